import { platformFigures, type PlatformFigure } from '../../kit/import-fields.ts'
import type { LocalDate } from '../../kit/local-time.ts'
import { weightedMean } from '../imports/reaggregation.ts'

// A platform's figures of several days as one: counts add up, rates and means weigh by their volume. The rule book: docs/service-figures.md §5.

/** One figure of an account's day or days. */
export interface Stated {
  readonly day: LocalDate
  /** last day */
  readonly until: LocalDate
  readonly figure: PlatformFigure
  readonly value: number
}

/** The same for all the days it speaks of. */
export interface JoinedFigure {
  readonly figure: PlatformFigure
  readonly value: number
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: readonly LocalDate[]
  readonly isJoined: boolean
}

const special: Readonly<Partial<Record<PlatformFigure, readonly PlatformFigure[]>>> = {
  conversion: ['inquiries'],
  averagePerBuyer: ['buyers', 'orderedBuyers'],
  satisfaction: ['ratings'],
  dissatisfaction: ['ratings'],
  badRatingShare: ['ratings'],
  lowScoreShare: ['scores'],
  resolutionMean: ['resolutions'],
  answerRatio: ['buyerMessages'],
}
const usual: readonly PlatformFigure[] = [
  'receptions',
  'effectiveReceptions',
  'sessions',
  'consultations',
  'needingReply',
]

/** How much stands behind a rate or a mean of a day: the first volume the platform states beside it; null = none. */
const volumeOf = (figure: PlatformFigure, beside: ReadonlyMap<PlatformFigure, number>): number | null => {
  for (const name of special[figure] ?? usual) {
    const volume = beside.get(name)
    if (volume !== undefined) return volume
  }
  return null
}

const most: readonly PlatformFigure[] = ['mostAtOnce']

const joinedValue = (
  figure: PlatformFigure,
  stated: readonly Stated[],
  besideOf: (day: LocalDate) => ReadonlyMap<PlatformFigure, number>,
): number | null => {
  if (most.includes(figure)) return Math.max(...stated.map(({ value }) => value))
  const unit = platformFigures[figure]
  const isTotal = unit === 'count' || unit === 'fen' || figure.endsWith('Time')
  if (isTotal) return stated.reduce((sum, { value }) => sum + value, 0)
  return weightedMean(stated.map(({ day, value }) => ({ value, weight: volumeOf(figure, besideOf(day)) })))
}

const single = ({ figure, value, day, until }: Stated): JoinedFigure => ({
  ...{ figure, value, from: day, to: until, days: [], isJoined: false },
})

/**
 * One account's figures: those of single days joined, those stated for several days at once as they are, and those that cannot be joined –
 * means without a volume – day by day. `days` of a span stated at once is empty: all between its ends.
 */
export const joinedFigures = (stated: readonly Stated[]): readonly JoinedFigure[] => {
  const daily = stated.filter(({ day, until }) => day === until)
  const beside = new Map<LocalDate, Map<PlatformFigure, number>>()
  for (const { day, figure, value } of daily)
    beside.set(day, (beside.get(day) ?? new Map<PlatformFigure, number>()).set(figure, value))
  const besideOf = (day: LocalDate): ReadonlyMap<PlatformFigure, number> => beside.get(day) ?? new Map()
  const joined = [...Map.groupBy(daily, ({ figure }) => figure)].flatMap(([figure, ofFigure]): JoinedFigure[] => {
    const days = ofFigure.map(({ day }) => day).sort()
    const [from, to] = [days[0], days.at(-1)]
    const value = ofFigure.length === 1 ? null : joinedValue(figure, ofFigure, besideOf)
    if (value === null || !from || !to) return ofFigure.map((one) => ({ ...single(one), days: [one.day] }))
    return [{ figure, value, from, to, days, isJoined: true }]
  })
  return [...joined, ...stated.filter(({ day, until }) => day !== until).map(single)]
}
