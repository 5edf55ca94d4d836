import type { OrderEvidence, Verdict } from '#shared/contract/evidence.ts'
import { toFen } from '#shared/kit/money.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { largestFirst } from './folded.ts'
import { namesOf, sharesWords } from './order-evidence-facts.tsx'
import { dash } from './paper-numbers.ts'

interface PartProps {
  readonly evidence: OrderEvidence
}

const Heads = ({ of, left }: { of: readonly string[]; left: number }) => (
  <thead>
    <tr>
      {of.map((head, index) => (
        <th key={head} className={index < left ? 'paper-left' : undefined}>
          {head}
        </th>
      ))}
    </tr>
  </thead>
)

/** What each rule alone would say, the deciding one marked. */
export const Verdicts = ({ evidence }: PartProps) => {
  const { print } = useText()
  const text = print.papers.evidence
  const format = useFormat()
  const names = namesOf(evidence)
  const said = ({ shares, account }: Verdict): string => {
    if (account !== null) return text.foreign(account)
    if (shares === null) return text.cannotSay
    return shares.length === 0 ? text.saysNobody : sharesWords(shares, names, print, format)
  }
  return (
    <section>
      <h2>{text.verdicts}</h2>
      <table className="paper-words">
        <Heads of={[text.rule, text.says, text.decides]} left={3} />
        <tbody>
          {evidence.verdicts.map((verdict) => (
            <tr key={verdict.rule} className={verdict.decides ? 'is-deciding' : undefined}>
              <th scope="row">{text.rules[verdict.rule]}</th>
              <td className="paper-left">{said(verdict)}</td>
              <td className="paper-left">{verdict.decides && text.isDeciding}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Who it may belong to, who was on shift, and the commission at stake. */
export const Candidates = ({ evidence: { candidates } }: PartProps) => {
  const text = useText().print.papers.evidence
  const { amount } = useFormat()
  if (candidates.length === 0) return null
  const shiftWords = ({ isOnShift, shift }: OrderEvidence['candidates'][number]): string => {
    if (isOnShift === null) return text.onShiftIs.unknown
    return [shift, isOnShift ? text.onShiftIs.yes : text.onShiftIs.no].filter(Boolean).join(' ')
  }
  return (
    <section>
      <h2>{text.candidates}</h2>
      <table className="paper-words">
        <Heads of={[text.person, text.onShift, text.stake]} left={2} />
        <tbody>
          {candidates.map((candidate) => (
            <tr key={candidate.agent}>
              <th scope="row">{`${candidate.agent} ${candidate.name}`}</th>
              <td className="paper-left">{shiftWords(candidate)}</td>
              <td>{amount(candidate.stake)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Refunds on the page; more than this share the last line. */
export const mostRefunds = 5

/** Each refund with its time and reason, the largest first. */
export const Refunds = ({ evidence }: PartProps) => {
  const { print, commission } = useText()
  const text = print.papers.evidence
  const { amount, count } = useFormat()
  const { shown, rest } = largestFirst(evidence.refunds, (refund) => refund.amount, mostRefunds)
  if (shown.length === 0) return null
  return (
    <section>
      <h2>{text.refunds}</h2>
      <table className="paper-words">
        <Heads of={[text.refundAt, text.refundNo, text.refundReason, text.amount]} left={3} />
        <tbody>
          {shown.map((refund, index) => (
            <tr key={index}>
              <th scope="row">{refund.at?.slice(0, 16) ?? dash}</th>
              <td className="paper-left">
                {refund.source === 'order-file' ? text.orderFile : (refund.refundNo ?? dash)}
              </td>
              <td className="paper-left">
                {[commission.refundReasons[refund.reason], refund.reasonText].filter(Boolean).join(' · ')}
              </td>
              <td>{amount(refund.amount)}</td>
            </tr>
          ))}
          {rest.length > 0 && (
            <tr>
              <th scope="row" colSpan={3}>
                {text.refundRest(count(rest.length))}
              </th>
              <td>{amount(toFen(rest.reduce((sum, refund) => sum + refund.amount, 0)))}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
