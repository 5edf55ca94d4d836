import { performanceSheet, type PerformanceSheet } from '#shared/contract/sheet.ts'

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

const figures = {
  shopNames: ['云杉家居旗舰店'],
  month: '2026-10',
  person: { number: 'A01', name: '小美', group: '售前组', level: '中级', joined: '2025-03-01', left: null },
  baseSalary: 350_000,
  sales: {
    orders: 214,
    buyers: 198,
    paid: 5_412_300,
    postage: 42_148,
    refunded: 175_300,
    base: 5_194_852,
    teamBase: 31_204_455,
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
    pendingOrders: 3,
    pendingBase: 61_870,
  },
  steps,
  toNextStep: { from: 10_000_000, rate: 10_000, missing: 4_805_148 },
  lines,
  history: [...history.slice(0, 11), { month: '2026-10', total: 44_210 }],
  pay: { baseSalary: 350_000, commission: 44_210, total: 394_210 },
  planName: '售前提成',
  planFrom: '2026-01',
  page: { number: 1, of: 8 },
}

/** A full, ordinary sheet, parsed by the contract so that it is one the data process could have made. */
export const ordinarySheet: PerformanceSheet = performanceSheet.parse(figures)

/** A person nobody has a plan for: sales are known, commission is not. */
export const sheetWithoutPlan: PerformanceSheet = performanceSheet.parse({
  ...figures,
  person: { ...figures.person, number: 'B07', name: '阿木', group: '', level: '', joined: null, left: '2026-10-20' },
  baseSalary: null,
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
  },
  steps: [],
  toNextStep: null,
  lines: figures.lines.map((line) => ({ ...line, amount: 0 })),
  history: figures.history.map((point) => ({ ...point, total: null })),
  pay: { baseSalary: null, commission: null, total: null },
  planName: null,
  planFrom: null,
  page: { number: 2, of: 8 },
})

/** Nothing sold yet: zeros are zeros, not dashes. */
export const emptySheet: PerformanceSheet = performanceSheet.parse({
  ...figures,
  person: { ...figures.person, number: 'C01', name: '新人' },
  sales: { orders: 0, buyers: null, paid: 0, postage: 0, refunded: 0, base: 0, teamBase: 0 },
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
  },
  steps: figures.steps.map((step) => ({ ...step, base: 0, amount: 0 })),
  lines: [],
  history: [{ month: '2026-10', total: 0 }],
  pay: { baseSalary: 350_000, commission: 0, total: 350_000 },
  page: { number: 3, of: 8 },
})

const longName = '欧阳'.repeat(30)
const huge = 999_999_999_999

/** Everything at its longest at once: names at their limits, twenty steps, ten-digit amounts, negative months. */
export const extremeSheet: PerformanceSheet = performanceSheet.parse({
  ...figures,
  shopNames: ['长'.repeat(80), '店'.repeat(80), '名'.repeat(80), '多'.repeat(80), '家'.repeat(80)],
  person: {
    number: 'W'.repeat(20),
    name: longName,
    group: '组'.repeat(40),
    level: '级'.repeat(40),
    joined: '2025-03-01',
    left: '2026-10-31',
  },
  baseSalary: huge,
  sales: {
    orders: 1_234_567,
    buyers: 1_234_567,
    paid: huge,
    postage: huge,
    refunded: huge,
    base: huge,
    teamBase: huge,
  },
  previous: { orders: 1_234_567, base: huge, total: -huge },
  pending: { orders: 1_234_567, base: huge },
  evidence: figures.evidence.map((line) => ({ ...line, orders: 1_234_567, base: huge, amount: -huge })),
  commission: {
    ...figures.commission,
    plan: longName,
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
  steps: Array.from({ length: 20 }, (_, index) => ({
    from: index * 49_999_999_999,
    to: index === 19 ? null : (index + 1) * 49_999_999_999,
    rate: 5_001 + index,
    base: huge - index,
    amount: -huge + index,
  })),
  toNextStep: { from: huge, rate: 123_456, missing: huge },
  lines: figures.lines.map((line, index) => ({
    ...line,
    orderNo: '9'.repeat(40),
    base: huge - index,
    refunded: huge,
    amount: -huge,
  })),
  history: figures.history.map((point, index) => ({ ...point, total: index % 2 === 0 ? -huge : huge })),
  pay: { baseSalary: huge, commission: -huge, total: -huge },
  planName: longName,
  page: { number: 60, of: 60 },
})
