import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { ScoreCard, ScoreLine } from '#shared/contract/scores.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { folded } from './folded.ts'
import { decimal, hundredths, scoreItemName, scoreValue } from './paper-numbers.ts'
import { Why } from './why.tsx'

/** A scheme may have thirty items; what does not fit shares the last line. */
export const mostItems = 10

const edgeOf = (line: ScoreLine, edge: number, format: Format): string =>
  `${line.isMoreBetter ? '≥' : '≤'} ${scoreValue(line.item, edge, format)}`

const bandWords = (line: ScoreLine, text: Text['print'], format: Format): string => {
  if (line.state !== 'scored') return text.missing[line.state]
  if (line.isByHand) return text.byHand
  if (line.band !== null) return edgeOf(line, line.band, format)
  return line.target === null ? text.none : text.full(edgeOf(line, line.target, format))
}

const Item = ({ line }: { line: ScoreLine }) => {
  const text = useText()
  const format = useFormat()
  return (
    <tr>
      <th scope="row">{scoreItemName(line.item, text)}</th>
      <td>{decimal(line.weight)}</td>
      <td>{line.isByHand ? text.print.none : scoreValue(line.item, line.value, format)}</td>
      <td>{bandWords(line, text.print, format)}</td>
      <td>{hundredths(line.points)}</td>
      <td>{hundredths(line.counted)}</td>
    </tr>
  )
}

const Items = ({ card }: { card: ScoreCard }) => {
  const text = useText().print
  const { shown, rest } = folded(card.lines, mostItems)
  const sumOf = (key: 'weight' | 'counted') => rest.reduce((sum, line) => sum + line[key], 0)
  return (
    <tbody>
      {shown.map((line) => (
        <Item key={line.item} line={line} />
      ))}
      {rest.length > 0 && (
        <tr>
          <th scope="row">{text.itemsFolded(decimal(rest.length))}</th>
          <td>{decimal(sumOf('weight'))}</td>
          <td colSpan={3} />
          <td>{hundredths(sumOf('counted'))}</td>
        </tr>
      )}
      <tr>
        <th scope="row" colSpan={5}>
          {text.adjustment(decimal(card.points.cap))}
        </th>
        <td>{hundredths(card.points.counted)}</td>
      </tr>
    </tbody>
  )
}

/** Every item with weight, value, band and points, then the score with its grade and coefficient. */
export const SheetScore = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { coefficient } = useFormat()
  const { score: card, month, person } = sheet
  if (card === null || card.score === null)
    return (
      <p className="paper-quiet">
        <b>{text.score}</b> {text.scoreNone}
      </p>
    )
  const heads = [text.item, text.weight, text.value, text.band, text.points, text.counted]
  return (
    <section>
      <h2>
        {text.score} <small>{card.scheme}</small>
      </h2>
      <table className="paper-score">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <Items card={card} />
        <tfoot>
          <tr>
            <th scope="row">{text.scoreTotal}</th>
            <td colSpan={4}>{text.scoreGrade(card.grade ?? '', coefficient(card.coefficient))}</td>
            <td>
              <Why kind="score" month={month} agent={person.number}>
                {hundredths(card.score)}
              </Why>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
