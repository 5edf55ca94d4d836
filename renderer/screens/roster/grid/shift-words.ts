import type { ShiftLook } from './shift-look.ts'

/** What a day off and an empty cell are called in copied text; the first one is written, all are understood. */
export interface OffWords {
  readonly off: readonly string[]
}

/** A shift as somebody wrote it: by code, name or sign → its code, `off`, or null = blank; undefined when nobody knows it. */
export const shiftOfWord = (
  word: string,
  looks: readonly ShiftLook[],
  { off }: OffWords,
): string | null | undefined => {
  const wanted = word.normalize('NFKC').trim().toLowerCase()
  if (wanted === '') return null
  const is = (text: string): boolean => text.normalize('NFKC').toLowerCase() === wanted
  if (off.some(is) || wanted === 'off' || wanted === 'x') return 'off'
  return (
    looks.find(({ code }) => is(code)) ??
    looks.find(({ name }) => is(name)) ??
    looks.find(({ sign }) => is(sign))
  )?.code
}

/** Rows of shifts as text that a spreadsheet takes: names, a tab between, a line a row. */
export const textOfRows = (
  rows: readonly (readonly (string | null)[])[],
  looks: readonly ShiftLook[],
  { off }: OffWords,
): string =>
  rows
    .map((row) =>
      row
        .map((shift) =>
          shift === null
            ? ''
            : shift === 'off'
              ? (off[0] ?? '')
              : (looks.find(({ code }) => code === shift)?.name ?? shift),
        )
        .join('\t'),
    )
    .join('\n')

/** Rows of words from the clipboard; the line end that spreadsheets add at the bottom is no row. */
export const rowsOfText = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))

const pieces = (text: string): readonly string[] => text.split(/[\s,，、·;；/|]+/u).filter((piece) => piece !== '')

/** Reads a run of shifts without gaps: the longest word that fits first. Null when a sign is unknown. */
const runOf = (text: string, looks: readonly ShiftLook[], words: OffWords): readonly string[] | null => {
  const signs = [...text]
  const shifts: string[] = []
  for (let at = 0; at < signs.length;) {
    let length = Math.min(8, signs.length - at)
    let shift: string | null | undefined
    for (; length > 0; length--) {
      shift = shiftOfWord(signs.slice(at, at + length).join(''), looks, words)
      if (typeof shift === 'string') break
    }
    if (typeof shift !== 'string') return null
    shifts.push(shift)
    at += length
  }
  return shifts
}

/** A pattern as typed, `DDDDDDX`, `白白晚晚休`, `白班 白班 休` → its shifts; null when a part is unknown or nothing is there. */
export const patternOf = (text: string, looks: readonly ShiftLook[], words: OffWords): readonly string[] | null => {
  const runs = pieces(text).map((piece) => runOf(piece, looks, words))
  const shifts: string[] = []
  for (const run of runs) {
    if (run === null) return null
    shifts.push(...run)
  }
  return shifts.length === 0 ? null : shifts
}
