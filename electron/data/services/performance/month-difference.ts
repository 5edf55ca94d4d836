import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen, type Fen } from '#shared/kit/money.ts'
import type { PersonMonth } from '#shared/rules/commission-run.ts'
import { differencesOf, type PersonSide } from '#shared/rules/month-difference.ts'
import type { Context } from '../../context.ts'
import type { KeptClosing } from '../../stores/closing-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { liveMonths } from '../orders/commission.ts'
import { closedAs } from './closed-month.ts'
import { closingsOf } from './closings.ts'
import { liveSheets } from './performance-sheet.ts'

// Old against new: what a month was closed as, and what it was closed as again or would be now. docs/month-close.md §5

interface Side {
  readonly at: LocalTime
  readonly by: string
  readonly people: readonly PersonSide[]
  readonly total: Fen
}

const personSide = ({ row, lines }: PersonMonth, pay: PerformanceSheet['pay'] | undefined): PersonSide => ({
  personId: row.personId,
  agent: row.agent,
  name: row.name,
  figures: {
    orders: row.orders,
    base: row.base,
    commission: row.commission,
    coefficient: row.coefficient,
    personal: row.personal,
    team: row.team,
    extras: row.extras,
    corrections: row.corrections,
    commissionTotal: row.total,
    payTotal: pay?.total ?? null,
    score: row.score,
  },
  orders: lines.map(({ orderId, shop, order, amount, extra }) => ({
    orderId,
    shop,
    order,
    amount: toFen(amount + extra),
  })),
})

const totalOf = (people: readonly PersonSide[]): Fen =>
  toFen(people.reduce((sum, { figures }) => sum + (figures.payTotal ?? 0), 0))

const sideOf = (context: Context, closing: KeptClosing): Side => {
  const people = closedAs(context, closing).people.map(({ month, sheet }) => personSide(month, sheet.pay))
  return { at: closing.at, by: closing.by, people, total: totalOf(people) }
}

const asItIsNow = (context: Context, month: Month): Omit<Side, 'at' | 'by'> => {
  const pay = new Map(liveSheets(context, month).map((sheet) => [sheet.person.number, sheet.pay]))
  const people = liveMonths(context, month).map((own) => personSide(own, pay.get(own.row.agent)))
  return { people, total: totalOf(people) }
}

/** What is compared: the closing before the latest against it; one alone, or one that was reopened, against now. */
const sidesOf = (context: Context, month: Month): { before: KeptClosing; after: KeptClosing | null } => {
  const closings = closingsOf(context, month)
  const [latest, previous] = [closings.at(-1), closings.at(-2)]
  if (latest === undefined) throw new Refusal('month-open', { month })
  return previous === undefined || latest.reopenedAt !== null
    ? { before: latest, after: null }
    : { before: previous, after: latest }
}

export const difference = (
  context: Context,
  { month }: ParsedInputOf<'performance.monthDifference'>,
): OutputOf<'performance.monthDifference'> => {
  const { before, after } = sidesOf(context, month)
  const old = sideOf(context, before)
  const fresh = after === null ? asItIsNow(context, month) : sideOf(context, after)
  return {
    month,
    shopNames: listShops(context.sql).map(({ name }) => name),
    before: { at: before.at, by: before.by },
    after: after && { at: after.at, by: after.by },
    reason: before.reopenReason,
    people: differencesOf(old.people, fresh.people),
    total: { before: old.total, after: fresh.total },
  }
}
