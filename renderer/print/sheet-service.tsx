import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { serviceValue } from './paper-numbers.ts'

/** Service figures with what they stand on, last month, the group and the target beside them. */
export const SheetService = ({ sheet }: { sheet: PerformanceSheet }) => {
  const all = useText()
  const text = all.print
  const format = useFormat()
  if (sheet.service.length === 0)
    return (
      <p className="paper-quiet">
        <b>{text.service}</b> {text.serviceNone}
      </p>
    )
  return (
    <section>
      <h2>
        {text.service} <small>{text.serviceNote}</small>
      </h2>
      <table className="paper-service">
        <thead>
          <tr>
            {[text.figure, text.thisMonth, text.lastMonth, text.team, text.target].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.service.map(({ figure, value, n, ...beside }) => {
            const now = serviceValue(figure, value, format)
            return (
              <tr key={figure}>
                <th scope="row">{all.chats.figures[figure]}</th>
                <td>{n === null ? now : text.sample(now, format.count(n))}</td>
                {[beside.previous, beside.team, beside.target].map((other, index) => (
                  <td key={index}>{serviceValue(figure, other, format)}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
