import type { GamingSign } from '../../contract/chat-signs.ts'
import { agentSpeaks, buyerSpeaks } from './stream.ts'

// Signs that somebody works for the clock and not for the buyer: listed for a supervisor to look at, never judged. docs/service-figures.md §9.

/** A line of one buyer's chat with one account on one service day. */
export interface ChatLine {
  /** seconds since the midnight that begins the service day's date */
  readonly second: number
  /** 0 buyer, 1 agent, 2 automatic, 3 system */
  readonly speaker: number
  readonly text: string
}

/** A sign, and the second of the line it begins with. */
export interface FoundSign {
  readonly sign: GamingSign['sign']
  readonly second: number
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^\]]*\]|【[^】]*】|\/:[a-z0-9^]+|[\p{P}\p{S}\p{Z}\s]+/gu, '')

const contentless =
  /^(?:亲+爱?的?|您好|你好|哈?喽|hello|hi|在|在的|在呢|在哦|在呀|我在|有人在|嗯+|哦+|好的?|ok|稍等|请?(?:您|你)?(?:稍等|等一?下|等一?会|等等)|马上|来了|是的?|请问|请讲|请说|收到|(?:呢|哦|呀|啊|哈|的|下|一下|片刻))+$/

/** True for an answer that says nothing: 在, 您好, 稍等 and the like, or only signs and smileys; at most twelve characters. */
export const isContentless = (text: string): boolean => {
  const words = folded(text)
  return words === '' ? text.trim() !== '' : words.length <= 12 && contentless.test(words)
}

const stallingWithin = 30
const stallingLines = 3

/** Three or more contentless lines of the agent within 30 s, no line with content among them. */
export const stalling = (lines: readonly ChatLine[]): readonly FoundSign[] => {
  const found: FoundSign[] = []
  let run: ChatLine[] = []
  for (const line of lines) {
    if (line.speaker !== agentSpeaks) continue
    run = isContentless(line.text) ? [...run.filter(({ second }) => line.second - second <= stallingWithin), line] : []
    const [first] = run
    if (run.length < stallingLines || first === undefined) continue
    found.push({ sign: 'stalling', second: first.second })
    run = []
  }
  return found
}

const splitLines = 10

/** Ten or more lines of the agent in answer to one question, before the buyer writes again. */
export const splitAnswers = (lines: readonly ChatLine[]): readonly FoundSign[] => {
  const found: FoundSign[] = []
  let [isAsked, count, start] = [false, 0, 0]
  for (const { speaker, second } of lines) {
    if (speaker === buyerSpeaks) [isAsked, count] = [true, 0]
    if (speaker !== agentSpeaks || !isAsked) continue
    if (count === 0) start = second
    count += 1
    if (count === splitLines) found.push({ sign: 'split-answers', second: start })
  }
  return found
}

const nudge =
  /(?:记得|尽快|抓紧|及时|赶紧|可以|帮忙|麻烦|还没|没有|未|先|要)(?:.{0,6})(?:付款|拍下|下单|支付)|(?:付款|拍下|下单)(?:.{0,4})(?:哦|吗|呢|哈|吧)|还?在吗|还在看吗|考虑(?:.{0,4})(?:怎么样|好了|如何)|还需要(?:吗|什么|帮)|还有(?:什么|其他|别的)?(?:.{0,4})(?:问题|疑问|需要)|没(?:有)?(?:别的|其他)?问题(?:的话)?(?:.{0,4})(?:关闭|结束)/

/** Silence before a nudge, in seconds: sooner it still belongs to the answer. */
const silence = 300

/** The last line of a session is the agent's, comes after at least five minutes of silence and asks to buy or whether anything is left. */
export const nudgeBeforeClosing = (lines: readonly ChatLine[], sessionGapMinutes: number): readonly FoundSign[] => {
  const spoken = lines.filter(({ speaker }) => speaker === buyerSpeaks || speaker === agentSpeaks)
  const found: FoundSign[] = []
  for (const [index, { second, speaker, text }] of spoken.entries()) {
    const before = spoken[index - 1]
    if (speaker !== agentSpeaks || before?.speaker !== agentSpeaks) continue
    const waited = second - before.second
    const isLast = (spoken[index + 1]?.second ?? Infinity) - second > sessionGapMinutes * 60
    if (isLast && waited >= silence && waited <= sessionGapMinutes * 60 && nudge.test(folded(text)))
      found.push({ sign: 'nudge-before-closing', second })
  }
  return found
}

/** Every sign of a chat, in order of time; lines sorted, the buyer first at equal seconds. */
export const gamingSignsOf = (lines: readonly ChatLine[], sessionGapMinutes: number): readonly FoundSign[] =>
  [...stalling(lines), ...splitAnswers(lines), ...nudgeBeforeClosing(lines, sessionGapMinutes)].toSorted(
    (a, b) => a.second - b.second,
  )
