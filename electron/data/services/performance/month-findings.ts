import type { AttendedDay } from '#shared/contract/attendance.ts'
import type { MonthFinding } from '#shared/contract/month-close.ts'
import { dateOf, dayAfter, monthAfter, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { findingsOf, type AttendanceLack, type MonthToCheck, type PersonToCheck } from '#shared/rules/month-check.ts'
import type { Context } from '../../context.ts'
import { handoversBetween } from '../../stores/handover-store.ts'
import {
  daysWithChats,
  daysWithOrders,
  daysWithRoster,
  firstDayWithChats,
  isPlannedByHand,
  openAppealsOf,
} from '../../stores/month-day-store.ts'
import { newestSampleOf } from '../../stores/quality-sample-store.ts'
import { entriesOf } from '../../stores/register-store.ts'
import { liveMonths, liveRun } from '../orders/commission.ts'
import { orderMonths } from '../orders/kept-months.ts'
import { plannedOf } from '../quality/planned-chats.ts'
import { qualityOfMonth } from '../quality/quality-of-month.ts'
import { attendance } from '../roster/attendance.ts'
import { month as rosterMonth } from '../roster/month.ts'
import { closedMonth } from './closed-month.ts'
import { standingClosing } from './closings.ts'
import { cardsOf } from './score-cards.ts'

/** What a day lacks; a note says what there is to say of an absence and of a missing punch. */
const lackOf = ({ states, date, note }: AttendedDay, today: LocalDate): AttendanceLack | null => {
  if (states.includes('open')) return date < today ? 'unknown' : null
  if (note !== '') return null
  if (states.includes('absent')) return 'absent'
  return states.includes('missingPunch') ? 'punch' : null
}

/** Days of the month that need a word. Where no attendance is kept at all nobody asks for any. */
const lacksIn = (context: Context, month: Month): MonthToCheck['attendance'] => {
  const { days } = attendance(context, { month })
  if (days.every(({ source }) => source === null)) return []
  const today = dateOf(context.now())
  return days.flatMap((day) => {
    const lack = lackOf(day, today)
    return lack === null ? [] : [{ agent: day.agent, day: day.date, lack }]
  })
}

const isRosterUnpublished = (context: Context, month: Month): boolean => {
  const { published } = rosterMonth(context, { month })
  return published === null ? isPlannedByHand(context.sql, month) : published.isChanged
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

/** Days of the month, before today, whose handovers nobody has taken over. */
const unsignedIn = ({ sql }: Context, month: Month, today: LocalDate): LocalDate[] => {
  const { from, to } = spanOfMonth(month)
  return handoversBetween(sql, from, to).flatMap(({ day, incomingId }) =>
    incomingId === null && day < today ? [day] : [],
  )
}

const qualityIn = (context: Context, month: Month): MonthToCheck['quality'] => {
  const planned = plannedOf(context, month)
  const scored = qualityOfMonth(context, month)
  return {
    hasSample: newestSampleOf(context.sql, month) !== null,
    below: [...planned].filter(([agent, count]) => (scored.get(agent)?.n ?? 0) < count).map(([agent]) => agent),
  }
}

/** Complaints made in the month that nobody has closed. */
const complaintsIn = ({ sql }: Context, month: Month): MonthToCheck['openComplaints'] => {
  const { from, to } = spanOfMonth(month)
  return entriesOf(sql, { register: 'complaints', from, to: dayAfter(to, -1) })
    .filter(({ closedAt }) => closedAt === null)
    .map(({ person }) => ({ agent: person?.agent ?? null }))
}

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
    hadRoster: daysWithRoster(sql, monthAfter(month, -1)).size > 0,
    isRosterUnpublished: isRosterUnpublished(context, month),
    attendance: lacksIn(context, month),
    contested: pending,
    nobodys: uncredited,
    people: peopleIn(context, month),
    unsignedHandovers: unsignedIn(context, month, today),
    openAppeals: openAppealsOf(sql, month),
    quality: qualityIn(context, month),
    openComplaints: complaintsIn(context, month),
  }
}

/** What is missing of a month today; of a closed one what was missing when it was closed. */
export const monthFindings = (context: Context, month: Month): readonly MonthFinding[] => {
  const closed = closedMonth(context, month)
  if (closed !== null) return closed.findings
  const today = dateOf(context.now())
  return context.remembered(`findings of ${month} on ${today}`, () => findingsOf(gathered(context, month, today)))
}
