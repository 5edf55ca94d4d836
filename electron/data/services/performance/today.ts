import type { Today } from '#shared/contract/performance.ts'
import {
  dateOf,
  dayAfter,
  monthAfter,
  monthOf,
  spanOfMonth,
  type LocalDate,
  type LocalTime,
  type Month,
} from '#shared/kit/local-time.ts'
import { sumFen, toFen } from '#shared/kit/money.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { baseOf } from '#shared/rules/order-base.ts'
import type { Context } from '../../context.ts'
import { countOpenAppeals } from '../../stores/appeal-store.ts'
import { countWaiting } from '../../stores/care-store.ts'
import { latestBatch } from '../../stores/batch-store.ts'
import { listClosings } from '../../stores/closing-store.ts'
import { listDated } from '../../stores/dated-store.ts'
import { countToNudge, paidMonthsBefore } from '../../stores/nudge-store.ts'
import { latestPayment, paidByDay, unpaidSince } from '../../stores/order-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { listShiftKinds } from '../../stores/roster-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { keptUntilImport } from '../orders/kept-months.ts'
import { attribution } from '../orders/orders.ts'
import { untaughtNow } from '../training/overview.ts'
import { serviceOf } from './today-service.ts'

const shownDays = 14

/** The last days that have data, ending yesterday or on the newest day paid on, whichever is earlier; days without orders count 0. */
const daysUpTo = (context: Context, last: LocalDate): Today['days'] => {
  const from = dayAfter(last, 1 - shownDays)
  const kept = keptUntilImport(
    context,
    'days of the first screen',
    last,
    () => new Map(paidByDay(context.sql, from, dayAfter(last, 1)).map((day) => [day.date, day])),
  )
  return Array.from({ length: shownDays }, (_, index) => {
    const date = dayAfter(from, index)
    const day = kept.get(date)
    return { date, paid: toFen(day?.paid ?? 0), orders: day?.orders ?? 0 }
  })
}

type Waiting = Today['contested']
type Paid = ReturnType<typeof attribution>

const waitingIn = (orders: Paid, month: Month, state: 'contested' | 'nobody'): Waiting => {
  const found = orders.filter((entry) => entry.attribution.state === state)
  return { month, orders: found.length, base: sumFen(found.map(({ order }) => baseOf(order, false))) }
}

/** Last month's pay is still to come when this month's first orders arrive: what waits there comes first. */
const contestedFirst = (context: Context, month: Month, orders: Paid): Waiting => {
  const last = monthAfter(month, -1)
  const before = waitingIn(attribution(context, { month: last }), last, 'contested')
  return before.orders > 0 ? before : waitingIn(orders, month, 'contested')
}

const figuresOf = (context: Context, month: Month): Pick<Today, 'monthSoFar' | 'contested' | 'uncredited'> => {
  const orders = attribution(context, { month })
  const paid = sumFen(orders.map(({ order }) => order.paid))
  const base = sumFen(orders.map(({ order }) => baseOf(order, false)))
  return {
    monthSoFar: orders.length === 0 ? null : { orders: orders.length, paid, base },
    contested: contestedFirst(context, month, orders),
    uncredited: waitingIn(orders, month, 'nobody'),
  }
}

/** Kept as long as every other answer: what else the first screen shows changes with the clock, months do not. */
const monthFigures = (context: Context, month: Month): ReturnType<typeof figuresOf> =>
  context.remembered(`first screen of ${month} ${context.now().slice(0, 13)}`, () => figuresOf(context, month))

const yesterdayOf = (context: Context, date: LocalDate): Today['yesterday'] => {
  const [day] = paidByDay(context.sql, date, dayAfter(date, 1))
  return day ? { date, orders: day.orders, paid: toFen(day.paid) } : null
}

/** Days back from today whose unpaid orders are reminded, today included. */
const nudgedDays = 3

/** Months with orders that are over and not closed, newest first. */
const monthsToClose = ({ sql }: Context, running: Month): Month[] => {
  const closed = new Set(listClosings(sql).flatMap(({ month, reopenedAt }) => (reopenedAt === null ? [month] : [])))
  return paidMonthsBefore(sql, running).filter((month) => !closed.has(month))
}

const careThatWaits = (context: Context): Today['care'] => {
  const of = (register: RegisterName): Today['care']['actions'] => countWaiting(context.sql, register, context.now())
  return {
    complaints: of('complaints'),
    afterSales: of('after-sales'),
    reviews: of('reviews'),
    actions: of('actions'),
  }
}

const whatWaits = (
  context: Context,
  date: LocalDate,
): Pick<Today, 'toNudge' | 'appeals' | 'care' | 'untaught' | 'monthsToClose'> => {
  const { orders, payable } = countToNudge(context.sql, {
    from: dayAfter(date, 1 - nudgedDays),
    before: dayAfter(date, 1),
    day: date,
  })
  return {
    toNudge: { orders, payable: toFen(payable) },
    appeals: countOpenAppeals(context.sql, date),
    care: careThatWaits(context),
    untaught: untaughtNow(context),
    monthsToClose: monthsToClose(context, monthOf(date)),
  }
}

const unpaidFrom = (context: Context, day: LocalDate): ReturnType<typeof unpaidSince> =>
  keptUntilImport(context, 'unpaid on the first screen', day, () => unpaidSince(context.sql, day))

/** The first screen: the running month, or – when it has no orders yet – the newest month that has. */
export const todayOf = (context: Context): Today => {
  const { sql, file } = context
  const now = context.now()
  const newest = latestPayment(sql) as LocalTime | null
  const latestDataMonth = newest === null ? null : monthOf(newest)
  const month = latestDataMonth === null || latestDataMonth > monthOf(now) ? monthOf(now) : latestDataMonth
  const yesterday = dayAfter(dateOf(now), -1)
  const lastDay = newest === null || dateOf(newest) > yesterday ? yesterday : dateOf(newest)
  const batch = latestBatch(sql)
  const copy = file.backups()[0]
  const unpaid = unpaidFrom(context, spanOfMonth(monthAfter(month, -1)).from)
  return {
    month,
    yesterday: yesterdayOf(context, yesterday),
    ...monthFigures(context, month),
    unpaid: { orders: unpaid.orders, payable: toFen(unpaid.payable) },
    ...whatWaits(context, dateOf(now)),
    peopleCount: listPeople(sql).filter(({ left }) => left === null || left >= dateOf(now)).length,
    shopCount: listShops(sql).length,
    shiftCount: listShiftKinds(sql).length,
    planCount: listDated(sql, 'plans').length,
    latestImport: batch ? { at: batch.at, file: batch.file, rows: batch.rows.read } : null,
    latestBackup: copy ? { at: copy.at, isVerified: copy.isVerified } : null,
    days: newest === null ? [] : daysUpTo(context, lastDay),
    latestDataMonth,
    service: serviceOf(context),
  }
}
