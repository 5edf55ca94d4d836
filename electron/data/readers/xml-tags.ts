import { decodeEntities } from './xml-text.ts'

/** One start or end tag of a small XML part. */
export interface XmlTag {
  /** Name without prefix. */
  readonly name: string
  readonly isClosing: boolean
  /** An attribute by its name without prefix, entities decoded; null when absent. */
  attribute(name: string): string | null
}

const isBlank = (character: string): boolean => character <= ' '
const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The end of a name that starts at `from`: a blank, `=` or `/`. */
const nameEnd = (text: string, from: number): number => {
  let at = from
  while (at < text.length && !isBlank(text.charAt(at)) && text[at] !== '=' && text[at] !== '/') at += 1
  return at
}

const afterBlanks = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isBlank(text.charAt(at))) at += 1
  return at
}

const attributeOf = (inside: string, from: number, wanted: string): string | null => {
  for (let at = from; at < inside.length;) {
    const start = afterBlanks(inside, at)
    const end = nameEnd(inside, start)
    const equals = afterBlanks(inside, end)
    const open = afterBlanks(inside, equals + 1)
    const quote = inside[open]
    const isValued = inside[equals] === '=' && (quote === '"' || quote === "'")
    const close = isValued ? inside.indexOf(quote, open + 1) : -1
    if (close >= 0 && withoutPrefix(inside.slice(start, end)) === wanted) {
      return decodeEntities(inside.slice(open + 1, close))
    }
    at = close >= 0 ? close + 1 : Math.max(end, start + 1)
  }
  return null
}

const tagEnd = (xml: string, from: number): number => {
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at]
    if (character === '>') return at
    if (character !== '"' && character !== "'") continue
    at = xml.indexOf(character, at + 1)
    if (at < 0) return -1
  }
  return -1
}

const passedOver = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

/**
 * The tags of a small XML part in order; comments, CDATA and declarations are passed over, and nothing comes after one that never
 * ends. The time taken grows with the length and nothing else.
 */
export const tagsOf = function* (xml: string): Generator<XmlTag> {
  for (let at = xml.indexOf('<'); at >= 0;) {
    const passed = passedOver.find(([mark]) => xml.startsWith(mark, at))
    const end = passed ? xml.indexOf(passed[1], at + passed[0].length) : tagEnd(xml, at + 1)
    if (end < 0) return
    if (!passed) {
      const isClosing = xml[at + 1] === '/'
      const inside = xml.slice(at + (isClosing ? 2 : 1), end)
      const afterName = nameEnd(inside, 0)
      const name = withoutPrefix(inside.slice(0, afterName))
      yield { name, isClosing, attribute: (wanted) => attributeOf(inside, afterName, wanted) }
    }
    at = xml.indexOf('<', end)
  }
}
