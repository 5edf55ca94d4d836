import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { UnpaidOrder } from '#shared/contract/unpaid.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { dateOf, dayAfter } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { memoReader } from '#shared/rules/attribution.ts'
import { folded } from '#shared/rules/folded.ts'
import { eveningShift } from '#shared/rules/conversion/nudged.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import { shiftSpans } from '#shared/rules/shift-spans.ts'
import { ownersOf, recoveredIn } from '#shared/rules/unpaid.ts'
import type { Context } from '../../context.ts'
import {
  insertNudge,
  nudgeableByNumber,
  nudgeableOrder,
  nudgeById,
  nudgesForMonth,
  nudgesOf,
  takeBack,
  unpaidBetween,
  type UnpaidRow,
} from '../../stores/nudge-store.ts'
import { listPeople, personIdByNumber } from '../../stores/people-store.ts'
import { plannedDays, segmentsByCode } from '../../stores/plan-store.ts'
import { listShiftKinds } from '../../stores/roster-store.ts'
import { chatWords, type ChatWord } from './chat-evidence.ts'

// Unpaid orders: who reminds the buyer, what came of it, and what it brought. docs/unpaid.md

/** Who has the evening shift of a day by the roster; nobody when there is none. */
const eveningOf = ({ sql }: Context, day: LocalDate): readonly string[] => {
  const segments = segmentsByCode(sql)
  const nightly = new Set(listShiftKinds(sql).flatMap(({ code, nightly: isNightly }) => (isNightly ? [code] : [])))
  return eveningShift(
    plannedDays(sql, day, day).flatMap(({ number, shift }) => {
      const spans = shiftSpans(segments.get(shift) ?? [])
      if (spans.length === 0) return []
      return [{ number, isNightly: nightly.has(shift), end: Math.max(...spans.map(({ end }) => end)) }]
    }),
  )
}

const chatOf = (row: UnpaidRow, word: ChatWord | undefined): UnpaidOrder['chat'] =>
  word === undefined || word.buyerId === null ? null : { shopId: row.shopId, buyerId: word.buyerId, day: word.day }

/** Says of each order who should remind its buyer on a day and who already did. */
const followed = (context: Context, rows: readonly UnpaidRow[], day: LocalDate): UnpaidOrder[] => {
  const { sql } = context
  const words = chatWords(context, rows)
  const readMemo = memoReader(listPeople(sql))
  const evening = eveningOf(context, day)
  return rows.map((row) => {
    const word = words.get(row.id)
    const nudges = nudgesOf(sql, row.shopId, row.orderNo)
    const { owners, ownedBy } = ownersOf({
      chatAgent: word?.evidence?.agent ?? null,
      memoAgents: readMemo(row.memo).agents,
      evening,
    })
    return {
      orderId: row.id,
      orderNo: row.orderNo,
      shop: row.shop,
      buyer: shortenedName(row.buyer),
      title: row.title,
      createdAt: row.createdAt,
      payable: row.payable,
      owners: [...owners],
      ownedBy,
      chat: chatOf(row, word),
      nudges,
      isNudgedToday: nudges.some((nudge) => nudge.day === day && nudge.takenBackAt === null),
    }
  })
}

/** The orders that may be reminded on a day, with whoever should do it. */
export const list = (context: Context, { day, days }: ParsedInputOf<'orders.unpaid'>): OutputOf<'orders.unpaid'> => ({
  day,
  rows: followed(context, unpaidBetween(context.sql, dayAfter(day, 1 - days), dayAfter(day, 1)), day),
})

const one = (context: Context, row: UnpaidRow | undefined, key: string | number): UnpaidOrder => {
  const [found] = row === undefined ? [] : followed(context, [row], dateOf(context.now()))
  if (found === undefined) throw new Refusal('not-found', { what: 'order', key })
  return found
}

/** Writes down that a buyer was reminded today; once a day and only while the order waits for its payment. */
export const nudge = (context: Context, input: ParsedInputOf<'orders.nudge'>): OutputOf<'orders.nudge'> => {
  const { sql, now, by } = context
  const row = nudgeableOrder(sql, input.orderId)
  if (row === undefined) throw new Refusal('not-found', { what: 'order', key: input.orderId })
  if (row.status !== 'unpaid') throw new Refusal('order-paid', { orderNo: row.orderNo })
  const personId = personIdByNumber(sql, folded(input.agent))
  if (personId === undefined) throw new Refusal('not-found', { what: 'person', number: input.agent })
  const at = now()
  const day = dateOf(at)
  const { shopId, orderNo } = row
  if (nudgesOf(sql, shopId, orderNo).some((before) => before.day === day && before.takenBackAt === null))
    throw new Refusal('already-nudged', { orderNo })
  insertNudge(sql, { shopId, orderNo, personId, result: input.result, note: input.note, day, at, by })
  return one(context, row, input.orderId)
}

/** Takes a reminder back that was written down by mistake; one taken back already stays as it is. */
export const takeBackNudge = (
  context: Context,
  { id }: ParsedInputOf<'orders.takeBackNudge'>,
): OutputOf<'orders.takeBackNudge'> => {
  const { sql, now } = context
  const found = nudgeById(sql, id)
  if (found === undefined) throw new Refusal('not-found', { what: 'nudge', key: id })
  takeBack(sql, id, now())
  return one(context, nudgeableByNumber(sql, found.shopId, found.orderNo), found.orderNo)
}

/** What reminding brought in a month, by person. */
export const recovered = (
  { sql }: Context,
  { month }: ParsedInputOf<'orders.recovered'>,
): OutputOf<'orders.recovered'> => {
  const nudges = nudgesForMonth(sql, month)
  const names = new Map(listPeople(sql).map(({ number, name }) => [number, name]))
  const paid = new Map(
    nudges.flatMap(({ order, paidAt, paid: sum }) =>
      paidAt === null ? [] : [[order, { order, paidAt, paid: sum ?? 0 }]],
    ),
  )
  return recoveredIn(month, nudges, [...paid.values()]).map((row) => ({
    ...row,
    name: names.get(row.agent) ?? row.agent,
    paid: toFen(row.paid),
  }))
}
