const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi

const characterOf = (code: number, fallback: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : fallback

/** Decodes `&amp;` and number references once; entities that a document declares itself stay as they are, so none can explode. */
export const decodeEntities = (text: string, names: ReadonlyMap<string, string> = named): string =>
  text.includes('&')
    ? text.replace(reference, (whole: string, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return characterOf(parseInt(hex, 16), whole)
        if (decimal !== undefined) return characterOf(Number(decimal), whole)
        return names.get(name ?? '') ?? whole
      })
    : text

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
