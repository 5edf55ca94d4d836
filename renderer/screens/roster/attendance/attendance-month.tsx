import { useEffect, useEffectEvent, useMemo } from 'react'
import { Segmented } from 'antd'
import type { OutputOf } from '#shared/contract/index.ts'
import { dayAfter, monthOf, type LocalDate } from '#shared/kit/local-time.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { attendanceColumns, type PersonRow } from './attendance-columns.tsx'
import { attendanceFilters, type AttendanceFilter, type AttendancePlace } from './attendance-route.ts'
import { DayEntry } from './day-entry.tsx'
import { DayFacts } from './day-facts.tsx'
import { needsWord } from './day-marks.ts'
import { MissingNotes } from './missing-notes.tsx'
import { WordsList } from './words-list.tsx'

type Attended = OutputOf<'roster.attendance'>

interface AttendanceMonthProps {
  readonly attended: Attended
  readonly place: AttendancePlace
  readonly today: LocalDate
  readonly nameOf: (agent: string) => string
  readonly shiftNameOf: (code: string) => string
  readonly onGo: (place: Partial<AttendancePlace>) => void
}

const rowsOf = ({ days, people }: Attended, nameOf: (agent: string) => string): PersonRow[] => {
  const byAgent = Map.groupBy(days, ({ agent }) => agent)
  return people.map((month) => ({
    agent: month.agent,
    name: nameOf(month.agent),
    month,
    days: new Map((byAgent.get(month.agent) ?? []).map((day) => [day.date, day])),
  }))
}

const isShown = (filter: AttendanceFilter, row: PersonRow, today: string): boolean => {
  if (filter === 'word') return [...row.days.values()].some((day) => needsWord(day, today))
  return filter === 'all' || row.month.isFull === false
}

/** The day after the chosen one in the list that needs a word, round to the first; null: none is left. */
const nextWord = (words: Attended['days'], chosen: AttendancePlace['chosen']): AttendancePlace['chosen'] => {
  const others = words.filter(({ agent, date }) => agent !== chosen?.agent || date !== chosen.date)
  const after = others.find(
    ({ agent, date }) => chosen === null || agent > chosen.agent || (agent === chosen.agent && date > chosen.date),
  )
  const found = after ?? others[0]
  return found === undefined ? chosen : { agent: found.agent, date: found.date }
}

/** Alt and an arrow: another day of the same person, or the same day of another. */
const useSteps = (rows: readonly PersonRow[], place: AttendancePlace, onGo: AttendanceMonthProps['onGo']): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || place.chosen === null) return
    const { agent, date } = place.chosen
    const days = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const people = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (days === undefined && people === undefined) return
    event.preventDefault()
    const row = rows[rows.findIndex((one) => one.agent === agent) + (people ?? 0)]
    const next = dayAfter(date, days ?? 0)
    if (row?.days.has(next)) onGo({ chosen: { agent: row.agent, date: next }, month: monthOf(next) })
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

const DayPanel = ({ words, ...props }: AttendanceMonthProps & { words: Attended['days'] }) => {
  const text = useText().attendance.panel
  const { attended, place, today, nameOf, shiftNameOf, onGo } = props
  const { chosen } = place
  const day = attended.days.find(({ agent, date }) => agent === chosen?.agent && date === chosen.date)
  return (
    <section className="attendance-day" aria-label={text.title}>
      {day === undefined ? (
        <p className="mute">{text.choose}</p>
      ) : (
        <>
          <DayFacts day={day} today={today} shiftName={shiftNameOf(day.planned?.shift ?? '')} nameOf={nameOf} />
          {day.date > today ? null : (
            <DayEntry
              key={`${day.agent} ${day.date} ${day.source ?? ''} ${day.note}`}
              day={day}
              name={nameOf(day.agent)}
              onDone={() => onGo({ chosen: nextWord(words, chosen) })}
            />
          )}
        </>
      )}
    </section>
  )
}

const Filters = ({ place, onGo }: Pick<AttendanceMonthProps, 'place' | 'onGo'>) => {
  const text = useText().attendance
  return (
    <>
      <MonthPicker
        value={place.month}
        onChange={(month) => onGo({ month: month as AttendancePlace['month'], chosen: null })}
      />
      <Segmented<AttendanceFilter>
        aria-label={text.filter.label}
        value={place.filter}
        onChange={(filter) => onGo({ filter })}
        options={attendanceFilters.map((value) => ({ value, label: text.filter[value] }))}
      />
    </>
  )
}

/** A month of everybody's days, the list of those that need a word, and the chosen day. */
export const AttendanceMonth = (props: AttendanceMonthProps) => {
  const { attended, place, today, nameOf, onGo } = props
  const text = useText().attendance
  const format = useFormat()
  const onDay = (agent: string, date: LocalDate): void => onGo({ chosen: { agent, date } })
  const all = useMemo(() => rowsOf(attended, nameOf), [attended, nameOf])
  const rows = all.filter((row) => isShown(place.filter, row, today))
  const words = useMemo(() => attended.days.filter((day) => needsWord(day, today)), [attended, today])
  const columns = attendanceColumns(attended.month, { text, format, today, chosen: place.chosen, onDay })
  useSteps(rows, place, onGo)
  const open = ({ agent, days }: PersonRow): void => {
    const first = words.find((day) => day.agent === agent)?.date ?? [...days.keys()].at(-1)
    if (first !== undefined) onDay(agent, first)
  }
  return (
    <div className="attendance">
      <MissingNotes attended={attended} />
      <div className="attendance-table">
        <DataTable
          name="attendance"
          columns={columns}
          rows={rows}
          keyOf={({ agent }) => agent}
          onOpen={open}
          selectedKey={place.chosen?.agent ?? null}
          filters={<Filters place={place} onGo={onGo} />}
          empty={place.filter === 'word' ? text.words.none : undefined}
        />
      </div>
      <div className="attendance-foot">
        <WordsList days={words} today={today} chosen={place.chosen} nameOf={nameOf} onDay={onDay} />
        <DayPanel {...props} words={words} />
      </div>
    </div>
  )
}
