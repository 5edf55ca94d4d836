import { ReadFailure } from './read-failure.ts'

/** Receives what a {@link MarkupScanner} finds; names are in lower case and without prefix, texts and attributes still raw. */
export interface MarkupHandler {
  text(raw: string): void
  open(name: string, attributes: string): void
  close(name: string): void
}

// Pictures stand in attributes as text.
const longestTag = 8 * 1024 * 1024
const mostUnended = 32
const nameStart = /[a-z/]/i
const slash = 0x2f

/**
 * Splits HTML or XML text, arriving in pieces, into tags and texts; what cannot be a tag is text. Contents of `skipped` are dropped.
 * Tags and comments above 8 Mi characters are 'file-corrupt'.
 */
export class MarkupScanner {
  readonly #handler: MarkupHandler
  readonly #skipped: ReadonlySet<string>
  #rest = ''
  #skipping: string | null = null
  /** Tags that the end of the text left open; each of them costs a walk to the end. */
  #unended = 0

  constructor(handler: MarkupHandler, skipped: ReadonlySet<string>) {
    this.#handler = handler
    this.#skipped = skipped
  }

  push(piece: string, isLast = false): void {
    const text = this.#rest + piece
    let at = 0
    while (at < text.length) {
      const next = text.indexOf('<', at)
      if (next !== at) this.#text(text.slice(at, next < 0 ? text.length : next))
      if (next < 0) {
        at = text.length
        break
      }
      const after = this.#unended > mostUnended ? -1 : this.#afterMark(text, next)
      if (after < 0 && !isLast) {
        if (text.length - next > longestTag) throw new ReadFailure('file-corrupt', { limit: longestTag })
        at = next
        break
      }
      at = after < 0 ? this.#takeUnended(text, next) : after
    }
    this.#rest = text.slice(at)
  }

  #takeUnended(text: string, at: number): number {
    this.#unended += 1
    const end = this.#unended > mostUnended ? text.length : at + 1
    this.#text(text.slice(at, end))
    return end
  }

  #text(raw: string): void {
    if (this.#skipping === null) this.#handler.text(raw)
  }

  /** Handles what starts with `<` and returns the position after it; -1 when its end is not there yet. */
  #afterMark(text: string, at: number): number {
    const second = text.charAt(at + 1)
    if (second === '!' || second === '?') return this.#afterDeclaration(text, at)
    if (second === '') return -1
    if (!nameStart.test(second)) {
      this.#text('<')
      return at + 1
    }
    const end = tagEnd(text, at + 1)
    if (end >= 0) this.#tag(text.slice(at + 1, end))
    return end < 0 ? -1 : end + 1
  }

  #afterDeclaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return afterText(text, '-->', at + 4)
    if (!text.startsWith('<![CDATA[', at)) return text.length - at < 9 ? -1 : afterText(text, '>', at)
    const end = afterText(text, ']]>', at + 9)
    if (end >= 0) this.#text(text.slice(at + 9, end - 3).replaceAll('&', '&amp;'))
    return end
  }

  #tag(inside: string): void {
    const isClosing = inside.startsWith('/')
    const end = nameEnd(inside, isClosing ? 1 : 0)
    const fullName = inside.slice(isClosing ? 1 : 0, end).toLowerCase()
    const name = fullName.slice(fullName.indexOf(':') + 1)
    if (this.#skipping !== null) {
      if (isClosing && name === this.#skipping) this.#skipping = null
      return
    }
    if (isClosing) return this.#handler.close(name)
    const isSelfClosed = inside.endsWith('/')
    if (this.#skipped.has(name)) {
      if (!isSelfClosed) this.#skipping = name
      return
    }
    this.#handler.open(name, inside.slice(end))
    if (isSelfClosed) this.#handler.close(name)
  }
}

const nameEnd = (inside: string, from: number): number => {
  for (let at = from; at < inside.length; at += 1) {
    const code = inside.charCodeAt(at)
    if (code <= 0x20 || code === slash) return at
  }
  return inside.length
}

const afterText = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

const [doubleQuote, singleQuote, greaterThan, equals] = [0x22, 0x27, 0x3e, 0x3d]

/** The position of the tag's `>`; quotes protect it only where an attribute value starts, since pages hold stray quotes. */
const tagEnd = (text: string, from: number): number => {
  let previous = 0
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === greaterThan) return at
    if ((code === doubleQuote || code === singleQuote) && previous === equals) {
      at = text.indexOf(code === doubleQuote ? '"' : "'", at + 1)
      if (at < 0) return -1
    }
    if (code > 0x20) previous = code
  }
  return -1
}

/** One attribute of a raw attribute text by its name without prefix, whatever its case; null when absent; entities stay. */
export const attributeIn = (attributes: string, name: string): string | null => {
  if (attributes === '') return null
  const match = new RegExp(String.raw`(?:^|[\s:"'])${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, 'i').exec(
    attributes,
  )
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null
}
