import type { Figures } from '#shared/contract/service-figures.ts'
import { serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { changeOf, rateOf, sampleOf, valueOf } from './figures-values.ts'
import { changeText, shareText } from './figures-words.ts'

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
