// How texts are looked for: any part of a text is found, however short. What the index holds: docs/messages.md §7.

const han = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x4db5) || (unit >= 0x4e00 && unit <= 0x9fff)
const latin = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)

/** Private signs, which the database's tokenizer takes for letters and leaves alone. */
const privateSigns = 0xf0000

const foldedUnit = (unit: number): number => {
  if (unit === 0x3000) return 0x20
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
  const lower = String.fromCharCode(narrow).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : narrow
}

/** Both tables are made once: every message ever kept goes through them. */
const folds = Uint16Array.from({ length: 65_536 }, (_, unit) => (han(unit) ? unit : foldedUnit(unit)))
const signs = Array.from({ length: 65_536 }, (_, unit) =>
  han(unit) || latin(unit) ? String.fromCharCode(unit) : String.fromCodePoint(privateSigns + unit),
)

/** Capital letters made small and full-width signs narrow, one for one: what stands where stays where it stood. */
export const foldedForSearch = (text: string): string => {
  let folded = ''
  let same = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const other = folds[unit] ?? unit
    if (other === unit) continue
    folded += text.slice(same, index) + String.fromCharCode(other)
    same = index + 1
  }
  return same === 0 ? text : folded + text.slice(same)
}

const signAt = (folded: string, index: number): string => signs[folded.charCodeAt(index)] ?? ''

/**
 * What is put into the index for a text: every two neighbouring signs – letters, digits, blanks, anything – and the last one by itself,
 * with blanks between. So a text of one sign is the beginning of a word, and one of two is a word.
 */
export const indexWordsOf = (text: string): string => {
  const folded = foldedForSearch(text)
  if (folded === '') return ''
  let words = ''
  let sign = signAt(folded, 0)
  for (let index = 1; index < folded.length; index++) {
    const next = signAt(folded, index)
    words += `${sign}${next} `
    sign = next
  }
  return words + sign
}

/** More words than this narrow a search down hardly any further. */
const mostWords = 8

/** How a text is looked for in the index. */
export interface SearchWords {
  /** what the texts must contain, folded */
  readonly folded: string
  /** the question in the index's own language; it may find texts that have all the words but not in a row */
  readonly match: string
  /** true: the index alone knows, its hits need no second look */
  readonly isExact: boolean
}

/** How to look for a text that is not empty. */
export const searchWordsOf = (text: string): SearchWords => {
  const folded = foldedForSearch(text)
  if (folded.length === 1) return { folded, match: `"${signAt(folded, 0)}"*`, isExact: true }
  const pairs = folded.length - 1
  const chosen = Math.min(pairs, mostWords)
  // Spread over the whole text, the first and the last one among them.
  const places = Array.from({ length: chosen }, (_, place) =>
    chosen === 1 ? 0 : Math.round((place * (pairs - 1)) / (chosen - 1)),
  )
  const words = new Set(places.map((place) => signAt(folded, place) + signAt(folded, place + 1)))
  const match = [...words].map((word) => `"${word}"`).join(' AND ')
  return { folded, match, isExact: folded.length === 2 }
}

/** Where a folded text stands in another: start and length of each, without overlaps. */
export const marksOf = (text: string, folded: string): [number, number][] => {
  const within = foldedForSearch(text)
  const marks: [number, number][] = []
  for (let at = within.indexOf(folded); at !== -1; at = within.indexOf(folded, at + folded.length))
    marks.push([at, folded.length])
  return marks
}

/** True when a text contains a folded one. */
export const containsFolded = (text: string, folded: string): boolean => foldedForSearch(text).includes(folded)
