import { dateOf, dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { LoggedChat } from '#shared/rules/demand/chats.ts'
import { loggedChatsOf } from '#shared/rules/demand/chats.ts'
import { daysBetween, isOrdinary, sameSpecial, type KnownDay, type PastDay } from '#shared/rules/demand/days.ts'
import { aroundDays, heldOutDays } from '#shared/rules/demand/forecast.ts'
import { eachHalfHour, daySeconds, halfHourSeconds } from '#shared/rules/demand/half-hours.ts'
import { rememberedDays } from '#shared/rules/demand/level.ts'
import { endsEarly } from '#shared/rules/service/completeness.ts'
import type { Context } from '../../context.ts'
import { arrivalsOn } from '../chats/figure-demand.ts'
import { serviceDay, versionOfDay } from '../chats/figure-days.ts'
import { scopeOf, type Scope } from '../chats/figure-scope.ts'
import { calendarOf } from './calendar.ts'

// The shop's own chats as days to learn from and to replay: docs/demand.md §1.

/** What the log holds. All shops together, by the date on the clock. */
export interface DemandLog {
  /** days that are over and have chats, in order */
  readonly past: readonly PastDay[]
  /** the newest of them, enough to judge the forecast by */
  readonly recent: readonly PastDay[]
  readonly dayOf: (date: LocalDate) => KnownDay
  readonly chatsOn: (date: LocalDate) => readonly LoggedChat[]
  /** changes when the chats of one of these days do */
  readonly stampOf: (dates: readonly LocalDate[]) => string
}

/** Special days are looked for so far back: last year's sale, and the one before. */
const specialDays = 800
/** Days before those asked for that are read: what a forecast remembers, and the week it is made ahead. */
const learningDays = rememberedDays + 7

const partsOf = (scope: Scope, date: LocalDate): { shop: number; day: LocalDate; from: number }[] =>
  scope.shops.flatMap(({ id }) => [
    { shop: id, day: date, from: 0 },
    // A service day that begins later than midnight holds the first hours of the next date.
    ...(scope.versions.start === 0 ? [] : [{ shop: id, day: dayAfter(date, -1), from: daySeconds }]),
  ])

const ofDate = <Piece>(
  scope: Scope,
  date: LocalDate,
  piecesOn: (shop: number, day: LocalDate) => readonly Piece[],
  secondOf: (piece: Piece) => number,
  moved: (piece: Piece, by: number) => Piece,
): Piece[] =>
  partsOf(scope, date)
    .flatMap(({ shop, day, from }) =>
      piecesOn(shop, day)
        .filter((piece) => secondOf(piece) >= from && secondOf(piece) < from + daySeconds)
        .map((piece) => (from === 0 ? piece : moved(piece, -from))),
    )
    .sort((one, other) => secondOf(one) - secondOf(other))

const arrivalsOfDate = (context: Context, scope: Scope, date: LocalDate): number[] =>
  ofDate(
    scope,
    date,
    (shop, day) => arrivalsOn(context, scope, shop, day),
    (second) => second,
    (second, by) => second + by,
  )

const chatsOfDay = (context: Context, scope: Scope, shop: number, day: LocalDate): readonly LoggedChat[] => {
  const gap = scope.rulesOn(day).rules.sessionGapMinutes
  const version = `${gap} ${versionOfDay(scope.versions, shop, day)}`
  return context.keptByVersion(`logged chats ${shop} ${day}`, version, () =>
    loggedChatsOf(serviceDay(context, scope.versions, shop, day), gap),
  )
}

const slotsOf = (arrivals: readonly number[]): number[] => {
  const slots = eachHalfHour(() => 0)
  for (const second of arrivals) {
    const at = Math.floor(second / halfHourSeconds)
    slots[at] = (slots[at] ?? 0) + 1
  }
  return slots
}

/** Dates with messages of any shop that are over. */
const datesWithMessages = ({ shops, versions }: Scope, today: LocalDate): LocalDate[] =>
  [...new Set(shops.flatMap(({ id }) => versions.daysOf(id)))].filter((date) => date < today).sort()

/** The dates that must be read for some that are asked about. */
const datesToRead = (dates: readonly LocalDate[], from: LocalDate, asked: readonly KnownDay[], days: KnownDay[]) => {
  const newest = dates.at(-1) ?? from
  const first = from < newest ? from : newest
  const recent = dayAfter(newest, -(rememberedDays + heldOutDays + 7))
  const special = asked.flatMap((day) => sameSpecial(days, day).map(({ date }) => date))
  const isAround = (date: LocalDate): boolean => special.some((each) => Math.abs(daysBetween(each, date)) <= aroundDays)
  const wanted = (day: KnownDay): boolean =>
    day.date >= dayAfter(first, -learningDays) ||
    special.includes(day.date) ||
    (special.length > 0 && isOrdinary(day) && isAround(day.date))
  return { recent, read: days.filter((day) => day.date >= recent || wanted(day)) }
}

/** The newest day is left out when it breaks off two hours before the usual last chat: an export made in its middle. */
const wholeDays = (days: readonly { day: PastDay; last: number }[]): PastDay[] => {
  const seen = days.map(({ day, last }) => ({ day: day.date, lastSecond: last, accounts: [] }))
  const newest = seen.at(-1)
  const isCut = newest !== undefined && endsEarly(newest, seen.slice(0, -1))
  return days.map(({ day }) => day).slice(0, isCut ? -1 : undefined)
}

const readPast = (context: Context, scope: Scope, days: readonly KnownDay[]): PastDay[] =>
  wholeDays(
    days.flatMap((day) => {
      const arrivals = arrivalsOfDate(context, scope, day.date)
      const last = arrivals.at(-1)
      return last === undefined ? [] : [{ day: { ...day, slots: slotsOf(arrivals) }, last }]
    }),
  )

const chatsOfDate = (context: Context, scope: Scope, date: LocalDate): LoggedChat[] =>
  ofDate(
    scope,
    date,
    (shop, day) => chatsOfDay(context, scope, shop, day),
    ({ arrival }) => arrival,
    (chat, by) => ({ ...chat, arrival: chat.arrival + by }),
  )

const stampOfDates = (scope: Scope, dates: readonly LocalDate[]): string => {
  const gapOn = (day: LocalDate): number => scope.rulesOn(day).rules.sessionGapMinutes
  return dates
    .flatMap((date) => partsOf(scope, date))
    .map(({ shop, day }) => `${shop} ${day} ${gapOn(day)} ${versionOfDay(scope.versions, shop, day)}`)
    .join('|')
}

/** The log as far as two dates ask for it, both included. */
export const demandLog = (context: Context, from: LocalDate, to: LocalDate): DemandLog => {
  const today = dateOf(context.now())
  return context.remembered(`demand log ${from} ${to} ${today}`, () => {
    const scope = scopeOf(context, {
      ...{ from: dayAfter(from < today ? from : today, -specialDays), to: dayAfter(today, -1) },
      ...{ rules: null, shopId: null, agent: null, onShift: false },
    })
    const dayOf = calendarOf(context)
    const dates = datesWithMessages(scope, today)
    const asked: KnownDay[] = []
    for (let date = from; date <= to; date = dayAfter(date, 1)) asked.push(dayOf(date))
    const { read, recent } = datesToRead(dates, from, asked, dates.map(dayOf))
    const past = readPast(context, scope, read)
    return {
      past,
      recent: past.filter(({ date }) => date >= recent),
      dayOf,
      chatsOn: (date) => chatsOfDate(context, scope, date),
      stampOf: (those) => stampOfDates(scope, those),
    }
  })
}
