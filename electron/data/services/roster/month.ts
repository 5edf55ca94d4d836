import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Person } from '#shared/contract/people.ts'
import type { LeaveDay, RosterMonth, RosterPerson } from '#shared/contract/roster-month.ts'
import { dayAfter, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { isHereIn } from '#shared/rules/commission-lines.ts'
import { headDays, tailDays } from '#shared/rules/roster/board.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedDays, type PlannedDay } from '../../stores/plan-store.ts'
import { marksOfMonth } from '../../stores/roster-cell-store.ts'
import { needsOfMonth, wishesOfMonth } from '../../stores/roster-day-store.ts'
import { approvedLeave, type LeaveSpan } from '../../stores/roster-request-store.ts'
import { everyShiftKind } from '../../stores/roster-store.ts'
import { newestVersion, type KeptVersion } from '../../stores/roster-version-store.ts'
import { calendarOf, datesOf } from './calendar.ts'
import { hungCells, isSameRoster } from './hung-cells.ts'
import { openHoursInForce, rosterSettingsOf } from './settings.ts'

/** Agents here on a day of the month, and whoever else is planned in it. */
const peopleOf = (people: readonly Person[], cells: readonly PlannedDay[], month: Month): RosterPerson[] => {
  const planned = new Set(cells.filter(({ day }) => day.startsWith(month)).map(({ number }) => number))
  return people.flatMap((person) => {
    const { number, name, group, level, joined, left, role } = person
    const isAgent = role === 'agent' && isHereIn(person, month)
    return isAgent || planned.has(number) ? [{ number, name, group, level, joined, left, isAgent }] : []
  })
}

/** Leave day by day between two days. Beside a whole day no part of it is told; parts of one day stand beside each other. */
export const leaveDaysOf = (spans: readonly LeaveSpan[], from: LocalDate, to: LocalDate): LeaveDay[] => {
  const whole = new Map<string, LeaveDay>()
  const parts: LeaveDay[] = []
  for (const { agent, kind, minutes, ...span } of spans) {
    const last = span.to < to ? span.to : to
    for (let date = span.from > from ? span.from : from; date <= last; date = dayAfter(date, 1)) {
      const key = `${agent} ${date}`
      if (minutes !== null) parts.push({ agent, date, kind, minutes })
      else if (!whole.has(key)) whole.set(key, { agent, date, kind, minutes })
    }
  }
  return [...whole.values(), ...parts.filter(({ agent, date }) => !whole.has(`${agent} ${date}`))]
}

const publishedOf = (
  newest: KeptVersion | null,
  people: readonly Person[],
  cells: readonly PlannedDay[],
): RosterMonth['published'] => {
  if (newest === null) return null
  const { version, at } = newest
  return { version, at, isChanged: !isSameRoster(newest.cells, hungCells(people, cells)) }
}

const collect = (context: Context, month: Month): RosterMonth => {
  const { sql } = context
  const span = spanOfMonth(month)
  const [from, to] = [dayAfter(span.from, -tailDays), dayAfter(span.to, headDays - 1)]
  const team = listPeople(sql)
  const planned = plannedDays(sql, from, to)
  const people = peopleOf(team, planned, month)
  const shown = new Set(people.map(({ number }) => number))
  const cells = planned
    .filter(({ number }) => shown.has(number))
    .map(({ number, day, shift }) => ({ agent: number, date: day, shift }))
  const named = new Set(cells.map(({ shift }) => shift))
  const settings = rosterSettingsOf(context)
  const isShown = ({ agent }: { agent: string }): boolean => shown.has(agent)
  return {
    month,
    published: publishedOf(
      newestVersion(sql, month),
      team,
      planned.filter(({ day }) => day.startsWith(month)),
    ),
    days: datesOf(month).map(calendarOf(context)),
    people,
    kinds: everyShiftKind(sql).filter(({ isRetired, code }) => !isRetired || named.has(code)),
    cells,
    marks: marksOfMonth(sql, month).filter(isShown),
    leave: leaveDaysOf(approvedLeave(sql, from, to), from, to).filter(isShown),
    wishes: wishesOfMonth(sql, month).filter(isShown),
    needs: needsOfMonth(sql, month),
    settings,
    openHours: openHoursInForce(context, settings),
  }
}

/** All that is known of a month's roster; kept until the next change. */
export const month = (context: Context, input: ParsedInputOf<'roster.month'>): RosterMonth =>
  context.remembered(`roster of ${input.month}`, () => collect(context, input.month))
