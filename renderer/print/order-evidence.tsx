import type { OrderEvidence as Evidence, TimelineEvent } from '#shared/contract/evidence.ts'
import { gapWords } from '#shared/text/gap-words.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { linesOf, shownTimeline } from './evidence-timeline.ts'
import { OrderFacts, OrderOutcome } from './order-evidence-facts.tsx'
import { Candidates, mostRefunds, Refunds, Verdicts } from './order-evidence-tables.tsx'
import { PaperBottom } from './paper-bottom.tsx'
import './print.css'
import './performance-sheet.css'
import './papers.css'

type Words = Text['print']['papers']['evidence']

const speakerOf = ({ what, direction, agent, account }: TimelineEvent, text: Words): string => {
  if (what !== 'said') return text.what[what]
  const who = agent ?? account
  return [direction === null ? '' : text.direction[direction], direction === 'buyer' ? null : who]
    .filter(Boolean)
    .join(' ')
}

const Event = ({ event }: { event: TimelineEvent }) => {
  const text = useText().print.papers.evidence
  const all = useText()
  const format = useFormat()
  const { amount, moment } = format
  if (event.what === 'gap')
    return (
      <tr className="paper-gap">
        <td colSpan={3} className="paper-left">
          {gapWords(all, format, event.seconds ?? 0)}
        </td>
      </tr>
    )
  const said = [event.text, event.amount === null ? '' : amount(event.amount)].filter(Boolean).join(' ')
  return (
    <tr className={event.what === 'said' ? undefined : 'is-event'}>
      <th scope="row">{moment(event.at)}</th>
      <td className="paper-left">{speakerOf(event, text)}</td>
      <td className="paper-left">
        <div className={`paper-said is-${String(linesOf(event))}`}>
          {event.namesOrder && <b>{text.namesOrder}</b>}
          {said}
        </div>
      </td>
    </tr>
  )
}

/** Lines of a page, and what the parts above the timeline take of them: titles count two, refunds beyond the most share one. */
const pageLines = 63

const roomOf = ({ verdicts, candidates, refunds, attribution, isClosed, order }: Evidence): number => {
  const tables = [verdicts.length, candidates.length, Math.min(refunds.length, mostRefunds)]
  const above = tables.reduce((sum, rows) => sum + (rows === 0 ? 0 : rows + 2.8), 0)
  const told = [attribution.decision, attribution.evidence, isClosed || null, attribution.doubts[0] ?? null]
  const memo = Math.ceil((order.memo?.length ?? 0) / 60)
  return Math.max(6, Math.floor(pageLines - 20 - above - told.filter((line) => line !== null).length - memo))
}

const Timeline = ({ evidence }: { evidence: Evidence }) => {
  const { print } = useText()
  const text = print.papers.evidence
  const { count } = useFormat()
  const { shown, shownCount, all } = shownTimeline(evidence, roomOf(evidence))
  const howMany = shownCount < all ? text.timelineCut(count(shownCount), count(all)) : text.timelineAll(count(all))
  return (
    <section>
      <h2>
        {text.timeline} <small>{howMany}</small>
      </h2>
      <p className="paper-note">{text.join[evidence.join]}</p>
      <table className="paper-timeline">
        <tbody>
          {shown.map((event, index) => (
            <Event key={index} event={event} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const rules = Array.from({ length: 16 }, (_, index) => index)

/** Everything about whose an order is, an order a page: what the file says, what each rule says, what is at stake, and what happened around it. */
export const OrderEvidence = ({ value }: { value: Evidence[] }) => {
  const language = useLanguage()
  const text = useText().print.papers.evidence
  if (value.length === 0) return <p className="paper-nobody">{text.nobody}</p>
  return value.map((evidence, index) => (
    <article key={evidence.order.id} lang={language} className="paper-page paper-tight paper-desk">
      <div className="paper-head">
        <h1>{text.title}</h1>
        <p>
          <span className="paper-shops">{evidence.order.shop}</span>
          <b>{evidence.order.orderNo}</b>
        </p>
      </div>
      <OrderFacts evidence={evidence} />
      <OrderOutcome evidence={evidence} />
      <Verdicts evidence={evidence} />
      <Candidates evidence={evidence} />
      <Refunds evidence={evidence} />
      <Timeline evidence={evidence} />
      <div className="paper-fill">
        <i />
        <div className="paper-talk">
          <h2>{text.supervisorSigns}</h2>
          <div className="paper-rule" />
        </div>
        {rules.map((rule) => (
          <div key={rule} className="paper-rule" />
        ))}
      </div>
      <PaperBottom number={index + 1} of={value.length} />
    </article>
  ))
}
