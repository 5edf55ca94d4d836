import type { Meeting } from '#shared/contract/meetings.ts'
import { weeksLater } from '#shared/kit/iso-weeks.ts'
import { textPieces } from './evidence-lines.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { fieldWords, stateWords, weekOfAction } from './meeting-words.ts'

interface PartProps {
  readonly meeting: Meeting
}

/** What everybody said, with room to write where nobody typed. */
export const PaperWords = ({ meeting }: PartProps) => {
  const text = useText().meetings
  return (
    <table className="meeting-table meeting-said">
      <thead>
        <tr>
          <th scope="col">{text.table.agent}</th>
          <th scope="col" className="meeting-left">
            {text.words.done}
          </th>
          <th scope="col" className="meeting-left">
            {text.words.better}
          </th>
        </tr>
      </thead>
      <tbody>
        {meeting.words.flatMap(({ agent, name, done, better }) => {
          const [first, second] = [textPieces(done), textPieces(better)]
          const rows = Array.from({ length: Math.max(first.length, second.length) }, (_, row) => row)
          return rows.map((row) => (
            <tr key={`${agent} ${row}`}>
              <th scope="row">{row === 0 ? text.person(name, agent) : ''}</th>
              <td className="meeting-left meeting-words">{first[row]}</td>
              <td className="meeting-left meeting-words">{second[row]}</td>
            </tr>
          ))
        })}
      </tbody>
    </table>
  )
}

const roomForActions = [0, 1, 2]

/** Action items with owner, due and how many weeks they have been open; `hasRoom`: lines to write new ones on. */
export const PaperActions = ({ meeting, hasRoom = false }: PartProps & { readonly hasRoom?: boolean }) => {
  const all = useText()
  const text = all.meetings.items
  const format = useFormat()
  if (meeting.actions.length === 0 && !hasRoom) return <p className="meeting-none">{text.none}</p>
  return (
    <table className="meeting-table">
      <thead>
        <tr>
          <th scope="col">{text.text}</th>
          <th scope="col" className="meeting-left">
            {text.owner}
          </th>
          <th scope="col" className="meeting-left">
            {text.until}
          </th>
          <th scope="col">{text.age}</th>
          <th scope="col" className="meeting-left">
            {text.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {meeting.actions.map((entry) => {
          const weeks = weeksLater(weekOfAction(entry), meeting.week)
          return (
            <tr key={entry.id}>
              <th scope="row" className="meeting-words">
                {fieldWords(entry, 'text', all, format)}
              </th>
              <td className="meeting-left">{entry.owner?.name}</td>
              <td className="meeting-left">{fieldWords(entry, 'until', all, format)}</td>
              <td>{weeks === null ? '' : weeks === 0 ? text.fresh : text.weeks(format.count(weeks))}</td>
              <td className="meeting-left">
                {stateWords(entry, all)} {entry.isOverdue ? <b>{text.overdue}</b> : null}{' '}
                {fieldWords(entry, 'result', all, format)}
              </td>
            </tr>
          )
        })}
        {(hasRoom ? roomForActions : []).map((row) => (
          <tr key={`room ${row}`} className="meeting-room">
            <th scope="row" />
            <td colSpan={4} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Minutes with what was added later. */
export const PaperMinutes = ({ meeting }: PartProps) => {
  const text = useText().meetings.minutes
  const format = useFormat()
  if (meeting.minutes === '' && meeting.added.length === 0)
    return (
      <div className="meeting-blank" data-piece>
        <span />
        <span />
        <span />
      </div>
    )
  return (
    <>
      {textPieces(meeting.minutes).map((piece, index) => (
        <p key={index} className="meeting-minutes">
          {piece}
        </p>
      ))}
      {meeting.added.flatMap(({ at, by, text: said }) =>
        textPieces(said).map((piece, index) => (
          <p key={`${at} ${said} ${index}`} className="meeting-minutes">
            {index > 0 ? null : <b>{text.added(format.moment(at), by)} </b>}
            {piece}
          </p>
        )),
      )}
    </>
  )
}

/** Who was there, with room for a signature. */
export const PaperSignIns = ({ meeting }: PartProps) => {
  const text = useText().meetings
  const format = useFormat()
  return (
    <table className="meeting-table meeting-signs">
      <thead>
        <tr>
          {[0, 1].flatMap((half) => [
            <th key={`name ${half}`} scope="col" className="meeting-left">
              {text.table.agent}
            </th>,
            <th key={`state ${half}`} scope="col" className="meeting-left">
              {text.paper.state}
            </th>,
            <th key={`sign ${half}`} scope="col" className="meeting-left">
              {text.paper.signature}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: Math.ceil(meeting.signIns.length / 2) }, (_, row) => (
          <tr key={row}>
            {[0, 1].flatMap((half) => {
              const sign = meeting.signIns[row * 2 + half]
              const at = sign?.at?.slice(11, 16) ?? ''
              return [
                <td key={`name ${half}`} className="meeting-left">
                  {sign === undefined ? '' : text.person(sign.name, sign.agent)}
                </td>,
                <td key={`state ${half}`} className="meeting-left">
                  {sign === undefined || sign.state === null ? '' : `${text.signIns.states[sign.state]} ${at}`}
                </td>,
                <td key={`sign ${half}`} />,
              ]
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={6} className="meeting-left">
            {text.signIns.summary(
              format.count(meeting.signIns.filter(({ state }) => state === 'present' || state === 'evening').length),
              format.count(meeting.signIns.length),
            )}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
