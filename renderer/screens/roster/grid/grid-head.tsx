import { memo } from 'react'
import type { RosterDay } from '#shared/contract/roster-month.ts'
import { weekdayOf } from '#shared/kit/local-time.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { FindingMarks } from './finding-spots.ts'

/** Names of the sums at the right, in the order of the columns. */
export const sumNames = ['days', 'hours', 'nights', 'weekends', 'holidays'] as const

interface GridHeadProps {
  readonly days: readonly RosterDay[]
  readonly marks: FindingMarks['days']
  readonly today: string
  /** the day the strip below shows */
  readonly column: number
}

const classOf = (day: RosterDay, { marks, today, column }: GridHeadProps, at: number): string =>
  [
    'grid-day',
    day.kind === 'weekend' || day.kind === 'holiday' ? 'is-rest' : '',
    day.kind === 'holiday' ? 'is-holiday' : '',
    day.kind === 'makeup' ? 'is-makeup' : '',
    day.event === null ? '' : 'has-event',
    day.date === today ? 'is-today' : '',
    weekdayOf(day.date) === 1 ? 'is-monday' : '',
    at === column ? 'is-chosen' : '',
    marks.has(at) ? `is-${marks.get(at)}` : '',
  ]
    .filter((name) => name !== '')
    .join(' ')

const Head = (props: GridHeadProps) => {
  const text = useText().rosterGrid.grid
  const format = useFormat()
  const kindWords = { workday: '', weekend: '', holiday: text.holiday, makeup: text.makeup }
  const titleOf = (day: RosterDay): string =>
    [
      format.date(day.date),
      day.name ?? kindWords[day.kind],
      day.event ?? '',
      day.date === props.today ? text.today : '',
    ]
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <div className="grid-row grid-head" role="row">
      <div className="grid-name" role="columnheader" />
      {props.days.map((day, at) => (
        <div
          key={day.date}
          className={classOf(day, props, at)}
          role="columnheader"
          aria-label={titleOf(day)}
          title={titleOf(day)}
          data-day={at}
        >
          <span>{Number(day.date.slice(8))}</span>
          <small>
            {day.kind === 'holiday'
              ? text.holidaySign
              : day.kind === 'makeup'
                ? text.makeupSign
                : text.weekdays[weekdayOf(day.date)]}
          </small>
        </div>
      ))}
      {sumNames.map((name) => (
        <div
          key={name}
          className="grid-sum"
          role="columnheader"
          aria-label={text.sums[name].name}
          title={text.sums[name].name}
        >
          {text.sums[name].sign}
        </div>
      ))}
    </div>
  )
}

/** Days of the month with what they are, and the names of the sums. */
export const GridHead = memo(Head)
