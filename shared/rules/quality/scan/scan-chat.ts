import type { ScanLists, ScanRule } from '../../../contract/quality-scan.ts'
import { agentSpeaks, buyerSpeaks, robotSpeaks } from '../../service/stream.ts'
import { asksForClosing, noClosing, noGreeting, saysMore, type ChatLine } from './chat-rules.ts'
import { listNames } from './default-words.ts'
import {
  forbiddenWord,
  perfunctory,
  personalData,
  rudeness,
  shortReply,
  shortWords,
  type Finding,
  type ListedWord,
  type PlainWord,
} from './line-rules.ts'
import { SearchedLine, WordFinder } from './word-finder.ts'

/** What a rule found in a chat; `line`: place among the lines. A promise is one only when nobody came back to it, which other days say. */
export interface ChatFinding extends Finding {
  readonly line: number
  readonly rule: ScanRule
}

const finderOf = (words: readonly string[]): WordFinder<PlainWord> => new WordFinder(words.map((word) => ({ word })))

/** So many lines are looked through between two steps. */
const linesAStep = 32

/** The shop's lists, ready to be looked for. */
export class Scanner {
  readonly #severity: ScanLists['severity']
  readonly #forbidden: WordFinder<ListedWord>
  readonly #rude: WordFinder<PlainWord>
  readonly #templates: WordFinder<PlainWord>
  readonly #greetings: WordFinder<PlainWord>
  readonly #closings: WordFinder<PlainWord>
  readonly #promises: WordFinder<PlainWord>
  readonly #short: ReadonlySet<string>

  constructor(lists: ScanLists) {
    this.#severity = lists.severity
    this.#forbidden = new WordFinder(listNames.flatMap((list) => lists.words[list].map((word) => ({ word, list }))))
    this.#rude = finderOf(lists.rude)
    this.#templates = finderOf(lists.perfunctory)
    this.#greetings = finderOf(lists.greetings)
    this.#closings = finderOf(lists.closings)
    this.#promises = finderOf(lists.promises)
    this.#short = shortWords(lists.shortReplies)
  }

  #isOn(rule: ScanRule): boolean {
    return this.#severity[rule] !== null
  }

  #isShort(text: string): boolean {
    return shortReply(new SearchedLine(text), this.#short).length > 0
  }

  #inLine(line: SearchedLine, lines: readonly ChatLine[], index: number): ChatFinding[] {
    const found: ChatFinding[] = []
    const add = (rule: ScanRule, find: () => readonly Finding[]): void => {
      if (this.#isOn(rule)) for (const finding of find()) found.push({ ...finding, rule, line: index })
    }
    add('forbiddenWord', () => forbiddenWord(line, this.#forbidden))
    add('shortReply', () => {
      const short = shortReply(line, this.#short)
      return short.length > 0 && saysMore(lines, index, (text) => this.#isShort(text)) ? [] : short
    })
    add('perfunctory', () => perfunctory(line, this.#templates))
    add('rudeness', () => rudeness(line, this.#rude))
    add('personalData', () => personalData(line))
    return found
  }

  /** A welcome line greets for whoever writes next. */
  #isGreetedByMachine(before: readonly ChatLine[]): boolean {
    return before.some(
      ({ direction, text }) => direction === robotSpeaks && this.#greetings.isIn(new SearchedLine(text)),
    )
  }

  #ofReception(lines: readonly ChatLine[], isCustomer: boolean): ChatFinding[] {
    const isHuman = ({ direction }: ChatLine): boolean => direction === agentSpeaks
    const [first, last] = [lines.findIndex(isHuman), lines.findLastIndex(isHuman)]
    if (first === -1) return []
    const at = (line: number): SearchedLine => new SearchedLine(lines[line]?.text ?? '')
    const of = (rule: ScanRule, line: number, find: () => readonly Finding[]): ChatFinding[] =>
      this.#isOn(rule) ? find().map((finding) => ({ ...finding, rule, line })) : []
    const promise = of('promiseWithoutFollowUp', last, () => wordsIn(at(last), this.#promises))
    if (!isCustomer || !lines.some(({ direction }) => direction === buyerSpeaks)) return promise
    return [
      ...of('noGreeting', first, () =>
        this.#isGreetedByMachine(lines.slice(0, first)) ? [] : noGreeting(at(first), this.#greetings),
      ),
      ...promise,
      ...of('noClosing', last, () => (asksForClosing(lines) ? noClosing(at(last), this.#closings) : [])),
    ]
  }

  /**
   * Everything found in the lines of one buyer with one account on one service day. `isCustomer` false: one of us or of the platform, whom nobody
   * greets. A step is some dozens of lines.
   */
  *scan(lines: readonly ChatLine[], isCustomer: boolean): Generator<unknown, ChatFinding[]> {
    const found: ChatFinding[] = []
    for (const [index, { direction, text }] of lines.entries()) {
      if (index % linesAStep === linesAStep - 1) yield index
      if (direction === agentSpeaks) found.push(...this.#inLine(new SearchedLine(text), lines, index))
    }
    found.push(...this.#ofReception(lines, isCustomer))
    return found
  }
}

const wordsIn = (line: SearchedLine, words: WordFinder<PlainWord>): readonly Finding[] =>
  words.find(line).map(({ entry, marks }) => ({ list: null, word: entry.word, marks }))
