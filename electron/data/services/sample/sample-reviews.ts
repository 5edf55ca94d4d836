import { dateOf, dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import type { FileRecord } from '#shared/rules/imports/target.ts'
import { badReviews, type SampleBadReview } from './sample-bad-reviews.ts'
import { namedIn } from './sample-matters.ts'
import { products } from './sample-products.ts'
import { reviewLines } from './sample-review-lines.ts'
import { between, pick, sequence, two, type Draw } from './sample-sequence.ts'
import type { SampleOrder, SampleShopOrders } from './sample-shop.ts'

// Reviews of the sample's orders, as the platform's export brings them.

interface Review {
  readonly order: SampleOrder
  readonly at: LocalTime
  readonly grade: number
  readonly text: string
  readonly reply?: string
}

const lastDay = '2026-10-31' as LocalDate
const reviewed = 0.045
const gradeWords = ['', '差评', '差评', '中评', '好评', '好评']

const nameOf = (title: string | null | undefined): string =>
  products.find((product) => product.title === title)?.name ?? ''

/** A moment of the days after the order was completed. */
const momentAfter = (completedAt: LocalTime, wait: number, second: number): LocalTime => {
  const day = dayAfter(dateOf(completedAt), wait)
  return `${day} ${two(9 + (second % 13))}:${two(second % 60)}:${two((second * 7) % 60)}` as LocalTime
}

const isBefore = (at: LocalTime): boolean => dateOf(at) <= lastDay

/** Everybody else who wrote something. */
const usualReview = (draw: Draw, order: SampleOrder): Review | null => {
  const [isWritten, wait, second] = [draw() < reviewed, 1 + Math.floor(draw() * 4), between(draw, 0, 3_600)]
  const about = nameOf(order.title)
  const line = pick(
    draw,
    reviewLines.filter((one) => one.about === undefined || one.about.includes(about)),
  )
  if (!isWritten || !order.completedAt || order.refunded) return null
  const { grade, text, reply } = line
  const at = momentAfter(order.completedAt, wait, second)
  return { order, at, grade, text: text.replace('{p}', about), ...(reply === undefined ? {} : { reply }) }
}

/** True for an order that is nobody's but this agent's. */
const isOf =
  ({ agent, product, day }: SampleBadReview) =>
  ({ completedAt, refunded, memo, title }: SampleOrder): boolean =>
    Boolean(completedAt && completedAt >= day && !refunded) &&
    nameOf(title) === product &&
    memo?.includes('/') === false &&
    namedIn(memo)?.number === agent

const badReview = (orders: readonly SampleOrder[], bad: SampleBadReview): Review | null => {
  const order = orders
    .filter(isOf(bad))
    .toSorted((a, b) => ((a.completedAt ?? '') < (b.completedAt ?? '') ? -1 : 1))
    .at(0)
  if (!order?.completedAt) return null
  const { grade, text, reply } = bad
  const at = momentAfter(order.completedAt, 1, Number(order.orderNo.slice(-3)))
  return { order, at, grade, text, ...(reply === undefined ? {} : { reply }) }
}

const keyOf = ({ orderNo }: SampleOrder): string => `P${orderNo.slice(2)}`

const recordOf = ({ order, at, grade, text, reply }: Review): FileRecord => ({
  table: 'reviews',
  key: keyOf(order),
  values: {
    ...{ orderNo: order.orderNo, reviewNo: keyOf(order), at, grade, gradeText: gradeWords[grade] ?? '' },
    ...{ buyer: order.buyer ?? null, text, reply: reply ?? null, title: order.title ?? null },
  },
})

/** Reviews of a shop's orders until the last day of the sample, oldest first, a bad one in seven. */
export const sampleReviews = ({ shop, orders }: SampleShopOrders, seed: number): readonly FileRecord[] => {
  const draw = sequence(seed)
  const bad = badReviews.filter((one) => one.shop === shop).flatMap((one) => badReview(orders, one) ?? [])
  const taken = new Set(bad.map(({ order }) => order))
  const usual = orders.flatMap((order) => usualReview(draw, order) ?? []).filter(({ order }) => !taken.has(order))
  return [...usual, ...bad]
    .filter(({ at }) => isBefore(at))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(recordOf)
}

/** A review that was written down, by its number, with what was written of it. */
export interface SampleReviewEntry {
  readonly shop: string
  readonly key: string
  readonly at: LocalTime
  readonly care: NonNullable<SampleBadReview['care']>
}

/** The bad reviews somebody took up, oldest first. */
export const sampleReviewEntries = (shops: readonly SampleShopOrders[]): readonly SampleReviewEntry[] =>
  badReviews
    .flatMap((bad) => {
      const review = badReview(shops.find(({ shop }) => shop === bad.shop)?.orders ?? [], bad)
      if (review === null || bad.care === undefined || !isBefore(review.at)) return []
      return [{ shop: bad.shop, key: keyOf(review.order), at: review.at, care: bad.care }]
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
