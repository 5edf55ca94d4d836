import type { ChatOrder, ChatRound, Message } from '#shared/contract/chats.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { EvidenceRow } from './evidence-lines.ts'

const Speaker = ({ message: { direction, agent, name, account } }: { message: Message }) => {
  const text = useText().print.chatEvidence
  if (direction === 'buyer') return <b>{text.direction.buyer}</b>
  const who =
    direction === 'agent' ? (agent === null ? null : text.person(name ?? account, agent)) : text.direction[direction]
  return (
    <>
      {who}
      {who === null ? account : account === '' ? null : <small>{account}</small>}
    </>
  )
}

const Round = ({ round }: { round: ChatRound }) => {
  const text = useText().print.chatEvidence
  const { duration } = useFormat()
  if (round.answeredAt === null) return <b className="evidence-round">{text.unanswered}</b>
  if (round.isLate) return <b className="evidence-round">{text.late(duration(round.seconds))}</b>
  return <span className="evidence-round">{text.answered(duration(round.seconds))}</span>
}

const OrderWords = ({ order, isMentioned }: { order: ChatOrder; isMentioned: boolean }) => {
  const text = useText().print.chatEvidence
  const { money } = useFormat()
  return (
    <>
      <b>{order.orderNo}</b>
      {[
        isMentioned ? text.placed(order.createdAt) : '',
        text.status[order.status],
        text.paid(money(order.paid)),
        order.refunded === 0 ? '' : text.refunded(money(order.refunded)),
        order.title ?? '',
        text.evidence[order.evidence],
      ]
        .filter(Boolean)
        .map((words) => (
          <span key={words}>{words}</span>
        ))}
    </>
  )
}

type LineRow = Extract<EvidenceRow, { kind: 'line' }>

const Line = ({ row: { message, text, isRest, rounds } }: { row: LineRow }) => {
  const words = useText().print.chatEvidence
  return (
    <tr className={message.direction === 'auto' || message.direction === 'system' ? 'is-quiet' : undefined}>
      <td>{isRest ? '' : message.at.slice(11)}</td>
      <td>{isRest ? words.continued : <Speaker message={message} />}</td>
      <td>
        <span className="evidence-text">{text === '' ? words.noText : text}</span>
        {rounds.map((round) => (
          <Round key={round.account} round={round} />
        ))}
      </td>
    </tr>
  )
}

const Row = ({ row }: { row: EvidenceRow }) => {
  const text = useText().print.chatEvidence
  const format = useFormat()
  switch (row.kind) {
    case 'day':
      return (
        <tr className="evidence-day-row">
          <th colSpan={3}>{`${row.day}  ${format.date(row.day)}`}</th>
        </tr>
      )
    case 'gap':
      return (
        <tr className="evidence-gap-row">
          <td />
          <td colSpan={2}>{text.gap(format.duration(row.seconds))}</td>
        </tr>
      )
    case 'order':
      return (
        <tr className="evidence-order-row">
          <td>{row.isMentioned ? '' : row.order.createdAt.slice(11)}</td>
          <td>{text.order}</td>
          <td>
            <OrderWords order={row.order} isMentioned={row.isMentioned} />
          </td>
        </tr>
      )
    case 'line':
      return <Line row={row} />
  }
}

/** The lines of a page: when, who, what. */
export const EvidenceTable = ({ rows }: { rows: readonly EvidenceRow[] }) => {
  const text = useText().print.chatEvidence
  return (
    <table className="evidence-table">
      <colgroup>
        <col className="evidence-at" />
        <col className="evidence-who" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th>{text.at}</th>
          <th>{text.speaker}</th>
          <th>{text.text}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  )
}
