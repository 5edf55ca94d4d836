import { dayAfter, daysOfMonth, type LocalDate, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import type { OrderFacts } from '#shared/rules/order-row.ts'

// A fictional shop, always the same: the numbers come from a seeded sequence, never from chance. Nobody in it exists.

export interface SampleShopOrders {
  readonly shop: string
  readonly file: string
  readonly orders: readonly OrderFacts[]
}

const tmall = '云杉家居旗舰店'
const taobao = '云杉生活小店'

interface SampleAgent {
  readonly number: string
  readonly name: string
  readonly group: string
  readonly level: string
  readonly joined: string
  readonly left?: string
  readonly baseSalary: number
}

const agents: readonly SampleAgent[] = [
  { number: 'A01', name: '小美', group: '售前', level: '中级', joined: '2025-03-01', baseSalary: 350_000 },
  { number: 'A02', name: '阿强', group: '售前', level: '中级', joined: '2025-06-16', baseSalary: 350_000 },
  { number: 'A03', name: '露露', group: '售前', level: '高级', joined: '2024-02-19', baseSalary: 420_000 },
  { number: 'A04', name: '佳佳', group: '售前', level: '初级', joined: '2026-09-07', baseSalary: 300_000 },
  { number: 'A05', name: '小北', group: '售前', level: '初级', joined: '2026-01-05', left: '2026-10-18', baseSalary: 300_000 },
  { number: 'B01', name: '糖糖', group: '售后', level: '中级', joined: '2025-01-06', baseSalary: 360_000 },
]

const person = (agent: SampleAgent) => ({
  ...agent,
  aliases: [agent.name],
  accounts: [tmall, taobao].map((shop) => ({ shop, account: `${shop}:${agent.name}`, from: agent.joined, to: agent.left ?? null })),
})

const tiers = { mode: 'marginal', steps: [[0, 5_000], [1_000_000, 8_000], [2_000_000, 10_000]] } as const

/** The sample team as a team file. */
export const sampleTeam: unknown = {
  shops: [
    { name: tmall, platform: 'tmall' },
    { name: taobao, platform: 'taobao' },
  ],
  people: [
    { number: 'M01', name: '周敏', group: '管理', level: '主管', joined: '2023-05-08', baseSalary: 600_000, role: 'supervisor' },
    { number: 'F01', name: '陈会计', group: '财务', joined: '2023-05-08', role: 'finance' },
    ...agents.map(person),
  ],
  shiftKinds: [
    { code: 'D', name: '白班', segments: [['09:00', '16:30']], minimum: 2, nightly: false },
    { code: 'E', name: '晚班', segments: [['16:00', '22:30']], minimum: 2, nightly: true },
  ],
  restPattern: { kind: 'daysOffPerMonth', days: 4 },
  plans: [
    { name: '售前提成', from: '2026-01', group: '售前', tiers },
    { name: '售后提成', from: '2026-01', group: '售后', tiers: { mode: 'whole', steps: [[0, 4_000], [500_000, 6_000]] }, perOrder: 50 },
  ],
  schemes: [
    {
      name: '售前评分',
      from: '2026-01',
      group: '售前',
      items: [
        { figure: 'conversion', weight: 40, bands: [[0.45, 100], [0.4, 80], [0.35, 60], [0, 0]] },
        { figure: 'firstResponseMean', weight: 30, linear: { full: 30, zero: 120 } },
        { figure: 'replyRate', weight: 30, bands: [[0.98, 100], [0.95, 80], [0.92, 60], [0, 0]] },
      ],
      missing: 'redistribute',
      grades: [[90, '金牌'], [80, '银牌'], [70, '铜牌'], [0, '待改进']],
    },
  ],
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

const isHere = (agent: SampleAgent, date: string): boolean => agent.joined <= date && (agent.left === undefined || agent.left >= date)

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
const clock = (draw: Draw, from: number, to: number): string => `${two(from + Math.floor(draw() * (to - from)))}:${two(Math.floor(draw() * 60))}:${two(Math.floor(draw() * 60))}`
const at = (date: LocalDate, time: string): LocalTime => `${date} ${time}` as LocalTime

/** How the trade went: unpaid, closed with the money back, partly refunded, or completed. */
const courseOf = (draw: Draw, date: LocalDate, paid: number): Partial<OrderFacts> & Pick<OrderFacts, 'status' | 'statusText'> => {
  const turn = draw()
  if (turn < 0.04) return { status: 'closed', statusText: '交易关闭', paid: toFen(0), closeReason: '买家未付款' }
  const paidAt = at(date, clock(draw, 9, 24))
  if (turn < 0.08)
    return { status: 'closed', statusText: '交易关闭', paidAt, paid: toFen(paid), refunded: toFen(paid), closeReason: '未收到货，退款' }
  const shippedAt = at(dayAfter(date, 1), clock(draw, 9, 18))
  const completedAt = at(dayAfter(date, 6 + Math.floor(draw() * 5)), clock(draw, 8, 23))
  const refunded = turn < 0.12 ? Math.floor((paid * (10 + Math.floor(draw() * 40))) / 100) : 0
  return { status: 'completed', statusText: '交易成功', paidAt, shippedAt, completedAt, paid: toFen(paid), refunded: toFen(refunded) }
}

const orderOf = (draw: Draw, date: LocalDate, turn: number): OrderFacts => {
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

const ordersOfShop = (seed: number, perDay: number): OrderFacts[] => {
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
