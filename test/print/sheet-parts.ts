// Parts of the fixtures: plain values, parsed where they become a sheet.

export const attendance = {
  plannedDays: 27,
  workedDays: 26.5,
  plannedMinutes: 12_150,
  workedMinutes: 11_922,
  lateTimes: 1,
  lateMinutes: 12,
  leaveDays: 0,
  overtimeMinutes: 192,
  overtimeHours: { weekday: 2, restDay: 0, holiday: 0 },
}

const figure = (
  name: string,
  value: number | null,
  n: number | null,
  previous: number | null,
  team: number | null,
  target: number | null = null,
) => ({ figure: name, value, n, previous, team, target })

/** Eleven figures, one without a value. */
export const service = [
  figure('receptions', 1342, null, 1208, 1190),
  figure('firstResponseMean', 31.4, 1331, 33, 38, 60),
  figure('averageResponseMean', 33, 5210, 35.2, 41),
  figure('withinLimit', 0.932, 1331, 0.91, 0.897, 0.9),
  figure('replyRate', 0.995, 1342, 0.991, 0.98, 0.95),
  figure('unanswered', 7, null, 11, 12),
  figure('inquiries', 712, null, 690, 655),
  figure('conversion', 0.418, 712, 0.431, 0.395, 0.42),
  figure('averagePerBuyer', 18_240, null, 17_900, 16_822),
  figure('satisfaction', 0.961, 154, 0.954, 0.95),
  figure('overtimeMinutes', null, null, null, 88),
]

const line = (item: string, weight: number, value: number | null, band: number | null, points: number, rest = {}) => ({
  item,
  isByHand: false,
  weight,
  value,
  n: null,
  target: band,
  isMoreBetter: true,
  band,
  points,
  state: 'scored',
  countedWeight: weight,
  counted: (weight * points) / 100,
  remark: null,
  ...rest,
})

/** Eight items: banded, linear, by hand with a remark, without data. */
export const scoreLines = [
  line('targetReached', 30, 1.042, 1, 100),
  line('conversion', 20, 0.418, 0.4, 80),
  line('averageOrderValue', 15, 18_240, null, 86.75, { target: 20_000 }),
  line('replyRate', 15, 0.995, 0.98, 100),
  line('averageResponse', 5, 33, 35, 100, { isMoreBetter: false }),
  line('attendance', 5, 98.15, null, 98.15, { target: 100 }),
  line('teamwork', 5, 90, null, 90, { isByHand: true, remark: '大促期间主动顶班两次；注意晚间承诺发货前先核库存。' }),
  line('satisfaction', 5, null, null, 0, { points: null, state: 'redistributed', countedWeight: 0, counted: 0 }),
]

export const card = {
  agent: 'A01',
  name: '小美',
  group: '售前组',
  scheme: '售前评分',
  schemeFrom: '2026-07',
  lines: scoreLines,
  items: 92.35,
  points: { given: 1, counted: 1, cap: 10 },
  score: 93.35,
  grade: '金牌',
  coefficient: 1_100_000,
}

const kinds = ['refund', 'decision', 'memo', 'late-order', 'returned', 'appeal', 'by-hand'] as const

/** So many corrections, each smaller than the one before and of another kind. */
export const correctionsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'refund'
    const isOfOrder = kind !== 'appeal' && kind !== 'by-hand'
    return {
      kind,
      originMonth: '2025-08',
      orderId: isOfOrder ? 900 + index : null,
      order: isOfOrder ? `21355500019999${String(10_000 + index)}` : null,
      shop: isOfOrder ? '云杉家居旗舰店' : null,
      paid: 480,
      baseThen: 60_000,
      baseNow: 0,
      share: isOfOrder ? 1_000_000 : null,
      amount: -480 + index,
      note: isOfOrder ? '' : '出勤少记一天，补发',
    }
  })

/** Base, commission, team share, extras, a bonus and corrections; they sum to 4,012.10. */
export const payLines = [
  { kind: 'base', amount: 350_000, full: 350_000, worked: null, planned: null },
  { kind: 'full-attendance', amount: 0, isEarned: false },
  { kind: 'commission', amount: 29_215, commission: 26_559, coefficient: 1_100_000, limitedBy: null },
  { kind: 'team', amount: 11_200 },
  { kind: 'extras', amount: 4_275 },
  { kind: 'bonus', amount: 7_000, label: '建议采纳、巡店发现错价' },
  { kind: 'corrections', amount: -480, count: 1 },
]
