import { createHash } from 'node:crypto'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import {
  agentSpeaks,
  buyerSpeaks,
  speakerOf,
  traits,
  type Mark,
  type ServiceDay,
} from '#shared/rules/service/stream.ts'
import type { Context, Sql } from '../../context.ts'
import { buyersCalled, marksOfDay, type ChatDayMarks } from '../../stores/chat-figure-store.ts'
import { versionsBetween, type ShopDay, type VersionedDay } from '../../stores/readiness-store.ts'
import { keptUntilImport } from '../orders/kept-months.ts'
import { ownNames, traitsNotRead, wordTraitsBetween } from './chat-traits.ts'
import { get as settingsOf } from '../settings.ts'

// Service days out of calendar days. A service day begins at the shop's own hour and reaches into the next calendar day.

const secondsPerDay = 86_400

/** When the days of the shop begin, in seconds after midnight. */
export const dayStart = (context: Context): number => {
  const { dayStartsAt } = settingsOf(context)
  return Number(dayStartsAt.slice(0, 2)) * 3600 + Number(dayStartsAt.slice(3)) * 60
}

/** A chat day as numbers. */
interface CalendarChat extends Omit<ChatDayMarks, 'marks' | 'traits'> {
  readonly marks: readonly Mark[]
  readonly traits: number
}

const sorted = (marks: Mark[]): readonly Mark[] => {
  for (let index = 1; index < marks.length; index++)
    if ((marks[index - 1] ?? 0) > (marks[index] ?? 0)) return marks.sort((a, b) => a - b)
  return marks
}

const calendarDay = (
  context: Context,
  place: ShopDay,
  { own, ownBuyers, isReady }: Versions,
): readonly CalendarChat[] => {
  const chats = marksOfDay(context.sql, place.shopId, place.day)
  // Traits that were kept before more messages came are not asked: figures must be the same before and after the day is prepared.
  const unread = isReady(place.shopId, place.day) ? null : traitsNotRead(context.sql, place, own)
  return chats.map(({ marks, ...chat }) => ({
    ...chat,
    // Logins come and go after a day was prepared: who is one of us is asked anew.
    traits:
      ((unread?.get(chat.chatDayId) ?? chat.traits ?? 0) & ~traits.ownAccounts) |
      (ownBuyers.has(chat.buyer) ? traits.ownAccounts : 0),
    marks: sorted(marks.split(',').map(Number)),
  }))
}

/** Both parts of a night: spam in either is spam; only cards when every part in which the buyer wrote is only cards. */
const joinedTraits = (one: CalendarChat, other: CalendarChat): number => {
  const speaks = ({ marks }: CalendarChat): boolean => marks.some((mark) => speakerOf(mark) === buyerSpeaks)
  const worded = [one, other].filter(speaks)
  const onlyCard = worded.length > 0 && worded.every((part) => (part.traits & traits.onlyCard) !== 0)
  return ((one.traits | other.traits) & ~traits.onlyCard) | (onlyCard ? traits.onlyCard : 0)
}

const keyOf = ({ account, buyer }: { account: string; buyer: number }): string => `${buyer} ${account}`

const wordTraits = traits.advertising | traits.onlyCard

const questionsIn = (marks: readonly Mark[]): number => marks.filter((mark) => speakerOf(mark) === buyerSpeaks).length

/** The part of a chat from a second on, before another, its seconds counted from another midnight. */
const part = (sql: Sql, chat: CalendarChat, from: number, to: number, shift: number): CalendarChat | null => {
  const inside = chat.marks.filter((mark) => mark >= from * 4 && mark < to * 4)
  if (inside.length === 0) return null
  const marks = inside.map((mark) => mark + shift * 4)
  const asked = questionsIn(inside)
  if (asked === questionsIn(chat.marks)) return { ...chat, marks }
  // What he wrote on another service day says nothing of this one.
  const said = asked === 0 ? 0 : wordTraitsBetween(sql, chat.chatDayId, from, to)
  return { ...chat, marks, traits: (chat.traits & ~wordTraits) | said }
}

const chatsOfServiceDay = (
  sql: Sql,
  day: readonly CalendarChat[],
  next: readonly CalendarChat[],
  start: number,
): ReadonlyMap<string, CalendarChat> => {
  const chats = new Map<string, CalendarChat>()
  if (start === 0) for (const chat of day) chats.set(keyOf(chat), chat)
  else {
    for (const chat of day) {
      const late = part(sql, chat, start, secondsPerDay, 0)
      if (late) chats.set(keyOf(chat), late)
    }
    for (const chat of next) {
      const early = part(sql, chat, 0, start, secondsPerDay)
      const known = chats.get(keyOf(chat))
      if (early)
        chats.set(
          keyOf(chat),
          known ? { ...known, traits: joinedTraits(known, early), marks: [...known.marks, ...early.marks] } : early,
        )
    }
  }
  return chats
}

/** Versions of the days a span of service days is made of, by shop and calendar day. */
export interface Versions {
  /** shops that may have messages on these days */
  readonly shops: readonly number[]
  /** service days of a shop that may have messages, in order */
  readonly daysOf: (shopId: number) => readonly LocalDate[]
  readonly start: number
  readonly own: ReadonlySet<string>
  /** buyers who are one of us */
  readonly ownBuyers: ReadonlySet<number>
  /** tells one set of own names from another */
  readonly ownStamp: string
  readonly of: (shopId: number, day: LocalDate) => number
  /** what is derived from the words of a calendar day is made */
  readonly isReady: (shopId: number, day: LocalDate) => boolean
  /** calendar days read for this question: neighbours ask for the same ones */
  readonly calendars: Map<string, readonly CalendarChat[]>
}

const namesOf = (context: Context): Pick<Versions, 'own' | 'ownBuyers' | 'ownStamp'> =>
  context.remembered('own names', () => {
    const own = ownNames(context.sql)
    const hash = createHash('sha256').update(JSON.stringify([...own].sort()))
    const ownStamp = hash.digest('base64').slice(0, 12)
    return {
      ...{ own, ownStamp },
      ownBuyers: keptUntilImport(context, 'buyers with own names', ownStamp, () => buyersCalled(context.sql, own)),
    }
  })

/** Later days have no two days after them that can be written with four digits of a year. */
const lastOfAll = '9999-12-29'

/** What service days between two dates depend on; `shopId` null: all shops. */
export const versionsOf = (context: Context, shopId: number | null, from: LocalDate, to: LocalDate): Versions => {
  const start = dayStart(context)
  const byShop = new Map<number, Map<LocalDate, VersionedDay>>()
  for (const known of versionsBetween(context.sql, shopId, from, to > lastOfAll ? to : dayAfter(to, 2)))
    byShop.set(known.shopId, (byShop.get(known.shopId) ?? new Map<LocalDate, VersionedDay>()).set(known.day, known))
  const daysOf = (shop: number): readonly LocalDate[] => {
    const calendar = [...(byShop.get(shop)?.keys() ?? [])]
    const reached = start === 0 ? calendar : calendar.flatMap((day) => [dayAfter(day, -1), day])
    return [...new Set(reached)].filter((day) => day >= from && day <= to).sort()
  }
  const shops = [...byShop.keys()].sort((a, b) => a - b)
  return {
    shops,
    daysOf,
    start,
    ...namesOf(context),
    of: (shop, day) => byShop.get(shop)?.get(day)?.version ?? 0,
    isReady: (shop, day) => byShop.get(shop)?.get(day)?.isReady ?? false,
    calendars: new Map(),
  }
}

/** What a service day's figures stand on: it changes with every import that touches the day or the one after. */
export const versionOfDay = ({ of, start, ownStamp }: Versions, shopId: number, day: LocalDate): string =>
  [start, ownStamp, of(shopId, day), of(shopId, dayAfter(day, 1)), start === 0 ? 0 : of(shopId, dayAfter(day, 2))].join(
    ' ',
  )

const calendarChats = (context: Context, versions: Versions, place: ShopDay): readonly CalendarChat[] => {
  const { of, calendars } = versions
  if (of(place.shopId, place.day) === 0) return []
  const key = `${place.shopId} ${place.day}`
  const known = calendars.get(key)
  if (known) return known
  const read = calendarDay(context, place, versions)
  calendars.set(key, read)
  // Days are asked for in order: three of them are enough to know each neighbour.
  const [oldest] = calendars.keys()
  if (calendars.size > 3 && oldest !== undefined) calendars.delete(oldest)
  return read
}

/** Chats of this many days a shop stay in memory: two months, which is what screens go back and forth in. */
export const daysInMemory = 64

const slotOf = (day: LocalDate): number => (Date.parse(`${day}T00:00:00Z`) / 86_400_000) % daysInMemory

/** One shop's service day. */
export const serviceDay = (context: Context, versions: Versions, shopId: number, day: LocalDate): ServiceDay => {
  const version = `${day} ${versionOfDay(versions, shopId, day)}`
  return context.keptByVersion(`service day ${shopId} ${slotOf(day)}`, version, () => {
    const { start } = versions
    const chats = (count: number): readonly CalendarChat[] =>
      calendarChats(context, versions, { shopId, day: dayAfter(day, count) })
    const [today, tomorrow] = [chats(0), chats(1)]
    const next = chatsOfServiceDay(context.sql, tomorrow, start === 0 ? [] : chats(2), start)
    const isAnswered = (chat: CalendarChat): boolean =>
      next.get(keyOf(chat))?.marks.some((mark) => speakerOf(mark) === agentSpeaks) ?? false
    const streams = [...chatsOfServiceDay(context.sql, today, tomorrow, start).values()].map((chat) => ({
      account: chat.account,
      buyer: chat.buyer,
      marks: chat.marks,
      traits: chat.traits,
      isAnsweredNextDay: isAnswered(chat),
    }))
    return { shopId, day, streams }
  })
}
