const longestName = 64

// What ends like this leads on to a time without being a name: 下单时间 2026-10-07 10:00:00.
const leadsOn = /(?:[:：,，。;；!！?？(（"]|时间|日期)$/

/** False for what stands before a time in a message's own words (`下单时间`, `发货：`) or is too long for a name. */
export const couldBeName = (text: string): boolean =>
  text !== '' && text.length <= longestName && text.trim() !== '' && !leadsOn.test(text)

/** A name that no cell of a table and no sentence could be taken for. */
export const isPlainName = (text: string): boolean => couldBeName(text) && !/[,;"\t，。！？；]/.test(text)

/** A line that belongs to a table: cells side by side, or a quoted one. */
const isTableLine = (line: string): boolean => /^\s*"|[,;\t]/.test(line)

/** A name of Taobao without the `cntaobao` of its programs (rule 16). */
export const taobaoName = (name: string): string => name.trim().replace(/^cntaobao(?=.)/, '')

/**
 * True when one of the first ten lines with text begins the log and no line above it belongs to a table: a table may well hold whole
 * logs in its cells.
 */
export const beginsSoon = (lines: readonly string[], begins: (line: string) => boolean): boolean => {
  const first = lines.filter((line) => line.trim() !== '').slice(0, 10)
  const at = first.findIndex(begins)
  return at >= 0 && !first.slice(0, at).some(isTableLine)
}

/** How many lines are headers, and how many of those have a line of text below. */
export const headersIn = (
  lines: readonly string[],
  isHeader: (line: string) => boolean,
): { readonly headers: number; readonly withText: number } => {
  const marks = lines.filter((line) => line.trim() !== '').map(isHeader)
  const headers = marks.filter(Boolean).length
  const withText = marks.filter((mark, index) => mark && marks[index + 1] === false).length
  return { headers, withText }
}
