import type { FigureCut } from '#shared/kit/service-figures.ts'
import { dayAfter, weekdayOf, type LocalDate } from '#shared/kit/local-time.ts'
import type { Scope } from './figure-scope.ts'
import type { Group, TallyKind } from './figure-tallies.ts'

// Which row of a table something belongs to.

/** Where and when something is: its shop, its service day and its second of it, whose it is and the shift he was on. */
export interface Moment {
  readonly shopId: number
  readonly day: LocalDate
  readonly second: number
  /** a person's number or an account nobody owns */
  readonly agent: string
  readonly shift: string
}

/** The kept sums a cut is made of. */
export const tallyKindOf = (by: FigureCut, { agent }: Pick<Scope, 'agent'>): TallyKind => ({
  part: by === 'hour' || by === 'weekday-hour' ? 'hour' : by === 'shift' ? 'shift' : 'whole',
  isByAgent: by === 'agent' || agent !== null,
})

const hourKey = (hour: number): string => String(hour % 24)

const weekdayHourKey = (day: LocalDate, hour: number): string =>
  `${weekdayOf(hour < 24 ? day : dayAfter(day, 1))}-${String(hour % 24).padStart(2, '0')}`

/** The row of a group of a shop's day; null: it is not asked for. */
export const rowOfGroup = (
  by: FigureCut,
  { agent: wanted, shops }: Pick<Scope, 'agent' | 'shops'>,
  { shopId, day, agent, part }: Group & { readonly shopId: number; readonly day: LocalDate },
): string | null => {
  if (wanted !== null && agent !== wanted) return null
  if (by === 'total') return 'total'
  if (by === 'agent') return agent
  if (by === 'day') return day
  if (by === 'shift') return part
  if (by === 'shop') return shops.find(({ id }) => id === shopId)?.name ?? null
  return by === 'hour' ? hourKey(Number(part)) : weekdayHourKey(day, Number(part))
}

/** The row of a single moment; the same as that of the group it would fall into. */
export const rowOfMoment = (by: FigureCut, scope: Pick<Scope, 'agent' | 'shops'>, moment: Moment): string | null => {
  const isHourly = by === 'hour' || by === 'weekday-hour'
  const part = by === 'shift' ? moment.shift : isHourly ? String(Math.floor(moment.second / 3600)) : ''
  return rowOfGroup(by, scope, { shopId: moment.shopId, day: moment.day, agent: moment.agent, part })
}

const numeric = (key: string): number => Number(key.replace('-', ''))

/** Rows in the order of a table: agents, days, shops and shifts by their key, hours by the clock. */
export const inRowOrder = (by: FigureCut, keys: Iterable<string>): string[] =>
  by === 'hour' || by === 'weekday-hour'
    ? [...keys].sort((a, b) => numeric(a) - numeric(b))
    : [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
