// What an attendance system's words of a day mean. The rule book: docs/attendance.md §3.

/** Words for a day nobody worked; any other word of the day says somebody came. */
const idle =
  /^(?:旷工|缺勤|缺卡|未打卡|无需打卡|休息|轮休|公休|调休|未排班|无排班|无|[\u4e00-\u9fff]{0,4}假(?:[\d.天小时]*))$/
const leave = /^(?:调休|[\u4e00-\u9fff]{0,4}假)(?:[\d.天小时]*)$/
const truant = /^(?:旷工|缺勤)$/
const missed = /缺卡|未打卡/

/** The words of a day one by one. */
export const wordsOf = (status: string | null): string[] => (status ?? '').split('、').filter((word) => word !== '')

/** True when one of the words says that somebody came; both punches missing is nobody. */
export const sayWorked = (words: readonly string[]): boolean => {
  const isMissingBoth = words.includes('上班缺卡') && words.includes('下班缺卡')
  return !isMissingBoth && words.some((word) => !idle.test(word))
}

/** The kind of leave the words name; null: none. Time off for overtime (调休) is one. */
export const leaveIn = (words: readonly string[]): string | null => words.find((word) => leave.test(word)) ?? null

/** True when the words say in so many words that somebody did not come. */
export const sayTruant = (words: readonly string[]): boolean => words.some((word) => truant.test(word))

/** True when a punch is said to be missing. */
export const sayMissed = (words: readonly string[]): boolean => words.some((word) => missed.test(word))

/** Every different word of two rows, without 正常 when there is another. */
export const joinedWords = (one: string | null, other: string | null): string | null => {
  const words = [...new Set([...wordsOf(one), ...wordsOf(other)])]
  const special = words.filter((word) => word !== '正常')
  const told = special.length > 0 ? special : words
  return told.length === 0 ? null : told.join('、')
}
