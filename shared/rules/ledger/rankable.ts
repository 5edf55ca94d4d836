import type { ScoreFigureCode } from '../../kit/score-figures.ts'

/** The figures people can be ranked by: those that say how good work was, not how much of it there was, or that a supervisor marks by hand. */
export const rankableFigures = [
  'withinLimit',
  'conversion',
  'sales',
  'quality',
  'firstResponseMean',
  'firstResponseMedian',
  'averageResponse',
  'replyRate',
  'satisfaction',
  'refundRate',
  'averageOrderValue',
] as const satisfies readonly ScoreFigureCode[]
export type RankableFigure = (typeof rankableFigures)[number]

export const isRankable = (figure: string): figure is RankableFigure =>
  rankableFigures.some((rankable) => rankable === figure)

/** Scored chats without which a mean of quality says nothing, whatever the minimum of the other figures. */
export const leastScores = 5
