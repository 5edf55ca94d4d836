import type { HandoverSuggestion } from '#shared/contract/handovers.ts'
import type { UnpaidOrder } from '#shared/contract/unpaid.ts'
import { dateOf, dayAfter, secondsBetween, type LocalTime } from '#shared/kit/local-time.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import type { Context } from '../../context.ts'
import {
  ordersInAfterSales,
  unansweredReviews,
  type AfterSalesRow,
  type ReviewRow,
} from '../../stores/handover-source-store.ts'
import { list as unpaidList } from '../orders/unpaid.ts'
import { clipped, keyOf, suggestedEntry, type SuggestionFrame } from './suggestion-frame.ts'

// What orders and reviews leave undone.

const longestTitle = 60
const longestLine = 200
/** Days that an order may be old whose after-sales is still open. */
const afterSalesDays = 30

const ofUnpaid = ({ words, format }: SuggestionFrame, order: UnpaidOrder): HandoverSuggestion => {
  const title = clipped(order.title ?? '', longestTitle)
  return {
    key: keyOf('unpaid', order.shop, order.orderNo),
    source: 'unpaid',
    entry: suggestedEntry({
      kind: 'lead',
      shop: order.shop,
      buyer: order.buyer,
      orderNo: order.orderNo,
      happened: words.unpaid(title, format.money(order.payable)),
      toDo: words.nudge,
    }),
    evidence: [
      {
        at: order.createdAt,
        who: order.buyer ?? '',
        text: [words.ordered, title, format.money(order.payable)].filter((part) => part !== '').join(' '),
      },
    ],
    chat: order.chat === null ? null : { shop: order.shop, account: '', buyer: order.buyer ?? '', ...order.chat },
    orderNo: order.orderNo,
  }
}

/** Unpaid orders of the frame that nobody reminded on its last day. */
const unpaidOf = (context: Context, frame: SuggestionFrame): HandoverSuggestion[] => {
  const day = dateOf(frame.to)
  const midnight = `${dateOf(frame.from)} 00:00:00` as LocalTime
  const days = Math.floor(secondsBetween(midnight, `${day} 00:00:00` as LocalTime) / 86_400) + 1
  return unpaidList(context, { day, days })
    .rows.filter(({ createdAt, isNudgedToday }) => createdAt >= frame.from && createdAt <= frame.to && !isNudgedToday)
    .map((order) => ofUnpaid(frame, order))
}

const ofAfterSales = (
  { words }: SuggestionFrame,
  { shopId, shop, orderNo, buyer, statusText, title }: AfterSalesRow,
): HandoverSuggestion => ({
  key: keyOf('after-sales', shopId, orderNo, statusText),
  source: 'after-sales',
  entry: suggestedEntry({
    kind: 'after-sales',
    shop,
    buyer: shortenedName(buyer),
    orderNo,
    happened: words.afterSales(statusText, clipped(title ?? '', longestTitle)),
    toDo: words.follow,
  }),
  evidence: [{ at: null, who: shortenedName(buyer) ?? '', text: statusText }],
  chat: null,
  orderNo,
})

const ofReview = (
  { words }: SuggestionFrame,
  { shopId, shop, key, orderNo, buyer, at, grade, text }: ReviewRow,
): HandoverSuggestion => ({
  key: keyOf('review', shopId, key),
  source: 'after-sales',
  entry: suggestedEntry({
    kind: 'after-sales',
    shop,
    buyer: shortenedName(buyer),
    orderNo,
    happened: words.review(String(grade), clipped(text ?? '', longestLine)),
    toDo: words.reply,
  }),
  evidence: [{ at, who: shortenedName(buyer) ?? '', text: clipped(text ?? '', longestLine) }],
  chat: null,
  orderNo,
})

/** Unpaid orders, orders in after-sales and bad reviews without an answer. */
export const suggestionsOfOrders = (context: Context, frame: SuggestionFrame): HandoverSuggestion[] => {
  const oldest = `${dayAfter(dateOf(frame.to), -afterSalesDays)} 00:00:00` as LocalTime
  return [
    ...unpaidOf(context, frame),
    ...ordersInAfterSales(context.sql, oldest, frame.to).map((row) => ofAfterSales(frame, row)),
    ...unansweredReviews(context.sql, frame.from, frame.to).map((row) => ofReview(frame, row)),
  ]
}
