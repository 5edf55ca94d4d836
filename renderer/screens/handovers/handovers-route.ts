import type { HandoverSuggestion } from '#shared/contract/handovers.ts'
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

/** The chat a suggestion stands on, at its first moment that is known. */
export const chatQuery = ({ chat, evidence }: Pick<HandoverSuggestion, 'chat' | 'evidence'>): Query =>
  chat === null
    ? { tab: 'archive' }
    : {
        tab: 'archive',
        shop: String(chat.shopId),
        buyer: String(chat.buyerId),
        at: evidence.find(({ at }) => at !== null)?.at ?? chat.day,
      }

export const orderQuery = (orderNo: string): Query => ({ search: orderNo, month: 'all' })
