import type { OrderEvidence } from '#shared/contract/evidence.ts'
import type { Share } from '#shared/contract/orders.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { dash } from './paper-numbers.ts'

type Words = Text['print']['papers']['evidence']

/** Shares in words: one person by the number alone, several with their parts. `names`: by number, of the candidates. */
export const sharesWords = (
  shares: readonly Share[],
  names: ReadonlyMap<string, string>,
  text: Text['print'],
  { rate }: Format,
): string =>
  shares
    .map(({ agent, share }) => {
      const who = [agent, names.get(agent)].filter(Boolean).join(' ')
      return shares.length === 1 ? who : text.papers.evidence.shareOf(who, rate(share))
    })
    .join(text.listSeparator)

/** Names of the candidates by their number. */
export const namesOf = ({ candidates }: OrderEvidence): ReadonlyMap<string, string> =>
  new Map(candidates.map(({ agent, name }) => [agent, name]))

const flagWords = ({ order, flagMeaning }: OrderEvidence, text: Words): string => {
  if (order.flag === null) return dash
  return flagMeaning === null || flagMeaning === '' ? order.flag : text.flagMeaning(order.flag, flagMeaning)
}

/** What the order file says: number, shop, times, money, memo and flag. */
export const OrderFacts = ({ evidence }: { evidence: OrderEvidence }) => {
  const { print } = useText()
  const text = print.papers.evidence
  const { amount } = useFormat()
  const { order } = evidence
  const at = (time: string | null) => time?.slice(0, 16) ?? dash
  const facts: readonly (readonly [name: string, value: string])[] = [
    [text.order, order.orderNo],
    [text.shop, order.shop],
    [text.status, print.chatEvidence.status[order.status]],
    [text.buyer, order.buyer ?? dash],
    [text.created, at(order.createdAt)],
    [text.paidAt, at(order.paidAt)],
    [text.shipped, at(order.shippedAt)],
    [text.completed, at(order.completedAt)],
    [text.paid, amount(order.paid)],
    [text.postage, amount(order.postage)],
    [text.refunded, amount(order.refunded)],
    [text.flag, flagWords(evidence, text)],
    [text.product, order.title ?? dash],
    [text.buyerNote, order.buyerNote ?? dash],
  ]
  return (
    <dl className="paper-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className="is-whole">
        <dt>{text.memo}</dt>
        <dd>{order.memo ?? text.noMemo}</dd>
      </div>
    </dl>
  )
}

/** Whose the order is, because of what, what speaks against it, the decision, and whether its month is closed. */
export const OrderOutcome = ({ evidence }: { evidence: OrderEvidence }) => {
  const { print } = useText()
  const text = print.papers.evidence
  const format = useFormat()
  const { attribution, isClosed, month, postsIn } = evidence
  const { state, decision, doubts } = attribution
  const whom = sharesWords(attribution.shares, namesOf(evidence), print, format)
  const lines = [
    attribution.evidence === null ? null : text.because(print.evidenceKinds[attribution.evidence]),
    decision === null ? null : text.decided(decision.by, decision.at.slice(0, 16), decision.reason),
    isClosed && month !== null
      ? text.closed(format.month(month), postsIn === null ? dash : format.month(postsIn))
      : null,
    doubts.length === 0
      ? null
      : `${text.doubt}: ${doubts.map((doubt) => text.doubts[doubt]).join(print.listSeparator)}`,
  ]
  return (
    <section className="paper-outcome">
      <h2>
        {text.outcome}: {state === 'credited' ? text.states.credited(whom) : text.states[state]}
      </h2>
      {lines.map((line, index) => line !== null && <p key={index}>{line}</p>)}
    </section>
  )
}
