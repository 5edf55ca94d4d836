import { today as todaySchema, type Today } from '#shared/contract/performance.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'

/** The day on which the first screen of these tests is looked at. */
export const date = '2026-11-22' as LocalDate

const days = [
  2890120, 3011250, 2433310, 1980000, 2755500, 3322000, 3540880, 2810090, 2700000, 2511130, 3001240, 2954400, 3388870,
  3120840,
]

const raw = {
  month: '2026-11',
  yesterday: { date: '2026-11-21', orders: 148, paid: 3120840 },
  monthSoFar: { orders: 2904, paid: 70211490, base: 66320815 },
  contested: { month: '2026-11', orders: 6, base: 128400 },
  uncredited: { month: '2026-11', orders: 23, base: 482300 },
  unpaid: { orders: 12, payable: 215800 },
  toNudge: { orders: 0, payable: 0 },
  appeals: { open: 0, overdue: 0, nextDue: null },
  care: {
    complaints: { open: 0, overdue: 0, nextDue: null },
    afterSales: { open: 0, overdue: 0, nextDue: null },
    reviews: { open: 0, overdue: 0, nextDue: null },
    actions: { open: 0, overdue: 0, nextDue: null },
  },
  untaught: { products: 0, people: 0, isOverdue: false },
  monthsToClose: [],
  peopleCount: 8,
  shopCount: 2,
  shiftCount: 3,
  planCount: 2,
  latestImport: { at: '2026-11-22 08:52:10', file: 'orders-1122.xlsx', rows: 1204 },
  latestBackup: { at: '2026-11-21 23:40:00', isVerified: true },
  days: days.map((paid, index) => ({
    date: `2026-11-${String(index + 8).padStart(2, '0')}`,
    paid,
    orders: 100 + index,
  })),
  latestDataMonth: '2026-11',
  service: null,
}

/** A shop in the middle of its month, everything in order but the orders that wait. */
export const busyDay: Today = todaySchema.parse(raw)

/** The same shop with yesterday's chats. */
export const servedDay: Today = todaySchema.parse({
  ...raw,
  service: {
    day: '2026-11-21',
    isComplete: false,
    weekBefore: '2026-11-14',
    limitSeconds: 180,
    minimum: 30,
    figures: [
      { figure: 'firstResponseMean', value: 83.4, n: 310, low: null, high: null, target: 60, before: 41 },
      { figure: 'withinLimit', value: 0.93, n: 812, low: 0.911, high: 0.946, target: 0.9, before: null },
      { figure: 'replyRate', value: 0.98, n: 312, low: 0.957, high: 0.991, target: null, before: 0.97 },
      { figure: 'conversion', value: 0.35, n: 201, low: 0.287, high: 0.398, target: 0.4, before: 0.41 },
    ],
    coverage: 0.92,
    isConversionOpen: true,
    receptions: { value: 312, before: 280 },
    unansweredBuyers: { value: 4, before: null },
    escalations: 7,
  },
})

/** A new installation: nothing at all. */
export const firstDay: Today = todaySchema.parse({
  ...raw,
  yesterday: null,
  monthSoFar: null,
  contested: { month: '2026-11', orders: 0, base: 0 },
  uncredited: { month: '2026-11', orders: 0, base: 0 },
  unpaid: { orders: 0, payable: 0 },
  peopleCount: 0,
  shopCount: 0,
  shiftCount: 0,
  planCount: 0,
  latestImport: null,
  latestBackup: null,
  days: [],
  latestDataMonth: null,
})
