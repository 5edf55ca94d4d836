import { dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import type { FileRecord } from '#shared/rules/imports/target.ts'
import { nickOf } from './sample-buyers.ts'
import { products } from './sample-products.ts'
import { pick, sequence, two } from './sample-sequence.ts'
import type { SampleOrder } from './sample-shop.ts'

// What follows the sample's orders: those that still wait for their payment, and refunds with what the buyer said.

/** Day of October, time, product and memo of the orders nobody has paid yet. */
const waiting = [
  [29, '20:41:07', 3, null],
  [30, '10:12:55', 0, 'A03'],
  [30, '15:08:31', 6, null],
  [30, '21:26:02', 7, 'A01 等付款改地址'],
  [31, '11:47:19', 1, null],
  [31, '19:33:40', 5, 'A02'],
] as const

/** Orders of the last days that wait for their payment. */
export const sampleUnpaid = (): readonly SampleOrder[] =>
  waiting.map(([day, time, product, memo], index) => {
    const { title, price } = products[product] ?? { title: null, price: 0 }
    return {
      orderNo: `21202610${day}9${index}0048271`,
      status: 'unpaid',
      statusText: '等待买家付款',
      buyer: nickOf(90_000 + index),
      createdAt: `2026-10-${day} ${time}` as LocalTime,
      itemsTotal: toFen(price),
      payable: toFen(price),
      postage: toFen(0),
      paid: toFen(0),
      refunded: toFen(0),
      quantity: 1,
      memo,
      title: title ?? null,
    }
  })

/** Whom of the unpaid orders (by their place) was reminded, by whom, when, and what came of it. */
export const sampleNudges = [
  { order: 0, agent: 'A02', at: '2026-10-30 16:20:00', result: 'no-answer', note: '' },
  { order: 0, agent: 'A02', at: '2026-10-31 16:35:00', result: 'will-pay', note: '晚上付' },
  { order: 1, agent: 'A03', at: '2026-10-31 16:10:00', result: 'reminded', note: '' },
  { order: 3, agent: 'A01', at: '2026-10-31 16:15:00', result: 'will-not-pay', note: '已在别家买了' },
] as const

const words = [
  ['商品质量问题', '质量问题'],
  ['收到时外箱破损，一根管子弯了', '物流问题'],
  ['不喜欢，和房间不搭', '七天无理由'],
  ['不想要了', '七天无理由'],
  ['客服承诺送防滑垫没有发', '客服承诺未履行'],
  ['其他', '其他'],
] as const

const lastDay = '2026-10-31' as LocalDate

/** Every second refund of the orders as the after-sales desk knows it: the same money, with its day and its reason. */
export const sampleRefunds = (orders: readonly SampleOrder[]): FileRecord[] => {
  const draw = sequence(5_501)
  return orders.flatMap(({ orderNo, refunded, paidAt, title }, index): FileRecord[] => {
    const isTold = draw() < 0.5
    const [wait, [reason, reasonKind]] = [2 + Math.floor(draw() * 9), pick(draw, words)]
    if (!isTold || !refunded || !paidAt) return []
    const day = dayAfter(paidAt.slice(0, 10) as LocalDate, wait)
    if (day > lastDay) return []
    const values = {
      orderNo,
      amount: refunded,
      succeededAt: `${day} ${two(9 + (index % 12))}:${two(index % 60)}:00`,
      refundNo: `R${orderNo.slice(2)}`,
      reason,
      reasonKind,
      status: '退款成功',
      title: title ?? null,
    }
    return [{ table: 'refunds', key: values.refundNo, values }]
  })
}
