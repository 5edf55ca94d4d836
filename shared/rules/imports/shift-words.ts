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

const plain = (text: string): string => halfWidth(text).toLowerCase().replace(/\s+/g, '')

/** True for a word that means a day off, leave included. */
export const isOffWord = (text: string): boolean => {
  const word = plain(text).replace(/[([](?:.*)[)\]]$/, '')
  return offWords.has(word) || leave.test(word)
}

interface NamedKind {
  readonly code: string
  readonly name: string
}

const once = (kinds: readonly NamedKind[]): string | null =>
  kinds.length === 1 ? (kinds[0]?.code ?? null) : null

/**
 * Prepares the finder of shifts: the code of the kind a text means by its code or name, `off` for a word of a day off, else by the sign it
 * has in the grid or by the beginning of just one name (`白` of 白班), hours behind it or not; null = none or several.
 */
export const shiftFinder = (kinds: readonly NamedKind[]): ((text: string) => string | null) => {
  const whole = new Map(kinds.flatMap(({ code, name }) => [[plain(name), code] as const]))
  for (const { code } of kinds) whole.set(plain(code), code)
  const signs = signsOf(kinds).map(plain)
  return (text) => {
    const given = plain(text)
    if (given === '') return null
    const word = whole.has(given) ? given : given.replace(hours, '') || given
    const exact = whole.get(word)
    if (exact !== undefined) return exact
    if (isOffWord(word)) return 'off'
    const begun = kinds.filter(({ name }) => plain(name).startsWith(word))
    // A sign that begins several names is one kind's in our grid only; in a sheet of the shop's it may be any of theirs.
    return begun.length > 0 ? once(begun) : once(kinds.filter((_, index) => signs[index] === word))
  }
}
