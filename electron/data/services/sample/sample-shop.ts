import { dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import type { OrderStatus } from '#shared/contract/orders.ts'
import { nickOf } from './sample-buyers.ts'
import { products } from './sample-products.ts'
import { afterSalesOn, sampleDays, serving } from './sample-roster.ts'
import { between, pick, sequence, two, type Draw } from './sample-sequence.ts'
import { taobao, tmall, type SampleAgent } from './sample-team.ts'

// A fictional shop, always the same: the numbers come from a seeded sequence, never from chance. Nobody in it exists.

/** One order of the sample, in the values orders are kept in. */
export interface SampleOrder {
  readonly orderNo: string
  readonly status: OrderStatus
  readonly statusText: string
  readonly createdAt: LocalTime
  readonly paid?: number
  readonly refunded?: number
  readonly buyer?: string | null
  readonly paidAt?: LocalTime | null
  readonly shippedAt?: LocalTime | null
  readonly completedAt?: LocalTime | null
  readonly itemsTotal?: number | null
  readonly payable?: number | null
  readonly postage?: number | null
  readonly quantity?: number | null
  readonly memo?: string | null
  readonly flag?: string | null
  readonly title?: string | null
  readonly closeReason?: string | null
}

export interface SampleShopOrders {
  readonly shop: string
  readonly file: string
  readonly orders: readonly SampleOrder[]
}

const notes = ['', '', ' 发中通', ' 已确认尺寸', ' 送防滑垫', ' 延时发货 11 号到', ' 赠品 1']

/** What people really type: number or name, upper and lower case, full width, two names, a number nobody has, nothing. */
const memoOf = (draw: Draw, agent: SampleAgent, other: SampleAgent): string | null => {
  const note = pick(draw, notes)
  const turn = draw()
  if (turn < 0.22) return null
  if (turn < 0.25) return `${agent.number}/${other.number}${note}`
  if (turn < 0.26) return `${agent.number}0${note}`
  if (turn < 0.3) return `加急${note}`
  if (turn < 0.45) return `${agent.name}${note}`
  if (turn < 0.55) return `${agent.number.toLowerCase()}${note}`
  if (turn < 0.58) return `Ａ${agent.number.slice(1)}${note}`
  return `${agent.number}${note}`
}

const clock = (draw: Draw, from: number, to: number): string =>
  `${two(from + Math.floor(draw() * (to - from)))}:${two(Math.floor(draw() * 60))}:${two(Math.floor(draw() * 60))}`
const at = (date: LocalDate, time: string): LocalTime => `${date} ${time}` as LocalTime
const atSecond = (date: LocalDate, second: number): LocalTime =>
  at(date, `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`)

const lastSecond = 86_399

/** How the trade went: unpaid, closed with the money back, partly refunded, or completed. */
const courseOf = (
  draw: Draw,
  date: LocalDate,
  ordered: number,
  paid: number,
): Partial<SampleOrder> & Pick<SampleOrder, 'status' | 'statusText'> => {
  const turn = draw()
  if (turn < 0.04) return { status: 'closed', statusText: '交易关闭', paid: toFen(0), closeReason: '买家未付款' }
  const wait = draw() < 0.85 ? between(draw, 8, 240) : between(draw, 1_800, 12_000)
  const paidAt = atSecond(date, Math.min(ordered + wait, lastSecond))
  if (turn < 0.08)
    return {
      status: 'closed',
      statusText: '交易关闭',
      paidAt,
      paid: toFen(paid),
      refunded: toFen(paid),
      closeReason: '未收到货，退款',
    }
  const shippedAt = at(dayAfter(date, 1), clock(draw, 9, 18))
  const completedAt = at(dayAfter(date, 6 + Math.floor(draw() * 5)), clock(draw, 8, 23))
  const refunded = turn < 0.12 ? Math.floor((paid * (10 + Math.floor(draw() * 40))) / 100) : 0
  return {
    status: 'completed',
    statusText: '交易成功',
    paidAt,
    shippedAt,
    completedAt,
    paid: toFen(paid),
    refunded: toFen(refunded),
  }
}

/** Who the order is from: mostly somebody new, now and then a buyer of before. */
const buyerOf = (draw: Draw, known: string[], offset: number): string => {
  const [isOld, which] = [draw() < 0.08, draw()]
  const old = isOld ? known[Math.floor(which * known.length)] : undefined
  if (old !== undefined) return old
  known.push(nickOf(offset + known.length))
  return known.at(-1) ?? ''
}

const orderOf = (draw: Draw, date: LocalDate, turn: number, buyer: string): SampleOrder => {
  const { title, price } = pick(draw, products)
  const shift = draw() < 0.55 ? 'D' : 'E'
  const [from, to] = shift === 'D' ? [9.3 * 3600, 16.4 * 3600] : [16.6 * 3600, 22.3 * 3600]
  const ordered = Math.floor(from + draw() * (to - from))
  const here = serving(date, shift)
  const care = shift === 'D' ? afterSalesOn(date) : null
  const agent = care !== null && draw() < 0.04 ? care : pick(draw, here)
  const quantity = draw() < 0.8 ? 1 : 2
  const postage = draw() < 0.15 ? 1_000 : 0
  const payable = price * quantity - (draw() < 0.3 ? 500 : 0)
  return {
    orderNo: `21${date.replaceAll('-', '')}${two(turn)}${String(Math.floor(draw() * 10_000_000)).padStart(7, '0')}`,
    buyer,
    createdAt: atSecond(date, ordered),
    itemsTotal: toFen(price * quantity),
    payable: toFen(payable),
    postage: toFen(postage),
    quantity,
    memo: memoOf(draw, agent, pick(draw, here)),
    title,
    ...courseOf(draw, date, ordered, payable + postage),
  }
}

const ordersOfShop = (seed: number, perDay: number, offset: number): SampleOrder[] => {
  const draw = sequence(seed)
  const known: string[] = []
  return sampleDays.flatMap((date) =>
    Array.from({ length: perDay + Math.floor(draw() * 8) }, (_, turn) =>
      orderOf(draw, date, turn, buyerOf(draw, known, offset)),
    ),
  )
}

/** Three months of orders of both sample shops. */
export const sampleOrders = (): readonly SampleShopOrders[] => [
  { shop: tmall, file: '示例订单-云杉家居旗舰店', orders: ordersOfShop(20_261_122, 12, 0) },
  { shop: taobao, file: '示例订单-云杉生活小店', orders: ordersOfShop(42, 4, 20_000) },
]
