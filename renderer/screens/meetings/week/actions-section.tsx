import type { Meeting } from '#shared/contract/meetings.ts'
import { weeksLater } from '#shared/kit/iso-weeks.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { fieldWords, stateWords, weekOfAction } from '#renderer/print/meeting-words.ts'
import { entryHref } from '#renderer/registers/register-places.ts'

/** Action items: open ones of every week, and those of this one. */
export const ActionsSection = ({ meeting }: { meeting: Meeting }) => {
  const all = useText()
  const text = all.meetings.items
  const format = useFormat()
  if (meeting.actions.length === 0) return <p className="meeting-none">{text.none}</p>
  return (
    <table className="meeting-table">
      <thead>
        <tr>
          {[text.text, text.owner, text.until, text.age, text.state].map((title) => (
            <th key={title} scope="col" className="meeting-left">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {meeting.actions.map((entry) => {
          const weeks = weeksLater(weekOfAction(entry), meeting.week)
          return (
            <tr key={entry.id} className={entry.isClosed ? 'is-closed' : ''}>
              <td className="meeting-left meeting-words">
                <a href={entryHref('actions', entry.id)}>{fieldWords(entry, 'text', all, format)}</a>
              </td>
              <td className="meeting-left">{entry.owner?.name}</td>
              <td className={`meeting-left ${entry.isOverdue ? 'meeting-missed' : ''}`}>
                {fieldWords(entry, 'until', all, format)} {entry.isOverdue ? text.overdue : ''}
              </td>
              <td className="meeting-left">
                {weeks === null ? '' : weeks === 0 ? text.fresh : text.weeks(format.count(weeks))}
              </td>
              <td className="meeting-left meeting-words">
                {stateWords(entry, all)} {fieldWords(entry, 'result', all, format)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
