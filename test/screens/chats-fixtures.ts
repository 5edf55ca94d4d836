import type { Figures, FigureRow, FigureTable, Why, WhyItem } from '#shared/contract/service-figures.ts'
import { figures as figuresSchema, figureTable, why as whySchema } from '#shared/contract/service-figures.ts'
import { ruleSet as ruleSetSchema, type RuleSet } from '#shared/contract/rule-sets.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'

const count = 0
const spread = { n: 4, mean: 138.75, median: 145, p90: 240 }
const rate = { n: 4, hits: 3, rate: 0.75, low: 0.301, high: 0.954 }
const nothing = { n: 0, hits: 0, rate: null, low: null, high: null }

/** Figures of a small group; what a test speaks of is put over them. */
export const figuresOf = (more: Partial<Figures> = {}): Figures =>
  figuresSchema.parse({
    consultations: 5,
    filtered: 1,
    receptions: 4,
    buyersReceived: 4,
    sessions: 4,
    rounds: 4,
    unanswered: 1,
    unansweredBuyers: 1,
    escalations: count,
    firstResponse: spread,
    averageResponse: spread,
    withinLimit: rate,
    replyRate: rate,
    answerRatio: 1.25,
    buyerMessages: 8,
    agentMessages: 10,
    sessionLengthMean: 600,
    inquiries: 3,
    assisted: count,
    conversion: { n: 3, hits: 2, rate: 2 / 3, low: 0.2, high: 0.9, coverage: 0.96, isOpen: false },
    orderedOrders: 2,
    orders: 2,
    paidShare: { n: 2, hits: 2, rate: 1, low: 0.34, high: 1 },
    buyers: 2,
    units: 3,
    sales: 123_450,
    averagePerBuyer: 61_725,
    unitsPerBuyer: 1.5,
    silentOrders: 1,
    nudgedOrders: count,
    ratingInvitations: nothing,
    ratingParticipation: nothing,
    satisfaction: nothing,
    refundShare: nothing,
    overtimeMinutes: null,
    ...more,
  })

export const rowOf = (key: string, more: Partial<Figures> = {}, person: string | null = key): FigureRow => ({
  key,
  person,
  name: person === null ? null : `9${key}`,
  figures: figuresOf(more),
})

/** A rate of so many hits with an interval as wide as told. */
export const rateOf = (hits: number, n: number, half: number): Figures['withinLimit'] => ({
  n,
  hits,
  rate: hits / n,
  low: Math.max(0, hits / n - half),
  high: Math.min(1, hits / n + half),
})

export const tableOf = (rows: readonly FigureRow[], more: Partial<FigureTable> = {}): FigureTable =>
  figureTable.parse({
    rules: { id: 'house', name: '店铺口径', from: '2020-01-01', limitSeconds: 60 },
    rows,
    total: figuresOf(),
    coverage: { orders: 10, covered: 0.9, by: { memo: 5, chat: 2, name: 2, none: 1 } },
    openDays: [],
    hasRoster: true,
    ...more,
  })

export const itemOf = (more: Partial<WhyItem> = {}): WhyItem =>
  whySchema.shape.items.element.parse({
    kind: 'round',
    at: '2026-10-01 10:01:00',
    shop: '1',
    agent: 'A01',
    buyer: '2**',
    value: 1,
    seconds: 160,
    verdict: 'hit',
    reason: 'in-time',
    chat: { shopId: 1, buyerId: 7, at: '2026-10-01 10:01:00' },
    orderId: null,
    orderNo: null,
    ...more,
  })

export const whyOf = (more: Partial<Why> = {}): Why =>
  whySchema.parse({
    figure: 'withinLimit',
    unit: 'share',
    rules: { id: 'taobao-3min', name: '淘宝/天猫 3分钟人工响应率', from: '2020-01-01', limitSeconds: 180 },
    value: 0.75,
    numerator: 3,
    denominator: 4,
    total: 4,
    items: [itemOf({ value: 0, seconds: null, verdict: 'miss', reason: 'unanswered' }), itemOf(), itemOf(), itemOf()],
    ...more,
  })

/** A rule set that came with the app, by its id. */
export const initial = (id: string): RuleSet => {
  const found = initialRuleSets.find((version) => version.id === id)
  if (!found) throw new Error(`no rule set ${id}`)
  return ruleSetSchema.parse(found)
}
