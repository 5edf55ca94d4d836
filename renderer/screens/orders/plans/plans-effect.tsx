import { useEffect, useState } from 'react'
import type { CommissionRun } from '#shared/contract/commission.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { Difference } from './plans-difference.tsx'
import { effectRows, effectTotal, reachingPlan } from './plans-effect-rows.ts'
import './plans.css'

/** A value once it has stood still for `wait` milliseconds. */
const useSettled = <Value,>(value: Value, wait: number): Value => {
  const [settled, setSettled] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as Value), wait)
    return () => clearTimeout(timer)
  }, [key, wait])
  return settled
}

/** Everybody's commission of one month, before and after. `isOld`: what is typed has changed since. */
export const EffectTable = ({
  before,
  after,
  isOld,
}: {
  before: CommissionRun
  after: CommissionRun
  isOld: boolean
}) => {
  const text = useText().plans.effect
  const rows = effectRows(before, after)
  const total = effectTotal(rows)
  if (rows.length === 0) return <p className="plan-hint">{text.nobody}</p>
  return (
    <table className={isOld ? 'plan-effect-table is-old' : 'plan-effect-table'} aria-label={text.table}>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
          <th scope="col">{text.difference}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.agent}>
            <th scope="row" title={`${row.agent} ${row.name}`}>
              {row.name}
            </th>
            <td>
              <Money fen={row.before} />
            </td>
            <td>
              <Money fen={row.after} />
            </td>
            <td>
              <Difference fen={row.difference} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <td>
            <Money fen={total.before} />
          </td>
          <td>
            <Money fen={total.after} />
          </td>
          <td>
            <Difference fen={total.difference} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

interface PlanEffectProps {
  /** what is typed; null while it has problems */
  readonly typed: Plan | null
  /** how many problems there are */
  readonly faults: number
  /** the kept versions, of which more special ones go before the typed one; null: it is tried on whom it names */
  readonly kept: readonly Plan[] | null
  /** months with orders */
  readonly months: readonly Month[]
}

type FiguresProps = Pick<PlanEffectProps, 'typed' | 'faults' | 'kept'> & { readonly month: Month }

/** The month as it is and with the typed plan, once the typing has stood still. `isOld`: it has not, or is of another month. */
const useEffectRuns = ({ typed, kept, month }: FiguresProps) => {
  const settled = useSettled(typed, 300)
  const before = useQuery('orders.commission', { month })
  const run = before.value?.month === month ? before.value : null
  const plan = settled === null || run === null ? null : kept === null ? settled : reachingPlan(settled, kept, run)
  const asked = useQuery('orders.commission', plan === null ? null : { month, plan })
  const after = settled !== null && plan === null ? run : asked.value
  const isOld = typed === null || JSON.stringify(settled) !== JSON.stringify(typed) || after?.month !== month
  return { before: run, after, isOld, failure: before.failure ?? asked.failure }
}

const EffectFigures = (props: FiguresProps) => {
  const text = useText().plans.effect
  const format = useFormat()
  const { before, after, isOld, failure } = useEffectRuns(props)
  const { faults, month } = props
  return (
    <>
      <p className="plan-hint">{before?.isClosed === true ? text.closed : text.supposed(format.month(month))}</p>
      {faults === 0 ? null : (
        <p className="warn" role="status">
          {text.fix(faults)}
        </p>
      )}
      {failure === null ? null : <FailureNotice failure={failure} />}
      {before === null || after === null ? null : <EffectTable before={before} after={after} isOld={isOld} />}
    </>
  )
}

/** What the plan being typed would have paid in a past month beside what it was; nothing is kept. */
export const PlanEffect = ({ months, ...rest }: PlanEffectProps) => {
  const text = useText().plans.effect
  const [chosen, setChosen] = useState<Month | null>(null)
  const latest = months.reduce<Month | null>((last, month) => (last === null || month > last ? month : last), null)
  const month = chosen ?? latest
  return (
    <aside className="plan-effect" aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className="plan-hint">{text.text}</p>
      {month === null ? (
        <p className="plan-hint">{text.noMonth}</p>
      ) : (
        <>
          <span role="group" aria-label={text.month}>
            <MonthPicker value={month} months={months} onChange={(picked) => setChosen(picked as Month)} />
          </span>
          <EffectFigures {...rest} month={month} />
        </>
      )}
    </aside>
  )
}
