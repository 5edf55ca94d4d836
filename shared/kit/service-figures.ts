import type { FieldUnit } from './import-fields.ts'

// The names of service figures and of what they are cut by: plain tables that every place reads. How each is computed: docs/service-figures.md.

/** Every service figure by its code name, with its unit: counts, spans in seconds, shares 0–1, money in fen. */
export const serviceFigures = {
  consultations: 'count',
  filtered: 'count',
  receptions: 'count',
  buyersReceived: 'count',
  sessions: 'count',
  rounds: 'count',
  unanswered: 'count',
  unansweredBuyers: 'count',
  escalations: 'count',
  firstResponseMean: 'seconds',
  firstResponseMedian: 'seconds',
  firstResponseP90: 'seconds',
  averageResponseMean: 'seconds',
  averageResponseMedian: 'seconds',
  averageResponseP90: 'seconds',
  withinLimit: 'share',
  replyRate: 'share',
  answerRatio: 'ratio',
  buyerMessages: 'count',
  agentMessages: 'count',
  sessionLengthMean: 'seconds',
  inquiries: 'count',
  assisted: 'count',
  conversion: 'share',
  orderedOrders: 'count',
  orders: 'count',
  paidShare: 'share',
  buyers: 'count',
  units: 'count',
  sales: 'fen',
  averagePerBuyer: 'fen',
  unitsPerBuyer: 'ratio',
  silentOrders: 'count',
  nudgedOrders: 'count',
  ratingInvitations: 'share',
  ratingParticipation: 'share',
  satisfaction: 'share',
  refundShare: 'share',
  overtimeMinutes: 'count',
} as const satisfies Readonly<Record<string, FieldUnit>>
export type ServiceFigure = keyof typeof serviceFigures

/** All of them, in the order of a table. */
export const serviceFigureNames = Object.keys(serviceFigures) as ServiceFigure[]

/** What service figures can be cut by. `hour`: 0–23 · `weekday-hour`: `1-09` is Monday 9 o'clock, 0 = Sunday. */
export const figureCuts = ['total', 'agent', 'day', 'hour', 'weekday-hour', 'shop', 'shift'] as const
export type FigureCut = (typeof figureCuts)[number]

/** What a rate within a limit counts. */
export const rateUnits = ['round', 'person', 'session-average', 'session-first'] as const
export type RateUnit = (typeof rateUnits)[number]

/**
 * Why a chat is left out of everything, each a switch of the rule set: advertising or spam · only an automatic card · own sub-accounts ·
 * platform staff · opened by an agent and never answered by the buyer · buyers on the rule set's list.
 */
export const chatFilters = [
  'advertising',
  'onlyCard',
  'ownAccounts',
  'platformStaff',
  'agentInitiated',
  'listedBuyers',
] as const
export type ChatFilter = (typeof chatFilters)[number]

/** Why an order is joined to an agent or a chat, strongest first; `none`: nothing says who the buyer was. */
export const joinEvidence = ['memo', 'chat', 'name', 'none'] as const
export type JoinEvidence = (typeof joinEvidence)[number]
