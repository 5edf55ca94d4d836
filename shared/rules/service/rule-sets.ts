import type { RuleSet } from '../../contract/rule-sets.ts'
import type { LocalDate } from '../../kit/local-time.ts'

// How the platforms count, as published, and the house's own ruler. Every one can be copied and changed. The rule book: docs/service-figures.md §3.

const judgedHours = { start: '08:00', end: '23:00' } as NonNullable<RuleSet['window']>

const house: RuleSet = {
  id: 'house',
  name: '店铺口径',
  description: '全天，按轮次，60 秒内首次响应；没有回复的轮次不进平均，另计“未回复”。',
  from: '2020-01-01' as LocalDate,
  platform: null,
  window: null,
  unit: 'round',
  limitSeconds: 60,
  roundCapSeconds: null,
  unansweredCountsAs: null,
  crossMidnight: 'keep',
  assistedCountsAsHuman: false,
  sessionGapMinutes: 30,
  escalationSeconds: 300,
  waivedDates: [],
  filters: {
    advertising: true,
    onlyCard: true,
    ownAccounts: true,
    platformStaff: true,
    agentInitiated: true,
    listedBuyers: true,
  },
  listedBuyers: [],
  assistedLeavesInquiries: true,
  ignoresFairRatings: false,
  minimumForRank: 30,
}

type Different = Pick<RuleSet, 'id' | 'name' | 'description' | 'platform'> & Partial<RuleSet>

const like = (different: Different): RuleSet => ({
  ...house,
  window: judgedHours,
  limitSeconds: 180,
  ...different,
})

/** The rule sets that come with the app, the house's own first. */
export const initialRuleSets: readonly RuleSet[] = [
  house,
  like({
    id: 'taobao-3min',
    name: '淘宝/天猫 3分钟人工响应率',
    description: '08:00–23:00 开始的轮次，180 秒内人工回复；跨天才回复的轮次不计，没有回复算超时。按平台公开说明整理。',
    platform: 'taobao',
    crossMidnight: 'drop',
  }),
  like({
    id: 'taobao-mean',
    name: '淘宝/天猫 人工平响',
    description: '08:00–23:00 开始的轮次的平均时长；一轮最多算 600 秒，当天没有回复按 600 秒算。按平台公开说明整理。',
    platform: 'taobao',
    crossMidnight: 'drop',
    roundCapSeconds: 600,
    unansweredCountsAs: 600,
  }),
  like({
    id: 'pinduoduo-3min',
    name: '拼多多 3分钟人工回复率',
    description: '08:00–23:00，按买家：当天任何一轮超过 180 秒或没有回复，这位买家就不算。按平台公开说明整理。',
    platform: 'pinduoduo',
    unit: 'person',
  }),
  like({
    id: 'douyin-3min',
    name: '抖店 3分钟人工回复率（会话平均）',
    description:
      '08:00–23:00，按会话（同一买家一天算一个会话）：各轮平均时长小于 180 秒；欢迎语不算回复，智能辅助算人工。平台公布过两版，这是会话平均版。',
    platform: 'douyin',
    unit: 'session-average',
    assistedCountsAsHuman: true,
    sessionGapMinutes: 1440,
  }),
  like({
    id: 'douyin-3min-rounds',
    name: '抖店 3分钟人工回复率（轮次）',
    description: '08:00–23:00，按轮次：180 秒内回复；欢迎语不算回复，智能辅助算人工。平台公布过两版，这是轮次版。',
    platform: 'douyin',
    assistedCountsAsHuman: true,
  }),
  like({
    id: 'douyin-means',
    name: '抖店 首次响应 / 平均响应',
    description: '08:00–23:00，只平均有回复的轮次；平台参考线首次 60 秒、平均 40 秒，这里按首次画线。',
    platform: 'douyin',
    limitSeconds: 60,
    assistedCountsAsHuman: true,
  }),
  like({
    id: 'jd-first-30s',
    name: '京东 首次30秒应答率',
    description: '09:00–23:00 开始的会话，首次回复不超过 30 秒；间隔 10 分钟以上是新会话。按平台公开说明整理。',
    platform: 'jd',
    window: { start: '09:00', end: '23:00' } as RuleSet['window'],
    unit: 'session-first',
    limitSeconds: 30,
    sessionGapMinutes: 10,
  }),
  like({
    id: 'kuaishou-3min',
    name: '快手 3分钟回复率',
    description: '08:00–23:00，按买家：当天任何一轮超过 180 秒或没有回复，这位买家就不算。按平台公开说明整理。',
    platform: 'kuaishou',
    unit: 'person',
  }),
]

/** The versions that hold on a day: of each id the one with the latest start. What the shop keeps replaces what came with the app. */
export const ruleSetsOn = (day: LocalDate, kept: readonly RuleSet[]): readonly RuleSet[] => {
  const byId = new Map<string, RuleSet>()
  for (const version of [...initialRuleSets, ...kept]) {
    if (version.from > day) continue
    const known = byId.get(version.id)
    if (!known || version.from >= known.from) byId.set(version.id, version)
  }
  return [...byId.values()]
}
