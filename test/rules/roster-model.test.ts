import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '#shared/rules/roster-checks.ts'
import { boardOf, off, unplanned, withCells, type Board } from '#shared/rules/roster/board.ts'
import { modelOf } from '#shared/rules/roster/model.ts'
import { kindOf } from '#test/support/roster-boards.ts'
import { filled, plannedMonth } from '#test/support/roster-plans.ts'
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

  it('lets a clash name whose leave it is: with everybody at work only the rows of leave are broken', () => {
    const leave = ['A02', 'A03'].map((agent) => ({ agent, date: '2026-12-03', kind: '年假', minutes: null })) as never
    const kinds = [kindOf('D', '08:00', '23:00', { minimum: 2 })]
    const cells = { A01: filled('DDDDDx'), A02: filled('xDDDDD'), A03: filled('DxDDDD') }
    const board = boardOf(plannedMonth({ cells, more: { kinds, leave }, settings: { restHours: 9 } }))
    const model = modelOf(board)
    const values = model.valuesOf(board.cells)
    if (!values) throw new Error('no values')
    const rules = judged(model, values).broken.map((row) => model.rules[model.rows[row]?.rule ?? -1])
    expect(rules.map((rule) => [rule?.check, rule?.agent, rule?.date])).toEqual([
      ['onLeave', 'A02', '2026-12-03'],
      ['onLeave', 'A03', '2026-12-03'],
    ])
    const short = model.rules.find(({ check, date }) => check === 'belowMinimum' && date === '2026-12-03')
    expect(short).toMatchObject({ shift: 'D', figures: { minimum: 2, leave: 2, locked: 0 } })
  })

  it('keeps locked cells, other people and other months, and clears what nobody can work', () => {
    const month = plannedMonth({
      cells: { A01: 'DEx', A02: 'DDD', Z01: 'DD' },
      before: { A01: 'D' },
      people: { A02: { left: '2026-12-02' } as never, Z01: { isAgent: false } },
    })
    const board = boardOf({
      ...month,
      marks: [{ agent: 'A01', date: '2026-12-02', isLocked: true, note: '' }] as never,
    })
    const model = modelOf(board)
    const empty = model.cellsOf(new Float64Array(model.columns.length))
    const shown = (person: number, from: number, to: number) => [
      ...empty.slice(person * board.days.length + from, person * board.days.length + to),
    ]
    expect(shown(0, board.first - 1, board.first + 3)).toEqual([0, off, 1, off])
    expect(shown(1, board.first, board.first + 3)).toEqual([off, off, unplanned])
    expect(shown(2, board.first, board.first + 3)).toEqual([0, 0, unplanned])
    const other = Int8Array.from(empty)
    other[board.first + 1] = 0
    expect(model.valuesOf(other)).toBeNull()
  })

  it('a hard rule that nothing can keep is a row without terms', () => {
    const kinds = [kindOf('D', '08:00', '16:00', { minimum: 2 })]
    const board = boardOf(plannedMonth({ cells: { A01: 'D' }, more: { kinds } }))
    const rows = modelOf(board).rows.filter(
      ({ rule, upper, terms }) => rule !== null && terms.length === 1 && upper === -2,
    )
    expect(rows).toHaveLength(31)
    const nobody = boardOf(plannedMonth({ cells: { A01: 'D' }, people: { A01: { isAgent: false } }, more: { kinds } }))
    const never = modelOf(nobody).rows.filter(({ rule, terms }) => rule !== null && terms.length === 0)
    expect(never.every(({ upper }) => upper < 0)).toBe(true)
    expect(never.length).toBeGreaterThanOrEqual(31)
  })
})
