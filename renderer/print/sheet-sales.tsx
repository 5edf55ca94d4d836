import type { ReactNode } from 'react'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Why, type WhyOf } from './why.tsx'

const useRows = ({ sales, previous, commission, month, person }: PerformanceSheet) => {
  const text = useText().print
  const { amount, count } = useFormat()
  const asked = (value: string, kind: WhyOf['kind'] = 'commission'): ReactNode => (
    <Why kind={kind} month={month} agent={person.number}>
      {value}
    </Why>
  )
  const rows: readonly (readonly [name: string, now: ReactNode, before: string, team: string])[] = [
    [text.orders, asked(count(sales.orders)), count(previous?.orders ?? null), ''],
    [text.buyers, count(sales.buyers), '', ''],
    [text.paid, asked(amount(sales.paid)), '', ''],
    [text.postage, asked(amount(sales.postage)), '', ''],
    [text.refunded, asked(amount(sales.refunded)), '', ''],
    [text.deducted, asked(amount(sales.deducted)), '', ''],
    [text.base, asked(amount(sales.base)), amount(previous?.base ?? null), amount(sales.teamBase)],
    [text.commissionTotal, asked(amount(commission.total)), amount(previous?.total ?? null), ''],
  ]
  // A target nobody set is no row: a dash there would read as a target of nothing.
  return sales.target === null
    ? rows
    : [...rows, [text.salesTarget, asked(amount(sales.target), 'entry'), '', ''] as const]
}

/** What was sold, with last month and the group beside it where the value has them. */
export const SheetSales = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const rows = useRows(sheet)
  return (
    <section>
      <h2>
        {text.sales} <small>{text.salesNote}</small>
      </h2>
      <table>
        <thead>
          <tr>
            <th>{text.figure}</th>
            <th>{text.thisMonth}</th>
            <th>{text.lastMonth}</th>
            <th>{text.team}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
