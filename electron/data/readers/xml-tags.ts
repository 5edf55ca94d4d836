import { decodeEntities } from './xml-text.ts'

/** One start or end tag of a small XML part. */
export interface XmlTag {
  /** Name without prefix. */
  readonly name: string
  readonly isClosing: boolean
  /** An attribute by its name without prefix, entities decoded; null when absent. */
  attribute(name: string): string | null
}

const tagPattern =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/g
const attributePattern = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const attributeOf = (source: string, wanted: string): string | null => {
  for (const [, name, double, single] of source.matchAll(attributePattern)) {
    if (name === wanted) return decodeEntities(double ?? single ?? '')
  }
  return null
}

/** The tags of a small XML part in order; comments, CDATA and declarations are passed over. */
export const tagsOf = function* (xml: string): Generator<XmlTag> {
  for (const [, slash, name, rest = ''] of xml.matchAll(tagPattern)) {
    if (name === undefined) continue
    yield { name, isClosing: slash === '/', attribute: (wanted) => attributeOf(rest, wanted) }
  }
}
