import { folded } from '../../folded.ts'

// Lines as the finder of words reads them: case and width folded, what is put between Chinese characters to hide a word left out.

const han = 1
const letter = 2
const figure = 4
const gap = 8
const invisible = 16

/** Signs that are put between the characters of a word: `加 微 信`, `加.微.信`, `加*微*信`. */
const gapSigns = ' \t\u00a0.·•・‧_-－—*/|~丶'
const invisibleSigns =
  '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufe0f\ufeff'
/** So many signs may stand between two characters; more of them part sentences. */
const mostGaps = 3

const kinds = new Uint8Array(65_536)
const folds = new Uint16Array(65_536)
for (let code = 0; code < 65_536; code++) folds[code] = folded(String.fromCharCode(code)).charCodeAt(0)
for (let code = 0x3400; code <= 0x9fff; code++) kinds[code] = han
for (const sign of 'abcdefghijklmnopqrstuvwxyz') kinds[sign.charCodeAt(0)] = letter
for (const sign of '0123456789') kinds[sign.charCodeAt(0)] = figure
for (const sign of gapSigns) kinds[sign.charCodeAt(0)] = gap
for (const sign of invisibleSigns) kinds[sign.charCodeAt(0)] = invisible

/** Folded characters of a text, each with its place there. */
export interface SpreadText {
  readonly codes: Uint16Array
  readonly places: Int32Array
  readonly length: number
}

const foldAt = (text: string, at: number): number => folds[text.charCodeAt(at)] ?? 0
const kindOf = (code: number | undefined): number => kinds[code ?? 0] ?? 0

/** Where the next sign stands that neither parts nor hides; -1: too far away. */
const behindGap = (text: string, from: number): number => {
  let gaps = 0
  for (let at = from; at < text.length && at - from < 12; at++) {
    const kind = kindOf(foldAt(text, at))
    if (kind & invisible) continue
    if (!(kind & gap)) return at
    gaps++
    if (gaps > mostGaps) return -1
  }
  return -1
}

const wordSign = han | letter | figure

/** Between two Chinese characters, or one and a letter or digit, a gap hides; between letters it parts words. */
const isHiding = (before: number, after: number): boolean =>
  (before & wordSign) !== 0 && (after & wordSign) !== 0 && ((before | after) & han) !== 0

const spread = (text: string, hasGaps: boolean): SpreadText => {
  const codes = new Uint16Array(text.length)
  const places = new Int32Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = foldAt(text, at)
    const kind = kindOf(code)
    if (kind & invisible) continue
    if (kind & gap && !hasGaps && length > 0) {
      const next = behindGap(text, at)
      if (next !== -1 && isHiding(kindOf(codes[length - 1]), kindOf(foldAt(text, next)))) {
        at = next - 1
        continue
      }
    }
    codes[length] = code
    places[length++] = at
  }
  return { codes, places, length }
}

/** Without what hides: `加 微.信` is `加微信`; `new x` stays as it is. */
export const spreadOf = (text: string): SpreadText => spread(text, false)

/** Only folded, without invisible signs: for words that have a gap's sign in them themselves. */
export const plainOf = (text: string): SpreadText => spread(text, true)

/** True when a word is looked for as it stands, because a sign that may hide is part of it; blanks between Chinese characters never count. */
export const hasGapSign = (word: string): boolean =>
  Array.from(word).some((sign) => /\S/.test(sign) && (kindOf(foldAt(sign, 0)) & gap) !== 0)

/** True when a Latin word or a number goes on over this border, so that what was found is only a part of it. */
export const isInside = ({ codes, length }: SpreadText, border: number): boolean => {
  if (border === 0 || border === length) return false
  const same = kindOf(codes[border - 1]) & kindOf(codes[border])
  return (same & (letter | figure)) !== 0
}

/** True for a Chinese character, a letter or a digit, folded. */
export const isWordSign = (code: number): boolean => (kindOf(code) & wordSign) !== 0
