import type { RosterMonth } from '#shared/contract/roster-month.ts'

/** All that is kept about somebody's day. `shift`: a code, `off`, or null = not planned. */
export interface CellWord {
  readonly agent: string
  readonly date: string
  readonly shift: string | null
  readonly isLocked: boolean
  readonly note: string
}

/** Words of a month's own days by {@link keyOf}; a day that is not there is blank. */
export type CellWords = ReadonlyMap<string, CellWord>

/** Names a cell whatever the order of people and days is. */
export const keyOf = (agent: string, date: string): string => `${agent} ${date}`

/** Whose and which day a key names. Numbers may hold blanks, dates never do. */
export const cellOfKey = (key: string): { readonly agent: string; readonly date: string } => {
  const cut = key.lastIndexOf(' ')
  return { agent: key.slice(0, cut), date: key.slice(cut + 1) }
}

export const blankCell = (agent: string, date: string): CellWord => ({
  agent,
  date,
  shift: null,
  isLocked: false,
  note: '',
})

/** The word of a cell; a blank one where nothing is kept. */
export const wordOf = (words: CellWords, agent: string, date: string): CellWord =>
  words.get(keyOf(agent, date)) ?? blankCell(agent, date)

export const isSameWord = (one: CellWord, other: CellWord): boolean =>
  one.shift === other.shift && one.isLocked === other.isLocked && one.note === other.note

/** The words of a month as the data process tells it; days before and after it are left out. */
export const wordsOf = (month: RosterMonth): Map<string, CellWord> => {
  const words = new Map<string, CellWord>()
  for (const { agent, date, shift } of month.cells)
    if (date.startsWith(month.month)) words.set(keyOf(agent, date), { ...blankCell(agent, date), shift })
  for (const { agent, date, isLocked, note } of month.marks)
    words.set(keyOf(agent, date), { ...wordOf(words, agent, date), isLocked, note })
  return words
}

/** The month with other words in its cells and marks; the days around it stay. */
export const monthWith = (month: RosterMonth, words: CellWords): RosterMonth => {
  const own = [...words.values()]
  return {
    ...month,
    cells: [
      ...month.cells.filter(({ date }) => !date.startsWith(month.month)),
      ...own.flatMap(({ agent, date, shift }) =>
        shift === null ? [] : [{ agent, date: date as RosterMonth['cells'][number]['date'], shift }],
      ),
    ],
    marks: own.flatMap(({ agent, date, isLocked, note }) =>
      isLocked || note !== '' ? [{ agent, date: date as RosterMonth['marks'][number]['date'], isLocked, note }] : [],
    ),
  }
}
