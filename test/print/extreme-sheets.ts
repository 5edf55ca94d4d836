import { performanceSheet, type PerformanceSheet } from '#shared/contract/sheet.ts'
import { correctionsOf, card, payLines, scoreLines, service } from './sheet-parts.ts'
import { figures } from './sheets.ts'

/** 99,999,999.99 yuan. */
const huge = 9_999_999_999

const stepsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    from: index * 499_999_999,
    to: index === count - 1 ? null : (index + 1) * 499_999_999,
    rate: 5_001 + index,
    base: index < count - 2 ? huge - index : 0,
    amount: index < count - 2 ? -huge + index : 0,
  }))

const overtime = (['weekday', 'restDay', 'holiday'] as const).map((day, index) => ({
  kind: 'overtime' as const,
  amount: huge - index,
  day,
  hours: 36.5,
  multiple: 1_500_000 + index * 500_000,
  baseSalary: huge,
  hoursPerMonth: 174,
}))

const fullPay = [
  { kind: 'base', amount: huge, full: huge, worked: 26.5, planned: 27 },
  { kind: 'full-attendance', amount: 0, isEarned: false },
  ...overtime,
  { kind: 'commission', amount: huge, commission: huge, coefficient: 1_100_000, limitedBy: 'guarantee' },
  { kind: 'team', amount: huge },
  { kind: 'extras', amount: huge },
  ...Array.from({ length: 9 }, (_, index) => ({
    kind: 'bonus',
    amount: 10_000 + index,
    label: `季度优秀奖 ${index + 1}`,
  })),
  { kind: 'corrections', amount: -huge, count: 240 },
]

const hugeSales = {
  orders: 1_234_567,
  buyers: 1_234_567,
  paid: huge,
  postage: huge,
  refunded: huge,
  deducted: huge,
  base: huge,
  teamBase: huge,
  target: huge,
}

const full = {
  ...figures,
  status: { state: 'closed', closedAt: '2026-11-02 18:20:00', number: 2 },
  shift: '晚班',
  attendance: { ...figures.attendance, overtimeHours: { weekday: 36.5, restDay: 36.5, holiday: 36.5 } },
  service: service.map((line) => ({ ...line, value: line.value ?? 0 })),
  sales: hugeSales,
  previous: { orders: 1_234_567, base: huge, total: -huge },
  pending: { orders: 1_234_567, base: huge },
  evidence: figures.evidence.map((line) => ({ ...line, orders: 1_234_567, base: huge, amount: -huge })),
  commission: {
    ...figures.commission,
    tierMode: 'whole',
    base: huge,
    commission: huge,
    personal: huge,
    guaranteeOrCap: 'guarantee',
    team: huge,
    extras: huge,
    corrections: -huge,
    total: -huge,
  },
  steps: stepsOf(6),
  toNextStep: { from: huge, rate: 123_456, missing: huge },
  lines: figures.lines.map((line, index) => ({ ...line, base: huge - index, refunded: huge, amount: -huge })),
  corrections: correctionsOf(6).map((correction) => ({ ...correction, paid: huge, baseThen: huge, amount: -huge })),
  score: { ...card, lines: scoreLines.map((line) => ({ ...line, remark: line.isByHand ? '评'.repeat(120) : null })) },
  points: [
    { points: 1.5, reason: '主动顶班' },
    { points: -2, reason: '承诺发货前没有核库存，已辅导' },
  ],
  history: figures.history.map((point, index) => ({ ...point, total: index % 2 === 0 ? -huge : huge })),
  pay: { lines: fullPay, total: -huge, salaryMissing: false },
  page: { number: 60, of: 60 },
}

/** Eight items, six steps, eleven figures, six corrections, amounts of ten digits, the longest Chinese names of everyday. */
export const fullSheet: PerformanceSheet = performanceSheet.parse({
  ...full,
  person: {
    ...figures.person,
    number: 'A01',
    name: '欧阳'.repeat(10),
    group: '售前一组夜班大促支援小组',
    level: '高级',
  },
  planName: '二〇二六年售前夜班大促提成方案',
  schemeName: '二〇二六年售前夜班评分',
})

/** The same with the longest English names of everyday. */
export const fullEnglishSheet: PerformanceSheet = performanceSheet.parse({
  ...full,
  person: {
    ...figures.person,
    name: 'Maximiliana Featherstonehaugh-Cholmondeley',
    group: 'Pre-sales night shift, campaign support',
    level: 'Senior',
  },
  planName: 'Pre-sales commission for the night shift 2026',
  schemeName: 'Pre-sales score for the night shift 2026',
})

/** Everything at what the contract allows at most: names, twenty steps, thirty items, many corrections, bonuses and points. */
export const extremeSheet: PerformanceSheet = performanceSheet.parse({
  ...full,
  shopNames: ['长', '店', '名', '多', '家'].map((sign) => sign.repeat(80)),
  person: {
    number: 'W'.repeat(20),
    name: '欧阳'.repeat(30),
    group: '组'.repeat(40),
    level: '级'.repeat(40),
    joined: '2025-03-01',
    left: '2026-10-31',
  },
  shift: '班'.repeat(20),
  steps: stepsOf(20),
  lines: full.lines.map((line) => ({ ...line, orderNo: '9'.repeat(40) })),
  corrections: correctionsOf(240).map((correction) => ({ ...correction, note: '由'.repeat(500) })),
  score: {
    ...card,
    scheme: '案'.repeat(60),
    lines: Array.from({ length: 30 }, (_, index) => ({
      ...scoreLines[6],
      item: `${'项'.repeat(38)}${String(index).padStart(2, '0')}`,
      weight: 3,
      remark: '评'.repeat(300),
    })),
  },
  points: Array.from({ length: 50 }, (_, index) => ({ points: index - 25, reason: '因'.repeat(200) })),
  planName: '方'.repeat(60),
  schemeName: '案'.repeat(60),
})

/** Negative pay without any service, score or attendance behind it. */
export const negativeSheet: PerformanceSheet = performanceSheet.parse({
  ...figures,
  service: [],
  score: null,
  corrections: correctionsOf(30).map((correction) => ({ ...correction, amount: -12_345 })),
  pay: { lines: payLines.map((line) => ({ ...line, amount: -line.amount })), total: -401_210, salaryMissing: false },
})
