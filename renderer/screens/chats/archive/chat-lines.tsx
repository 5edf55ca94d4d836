import { memo } from 'react'
import type { ChatRound, Message } from '#shared/contract/chats.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { linkTo } from '#renderer/app/route.ts'
import type { ChatItem } from '#renderer/kit/chat-items.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { marksOf, piecesOf } from './archive-marks.ts'
import { MarkedText } from './archive-pieces.tsx'

const Who = ({ message }: { message: Message }) => {
  const text = useText().archive
  const { direction, agent, name, account } = message
  if (direction === 'buyer') return <b>{text.direction.buyer}</b>
  if (direction !== 'agent') return <span>{`${text.direction[direction]} ${account}`.trim()}</span>
  return (
    <>
      <b>{agent === null ? account : text.person(name ?? account, agent)}</b>
      <span title={account}>{agent === null ? text.reader.unknownAgent : account}</span>
    </>
  )
}

const RoundStart = ({ round }: { round: ChatRound }) => {
  const text = useText().archive.round
  const { duration } = useFormat()
  if (round.answeredAt === null) return <span className="chat-round bad">{text.unanswered}</span>
  const words = (round.isLate ? text.late : text.answered)(duration(round.seconds))
  return <span className={round.isLate ? 'chat-round bad' : 'chat-round mute'}>{words}</span>
}

// An answer in time needs no word of its own: the question has said when it came.
const RoundAnswer = ({ round }: { round: ChatRound }) => {
  const text = useText().archive.round
  const { duration } = useFormat()
  return round.isLate ? <span className="chat-round bad">{text.answer(duration(round.seconds))}</span> : null
}

type MessageItem = Extract<ChatItem, { kind: 'message' }>

const Line = ({ item, word, isTarget }: { item: MessageItem; word: string; isTarget: boolean }) => {
  const text = useText().archive.reader
  const { message, starts, answers, isFollowing } = item
  const names = ['chat-line', `is-${message.direction}`, isFollowing ? 'is-following' : '', isTarget ? 'is-target' : '']
  return (
    <div className={names.filter(Boolean).join(' ')} data-message={message.id}>
      {isFollowing ? null : (
        <div className="chat-who mute">
          <Who message={message} />
          <time dateTime={message.at.replace(' ', 'T')}>{message.at.slice(11)}</time>
        </div>
      )}
      <div className="chat-text" title={message.at}>
        {message.text === '' ? (
          <span className="mute">{text.noText}</span>
        ) : (
          <MarkedText pieces={piecesOf(message.text, marksOf(message.text, word))} />
        )}
      </div>
      {starts.map((round) => (
        <RoundStart key={`start ${round.account}`} round={round} />
      ))}
      {answers.map((round) => (
        <RoundAnswer key={`answer ${round.startedAt}`} round={round} />
      ))}
    </div>
  )
}

type OrderItem = Extract<ChatItem, { kind: 'order' }>

const OrderLine = ({ item, shopId }: { item: OrderItem; shopId: ShopId }) => {
  const text = useText().archive.order
  const { order, isMentioned } = item
  const format = useFormat()
  const href = linkTo('orders', {
    month: 'all',
    search: order.orderNo,
    order: order.orderNo,
    orderShop: String(shopId),
  })
  return (
    <div className="chat-order">
      {isMentioned ? null : <time>{order.createdAt.slice(11)}</time>}
      <span>{text.title}</span>
      <a href={href}>{order.orderNo}</a>
      {isMentioned ? <span>{text.placed(order.createdAt.slice(0, 16))}</span> : null}
      <span>{text.status[order.status]}</span>
      <Money fen={order.paid} isStrong />
      {order.refunded === 0 ? null : <span className="bad">{text.refunded(format.money(order.refunded))}</span>}
      <span className="chat-order-title mute" title={order.title ?? undefined}>
        {order.title}
      </span>
      <span className="mute">{text.evidence[order.evidence]}</span>
    </div>
  )
}

interface ItemProps {
  readonly item: ChatItem
  readonly shopId: ShopId
  readonly word: string
  readonly isTarget: boolean
}

const Item = memo(({ item, shopId, word, isTarget }: ItemProps) => {
  const text = useText().archive.reader
  const format = useFormat()
  switch (item.kind) {
    case 'day':
      return (
        <h3 className="chat-day" data-day={item.day}>
          {`${format.date(item.day)} ${item.day.slice(0, 4)}`}
        </h3>
      )
    case 'gap':
      return <p className="chat-gap mute">{text.gap(format.duration(item.seconds))}</p>
    case 'order':
      return <OrderLine item={item} shopId={shopId} />
    case 'message':
      return <Line item={item} word={word} isTarget={isTarget} />
  }
})
Item.displayName = 'Item'

interface ChatLinesProps {
  readonly items: readonly ChatItem[]
  readonly shopId: ShopId
  /** marked wherever it stands; empty: nothing is */
  readonly word: string
  /** the line that was looked for */
  readonly target: number | null
}

/** What was said and what happened, from top to bottom. */
export const ChatLines = ({ items, shopId, word, target }: ChatLinesProps) =>
  items.map((item) => (
    <Item
      key={item.key}
      item={item}
      shopId={shopId}
      word={word}
      isTarget={item.kind === 'message' && item.message.id === target}
    />
  ))
