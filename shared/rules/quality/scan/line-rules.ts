import { withoutAddresses } from '../../masking-addresses.ts'
import { withoutBankCards, withoutEmails, withoutIdentityNumbers, withoutPhones } from '../../masking-numbers.ts'
import { cities, municipalities, provinces } from '../../masking-places.ts'
import { fullMasking, maskedText } from '../../masking.ts'
import type { WordList } from '../../../contract/quality-scan.ts'
import { isWordSign } from './spread-text.ts'
import type { Place, SearchedLine, WordFinder } from './word-finder.ts'

// Rules that need one line of an agent. docs/quality.md §1

/** What a rule found in a line: the word as the list has it, or a name of what was found. */
export interface Finding {
  readonly list: WordList | null
  readonly word: string
  readonly marks: readonly Place[]
}

/** A word of one of the shop's lists. */
export interface ListedWord {
  readonly word: string
  readonly list: WordList
}
export interface PlainWord {
  readonly word: string
}

const whole = ({ text }: SearchedLine): readonly Place[] => [[0, text.length]]

/** Every word of the lists that stands in the line, spread or not; a longer word hides a shorter one inside it. */
export const forbiddenWord = (line: SearchedLine, words: WordFinder<ListedWord>): readonly Finding[] =>
  words.find(line).map(({ entry, marks }) => ({ list: entry.list, word: entry.word, marks }))

const shouting = /[?？]{3,}|[!！]{3,}/g

/** Words of the list, and question or exclamation marks three and more in a row. */
export const rudeness = (line: SearchedLine, words: WordFinder<PlainWord>): readonly Finding[] => {
  const found: Finding[] = words.find(line).map(({ entry, marks }) => ({ list: null, word: entry.word, marks }))
  const signs = [...line.text.matchAll(shouting)]
  for (const [word, sign] of [
    ['？？？', /[?？]/],
    ['！！！', /[!！]/],
  ] as const) {
    const marks = signs.filter(([run]) => sign.test(run)).map((match): Place => [match.index, match[0].length])
    if (marks.length > 0) found.push({ list: null, word, marks })
  }
  return found
}

const emptySigns = new Set(Array.from('亲哦噢喔呢呀啊哈的了吧嘛哟额嗯呃您你这那个都也就', (sign) => sign.charCodeAt(0)))
/** So many characters besides the template and empty ones still make the line a template. */
const mostBesides = 2
const longestPerfunctory = 80

const weightOf = (codes: Uint16Array, length: number): number => {
  let weight = 0
  for (let at = 0; at < length; at++) {
    const code = codes[at] ?? 0
    if (isWordSign(code) && !emptySigns.has(code)) weight++
  }
  return weight
}

/** A template that is the whole line or nearly: at most two characters besides it that say something. */
export const perfunctory = (line: SearchedLine, templates: WordFinder<PlainWord>): readonly Finding[] => {
  if (line.text.length > longestPerfunctory) return []
  const { codes, places, length } = line.spread
  const found = templates.find(line)
  if (found.length === 0) return []
  const weight = weightOf(codes, length)
  return found.flatMap(({ entry, marks }) => {
    const isMarked = (place: number): boolean => marks.some(([start, count]) => place >= start && place < start + count)
    const inside = codes.filter((_, at) => at < length && isMarked(places[at] ?? 0))
    return weight - weightOf(inside, inside.length) <= mostBesides ? [{ list: null, word: entry.word, marks }] : []
  })
}

const sticker = /\[(?!图片|视频|语音|文件|商品|宝贝|订单|链接|卡片|位置)[^[\]\s]{1,6}\]|\/:[^\s\p{Script=Han}]{1,6}/gu
const noWord = /[\s\p{P}\p{S}\p{Cf}\p{Extended_Pictographic}\ufe0f]/gu

/** The line's characters that say something; null: it is longer than anything short can be. */
const coreOf = (text: string): string | null => {
  if (text.length > 60) return null
  const core = text.replace(sticker, '').replace(noWord, '')
  return Array.from(core).length > 12 ? null : core
}

/** Ready for {@link shortReply}: words that are no answer by themselves. */
export const shortWords = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => coreOf(word.normalize('NFKC').toLowerCase()) ?? []))

/** A line of one character, of one word of the list, or of nothing but punctuation, emoji and stickers. A picture or card is none. */
export const shortReply = (line: SearchedLine, words: ReadonlySet<string>): readonly Finding[] => {
  if (line.text.trim() === '') return []
  const core = coreOf(line.text.normalize('NFKC').toLowerCase())
  if (core === null || (Array.from(core).length > 1 && !words.has(core))) return []
  return [{ list: null, word: core === '' ? line.text.trim().slice(0, 40) : core, marks: whole(line) }]
}

const places = [...provinces, ...cities, ...municipalities].join('|')
/** What masking leaves of each kind. */
const remnants = {
  phone: /(?<![\d*])1[3-9]\d\*{4}\d{4}(?!\d)|(?<![\d*])0\d{2,3}[)）]?[ -]{0,2}\*{4}\d{4}(?!\d)/gu,
  identity: /(?<!\d)\d{6}\*{8,12}(?!\d)/gu,
  card: /(?<!\d)\d{4}\*{4}\d{4}(?!\d)/gu,
  address: new RegExp(
    `(?:${places}|[省市区县州盟旗镇乡路街道巷弄村])\\p{Script=Han}{0,8}[\\d号]{0,6}\\*{4}(?!\\d)`,
    'gu',
  ),
  email: /[A-Za-z0-9._%+-]\*{3}[@＠][A-Za-z0-9.-]+/gu,
} as const
type Kind = keyof typeof remnants

const masks: Readonly<Record<Kind, (text: string) => string>> = {
  phone: withoutPhones,
  identity: withoutIdentityNumbers,
  card: withoutBankCards,
  address: withoutAddresses,
  email: withoutEmails,
}

/** What a mask would change: from the first to the last character that it touches. */
const changed = (text: string, masked: string): Place => {
  let start = 0
  while (start < masked.length && text[start] === masked[start]) start++
  let tail = 0
  const most = Math.min(text.length, masked.length) - start
  while (tail < most && text[text.length - 1 - tail] === masked[masked.length - 1 - tail]) tail++
  return [start, Math.max(1, text.length - tail - start)]
}

/** A telephone, identity or bank card number, postal or e-mail address in the line, or what masking left of one. */
export const personalData = (line: SearchedLine): readonly Finding[] => {
  const { text } = line
  const isOpen = maskedText(text, fullMasking) !== text
  if (!isOpen && !text.includes('***')) return []
  return (Object.keys(remnants) as Kind[]).flatMap((kind) => {
    const masked = isOpen ? masks[kind](text) : text
    const marks = [...text.matchAll(remnants[kind])].map((match): Place => [match.index, match[0].length])
    if (masked !== text) marks.push(changed(text, masked))
    return marks.length === 0 ? [] : [{ list: null, word: kind, marks }]
  })
}
