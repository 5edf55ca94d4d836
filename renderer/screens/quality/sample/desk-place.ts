import { localDate } from '#shared/kit/local-time.ts'
import { shopId } from '#shared/kit/ids.ts'
import { goTo } from '#renderer/app/route.ts'
import { betweenParts, deskQuery, type ScorePlace } from '#renderer/app/score-place.ts'

/** A chat of an agent, as the route names it. */
export type DeskPlace = ScorePlace

/** The chat a route names; null: none that can be read. */
export const placeIn = (text: string | undefined): DeskPlace | null => {
  const [shop = '', buyer = '', day = '', agent = '', ...account] = (text ?? '').split(betweenParts)
  const shopOf = shopId.safeParse(Number(shop))
  const dayOf = localDate.safeParse(day)
  const buyerId = Number(buyer)
  if (!shopOf.success || !dayOf.success || !Number.isSafeInteger(buyerId) || buyerId < 1 || agent === '') return null
  return { chat: { shopId: shopOf.data, buyerId, day: dayOf.data, account: account.join(betweenParts) }, agent }
}

/** True of the same chat of the same agent, whatever account it is named by. */
export const isSamePlace = (one: DeskPlace, other: DeskPlace): boolean =>
  one.agent === other.agent &&
  one.chat.shopId === other.chat.shopId &&
  one.chat.buyerId === other.chat.buyerId &&
  one.chat.day === other.chat.day

/** Opens the scoring desk on a chat. */
export const openDesk = (month: string, place: DeskPlace, more: Readonly<Record<string, string>> = {}): void =>
  goTo('quality', { ...deskQuery(month, place), ...more })
