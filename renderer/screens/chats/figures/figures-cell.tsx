import type { MouseEvent } from 'react'
import type { Figures } from '#shared/contract/service-figures.ts'
import { serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { changeOf, isWorse, rateOf, sampleOf, targetOf, valueOf, type Targets } from './figures-values.ts'
import { changeText, figureText, shareText } from './figures-words.ts'

type Words = Text['chats']

/** What share of the orders a conversion speaks of, and that it may still change; empty without a conversion. */
export const coverageWords = ({ conversion }: Figures, text: Words): string => {
  const { rate, coverage, isOpen } = conversion
  if (rate === null) return ''
  const covered = coverage === null ? text.noCoverage : text.covered(shareText(coverage, 0))
  return isOpen ? `${covered} ${text.open}` : covered
}

/** What stands small beside a figure: the change when figures are compared, else what makes it believable. */
export const smallWords = (
  figures: Figures,
  name: ServiceFigure,
  before: Figures | null,
  text: Words,
  format: Format,
): string => {
  const change =
    before === null
      ? null
      : changeText(changeOf(valueOf(figures, name), valueOf(before, name)), serviceFigures[name], format)
  if (name === 'conversion') return [change ?? '', coverageWords(figures, text)].filter(Boolean).join(' ')
  if (change !== null) return change
  const rate = rateOf(figures, name)
  if (rate !== null)
    return rate.low === null || rate.high === null
      ? ''
      : `${text.interval(shareText(rate.low, 0), shareText(rate.high, 0))} ${text.n(format.count(rate.n))}`
  const sample = name.endsWith('Mean') ? sampleOf(figures, name) : null
  return sample === null || sample === 0 ? '' : text.n(format.count(sample))
}

/** Everything about a figure's reliability, for the pointer that rests on it. */
export const hintWords = (figures: Figures, name: ServiceFigure, text: Words, format: Format): string => {
  const rate = rateOf(figures, name)
  const sample = sampleOf(figures, name)
  const parts = [
    text.formulas[name],
    rate !== null && rate.low !== null && rate.high !== null
      ? text.intervalHint(shareText(rate.low), shareText(rate.high), format.count(rate.hits), format.count(rate.n))
      : sample === null
        ? ''
        : text.nHint(format.count(sample)),
    name === 'conversion' && figures.conversion.isOpen ? text.openHint : '',
  ]
  return parts.filter(Boolean).join('\n')
}

interface FigureCellProps {
  readonly figures: Figures
  readonly name: ServiceFigure
  /** the figure's name with its limit */
  readonly title: string
  /** whose figure it is, for those who hear it */
  readonly who: string
  /** the same figures of the days compared with; null: nothing is compared, or there were none */
  readonly before: Figures | null
  readonly isComparing: boolean
  readonly targets: Targets
  readonly onWhy: (name: ServiceFigure) => void
}

/** One figure as a button that asks why, with its small words. Red only when it misses its target. */
export const FigureCell = (props: FigureCellProps) => {
  const { figures, name, title, who, before, isComparing, targets, onWhy } = props
  const text = useText().chats
  const format = useFormat()
  const value = valueOf(figures, name)
  const target = targetOf(targets, name)
  const isMissed = isWorse(value, target, name)
  const words = figureText(value, name, format)
  const open = (event: MouseEvent) => {
    event.stopPropagation()
    onWhy(name)
  }
  const missed = isMissed ? `\n${text.worse(figureText(target, name, format))}` : ''
  const small =
    isComparing && before === null
      ? name === 'conversion'
        ? coverageWords(figures, text)
        : ''
      : smallWords(figures, name, before, text, format)
  return (
    <span className="figure-cell">
      {value === null ? (
        <span className="mute">{words}</span>
      ) : (
        <button
          type="button"
          className={isMissed ? 'figure-value bad' : 'figure-value'}
          title={hintWords(figures, name, text, format) + missed}
          aria-label={text.askWhy(title, words, who)}
          onClick={open}
        >
          {words}
        </button>
      )}
      {small === '' ? null : <small>{small}</small>}
    </span>
  )
}
