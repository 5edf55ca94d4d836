import { orderNumbersIn } from '../../service/chat-traits.ts'
import { agentSpeaks, buyerSpeaks } from '../../service/stream.ts'
import type { Finding, PlainWord } from './line-rules.ts'
import { SearchedLine, type WordFinder } from './word-finder.ts'

// Rules that need the lines around a line. docs/quality.md §1

/** A line of a chat, in order of time; seconds since the midnight that begins the service day, direction as kept. */
export interface ChatLine {
  readonly second: number
  readonly direction: number
  readonly text: string
}

/** Seconds within which the same agent says more. */
const sayMoreSeconds = 30

/**
 * True when the agent goes on within 30 seconds, or had gone on for 30 seconds without the buyer in between. `isShort`: the other line says no
 * more than this one.
 */
export const saysMore = (lines: readonly ChatLine[], index: number, isShort: (text: string) => boolean): boolean => {
  const at = lines[index]?.second ?? 0
  const isMore = ({ direction, text }: ChatLine): boolean => direction === agentSpeaks && !isShort(text)
  for (let next = index + 1; next < lines.length; next++) {
    const line = lines[next]
    if (!line || line.second - at > sayMoreSeconds) break
    if (isMore(line)) return true
  }
  for (let before = index - 1; before >= 0; before--) {
    const line = lines[before]
    if (!line || at - line.second > sayMoreSeconds || line.direction === buyerSpeaks) break
    if (isMore(line)) return true
  }
  return false
}

const whole = (text: string): Finding => ({ list: null, word: '', marks: [[0, text.length]] })

/** The first line a person wrote in a reception, when none of the greetings is in it; a chat in which the buyer never wrote is none. */
export const noGreeting = (first: SearchedLine, greetings: WordFinder<PlainWord>): readonly Finding[] =>
  first.text.trim() === '' || greetings.isIn(first) ? [] : [whole(first.text)]

const bought = /谢|感谢|3q|thank|thx|拍了|拍好|拍下|已拍|下单了|已下单|付款了|付了|已付|买了|收到货/i

/** True when the buyer thanked or said that he bought, or an order's number stands in the chat. */
export const asksForClosing = (lines: readonly ChatLine[]): boolean =>
  lines.some(
    ({ direction, text }) => (direction === buyerSpeaks && bought.test(text)) || orderNumbersIn(text).length > 0,
  )

/** The last line a person wrote in a reception with an order or thanks, when none of the closings is in it. */
export const noClosing = (last: SearchedLine, closings: WordFinder<PlainWord>): readonly Finding[] =>
  last.text.trim() === '' || closings.isIn(last) ? [] : [whole(last.text)]

/** What is known of the hours after a promise. */
export interface AfterPromise {
  /** any agent wrote to the buyer within the hours */
  readonly isFollowed: boolean
  /** chats of the shop are there for all of these hours */
  readonly isKnown: boolean
}

/** Promises in a line that nobody came back to; none while the chats do not reach so far. */
export const promiseWithoutFollowUp = (
  promises: readonly Finding[],
  { isFollowed, isKnown }: AfterPromise,
): readonly Finding[] => (isFollowed || !isKnown ? [] : promises)
