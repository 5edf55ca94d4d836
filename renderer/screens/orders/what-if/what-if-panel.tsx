import { useEffect, useState } from 'react'
import { Button } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { onPush } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { PlanEditor } from '../plans/plans-editor.tsx'
import { useWhatIfFiles } from './use-what-if-files.ts'
import { MonthsField } from './what-if-months.tsx'
import { PlansField } from './what-if-plans.tsx'
import { WhatIfResult } from './what-if-result.tsx'
import { changeWhatIf, useWhatIf, type MonthSpan, type TrialPlan } from './what-if-state.ts'
import {
  askedOf,
  begunWith,
  columnNames,
  commonestPlan,
  freshName,
  lastMonths,
  monthsIn,
  spanProblem,
  withChangedPlan,
  withPlans,
  withoutPlan,
} from './what-if-steps.ts'
import './what-if.css'

interface WhatIfPanelProps {
  readonly month: Month
  readonly months: readonly Month[]
}

const useAging = (): void =>
  useEffect(
    () =>
      onPush((push) => {
        // Chats are only made ready for figures: nothing anybody is paid changes by it.
        if (push.topic !== 'changed' || push.method === 'chats.prepare') return
        changeWhatIf((trial) => ({ ...trial, result: trial.result === null ? null : { ...trial.result, isOld: true } }))
      }),
    [],
  )

const useComparison = (months: readonly Month[], plans: readonly TrialPlan[]) => {
  const job = useJob('orders.comparePlans')
  const { act } = useAction()
  const asked = askedOf(months, plans)
  const compare = async () => {
    const names = columnNames(plans.map(({ plan }) => plan))
    const value = await act(job.run({ months: [...months], plans: plans.map(({ plan }) => plan) }))
    if (value !== null) changeWhatIf((trial) => ({ ...trial, result: { asked, names, value, isOld: false } }))
  }
  return { ...job, compare, asked }
}

/** Lays out a first plan to change, once plans and people are known. */
const useFirstPlan = (kept: readonly Plan[] | null, people: readonly Person[] | null, month: Month): void => {
  const { copyName } = useText().plans.whatIf
  useEffect(() => {
    if (kept === null || people === null) return
    changeWhatIf((trial) => begunWith(trial, commonestPlan(kept, people, month), copyName))
  }, [kept, people, month, copyName])
}

type Open = TrialPlan | 'new' | null

const usePlanActs = (onOpen: (open: Open) => void) => {
  const text = useText().plans.whatIf
  const files = useWhatIfFiles()
  const add = (kind: TrialPlan['kind'], plans: readonly Plan[]) =>
    changeWhatIf((trial) => withPlans(trial, kind, plans))
  return {
    onAddKept: (plan: Plan) => add('kept', [plan]),
    onAddFile: () => void files.open().then((plans) => add('file', plans)),
    onAddNew: () => onOpen('new'),
    onEdit: onOpen,
    onCopy: ({ plan }: TrialPlan) =>
      changeWhatIf((trial) => {
        const taken = trial.plans.map((entry) => entry.plan.name)
        return withPlans(trial, 'edited', [{ ...plan, name: freshName(plan.name, taken, text.copyName) }])
      }),
    onSave: ({ plan }: TrialPlan) => void files.save(plan),
    onRemove: ({ id }: TrialPlan) => changeWhatIf((trial) => withoutPlan(trial, id)),
    use: (open: TrialPlan | 'new', plan: Plan) =>
      changeWhatIf((trial) =>
        open === 'new' ? withPlans(trial, 'new', [plan]) : withChangedPlan(trial, open.id, plan, text.copyName),
      ),
  }
}

interface TrialEditorProps {
  readonly open: TrialPlan | 'new'
  readonly kept: readonly Plan[]
  readonly people: readonly Person[]
  readonly months: readonly Month[]
  readonly onUse: (plan: Plan) => void
  readonly onClose: () => void
}

const TrialEditor = ({ open, kept, people, months, onUse, onClose }: TrialEditorProps) => {
  const text = useText().plans.whatIf
  const plan = open === 'new' ? null : open.plan
  return (
    <PlanEditor
      plan={plan}
      plans={kept}
      people={people}
      months={months}
      trial={{ title: plan === null ? text.newTitle : text.editTitle(plan.name), done: text.use, onUse }}
      onClose={onClose}
    />
  )
}

const usualSpan = (months: readonly Month[], month: Month): MonthSpan =>
  lastMonths(months, 3) ?? { from: month, to: month }

/** Other plans over past months, side by side, per person; nothing is kept. */
export const WhatIfPanel = ({ month, months }: WhatIfPanelProps) => {
  const text = useText().plans.whatIf
  const trial = useWhatIf()
  const kept = useQuery('orders.plans', {})
  const people = useQuery('people.list', {})
  const [open, setOpen] = useState<Open>(null)
  const { use, ...acts } = usePlanActs(setOpen)
  const span = trial.span ?? usualSpan(months, month)
  const { compare, isRunning, progress, cancel, asked } = useComparison(monthsIn(months, span), trial.plans)
  useAging()
  useFirstPlan(kept.value, people.value, month)
  const { plans, result } = trial
  const isReady = plans.length > 0 && spanProblem(months, span) === null
  return (
    <div className="what-if">
      <div className="what-if-line">
        <MonthsField
          span={span}
          months={months}
          onChange={(chosen) => changeWhatIf((before) => ({ ...before, span: chosen }))}
        />
        <span className="mute what-if-note">{text.nothingKept}</span>
        <Button type="primary" size="small" disabled={!isReady || isRunning} onClick={() => void compare()}>
          {text.run}
        </Button>
      </div>
      {kept.failure === null ? null : <FailureNotice failure={kept.failure} onRetry={kept.ask} />}
      <PlansField kept={kept.value ?? []} plans={plans} {...acts} />
      {isRunning ? <ProgressNotice title={text.running} progress={progress} onCancel={cancel} /> : null}
      {result !== null && !isRunning && (result.isOld || result.asked !== asked) ? (
        <p className="warn" role="status">
          {text.stale}
        </p>
      ) : null}
      {result === null ? (
        isRunning ? null : (
          <EmptyNotice title={text.emptyTitle} text={text.emptyText} />
        )
      ) : (
        <WhatIfResult names={result.names} value={result.value} />
      )}
      {open === null ? null : (
        <TrialEditor
          open={open}
          kept={kept.value ?? []}
          people={people.value ?? []}
          months={months}
          onUse={(plan) => use(open, plan)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
