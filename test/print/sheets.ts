import { performanceSheet, type PerformanceSheet } from '#shared/contract/sheet.ts'
import { attendance, card, correctionsOf, payLines, service } from './sheet-parts.ts'

const steps = [
  { from: 0, to: 5_000_000, rate: 5_000, base: 5_000_000, amount: 25_000 },
  { from: 5_000_000, to: 10_000_000, rate: 8_000, base: 194_852, amount: 1_559 },
  { from: 10_000_000, to: null, rate: 10_000, base: 0, amount: 0 },
]

const evidenceKinds = ['memo', 'decision', 'chat', 'silent'] as const

const lines = Array.from({ length: 214 }, (_, index) => ({
  orderId: index + 1,
  orderNo: `21355500012345${String(67_890 + index * 37).padStart(5, '0')}`,
  at: `2026-10-${String((index % 31) + 1).padStart(2, '0')} ${String(9 + (index % 13)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}:00`,
  evidence: evidenceKinds[index % 7 === 0 ? 1 : 0],
  base: 12_000 + ((index * 7_919) % 40_000),
  refunded: index % 11 === 0 ? 1_500 : 0,
  amount: 60 + (index % 90),
}))

const history = ['11', '12', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((part, index) => ({
  month: `${Number(part) > 10 ? 2025 : 2026}-${part}`,
  total: index === 3 ? null : 22_000 + ((index * 9_173) % 24_000),
}))

/** What the other fixtures are made of. */
export const figures = {
  shopNames: ['云杉家居旗舰店'],
  month: '2026-10',
  status: { state: 'draft', closedAt: null, number: 0 },
  person: { number: 'A01', name: '小美', group: '售前组', level: '中级', joined: '2025-03-01', left: null },
  shift: '白班',
  attendance,
  service,
  sales: {
    orders: 214,
    buyers: 198,
    paid: 5_412_300,
    postage: 42_148,
    refunded: 175_300,
    deducted: 150_100,
    base: 5_194_852,
    teamBase: 31_204_455,
    target: 5_000_000,
  },
  previous: { orders: 187, base: 4_402_911, total: 24_209 },
  pending: { orders: 3, base: 61_870 },
  evidence: [
    { kind: 'decision', orders: 12, base: 402_210, amount: 2_057 },
    { kind: 'memo', orders: 198, base: 4_700_642, amount: 24_040 },
    { kind: 'chat', orders: 3, base: 80_000, amount: 409 },
    { kind: 'silent', orders: 1, base: 12_000, amount: 53 },
  ],
  commission: {
    personId: 1,
    agent: 'A01',
    name: '小美',
    group: '售前组',
    plan: '售前提成',
    planFrom: '2026-01',
    tierMode: 'marginal',
    orders: 214,
    base: 5_194_852,
    commission: 26_559,
    coefficient: 1_100_000,
    personal: 29_215,
    guaranteeOrCap: null,
    team: 11_200,
    extras: 4_275,
    corrections: -480,
    total: 44_210,
    score: 93.35,
    grade: '金牌',
    signedOn: '2026-01-03',
    pendingOrders: 3,
    pendingBase: 61_870,
  },
  steps,
  toNextStep: { from: 10_000_000, rate: 10_000, missing: 4_805_148 },
  team: { base: 31_204_455, rate: 2_000, pool: 89_600, split: 'equal', weight: 1, weights: 8 },
  lines,
  corrections: correctionsOf(1),
  score: card,
  points: [{ points: 1, reason: '质检抽查 24 次无差错' }],
  reviews: { all: 24, bad: 1 },
  history: [...history.slice(0, 11), { month: '2026-10', total: 44_210 }],
  pay: { lines: payLines, total: 401_210, salaryMissing: false },
  planName: '售前提成',
  planFrom: '2026-01',
  schemeName: '售前评分',
  schemeFrom: '2026-07',
  page: { number: 1, of: 8 },
}

/** A full, ordinary sheet, parsed by the contract so that it is one the data process could have made. */
export const ordinarySheet: PerformanceSheet = performanceSheet.parse(figures)

const nothingKnown = {
  plannedDays: null,
  workedDays: null,
  plannedMinutes: null,
  workedMinutes: null,
  lateTimes: null,
  lateMinutes: null,
  leaveDays: null,
  overtimeMinutes: null,
  overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
}

/** A person nobody has a plan for: sales are known, commission is not. */
export const sheetWithoutPlan: PerformanceSheet = performanceSheet.parse({
  ...figures,
  person: { ...figures.person, number: 'B07', name: '阿木', group: '', level: '', joined: null, left: '2026-10-20' },
  shift: null,
  attendance: nothingKnown,
  service: [],
  score: null,
  points: [],
  reviews: null,
  team: null,
  corrections: [],
  previous: null,
  pending: { orders: 0, base: 0 },
  evidence: figures.evidence.map((line) => ({ ...line, amount: 0 })),
  commission: {
    ...figures.commission,
    plan: null,
    planFrom: null,
    tierMode: null,
    commission: null,
    coefficient: null,
    personal: null,
    team: null,
    extras: null,
    corrections: 0,
    total: null,
    score: null,
    grade: null,
    signedOn: null,
  },
  sales: { ...figures.sales, target: null },
  steps: [],
  toNextStep: null,
  lines: figures.lines.map((line) => ({ ...line, amount: 0 })),
  history: figures.history.map((point) => ({ ...point, total: null })),
  pay: { lines: [{ kind: 'base', amount: 0, full: 0, worked: null, planned: null }], total: null, salaryMissing: true },
  planName: null,
  planFrom: null,
  schemeName: null,
  schemeFrom: null,
  page: { number: 2, of: 8 },
})

/** Nothing sold yet: zeros are zeros, not dashes. */
export const emptySheet: PerformanceSheet = performanceSheet.parse({
  ...figures,
  person: { ...figures.person, number: 'C01', name: '新人' },
  service: [],
  score: null,
  points: [],
  reviews: { all: 0, bad: 0 },
  team: null,
  corrections: [],
  sales: { orders: 0, buyers: null, paid: 0, postage: 0, refunded: 0, deducted: 0, base: 0, teamBase: 0, target: 0 },
  previous: null,
  pending: { orders: 0, base: 0 },
  evidence: [],
  commission: {
    ...figures.commission,
    orders: 0,
    base: 0,
    commission: 0,
    personal: 0,
    team: 0,
    extras: 0,
    corrections: 0,
    total: 0,
    score: null,
    grade: null,
  },
  steps: figures.steps.map((step) => ({ ...step, base: 0, amount: 0 })),
  lines: [],
  history: [{ month: '2026-10', total: 0 }],
  pay: {
    lines: [
      { kind: 'base', amount: 350_000, full: 350_000, worked: null, planned: null },
      { kind: 'commission', amount: 0, commission: 0, coefficient: 1_000_000, limitedBy: null },
    ],
    total: 350_000,
    salaryMissing: false,
  },
  page: { number: 3, of: 8 },
})
