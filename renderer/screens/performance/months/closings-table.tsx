import type { Closing } from '#shared/contract/month-close.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

const known = { supervisor: 'supervisor', cli: 'cli' } as const

const useName = (): ((by: string) => string) => {
  const names = useText().months.byNames
  return (by) => (by in known ? names[by as keyof typeof known] : by)
}

const ClosingRow = ({ closing, number }: { closing: Closing; number: number }) => {
  const text = useText().months
  const format = useFormat()
  const nameOf = useName()
  const { at, by, people, orders, total, reopenedAt, reopenReason } = closing
  return (
    <tr>
      <th scope="row">{text.closingNumber(format.count(number))}</th>
      <td>{at.slice(0, 16)}</td>
      <td>{nameOf(by)}</td>
      <td className="months-number">{format.count(people)}</td>
      <td className="months-number">{format.count(orders)}</td>
      <td className="months-number">
        <Money fen={total} />
      </td>
      <td>{reopenedAt === null ? text.stands : `${reopenedAt.slice(0, 16)} ${reopenReason ?? ''}`}</td>
    </tr>
  )
}

/** When a month was closed, by whom and with how much, and when and why it was opened again. */
export const ClosingsTable = ({ closings }: { closings: readonly Closing[] }) => {
  const text = useText().months
  return (
    <section className="months-part" aria-label={text.history}>
      <h3>{text.history}</h3>
      {closings.length === 0 ? (
        <p className="mute">{text.noHistory}</p>
      ) : (
        <table className="months-table" aria-label={text.history}>
          <thead>
            <tr>
              <th />
              <th scope="col">{text.at}</th>
              <th scope="col">{text.by}</th>
              <th scope="col" className="months-number">
                {text.people}
              </th>
              <th scope="col" className="months-number">
                {text.orders}
              </th>
              <th scope="col" className="months-number">
                {text.total}
              </th>
              <th scope="col">{text.reopenedAt}</th>
            </tr>
          </thead>
          <tbody>
            {closings.map((closing, index) => (
              <ClosingRow key={index} closing={closing} number={index + 1} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
