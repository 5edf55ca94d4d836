import { orderEvidence, type OrderEvidence } from '#shared/contract/evidence.ts'
import { monthDifference, type MonthDifference } from '#shared/contract/month-close.ts'
import { commissionDetail, teamSummary, type CommissionDetail, type TeamSummary } from '#shared/contract/sheet.ts'
import { correctionsOf, service } from './sheet-parts.ts'
import { figures, ordinarySheet } from './sheets.ts'

const surnames = [...'赵钱孙李周吴郑王冯陈']

interface Team {
  readonly people: number
  /** everybody's amounts, in fen */
  readonly amount?: number
  readonly name?: string
  readonly hasChats?: boolean
}

/** The summary of a team of so many, with the sums of its rows. */
export const summaryOf = ({ people, amount, name, hasChats = true }: Team): TeamSummary => {
  const rows = Array.from({ length: people }, (_, index) => {
    const of = (own: number) => amount ?? own * (index + 1)
    return {
      agent: `A${String(index + 1).padStart(2, '0')}`,
      name: name ?? `${surnames[index % 10] ?? ''}小${surnames[(index * 7) % 10] ?? ''}`,
      group: index % 2 === 0 ? '售前组' : '售后组',
      orders: 200 + index,
      base: of(5_194_852),
      refunded: of(17_530),
      score: index % 5 === 4 ? null : 93.35 - index / 10,
      grade: index % 5 === 4 ? null : '金牌',
      coefficient: 1_100_000,
      service: hasChats ? service.map(({ figure, value, n }) => ({ figure, value, n })) : [],
      personal: of(29_215),
      team: of(11_200),
      extras: of(4_275),
      corrections: amount === undefined ? -480 : -amount,
      commissionTotal: of(44_210),
      basePay: of(350_000),
      otherPay: of(7_000),
      payTotal: of(401_210),
    }
  })
  const sum = (key: 'orders' | 'base' | 'refunded' | 'personal' | 'team' | 'extras' | 'corrections') =>
    rows.reduce((all, row) => all + row[key], 0)
  const sumOf = (key: 'commissionTotal' | 'basePay' | 'otherPay' | 'payTotal') =>
    rows.reduce((all, row) => all + row[key], 0)
  return teamSummary.parse({
    shopNames: figures.shopNames,
    month: '2026-10',
    status: { state: 'closed', closedAt: '2026-11-02 18:20:00', number: 1 },
    rows,
    totals: {
      orders: sum('orders'),
      base: sum('base'),
      refunded: sum('refunded'),
      personal: sum('personal'),
      team: sum('team'),
      extras: sum('extras'),
      corrections: sum('corrections'),
      commissionTotal: sumOf('commissionTotal'),
      basePay: sumOf('basePay'),
      otherPay: sumOf('otherPay'),
      payTotal: sumOf('payTotal'),
    },
    pending: { orders: 3, base: 61_870 },
    uncredited: { orders: 12, base: 140_220 },
    coverage: {
      orders: 1234,
      decision: 12,
      memo: 1100,
      chat: 90,
      silent: 10,
      contested: 3,
      nobody: 12,
      excluded: 7,
      doubtful: 21,
    },
  })
}

/** Details with so many lines and corrections; `isWide` makes every amount ten digits long. */
export const detailOf = (lines: number, corrections: number, isWide = false): CommissionDetail =>
  commissionDetail.parse({
    shopNames: figures.shopNames,
    month: '2026-10',
    status: figures.status,
    person: figures.person,
    row: ordinarySheet.commission,
    plan: null,
    steps: figures.steps,
    lines: Array.from({ length: lines }, (_, index) => {
      const fen = (own: number) => (isWide ? 9_999_999_999 : own)
      return {
        orderId: index + 1,
        order: `21355500012345${String(10_000 + index)}`,
        shop: '云杉家居旗舰店',
        at: `2026-10-${String((index % 31) + 1).padStart(2, '0')} 10:15:00`,
        title: '三层置物架',
        paid: fen(25_900),
        postage: fen(1_000),
        refunded: fen(index % 9 === 0 ? 4_000 : 0),
        deducted: fen(index % 9 === 0 ? 4_000 : 0),
        share: index % 13 === 0 ? 700_000 : 1_000_000,
        base: fen(20_900 + index),
        amount: fen(105 + (index % 60)),
        extra: fen(index % 17 === 0 ? 200 : 0),
        isNewHire: index % 19 === 0,
        evidence: 'memo',
      }
    }),
    corrections: correctionsOf(corrections),
    team: null,
  })

/** People with all figures changed, each with so many orders. */
export const differenceOf = (people: number, orders: number): MonthDifference =>
  monthDifference.parse({
    month: '2026-09',
    shopNames: figures.shopNames,
    before: { at: '2026-10-02 18:20:00', by: '主管' },
    after: people % 2 === 0 ? null : { at: '2026-10-09 09:05:00', by: '主管' },
    reason: '漏了 9 月 30 日的订单文件',
    people: Array.from({ length: people }, (_, index) => ({
      agent: `A${String(index + 1).padStart(2, '0')}`,
      name: '小美',
      figures: [
        { figure: 'orders', before: 187, after: 191 },
        { figure: 'base', before: 4_402_911, after: 4_480_000 },
        { figure: 'commission', before: 22_015, after: 22_400 },
        { figure: 'coefficient', before: 1_000_000, after: 1_100_000 },
        { figure: 'score', before: 85.5, after: 90.25 },
        { figure: 'commissionTotal', before: null, after: 24_640 },
        { figure: 'payTotal', before: 372_015, after: 374_640 },
      ],
      orders: Array.from({ length: orders }, (_order, at) => ({
        orderId: at + 1,
        order: `21355500012345${String(10_000 + at)}`,
        before: at % 3 === 0 ? null : 480,
        after: at % 3 === 1 ? null : 528,
      })),
    })),
    total: { before: 372_015 * people, after: 374_640 * people },
  })

const minute = (index: number) =>
  `2026-10-05 ${String(8 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00`

/** An order with a timeline of so many sayings; `isFull` gives it everything that can be said of an order. */
export const evidenceOf = (sayings: number, isFull: boolean): OrderEvidence =>
  orderEvidence.parse({
    order: {
      id: 3,
      shopId: 1,
      shop: '云杉家居旗舰店',
      orderNo: '2135550001234567803',
      parentOrderNo: null,
      status: 'completed',
      statusText: '交易成功',
      buyer: '晴**',
      createdAt: minute(30),
      paidAt: minute(42),
      shippedAt: '2026-10-06 10:00:00',
      completedAt: '2026-10-12 10:00:00',
      itemsTotal: 60_000,
      payable: 60_000,
      postage: 1_000,
      paid: 60_000,
      refunded: isFull ? 10_000 : 0,
      quantity: 1,
      memo: isFull ? `A01/A02 ${'客户要求周五前送到，发中通，'.repeat(12)}` : null,
      flag: isFull ? '红旗' : null,
      buyerNote: isFull ? '请放快递柜'.repeat(8) : null,
      title: isFull ? '三层置物架 '.repeat(8) : '三层置物架',
      closeReason: null,
    },
    attribution: {
      state: isFull ? 'contested' : 'credited',
      evidence: isFull ? null : 'memo',
      shares: isFull ? [] : [{ agent: 'A01', share: 1_000_000 }],
      candidates: isFull ? ['A01', 'A02'] : ['A01'],
      found: ['A01', 'A02'],
      decision: null,
      doubts: isFull ? ['two-in-memo', 'not-on-shift'] : [],
      chat: null,
    },
    month: '2026-10',
    isClosed: isFull,
    postsIn: isFull ? '2026-11' : null,
    flagMeaning: isFull ? '标准单' : null,
    refunds: isFull
      ? Array.from({ length: 9 }, (_, index) => ({
          source: 'after-sales',
          refundNo: `9000000000${index}`,
          amount: 1_000 + index,
          at: '2026-10-13 10:00:00',
          reasonText: '少件/漏发',
          reason: 'own-fault',
        }))
      : [],
    chat: null,
    join: sayings > 0 ? 'chat' : 'none',
    timeline: [
      ...Array.from({ length: sayings }, (_, index) => ({
        at: minute(index),
        what: 'said',
        direction: index % 2 === 0 ? 'buyer' : 'agent',
        agent: index % 2 === 0 ? null : 'A02',
        account: index % 2 === 0 ? null : '云杉家居:小美',
        text: index % 5 === 0 ? '这款置物架的承重是多少，放得下二十公斤的箱子吗？'.repeat(6) : '在的，马上为您查',
        namesOrder: index === 31,
        amount: null,
        seconds: null,
      })),
      ...(['ordered', 'paid'] as const).map((what) => ({
        at: what === 'ordered' ? minute(30) : minute(42),
        what,
        direction: null,
        agent: null,
        account: null,
        text: '',
        namesOrder: false,
        amount: what === 'paid' ? 60_000 : null,
        seconds: null,
      })),
    ].toSorted((one, other) => one.at.localeCompare(other.at)),
    verdicts: [
      { rule: 'memo', shares: isFull ? null : [{ agent: 'A01', share: 1_000_000 }], account: null, decides: !isFull },
      {
        rule: 'last-before-order',
        shares: [
          { agent: 'A01', share: 700_000 },
          { agent: 'A02', share: 300_000 },
        ],
        account: null,
        decides: false,
      },
      { rule: 'last-before-payment', shares: [], account: null, decides: false },
      { rule: 'first', shares: null, account: '云杉家居:晚班', decides: false },
      { rule: 'silent', shares: [], account: null, decides: false },
    ],
    candidates: [
      { agent: 'A01', name: '小美', isOnShift: true, shift: '白班', stake: 480 },
      ...(isFull ? [{ agent: 'A02', name: '阿强', isOnShift: false, shift: null, stake: null }] : []),
    ],
  })
