import type { QuestionScope } from '#shared/contract/questions.ts'
import { shopId } from '#shared/kit/ids.ts'
import { dayAfter, localDate, type LocalDate } from '#shared/kit/local-time.ts'

type Query = Readonly<Record<string, string>>
/** Values to set in the hash; undefined takes one out. */
export type QuestionChanges = Readonly<Record<string, string | undefined>>

/** Calendar days, both included. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Spans that end with the newest day of chats, and how long they are. */
export const newestSpans = { sevenDays: 7, thirtyDays: 30 } as const
export type NewestSpan = keyof typeof newestSpans

/** The newest days with chats. */
export const newestDays = (name: NewestSpan, newest: LocalDate): Days => ({
  from: dayAfter(newest, 1 - newestSpans[name]),
  to: newest,
})

/** The days of a week, by its first one. */
export const weekOf = (first: LocalDate): Days => ({ from: first, to: dayAfter(first, 6) })

/** The name of days; null: of one's own choice. */
export const spanName = ({ from, to }: Days, newest: LocalDate): NewestSpan | null =>
  (['sevenDays', 'thirtyDays'] as const).find((name) => {
    const days = newestDays(name, newest)
    return days.from === from && days.to === to
  }) ?? null

/** How many days, both ends counted. */
export const daysIn = ({ from, to }: Days): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1

/** Value of `product` in the hash for chats in which none was recognised. */
const noProduct = 'none'
/** A product's title may be any words: those of the hash begin with this sign. */
const titleSign = '='

/** What the hash asks for; without days, or with days turned around, the newest seven. */
export const scopeOf = (query: Query, newest: LocalDate): QuestionScope => {
  const [from, to] = [localDate.safeParse(query['from']), localDate.safeParse(query['to'])]
  const days = from.success && to.success && from.data <= to.data ? { from: from.data, to: to.data } : null
  return {
    ...(days ?? newestDays('sevenDays', newest)),
    shopId: shopId.safeParse(Number(query['shop'])).data ?? null,
    product: productOf(query['product']),
  }
}

const productOf = (value: string | undefined): string | null =>
  value === noProduct ? '' : value?.startsWith(titleSign) ? value.slice(1, 121) : null

/** A product as the hash has it; undefined: all. */
export const productInQuery = (product: string | null): string | undefined =>
  product === null ? undefined : product === '' ? noProduct : `${titleSign}${product}`

/** The question or word whose examples are open; null: none. */
export const openedKey = (query: Query): string | null => query['ask']?.slice(0, 200) || null

/** The query with some values changed; an empty or undefined value is taken out. */
export const changedQuery = (query: Query, changes: QuestionChanges): Query =>
  Object.fromEntries(
    Object.entries({ ...query, ...changes }).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )

/** The words of a question's key, without the sign that tells it from a word. */
export const wordsOfKey = (key: string): string => key.replace(/^\?/, '')
