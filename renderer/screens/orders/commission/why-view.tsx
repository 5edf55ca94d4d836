import type { ReactNode } from 'react'
import type { StepLine } from '#shared/contract/commission.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { nextStep } from '#shared/rules/commission.ts'
import type { Text } from '#shared/text/text.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

/** What `orders.why` answers. */
export type Why = OutputOf<'orders.why'>

const ChainLine = ({ words, note, fen }: { words: string; note?: ReactNode; fen: ReactNode }) => (
  <div className="orders-chain-line">
    <span>
      {words} {note === undefined ? null : <small className="mute">{note}</small>}
    </span>
    {fen}
  </div>
)

const StepTable = ({ steps, base }: { steps: readonly StepLine[]; base: number }) => {
  const text = useText().commission.why
  const format = useFormat()
  return (
    <table className="orders-steps">
      <thead>
        <tr>
          <th>{text.step}</th>
          <th>{text.stepBase}</th>
          <th>{text.rate}</th>
          <th>{text.amount}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.from} className={step.base === 0 && base > 0 ? 'mute' : ''}>
            <td>
              {step.to === null
                ? text.stepAbove(format.money(step.from))
                : text.stepFrom(format.money(step.from), format.money(step.to))}
            </td>
            <td>{format.money(step.base)}</td>
            <td>{format.rate(step.rate)}</td>
            <td>{format.money(step.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const NextStep = ({ why }: { why: Why }) => {
  const text = useText().commission.why
  const format = useFormat()
  if (why.plan === null) return null
  const next = nextStep(why.plan.tiers, why.row.base)
  return (
    <p className="mute">
      {next === null
        ? text.top
        : text.next(format.money(next.missing), format.money(next.from), format.rate(next.rate))}
    </p>
  )
}

const limitWords = (
  why: Why,
  text: Text['commission']['why'],
  money: (fen: number | null) => string,
): string | null => {
  if (why.row.guaranteeOrCap === 'guarantee') return text.guarantee(money(why.plan?.guarantee ?? null))
  return why.row.guaranteeOrCap === 'cap' ? text.cap(money(why.plan?.cap ?? null)) : null
}

const BaseLine = ({ why: { row, plan } }: { why: Why }) => {
  const text = useText().commission.why
  const format = useFormat()
  const note = [
    plan?.postage ? text.withPostage : text.withoutPostage,
    plan?.basis === 'completion' ? text.byCompletion : text.byPayment,
  ].join(' · ')
  return (
    <ChainLine words={text.baseLine(format.count(row.orders))} note={note} fen={<Money fen={row.base} isStrong />} />
  )
}

const ScoreNote = ({ why: { row }, month }: { why: Why; month: string }) => {
  const text = useText().commission.why
  return (
    <>
      {row.score === null ? text.noScore : text.coefficientOf(row.score.toFixed(2), row.grade ?? '')}{' '}
      <a href={linkTo('performance', { tab: 'scores', month, agent: row.agent })}>{text.toScore}</a>
    </>
  )
}

const NewHireLine = ({ why: { lines, plan } }: { why: Why }) => {
  const text = useText().commission.why
  const format = useFormat()
  const fresh = lines.filter(({ isNewHire }) => isNewHire)
  if (fresh.length === 0 || !plan?.newHire) return null
  const amount = fresh.reduce((sum, line) => sum + line.amount, 0)
  return (
    <ChainLine
      words={text.newHire(format.count(fresh.length), format.rate(plan.newHire.rate))}
      fen={<Money fen={amount} />}
    />
  )
}

const TeamLine = ({ why: { row, team } }: { why: Why }) => {
  const text = useText().commission.why
  const format = useFormat()
  if (team === null) return row.team === 0 ? null : <ChainLine words={text.team} fen={<Money fen={row.team} />} />
  const isScore = team.split === 'score'
  const weight = (value: number) => (isScore ? (value / 100).toFixed(2) : format.count(value))
  const note = [
    text.teamPool(format.money(team.base), format.rate(team.rate), format.money(team.pool)),
    text.teamWeight(text.teamSplits[team.split], weight(team.weight), weight(team.weights)),
  ].join(' · ')
  return <ChainLine words={text.team} note={note} fen={<Money fen={row.team} />} />
}

/** The way from the base through the steps to the total, in words and numbers. */
export const WhyChain = ({ why, month }: { why: Why; month: string }) => {
  const text = useText().commission.why
  const format = useFormat()
  const { row, steps } = why
  const fresh = why.lines.reduce((sum, line) => sum + (line.isNewHire ? line.amount : 0), 0)
  const areStepsRounded = steps.reduce((sum, step) => sum + step.amount, fresh) !== row.commission
  const limit = limitWords(why, text, format.money)
  return (
    <section className="orders-chain" aria-label={text.chain}>
      <h3>{text.chain}</h3>
      <BaseLine why={why} />
      <p className="mute">{row.tierMode === 'whole' ? text.wholeNote : text.marginalNote}</p>
      <StepTable steps={steps} base={row.base} />
      <NextStep why={why} />
      <NewHireLine why={why} />
      <ChainLine
        words={text.commission}
        fen={<Money fen={row.commission} isStrong />}
        {...(areStepsRounded ? { note: text.roundedOnce } : {})}
      />
      <ChainLine
        words={text.coefficient}
        note={<ScoreNote why={why} month={month} />}
        fen={<span>× {format.coefficient(row.coefficient)}</span>}
      />
      {limit === null ? null : <p className="warn">{limit}</p>}
      <ChainLine words={text.personal} fen={<Money fen={row.personal} isStrong />} />
      {row.extras === 0 ? null : <ChainLine words={text.extras} fen={<Money fen={row.extras} />} />}
      <TeamLine why={why} />
      {row.corrections === 0 ? null : <ChainLine words={text.corrections} fen={<Money fen={row.corrections} />} />}
      <div className="orders-chain-total">
        <ChainLine words={text.total} fen={<Money fen={row.total} isStrong />} />
      </div>
      {row.pendingOrders === 0 ? null : (
        <p className="warn">{text.pendingNote(format.count(row.pendingOrders), format.money(row.pendingBase))}</p>
      )}
    </section>
  )
}
