import type { CommissionLine } from '#shared/contract/commission.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Person } from '#shared/contract/people.ts'
import { monthAfter, type Month } from '#shared/kit/local-time.ts'
import { sumFen, toFen } from '#shared/kit/money.ts'
import { isMaskedName } from '#shared/rules/cells.ts'
import { nextStep } from '#shared/rules/commission.ts'
import type { PersonMonth } from '#shared/rules/commission-run.ts'
import type { Context } from '../../context.ts'
import { buyersOfMonth } from '../../stores/order-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { monthsOfPeople } from '../orders/commission.ts'

const historyMonths = 12

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

const evidenceOf = (lines: readonly CommissionLine[]): PerformanceSheet['evidence'] =>
  [...Map.groupBy(lines, (line) => line.evidence)].map(([kind, own]) => ({
    kind,
    orders: own.length,
    base: sumFen(own.map((line) => line.base)),
    amount: sumFen(own.map((line) => line.amount)),
  }))

const monthOfPerson = (context: Context, month: Month, number: string): PersonMonth | undefined =>
  monthsOfPeople(context, month).find(({ row }) => row.agent === number)

/** A month in which nobody sold anything was never imported: it has no figure, not a zero. */
const hasData = (context: Context, month: Month): boolean =>
  monthsOfPeople(context, month).some(({ row }) => row.orders > 0)

const historyOf = (context: Context, month: Month, number: string): PerformanceSheet['history'] =>
  Array.from({ length: historyMonths }, (_, index) => {
    const past = monthAfter(month, index - historyMonths + 1)
    const total = hasData(context, past) ? (monthOfPerson(context, past, number)?.row.total ?? null) : null
    return { month: past, total }
  })

const previousOf = (context: Context, month: Month, number: string): PerformanceSheet['previous'] => {
  const past = monthOfPerson(context, monthAfter(month, -1), number)
  return past && past.row.orders > 0 ? { orders: past.row.orders, base: past.row.base, total: past.row.total } : null
}

const payOf = (person: Person, { row }: PersonMonth): PerformanceSheet['pay'] => ({
  baseSalary: person.baseSalary,
  commission: row.total,
  total: row.total === null ? null : toFen((person.baseSalary ?? 0) + row.total),
})

interface Sheetful {
  readonly month: Month
  readonly team: readonly PersonMonth[]
  readonly buyers: ReadonlyMap<number, string | null>
  readonly shopNames: readonly string[]
}

const salesOf = ({ row, lines }: PersonMonth, { team, buyers }: Sheetful): PerformanceSheet['sales'] => ({
  orders: row.orders,
  buyers: buyersOf(lines, buyers),
  paid: sumFen(lines.map((line) => line.paid)),
  postage: sumFen(lines.map((line) => line.postage)),
  refunded: sumFen(lines.map((line) => line.refunded)),
  base: row.base,
  teamBase: sumFen(team.filter((other) => other.row.group === row.group).map((other) => other.row.base)),
})

const linesOf = ({ lines }: PersonMonth): PerformanceSheet['lines'] =>
  lines.map(({ orderId, order, at, evidence, base, refunded, amount }) => ({
    orderId,
    orderNo: order,
    at,
    evidence,
    base,
    refunded,
    amount,
  }))

const sheetOf = (context: Context, person: Person, own: PersonMonth, all: Sheetful): Omit<PerformanceSheet, 'page'> => {
  const { row, plan, steps } = own
  const { number, name, group, level, joined, left } = person
  return {
    shopNames: [...all.shopNames],
    month: all.month,
    person: { number, name, group, level, joined, left },
    baseSalary: person.baseSalary,
    sales: salesOf(own, all),
    previous: previousOf(context, all.month, number),
    pending: { orders: row.pendingOrders, base: row.pendingBase },
    evidence: evidenceOf(own.lines),
    commission: row,
    steps: [...steps],
    toNextStep: plan ? nextStep(plan.tiers, row.base) : null,
    lines: linesOf(own),
    history: historyOf(context, all.month, number),
    pay: payOf(person, own),
    planName: row.plan,
    planFrom: row.planFrom,
  }
}

/** The month's sheets, one a person, by number; pages are counted over those asked for. */
export const performanceSheets = (context: Context, month: Month, agent: string | null): PerformanceSheet[] => {
  const { sql } = context
  const team = monthsOfPeople(context, month)
  const people = new Map(listPeople(sql).map((person) => [person.number, person]))
  const sold = new Set(team.flatMap(({ lines }) => lines.map((line) => line.shop)))
  const shops = listShops(sql).map((shop) => shop.name)
  const shopNames = sold.size > 0 ? shops.filter((name) => sold.has(name)) : shops
  const all = { month, team, buyers: buyersOfMonth(sql, month), shopNames }
  const asked = team.flatMap((own) => {
    const person = people.get(own.row.agent)
    return person && (agent === null || agent === person.number) ? [sheetOf(context, person, own, all)] : []
  })
  return asked.map((sheet, index) => ({ ...sheet, page: { number: index + 1, of: asked.length } }))
}
