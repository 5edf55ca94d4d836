import type { RegisterSettings, WholeEntry } from '#shared/contract/registers.ts'
import { registers } from '#shared/kit/registers.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const { due } = registers.complaints

/** Hours until a complaint of this grade is to be answered: the shop's own, else the register's. */
const hoursOf = (grade: string, settings: RegisterSettings | null): number | undefined => {
  const known: Readonly<Record<string, number>> = due.hours
  return settings?.hours[`complaints.${grade}`] ?? known[grade]
}

/** What is to be done with a complaint of this grade and by when; gone once it is closed. */
export const ComplaintSteps = ({ entry }: { entry: WholeEntry }) => {
  const text = useText().care.steps
  const format = useFormat()
  const settings = useQuery('registers.settings', {}).value
  const grade = String(entry.values['grade'] ?? '')
  const steps = text.grades[grade]
  const hours = hoursOf(grade, settings)
  if (entry.isClosed || steps === undefined) return null
  return (
    <section className="side-part" aria-label={text.title}>
      <h3>
        {text.title} {hours === undefined ? null : <span className="mute">{text.limit(format.count(hours))}</span>}
      </h3>
      <ol className="care-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
