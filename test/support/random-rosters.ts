import fc from 'fast-check'
import { rosterCheckNames, type Severity } from '#shared/contract/roster-checks.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import { boardOf, type Board } from '#shared/rules/roster/board.ts'
import { isFree, type RosterModel } from '#shared/rules/roster/model.ts'
import { randomMonth } from './random-months.ts'

// Random months as boards with random settings, and what a model says of a plan.

const severities: readonly Severity[] = ['hard', 'soft', 'soft', 'warning', 'off']

const restPatterns: fc.Arbitrary<RosterMonth['settings']['restPattern']> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('daysOffPerMonth' as const), days: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ kind: fc.constant('weeklyOff' as const), days: fc.integer({ min: 0, max: 5 }) }),
  fc.record({
    kind: fc.constant('perWindow' as const),
    window: fc.integer({ min: 1, max: 14 }),
    days: fc.integer({ min: 0, max: 5 }),
  }),
)

const hereAllMonth = (person: RosterMonth['people'][number]): RosterMonth['people'][number] => ({
  ...person,
  ...{ group: '售前', joined: null, left: null, isAgent: true },
})

/** A board of a random month: every check as it comes, with locks and a rest pattern. */
export const randomBoard: fc.Arbitrary<Board> = fc
  .record({
    month: randomMonth,
    isWhole: fc.boolean(),
    severity: fc.array(fc.tuple(fc.constantFrom(...severities), fc.integer({ min: 1, max: 9 })), {
      minLength: rosterCheckNames.length,
      maxLength: rosterCheckNames.length,
    }),
    restPattern: restPatterns,
    locks: fc.array(fc.tuple(fc.nat(4), fc.nat(30)), { maxLength: 12 }),
  })
  .map(({ month, isWhole, severity, restPattern, locks }) => {
    const board = boardOf({
      ...month,
      needs: month.needs.map(({ date, people }) => ({
        date,
        people: people.map((count, slot) => count + (slot % 20 === 7 ? 1 : 0)),
      })),
      people: isWhole ? month.people.map(hereAllMonth) : month.people,
      settings: {
        ...month.settings,
        restPattern,
        checks: Object.fromEntries(
          rosterCheckNames.map((name, index) => {
            const [own = 'off', weight = 1] = severity[index] ?? []
            return [name, { severity: own, weight }]
          }),
        ) as RosterMonth['settings']['checks'],
      },
    })
    const isLocked = new Uint8Array(board.cells.length)
    for (const [person, day] of locks)
      if (person < board.people.length) isLocked[person * board.days.length + board.first + day] = 1
    return { ...board, isLocked }
  })

/** The places of cells a plan may change. */
export const freePlaces = (board: Board): readonly number[] =>
  board.people.flatMap((_, person) =>
    board.days.flatMap((_day, day) => (isFree(board, person, day) ? [person * board.days.length + day] : [])),
  )

const epsilon = 1e-6

/** Σ of a row at these values. */
const rowAt = ({ terms }: RosterModel['rows'][number], values: Float64Array): number =>
  terms.reduce((sum, [column, times]) => sum + times * (values[column] ?? 0), 0)

/** Points of a solution, and the places of rows that it breaks. */
export const judged = (model: RosterModel, values: Float64Array): { points: number; broken: readonly number[] } => ({
  points: model.columns.reduce((sum, { cost }, column) => sum + cost * (values[column] ?? 0), model.constant),
  broken: model.rows.flatMap((row, index) => {
    const value = rowAt(row, values)
    return value < row.lower - epsilon || value > row.upper + epsilon ? [index] : []
  }),
})

/** Columns that cost something and could cost less although nothing but themselves would change. */
export const wasteful = (model: RosterModel, values: Float64Array): readonly string[] =>
  model.columns.flatMap(({ name, kind, lower, cost }, column) => {
    const value = values[column] ?? 0
    if (kind === 'binary' || cost <= 0 || value <= lower + epsilon) return []
    const holds = model.rows.some(
      (row) => row.terms.some(([own]) => own === column) && rowAt(row, values) > row.upper - epsilon,
    )
    return holds ? [] : [name]
  })
