import type { LedgerSettings } from '#shared/contract/ledger.ts'

/** What keeps the rules from being saved, as codes with a text. */
export type SettingsProblem =
  'figureTwice' | 'stepTwice' | 'noFigure' | 'noStep' | 'minN' | 'places' | 'window' | 'points'

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

const hasTwice = (values: readonly string[]): boolean => new Set(values).size < values.length

/** Everything wrong with rules as they are typed; empty: they can be saved. */
export const settingsProblems = (draft: LedgerSettings): SettingsProblem[] => {
  const { ranking, minN, places, ladder, windowMonths, gains } = draft
  const found: (SettingsProblem | false)[] = [
    hasTwice(ranking.map(({ figure }) => figure)) && 'figureTwice',
    !ranking.some(({ weight }) => weight > 0) && 'noFigure',
    ladder.length === 0 && 'noStep',
    hasTwice(ladder.map(({ step }) => step)) && 'stepTwice',
    !isWhole(minN, 1, 1000) && 'minN',
    !isWhole(places, 1, 10) && 'places',
    !isWhole(windowMonths, 1, 36) && 'window',
    !(
      Object.values(gains).every(({ points }) => isWhole(points, 0, 100)) &&
      ladder.every(({ points }) => isWhole(points, -100, 0))
    ) && 'points',
  ]
  return found.filter((problem) => problem !== false)
}
