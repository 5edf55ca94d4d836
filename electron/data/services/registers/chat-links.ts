import type { EntryLink } from '#shared/contract/registers.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { chatKeyOf, chatMomentOf } from '#shared/kit/registers/chat-key.ts'
import type { Context } from '../../context.ts'
import { buyerOfChats } from '../../stores/access-store.ts'
import { buyerCalled } from '../../stores/archive-store.ts'

// Links to chats: kept by names, for rows of chats are others after an import was undone and made again. docs/registers.md §7

/** A chat's key as it is kept; null: there is no such chat. */
export const keptChatKey = ({ sql }: Context, key: string): string | null => {
  const chat = chatMomentOf(key)
  const name = chat === null ? undefined : buyerOfChats(sql, chat.shopId, chat.buyerId)
  return chat === null || name === undefined ? null : JSON.stringify([chat.shopId, name, chat.at])
}

/** A link as the window sees it: of a chat that is gone with its import the key is null. */
export const shownLink = ({ sql }: Context, { kind, id, key }: EntryLink): EntryLink => {
  if (kind !== 'chat' || key === null) return { kind, id, key }
  const [shopId, name, at] = JSON.parse(key) as [ShopId, string, LocalTime]
  const buyerId = buyerCalled(sql, shopId, name)
  return { kind, id, key: buyerId === undefined ? null : chatKeyOf({ shopId, buyerId, at }) }
}
