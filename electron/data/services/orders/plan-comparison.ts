import { setImmediate as breath } from 'node:timers/promises'
import type { CommissionRow } from '#shared/contract/commission.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { comparisonOf, type ComparedMonth } from '#shared/rules/plan-comparison.ts'
import type { Context, Work } from '../../context.ts'
import { closedMonth } from '../performance/closed-month.ts'
import { liveRows } from './commission.ts'
import { rowsUnder } from './plan-trial.ts'

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
    const under: (readonly CommissionRow[])[] = []
    for (const plan of plans) {
      under.push(rowsUnder(context, month, plan))
      await step()
    }
    compared.push({ month, isClosed: closed !== null, kept, plans: under })
  }
  return comparisonOf(
    plans.map(({ name }) => name),
    compared,
  )
}
