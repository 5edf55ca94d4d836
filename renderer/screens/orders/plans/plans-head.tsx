import { AutoComplete, Checkbox, Form, Input, Radio, Select, type InputRef } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { withTarget, type PlanDraft, type PlanTarget } from './plans-form.ts'
import type { PlanProblem, PlanProblems } from './plans-problems.ts'

/** Somebody a plan may name. */
export type Nameable = Pick<Person, 'number' | 'name' | 'group'>

interface PlanHeadProps {
  readonly draft: PlanDraft
  readonly problems: PlanProblems
  readonly people: readonly Nameable[]
  readonly onChange: (draft: PlanDraft) => void
}

const useFault = (problem: PlanProblem | undefined) => {
  const text = useText().plans.problems
  return problem === undefined ? {} : { validateStatus: 'error' as const, help: text[problem] }
}

/** Groups that somebody is in, each once. */
const groupsOf = (people: readonly Nameable[]): readonly string[] => [
  ...new Set(people.map(({ group }) => group).filter((group) => group !== '')),
]

/** The people to choose from: the team, and numbers a plan names that nobody has any more. */
const choicesOf = (people: readonly Nameable[], named: readonly string[]) => [
  ...people.map(({ number, name }) => ({ value: number, label: `${number} ${name}` })),
  ...named
    .filter((agent) => people.every(({ number }) => number !== agent))
    .map((agent) => ({ value: agent, label: agent })),
]

const TargetField = ({ draft, problems, people, onChange }: PlanHeadProps) => {
  const text = useText().plans.form
  const fault = useFault(problems.get('target'))
  return (
    <div className="plan-target" role="group" aria-label={text.target}>
      <Form.Item label={text.target} extra={text.targetText[draft.target]}>
        <Radio.Group
          value={draft.target}
          onChange={(event) => onChange(withTarget(draft, event.target.value as PlanTarget))}
          options={(['everyone', 'group', 'people'] as const).map((value) => ({ value, label: text.targets[value] }))}
        />
      </Form.Item>
      {draft.target === 'group' ? (
        <Form.Item label={text.group} htmlFor="plan-group" {...fault}>
          <AutoComplete
            id="plan-group"
            value={draft.group}
            onChange={(group: string) => onChange({ ...draft, group: group ?? '' })}
            options={groupsOf(people).map((value) => ({ value }))}
          />
        </Form.Item>
      ) : null}
      {draft.target === 'people' ? (
        <Form.Item label={text.people} htmlFor="plan-people" {...fault}>
          <Select<string[]>
            id="plan-people"
            mode="multiple"
            maxCount={60}
            value={[...draft.agents]}
            onChange={(agents) => onChange({ ...draft, agents })}
            options={choicesOf(people, draft.agents)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
      ) : null}
    </div>
  )
}

/** What a plan is called, from when and for whom it holds, and which month an order counts in. */
export const PlanHead = (props: PlanHeadProps) => {
  const { draft, problems, onChange } = props
  const text = useText().plans
  const first = useFirstFocus<InputRef>()
  return (
    <>
      <div className="plan-grid">
        <Form.Item label={text.form.name} htmlFor="plan-name" {...useFault(problems.get('name'))}>
          <Input
            id="plan-name"
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
            maxLength={60}
            ref={first}
          />
        </Form.Item>
        <Form.Item label={text.form.from}>
          <span role="group" aria-label={text.form.from}>
            <MonthPicker value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
          </span>
        </Form.Item>
      </div>
      <TargetField {...props} />
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
    </>
  )
}
