import type { StepLine } from '#shared/contract/commission.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const StepRow = ({ step }: { step: StepLine }) => {
  const text = useText().print
  const { amount, rate } = useFormat()
  const edge = (value: number): string => amount(value).replace(/\.00$/, '')
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
  const { amount, rate } = useFormat()
  const next = sheet.toNextStep
  return (
    <section>
      <h2>{text.steps}</h2>
      <table>
        <thead>
          <tr>
            <th>{text.stepFrom}</th>
            <th>{text.rate}</th>
            <th>{text.stepBase}</th>
            <th>{text.stepAmount}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.steps.map((step) => (
            <StepRow key={step.from} step={step} />
          ))}
        </tbody>
      </table>
      <p className="paper-note">
        {sheet.commission.tierMode && text.modes[sheet.commission.tierMode]}{' '}
        {next
          ? text.nextStep(amount(next.from).replace(/\.00$/, ''), rate(next.rate), amount(next.missing))
          : text.topStep}
      </p>
    </section>
  )
}
