import type { Wish } from '#shared/contract/roster.ts'
import type { LeaveDay } from '#shared/contract/roster-month.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { keyOf, type CellWord } from './cell-word.ts'
import type { FindingMarks } from './finding-spots.ts'
import type { GridLayout } from './grid-rows.ts'
import type { MonthView } from './month-view.ts'
import type { ShiftLook } from './shift-look.ts'

/** A cell ready to be drawn. */
export interface CellModel {
  readonly className: string
  readonly sign: string
  readonly label: string
}

/** A person's row ready to be drawn; rows with the same `signature` look the same. */
export interface RowModel {
  readonly row: number
  readonly number: string
  readonly name: string
  readonly level: string
  readonly isAgent: boolean
  readonly cells: readonly CellModel[]
  readonly sums: readonly number[]
  readonly signature: string
}

/** What the rows are made of. */
export type RowSource = Pick<MonthView, 'board' | 'month' | 'words' | 'tallies'>

/** What the rows are made of besides the month. */
export interface RowWords {
  readonly text: Text['rosterGrid']
  readonly format: Format
  readonly looks: readonly ShiftLook[]
  readonly marks: FindingMarks
  readonly layout: GridLayout
}

interface DayModel {
  readonly className: string
  readonly words: string
}

const daysOf = ({ month, board }: RowSource, format: Format): readonly DayModel[] =>
  month.days.map(({ date, kind, event }, column) => ({
    className: [
      'roster-cell',
      kind === 'weekend' || kind === 'holiday' ? 'is-rest' : '',
      event === null ? '' : 'has-event',
      board.weekdays[board.first + column] === 1 ? 'is-monday' : '',
    ]
      .filter((name) => name !== '')
      .join(' '),
    words: format.date(date),
  }))

interface Around {
  readonly wish: Wish | undefined
  readonly leave: LeaveDay | undefined
  readonly isHere: boolean
  readonly finding: string | undefined
}

const classOf = (day: DayModel, word: CellWord | undefined, look: ShiftLook | undefined, around: Around): string =>
  [
    day.className,
    look ? `shift-${look.colour}` : word?.shift === 'off' ? 'is-off' : '',
    around.leave ? (around.leave.minutes === null ? 'is-leave' : 'is-part-leave') : '',
    around.isHere ? '' : 'is-away',
    word?.isLocked ? 'is-locked' : '',
    word !== undefined && word.note !== '' ? 'has-note' : '',
    around.wish ? 'has-wish' : '',
    around.finding ? `is-${around.finding}` : '',
    look?.isRetired ? 'is-retired' : '',
  ]
    .filter((name) => name !== '')
    .join(' ')

/** A shift as it is called: its name, the day off, or that nothing is planned. */
export const shiftName = (shift: string | null, looks: readonly ShiftLook[], text: Text['rosterGrid']): string => {
  if (shift === null) return text.grid.blank
  if (shift === 'off') return text.palette.offName
  return looks.find(({ code }) => code === shift)?.name ?? shift
}

const leaveWords = (leave: LeaveDay, { text, format }: RowWords): string =>
  leave.minutes === null ? text.grid.leave(leave.kind) : text.grid.partLeave(leave.kind, format.count(leave.minutes))

const labelOf = (start: string, word: CellWord | undefined, around: Around, words: RowWords): string => {
  const { text, looks } = words
  return [
    start,
    word?.isLocked ? text.grid.locked : '',
    word !== undefined && word.note !== '' ? text.grid.note(word.note) : '',
    around.leave ? leaveWords(around.leave, words) : '',
    around.wish ? text.grid.wish(shiftName(around.wish.shift, looks, text)) : '',
    around.isHere ? '' : text.grid.notHere,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

const signOf = (word: CellWord | undefined, look: ShiftLook | undefined, around: Around, text: Text['rosterGrid']) => {
  if (look) return look.sign
  if (around.leave?.minutes === null) return text.grid.leaveSign
  return word?.shift === 'off' ? text.palette.off : (word?.shift ?? '')
}

const sumsOf = ({ tallies }: RowSource): ReadonlyMap<string, readonly number[]> =>
  new Map(
    tallies.map(({ agent, days, minutes, nights, weekends, holidays }) => [
      agent,
      [days, Math.round(minutes / 6) / 10, nights, weekends, holidays],
    ]),
  )

/** All rows of a month, in the order of the layout. */
export const rowModels = (view: RowSource, words: RowWords): readonly RowModel[] => {
  const { board, month } = view
  const { text, looks, marks, layout } = words
  const days = daysOf(view, words.format)
  const lookOf = new Map(looks.map((look) => [look.code, look]))
  const wishes = new Map(month.wishes.map((wish) => [keyOf(wish.agent, wish.date), wish]))
  const leaves = new Map(month.leave.map((leave) => [keyOf(leave.agent, leave.date), leave]))
  const sums = sumsOf(view)
  return layout.order.flatMap((place, row) => {
    const person = board.people[place]
    if (person === undefined) return []
    const cells = days.map((day, column): CellModel => {
      const key = keyOf(person.number, board.days[board.first + column] ?? '')
      const word = view.words.get(key)
      const look = word?.shift ? lookOf.get(word.shift) : undefined
      const around: Around = {
        wish: wishes.get(key),
        leave: leaves.get(key),
        isHere: person.isHere[board.first + column] === true,
        finding: marks.cells.get(`${row} ${column}`),
      }
      const start = text.grid.cell(person.name, day.words, shiftName(word?.shift ?? null, looks, text))
      return {
        className: classOf(day, word, look, around),
        sign: signOf(word, look, around, text),
        label: labelOf(start, word, around, words),
      }
    })
    const { number, name, level, isAgent } = person
    const own = sums.get(number) ?? [0, 0, 0, 0, 0]
    const signature = [name, level, ...own, ...cells.flatMap((cell) => [cell.className, cell.sign, cell.label])].join(
      '|',
    )
    return [{ row, number, name, level, isAgent, cells, sums: own, signature }]
  })
}
