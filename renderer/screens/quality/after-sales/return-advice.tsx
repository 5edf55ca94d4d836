import type { ReturnAdvice as Advice } from '#shared/contract/quality-care.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const AdviceLines = ({ advice }: { advice: Advice }) => {
  const text = useText().care.advice
  const format = useFormat()
  const reasons: Readonly<Record<string, string>> = text.reasons
  const { verdict, receivedOn, lastDay, freightBy } = advice
  return (
    <>
      <div className="care-fact" role="status">
        <span className={`care-verdict is-${verdict}`}>{text.verdict[verdict]}</span>
        {receivedOn === null ? null : <span>{text.until(format.date(receivedOn), format.date(lastDay))}</span>}
        {freightBy === null ? null : <span>{text.freight[freightBy]}</span>}
      </div>
      <ul className="care-reasons">
        {advice.reasons.map((reason) => (
          <li key={reason}>{reasons[reason] ?? reason}</li>
        ))}
      </ul>
    </>
  )
}

/** What the shop's return rules say of an order and a reason, with the shop's own words below; before an order number is there it asks for one. */
export const ReturnAdvice = ({ orderNo, reason }: { orderNo: string; reason: string }) => {
  const text = useText().care.advice
  const number = orderNo.trim().slice(0, 60)
  const advice = useQuery('quality.returnAdvice', number === '' ? null : { orderNo: number, reason }).value
  const rules = useQuery('quality.returnRules', {}).value
  return (
    <section className="side-part" aria-label={text.title}>
      <h3>{text.title}</h3>
      {number === '' ? <p className="mute">{text.orderFirst}</p> : null}
      {number === '' || advice === null ? null : <AdviceLines advice={advice} />}
      {rules === null || rules.text === '' ? null : (
        <p className="care-own">
          {text.own}
          {'　'}
          {rules.text}
        </p>
      )}
    </section>
  )
}
