import { defaultRosterSettings } from '#shared/rules/roster-checks.ts'

// The fictional team of the sample shop. Nobody in it exists.

/** Names of the two sample shops. */
export const tmall = '云杉家居旗舰店'
export const taobao = '云杉生活小店'

/** Someone whose number is found in memos. */
export interface SampleAgent {
  readonly number: string
  readonly name: string
  readonly group: string
  readonly level: string
  readonly joined: string
  readonly left?: string
  readonly baseSalary: number
}

export const agents: readonly SampleAgent[] = [
  { number: 'A01', name: '小美', group: '售前', level: '中级', joined: '2025-03-01', baseSalary: 350_000 },
  { number: 'A02', name: '阿强', group: '售前', level: '中级', joined: '2025-06-16', baseSalary: 350_000 },
  { number: 'A03', name: '露露', group: '售前', level: '高级', joined: '2024-02-19', baseSalary: 420_000 },
  { number: 'A04', name: '佳佳', group: '售前', level: '初级', joined: '2026-09-07', baseSalary: 300_000 },
  {
    number: 'A05',
    name: '小北',
    group: '售前',
    level: '初级',
    joined: '2026-01-05',
    left: '2026-10-18',
    baseSalary: 300_000,
  },
  { number: 'B01', name: '糖糖', group: '售后', level: '中级', joined: '2025-01-06', baseSalary: 360_000 },
]

/** Of everybody in the sample shop who signs: to try handovers and swaps with. */
export const samplePin = '2580'

const person = (agent: SampleAgent) => ({
  ...agent,
  ...(agent.left === undefined ? { pin: samplePin } : {}),
  aliases: [agent.name],
  accounts: [tmall, taobao].map((shop) => ({
    shop,
    account: `${shop}:${agent.name}`,
    from: agent.joined,
    to: agent.left ?? null,
  })),
})

const tiers = {
  mode: 'marginal',
  steps: [
    [0, 5_000],
    [1_000_000, 8_000],
    [2_000_000, 10_000],
  ],
} as const

const grades = [
  [90, '金牌'],
  [80, '银牌'],
  [70, '铜牌'],
  [0, '待改进'],
] as const

/** From October on the supervisor judges too. */
const monthlySchemes = [
  {
    name: '售前评分',
    from: '2026-10',
    group: '售前',
    items: [
      {
        figure: 'targetReached',
        weight: 30,
        bands: [
          [1, 100],
          [0.9, 80],
          [0.8, 60],
          [0, 0],
        ],
      },
      {
        figure: 'conversion',
        weight: 20,
        bands: [
          [0.45, 100],
          [0.4, 80],
          [0.35, 60],
          [0, 0],
        ],
      },
      { figure: 'firstResponseMean', weight: 20, linear: { full: 30, zero: 120 } },
      {
        figure: 'replyRate',
        weight: 20,
        bands: [
          [0.98, 100],
          [0.95, 80],
          [0.92, 60],
          [0, 0],
        ],
      },
      { title: '服务态度', weight: 10 },
    ],
    missing: 'redistribute',
    grades,
  },
  {
    name: '售后评分',
    from: '2026-10',
    group: '售后',
    items: [
      {
        figure: 'satisfaction',
        weight: 40,
        bands: [
          [0.95, 100],
          [0.9, 80],
          [0.85, 60],
          [0, 0],
        ],
      },
      {
        figure: 'replyRate',
        weight: 30,
        bands: [
          [0.98, 100],
          [0.95, 80],
          [0.92, 60],
          [0, 0],
        ],
      },
      { title: '售后处理', weight: 30 },
    ],
    missing: 'redistribute',
    grades,
  },
]

const { restPattern: _monthly, ...usualRules } = defaultRosterSettings

/** Four days off a month leave runs of a week and more here and there: this shop minds them without forbidding them. */
const sampleRules = {
  ...usualRules,
  checks: { ...usualRules.checks, tooManyDaysInARow: { severity: 'soft', weight: 5 } },
}

/** The sample team as a team file. */
export const sampleTeam: unknown = {
  shops: [
    { name: tmall, platform: 'tmall' },
    { name: taobao, platform: 'taobao' },
  ],
  people: [
    {
      number: 'M01',
      name: '周敏',
      group: '管理',
      level: '主管',
      joined: '2023-05-08',
      baseSalary: 600_000,
      role: 'supervisor',
      pin: samplePin,
    },
    { number: 'F01', name: '陈会计', group: '财务', joined: '2023-05-08', role: 'finance', pin: samplePin },
    ...agents.map(person),
  ],
  shiftKinds: [
    { code: 'D', name: '白班', segments: [['09:00', '16:30']], minimum: 2, nightly: false },
    { code: 'E', name: '晚班', segments: [['16:00', '22:30']], minimum: 2, nightly: true },
  ],
  restPattern: { kind: 'daysOffPerMonth', days: 4 },
  // The month to plan is the one after the sample's orders.
  roster: sampleRules,
  leave: [
    { agent: 'A02', from: '2026-11-09', to: '2026-11-10', kind: '年假' },
    { agent: 'B01', from: '2026-11-18', to: '2026-11-18', kind: '事假' },
  ],
  wishes: [
    { agent: 'A01', date: '2026-11-14', shift: 'off', weight: 3 },
    { agent: 'A01', date: '2026-11-15', shift: 'off', weight: 3 },
    { agent: 'A03', date: '2026-11-21', shift: 'off', weight: 2 },
    { agent: 'A04', date: '2026-11-05', shift: 'E', weight: 1 },
    { agent: 'B01', date: '2026-11-25', shift: 'D', weight: 2 },
  ],
  plans: [
    {
      name: '售前提成',
      from: '2026-01',
      group: '售前',
      tiers,
      coefficients: [
        [90, 1_100_000],
        [80, 1_000_000],
        [70, 900_000],
        [0, 800_000],
      ],
    },
    {
      name: '售后提成',
      from: '2026-01',
      group: '售后',
      tiers: {
        mode: 'whole',
        steps: [
          [0, 4_000],
          [500_000, 6_000],
        ],
      },
      perOrder: 50,
    },
  ],
  schemes: [
    {
      name: '售前评分',
      from: '2026-01',
      group: '售前',
      items: [
        {
          figure: 'conversion',
          weight: 40,
          bands: [
            [0.45, 100],
            [0.4, 80],
            [0.35, 60],
            [0, 0],
          ],
        },
        { figure: 'firstResponseMean', weight: 30, linear: { full: 30, zero: 120 } },
        {
          figure: 'replyRate',
          weight: 30,
          bands: [
            [0.98, 100],
            [0.95, 80],
            [0.92, 60],
            [0, 0],
          ],
        },
      ],
      missing: 'redistribute',
      grades,
    },
    ...monthlySchemes,
  ],
}
