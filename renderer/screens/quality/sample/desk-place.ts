import type { ChatRef } from '#shared/contract/quality-scores.ts'
import { localDate } from '#shared/kit/local-time.ts'
import { shopId } from '#shared/kit/ids.ts'
import { goTo } from '#renderer/app/route.ts'

/** A chat of an agent, as the route names it. */
export interface DeskPlace {
  readonly chat: ChatRef
  readonly agent: string
}

const between = '~'

/** What the route says of a chat: inside a sample or outside of all. */
export const placeText = ({ chat, agent }: DeskPlace): string =>
  [chat.shopId, chat.buyerId, chat.day, agent, chat.account].join(between)

/** The chat a route names; null: none that can be read. */
export const placeIn = (text: string | undefined): DeskPlace | null => {
  const [shop = '', buyer = '', day = '', agent = '', ...account] = (text ?? '').split(between)
  const shopOf = shopId.safeParse(Number(shop))
  const dayOf = localDate.safeParse(day)
  const buyerId = Number(buyer)
  if (!shopOf.success || !dayOf.success || !Number.isSafeInteger(buyerId) || buyerId < 1 || agent === '') return null
  return { chat: { shopId: shopOf.data, buyerId, day: dayOf.data, account: account.join(between) }, agent }
}

/** Opens the scoring desk on a chat. */
export const openDesk = (month: string, place: DeskPlace, more: Readonly<Record<string, string>> = {}): void =>
  goTo('quality', { tab: 'sample', month, chat: placeText(place), ...more })
