import { useState } from 'react'
import { AutoComplete, Button, Checkbox, Form, Input, Radio, Space, type InputRef } from 'antd'
import dayjs from 'dayjs'
import type { Plan } from '#shared/contract/plans.ts'
import { saveEffect, type SaveEffect } from '#shared/rules/dated-versions.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useDiscard } from '#renderer/kit/use-discard.ts'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { PlanExtras } from './plans-extras.tsx'
import { draftOfPlan, newPlan, planOf, type PlanDraft } from './plans-form.ts'
import { planProblems, type PlanProblems } from './plans-problems.ts'
import { ModeField, StepsField } from './plans-steps.tsx'
import './plans.css'

interface PlanFormProps {
  readonly draft: PlanDraft
  readonly problems: PlanProblems
  readonly groups: readonly string[]
  readonly effect: SaveEffect
  /** the present month, `YYYY-MM` */
  readonly month: string
  readonly isEdited: boolean
  readonly onChange: (draft: PlanDraft) => void
  readonly onSave: () => void
}

const EffectNotice = ({ draft, effect, month, isEdited, onChange }: Omit<PlanFormProps, 'problems' | 'onSave'>) => {
  const text = useText().plans.history
  const format = useFormat()
  if (effect.kind === 'change' && effect.isInUse)
    return (
      <div className="plan-notice" role="status">
        <span>{text.text(format.month(draft.from))}</span>
        <Button size="small" onClick={() => onChange({ ...draft, from: month })}>
          {text.fromNow(format.month(month))}
        </Button>
      </div>
    )
  const words =
    effect.kind === 'replace'
      ? text.replaces(effect.other.name, format.month(effect.other.from))
      : effect.kind === 'new' && isEdited
        ? text.isNew
        : null
  return words === null ? null : (
    <div className="plan-notice" role="status">
      {words}
    </div>
  )
}

const PlanHead = ({ draft, problems, groups, onChange }: PlanFormProps) => {
  const text = useText().plans
  const first = useFirstFocus<InputRef>()
  const nameProblem = problems.get('name')
  return (
    <div className="plan-grid">
      <Form.Item
        label={text.form.name}
        htmlFor="plan-name"
        {...(nameProblem === undefined ? {} : { validateStatus: 'error' as const, help: text.problems[nameProblem] })}
      >
        <Input
          id="plan-name"
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
          maxLength={60}
          ref={first}
        />
      </Form.Item>
      <Form.Item label={text.form.from}>
        <MonthPicker value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
      </Form.Item>
      <Form.Item label={text.form.group} htmlFor="plan-group" extra={text.form.groupHint}>
        <AutoComplete
          id="plan-group"
          value={draft.group}
          onChange={(group: string) => onChange({ ...draft, group: group ?? '' })}
          options={groups.map((value) => ({ value }))}
          placeholder={text.everyone}
        />
      </Form.Item>
      <Form.Item label={text.form.basis}>
        <Radio.Group
          value={draft.basis}
          onChange={(event) => onChange({ ...draft, basis: event.target.value as PlanDraft['basis'] })}
          options={(['payment', 'completion'] as const).map((value) => ({ value, label: text.bases[value] }))}
        />
        <Checkbox checked={draft.postage} onChange={(event) => onChange({ ...draft, postage: event.target.checked })}>
          {text.form.postage}
        </Checkbox>
      </Form.Item>
    </div>
  )
}

/** The form of a plan without the panel around it. */
export const PlanForm = (props: PlanFormProps) => {
  const { draft, problems, onChange, onSave } = props
  return (
    <Form id="plan-form" layout="vertical" className="plan-form" onFinish={onSave}>
      <EffectNotice {...props} />
      <PlanHead {...props} />
      <ModeField draft={draft} onChange={onChange} />
      <StepsField draft={draft} problems={problems} onChange={onChange} />
      <PlanExtras draft={draft} problems={problems} onChange={onChange} />
    </Form>
  )
}

interface PlanEditorProps {
  /** null: a new plan */
  readonly plan: Plan | null
  readonly plans: readonly Plan[]
  readonly groups: readonly string[]
  readonly onClose: () => void
}

// What is wrong with tiers is said while typing, what is merely not filled in yet only after a try to save.
const liveProblems = new Set(['notRising', 'firstNotZero', 'rateTooHigh', 'capBelowGuarantee', 'scoreTwice'])

const usePlanDraft = ({ plan, plans, onClose }: PlanEditorProps) => {
  const text = useText().plans
  const { act, isBusy } = useAction()
  const month = dayjs().format('YYYY-MM')
  const [initial] = useState(() => (plan === null ? newPlan(month) : draftOfPlan(plan)))
  const [draft, setDraft] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const found = planProblems(draft)
  const problems: PlanProblems = isTried
    ? found
    : new Map([...found].filter(([, problem]) => liveProblems.has(problem)))
  const group = draft.group.trim() === '' ? null : draft.group.trim()
  const effect = saveEffect({ name: draft.name.trim(), from: draft.from, group }, plan, plans, month)
  const save = async () => {
    setIsTried(true)
    const input = planOf(draft)
    if (input === null || found.size > 0) return showFirstProblem()
    if ((await act(call('orders.savePlan', input), text.form.saved(input.name))) !== null) onClose()
  }
  const close = useDiscard(JSON.stringify(draft) !== JSON.stringify(initial), onClose, text.discard)
  return { draft, setDraft, problems, effect, month, save, close, isBusy, left: isTried ? found.size : 0 }
}

/** Writes a plan: a new dated version, or a change to a kept one. */
export const PlanEditor = (props: PlanEditorProps) => {
  const { plan, groups } = props
  const text = useText().plans.form
  const format = useFormat()
  const { draft, setDraft, problems, effect, month, save, close, isBusy, left } = usePlanDraft(props)
  return (
    <SidePanel
      title={plan === null ? text.addTitle : text.changeTitle(plan.name, format.month(plan.from))}
      isOpen
      onClose={close}
      width={620}
      actions={
        <Space>
          {left === 0 ? null : (
            <span className="plan-problem" role="alert">
              {text.fix(left)}
            </span>
          )}
          <Button onClick={close}>{text.cancel}</Button>
          <Button type="primary" htmlType="submit" form="plan-form" loading={isBusy}>
            {text.save}
          </Button>
        </Space>
      }
    >
      <PlanForm
        draft={draft}
        problems={problems}
        groups={groups}
        effect={effect}
        month={month}
        isEdited={plan !== null}
        onChange={setDraft}
        onSave={() => void save()}
      />
    </SidePanel>
  )
}
