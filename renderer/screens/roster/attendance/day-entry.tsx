import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Checkbox, Input, type InputRef } from 'antd'
import type { AttendedDay } from '#shared/contract/attendance.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { draftOf, isByHand, understood, type DraftProblem, type EntryDraft } from './entry-draft.ts'

interface DayEntryProps {
  readonly day: AttendedDay
  readonly name: string
  /** goes to the next day that needs a word */
  readonly onDone: () => void
}

const useEntry = ({ day, name, onDone }: DayEntryProps) => {
  const text = useText().attendance.entry
  const format = useFormat()
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState<EntryDraft>(() => draftOf(day))
  const [problem, setProblem] = useState<DraftProblem | null>(null)
  const change = (part: Partial<EntryDraft>): void => {
    setDraft({ ...draft, ...part })
    setProblem(null)
  }
  const save = async (): Promise<void> => {
    if (isBusy) return
    const { entry, problem: found } = understood(draft, day)
    setProblem(found)
    if (entry === null) return
    const kept = await act(call('roster.saveAttendance', entry), text.saved(name, format.date(day.date)))
    if (kept !== null) onDone()
  }
  const remove = async (): Promise<void> => {
    const { agent, date } = day
    const gone = await act(call('roster.removeAttendance', { agent, date }), text.removed(name, format.date(date)))
    if (gone !== null) setDraft({ came: '', went: '', isAbsent: false, note: '' })
  }
  return { draft, problem, change, save, remove, isBusy }
}

/** A day by hand: two times, absent, a note; Enter saves. The first field has the focus. */
export const DayEntry = (props: DayEntryProps) => {
  const text = useText().attendance.entry
  const { draft, problem, change, save, remove, isBusy } = useEntry(props)
  const first = useRef<InputRef>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.altKey && event.code === 'KeyA') {
      event.preventDefault()
      change({ isAbsent: !draft.isAbsent })
    }
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    void save()
  }
  return (
    <form
      className="day-entry"
      aria-label={text.title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      {(['came', 'went'] as const).map((field) => (
        <label key={field}>
          {text[field]}
          <Input
            ref={field === 'came' ? first : null}
            className="day-clock"
            aria-label={text[field]}
            value={draft[field]}
            maxLength={8}
            placeholder={text.clockPlaceholder}
            {...(problem !== null && problem !== 'nothing' ? { status: 'error' as const } : {})}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        </label>
      ))}
      <Checkbox checked={draft.isAbsent} onChange={(event) => change({ isAbsent: event.target.checked })}>
        {text.absent}
      </Checkbox>
      <Input
        className="day-note"
        aria-label={text.note}
        value={draft.note}
        maxLength={200}
        placeholder={text.notePlaceholder}
        onChange={(event) => change({ note: event.target.value })}
      />
      <Button type="primary" loading={isBusy} onClick={() => void save()}>
        {text.save}
      </Button>
      {isByHand(props.day) ? <Button onClick={() => void remove()}>{text.remove}</Button> : null}
      <p className={problem === null ? 'mute' : 'bad'} role={problem === null ? undefined : 'alert'}>
        {problem === null ? text.hint : text.problems[problem]}
      </p>
    </form>
  )
}
