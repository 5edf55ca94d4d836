import type { TodayService } from '#shared/contract/performance.ts'
import { serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import { missesTarget } from '#shared/rules/service/target.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'

/** One figure of the day's service as it is shown. */
export interface ServiceTile {
  readonly figure: ServiceFigure
  readonly name: string
  readonly value: string
  /** what makes it believable: how many are behind it, of a conversion its coverage */
  readonly beside: string
  /** '' where there can be none */
  readonly target: string
  /** the week before; '' without data */
  readonly before: string
  /** what stands behind it, for the pointer that rests on it */
  readonly hint: string
  readonly isMissed: boolean
}

const valueWords = (figure: ServiceFigure, value: number | null, format: Format): string => {
  const unit = serviceFigures[figure]
  if (unit === 'seconds') return format.duration(value)
  if (unit === 'share') return value === null ? format.rate(null) : `${(value * 100).toFixed(1)}%`
  return format.count(value)
}

/** `45秒`, `3分钟`: whole minutes are told in minutes. */
const limitWords = (seconds: number, { chats: { limits } }: Text, format: Format): string =>
  seconds % 60 === 0 ? limits.minute(format.count(seconds / 60)) : limits.second(format.count(seconds))

const nameOf = (figure: ServiceFigure, limitSeconds: number, text: Text, format: Format): string =>
  figure === 'withinLimit' ? text.chats.within(limitWords(limitSeconds, text, format)) : text.chats.figures[figure]

type Judged = TodayService['figures'][number]

const targetWords = ({ figure, target }: Judged, text: Text, format: Format): string => {
  const words = text.today.service
  if (target === null) return words.noTarget
  return serviceFigures[figure] === 'seconds'
    ? words.target.most(limitWords(target, text, format))
    : words.target.least(format.rate(Math.round(target * 1_000_000)))
}

/** A conversion never stands without its coverage. */
const besideWords = ({ figure, value, n }: Judged, service: TodayService, text: Text, format: Format): string => {
  if (value === null) return ''
  if (figure !== 'conversion') return text.chats.n(format.count(n))
  const { coverage, isConversionOpen } = service
  const covered =
    coverage === null ? text.chats.noCoverage : text.chats.covered(format.rate(Math.round(coverage * 100) * 10_000))
  return isConversionOpen ? `${covered} ${text.chats.open}` : covered
}

const hintOf = (judged: Judged, { isConversionOpen, minimum }: TodayService, text: Text, format: Format): string =>
  [
    text.chats.formulas[judged.figure],
    text.chats.nHint(format.count(judged.n)),
    judged.figure === 'conversion' && isConversionOpen ? text.chats.openHint : '',
    missesTarget(judged.figure, judged, judged.target, minimum) ? text.today.service.missed : '',
  ]
    .filter(Boolean)
    .join('\n')

/** The figures with a target, then the counts, each with the same weekday of the week before. */
export const serviceTiles = (service: TodayService, text: Text, format: Format): readonly ServiceTile[] => {
  const words = text.today.service
  const before = (figure: ServiceFigure, value: number | null): string =>
    value === null ? '' : words.before(valueWords(figure, value, format))
  const judged = service.figures.map((entry): ServiceTile => ({
    figure: entry.figure,
    name: nameOf(entry.figure, service.limitSeconds, text, format),
    value: valueWords(entry.figure, entry.value, format),
    beside: besideWords(entry, service, text, format),
    target: targetWords(entry, text, format),
    before: before(entry.figure, entry.before),
    hint: hintOf(entry, service, text, format),
    isMissed: missesTarget(entry.figure, entry, entry.target, service.minimum),
  }))
  const counted = (['receptions', 'unansweredBuyers'] as const).map((figure): ServiceTile => ({
    figure,
    name: nameOf(figure, 0, text, format),
    value: format.count(service[figure].value),
    beside: '',
    target: '',
    before: before(figure, service[figure].before),
    hint: text.chats.formulas[figure],
    isMissed: false,
  }))
  return [...judged, ...counted]
}
