import type { RosterMonth } from '#shared/contract/roster-month.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { off, unplanned, type Board } from '#shared/rules/roster/board.ts'
import { boundsOf, spotsOf, type Block, type Spot } from './block.ts'
import { wordOf, type CellWord, type CellWords } from './cell-word.ts'

// What a command writes into which cells, as words for one step. Rows are places in `order`, columns days of the month.

/** A month's cells as the grid lays them out: `order` = places of people on the board, top to bottom. */
export interface Sheet {
  readonly board: Board
  readonly words: CellWords
  readonly order: readonly number[]
}

/** Whose and which day a spot of the grid is. */
export const cellOfSpot = (
  { board, order }: Sheet,
  { row, column }: Spot,
): { agent: string; date: LocalDate } | null => {
  const person = board.people[order[row] ?? -1]
  const date = board.days[board.first + column]
  // Beyond the month's last column lie days of the next one, which are only looked at.
  return person === undefined || date === undefined || board.first + column >= board.last
    ? null
    : { agent: person.number, date }
}

/** The word a spot has now. */
export const wordOfSpot = (sheet: Sheet, spot: Spot): CellWord | null => {
  const cell = cellOfSpot(sheet, spot)
  return cell === null ? null : wordOf(sheet.words, cell.agent, cell.date)
}

/** A filling leaves days alone on which somebody is not here or on leave; painting by hand may write there and is told. */
const isFree = ({ board, order }: Sheet, { row, column }: Spot): boolean => {
  const person = board.people[order[row] ?? -1]
  const day = board.first + column
  return person !== undefined && person.isHere[day] === true && person.isOnLeave[day] !== true
}

const withShift = (sheet: Sheet, spot: Spot, shift: string | null): readonly CellWord[] => {
  const word = wordOfSpot(sheet, spot)
  return word === null ? [] : [{ ...word, shift }]
}

/** The same shift in many cells; null empties them. */
export const painted = (sheet: Sheet, spots: readonly Spot[], shift: string | null): readonly CellWord[] =>
  spots.flatMap((spot) => withShift(sheet, spot, shift))

/** Locks the cells, or unlocks them when all are locked already. */
export const lockTurned = (sheet: Sheet, spots: readonly Spot[]): readonly CellWord[] => {
  const words = spots.flatMap((spot) => wordOfSpot(sheet, spot) ?? [])
  const isLocked = !words.every((word) => word.isLocked)
  return words.map((word) => ({ ...word, isLocked }))
}

/** A run of shifts over and over along each row of a block; each next row begins `stagger` further on. Later rows wrap. */
export const patterned = (
  sheet: Sheet,
  block: Block,
  pattern: readonly string[],
  stagger: number,
): readonly CellWord[] => {
  const { top, left } = boundsOf(block)
  return spotsOf(block)
    .filter((spot) => isFree(sheet, spot))
    .flatMap((spot) => {
      const at = spot.column - left + (spot.row - top) * stagger
      return withShift(sheet, spot, pattern[((at % pattern.length) + pattern.length) % pattern.length] ?? null)
    })
}

/** Rows of shifts laid into a block: once from its first cell, or over and over when the block is larger. Undefined parts stay. */
export const pasted = (
  sheet: Sheet,
  block: Block,
  rows: readonly (readonly (string | null | undefined)[])[],
): readonly CellWord[] => {
  const { top, left, bottom, right } = boundsOf(block)
  const width = Math.max(...rows.map((row) => row.length))
  const height = Math.max(bottom - top + 1, rows.length)
  const span = Math.max(right - left + 1, width)
  const to = { row: top + height - 1, column: left + span - 1 }
  return spotsOf({ from: { row: top, column: left }, to }).flatMap((spot) => {
    const shift = rows[(spot.row - top) % rows.length]?.[(spot.column - left) % width]
    return shift === undefined ? [] : withShift(sheet, spot, shift)
  })
}

const monthColumns = ({ board }: Sheet): number => board.last - board.first

const codeAt = ({ board, order }: Sheet, row: number, day: number): string | null => {
  const value = board.cells[(order[row] ?? 0) * board.days.length + day]
  if (value === undefined || value === unplanned) return null
  return value === off ? 'off' : (board.kinds[value]?.kind.code ?? null)
}

/** Columns of the week (Monday to Sunday) around a column, cut at the month's ends. */
export const weekAround = (sheet: Sheet, column: number): { readonly from: number; readonly to: number } => {
  const weekday = (sheet.board.weekdays[sheet.board.first + column] ?? 1) + 6
  const from = column - (weekday % 7)
  return { from: Math.max(0, from), to: Math.min(monthColumns(sheet) - 1, from + 6) }
}

/** The week around a column as it was seven days before; the week before the month's first is known from the month before. */
export const weekFromBefore = (sheet: Sheet, rows: readonly number[], column: number): readonly CellWord[] => {
  const { from, to } = weekAround(sheet, column)
  return rows.flatMap((row) =>
    spotsOf({ from: { row, column: from }, to: { row, column: to } })
      .filter((spot) => isFree(sheet, spot))
      .flatMap((spot) => withShift(sheet, spot, codeAt(sheet, row, sheet.board.first + spot.column - 7))),
  )
}

/** The week around a column again and again to the month's end. */
export const weekToEnd = (sheet: Sheet, rows: readonly number[], column: number): readonly CellWord[] => {
  const { to } = weekAround(sheet, column)
  const monday = to - 6
  return rows.flatMap((row) =>
    spotsOf({ from: { row, column: to + 1 }, to: { row, column: monthColumns(sheet) - 1 } })
      .filter((spot) => spot.column > to && isFree(sheet, spot))
      .flatMap((spot) => {
        // A first week that begins inside the month has days before it: those of the month before.
        const source = monday + ((spot.column - monday) % 7)
        return withShift(sheet, spot, codeAt(sheet, row, sheet.board.first + source))
      }),
  )
}

/** The month before laid over this one, four weeks on, so that weekdays and turns go on as they were. Days without a plan there stay. */
export const monthFromBefore = (sheet: Sheet, before: RosterMonth): readonly CellWord[] => {
  const usable = new Set(sheet.board.kinds.filter(({ kind }) => !kind.isRetired).map(({ kind }) => kind.code))
  const shifts = new Map(before.cells.map(({ agent, date, shift }) => [`${agent} ${date}`, shift]))
  return sheet.order.flatMap((_person, row) =>
    Array.from({ length: monthColumns(sheet) }, (_unused, column) => ({ row, column }))
      .filter((spot) => isFree(sheet, spot))
      .flatMap((spot) => {
        const cell = cellOfSpot(sheet, spot)
        if (cell === null) return []
        const shift = [28, 56]
          .map((days) => shifts.get(`${cell.agent} ${dayAfter(cell.date, -days)}`))
          .find((found) => found !== undefined)
        return shift !== undefined && (shift === 'off' || usable.has(shift)) ? withShift(sheet, spot, shift) : []
      }),
  )
}
