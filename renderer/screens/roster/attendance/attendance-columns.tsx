import type { AttendedDay, AttendedMonth } from '#shared/contract/attendance.ts'
import { dayAfter, daysOfMonth, spanOfMonth, weekdayOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import type { Column } from '#renderer/kit/data-table.tsx'
import { shownState, toneOf } from './day-marks.ts'

/** A person's line of the month. */
export interface PersonRow {
  readonly agent: string
  readonly name: string
  readonly month: AttendedMonth
  readonly days: ReadonlyMap<LocalDate, AttendedDay>
}

interface Shown {
  readonly text: Text['attendance']
  readonly format: Format
  readonly today: string
  readonly chosen: { readonly agent: string; readonly date: string } | null
  readonly onDay: (agent: string, date: LocalDate) => void
}

/** The states of a day in words. */
export const stateWords = (text: Text['attendance'], day: AttendedDay, today: string): string => {
  const told = day.states.filter((state) => state !== 'open' || day.date < today)
  return told.length === 0 ? text.blank : told.map((state) => text.states[state]).join(text.between)
}

const DayMark = ({ row, date, shown }: { row: PersonRow; date: LocalDate; shown: Shown }) => {
  const { text, format, today, chosen, onDay } = shown
  const day = row.days.get(date)
  if (day === undefined) return null
  const state = shownState(day, today)
  const isChosen = chosen?.agent === row.agent && chosen.date === date
  const label = text.day(row.name, format.date(date), stateWords(text, day, today))
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`day-mark ${state === null ? 'is-quiet' : `is-${toneOf(state)}`} ${isChosen ? 'is-chosen' : ''}`}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation()
        onDay(row.agent, date)
      }}
    >
      {state === null ? '' : text.signs[state]}
      {day.source === 'hand' ? <i className="by-hand" /> : null}
    </button>
  )
}

const dayColumns = (month: Month, shown: Shown): Column<PersonRow>[] =>
  Array.from({ length: daysOfMonth(month) }, (_, index) => {
    const date = dayAfter(spanOfMonth(month).from, index)
    return {
      key: date,
      title: String(index + 1),
      width: 21,
      align: 'center' as const,
      value: ({ days }) => {
        const day = days.get(date)
        return day === undefined || day.states.length === 0 ? null : stateWords(shown.text, day, shown.today)
      },
      show: (row) => (
        <span className={[0, 6].includes(weekdayOf(date)) ? 'day-cell is-weekend' : 'day-cell'}>
          <DayMark row={row} date={date} shown={shown} />
        </span>
      ),
    }
  })

const countColumn = (
  key: string,
  title: string,
  width: number,
  value: (month: AttendedMonth) => number | null,
): Column<PersonRow> => ({
  ...{ key, title, width, align: 'right' },
  value: (row) => value(row.month),
  show: (row) => {
    const found = value(row.month)
    return found === 0 ? <span className="mute">0</span> : (found ?? '–')
  },
})

const hidden = (column: Column<PersonRow>): Column<PersonRow> => ({ ...column, isHiddenAtFirst: true })

const fullWord = (text: Text['attendance'], { isFull }: AttendedMonth): string =>
  isFull === null ? text.full.unknown : isFull ? text.full.yes : text.full.no

/** Names, a mark for every day, and the month's sums. */
export const attendanceColumns = (month: Month, shown: Shown): readonly Column<PersonRow>[] => {
  const { columns } = shown.text
  return [
    {
      ...{ key: 'person', title: columns.person, width: 96, grow: true },
      value: ({ name, agent }) => shown.text.person(name, agent),
    },
    ...dayColumns(month, shown),
    countColumn('planned', columns.planned, 38, ({ plannedDays }) => plannedDays),
    countColumn('worked', columns.worked, 46, ({ workedDays }) => workedDays),
    countColumn('late', columns.late, 40, ({ lateTimes }) => lateTimes),
    countColumn('early', columns.early, 42, ({ earlyTimes }) => earlyTimes),
    countColumn('absent', columns.absent, 38, ({ absentDays }) => absentDays),
    countColumn('punches', columns.punches, 48, ({ missingPunches }) => missingPunches),
    countColumn('leave', columns.leave, 46, ({ leaveDays }) => leaveDays),
    {
      ...{ key: 'full', title: columns.full, width: 40, align: 'center' },
      value: (row) => fullWord(shown.text, row.month),
    },
    hidden(countColumn('lateMinutes', columns.lateMinutes, 70, ({ lateMinutes }) => lateMinutes)),
    hidden(countColumn('earlyMinutes', columns.earlyMinutes, 70, ({ earlyMinutes }) => earlyMinutes)),
    hidden(countColumn('overtime', columns.overtime, 80, ({ overtimeMinutes }) => overtimeMinutes)),
    hidden(countColumn('extended', columns.extended, 96, ({ extendedMinutes }) => extendedMinutes)),
    hidden(countColumn('open', columns.open, 60, ({ openDays }) => openDays)),
  ]
}
