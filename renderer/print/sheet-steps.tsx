import type { StepLine } from '#shared/contract/commission.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { toFen } from '#shared/kit/money.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Folded } from './folded.ts'

/** A plan may have twenty steps; what does not fit shares one line. */
export const mostSteps = 9

/**
 * The steps that get a line: all when they fit, else those around the highest one reached, because there the money is; in order of their
 * edges.
 */
export const shownSteps = (steps: readonly StepLine[]): Folded<StepLine> => {
  if (steps.length <= mostSteps) return { shown: steps, rest: [] }
  const reached = steps.findLastIndex((step) => step.base !== 0)
  const last = Math.min(steps.length, Math.max(reached + 2, mostSteps - 1))
  const first = last - (mostSteps - 1)
  return { shown: steps.slice(first, last), rest: [...steps.slice(0, first), ...steps.slice(last)] }
}

const withoutFen = (amount: string): string => amount.replace(/\.00$/, '')

const StepRow = ({ step }: { step: StepLine }) => {
  const text = useText().print
  const { amount, rate } = useFormat()
  const edge = (value: number): string => withoutFen(amount(value))
  return (
    <tr>
      <th scope="row">
        {step.to === null ? text.stepOpen(edge(step.from)) : text.stepRange(edge(step.from), edge(step.to))}
      </th>
      <td>{rate(step.rate)}</td>
      <td>{amount(step.base)}</td>
      <td>{amount(step.amount)}</td>
    </tr>
  )
}

/** The plan's steps with what fell into each, the mode in words, and how far it is to the next step. */
export const SheetSteps = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { amount, count, rate } = useFormat()
  const next = sheet.toNextStep
  const { shown, rest } = shownSteps(sheet.steps)
  const sumOf = (key: 'base' | 'amount') => toFen(rest.reduce((sum, step) => sum + step[key], 0))
  return (
    <section>
      <h2>{text.steps}</h2>
      <table className="paper-steps">
        <thead>
          <tr>
            {[text.stepFrom, text.rate, text.stepBase, text.stepAmount].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((step) => (
            <StepRow key={step.from} step={step} />
          ))}
          {rest.length > 0 && (
            <tr>
              <th scope="row">{text.stepsFolded(count(rest.length))}</th>
              <td />
              <td>{amount(sumOf('base'))}</td>
              <td>{amount(sumOf('amount'))}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="paper-note">
        {sheet.commission.tierMode && text.modes[sheet.commission.tierMode]}{' '}
        {next ? text.nextStep(withoutFen(amount(next.from)), rate(next.rate), amount(next.missing)) : text.topStep}
      </p>
    </section>
  )
}
