import { Button, Dropdown } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import type { ShiftKind } from '#shared/contract/roster.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { kindsOfTemplate, shiftTemplates } from './shift-templates.ts'
import { endText } from './shift-times.ts'

interface ShiftTemplateMenuProps {
  readonly kinds: readonly ShiftKind[]
  readonly isLarge: boolean
}

/** A menu of shift sets that shops work; the chosen set is kept at once under free codes. */
export const ShiftTemplateMenu = ({ kinds, isLarge }: ShiftTemplateMenuProps) => {
  const text = useText().roster.shifts
  const { act, isBusy } = useAction()
  const codes = kinds.map((kind) => kind.code)
  const items = shiftTemplates.map((template, index) => ({
    key: String(index),
    label: template
      .map((kind) => {
        const times = kind.segments.map(([from, to]) => `${from}–${endText(to)}`).join(' + ')
        return `${text.kinds[kind.name]} ${times}`
      })
      .join(' · '),
  }))
  const add = async (key: string) => {
    const chosen = kindsOfTemplate(shiftTemplates[Number(key)] ?? [], text.kinds, codes)
    for (const kind of chosen)
      if ((await act(call('roster.saveShiftKind', kind), text.saved(kind.name))) === null) return
  }
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => void add(key) }} trigger={['click']}>
      <Button size={isLarge ? 'middle' : 'small'} loading={isBusy} title={text.templatesHint}>
        {text.templates} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
