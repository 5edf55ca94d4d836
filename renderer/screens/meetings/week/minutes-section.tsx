import { useEffect, useState } from 'react'
import { Button, Input } from 'antd'
import type { Meeting } from '#shared/contract/meetings.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { draftKeeper, type Keeping } from '#renderer/kit/draft-keeper.ts'
import { useText } from '#renderer/kit/language.tsx'
import { PaperMinutes } from '#renderer/print/meeting-people.tsx'

const most = 20_000

interface TypingProps {
  readonly meeting: Meeting
  readonly onType: (minutes: string) => void
}

/** Minutes as they are typed; kept after each pause. */
const Typing = ({ meeting: { week, minutes }, onType }: TypingProps) => {
  const text = useText().meetings.minutes
  const [typed, setTyped] = useState(minutes)
  const [keeping, setKeeping] = useState<Keeping>('kept')
  const [keeper] = useState(() =>
    draftKeeper(
      minutes,
      async (body) => (await call('meetings.saveMinutes', { week, minutes: body ?? '' })).ok,
      setKeeping,
      most,
    ),
  )
  useEffect(() => keeper.flush, [keeper])
  return (
    <>
      <Input.TextArea
        aria-label={text.label}
        placeholder={text.placeholder}
        autoSize={{ minRows: 4, maxRows: 24 }}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          onType(event.target.value)
          keeper.type(event.target.value)
        }}
      />
      {keeping === 'kept' ? null : <p className="bad">{text[keeping]}</p>}
    </>
  )
}

/** Words added to a meeting that was held. */
const Adding = ({ meeting: { week } }: { meeting: Meeting }) => {
  const text = useText().meetings.minutes
  const { act, isBusy } = useAction()
  const [words, setWords] = useState('')
  const save = async (): Promise<void> => {
    const kept = await act(call('meetings.addMinutes', { week, text: words }), text.addSaved)
    if (kept !== null) setWords('')
  }
  return (
    <form
      className="meeting-add"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Input
        size="small"
        aria-label={text.addLabel}
        placeholder={text.add}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button size="small" htmlType="submit" loading={isBusy} disabled={words.trim() === ''}>
        {text.addSave}
      </Button>
    </form>
  )
}

/** What was decided: typed until the meeting is held, only added to afterwards. */
export const MinutesSection = ({ meeting, onType }: TypingProps) => {
  const text = useText().meetings.minutes
  if (meeting.heldAt === null) return <Typing key={meeting.week} meeting={meeting} onType={onType} />
  return (
    <>
      {meeting.minutes === '' && meeting.added.length === 0 ? (
        <p className="meeting-none">{text.none}</p>
      ) : (
        <PaperMinutes meeting={meeting} />
      )}
      <Adding meeting={meeting} />
    </>
  )
}
