import type { Purge, PurgePlan } from '#shared/contract/chat-purges.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import {
  dateOf,
  dayAfter,
  monthAfter,
  monthOf,
  spanOfMonth,
  type LocalDate,
  type Month,
} from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { countBefore, listPurgeRows, oldestChatDay, type PurgeRow, type Removed } from '../../stores/purge-store.ts'
import { orderMonths } from '../orders/kept-months.ts'
import { standingClosing } from '../performance/closings.ts'
import { get as settingsOf } from '../settings.ts'

// For how long chats are kept, and what is past it: docs/retention.md.

/** Days an order may look back for the chat it came from, with room to spare. */
export const reach = 31

const nothingRemoved: Removed = { messages: 0, chats: 0, buyers: 0, sessions: 0 }

/** Whole months are kept: the first day of the month so many months before this one. */
const firstDayKept = (context: Context, months: number): LocalDate =>
  spanOfMonth(monthAfter(monthOf(context.now()), -months)).from

type Wish = ParsedInputOf<'chats.planPurge'>

/** The first day that stays; null: no day was named and no period is set. Refuses a day that has not come. */
export const beforeOf = (context: Context, { before, months }: Wish): LocalDate | null => {
  const period = months ?? settingsOf(context).keepChatsMonths
  if (before === null) return period === null ? null : firstDayKept(context, period)
  const today = dateOf(context.now())
  if (before > today) throw new Refusal('invalid-input', { path: 'before', reason: `later than ${today}` })
  return before
}

/** Months that are not closed and stand on chats before a day: their orders would be nobody's, and their figures gone. */
export const openMonthsBefore = (context: Context, before: LocalDate): Month[] => {
  const oldest = oldestChatDay(context.sql)
  if (oldest === null || oldest >= before) return []
  const end = dayAfter(before, reach)
  return orderMonths(context)
    .map(({ month }) => month)
    .filter((month) => month >= monthOf(oldest) && spanOfMonth(month).from < end)
    .filter((month) => standingClosing(context, month) === null)
    .sort()
}

export const isPastPeriod = (context: Context): OutputOf<'chats.isPastPeriod'> => {
  const before = beforeOf(context, { before: null, months: null })
  const oldest = before === null ? null : oldestChatDay(context.sql)
  return { before, oldest, isDue: before !== null && oldest !== null && oldest < before }
}

export const plan = (context: Context, wish: Wish): PurgePlan => {
  const before = beforeOf(context, wish)
  const oldest = oldestChatDay(context.sql)
  if (before === null) return { ...nothingRemoved, before, oldest, openMonths: [] }
  const removed = context.remembered(`chats before ${before}`, () => countBefore(context.sql, before))
  return { ...removed, before, oldest, openMonths: openMonthsBefore(context, before) }
}

const latest = (rows: readonly PurgeRow[]): LocalDate | null =>
  rows.reduce<LocalDate | null>(
    (found, { through }) => (through !== null && (found === null || through > found) ? through : found),
    null,
  )

/** The rows of one purge as one; without an end it was stopped by the end of the program. */
export const purgeOf = (rows: readonly [PurgeRow, ...PurgeRow[]]): Purge => {
  const [first] = rows
  const sum = (name: keyof Removed): number => rows.reduce((total, row) => total + row[name], 0)
  const imports = new Map(rows.flatMap((row) => row.imports).map((one) => [one.id, one]))
  return {
    at: first.at,
    by: first.by,
    before: first.before,
    through: latest(rows),
    messages: sum('messages'),
    chats: sum('chats'),
    buyers: sum('buyers'),
    sessions: sum('sessions'),
    imports: [...imports.values()].sort((a, b) => a.id - b.id),
    outcome: rows.findLast(({ outcome }) => outcome !== null)?.outcome ?? 'stopped',
  }
}

/** Every purge there was, newest first. */
export const list = ({ sql }: Context): Purge[] =>
  [...Map.groupBy(listPurgeRows(sql), ({ run }) => run).values()]
    .map(([first, ...rest]) => first && purgeOf([first, ...rest]))
    .filter((purge) => purge !== undefined)
    .reverse()
