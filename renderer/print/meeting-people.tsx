import type { Meeting } from '#shared/contract/meetings.ts'
import { presentCount } from '#shared/kit/sign-ins.ts'
import { textPieces } from './evidence-lines.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MeetingHeads } from './meeting-heads.tsx'
import { actionWords, signClock } from './meeting-words.ts'

interface PartProps {
  readonly meeting: Meeting
}

/** What everybody said, with room to write where nobody typed. */
export const PaperWords = ({ meeting }: PartProps) => {
  const text = useText().meetings
  return (
    <table className="meeting-table meeting-said">
      <MeetingHeads
        columns={[
          { title: text.table.agent },
          { title: text.words.done, isLeft: true },
          { title: text.words.better, isLeft: true },
        ]}
      />
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
      <MeetingHeads
        columns={[
          { title: text.text },
          { title: text.owner, isLeft: true },
          { title: text.until, isLeft: true },
          { title: text.age },
          { title: text.state, isLeft: true },
        ]}
      />
      <tbody>
        {meeting.actions.map((entry) => {
          const said = actionWords(entry, meeting.week, all, format)
          return (
            <tr key={entry.id}>
              <th scope="row" className="meeting-words">
                {said.text}
              </th>
              <td className="meeting-left">{said.owner}</td>
              <td className="meeting-left">{said.until}</td>
              <td>{said.age}</td>
              <td className="meeting-left">
                {said.state} {said.overdue === '' ? null : <b>{said.overdue}</b>} {said.result}
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

/** So many rows of names stay on one page with the summary and the signatures under them. */
const mostKept = 20

/** Who was there, with room for a signature. */
export const PaperSignIns = ({ meeting }: PartProps) => {
  const text = useText().meetings
  const format = useFormat()
  const rows = Math.ceil(meeting.signIns.length / 2)
  const heads = [text.table.agent, text.paper.state, text.paper.signature].map((title) => ({ title, isLeft: true }))
  return (
    <table className="meeting-table meeting-signs">
      <MeetingHeads columns={[...heads, ...heads]} />
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          <tr key={row} className={row >= rows - mostKept ? 'is-kept' : ''}>
            {[0, 1].flatMap((half) => {
              const sign = meeting.signIns[row * 2 + half]
              return [
                <td key={`name ${half}`} className="meeting-left">
                  {sign === undefined ? '' : text.person(sign.name, sign.agent)}
                </td>,
                <td key={`state ${half}`} className="meeting-left">
                  {sign === undefined || sign.state === null
                    ? ''
                    : `${text.signIns.states[sign.state]} ${signClock(sign)}`}
                </td>,
                <td key={`sign ${half}`} />,
              ]
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="is-kept">
          <td colSpan={6} className="meeting-left">
            {text.signIns.summary(format.count(presentCount(meeting.signIns)), format.count(meeting.signIns.length))}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
