import type { ScoreCard, ScoreLine } from '#shared/contract/scores.ts'
import { scoreFigureOf } from '#shared/kit/score-figures.ts'
import { decimalText, figureValueText, pointsText, scoreItemText, signedPoints } from '#shared/text/figure-value.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const useValue = (line: ScoreLine): ((value: number | null) => string) => {
  const format = useFormat()
  const { unit } = scoreFigureOf(line.item)
  return (value) => figureValueText(unit, value, format)
}

/** Why a line has no value, where there is more to say than that there is none. */
const useLack = (line: ScoreLine): string => {
  const text = useText().scores.card
  if (line.state === 'scored') return ''
  const hint = line.isByHand ? text.waits : line.item === 'targetReached' && line.value === null ? text.noTarget : ''
  return [hint, text.states[line.state]].filter((word) => word !== '').join(' · ')
}

const BandReached = ({ line }: { line: ScoreLine }) => {
  const text = useText().scores.card
  const value = useValue(line)
  if (line.value === null) return <>–</>
  if (line.band !== null)
    return <>{line.isMoreBetter ? text.atLeast(value(line.band)) : text.atMost(value(line.band))}</>
  if (line.isByHand) return <span className="mute">{text.judged}</span>
  return <span className="mute">{line.points === 0 ? text.noBand : text.linear}</span>
}

const Line = ({ line }: { line: ScoreLine }) => {
  const all = useText()
  const text = all.scores.card
  const value = useValue(line)
  const lack = useLack(line)
  const target = line.target === null ? '–' : value(line.target)
  const isMoved = line.countedWeight !== line.weight && line.countedWeight !== 0
  return (
    <tr>
      <th scope="row">
        {scoreItemText(line.item, all)}
        {line.remark === null ? null : <div className="scores-remark">{line.remark}</div>}
        {lack === '' ? null : <div className="scores-lack">{lack}</div>}
      </th>
      <td>{value(line.value)}</td>
      <td className="mute">{line.n === null ? '' : decimalText(line.n, 0)}</td>
      <td>{line.isByHand ? target : line.isMoreBetter ? text.atLeast(target) : text.atMost(target)}</td>
      <td>
        <BandReached line={line} />
      </td>
      <td>{pointsText(line.points)}</td>
      <td>
        {decimalText(line.weight, 2)}
        {isMoved ? <div className="scores-remark">{text.countedWeight(decimalText(line.countedWeight, 2))}</div> : null}
      </td>
      <td>{pointsText(line.counted)}</td>
    </tr>
  )
}

const CardHead = ({ card }: { card: ScoreCard }) => {
  const text = useText().scores.card
  const format = useFormat()
  const { scheme, schemeFrom } = card
  return (
    <header className="scores-card-head">
      <div>
        <h2>
          {card.agent} {card.name}
        </h2>
        <span className="mute">
          {[card.group, scheme === null || schemeFrom === null ? '' : text.scheme(scheme, format.month(schemeFrom))]
            .filter((word) => word !== '')
            .join(' · ')}
        </span>
      </div>
      <dl>
        <dt>{text.score}</dt>
        <dd className="scores-score">{pointsText(card.score)}</dd>
        <dt>{text.grade}</dt>
        <dd>{card.grade ?? (card.score === null ? '–' : text.noGrade)}</dd>
        <dt>{text.coefficient}</dt>
        <dd>{format.coefficient(card.coefficient)}</dd>
      </dl>
    </header>
  )
}

const Sums = ({ card }: { card: ScoreCard }) => {
  const text = useText().scores.card
  const { points, items, score } = card
  const isNothing = points.given === 0 && points.counted === 0
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={7}>
          {text.items}
        </th>
        <td>{pointsText(items)}</td>
      </tr>
      {isNothing ? null : (
        <tr>
          <th scope="row" colSpan={7}>
            {text.points}
            <span className="scores-remark"> {text.pointsText(signedPoints(points.given), String(points.cap))}</span>
          </th>
          <td>{signedPoints(points.counted)}</td>
        </tr>
      )}
      <tr className="scores-total">
        <th scope="row" colSpan={7}>
          {text.score}
        </th>
        <td>{pointsText(score)}</td>
      </tr>
    </tfoot>
  )
}

/** A person's score line by line: what was measured, what was wanted, and what of it counts. */
export const ScoreCardView = ({ card }: { card: ScoreCard }) => {
  const text = useText().scores.card
  const { columns } = text
  const heads = [columns.item, columns.value, columns.n, columns.target, columns.band, columns.points, columns.weight]
  return (
    <section className="scores-card" aria-label={text.title(card.agent, card.name)}>
      <CardHead card={card} />
      {card.scheme === null ? (
        <p className="mute">{text.noScheme}</p>
      ) : (
        <table className="scores-lines">
          <thead>
            <tr>
              {[...heads, columns.counted].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {card.lines.map((line) => (
              <Line key={line.item} line={line} />
            ))}
          </tbody>
          <Sums card={card} />
        </table>
      )}
    </section>
  )
}
