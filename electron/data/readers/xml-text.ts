const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
const longestReference = 10
const semicolon = 0x3b

const characterOf = (code: number): string | undefined =>
  code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined

const meaningOf = (name: string, names: ReadonlyMap<string, string>): string | undefined => {
  if (!name.startsWith('#')) return names.get(name)
  if (/^#x[0-9a-f]+$/i.test(name)) return characterOf(parseInt(name.slice(2), 16))
  return /^#\d+$/.test(name) ? characterOf(Number(name.slice(1))) : undefined
}

const referenceEnd = (text: string, from: number): number => {
  for (let at = from; at < Math.min(text.length, from + longestReference); at += 1) {
    if (text.charCodeAt(at) === semicolon) return at
  }
  return -1
}

/** Decodes `&amp;` and number references once; entities that a document declares itself stay as they are, so none can explode. */
export const decodeEntities = (text: string, names: ReadonlyMap<string, string> = named): string => {
  let [decoded, from] = ['', 0]
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const end = referenceEnd(text, at + 1)
    const meaning = end < 0 ? undefined : meaningOf(text.slice(at + 1, end), names)
    if (meaning === undefined) continue
    decoded += text.slice(from, at) + meaning
    from = end + 1
    at = end
  }
  return from === 0 ? text : decoded + text.slice(from)
}

const pieces = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g

/** Text between two tags as XML means it: CDATA taken literally, comments dropped, line ends made `\n`. */
export const decodeXmlText = (raw: string): string => {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!text.includes('<')) return decodeEntities(text)
  let [decoded, from] = ['', 0]
  for (const match of text.matchAll(pieces)) {
    decoded += decodeEntities(text.slice(from, match.index)) + (match[1] ?? '')
    from = match.index + match[0].length
  }
  return decoded + decodeEntities(text.slice(from))
}

const escaped = /_x([0-9a-f]{4})_/gi

/** Spreadsheet strings write control characters as `_x000D_` and a literal `_x` as `_x005F_x`. */
export const decodeStringEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(escaped, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text
