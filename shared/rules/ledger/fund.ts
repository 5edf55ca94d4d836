import { monthOf, type LocalDate, type LocalTime, type Month } from '../../kit/local-time.ts'
import { toFen, zeroFen, type Fen } from '../../kit/money.ts'

// The voluntary activity fund. The rule book: docs/ledger.md §4.

/** One line of the fund as it stands. */
export interface FundLine {
  readonly id: number
  readonly day: LocalDate
  readonly at: LocalTime
  readonly direction: 'in' | 'out'
  readonly amount: Fen
  /** false: cancelled, it is in no balance */
  readonly isBooked: boolean
}

const signed = ({ direction, amount, isBooked }: FundLine): number =>
  isBooked ? (direction === 'in' ? amount : -amount) : 0

/** By the day the money moved, then as written. */
const inOrder = (lines: readonly FundLine[]): readonly FundLine[] =>
  lines.toSorted((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1))

export interface FundOfMonth {
  readonly before: Fen
  readonly income: Fen
  readonly spending: Fen
  readonly balance: Fen
  /** in order, with the balance after each; null: cancelled */
  readonly lines: readonly { readonly id: number; readonly balance: Fen | null }[]
}

const sumOf = (lines: readonly FundLine[], direction: FundLine['direction']): Fen =>
  toFen(lines.reduce((sum, line) => sum + (line.isBooked && line.direction === direction ? line.amount : 0), 0))

/** A month of the fund: what was there, what moved, what is left. `before + income − spending = balance`. */
export const fundOfMonth = (all: readonly FundLine[], month: Month): FundOfMonth => {
  const ordered = inOrder(all)
  const own = ordered.filter(({ day }) => monthOf(day) === month)
  const before = ordered.reduce((sum, line) => sum + (monthOf(line.day) < month ? signed(line) : 0), 0)
  let balance = before
  const lines = own.map((line) => {
    balance += signed(line)
    return { id: line.id, balance: line.isBooked ? toFen(balance) : null }
  })
  const [income, spending] = [sumOf(own, 'in'), sumOf(own, 'out')]
  return { before: toFen(before), income, spending, balance: toFen(balance), lines }
}

/** Every month that has lines with what was left at its end, newest first. */
export const fundMonthsOf = (all: readonly FundLine[]): { month: Month; balance: Fen }[] => {
  const months = Map.groupBy(inOrder(all), ({ day }) => monthOf(day))
  let balance = zeroFen
  return [...months]
    .map(([month, lines]) => {
      balance = toFen(balance + lines.reduce((sum, line) => sum + signed(line), 0))
      return { month, balance }
    })
    .toReversed()
}
