import { shopId, type ShopId } from '../ids.ts'
import { localTime, type LocalTime } from '../local-time.ts'

/** A moment in a buyer's chat with a shop, by the numbers the window knows them by. */
export interface ChatMoment {
  readonly shopId: ShopId
  readonly buyerId: number
  readonly at: LocalTime
}

/** The key of a link to a chat as the window says and sees it. Kept it is by names, so that chats imported again are found. */
export const chatKeyOf = (chat: ChatMoment): string => `${chat.shopId}/${chat.buyerId}/${chat.at}`

/** What a key names; null: nothing, or a chat that is no longer there. */
export const chatMomentOf = (key: string): ChatMoment | null => {
  const [, shop, buyer, at] = /^(\d{1,9})\/(\d{1,15})\/(.{19})$/.exec(key) ?? []
  const found = { shop: shopId.safeParse(Number(shop)), at: localTime.safeParse(at), buyerId: Number(buyer) }
  return found.shop.success && found.at.success && found.buyerId > 0
    ? { shopId: found.shop.data, buyerId: found.buyerId, at: found.at.data }
    : null
}
