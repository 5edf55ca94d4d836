import { monthOf, month as monthShape, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { goTo, linkTo } from '#renderer/app/route.ts'

type Query = Readonly<Record<string, string>>

/** In the order they are shown; the first is what an incoming agent needs. */
export const handoverTabs = ['waiting', 'sheet', 'calendar', 'list', 'settings'] as const
export type HandoverTab = (typeof handoverTabs)[number]

export const tabOf = (query: Query): HandoverTab => handoverTabs.find((tab) => tab === query['tab']) ?? 'waiting'

/** The opened handover; null = none, or no number. */
export const idOf = (query: Query): number | null => {
  const id = Number(query['id'])
  return Number.isInteger(id) && id > 0 ? id : null
}

/** The month shown; one that is no month counts as none. */
export const monthOfQuery = (query: Query, today: LocalDate): Month =>
  monthShape.safeParse(query['month']).data ?? monthOf(today)

export const openHandover = (id: number): void => goTo('handovers', { tab: 'sheet', id: String(id) })

export const linkToHandover = (id: number): string => linkTo('handovers', { tab: 'sheet', id: String(id) })

/** The chats of a shop on a day, narrowed to the buyer as far as his name is not shortened by stars. */
export const chatQuery = (
  { buyer, day }: { readonly buyer: string; readonly day: string },
  shopId: number | undefined,
): Query => ({
  tab: 'archive',
  from: day,
  to: day,
  ...(shopId === undefined ? {} : { shop: String(shopId) }),
  ...(buyer === '' || buyer.includes('*') ? {} : { name: buyer }),
})

export const orderQuery = (orderNo: string): Query => ({ search: orderNo, month: 'all' })
