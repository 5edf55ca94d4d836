import { useEffect, useRef } from 'react'
import type { AttendedDay } from '#shared/contract/attendance.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { stateWords } from './attendance-columns.tsx'

interface WordsListProps {
  readonly days: readonly AttendedDay[]
  readonly today: string
  readonly chosen: { readonly agent: string; readonly date: string } | null
  readonly nameOf: (agent: string) => string
  readonly onDay: (agent: string, date: AttendedDay['date']) => void
}

const WordLine = ({
  day,
  isChosen,
  ...props
}: Omit<WordsListProps, 'days' | 'chosen'> & { day: AttendedDay; isChosen: boolean }) => {
  const text = useText().attendance
  const format = useFormat()
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li>
      <button
        ref={ref}
        type="button"
        className={isChosen ? 'is-chosen' : ''}
        aria-current={isChosen}
        onClick={() => props.onDay(day.agent, day.date)}
      >
        <span>{props.nameOf(day.agent)}</span>
        <span className="mute">{format.date(day.date)}</span>
        <span className={day.states.includes('absent') ? 'bad' : 'warn'}>{stateWords(text, day, props.today)}</span>
      </button>
    </li>
  )
}

/** Days somebody has to say something about, person by person. */
export const WordsList = ({ days, chosen, ...props }: WordsListProps) => {
  const text = useText().attendance.words
  return (
    <section className="attendance-words" aria-label={text.title}>
      <h3>
        {text.title} <span className="mute">{days.length === 0 ? '' : text.count(String(days.length))}</span>
      </h3>
      {days.length === 0 ? <p className="mute">{text.none}</p> : <p className="mute">{text.noted}</p>}
      <ul>
        {days.map((day) => (
          <WordLine
            key={`${day.agent} ${day.date}`}
            day={day}
            isChosen={chosen?.agent === day.agent && chosen.date === day.date}
            {...props}
          />
        ))}
      </ul>
    </section>
  )
}
