import { halfWidth } from '../cell-decimals.ts'
import { signsOf } from '../roster/signs.ts'

// Which shift a cell of a roster means.

const offWords: ReadonlySet<string> = new Set([
  ...['休', '休息', '轮休', '公休', '例休', '调休', '补休', '换休', '年休', '节休', '双休', '假'],
  ...['off', 'rest', 'leave', 'holiday', 'vacation', 'dayoff'],
])
/** 年假, 病假, 请假, 休假, annual leave …: off duty; the leave itself is not the roster's to keep. */
const leave = /^(?:[\u4e00-\u9fff]{1,5}假|[a-z]{2,12}leave)$/
/** 白班(9:00-17:00), 白班 09:00～17:00: the kind with its hours */
const hours = /[([]?\d{1,2}[:.]\d{2}[-~至到]\d{1,2}[:.]\d{2}[)\]]?$/

// Excel keeps no control signs.
const plain = (text: string): string =>
  halfWidth(text)
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, '')

/** True for a word that means a day off, leave included. */
export const isOffWord = (text: string): boolean => {
  const word = plain(text).replace(/[([](?:.*)[)\]]$/, '')
  return offWords.has(word) || leave.test(word)
}

interface NamedKind {
  readonly code: string
  readonly name: string
  /** out of use: old rosters name it in full */
  readonly isRetired?: boolean
}

const once = (kinds: readonly NamedKind[]): string | null => (kinds.length === 1 ? (kinds[0]?.code ?? null) : null)

/** Codes and names in full; a name several kinds in use have is none's, and one in use goes before one that is not. */
const wholeWords = (kinds: readonly NamedKind[]): ReadonlyMap<string, string | null> => {
  const words = new Map<string, string | null>()
  for (const isRetired of [true, false]) {
    const some = kinds.filter((kind) => (kind.isRetired ?? false) === isRetired)
    for (const [name, named] of Map.groupBy(some, (kind) => plain(kind.name))) words.set(name, once(named))
  }
  for (const { code } of kinds) words.set(plain(code), code)
  return words
}

/**
 * Prepares the finder of shifts: the code of the kind a text means by its code or name, `off` for a word of a day off, else by the beginning
 * of just one name in use (`白` of 白班) or the sign a kind has in the grid, hours behind it or not; null = none or several.
 */
export const shiftFinder = (kinds: readonly NamedKind[]): ((text: string) => string | null) => {
  const whole = wholeWords(kinds)
  const used = kinds.filter(({ isRetired }) => !isRetired)
  const signs = signsOf(used).map(plain)
  return (text) => {
    const given = plain(text)
    if (given === '') return null
    const word = whole.has(given) ? given : given.replace(hours, '') || given
    const exact = whole.get(word)
    if (exact !== undefined) return exact
    if (isOffWord(word)) return 'off'
    const begun = used.filter(({ name }) => plain(name).startsWith(word))
    // A sign that begins several names is one kind's in our grid only; in a sheet of the shop's it may be any of theirs.
    return begun.length > 0 ? once(begun) : once(used.filter((_, index) => signs[index] === word))
  }
}
