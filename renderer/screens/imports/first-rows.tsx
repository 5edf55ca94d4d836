import type { Preview } from '#shared/contract/imports.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

/** The first rows with the meaning the importer gave them, so that a wrong column shows at once. */
export const FirstRows = ({ preview }: { preview: Preview }) => {
  const text = useText().imports
  const { fields } = text
  if (preview.firstRows.length === 0) return <p className="mute">{text.noRows}</p>
  const hasProblems = preview.firstRows.some(({ problem }) => problem !== null)
  const heads = [
    fields.orderNo,
    fields.status,
    fields.createdAt,
    fields.paidAt,
    fields.paid,
    fields.refunded,
    fields.memo,
  ]
  return (
    <>
      <h3>{text.firstRows}</h3>
      <div className="imports-scroll">
        <table className="imports-table" aria-label={text.firstRows}>
          <thead>
            <tr>
              <th className="is-number">{text.row}</th>
              {heads.map((head, index) => (
                <th key={head} className={index === 4 || index === 5 ? 'is-number' : ''}>
                  {head}
                </th>
              ))}
              {hasProblems && <th>{text.problem}</th>}
            </tr>
          </thead>
          <tbody>
            {preview.firstRows.map((row) => (
              <tr key={row.row}>
                <td className="is-number mute">{row.row}</td>
                <td>{row.orderNo ?? '–'}</td>
                <td>{row.status === null ? '–' : text.statuses[row.status]}</td>
                <td>{row.createdAt?.slice(0, 16) ?? '–'}</td>
                <td>{row.paidAt?.slice(0, 16) ?? '–'}</td>
                <td className="is-number">
                  <Money fen={row.paid} />
                </td>
                <td className="is-number">
                  <Money fen={row.refunded} />
                </td>
                <td className="imports-memo" title={row.memo ?? undefined}>
                  {row.memo}
                </td>
                {hasProblems && <td className="bad imports-problem">{row.problem && text.reasonCodes[row.problem]}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
