import type { Preview } from '#shared/contract/imports.ts'
import { useText } from '#renderer/kit/language.tsx'

const shownRows = 6

/** Lines of the file with the row they stand in, the header first; a chat log has no header of its own. */
const linesOf = ({ container, firstLines, mapping }: Preview) => {
  const from = container === 'chat-log' ? 1 : Math.max(0, mapping.headerRow - 1)
  return firstLines.map((cells, index) => ({ row: index + 1, cells })).slice(from, from + shownRows)
}

/** The header and the rows below it as they stand in the file, for what is not understood yet – and for rosters, which are read as a whole. */
export const RawRows = ({ preview }: { preview: Preview }) => {
  const text = useText().imports
  const lines = linesOf(preview)
  const problems = new Map(preview.firstRows.map(({ row, problem }) => [row, problem]))
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length))
  const isLog = preview.container === 'chat-log'
  const places = Array.from({ length: width }, (_, place) => place).filter(
    // The first column of a log only numbers its conversations.
    (place) => !(isLog && place === 0) && lines.some(({ cells }) => (cells[place] ?? '') !== ''),
  )
  const isKnown = preview.missing.length === 0 && !preview.isDateOrderOpen
  return (
    <div className="imports-scroll">
      <table className="imports-table is-raw" aria-label={text.rawRows}>
        <tbody>
          {lines.map(({ row, cells }) => {
            const problem = isKnown ? (problems.get(row) ?? null) : null
            return (
              <tr key={row} className={row === preview.mapping.headerRow ? 'is-header' : ''}>
                <td className="is-number mute">{row}</td>
                {places.map((place) => (
                  <td key={place} title={cells[place]}>
                    {cells[place]}
                  </td>
                ))}
                {isKnown && (
                  <td className="bad imports-problem">{problem === null ? '' : text.reasonCodes[problem]}</td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
