import type { MethodName } from '#shared/contract/index.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { dayNumberOf } from '#shared/rules/conversion/moments.ts'
import type { Context } from '../../context.ts'
import { newestAuditLineBut } from '../../stores/audit-store.ts'
import { monthsWithOrders } from '../../stores/order-store.ts'

// Months stay at hand while other things are written: a mark that is entered does not have fifty thousand orders judged again.

/** Writes after which every order has the same text and belongs to the same people, under the same plans. What is not listed may change anything. */
const leaveWhoseOrdersAre: readonly MethodName[] = [
  'people.setPin',
  'roster.publish',
  'roster.saveSettings',
  'roster.saveEvent',
  'roster.removeEvent',
  'roster.saveWish',
  'roster.removeWish',
  'roster.saveNeeds',
  'roster.adoptNeeds',
  'roster.ask',
  'roster.consent',
  'orders.nudge',
  'orders.takeBackNudge',
  'orders.signPlan',
  'performance.saveScheme',
  'performance.saveInput',
  'performance.savePaySettings',
  'performance.checkMonth',
  'performance.closeMonth',
  'performance.reopenMonth',
  'performance.makeAppeal',
  'performance.noteAppeal',
  'performance.answerAppeal',
  'performance.withdrawAppeal',
  'performance.addCorrection',
  'handovers.open',
  'handovers.accept',
  'handovers.drop',
  'handovers.add',
  'handovers.change',
  'handovers.note',
  'handovers.close',
  'handovers.reopen',
  'handovers.sign',
  'handovers.remark',
  'handovers.saveSettings',
  'roster.saveAttendance',
  'roster.removeAttendance',
  'registers.add',
  'registers.correct',
  'registers.move',
  'registers.note',
  'registers.attach',
  'registers.detach',
  'registers.link',
  'registers.saveSettings',
  'registers.saveWorkbook',
  'quality.saveLists',
  'quality.scan',
  'quality.judge',
  'quality.revokeException',
  'quality.saveSampleSettings',
  'quality.drawSample',
  'quality.saveForm',
  'quality.score',
  'quality.correctScore',
  'quality.withdrawScore',
  'quality.acknowledge',
  'quality.takeUp',
  'quality.leaveOut',
  'quality.saveReturnRules',
  'problems.makeKnowledge',
  'ledger.saveSettings',
  'ledger.grant',
  'ledger.acknowledge',
  'people.saveTrainingSettings',
  'people.signCourse',
  'people.saveAttendees',
  'meetings.saveWords',
  'meetings.attend',
  'meetings.hold',
  'meetings.addMinutes',
  'meetings.saveSettings',
  'settings.unlock',
  'settings.saveAccess',
  'settings.revealBuyer',
]

/** Writes that change plans of the roster and nothing else that says whose orders are. */
const changeOnlyPlans: readonly MethodName[] = ['roster.edit', 'roster.decide', 'roster.withdraw']

/** Writes after which orders are the same, whoever they belong to. */
const leaveOrders: readonly MethodName[] = [
  ...leaveWhoseOrdersAre,
  'people.add',
  'people.change',
  'people.leave',
  'people.comeBack',
  'people.addPasted',
  'roster.saveShiftKind',
  'roster.retireShiftKind',
  ...changeOnlyPlans,
  'chats.saveRuleSet',
  'chats.saveWords',
  'orders.saveAttributionSettings',
  'orders.decide',
  'orders.revokeDecision',
  'orders.savePlan',
  'settings.change',
]

/** How many months stay: a year, as sheets look back, and the one before. */
const mostMonths = 13
/** Decisions are made in one month after the other. */
const mostMonthsOfRows = 2

const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))

const lineOfOrders = (context: Context): string =>
  context.remembered('newest line on orders', () => String(newestAuditLineBut(context.sql, leaveOrders)))

/** What is read off orders, or off messages and their buyers, and nothing else; kept until a write that may change one of them. `key` tells it from others. */
export const keptUntilImport = <Value>(context: Context, key: string, stamp: string, compute: () => Value): Value =>
  context.keptByVersion(key, `${stamp} ${lineOfOrders(context)}`, compute)

/** Months that have orders, newest first, with their number; kept until a write that may change one. */
export const orderMonths = (context: Context): readonly { readonly month: Month; readonly orders: number }[] =>
  keptUntilImport(context, 'months with orders', '', () => monthsWithOrders(context.sql))

/** A month's orders as the file has them; kept until a write that may change one. */
export const keptRows = <Value>(context: Context, month: Month, compute: () => Value): Value => {
  const version = `${month} ${lineOfOrders(context)}`
  return context.keptByVersion(`rows of month ${numberOf(month) % mostMonthsOfRows}`, version, compute)
}

/**
 * What is made of a month's orders, people and plans alone; kept until a write that may change it, and for the hour because times to buy run
 * out. `name`: what is kept.
 */
export const keptOfMonth = <Value>(context: Context, name: string, month: Month, compute: () => Value): Value => {
  const line = context.remembered('newest line on whose orders are', () =>
    newestAuditLineBut(context.sql, leaveWhoseOrdersAre),
  )
  const version = `${month} ${line} ${context.now().slice(0, 13)}`
  return context.keptByVersion(`${name} of month ${numberOf(month) % mostMonths}`, version, compute)
}

/** Dates on which orders of a month were made, as far as they stay apart: four months of them. */
const mostDates = 128

/** Everything but the plans that whose a month's orders are stands on; times to buy run out by the hour. */
const standBesidePlans = (context: Context, month: Month): string => {
  const line = context.remembered('newest line on whose orders are but plans', () =>
    newestAuditLineBut(context.sql, [...leaveWhoseOrdersAre, ...changeOnlyPlans]),
  )
  return `${month} ${line} ${context.now().slice(0, 13)}`
}

/** Whose a month's orders are; `plans` tells the plans that matter from others. */
export const keptUnderPlans = <Value>(context: Context, month: Month, plans: string, compute: () => Value): Value =>
  context.keptByVersion(
    `orders of month ${numberOf(month) % mostMonths}`,
    `${standBesidePlans(context, month)} ${plans}`,
    compute,
  )

/** The same of those that were made on one date. */
export const keptDayOfMonth = <Value>(
  context: Context,
  month: Month,
  { date, stamp }: { readonly date: LocalDate; readonly stamp: string },
  compute: () => Value,
): Value =>
  context.keptByVersion(
    `orders of month ${numberOf(month) % mostMonths} made ${dayNumberOf(date) % mostDates}`,
    `${date} ${standBesidePlans(context, month)} ${stamp}`,
    compute,
  )
