import { Fragment } from 'react'
import dayjs from 'dayjs'
import type { ChangeOfShift, HandoverFinding, HandoverSummary } from '#shared/contract/handovers.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { spanOfMonth, weekdayOf, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { goTo, linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { monthOfQuery, openHandover } from '../handovers-route.ts'
import { useOpening } from '../sheet/start-panel.tsx'
import { todayHere, useNames, type Names } from '../use-names.ts'
import { StateMark } from '../state-mark.tsx'
import { shownState, shownStates, type ShownState } from './shown-state.ts'

type Days = OutputOf<'handovers.calendar'>
type Day = Days[number]

interface CellProps {
  readonly day: LocalDate
  readonly change: Pick<ChangeOfShift, 'fromShift' | 'toShift'>
  readonly state: ShownState
  readonly openItems: number
  readonly names: Names
  readonly onOpen: () => void
}

const Cell = ({ day, change, state, openItems, names, onOpen }: CellProps) => {
  const text = useText().handovers
  const format = useFormat()
  const words = names.change(change)
  return (
    <button
      type="button"
      className={`calendar-change is-${state}`}
      aria-label={text.calendar.open(format.date(day), words, text.states[state])}
      title={text.states[state]}
      onClick={onOpen}
    >
      <StateMark state={state} />
      <span>{words}</span>
      {openItems === 0 ? null : <small>{text.calendar.openItems(format.count(openItems))}</small>}
    </button>
  )
}

interface DayProps {
  readonly value: Day
  readonly findings: readonly HandoverFinding[]
  readonly names: Names
  readonly isToday: boolean
}

const DayCell = ({ value: { day, handovers, missing }, findings, names, isToday }: DayProps) => {
  const text = useText().handovers.calendar
  const { open } = useOpening()
  const now = dayjs().format('YYYY-MM-DD HH:mm:ss')
  return (
    <div className={isToday ? 'calendar-day is-today' : 'calendar-day'}>
      <h4>
        {Number(day.slice(8))} {isToday ? <small>{text.today}</small> : null}
      </h4>
      {handovers.map((handover: HandoverSummary) => (
        <Cell
          key={handover.id}
          day={day}
          change={handover}
          state={shownState(handover, findings)}
          openItems={handover.openItems}
          names={names}
          onOpen={() => openHandover(handover.id)}
        />
      ))}
      {missing.map((change) => (
        <Cell
          key={`${change.fromShift} ${change.toShift}`}
          day={day}
          change={change}
          state={change.at > now ? 'coming' : 'missing'}
          openItems={0}
          names={names}
          onOpen={() => void open(change.day, change.fromShift, change.toShift)}
        />
      ))}
    </div>
  )
}

const Legend = () => {
  const text = useText().handovers
  return (
    <p className="calendar-legend mute" aria-label={text.calendar.legend}>
      {shownStates.map((state) => (
        <span key={state}>
          <StateMark state={state} /> {text.states[state]}
        </span>
      ))}
    </p>
  )
}

const mondayFirst = [1, 2, 3, 4, 5, 6, 0] as const

const Grid = ({ days, findings, names }: { days: Days; findings: readonly HandoverFinding[]; names: Names }) => {
  const words = useText().handovers
  const text = words.calendar
  const today = todayHere()
  const first = days[0]
  if (first === undefined || days.every(({ handovers, missing }) => handovers.length + missing.length === 0))
    return (
      <EmptyNotice
        title={text.none}
        text={text.noneText}
        actions={<a href={linkTo('handovers', { tab: 'sheet' })}>{words.waiting.start}</a>}
      />
    )
  const blanks = (weekdayOf(first.day) + 6) % 7
  return (
    <div className="calendar-grid">
      {mondayFirst.map((weekday) => (
        <b key={weekday} className="calendar-weekday">
          {text.weekdays[weekday]}
        </b>
      ))}
      {Array.from({ length: blanks }, (_unused, index) => (
        <Fragment key={index}>
          <div className="calendar-blank" />
        </Fragment>
      ))}
      {days.map((value) => (
        <DayCell key={value.day} value={value} findings={findings} names={names} isToday={value.day === today} />
      ))}
    </div>
  )
}

const noFindings: readonly HandoverFinding[] = []

/** The days of a month with their changes of shift and what became of them; a click opens one, or begins one that was not written. */
export const CalendarPanel = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const month: Month = monthOfQuery(query, todayHere())
  const names = useNames()
  const days = useQuery('handovers.calendar', { month })
  const list = useQuery('handovers.list', spanOfMonth(month))
  return (
    <div className="calendar">
      <div className="calendar-head">
        <MonthPicker value={month} onChange={(next) => goTo('handovers', { tab: 'calendar', month: next })} />
        <Legend />
      </div>
      <QueryView query={days}>
        {(value) => <Grid days={value} findings={list.value?.findings ?? noFindings} names={names} />}
      </QueryView>
    </div>
  )
}
