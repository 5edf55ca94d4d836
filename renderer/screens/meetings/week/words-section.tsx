import { useState } from 'react'
import { Input } from 'antd'
import type { Meeting } from '#shared/contract/meetings.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MeetingHeads } from '#renderer/print/meeting-heads.tsx'

type Said = Meeting['words'][number]

interface RowProps {
  readonly meeting: Meeting
  readonly said: Said
  readonly isFrozen: boolean
}

/** What one agent says; kept when the field is left. */
const Row = ({ meeting: { week }, said, isFrozen }: RowProps) => {
  const text = useText().meetings
  const { act } = useAction()
  const [typed, setTyped] = useState<{ done: string; better: string } | null>(null)
  const shown = typed ?? { done: said.done, better: said.better }
  const save = (): void => {
    if (typed === null || (typed.done === said.done && typed.better === said.better)) return
    void act(call('meetings.saveWords', { week, agent: said.agent, ...typed })).then((kept) => {
      if (kept !== null) setTyped(null)
    })
  }
  const field = (name: 'done' | 'better', label: string) =>
    isFrozen ? (
      <p>{shown[name]}</p>
    ) : (
      <Input.TextArea
        aria-label={label}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={2000}
        value={shown[name]}
        onChange={(event) => setTyped({ ...shown, [name]: event.target.value })}
        onBlur={save}
      />
    )
  return (
    <tr>
      <th scope="row">{text.person(said.name, said.agent)}</th>
      <td>{field('done', text.words.doneOf(said.name))}</td>
      <td>{field('better', text.words.betterOf(said.name))}</td>
    </tr>
  )
}

/** Everybody's own words of the week, typed while they speak. */
export const WordsSection = ({ meeting, isFrozen }: { meeting: Meeting; isFrozen: boolean }) => {
  const text = useText().meetings
  if (meeting.words.length === 0) return <p className="meeting-none">{text.words.empty}</p>
  return (
    <>
      <p className="mute">{isFrozen ? text.words.frozen : text.words.note}</p>
      <table className="meeting-table meeting-said">
        <MeetingHeads
          columns={[
            { title: text.table.agent },
            { title: text.words.done, isLeft: true },
            { title: text.words.better, isLeft: true },
          ]}
        />
        <tbody>
          {meeting.words.map((said) => (
            <Row key={said.agent} meeting={meeting} said={said} isFrozen={isFrozen} />
          ))}
        </tbody>
      </table>
    </>
  )
}
