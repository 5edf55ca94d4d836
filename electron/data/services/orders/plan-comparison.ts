import { setImmediate as breath } from 'node:timers/promises'
import type { CommissionRow } from '#shared/contract/commission.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { isMeantFor } from '#shared/rules/plan-choice.ts'
import { comparisonOf, type ComparedMonth } from '#shared/rules/plan-comparison.ts'
import type { Context, Work } from '../../context.ts'
import { closedMonth } from '../performance/closed-month.ts'
import { liveRows, rowsUnder } from './commission.ts'

/** A month under one plan. What a closed month paid stays for everybody the plan is not meant for. */
const tried = (
  context: Context,
  month: Month,
  plan: Plan,
  closed: readonly CommissionRow[] | null,
): CommissionRow[] => {
  const rows = rowsUnder(context, month, plan)
  if (closed === null) return [...rows]
  const isMeant = ({ agent, group }: CommissionRow): boolean => isMeantFor(plan, { number: agent, group })
  return [...rows.filter(isMeant), ...closed.filter((row) => !isMeant(row))]
}

/** What if: each plan by itself over past months, beside what they brought. Stores nothing. */
export const compare = async (
  context: Context,
  { months, plans }: ParsedInputOf<'orders.comparePlans'>,
  work: Work,
): Promise<OutputOf<'orders.comparePlans'>> => {
  const asked = [...new Set(months)].sort()
  const steps = asked.length * (plans.length + 1)
  let done = 0
  const step = async (): Promise<void> => {
    done++
    work.report({ phase: 'making', done, total: steps, unit: 'steps', fraction: done / steps, secondsLeft: null })
    await breath()
    work.signal.throwIfAborted()
  }
  const compared: ComparedMonth[] = []
  for (const month of asked) {
    const closed = closedMonth(context, month)?.run.rows ?? null
    const kept = closed ?? liveRows(context, month)
    await step()
    const under: CommissionRow[][] = []
    for (const plan of plans) {
      under.push(tried(context, month, plan, closed))
      await step()
    }
    compared.push({ month, isClosed: closed !== null, kept, plans: under })
  }
  return comparisonOf(
    plans.map(({ name }) => name),
    compared,
  )
}
