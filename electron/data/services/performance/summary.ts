import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { PerformanceSheet, SummaryRow, TeamSummary } from '#shared/contract/sheet.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { sumFen, zeroFen, type Fen } from '#shared/kit/money.ts'
import type { PersonMonth } from '#shared/rules/commission-run.ts'
import type { Context } from '../../context.ts'
import { liveRun, monthOfPerson } from '../orders/commission.ts'
import { closedMonth } from './closed-month.ts'
import { performanceSheets } from './performance-sheet.ts'
import { sheetMonth } from './sheet-month.ts'

/** Base salary, full attendance, overtime and bonuses: what does not come from orders. */
const besidesCommission = ({ pay }: PerformanceSheet): { basePay: Fen; otherPay: Fen } => {
  const amounts = (kinds: readonly string[]): Fen =>
    sumFen(pay.lines.flatMap(({ kind, amount }) => (kinds.includes(kind) ? [amount] : [])))
  return { basePay: amounts(['base']), otherPay: amounts(['full-attendance', 'overtime', 'bonus']) }
}

const rowOf = (sheet: PerformanceSheet): SummaryRow => {
  const { commission: row, sales, service, pay } = sheet
  return {
    agent: row.agent,
    name: row.name,
    group: row.group,
    orders: row.orders,
    base: row.base,
    refunded: sales.refunded,
    score: row.score,
    grade: row.grade,
    coefficient: row.coefficient,
    service: service.map(({ figure, value, n }) => ({ figure, value, n })),
    personal: row.personal,
    team: row.team,
    extras: row.extras,
    corrections: row.corrections,
    commissionTotal: row.total,
    ...besidesCommission(sheet),
    payTotal: pay.total,
  }
}

const summedMoney = [
  'base',
  'refunded',
  'personal',
  'team',
  'extras',
  'corrections',
  'commissionTotal',
  'basePay',
  'otherPay',
  'payTotal',
] as const

const totalsOf = (rows: readonly SummaryRow[]): TeamSummary['totals'] => {
  const sums = summedMoney.map((name) => [name, sumFen(rows.map((row) => row[name] ?? zeroFen))] as const)
  return {
    orders: rows.reduce((sum, { orders }) => sum + orders, 0),
    ...(Object.fromEntries(sums) as Record<(typeof summedMoney)[number], Fen>),
  }
}

const liveSummary = (context: Context, month: Month): TeamSummary => {
  const rows = performanceSheets(context, month, null).map(rowOf)
  const { pending, uncredited, coverage } = liveRun(context, month)
  const { shopNames, status } = sheetMonth(context, month)
  return { shopNames: [...shopNames], month, status, rows, totals: totalsOf(rows), pending, uncredited, coverage }
}

/** The whole team's month on one page; a closed month's as it was closed. */
export const summary = (
  context: Context,
  { month }: ParsedInputOf<'performance.summary'>,
): OutputOf<'performance.summary'> => closedMonth(context, month)?.summary ?? liveSummary(context, month)

type Detail = OutputOf<'performance.details'>[number]

const detailOf = (own: PersonMonth, { shopNames, month, status, person }: PerformanceSheet): Detail => ({
  shopNames,
  month,
  status,
  person,
  row: own.row,
  plan: own.plan,
  steps: [...own.steps],
  lines: [...own.lines],
  corrections: [...own.corrections],
  team: own.team,
})

/** Every line behind everybody's commission; a number nobody has is refused. */
export const details = (
  context: Context,
  { month, agent }: ParsedInputOf<'performance.details'>,
): OutputOf<'performance.details'> => {
  const found = performanceSheets(context, month, agent).flatMap((sheet) => {
    const own = monthOfPerson(context, month, sheet.person.number)
    return own ? [detailOf(own, sheet)] : []
  })
  if (agent !== null && found.length === 0) throw new Refusal('not-found', { what: 'person', key: agent })
  return found
}
