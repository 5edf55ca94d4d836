// The figures a scoring scheme can weigh: a plain table that rules, services and screens read. What each means: docs/scores.md §2.

/** How a figure is measured: `share` 0–1, `seconds`, `money` in fen, `score` 0–100, `number` a plain count. */
export const scoreFigureUnits = ['share', 'seconds', 'money', 'score', 'number'] as const
export type ScoreFigureUnit = (typeof scoreFigureUnits)[number]

/**
 * Where a figure's value comes from: service figures of the month · credited orders · those against the sales target · attendance and
 * roster · scored chats, unless the supervisor gives a mark · complaints · the knowledge base · courses · the supervisor's mark · nothing
 * this version knows, so it never has data.
 */
export type ScoreFigureSource =
  'service' | 'orders' | 'target' | 'attendance' | 'quality' | 'care' | 'knowledge' | 'training' | 'hand' | 'none'

/** What a figure speaks of: efficiency, quality, working together, growing. */
export const scoreDimensions = ['efficiency', 'quality', 'teamwork', 'growth'] as const
export type ScoreDimension = (typeof scoreDimensions)[number]

export interface ScoreFigure {
  readonly unit: ScoreFigureUnit
  readonly source: ScoreFigureSource
  /** where a single band leaves the direction open */
  readonly isMoreBetter: boolean
  readonly dimension: ScoreDimension
}

const figure = <Source extends ScoreFigureSource>(
  unit: ScoreFigureUnit,
  source: Source,
  dimension: ScoreDimension,
  isMoreBetter = true,
) => ({ unit, source, dimension, isMoreBetter })

/** Every figure by its code, in the order they are offered. Codes stand in team files and never change. */
export const scoreFigures = {
  targetReached: figure('share', 'target', 'efficiency'),
  conversion: figure('share', 'service', 'efficiency'),
  sales: figure('money', 'orders', 'efficiency'),
  averageOrderValue: figure('money', 'service', 'efficiency'),
  firstResponseMean: figure('seconds', 'service', 'efficiency', false),
  firstResponseMedian: figure('seconds', 'service', 'efficiency', false),
  averageResponse: figure('seconds', 'service', 'efficiency', false),
  withinLimit: figure('share', 'service', 'efficiency'),
  replyRate: figure('share', 'service', 'efficiency'),
  unanswered: figure('number', 'service', 'efficiency', false),
  receptions: figure('number', 'service', 'efficiency'),
  satisfaction: figure('share', 'service', 'quality'),
  firstContactResolution: figure('share', 'care', 'quality'),
  refundRate: figure('share', 'service', 'quality', false),
  complaintRate: figure('share', 'care', 'quality', false),
  complaintsSettledAtOnce: figure('share', 'care', 'quality'),
  handlingTime: figure('seconds', 'care', 'efficiency', false),
  quality: figure('score', 'quality', 'quality'),
  attendance: figure('score', 'attendance', 'teamwork'),
  teamwork: figure('score', 'hand', 'teamwork'),
  growth: figure('score', 'hand', 'growth'),
  knowledge: figure('number', 'knowledge', 'growth'),
  trainingPassed: figure('share', 'training', 'growth'),
} as const satisfies Readonly<Record<string, ScoreFigure>>
export type ScoreFigureCode = keyof typeof scoreFigures

/** All codes, in the order they are offered. */
export const scoreFigureCodes = Object.keys(scoreFigures) as ScoreFigureCode[]

export const isScoreFigure = (code: string): code is ScoreFigureCode => Object.hasOwn(scoreFigures, code)

/** A figure by its code; one this version does not know (from a team file) is a plain number that never has data. */
export const scoreFigureOf = (code: string): ScoreFigure =>
  isScoreFigure(code)
    ? scoreFigures[code]
    : { unit: 'number', source: 'none', isMoreBetter: true, dimension: 'quality' }

/** True when the value is the supervisor's mark and nothing else. */
export const isFigureByHand = (code: string): boolean => scoreFigureOf(code).source === 'hand'

/** True when the supervisor may give a mark: it is the value, or wins over what was computed. */
export const isFigureMarkable = (code: string): boolean =>
  isFigureByHand(code) || scoreFigureOf(code).source === 'quality'
