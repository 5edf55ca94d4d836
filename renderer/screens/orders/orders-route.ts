import { attribution, doubts, orderSort, orderStatus, type OrderFilter } from '#shared/contract/orders.ts'
import { shopId } from '#shared/kit/ids.ts'
import { month as monthSchema, type Month } from '#shared/kit/local-time.ts'
import type { z } from 'zod'

type Query = Readonly<Record<string, string>>

/** In the order they are shown. */
export const ordersTabs = ['list', 'contested', 'missing', 'unpaid', 'commission', 'whatif', 'plans', 'rules'] as const
/** The pages of the screen, by their name in the hash. */
export type OrdersTab = (typeof ordersTabs)[number]

/** The value of `month` in the hash that means: do not narrow by month. */
export const everyMonth = 'all'

/** How the list is sorted by the data process. */
export type OrderSort = z.infer<typeof orderSort>

/** The list's order when nothing else was chosen: newest first. */
export const newestFirst: OrderSort = { by: 'at', direction: 'down' }

/** The page a hash asks for; an unknown name is the list. */
export const tabOf = (query: Query): OrdersTab => ordersTabs.find((tab) => tab === query.tab) ?? 'list'

/** The month a page about one month shows: the hash's, else the latest month with orders, else null. */
export const monthOfQuery = (query: Query, months: readonly Month[]): Month | null => {
  const asked = monthSchema.safeParse(query.month)
  return asked.success ? asked.data : latestMonth(months)
}

/** The latest of the months; null when there is none. */
export const latestMonth = (months: readonly Month[]): Month | null =>
  months.reduce<Month | null>((latest, month) => (latest === null || month > latest ? month : latest), null)

/** What the list asks for. A search that names no month looks through all of them; values nobody knows are left out. */
export const filterOf = (query: Query, months: readonly Month[]): OrderFilter => {
  const looksEverywhere = query.month === everyMonth || (query.month === undefined && Boolean(query.search))
  return {
    month: looksEverywhere ? null : monthOfQuery(query, months),
    shopId: shopId.safeParse(Number(query.shopId)).data ?? null,
    status: orderStatus.safeParse(query.status).data ?? null,
    state: attribution.shape.state.safeParse(query.state).data ?? null,
    agent: query.agent || null,
    doubt: doubts.find((doubt) => doubt === query.doubt) ?? null,
    search: (query.search ?? '').slice(0, 100),
  }
}

/** The query with some values changed; an empty or undefined value is taken out. */
export const changedQuery = (query: Query, changes: Readonly<Record<string, string | undefined>>): Query =>
  Object.fromEntries(
    Object.entries({ ...query, ...changes }).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )

/** The query without the list's filters: the page and the open order stay. */
export const withoutFilters = (query: Query): Query =>
  changedQuery(query, {
    month: undefined,
    shopId: undefined,
    status: undefined,
    state: undefined,
    doubt: undefined,
    agent: undefined,
    search: undefined,
  })
