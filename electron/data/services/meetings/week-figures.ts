import type { WeekFigure } from '#shared/contract/meetings.ts'
import type { Figures, Rate } from '#shared/contract/service-figures.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { chanceOfRates, chanceOfTimes, verdicts, type Share } from '#shared/rules/meetings/significance.ts'
import type { Context } from '../../context.ts'
import { figuresOf, rowSums, type RowSums } from '../chats/figure-rows.ts'
import { scopeOf } from '../chats/figure-scope.ts'
import { get } from '../settings.ts'

// The figures of a week beside those of the week before. docs/meetings.md §2

/** One row of a week: the figures, and the first responses behind their mean. */
interface WeekRow {
  readonly figures: Figures
  readonly firstTimes: readonly number[]
}
export type WeekRows = ReadonlyMap<string, WeekRow>

const timesOf = ({ first }: RowSums): number[] =>
  [...first.entries()].flatMap(([time, count]) => Array.from({ length: count }, () => time))

/** Rows of a week by agent number or account, the team's own as `total`; kept like every table of figures. */
export const rowsOfWeek = (context: Context, from: LocalDate, to: LocalDate): WeekRows =>
  context.remembered(`week ${from} ${to} ${context.now().slice(0, 13)}`, () => {
    const scope = scopeOf(context, { from, to, rules: null, shopId: null, agent: null, onShift: false })
    const cuts = ['total', 'agent'] as const
    return new Map(
      cuts.flatMap((by) =>
        [...rowSums(context, scope, by)].map(([key, sums]): [string, WeekRow] => [
          key,
          { figures: figuresOf(context, scope, by, sums), firstTimes: timesOf(sums) },
        ]),
      ),
    )
  })

interface Measured {
  readonly value: number | null
  readonly n: number | null
}

interface Definition {
  readonly figure: string
  readonly unit: WeekFigure['unit']
  readonly isMoreBetter: boolean
  readonly target: 'firstResponseMean' | 'withinLimit' | 'replyRate' | 'conversion' | null
  readonly of: (figures: Figures) => Measured
  /** null: nothing to test, a count or a sum of a week that had other customers */
  readonly chance: ((now: WeekRow, before: WeekRow) => number | null) | null
}

const shareOf = ({ hits, n }: Rate): Share => ({ hits, n })
const ofRate = ({ rate, n }: Rate): Measured => ({ value: rate, n })

const byRates =
  (rateOf: (figures: Figures) => Rate): Definition['chance'] =>
  (now, before) =>
    chanceOfRates(shareOf(rateOf(now.figures)), shareOf(rateOf(before.figures)))

const rate = (figure: 'withinLimit' | 'replyRate' | 'satisfaction', hasTarget: boolean): Definition => ({
  ...{ figure, unit: 'share', isMoreBetter: true },
  target: hasTarget && figure !== 'satisfaction' ? figure : null,
  of: (figures) => ofRate(figures[figure]),
  chance: byRates((figures) => figures[figure]),
})

const counted = (figure: string, isMoreBetter: boolean, of: (figures: Figures) => number): Definition => ({
  ...{ figure, isMoreBetter, unit: 'number', target: null, chance: null },
  of: (figures) => ({ value: of(figures), n: null }),
})

const definitions: readonly Definition[] = [
  counted('receptions', true, ({ receptions }) => receptions),
  {
    ...{ figure: 'firstResponseMean', unit: 'seconds', isMoreBetter: false, target: 'firstResponseMean' },
    of: ({ firstResponse: { mean, n } }) => ({ value: mean, n }),
    chance: (now, before) => chanceOfTimes(now.firstTimes, before.firstTimes),
  },
  rate('withinLimit', true),
  rate('replyRate', true),
  counted('unanswered', false, ({ unanswered }) => unanswered),
  {
    ...{ figure: 'conversion', unit: 'share', isMoreBetter: true, target: 'conversion' },
    of: ({ conversion }) => ofRate(conversion),
    // While some may still buy, a week is compared with nothing.
    chance: (now, before) =>
      now.figures.conversion.isOpen
        ? null
        : chanceOfRates(shareOf(now.figures.conversion), shareOf(before.figures.conversion)),
  },
  {
    ...{ figure: 'sales', unit: 'money', isMoreBetter: true, target: null, chance: null },
    of: ({ sales }) => ({ value: sales, n: null }),
  },
  rate('satisfaction', false),
]

/** Figures with the week before; nobody and nothing is a dash, not a nought. */
const isEmpty = (row: WeekRow | undefined): boolean =>
  row === undefined || (row.figures.consultations === 0 && row.figures.orders === 0 && row.figures.sessions === 0)

/** The eight figures of several rows; each is tested over all of them at once. */
export const weekFigures = (
  context: Context,
  keys: readonly string[],
  now: WeekRows,
  before: WeekRows,
): ReadonlyMap<string, WeekFigure[]> => {
  const { targets } = get(context)
  const found = new Map<string, WeekFigure[]>(keys.map((key) => [key, []]))
  for (const { figure, unit, isMoreBetter, target, of, chance } of definitions) {
    const chances = keys.map((key) => {
      const [one, other] = [now.get(key), before.get(key)]
      return one === undefined || other === undefined || chance === null ? null : chance(one, other)
    })
    const certain = verdicts(chances)
    for (const [index, key] of keys.entries()) {
      const [one, other] = [now.get(key), before.get(key)]
      const measured = one === undefined || isEmpty(one) ? null : of(one.figures)
      const earlier = other === undefined || isEmpty(other) ? null : of(other.figures)
      found.get(key)?.push({
        ...{ figure, unit, isMoreBetter, target: target === null ? null : targets[target] },
        ...{ value: measured?.value ?? null, n: measured?.n ?? null },
        ...{ before: earlier?.value ?? null, beforeN: earlier?.n ?? null },
        isSignificant: certain[index] ?? null,
      })
    }
  }
  return found
}
