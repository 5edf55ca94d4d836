import type { Meeting } from '#shared/contract/meetings.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MeetingHeads } from '#renderer/print/meeting-heads.tsx'
import { actionWords } from '#renderer/print/meeting-words.ts'
import { entryHref } from '#renderer/registers/register-places.ts'

/** Action items: open ones of every week, and those of this one. */
export const ActionsSection = ({ meeting }: { meeting: Meeting }) => {
  const all = useText()
  const text = all.meetings.items
  const format = useFormat()
  if (meeting.actions.length === 0) return <p className="meeting-none">{text.none}</p>
  return (
    <table className="meeting-table">
      <MeetingHeads
        columns={[text.text, text.owner, text.until, text.age, text.state].map((title) => ({ title, isLeft: true }))}
      />
      <tbody>
        {meeting.actions.map((entry) => {
          const said = actionWords(entry, meeting.week, all, format)
          return (
            <tr key={entry.id} className={entry.isClosed ? 'is-closed' : ''}>
              <td className="meeting-left meeting-words">
                <a href={entryHref('actions', entry.id)}>{said.text}</a>
              </td>
              <td className="meeting-left">{said.owner}</td>
              <td className={`meeting-left ${entry.isOverdue ? 'meeting-missed' : ''}`}>
                {said.until} {said.overdue}
              </td>
              <td className="meeting-left">{said.age}</td>
              <td className="meeting-left meeting-words">
                {said.state} {said.result}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
