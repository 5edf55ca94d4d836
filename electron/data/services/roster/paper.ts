import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { PaperCell, RosterPaper } from '#shared/contract/roster-paper.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import { talliesOf } from '#shared/rules/roster-checks.ts'
import { boardOf, cellAt, off, type Board } from '#shared/rules/roster/board.ts'
import { colourOf, signsOf } from '#shared/rules/roster/signs.ts'
import type { Context } from '../../context.ts'
import { listShops } from '../../stores/shop-store.ts'
import { month as rosterMonth } from './month.ts'

// The month as paper, workbook and calendars show it: one value for all three.

/** Kinds a month shows: those in use, and others only when somebody has one. */
const shownKinds = ({ kinds, cells, month }: RosterMonth): RosterMonth['kinds'] => {
  const named = new Set(cells.filter(({ date }) => date.startsWith(month)).map(({ shift }) => shift))
  return kinds.filter(({ code, isRetired }) => !isRetired || named.has(code))
}

const leaveOn = ({ leave }: RosterMonth): ReadonlyMap<string, string> =>
  new Map(leave.filter(({ minutes }) => minutes === null).map(({ agent, date, kind }) => [`${agent} ${date}`, kind]))

const cellsOf = (board: Board, person: number, leave: ReadonlyMap<string, string>): PaperCell[] => {
  const number = board.people[person]?.number ?? ''
  return board.days.slice(board.first, board.last).map((date, index): PaperCell => {
    const cell = cellAt(board, person, board.first + index)
    const code = board.kinds[cell]?.kind.code
    if (code !== undefined) return { kind: 'shift', code }
    const away = leave.get(`${number} ${date}`)
    if (away !== undefined) return { kind: 'leave', leave: away }
    return cell === off ? { kind: 'off' } : null
  })
}

/** The month for the wall. */
export const wall = (context: Context, { month }: ParsedInputOf<'roster.wall'>): RosterPaper => {
  const value = rosterMonth(context, { month })
  const board = boardOf(value)
  const kinds = shownKinds(value)
  const signs = signsOf(kinds)
  const leave = leaveOn(value)
  const tallies = talliesOf(board)
  const rows = board.people.flatMap(({ number, name, group, level }, person) => {
    const tally = tallies.find(({ agent }) => agent === number)
    return tally === undefined
      ? []
      : [{ agent: number, name, group, level, cells: cellsOf(board, person, leave), tally }]
  })
  const countOf = (code: string, day: number): number =>
    rows.filter(({ cells }) => {
      const cell = cells[day]
      return cell?.kind === 'shift' && cell.code === code
    }).length
  return {
    month,
    shopNames: listShops(context.sql).map(({ name }) => name),
    madeAt: context.now(),
    published: value.published,
    days: value.days,
    kinds: kinds.map((kind, index) => {
      const { code, name, segments, minimum, nightly } = kind
      return { code, name, segments, minimum, nightly, sign: signs[index] ?? code, colour: colourOf(kind) }
    }),
    rows,
    counts: kinds.map(({ code }) => value.days.map((_day, day) => countOf(code, day))),
  }
}
