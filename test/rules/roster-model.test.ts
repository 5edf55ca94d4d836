import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '#shared/rules/roster-checks.ts'
import { off, withCells, type Board } from '#shared/rules/roster/board.ts'
import { modelOf } from '#shared/rules/roster/model.ts'
import { freePlaces, judged, randomBoard, wasteful } from '#test/support/random-rosters.ts'

const kindsInUse = ({ kinds }: Board): readonly number[] => [
  off,
  ...kinds.flatMap(({ kind }, index) => (kind.isRetired ? [] : [index])),
]

const boardsWithPlans = fc.tuple(randomBoard, fc.array(fc.nat(99), { minLength: 160, maxLength: 160 }))

const planned = (board: Board, turns: readonly number[]): Int8Array => {
  const model = modelOf(board)
  const cells = model.cellsOf(new Float64Array(model.columns.length))
  const choices = kindsInUse(board)
  freePlaces(board).forEach((place, index) => {
    cells[place] = choices[(turns[index % turns.length] ?? 0) % choices.length] ?? off
  })
  return cells
}

describe('the model of a month', () => {
  it('costs what the findings cost and keeps its rows when and only when no finding is hard, for any plan', () => {
    fc.assert(
      fc.property(boardsWithPlans, ([board, turns]) => {
        const model = modelOf(board)
        const cells = planned(board, turns)
        const values = model.valuesOf(cells)
        if (!values) throw new Error('a plan of free cells has no values')
        const findings = findingsOf(withCells(board, cells))
        const { points, broken } = judged(model, values)
        expect(points).toBeCloseTo(
          findings.reduce((sum, { cost }) => sum + cost, 0),
          6,
        )
        const hard = new Set(findings.filter(({ severity }) => severity === 'hard').map(({ check }) => check))
        expect(new Set(broken.map((row) => model.rules[model.rows[row]?.rule ?? -1]?.check))).toEqual(hard)
        expect(wasteful(model, values)).toEqual([])
        expect(model.cellsOf(values)).toEqual(cells)
      }),
      { numRuns: 300, seed: 11 },
    )
  })
})
