import { useState } from 'react'
import { Button, Form } from 'antd'
import dayjs from 'dayjs'
import type { Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { saveEffect, type SaveEffect } from '#shared/rules/dated-versions.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useDiscard } from '#renderer/kit/use-discard.ts'
import { PlanEffect } from './plans-effect.tsx'
import { PlanExtras } from './plans-extras.tsx'
import { draftOfPlan, groupOf, newPlan, planOf, type PlanDraft } from './plans-form.ts'
import { PlanHead, type Nameable } from './plans-head.tsx'
import { planProblems, type PlanProblems } from './plans-problems.ts'
import { ModeField, StepsField } from './plans-steps.tsx'
import './plans.css'

interface PlanFormProps {
  readonly draft: PlanDraft
  readonly problems: PlanProblems
  readonly people: readonly Nameable[]
  /** null: the plan is not going to be saved */
  readonly effect: SaveEffect | null
  /** the present month, `YYYY-MM` */
  readonly month: string
  readonly isEdited: boolean
  readonly onChange: (draft: PlanDraft) => void
  readonly onSave: () => void
}

const EffectNotice = ({ draft, effect, month, isEdited, onChange }: Omit<PlanFormProps, 'problems' | 'onSave'>) => {
  const text = useText().plans.history
  const format = useFormat()
  if (effect?.kind === 'change' && effect.isInUse)
    return (
      <div className="plan-notice" role="status">
        <span>{text.text(format.month(draft.from))}</span>
        <Button size="small" onClick={() => onChange({ ...draft, from: month })}>
          {text.fromNow(format.month(month))}
        </Button>
      </div>
    )
  const words =
    effect?.kind === 'replace'
      ? text.replaces(effect.other.name, format.month(effect.other.from))
      : effect?.kind === 'new' && isEdited
        ? text.isNew
        : null
  return words === null ? null : (
    <div className="plan-notice" role="status">
      {words}
    </div>
  )
}

/** The form of a plan without the panel around it. */
export const PlanForm = (props: PlanFormProps) => {
  const { draft, problems, people, effect, onChange, onSave } = props
  const text = useText().plans.form
  const format = useFormat()
  return (
    <Form id="plan-form" layout="vertical" className="plan-form" onFinish={onSave}>
      <EffectNotice {...props} />
      <PlanHead draft={draft} problems={problems} people={people} onChange={onChange} />
      <ModeField draft={draft} onChange={onChange} />
      <StepsField draft={draft} problems={problems} onChange={onChange} />
      <PlanExtras draft={draft} problems={problems} onChange={onChange} />
      {effect === null ? null : <p className="plan-law">{text.saveMeans(format.month(draft.from))}</p>}
    </Form>
  )
}

/** A plan that is only tried: how its panel and its button are called, and who takes it. */
export interface PlanTrial {
  readonly title: string
  readonly done: string
  readonly onUse: (plan: Plan) => void
}

interface PlanEditorProps {
  /** null: a new plan */
  readonly plan: Plan | null
  readonly plans: readonly Plan[]
  readonly people: readonly Nameable[]
  /** months with orders, to try the plan on */
  readonly months: readonly Month[]
  /** given: the plan is handed on instead of saved */
  readonly trial?: PlanTrial
  readonly onClose: () => void
}

// What is wrong with tiers is said while typing, what is merely not filled in yet only after a try to save.
const liveProblems = new Set(['notRising', 'firstNotZero', 'rateTooHigh', 'capBelowGuarantee', 'scoreTwice'])

/** The plan as typed, for the effect beside the form: a name may still be missing. Null while anything else is wrong. */
const triedPlan = (draft: PlanDraft, found: PlanProblems, name: string): Plan | null => {
  const hasOnlyNoName = [...found.keys()].every((field) => field === 'name')
  const plan = hasOnlyNoName ? planOf(draft) : null
  return plan === null || plan.name !== '' ? plan : { ...plan, name }
}

const usePlanDraft = ({ plan, plans, trial, onClose }: PlanEditorProps) => {
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
  const identity = { name: draft.name.trim(), from: draft.from, group: groupOf(draft) }
  const effect = trial === undefined ? saveEffect(identity, plan, plans, month) : null
  const save = async () => {
    setIsTried(true)
    const input = planOf(draft)
    if (input === null || found.size > 0) return showFirstProblem()
    if (trial !== undefined) trial.onUse(input)
    else if ((await act(call('orders.savePlan', input), text.form.saved(input.name))) === null) return
    onClose()
  }
  const close = useDiscard(JSON.stringify(draft) !== JSON.stringify(initial), onClose, text.discard)
  const tried = { typed: triedPlan(draft, found, text.form.addTitle), faults: found.size - Number(found.has('name')) }
  return { draft, setDraft, problems, effect, month, save, close, isBusy, left: isTried ? found.size : 0, tried }
}

/** Writes a plan – a new dated version, a change to a kept one, or one that is only tried – with its effect on a past month beside it. */
export const PlanEditor = (props: PlanEditorProps) => {
  const { plan, plans, people, months, trial } = props
  const text = useText().plans.form
  const format = useFormat()
  const { draft, setDraft, problems, effect, month, save, close, isBusy, left, tried } = usePlanDraft(props)
  const title = plan === null ? text.addTitle : text.changeTitle(plan.name, format.month(plan.from))
  return (
    <SidePanel
      title={trial?.title ?? title}
      isOpen
      onClose={close}
      width={1060}
      actions={
        <SaveActions
          text={{ cancel: text.cancel, save: trial?.done ?? text.save }}
          isBusy={isBusy}
          onCancel={close}
          save="plan-form"
        >
          {left === 0 ? null : (
            <span className="plan-problem" role="alert">
              {text.fix(left)}
            </span>
          )}
        </SaveActions>
      }
    >
      <div className="plan-sides">
        <PlanForm
          draft={draft}
          problems={problems}
          people={people}
          effect={effect}
          month={month}
          isEdited={plan !== null}
          onChange={setDraft}
          onSave={() => void save()}
        />
        <PlanEffect {...tried} kept={trial === undefined ? plans : null} months={months} />
      </div>
    </SidePanel>
  )
}
