import type { Attribution, Order, OrderWithAttribution } from '#shared/contract/orders.ts'
import type { DeskRow, MissingMemo, OrderEvidence, TimelineEvent } from '#shared/contract/evidence.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { OrderId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'

/** An order with everything filled in; what a test is about is given. */
export const orderOf = (given: Partial<Order> = {}): Order => ({
  id: 1 as OrderId,
  shopId: 1 as ShopId,
  shop: 'Cloud Home',
  orderNo: '213550088417723001',
  parentOrderNo: null,
  status: 'completed',
  statusText: 'TRADE_FINISHED',
  buyer: 't**8',
  createdAt: '2026-10-03 15:29:47' as LocalTime,
  paidAt: '2026-10-03 15:30:05' as LocalTime,
  shippedAt: null,
  completedAt: null,
  itemsTotal: toFen(24_900),
  payable: toFen(23_900),
  postage: toFen(0),
  paid: toFen(23_900),
  refunded: toFen(0),
  quantity: 1,
  memo: 'A01 A03',
  flag: null,
  buyerNote: null,
  title: 'Shelf',
  closeReason: null,
  ...given,
})

/** A contested order of A01 and A03; what a test is about is given. */
export const rowOf = (order: Partial<Order> = {}, attribution: Partial<Attribution> = {}): OrderWithAttribution => ({
  order: orderOf(order),
  attribution: {
    state: 'contested',
    evidence: 'memo',
    shares: [],
    candidates: ['A01', 'A03'],
    found: ['A01', 'A03'],
    decision: null,
    doubts: ['two-in-memo'],
    chat: null,
    ...attribution,
  },
})

/** As many orders as asked for, their ids from 1 on. */
export const rowsFrom = (from: number, count: number): OrderWithAttribution[] =>
  Array.from({ length: count }, (_unused, index) => rowOf({ id: (from + index + 1) as OrderId }))

/** The same on the desk, with 1.91 at stake. */
export const deskRowOf = (order: Partial<Order> = {}, attribution: Partial<Attribution> = {}): DeskRow => ({
  ...rowOf(order, attribution),
  stake: toFen(191),
})

const eventOf = (at: string, given: Partial<TimelineEvent>): TimelineEvent => ({
  at: at as LocalTime,
  what: 'said',
  direction: null,
  agent: null,
  account: null,
  text: '',
  namesOrder: false,
  amount: null,
  seconds: null,
  ...given,
})

const timeline: readonly TimelineEvent[] = [
  eventOf('2026-10-02 10:02:11', { direction: 'buyer', text: '1' }),
  eventOf('2026-10-02 10:02:40', { direction: 'agent', agent: 'A01', text: '2' }),
  eventOf('2026-10-02 10:03:00', { what: 'gap', seconds: 18_000 }),
  eventOf('2026-10-03 15:02:02', { direction: 'agent', account: '8', text: '3', namesOrder: true }),
  eventOf('2026-10-03 15:03:02', { direction: 'auto', text: '4' }),
  eventOf('2026-10-03 15:03:03', { direction: 'system', text: '5' }),
  eventOf('2026-10-03 15:29:47', { what: 'ordered', amount: toFen(23_900) }),
  eventOf('2026-10-03 15:30:05', { what: 'paid', amount: toFen(23_900) }),
]

const verdicts: OrderEvidence['verdicts'] = [
  { rule: 'decision', shares: null, account: null, decides: false },
  { rule: 'memo', shares: [{ agent: 'A01', share: toMillionths(1_000_000) }], account: null, decides: true },
  { rule: 'last-before-order', shares: [], account: '8', decides: false },
  { rule: 'silent', shares: [], account: null, decides: false },
]

/** Everything about an order of a closed month: a chat, refunds, three rules that speak, two candidates. */
export const evidenceOf = (order: Partial<Order> = {}, attribution: Partial<Attribution> = {}): OrderEvidence => ({
  ...rowOf(order, attribution),
  month: '2026-10' as Month,
  isClosed: true,
  postsIn: '2026-11' as Month,
  flagMeaning: '6',
  refunds: [
    { source: 'order-file', refundNo: null, amount: toFen(100), at: null, reasonText: null, reason: 'unknown' },
    { source: 'after-sales', refundNo: '77', amount: toFen(200), at: null, reasonText: '9', reason: 'quality' },
  ],
  chat: { shopId: 1 as ShopId, buyerId: 5, buyer: 't**8', day: '2026-10-03' as LocalDate },
  join: 'name',
  timeline: [...timeline],
  verdicts,
  candidates: [
    { agent: 'A01', name: 'Mei', isOnShift: false, shift: null, stake: toFen(191) },
    { agent: 'A03', name: 'Lulu', isOnShift: true, shift: '7', stake: toFen(144) },
  ],
})

const missingRow = (order: Partial<Order>, loses: boolean): MissingMemo => ({
  order: orderOf({ memo: null, ...order }),
  agent: 'A01',
  account: null,
  join: 'chat',
  loses,
  base: toFen(10_000),
  stake: toFen(80),
})

/** Missing memos of A01, the first of the orders earning nobody anything, and of an account nobody owns. */
export const missingOf = (orders: readonly Partial<Order>[]): OutputOf<'orders.missingMemos'> => ({
  rows: [
    ...orders.map((order, index) => missingRow(order, index === 0)),
    { ...missingRow({ id: 99 as OrderId, orderNo: '99' }, true), agent: null, account: '8', stake: null },
  ],
  agents: [
    { agent: 'A01', name: 'Mei', orders: orders.length, losing: 1, base: toFen(20_000), stake: toFen(160) },
    { agent: null, name: '8', orders: 1, losing: 1, base: toFen(10_000), stake: null },
  ],
  coverage: {
    ...{ orders: 3, decision: 0, memo: 0, chat: 2, silent: 0 },
    ...{ contested: 0, nobody: 1, excluded: 0, doubtful: 3 },
  },
})
