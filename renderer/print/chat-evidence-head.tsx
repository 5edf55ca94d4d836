import type { Evidence } from '#shared/contract/chats.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { evidenceAgents, evidenceOrders, roundCounts } from './evidence-lines.ts'

const Facts = ({ evidence }: { evidence: Evidence }) => {
  const words = useText().print
  const text = words.chatEvidence
  const { count } = useFormat()
  const { chat } = evidence
  const agents = evidenceAgents(chat.messages).map(({ agent, name }) =>
    agent === null ? name : text.person(name, agent),
  )
  const rounds = roundCounts(chat.rounds)
  const facts: readonly (readonly [string, string])[] = [
    [text.shop, chat.shop],
    [text.buyer, chat.buyer],
    [text.agents, agents.join(words.listSeparator) || text.noAgents],
    [text.messages, text.messageCount(count(chat.messages.length))],
    [text.rounds, text.roundCount(count(rounds.all), count(rounds.late), count(rounds.unanswered))],
    [text.orders, text.orderCount(count(evidenceOrders(evidence).length))],
  ]
  return (
    <dl className="evidence-facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Title, days, and what the chat comes to; on the first page. */
export const EvidenceHead = ({ evidence }: { evidence: Evidence }) => {
  const text = useText().print.chatEvidence
  return (
    <header className="evidence-head">
      <div className="paper-head">
        <h1>{text.title}</h1>
        <p>
          <b>{text.days(evidence.from, evidence.to)}</b>
        </p>
      </div>
      <Facts evidence={evidence} />
      {evidence.chat.messages.length === 0 ? <p className="evidence-nothing">{text.nothing}</p> : null}
    </header>
  )
}

/** Whose chat goes on here; on every page after the first. */
export const EvidenceHeadAgain = ({ evidence: { chat, from, to } }: { evidence: Evidence }) => {
  const text = useText().print.chatEvidence
  return (
    <header className="evidence-again">
      <b>{`${text.title}${text.continued}`}</b>
      <span>{`${chat.shop}  ${chat.buyer}`}</span>
      <span>{text.days(from, to)}</span>
    </header>
  )
}

/** What is masked, the fingerprint of the lines, who printed when, and the page. */
export const EvidenceFoot = ({ evidence, page, of }: { evidence: Evidence; page: number; of: number }) => {
  const words = useText().print
  const text = words.chatEvidence
  const { count } = useFormat()
  return (
    <footer className="evidence-foot">
      <p>{text.masked}</p>
      <p className="evidence-fingerprint">{`${text.fingerprint} ${evidence.fingerprint}`}</p>
      <p className="evidence-bottom">
        <span>{text.printed(evidence.printedAt)}</span>
        <span>{words.page(count(page), count(of))}</span>
      </p>
    </footer>
  )
}
