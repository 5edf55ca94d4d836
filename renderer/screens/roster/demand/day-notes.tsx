import type { Staffing } from '#shared/contract/demand.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Service } from './demand-route.ts'
import { percentOf } from './demand-words.ts'
import { clockOf, lacksOf } from './strip-selection.ts'

/** Lacks named in the sentence; the rest stands in the table. */
const mostNamed = 4

const LackLine = ({ staffing }: { readonly staffing: Staffing }) => {
  const text = useText().rosterDemand
  const format = useFormat()
  const lacks = lacksOf(staffing)
  if (staffing.people.length === 0) return <p className="mute">{text.nobodyPlanned}</p>
  const named = lacks
    .slice(0, mostNamed)
    .map(({ from, to, people }) => text.day.lackOf(clockOf(from), clockOf(to), String(people)))
  const rest = lacks.length > mostNamed ? [text.day.more(String(lacks.length - mostNamed))] : []
  return (
    <p>
      {text.dayRate(percentOf(staffing.rate, format))}{' '}
      {lacks.length === 0 ? (
        text.day.enough
      ) : (
        <strong className="demand-lack">{text.day.lack([...named, ...rest].join(text.day.separator))}</strong>
      )}
    </p>
  )
}

/** What the day's numbers stand on, and what lacks. */
export const DayNotes = ({ staffing, service }: { readonly staffing: Staffing; readonly service: Service }) => {
  const text = useText().rosterDemand
  const { replayed, reactionSeconds } = staffing
  if (replayed.length === 0) return <p className="mute">{text.day.noLog}</p>
  const reaction = reactionSeconds === null ? '' : String(Math.round(reactionSeconds))
  const dates = replayed.map((date) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`).join(text.day.separator)
  return (
    <div className="demand-notes">
      <LackLine staffing={staffing} />
      {reactionSeconds !== null && reactionSeconds > service.limitSeconds ? (
        <p className="demand-warn">{text.day.unreachable(reaction, String(service.limitSeconds))}</p>
      ) : null}
      <p className="mute">{text.replayed(dates, reaction)}</p>
    </div>
  )
}
