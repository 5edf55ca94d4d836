import { useEffect, useRef } from 'react'
import type { OrderEvidence, TimelineEvent } from '#shared/contract/evidence.ts'
import { gapWords } from '#shared/text/gap-words.ts'
import type { Text } from '#shared/text/text.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Names } from '../agent-names.ts'

const speaker = (text: Text['desk']['timeline'], names: Names, event: TimelineEvent): string => {
  if (event.what !== 'said') return event.what === 'gap' ? '' : text.events[event.what]
  if (event.direction === 'buyer') return text.buyer
  if (event.direction === 'auto') return text.auto
  if (event.direction === 'system') return text.system
  return event.agent === null ? (event.account ?? text.unknown) : (names.get(event.agent) ?? event.agent)
}

const looksOf = ({ what, direction, namesOrder }: TimelineEvent): string => {
  if (what === 'gap') return 'orders-event is-quiet'
  if (what !== 'said') return 'orders-event is-order'
  if (namesOrder) return 'orders-event is-named'
  return direction === 'auto' || direction === 'system' ? 'orders-event is-quiet' : 'orders-event'
}

const TimelineRow = ({ event, names, isNewDay }: { event: TimelineEvent; names: Names; isNewDay: boolean }) => {
  const all = useText()
  const text = all.desk.timeline
  const format = useFormat()
  const amount = event.amount === null ? '' : format.money(event.amount)
  return (
    <>
      {isNewDay ? (
        <li className="orders-event is-day" aria-hidden>
          {format.date(event.at.slice(0, 10))}
        </li>
      ) : null}
      <li className={looksOf(event)} {...(event.namesOrder ? { title: text.namesOrder } : {})}>
        <time className="mute">{event.what === 'gap' ? '' : event.at.slice(11)}</time>
        <b>{speaker(text, names, event)}</b>
        <span>
          {event.what === 'gap'
            ? gapWords(all, format, event.seconds ?? 0)
            : [event.text, amount].filter(Boolean).join('　')}
        </span>
      </li>
    </>
  )
}

/** What happened around an order, the moments of the order itself marked; it opens where the order was made. */
export const DeskTimeline = ({ evidence, names }: { evidence: OrderEvidence; names: Names }) => {
  const text = useText().desk.timeline
  const list = useRef<HTMLOListElement>(null)
  const { chat, timeline } = evidence
  useEffect(() => {
    const order = list.current?.querySelector('.is-order')
    order?.scrollIntoView({ block: 'center' })
  }, [evidence.order.id])
  return (
    <section className="orders-timeline" aria-label={text.title}>
      <header>
        <h3>{chat === null ? text.title : text.of(chat.buyer)}</h3>
        {chat === null ? null : <span className="mute">{text.joins[evidence.join]}</span>}
        {chat === null ? null : (
          <a
            href={linkTo('chats', {
              tab: 'archive',
              shop: String(chat.shopId),
              buyer: String(chat.buyerId),
              at: evidence.order.paidAt ?? evidence.order.createdAt,
            })}
          >
            {text.openChat}
          </a>
        )}
      </header>
      {chat === null ? <p className="mute">{evidence.join === 'name' ? text.neverWrote : text.noChat}</p> : null}
      <ol ref={list}>
        {timeline.map((event, index) => (
          <TimelineRow
            key={index}
            event={event}
            names={names}
            isNewDay={event.at.slice(0, 10) !== timeline[index - 1]?.at.slice(0, 10)}
          />
        ))}
      </ol>
    </section>
  )
}
