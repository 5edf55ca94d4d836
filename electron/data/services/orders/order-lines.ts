import { directions } from '#shared/kit/import-fields.ts'
import { dateOf, dayAfter } from '#shared/kit/local-time.ts'
import { linesAround, type SaidLine } from '#shared/rules/attribution/timeline.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import type { Context } from '../../context.ts'
import { chatBuyer, daysOfBuyer, messagesOfBuyerDay } from '../../stores/archive-store.ts'
import type { OrderRow } from '../../stores/order-store.ts'
import { archivePeople } from '../chats/archive-people.ts'

/** Days of talk before an order and after its payment that belong to it, and the most lines one wants to read. */
const [daysBefore, daysAfter, mostLines] = [3, 1, 400]

/** What was said around an order, in order of time: from three days before its making to a day after its payment, or until now. */
export const linesOfOrder = (context: Context, order: OrderRow, buyerId: number | null): readonly SaidLine[] => {
  const { sql } = context
  const buyer = buyerId === null ? undefined : chatBuyer(sql, buyerId)
  if (!buyer) return []
  const from = dayAfter(dateOf(order.createdAt), -daysBefore)
  const to = order.paidAt === null ? dateOf(context.now()) : dayAfter(dateOf(order.paidAt), daysAfter)
  const people = archivePeople(context)
  const numbers = [order.orderNo, ...(order.parentOrderNo === null ? [] : [order.parentOrderNo])]
  const lines = daysOfBuyer(sql, buyer.id)
    .filter((day) => day >= from && day <= to)
    .flatMap((day) => messagesOfBuyerDay(sql, buyer.id, day))
    .map(({ day, second, direction, account, text }) => ({
      at: momentOf(day, second),
      direction: directions[direction] ?? ('system' as const),
      agent: people.speakerAt(buyer.shopId, account, day, second).agent,
      account,
      text,
      namesOrder: numbers.some((number) => text.includes(number)),
    }))
  return linesAround(lines, order.createdAt, mostLines)
}
