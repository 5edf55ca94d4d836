import type { MonthFinding } from '#shared/contract/month-close.ts'
import { dateOf, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { personFinder } from '#shared/rules/imports/names.ts'
import { findingsOf, type MonthToCheck, type PersonToCheck } from '#shared/rules/month-check.ts'
import { shiftSpans } from '#shared/rules/shift-spans.ts'
import type { Context } from '../../context.ts'
import { attendanceDays } from '../../stores/attendance-store.ts'
import {
  daysWithChats,
  daysWithOrders,
  daysWithRoster,
  firstDayWithChats,
  lastDayOf,
  openAppealsOf,
} from '../../stores/month-day-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedDays, segmentsByCode } from '../../stores/plan-store.ts'
import { listLeave } from '../../stores/roster-store.ts'
import { liveMonths, liveRun } from '../orders/commission.ts'
import { orderMonths } from '../orders/kept-months.ts'
import { closedMonth } from './closed-month.ts'
import { standingClosing } from './closings.ts'
import { cardsOf } from './score-cards.ts'

/** Who was to work on which day by the roster; whoever was on leave was not. */
const plannedIn = ({ sql }: Context, month: Month): MonthToCheck['planned'] => {
  const segments = segmentsByCode(sql)
  const leave = Map.groupBy(listLeave(sql), ({ agent }) => agent)
  const isAway = (agent: string, day: string): boolean =>
    (leave.get(agent) ?? []).some(({ from, to }) => from <= day && day <= to)
  return plannedDays(sql, spanOfMonth(month).from, lastDayOf(month)).flatMap(({ number, day, shift }) =>
    shiftSpans(segments.get(shift) ?? []).length === 0 || isAway(number, day) ? [] : [{ agent: number, day }],
  )
}

const attendedIn = ({ sql }: Context, month: Month): ReadonlySet<string> => {
  const { from, to } = spanOfMonth(month)
  const days = attendanceDays(sql, from, to)
  if (days.length === 0) return new Set()
  const find = personFinder(
    listPeople(sql).map((person) => ({ ...person, accounts: person.accounts.map(({ account }) => account) })),
  )
  return new Set(days.map(({ person, number, day }) => `${find(person) ?? number ?? ''} ${day}`))
}

const peopleIn = (context: Context, month: Month): PersonToCheck[] => {
  const cards = cardsOf(context, month)
  return liveMonths(context, month).map(({ row }) => {
    const empty = (cards.get(row.agent)?.lines ?? []).filter(({ value }) => value === null)
    return {
      agent: row.agent,
      hasPlan: row.plan !== null,
      isSigned: row.signedOn !== null,
      marksMissing: empty.filter(({ isByHand }) => isByHand).length,
      itemsWithoutData: empty.filter(({ isByHand }) => !isByHand).length,
    }
  })
}

/** Earlier months with orders that are not closed, oldest first. */
const openBefore = (context: Context, month: Month): Month[] =>
  orderMonths(context)
    .map((entry) => entry.month)
    .filter((earlier) => earlier < month && standingClosing(context, earlier) === null)
    .sort()

const gathered = (context: Context, month: Month, today: LocalDate): MonthToCheck => {
  const { sql } = context
  const { pending, uncredited } = liveRun(context, month)
  return {
    month,
    today,
    openBefore: openBefore(context, month),
    daysWithOrders: daysWithOrders(sql, month),
    daysWithChats: daysWithChats(sql, month),
    chatsSince: firstDayWithChats(sql),
    daysWithRoster: daysWithRoster(sql, month),
    planned: plannedIn(context, month),
    attended: attendedIn(context, month),
    contested: pending,
    nobodys: uncredited,
    people: peopleIn(context, month),
    openAppeals: openAppealsOf(sql, month),
  }
}

/** What is missing of a month today; of a closed one what was missing when it was closed. */
export const monthFindings = (context: Context, month: Month): readonly MonthFinding[] => {
  const closed = closedMonth(context, month)
  if (closed !== null) return closed.findings
  const today = dateOf(context.now())
  return context.remembered(`findings of ${month} on ${today}`, () => findingsOf(gathered(context, month, today)))
}
