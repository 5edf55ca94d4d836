import type { OrderEvidence } from '#shared/contract/evidence.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { Names } from '../agent-names.ts'
import { chatPerson, doubtsInWords } from '../desk/desk-doubts.ts'
import { OrderRefunds } from './order-refunds.tsx'

/** Whom an appeal about the order would be for: its owner, else who the evidence speaks of; null: nobody. */
const appealing = ({ attribution, candidates }: OrderEvidence): string | null =>
  attribution.shares[0]?.agent ?? attribution.candidates[0] ?? candidates[0]?.agent ?? null

const ChatWord = ({ evidence, names }: { evidence: OrderEvidence; names: Names }) => {
  const text = useText()
  const words = text.desk.order
  const said = evidence.attribution.chat
  const { chat, order } = evidence
  if (said === null && chat === null) return null
  const who = said === null ? null : chatPerson(text, names, said)
  return (
    <div className="orders-memo-line">
      <span className="mute">{words.chat}</span>
      {said === null || who === null ? null : (
        <span>{said.how === 'served' ? words.served(who) : words.nudged(who)}</span>
      )}
      <span className="mute">{text.desk.timeline.joins[evidence.join]}</span>
      {chat === null ? null : (
        <a
          href={linkTo('chats', {
            tab: 'archive',
            shop: String(chat.shopId),
            buyer: String(chat.buyerId),
            at: order.paidAt ?? order.createdAt,
          })}
        >
          {text.desk.timeline.openChat}
        </a>
      )}
    </div>
  )
}

const AppealLink = ({ evidence }: { evidence: OrderEvidence }) => {
  const text = useText().desk.order
  const agent = appealing(evidence)
  if (agent === null || evidence.month === null) return null
  const query = { tab: 'appeals', month: evidence.month, agent, order: evidence.order.orderNo }
  return <a href={linkTo('performance', query)}>{text.appeal}</a>
}

/** What speaks for and against an order's owner: doubts, the chat's word with the way to it, refunds, and the way to an appeal. */
export const OrderLinks = ({ evidence, names }: { evidence: OrderEvidence; names: Names }) => {
  const text = useText()
  const doubts = doubtsInWords(text, names, evidence)
  const { month } = evidence
  return (
    <section className="orders-links">
      {doubts.length === 0 ? null : (
        <div className="orders-memo-line">
          <span className="mute">{text.desk.order.doubts}</span>
          <span className="warn">{doubts.join(text.orders.listSeparator)}</span>
          {month === null ? null : <a href={linkTo('orders', { tab: 'contested', month })}>{text.desk.order.toDesk}</a>}
        </div>
      )}
      <ChatWord evidence={evidence} names={names} />
      <AppealLink evidence={evidence} />
      <OrderRefunds refunds={evidence.refunds} />
    </section>
  )
}
