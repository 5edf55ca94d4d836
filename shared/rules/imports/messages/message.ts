import type { Direction } from '../../../contract/import-fields.ts'
import type { LocalDate } from '../../../kit/local-time.ts'
import type { CellValue } from '../../cells.ts'
import type { RowProblem } from '../target.ts'

/** One row of a chat file as it stands there, before it is known who everybody is. */
export interface Line {
  /** which sheet of the file, from 0, and which row of it, from 1 */
  readonly sheet: number
  readonly row: number
  readonly cells: readonly CellValue[]
  readonly day: LocalDate
  /** second of the day */
  readonly second: number
  /** who speaks, as written but without the platform's prefix */
  readonly sender: string | null
  /** the buyer and the agent account that the row itself names */
  readonly buyer: string | null
  readonly account: string | null
  /** what the row, its sender's name or the mapping says; null: only the rest of the conversation can tell */
  readonly role: Direction | null
  readonly text: string
  readonly session: string | null
}

/** Takes what becomes of each row of a chat file, exactly one call a row. */
export interface MessageSink {
  /** `account` '' = nobody answered. Rows of one conversation come in the file's order. The line may be another one after the call. */
  message(line: Line, account: string, buyer: string, direction: Direction): void
  problem(row: Pick<Line, 'sheet' | 'row' | 'cells'>, problem: RowProblem): void
}

/** Who is who as far as it is known before the file is read. */
export interface MessageFacts {
  /** the role a sender's name alone tells; null when it tells none */
  readonly roleOf: (sender: string) => Direction | null
  /** accounts of the team, to complete short names by */
  readonly accounts: readonly string[]
  /** the account of agents whose name the file does not give: the shop's own */
  readonly mainAccount: string
}
