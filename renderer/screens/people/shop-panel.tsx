import { useState } from 'react'
import { Form, Input, Select, type InputRef } from 'antd'
import { platform, type Platform, type Shop } from '#shared/contract/shops.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import './people.css'

/** What a shop needs to be kept. */
export interface ShopDraft {
  readonly name: string
  readonly platform: Platform
}

/** What keeps a shop from being saved; `others` must not hold the shop edited. Names are compared without outer spaces. */
export const shopProblem = (draft: ShopDraft, others: readonly Shop[]): 'nameMissing' | 'nameTaken' | null => {
  const name = draft.name.trim()
  return name === '' ? 'nameMissing' : others.some((shop) => shop.name === name) ? 'nameTaken' : null
}

interface ShopFormProps {
  readonly draft: ShopDraft
  readonly problem: 'nameMissing' | 'nameTaken' | null
  readonly onChange: (draft: ShopDraft) => void
  readonly onSave: () => void
}

/** The form of a shop without the panel around it. */
export const ShopForm = ({ draft, problem, onChange, onSave }: ShopFormProps) => {
  const text = useText().people
  const first = useFirstFocus<InputRef>()
  return (
    <Form id="shop-form" layout="vertical" className="people-form" onFinish={onSave}>
      <Form.Item
        label={text.shops.name}
        htmlFor="shop-name"
        extra={text.shops.nameHint}
        {...(problem === null ? {} : { validateStatus: 'error' as const, help: text.shops[problem] })}
      >
        <Input
          id="shop-name"
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
          maxLength={80}
          ref={first}
        />
      </Form.Item>
      <Form.Item label={text.shops.platform} htmlFor="shop-platform">
        <Select
          id="shop-platform"
          value={draft.platform}
          onChange={(value: Platform) => onChange({ ...draft, platform: value })}
          options={platform.options.map((value) => ({ value, label: text.platforms[value] }))}
        />
      </Form.Item>
    </Form>
  )
}

interface ShopPanelProps {
  /** null: a new shop */
  readonly shop: Shop | null
  readonly shops: readonly Shop[]
  readonly onClose: () => void
}

/** Adds or changes a shop. */
export const ShopPanel = ({ shop, shops, onClose }: ShopPanelProps) => {
  const text = useText().people.shops
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState<ShopDraft>({ name: shop?.name ?? '', platform: shop?.platform ?? 'taobao' })
  const [isTried, setIsTried] = useState(false)
  const problem = shopProblem(
    draft,
    shops.filter((other) => other.id !== shop?.id),
  )
  const save = async () => {
    setIsTried(true)
    if (problem !== null) return showFirstProblem()
    const input = { name: draft.name.trim(), platform: draft.platform }
    const answer = shop === null ? call('people.addShop', input) : call('people.changeShop', { id: shop.id, ...input })
    if ((await act(answer, text.saved(input.name))) !== null) onClose()
  }
  return (
    <SidePanel
      title={shop === null ? text.addTitle : text.changeTitle}
      isOpen
      onClose={onClose}
      actions={<SaveActions text={text} isBusy={isBusy} onCancel={onClose} save="shop-form" />}
    >
      <ShopForm
        draft={draft}
        problem={isTried || problem === 'nameTaken' ? problem : null}
        onChange={setDraft}
        onSave={() => void save()}
      />
    </SidePanel>
  )
}
