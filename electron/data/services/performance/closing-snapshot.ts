import type { OrderId, PersonId } from '#shared/kit/ids.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Scheme } from '#shared/contract/scores.ts'
import type { PerformanceSheet, TeamSummary } from '#shared/contract/sheet.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { toMillionths } from '#shared/kit/money.ts'
import type { PersonMonth } from '#shared/rules/commission-run.ts'
import { baseInSteps } from '#shared/rules/commission.ts'
import { rateReached, type Terms } from '#shared/rules/corrections.ts'
import type { Context } from '../../context.ts'
import type { KeptPart } from '../../stores/closing-order-store.ts'
import type { NewClosingPerson, PaidCorrection } from '../../stores/closing-store.ts'
import { sourcesOfMonth } from '../../stores/closing-source-store.ts'
import { listDated } from '../../stores/dated-store.ts'
import { keptInputs } from '../../stores/month-input-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { monthsOfPeople, run } from '../orders/commission.ts'
import { attributionSettings } from '../orders/attribution-settings.ts'
import { ordersOfMonth } from '../orders/judged-days.ts'
import type { ClosedPersonBody, ClosingBody } from './closed-month.ts'
import { correctionLines } from './closing-corrections.ts'
import { monthFindings } from './month-findings.ts'
import { performanceSheets } from './performance-sheet.ts'
import { cardsOf } from './score-cards.ts'
import { summary } from './summary.ts'

/** All that a closing keeps, as it is now. */
export interface Snapshot {
  readonly body: ClosingBody
  readonly people: readonly NewClosingPerson[]
  readonly parts: ReadonlyMap<OrderId, readonly KeptPart[]>
  readonly corrections: readonly PaidCorrection[]
  /** everybody's pay together, fen */
  readonly total: number
}

/** When and for the how-manieth time a month is closed. */
export interface ClosingMoment {
  readonly at: LocalTime
  readonly number: number
}

const linesByOrder = (months: readonly PersonMonth[]): ReadonlyMap<string, NonNullable<KeptPart['line']>> =>
  new Map(
    months.flatMap(({ row, lines }) =>
      lines.map(({ orderId, base, amount, extra }) => [`${orderId} ${row.agent}`, { base, amount, extra }] as const),
    ),
  )

/** Whose each order is, with what it paid whom; by order. */
const partsOf = (context: Context, month: Month, months: readonly PersonMonth[]): Snapshot['parts'] => {
  const lines = linesByOrder(months)
  const idOf = new Map<string, PersonId>(listPeople(context.sql).map(({ id, number }) => [number, id]))
  const parts = new Map<OrderId, readonly KeptPart[]>()
  for (const { order, attribution } of ordersOfMonth(context, month)) {
    if (attribution.state !== 'credited') continue
    const own = attribution.shares.flatMap(({ agent, share }) => {
      const personId = idOf.get(agent)
      return personId === undefined ? [] : [{ personId, share, line: lines.get(`${order.id} ${agent}`) ?? null }]
    })
    parts.set(order.id, own)
  }
  return parts
}

const termsOf = ({ row, plan, lines }: PersonMonth, joined: LocalDate | null): Terms => ({
  plan,
  coefficient: row.coefficient ?? toMillionths(1_000_000),
  rate: plan === null ? toMillionths(0) : rateReached(plan.tiers, baseInSteps(lines)),
  joined,
})

const peopleOf = (
  context: Context,
  month: Month,
  months: readonly PersonMonth[],
  status: PerformanceSheet['status'],
): NewClosingPerson[] => {
  const sheets = new Map(performanceSheets(context, month, null).map((sheet) => [sheet.person.number, sheet]))
  const cards = cardsOf(context, month)
  const inputs = keptInputs(context.sql, month)
  const joined = new Map(listPeople(context.sql).map((person) => [person.id, person.joined]))
  return months.flatMap((own) => {
    const { personId, agent } = own.row
    const sheet = sheets.get(agent)
    if (sheet === undefined) return []
    const body: ClosedPersonBody = {
      month: own,
      card: cards.get(agent) ?? null,
      sheet: { ...sheet, status },
      input: inputs.get(agent) ?? null,
    }
    return [{ personId, number: agent, terms: termsOf(own, joined.get(personId) ?? null), body }]
  })
}

const schemesIn = (context: Context, people: readonly NewClosingPerson[]): Scheme[] => {
  const named = new Set(
    people.map(({ body }) => {
      const { card } = body as ClosedPersonBody
      return `${card?.scheme} ${card?.schemeFrom}`
    }),
  )
  return listDated<Scheme>(context.sql, 'schemes').filter(({ name, from }) => named.has(`${name} ${from}`))
}

const bodyOf = (
  context: Context,
  month: Month,
  months: readonly PersonMonth[],
  people: readonly NewClosingPerson[],
  status: TeamSummary['status'],
): ClosingBody => ({
  run: { ...run(context, { month, plan: null }), isClosed: true },
  summary: { ...summary(context, { month }), status },
  settings: attributionSettings(context),
  plans: [...new Set(months.flatMap(({ plan }): Plan[] => (plan === null ? [] : [plan])))],
  schemes: schemesIn(context, people),
  sources: sourcesOfMonth(context.sql, month).map(({ file, sha256, kind, at }) => ({ file, sha256, kind, at })),
  findings: monthFindings(context, month),
})

/** Everything of an open month as it is now, the way it is kept when it is closed. */
export const snapshotOf = (context: Context, month: Month, { at, number }: ClosingMoment): Snapshot => {
  const status = { state: 'closed' as const, closedAt: at, number }
  const months = monthsOfPeople(context, month)
  const people = peopleOf(context, month, months, status)
  const body = bodyOf(context, month, months, people, status)
  const isHere = new Set(people.map(({ personId }) => personId))
  return {
    body,
    people,
    parts: partsOf(context, month, months),
    // Only what stands on somebody's sheet was paid; the rest is still owed.
    corrections: correctionLines(context, month)
      .filter(({ personId }) => isHere.has(personId))
      .map(({ key, personId, correction }) => ({ key, personId, amount: correction.amount, body: correction })),
    total: body.summary.totals.payTotal,
  }
}
