import type { SampledChat } from '#shared/contract/quality-scores.ts'
import { dayAfter, type Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { firstTextOfDay } from '../../stores/archive-store.ts'
import { messagesOnDay, type SampleChatRow } from '../../stores/quality-sample-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { shownBuyer } from '../chats/archive-people.ts'
import { dayStart } from '../chats/figure-days.ts'
import { chatsOfMonth } from './population.ts'
import { chatKey, standingByChat } from './standing-scores.ts'

/**
 * Shows the chats of a month as a sample lists them. Null: the chat's import was undone. What a rule set leaves out by now, or what is an
 * account's of somebody else, stays in a sample that was drawn before.
 */
export const sampledChatFinder = (context: Context, month: Month): ((chat: SampleChatRow) => SampledChat | null) => {
  const { sql } = context
  const known = new Map(chatsOfMonth(context, month).map((chat) => [chatKey(chat), chat]))
  const scores = standingByChat(context, month)
  const shops = new Map(listShops(sql).map((shop) => [shop.id, shop]))
  const isNight = dayStart(context) > 0
  return (chat) => {
    const { shopId, buyerId, account, day, agent, name, shift } = chat
    if (buyerId === null) return null
    const next = dayAfter(day, 1)
    const counted = (): number => messagesOnDay(sql, buyerId, day) + (isNight ? messagesOnDay(sql, buyerId, next) : 0)
    const messages = known.get(chatKey(chat))?.messages ?? counted()
    if (messages === 0) return null
    const shop = shops.get(shopId)
    return {
      ...{ shopId, buyerId, account, day, agent, name, shift, messages },
      ...{ shop: shop?.name ?? '', platform: shop?.platform ?? '', buyer: shownBuyer(chat.buyer) },
      firstText: firstTextOfDay(sql, buyerId, day) || (isNight ? firstTextOfDay(sql, buyerId, next) : ''),
      score: scores.get(chatKey(chat)) ?? null,
    }
  }
}
