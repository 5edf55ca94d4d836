import type { OutputOf } from '#shared/contract/index.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'

/** What the month lacks to be judged: a roster, files, names. One line each, nothing when nothing is missing. */
export const MissingNotes = ({ attended }: { attended: OutputOf<'roster.attendance'> }) => {
  const text = useText().attendance
  const { month, days, people, strangers } = attended
  const hasPlan = people.some(({ plannedDays }) => plannedDays > 0)
  const hasFiles = days.some(({ source, said }) => source === 'import' || said !== null)
  return (
    <>
      {hasPlan ? null : (
        <p className="attendance-missing">
          {text.none.planned} <a href={linkTo('roster', { tab: 'grid', month })}>{text.none.plan}</a>
        </p>
      )}
      {hasFiles ? null : (
        <p className="attendance-missing">
          {text.none.files} <a href={linkTo('imports')}>{text.none.import}</a>
        </p>
      )}
      {strangers.length === 0 ? null : (
        <p className="attendance-missing">
          {text.none.strangers(strangers.join(text.between))} <a href={linkTo('people')}>{text.none.register}</a>
        </p>
      )}
    </>
  )
}
