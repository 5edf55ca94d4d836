import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { rosterFinding } from '#shared/contract/roster-checks.ts'
import { boundsOf, moved, oneSpot, spotsOf, strokeBetween, wholeOf } from '#renderer/screens/roster/grid/block.ts'
import { commandOf } from '#renderer/screens/roster/grid/commands.ts'
import { clockOfHalf, coverageOf, lacksOf } from '#renderer/screens/roster/grid/coverage.ts'
import {
  lockTurned,
  monthFromBefore,
  painted,
  pasted,
  patterned,
  weekAround,
  weekFromBefore,
  weekToEnd,
} from '#renderer/screens/roster/grid/fills.ts'
import { blockOfFinding, findingMarks, spotPlaces } from '#renderer/screens/roster/grid/finding-spots.ts'
import { layoutOf } from '#renderer/screens/roster/grid/grid-rows.ts'
import { looksOf, shiftOfKey } from '#renderer/screens/roster/grid/shift-look.ts'
import { patternOf, rowsOfText, shiftOfWord, textOfRows } from '#renderer/screens/roster/grid/shift-words.ts'
import { monthOfRoster, sheetOf } from './roster-fixtures.ts'

const looks = looksOf(monthOfRoster().kinds)
const words = { off: ['休', '休息'] }
const spot = (row: number, column: number) => ({ row, column })
const short = (cells: readonly { agent: string; date: string; shift: string | null }[]) =>
  cells.map(({ agent, date, shift }) => `${agent} ${Number(date.slice(8))} ${shift ?? '-'}`)

describe('selecting', () => {
  const size = { rows: 3, columns: 31 }
  it('arrows stay inside; with Shift the near end stays', () => {
    expect(moved(oneSpot(spot(0, 0)), spot(-1, -1), size, false)).toEqual(oneSpot(spot(0, 0)))
    expect(moved(oneSpot(spot(0, 0)), spot(1, 0), size, true)).toEqual({ from: spot(0, 0), to: spot(1, 0) })
    expect(boundsOf({ from: spot(2, 5), to: spot(0, 3) })).toEqual({ top: 0, bottom: 2, left: 3, right: 5 })
  })

  it('all is the row first, then everything', () => {
    const row = wholeOf(oneSpot(spot(1, 4)), size)
    expect(row).toEqual({ from: spot(1, 0), to: spot(1, 30) })
    expect(wholeOf(row, size)).toEqual({ from: spot(0, 0), to: spot(2, 30) })
  })

  it('a quick stroke leaves no gap', () => {
    expect(strokeBetween(spot(0, 0), spot(0, 3))).toEqual([spot(0, 1), spot(0, 2), spot(0, 3)])
    expect(strokeBetween(spot(0, 0), spot(0, 0))).toEqual([])
  })
})

describe('keys', () => {
  const press = (key: string, more: object = {}) =>
    commandOf({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more }, looks)

  it('a shift by its letter or digit, 0 and X a day off, Delete nothing', () => {
    expect(press('d')).toEqual({ name: 'paint', shift: 'D' })
    expect(press('2')).toEqual({ name: 'paint', shift: 'E' })
    expect(press('0')).toEqual({ name: 'paint', shift: 'off' })
    expect(press('x')).toEqual({ name: 'paint', shift: 'off' })
    expect(press('Delete')).toEqual({ name: 'paint', shift: null })
    expect(press('9')).toBe(null)
  })

  it('while an input method swallows the letter its place on the board counts', () => {
    expect(press('Process', { code: 'KeyE' })).toEqual({ name: 'paint', shift: 'E' })
  })

  it('a shift whose letter means something else is painted with its digit', () => {
    const [night] = looksOf(monthOfRoster().kinds.map((kind) => ({ ...kind, code: kind.code === 'D' ? 'N' : 'L' })))
    expect(night?.keys).toEqual(['1'])
    expect(shiftOfKey(night ? [night] : [], 'n')).toBe(null)
    expect(press('n')).toEqual({ name: 'note' })
  })

  it('steps back and forth, months, copying; pasting is the window’s', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ name: 'undo' })
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ name: 'redo' })
    expect(press('PageDown')).toEqual({ name: 'month', by: 1 })
    expect(press('c', { ctrlKey: true })).toEqual({ name: 'copy' })
    expect(press('v', { ctrlKey: true })).toBe(null)
    expect(press('F', { shiftKey: true })).toEqual({ name: 'previousFinding' })
  })
})

describe('words of shifts', () => {
  it('code, name and sign are one shift; a stranger is none', () => {
    expect(['E', 'e', '晚班', '晚', ' Ｅ '].map((word) => shiftOfWord(word, looks, words))).toEqual(Array(5).fill('E'))
    expect(['休', 'off', 'X'].map((word) => shiftOfWord(word, looks, words))).toEqual(Array(3).fill('off'))
    expect(shiftOfWord('', looks, words)).toBe(null)
    expect(shiftOfWord('夜班', looks, words)).toBe(undefined)
  })

  it('what is copied is what is pasted', () => {
    const rows = [
      ['D', 'off', null],
      ['E', 'E', 'D'],
    ]
    const text = textOfRows(rows, looks, words)
    expect(text).toBe('白班\t休\t\n晚班\t晚班\t白班')
    expect(rowsOfText(`${text}\r\n`).map((row) => row.map((word) => shiftOfWord(word, looks, words)))).toEqual(rows)
  })

  it('patterns with and without gaps; an unknown sign is no pattern', () => {
    expect(patternOf('DDX', looks, words)).toEqual(['D', 'D', 'off'])
    expect(patternOf('白白晚晚休', looks, words)).toEqual(['D', 'D', 'E', 'E', 'off'])
    expect(patternOf('白班、晚班 休息', looks, words)).toEqual(['D', 'E', 'off'])
    expect(patternOf('白夜', looks, words)).toBe(null)
    expect(patternOf('  ', looks, words)).toBe(null)
  })
})

describe('filling', () => {
  it('a pattern begins at the block’s first day, later people behind by the stagger', () => {
    const cells = patterned(sheetOf(monthOfRoster()), { from: spot(0, 0), to: spot(1, 2) }, ['D', 'off'], 1)
    expect(short(cells)).toEqual(['A01 1 D', 'A01 2 off', 'A01 3 D', 'A02 1 off', 'A02 2 D', 'A02 3 off'])
  })

  it('days of leave and days not employed stay as they are', () => {
    const month = monthOfRoster({
      leave: [{ agent: 'A01', date: '2026-12-02', kind: '年假', minutes: null }],
      people: monthOfRoster().people.map((person) =>
        person.number === 'A01' ? { ...person, left: '2026-12-03' } : person,
      ),
    })
    expect(short(patterned(sheetOf(month), { from: spot(0, 0), to: spot(0, 4) }, ['D'], 0))).toEqual([
      'A01 1 D',
      'A01 3 D',
    ])
  })

  it('a small copy fills a larger block; unknown words leave their cell alone', () => {
    const sheet = sheetOf(monthOfRoster())
    expect(short(pasted(sheet, { from: spot(0, 0), to: spot(0, 3) }, [['D', 'E']]))).toEqual([
      'A01 1 D',
      'A01 2 E',
      'A01 3 D',
      'A01 4 E',
    ])
    expect(short(pasted(sheet, oneSpot(spot(2, 29)), [['D', undefined, 'E']]))).toEqual(['B01 30 D'])
  })

  it('the week before comes from the month before when it must', () => {
    const month = monthOfRoster({ cells: [{ agent: 'A01', date: '2026-11-25', shift: 'E' }] })
    const sheet = sheetOf(month)
    expect(weekAround(sheet, 3)).toEqual({ from: 0, to: 5 })
    expect(short(weekFromBefore(sheet, [0], 0))[1]).toBe('A01 2 E')
  })

  it('a week goes on to the month’s end on the same weekdays', () => {
    const month = monthOfRoster({
      cells: [
        { agent: 'A01', date: '2026-12-07', shift: 'D' },
        { agent: 'A01', date: '2026-12-13', shift: 'off' },
      ],
    })
    const filled = short(weekToEnd(sheetOf(month), [0], 6)).filter((cell) => !cell.endsWith('-'))
    expect(filled).toEqual(['A01 14 D', 'A01 20 off', 'A01 21 D', 'A01 27 off', 'A01 28 D'])
  })

  it('last month goes on four weeks later; shifts out of use are left out', () => {
    const before = monthOfRoster({
      cells: [
        { agent: 'A01', date: '2026-11-03', shift: 'D' },
        { agent: 'A01', date: '2026-11-04', shift: 'Z' },
        { agent: 'A02', date: '2026-11-30', shift: 'off' },
      ],
    })
    expect(short(monthFromBefore(sheetOf(monthOfRoster()), before))).toEqual(['A01 1 D', 'A01 29 D', 'A02 28 off'])
  })

  it('locking locks all, and unlocks when all are locked', () => {
    const sheet = sheetOf(monthOfRoster({ marks: [{ agent: 'A01', date: '2026-12-01', isLocked: true, note: '' }] }))
    expect(lockTurned(sheet, [spot(0, 0), spot(0, 1)]).map(({ isLocked }) => isLocked)).toEqual([true, true])
    expect(lockTurned(sheet, [spot(0, 0)]).map(({ isLocked }) => isLocked)).toEqual([false])
    expect(short(painted(sheet, spotsOf({ from: spot(0, 0), to: spot(0, 1) }), 'E'))).toEqual(['A01 1 E', 'A01 2 E'])
  })
})

describe('a day by half-hour', () => {
  it('counts shifts of the day and those that run over midnight from the day before', () => {
    const kinds = monthOfRoster().kinds.map((kind) =>
      kind.code === 'E' ? { ...kind, segments: [['20:00', '02:00']] } : kind,
    )
    const { board } = sheetOf(
      monthOfRoster({
        kinds,
        cells: [
          { agent: 'A01', date: '2026-12-01', shift: 'E' },
          { agent: 'A02', date: '2026-12-02', shift: 'D' },
        ],
      }),
    )
    const { total, kinds: byKind } = coverageOf(board, board.first + 1)
    expect(total.map((count, half) => (count > 0 ? half : -1)).filter((half) => half >= 0)).toEqual([
      ...[0, 1, 2, 3],
      ...Array.from({ length: 14 }, (_, index) => 18 + index),
    ])
    expect(byKind[1]?.slice(0, 4)).toEqual([1, 1, 1, 1])
  })

  it('names each stretch that lacks people', () => {
    expect(lacksOf([0, 1, 1, 3], [1, 3, 1, 4])).toEqual([
      { from: 0, to: 2, least: 1, most: 2 },
      { from: 3, to: 4, least: 1, most: 1 },
    ])
    expect(lacksOf([2], [2])).toEqual([])
    expect([clockOfHalf(35), clockOfHalf(48)]).toEqual(['17:30', '24:00'])
  })
})

describe('findings in the grid', () => {
  const { board } = sheetOf(monthOfRoster())
  const layout = layoutOf(board.people)
  const places = spotPlaces(board, layout.order)
  const finding = (more: object) =>
    rosterFinding.parse({
      check: 'restTooShort',
      severity: 'hard',
      agent: 'A02',
      date: '2026-12-05',
      until: null,
      shift: null,
      cost: 0,
      figures: {},
      ...more,
    })

  it('rows go by group, then number, with headings', () => {
    expect(layout.order.map((place) => board.people[place]?.number)).toEqual(['A01', 'A02', 'B01'])
    expect(layout.lines.map((line) => (line.kind === 'group' ? line.group : line.row))).toEqual([
      '售前',
      0,
      1,
      '售后',
      2,
    ])
  })

  it('selects the cell, the span, the whole day or the whole row', () => {
    expect(blockOfFinding(finding({}), places)).toEqual(oneSpot(spot(1, 4)))
    expect(blockOfFinding(finding({ until: '2026-12-07' }), places)).toEqual({ from: spot(1, 4), to: spot(1, 6) })
    expect(blockOfFinding(finding({ agent: null }), places)).toEqual({ from: spot(0, 4), to: spot(2, 4) })
    expect(blockOfFinding(finding({ date: null }), places)).toEqual({ from: spot(1, 0), to: spot(1, 30) })
    expect(blockOfFinding(finding({ agent: null, date: null }), places)).toBe(null)
  })

  it('the worst severity outlines a cell; warnings outline nothing', () => {
    const marks = findingMarks(
      [finding({ severity: 'soft' }), finding({}), finding({ severity: 'warning', agent: 'A01' })],
      places,
    )
    expect([...marks.cells]).toEqual([['1 4', 'hard']])
    expect([...findingMarks([finding({ agent: null, date: '2026-12-02' as LocalDate })], places).days]).toEqual([
      [1, 'hard'],
    ])
  })
})
