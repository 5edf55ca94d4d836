import type { MonthInput } from '#shared/contract/scores.ts'
import { toFen } from '#shared/kit/money.ts'

// What the supervisor of the sample shop entered for the newest full month.

interface Entered {
  readonly agent: string
  /** yuan; null: no target */
  readonly target: number | null
  /** marks by item, with the remark */
  readonly marks: readonly (readonly [item: string, score: number, remark: string])[]
  readonly points: readonly (readonly [points: number, reason: string])[]
  readonly bonuses: readonly (readonly [label: string, yuan: number])[]
}

const attitude = '服务态度'

const entered: readonly Entered[] = [
  {
    agent: 'A01',
    target: 20_000,
    marks: [[attitude, 92, '耐心，换货说得清楚']],
    points: [[2, '带新人佳佳']],
    bonuses: [],
  },
  {
    agent: 'A02',
    target: 28_000,
    marks: [[attitude, 78, '两次回得太短，买家不高兴']],
    points: [[-2, '10 月 14 日漏交接一单']],
    bonuses: [],
  },
  {
    agent: 'A03',
    target: 22_000,
    marks: [[attitude, 95, '全月没有差评']],
    points: [],
    bonuses: [['月度之星', 200]],
  },
  { agent: 'A04', target: 18_000, marks: [[attitude, 85, '进步快，商品还要再熟']], points: [], bonuses: [] },
  { agent: 'A05', target: 9_000, marks: [[attitude, 80, '离职前交接完整']], points: [], bonuses: [] },
  { agent: 'B01', target: null, marks: [['售后处理', 88, '破损件当天补寄']], points: [], bonuses: [] },
]

/** The newest full month of the sample. */
export const enteredMonth = '2026-10'

/** Targets, marks, points and bonuses of that month. */
export const sampleInputs: readonly MonthInput[] = entered.map(({ agent, target, marks, points, bonuses }) => ({
  agent,
  salesTarget: target === null ? null : toFen(target * 100),
  plannedDays: null,
  workedDays: null,
  overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
  fullAttendance: 'by-attendance',
  bonuses: bonuses.map(([label, yuan]) => ({ label, amount: toFen(yuan * 100) })),
  points: points.map(([given, reason]) => ({ points: given, reason })),
  marks: marks.map(([item, score, remark]) => ({ item, score, remark })),
}))

/** Who signed which plan, and when; the newest has not signed yet. */
export const sampleSignatures = [
  { name: '售前提成', group: '售前', agent: 'A01', signedOn: '2025-12-29' },
  { name: '售前提成', group: '售前', agent: 'A02', signedOn: '2025-12-30' },
  { name: '售前提成', group: '售前', agent: 'A03', signedOn: '2025-12-29' },
  { name: '售前提成', group: '售前', agent: 'A05', signedOn: '2026-01-05' },
  { name: '售后提成', group: '售后', agent: 'B01', signedOn: '2025-12-29' },
] as const

/** The first month of the sample's plans. */
export const plannedFrom = '2026-01'

/** An objection that was answered, with what it paid. */
export const answeredAppeal = {
  madeAt: '2026-11-04 10:12:00',
  agent: 'A01',
  month: '2026-10',
  matter: 'pay',
  text: '10 月 6 日节后第一天多留了一小时，没有算进去。',
  evidence: '当天 22:40 还在回消息，看聊天记录。',
  answeredAt: '2026-11-06 17:05:00',
  answer: '聊天记录对得上，补一小时。',
  correction: 3_500,
} as const

/** An objection about a contested order that still waits for its answer. */
export const openAppeal = {
  madeAt: '2026-11-20 16:40:00',
  month: '2026-10',
  matter: 'order',
  text: '这单从头到尾是我接的，交班时备注里多写了同事的工号。',
  evidence: '聊天里报尺寸和改地址的都是我。',
} as const
