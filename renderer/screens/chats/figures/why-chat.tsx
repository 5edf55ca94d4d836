import { useEffect, useRef } from 'react'
import type { Chat } from '#shared/contract/chats.ts'
import type { WhyItem } from '#shared/contract/service-figures.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { chatItems } from '#renderer/kit/chat-items.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ChatLines } from '../archive/chat-lines.tsx'
import { targetOf } from '../archive/chat-merge.ts'
import '../archive/chat.css'

type Place = NonNullable<WhyItem['chat']>

/** The very messages around one thing behind a figure, with the way to the whole chat. */
export const WhyChat = ({ chat }: { chat: Place }) => {
  const text = useText().chats.why
  const read = useQuery('chats.read', { ...chat, limit: 80 })
  const { shopId, buyerId, at } = chat
  return (
    <div className="why-chat">
      <p>
        <a href={linkTo('chats', { tab: 'archive', shop: String(shopId), buyer: String(buyerId), at })}>
          {text.inArchive}
        </a>
      </p>
      <QueryView query={read}>{(value) => <WhyLines chat={value} at={at} />}</QueryView>
    </div>
  )
}

const WhyLines = ({ chat, at }: { chat: Chat; at: string }) => {
  const text = useText().chats.why
  const place = useRef<HTMLDivElement>(null)
  const target = targetOf(chat, at, null)
  useEffect(() => {
    place.current?.querySelector(`[data-message="${target}"]`)?.scrollIntoView({ block: 'center' })
    place.current?.focus({ preventScroll: true })
  }, [target])
  return (
    <div className="why-lines" ref={place} tabIndex={0} role="log" aria-label={chat.buyer}>
      {chat.hasEarlier ? <p className="mute">{text.earlier}</p> : null}
      <ChatLines items={chatItems(chat)} shopId={chat.shopId} word="" target={target} />
      {chat.hasLater ? <p className="mute">{text.later}</p> : null}
    </div>
  )
}
