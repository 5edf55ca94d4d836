import { dayAfter, daysOfMonth, type LocalDate, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import type { OrderStatus } from '#shared/contract/orders.ts'
import { agents, taobao, tmall, type SampleAgent } from './sample-team.ts'

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

const products = [
  ['三层置物架 加厚承重', 12_900],
  ['四层置物架 加厚承重', 16_900],
  ['实木小凳 换鞋凳', 5_990],
  ['棉麻窗帘 定制遮光', 23_800],
  ['厨房收纳盒 六件套', 4_590],
  ['可折叠晾衣架', 8_800],
  ['北欧落地灯', 19_900],
  ['床头柜 免安装', 26_900],
] as const

/** Park and Miller's sequence: a whole number in, the next one out; the same everywhere. */
const sequence = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

type Draw = () => number
const pick = <Value>(draw: Draw, values: readonly Value[]): Value => values[Math.floor(draw() * values.length)] as Value

const isHere = (agent: SampleAgent, date: string): boolean =>
  agent.joined <= date && (agent.left === undefined || agent.left >= date)

const notes = ['', '', ' 发中通', ' 已确认尺寸', ' 送防滑垫', ' 延时发货 11 号到', ' 赠品 1']

/** What people really type: number or name, upper and lower case, full width, two names, a number nobody has, nothing. */
const memoOf = (draw: Draw, date: string): string | null => {
  const here = agents.filter((agent) => isHere(agent, date) && (agent.group === '售前' || draw() < 0.3))
  const agent = pick(draw, here)
  const other = pick(draw, here)
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

const two = (value: number): string => String(value).padStart(2, '0')
const clock = (draw: Draw, from: number, to: number): string =>
  `${two(from + Math.floor(draw() * (to - from)))}:${two(Math.floor(draw() * 60))}:${two(Math.floor(draw() * 60))}`
const at = (date: LocalDate, time: string): LocalTime => `${date} ${time}` as LocalTime

/** How the trade went: unpaid, closed with the money back, partly refunded, or completed. */
const courseOf = (
  draw: Draw,
  date: LocalDate,
  paid: number,
): Partial<SampleOrder> & Pick<SampleOrder, 'status' | 'statusText'> => {
  const turn = draw()
  if (turn < 0.04) return { status: 'closed', statusText: '交易关闭', paid: toFen(0), closeReason: '买家未付款' }
  const paidAt = at(date, clock(draw, 9, 24))
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

const orderOf = (draw: Draw, date: LocalDate, turn: number): SampleOrder => {
  const [title, price] = pick(draw, products)
  const quantity = draw() < 0.8 ? 1 : 2
  const postage = draw() < 0.15 ? 1_000 : 0
  const payable = price * quantity - (draw() < 0.3 ? 500 : 0)
  return {
    orderNo: `21${date.replaceAll('-', '')}${two(turn)}${String(Math.floor(draw() * 10_000_000)).padStart(7, '0')}`,
    buyer: `${pick(draw, ['t', '阿', 'l', '小', 'w'])}**${Math.floor(draw() * 10)}`,
    createdAt: at(date, clock(draw, 8, 9)),
    itemsTotal: toFen(price * quantity),
    payable: toFen(payable),
    postage: toFen(postage),
    quantity,
    memo: memoOf(draw, date),
    title,
    ...courseOf(draw, date, payable + postage),
  }
}

const months = ['2026-08', '2026-09', '2026-10'] as Month[]

const ordersOfShop = (seed: number, perDay: number): SampleOrder[] => {
  const draw = sequence(seed)
  return months.flatMap((month) =>
    Array.from({ length: daysOfMonth(month) }, (_, day) => `${month}-${two(day + 1)}` as LocalDate).flatMap((date) =>
      Array.from({ length: perDay + Math.floor(draw() * 8) }, (_, turn) => orderOf(draw, date, turn)),
    ),
  )
}

/** Three months of orders of both sample shops. */
export const sampleOrders = (): readonly SampleShopOrders[] => [
  { shop: tmall, file: '示例订单-云杉家居旗舰店', orders: ordersOfShop(20_261_122, 12) },
  { shop: taobao, file: '示例订单-云杉生活小店', orders: ordersOfShop(42, 4) },
]
