import type { ImportField } from '../../../contract/import-fields.ts'
import { isEmptyCell, textOf, type CellValue } from '../../cells.ts'

/** The cells of one row of a chat file by what they mean; undefined without a column. */
export interface ChatCells {
  sentAt: CellValue
  day: CellValue
  text: CellValue
  account: CellValue
  buyer: CellValue
  direction: CellValue
  sender: CellValue
  session: CellValue
  shop: CellValue
}

/**
 * Reads rows by the places of their columns; where a field has several, the first one with a value. One object serves every row, and its
 * fields are named one by one because a file may have millions of rows.
 */
export const cellsReader = (
  places: ReadonlyMap<ImportField, readonly number[]>,
): ((cells: readonly CellValue[]) => ChatCells) => {
  const of = (field: ImportField): readonly number[] => places.get(field) ?? []
  const [sentAt, day, text, account] = [of('sentAt'), of('day'), of('text'), of('agentAccount')]
  const [buyer, direction, sender, session] = [of('buyer'), of('direction'), of('sender'), of('sessionId')]
  const shop = of('shop')
  const none: CellValue = undefined
  const found: ChatCells = {
    ...{ sentAt: none, day: none, text: none, account: none },
    ...{ buyer: none, direction: none, sender: none, session: none, shop: none },
  }
  return (cells) => {
    found.sentAt = cellAt(cells, sentAt)
    found.day = cellAt(cells, day)
    found.text = cellAt(cells, text)
    found.account = cellAt(cells, account)
    found.buyer = cellAt(cells, buyer)
    found.direction = cellAt(cells, direction)
    found.sender = cellAt(cells, sender)
    found.session = cellAt(cells, session)
    found.shop = cellAt(cells, shop)
    return found
  }
}

/** The cell of a field; null for one that the row is too short for, undefined without a column. */
const cellAt = (cells: readonly CellValue[], places: readonly number[]): CellValue => {
  const [first] = places
  if (first === undefined) return undefined
  if (places.length === 1) return cells[first] ?? null
  return cells[places.find((place) => !isEmptyCell(cells[place])) ?? first] ?? null
}

/** What was said: as written but for blanks at its ends; `-` and `null` are said like any other word. */
export const saidIn = (cell: CellValue): string => {
  if (typeof cell !== 'string') return textOf(cell) ?? ''
  return (cell.startsWith('="') ? (textOf(cell) ?? '') : cell).trim()
}
