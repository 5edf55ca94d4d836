import type { LedgerSettings } from '../../contract/ledger.ts'
import { zeroFen } from '../../kit/money.ts'

type Ladder = LedgerSettings['ladder']

/**
 * The ladders of the rule books, mildest step first. The third stands where a rule book fines 10, then 30, then dismisses: a fine in money is not
 * lawful, so that ladder is not among them, and this one is what to use instead. docs/ledger.md §2
 */
export const ladderPresets = {
  training: [
    { step: 'verbal', points: 0 },
    { step: 'deduction', points: -5 },
    { step: 'training', points: -5 },
    { step: 'transfer', points: -10 },
  ],
  formal: [
    { step: 'verbal', points: 0 },
    { step: 'written', points: -5 },
    { step: 'demotion', points: -10 },
    { step: 'dismissal', points: 0 },
  ],
  'instead-of-fines': [
    { step: 'reminder', points: 0 },
    { step: 'written', points: -3 },
    { step: 'training', points: -5 },
    { step: 'transfer', points: -10 },
  ],
} as const satisfies Readonly<Record<string, Ladder>>
export type LadderPreset = keyof typeof ladderPresets

/** The preset a ladder is exactly; null: one of the shop's own. */
export const presetOf = (ladder: Ladder): LadderPreset | null =>
  (Object.keys(ladderPresets) as LadderPreset[]).find(
    (name) =>
      JSON.stringify(ladderPresets[name]) === JSON.stringify(ladder.map(({ step, points }) => ({ step, points }))),
  ) ?? null

const gain = (points: number) => ({ points, bonus: zeroFen })

/** Rules until the shop says otherwise: no money is given unasked, and there is no team award without a target. */
export const defaultLedgerSettings: LedgerSettings = {
  ranking: [
    { figure: 'withinLimit', weight: 30 },
    { figure: 'conversion', weight: 30 },
    { figure: 'sales', weight: 20 },
    { figure: 'quality', weight: 20 },
  ],
  minN: 30,
  places: 1,
  progressFigure: 'firstResponseMean',
  teamFigure: 'withinLimit',
  teamTarget: null,
  gains: {
    'monthly-best': gain(5),
    progress: gain(3),
    team: gain(2),
    'service-star': gain(3),
    efficiency: gain(3),
    patrol: gain(1),
    idea: gain(2),
    other: gain(0),
  },
  ladder: [...ladderPresets.training],
  windowMonths: 6,
}
