import { whoSpeaks, type MessageFilter } from '#shared/contract/chats.ts'
import { shopId as shopIdOf, type ShopId } from '#shared/kit/ids.ts'
import { localDate, localTime, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'

type Query = Readonly<Record<string, string>>

/** A buyer of a shop: whose chat is open. */
export interface ChatPlace {
  readonly shopId: ShopId
  readonly buyerId: number
}

/** What fills the tab: list and chat, everything about the buyer, or the chat as it will be printed. */
export type ArchivePage = 'chat' | 'customer' | 'print'

/** The words looked for, as the data process takes them; empty: none. */
export const wordOf = (query: Query): string => (query.q ?? '').trim().slice(0, 100)

/** The value of `direction` in the hash that means: machines too, also where words are looked for. */
export const everybody = 'all'

// The welcome line stands in every chat: whoever looks for words looks for what people said.
const directionOf = (query: Query): MessageFilter['direction'] => {
  if (query.direction === everybody) return null
  return whoSpeaks.find((name) => name === query.direction) ?? (wordOf(query) === '' ? null : 'people')
}

/** What narrows list and hits; values nobody knows are left out. Words are looked for in what people said, unless the hash says otherwise. */
export const filterOf = (query: Query): MessageFilter => ({
  from: localDate.safeParse(query.from).data ?? null,
  to: localDate.safeParse(query.to).data ?? null,
  shopId: shopIdOf.safeParse(Number(query.shop)).data ?? null,
  agent: query.agent?.slice(0, 120) || null,
  buyer: (query.name ?? '').trim().slice(0, 100),
  direction: directionOf(query),
})

/** True when something beside the words narrows the list; that machines are left out is no narrowing. */
export const isNarrowed = ({ from, to, shopId, agent, buyer, direction }: MessageFilter): boolean =>
  [from, to, shopId, agent].some((value) => value !== null) || buyer !== '' || !['people', null].includes(direction)

/** The open chat: `buyer` with `chatShop`, or with `shop` in links that name no other; null when none is open. */
export const placeOf = (query: Query): ChatPlace | null => {
  const shopId = shopIdOf.safeParse(Number(query.chatShop ?? query.shop)).data
  const buyerId = Number(query.buyer)
  return shopId === undefined || !Number.isInteger(buyerId) || buyerId < 1 ? null : { shopId, buyerId }
}

/** The moment the chat is opened at; a day alone is its beginning, nothing is the latest. */
export const momentOf = (query: Query): LocalTime | null => {
  const moment = localTime.safeParse(query.at)
  if (moment.success) return moment.data
  const day = localDate.safeParse(query.at)
  return day.success ? beginningOf(day.data) : null
}

export const beginningOf = (day: LocalDate): LocalTime => `${day} 00:00:00` as LocalTime

/** The line that was chosen in the list of hits; null: none, the moment says where to look. */
export const messageOf = (query: Query): number | null => {
  const id = Number(query.message)
  return Number.isInteger(id) && id > 0 ? id : null
}

export const pageOf = (query: Query): ArchivePage =>
  query.page === 'customer' || query.page === 'print' ? query.page : 'chat'

/** The query with some values changed; an empty or undefined value is taken out. */
export const changedQuery = (query: Query, changes: Readonly<Record<string, string | undefined>>): Query =>
  Object.fromEntries(
    Object.entries({ ...query, ...changes }).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )

/** The query with a chat opened at a moment, at one of its lines when `message` is given. */
export const openedQuery = (
  query: Query,
  { shopId, buyerId, at, message }: ChatPlace & { readonly at: string | null; readonly message?: number },
): Query =>
  changedQuery(query, {
    chatShop: String(shopId),
    buyer: String(buyerId),
    at: at ?? undefined,
    message: message === undefined ? undefined : String(message),
    page: undefined,
    printFrom: undefined,
    printTo: undefined,
  })

/** The query without its filters; words and open chat stay. */
export const withoutFilters = (query: Query): Query => {
  const place = placeOf(query)
  return changedQuery(query, {
    from: undefined,
    to: undefined,
    shop: undefined,
    agent: undefined,
    name: undefined,
    direction: undefined,
    chatShop: place === null ? undefined : String(place.shopId),
  })
}

/** Days to print: those asked for as far as the buyer wrote on them, else the day of the moment, else the latest day; null when there are no days. */
export const printDaysOf = (
  query: Query,
  days: readonly LocalDate[],
): { readonly from: LocalDate; readonly to: LocalDate } | null => {
  const at = (query.at ?? '').slice(0, 10)
  const near = days.find((day) => day >= at && at !== '') ?? days.at(-1)
  if (near === undefined) return null
  const from = days.find((day) => day === query.printFrom) ?? near
  const to = days.find((day) => day === query.printTo) ?? near
  return from <= to ? { from, to } : { from: to, to: from }
}
