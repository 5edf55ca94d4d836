import type { MeetingPack } from '#shared/contract/meetings.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MeetingHeads } from './meeting-heads.tsx'
import { Go } from './meeting-places.tsx'

type Day = MeetingPack['roster']['days'][number]

const noteOf = ({ event, holiday, isMakeUp }: Day, text: Text['meetings']): string =>
  [
    ...(holiday === null ? [] : [isMakeUp ? text.roster.makeUp(holiday) : holiday]),
    ...(event === null ? [] : [event]),
  ].join(text.listSeparator)

const shiftsOf = ({ shifts }: Day, text: Text['meetings']): string =>
  shifts.map(({ shift, people }) => text.roster.shift(shift, people.join(text.listSeparator))).join('　')

/** Who stays on duty while the others meet. */
export const Staying = ({ pack }: { pack: MeetingPack }) => {
  const text = useText().meetings
  const { days, staysOnDuty } = pack.roster
  if (days.every(({ shifts }) => shifts.length === 0)) return null
  return (
    <p>
      {staysOnDuty.length === 0 ? (
        <span className="meeting-missed">{text.roster.nobodyStays}</span>
      ) : (
        <b>
          {text.roster.stays(staysOnDuty.map(({ name, agent }) => text.person(name, agent)).join(text.listSeparator))}
        </b>
      )}
    </p>
  )
}

const Findings = ({ pack, most }: { pack: MeetingPack; most: number }) => {
  const all = useText()
  const text = all.meetings.roster
  const { findings } = pack.roster
  if (findings.length === 0) return null
  return (
    <>
      <h4>{text.findings}</h4>
      <ul>
        {findings.slice(0, most).map((finding, index) => (
          <li key={index}>{all.rosterChecks.sentence(finding)}</li>
        ))}
      </ul>
      {findings.length > most ? <p>{text.more(String(findings.length - most))}</p> : null}
    </>
  )
}

/** The coming week day by day, what is wrong with it, and who stays on duty. */
export const RosterWeek = ({ pack, mostFindings = 8 }: { pack: MeetingPack; mostFindings?: number }) => {
  const text = useText().meetings
  const format = useFormat()
  const { days } = pack.roster
  const isPlanned = days.some(({ shifts }) => shifts.length > 0)
  const shown = isPlanned ? days : days.filter((day) => noteOf(day, text) !== '')
  return (
    <>
      {isPlanned ? null : <p className="meeting-none">{text.roster.none}</p>}
      {shown.length === 0 ? null : (
        <table className="meeting-table meeting-days">
          <MeetingHeads
            columns={[
              { title: text.roster.day },
              { title: text.roster.shifts, isLeft: true },
              { title: text.roster.note, isLeft: true },
            ]}
          />
          <tbody>
            {shown.map((day) => (
              <tr key={day.day}>
                <th scope="row">
                  <Go to={{ screen: 'roster', query: { tab: 'grid', month: day.day.slice(0, 7) } }}>
                    {format.date(day.day)}
                  </Go>
                </th>
                <td className="meeting-left meeting-words">{shiftsOf(day, text)}</td>
                <td className="meeting-left">{noteOf(day, text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Staying pack={pack} />
      <Findings pack={pack} most={mostFindings} />
    </>
  )
}
