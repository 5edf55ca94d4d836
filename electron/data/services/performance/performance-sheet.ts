import type { CommissionLine } from '#shared/contract/commission.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { sumFen, zeroFen } from '#shared/kit/money.ts'
import { isMaskedName } from '#shared/rules/cells.ts'
import { baseInSteps, nextStep } from '#shared/rules/commission.ts'
import { isHereIn } from '#shared/rules/commission-lines.ts'
import type { PersonMonth } from '#shared/rules/commission-run.ts'
import { payOf } from '#shared/rules/pay.ts'
import type { Context } from '../../context.ts'
import { closedMonth, numberIn } from './closed-month.ts'
import { sheetMonth, type SheetMonth } from './sheet-month.ts'

type Sheet = Omit<PerformanceSheet, 'page'>

/** Different buyers behind the lines; null when a name is missing or masked: masked names are not unique. */
const buyersOf = (lines: readonly CommissionLine[], names: ReadonlyMap<number, string | null>): number | null => {
  const buyers = new Set<string>()
  for (const { orderId } of lines) {
    const name = names.get(orderId) ?? null
    if (name === null || isMaskedName(name)) return null
    buyers.add(name)
  }
  return buyers.size
}

const evidenceOf = (lines: readonly CommissionLine[]): Sheet['evidence'] =>
  [...Map.groupBy(lines, (line) => line.evidence)].map(([kind, own]) => ({
    kind,
    orders: own.length,
    base: sumFen(own.map((line) => line.base)),
    amount: sumFen(own.map((line) => line.amount)),
  }))

const sumOf = (lines: readonly CommissionLine[], money: 'paid' | 'postage' | 'refunded' | 'deducted') =>
  sumFen(lines.map((line) => line[money]))

const groupOf = (team: readonly PersonMonth[], group: string): readonly PersonMonth[] =>
  team.filter(({ row }) => row.group === group)

const salesOf = ({ row, lines }: PersonMonth, { team, buyers, inputs }: SheetMonth): Sheet['sales'] => ({
  orders: row.orders,
  buyers: buyersOf(lines, buyers),
  paid: sumOf(lines, 'paid'),
  postage: sumOf(lines, 'postage'),
  refunded: sumOf(lines, 'refunded'),
  deducted: sumOf(lines, 'deducted'),
  base: row.base,
  teamBase: sumFen(groupOf(team, row.group).map((other) => other.row.base)),
  target: inputs.get(row.agent)?.salesTarget ?? null,
})

const linesOf = ({ lines }: PersonMonth): Sheet['lines'] =>
  lines.map(({ orderId, order, at, evidence, base, refunded, amount }) => ({
    orderId,
    orderNo: order,
    at,
    evidence,
    base,
    refunded,
    amount,
  }))

/** One star or two is a bad review. */
const worstBad = 2

/** Reviews of the person's orders; null: none was imported for any order of the month. */
const reviewsOf = ({ lines }: PersonMonth, { grades }: SheetMonth): Sheet['reviews'] => {
  if (grades.size === 0) return null
  const own = lines.flatMap(({ orderId }) => grades.get(orderId) ?? [])
  return { all: own.length, bad: own.filter((grade) => grade <= worstBad).length }
}

/** Nothing is known of the days of somebody who was not here any more. */
const noAttendance: Sheet['attendance'] = {
  plannedDays: null,
  workedDays: null,
  plannedMinutes: null,
  workedMinutes: null,
  lateTimes: null,
  lateMinutes: null,
  earlyTimes: null,
  earlyMinutes: null,
  absentDays: null,
  missingPunches: null,
  leaveDays: null,
  isFull: null,
  overtimeMinutes: null,
  overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
}

/** Who is here no more, or not yet, is on a sheet for an order or a correction: no salary and no full attendance, and none is missing. */
const paidTo = (person: Person, { row, corrections }: PersonMonth, all: SheetMonth): Sheet['pay'] => {
  const isHere = isHereIn(person, all.month)
  const pay = payOf({
    baseSalary: isHere ? person.baseSalary : null,
    row,
    correctionCount: corrections.length,
    attendance: all.attendance.get(row.agent) ?? null,
    input: all.inputs.get(row.agent) ?? null,
    settings: isHere ? all.paySettings : { ...all.paySettings, fullAttendance: zeroFen },
  })
  return { ...pay, salaryMissing: isHere && pay.salaryMissing }
}

/** What the sheet says of the money: orders, commission, pay. */
const moneyOf = (person: Person, own: PersonMonth, all: SheetMonth) => {
  const { row, plan, steps } = own
  return {
    sales: salesOf(own, all),
    previous: all.previousOf(row.personId),
    pending: { orders: row.pendingOrders, base: row.pendingBase },
    evidence: evidenceOf(own.lines),
    commission: row,
    steps: [...steps],
    toNextStep: plan ? nextStep(plan.tiers, baseInSteps(own.lines)) : null,
    team: own.team,
    lines: linesOf(own),
    corrections: [...own.corrections],
    history: all.historyOf(row.personId),
    pay: paidTo(person, own, all),
    planName: row.plan,
    planFrom: row.planFrom,
  }
}

/** What it says of the person's work: days, service, score, reviews. */
const workOf = (own: PersonMonth, all: SheetMonth) => {
  const { agent, group } = own.row
  const card = all.cards.get(agent) ?? null
  const colleagues = groupOf(all.team, group).map(({ row }) => row.agent)
  return {
    shift: all.shifts.get(agent) ?? null,
    attendance: all.attendance.get(agent) ?? noAttendance,
    service: all.serviceOf(agent, colleagues),
    score: card,
    points: [...(all.inputs.get(agent)?.points ?? [])],
    reviews: reviewsOf(own, all),
    quality: all.qualityOf(agent),
    schemeName: card?.scheme ?? null,
    schemeFrom: card?.schemeFrom ?? null,
  }
}

const sheetOf = (person: Person, own: PersonMonth, all: SheetMonth): Sheet => {
  const { number, name, group, level, joined, left } = person
  return {
    shopNames: [...all.shopNames],
    month: all.month,
    status: all.status,
    person: { number, name, group, level, joined, left },
    ...moneyOf(person, own, all),
    ...workOf(own, all),
  }
}

const computed = (context: Context, month: Month): readonly Sheet[] => {
  const all = sheetMonth(context, month)
  return all.team.flatMap((own) => {
    const person = all.people.get(own.row.agent)
    return person ? [sheetOf(person, own, all)] : []
  })
}

/** Everybody's sheet of a month as it stands now; kept until the next change, and for the hour because service figures are. */
export const liveSheets = (context: Context, month: Month): readonly Sheet[] =>
  context.remembered(`papers of ${month} ${context.now().slice(0, 13)}`, () => computed(context, month))

/** The month's sheets, one a person, by number; a closed month's as they were closed. Pages are counted over those asked for. */
export const performanceSheets = (context: Context, month: Month, agent: string | null): PerformanceSheet[] => {
  const number = agent === null ? null : numberIn(context, month, agent)
  const isAsked = (one: { readonly number: string }): boolean => number === null || number === one.number
  const asked: readonly Sheet[] =
    closedMonth(context, month)
      ?.people.filter(isAsked)
      .map(({ sheet }) => sheet) ?? liveSheets(context, month).filter(({ person }) => isAsked(person))
  return asked.map((sheet, index) => ({ ...sheet, page: { number: index + 1, of: asked.length } }))
}
