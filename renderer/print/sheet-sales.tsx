import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** What was sold, with last month and the team beside it where the value has them. */
export const SheetSales = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { amount, count } = useFormat()
  const { sales, previous } = sheet
  const rows: readonly (readonly [name: string, now: string, before: string, team: string])[] = [
    [text.orders, count(sales.orders), count(previous?.orders ?? null), ''],
    [text.buyers, count(sales.buyers), '', ''],
    [text.paid, amount(sales.paid), '', ''],
    [text.postage, amount(sales.postage), '', ''],
    [text.refunded, amount(sales.refunded), '', ''],
    [text.base, amount(sales.base), amount(previous?.base ?? null), amount(sales.teamBase)],
    [text.commissionTotal, amount(sheet.commission.total), amount(previous?.total ?? null), ''],
  ]
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
