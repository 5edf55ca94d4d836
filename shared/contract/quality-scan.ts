import { z } from 'zod'
import { agentNumber, shopId } from '../kit/ids.ts'
import { directions } from '../kit/import-fields.ts'
import { localDate, localTime } from '../kit/local-time.ts'
import { done, draft, job, nothing, read, write } from './method.ts'

const count = z.number().int().nonnegative()

/** What is looked for in every line an agent wrote by hand. docs/quality.md §1 */
export const scanRules = [
  'forbiddenWord',
  'shortReply',
  'perfunctory',
  'promiseWithoutFollowUp',
  'rudeness',
  'personalData',
  'noGreeting',
  'noClosing',
] as const
export const scanRule = z.enum(scanRules)
export type ScanRule = z.infer<typeof scanRule>

/** Lists of forbidden words; the shop may add its own. */
export const wordLists = ['taboo', 'insult', 'diversion', 'absolute', 'own'] as const
export const wordList = z.enum(wordLists)
export type WordList = z.infer<typeof wordList>

const word = z.string().trim().min(1).max(40)
const wordsOf = (most: number) => z.array(word).max(most)

/**
 * What the scan goes by. Words are plain text, never patterns, compared with case and width folded. `longSilenceHours`: how long a promise may stay
 * without another line of an agent. Severity null: the rule is off.
 */
export const scanLists = z.strictObject({
  words: z.record(wordList, wordsOf(2000)),
  perfunctory: wordsOf(300),
  rude: wordsOf(300),
  greetings: wordsOf(100),
  closings: wordsOf(100),
  promises: wordsOf(100),
  shortReplies: wordsOf(200),
  promiseHours: z.number().int().min(1).max(168),
  severity: z.record(scanRule, z.enum(['fatal', 'bad', 'note']).nullable()),
})
export type ScanLists = z.infer<typeof scanLists>

/** Lists as they were saved; 1 = those that come with the app. */
export const listVersion = z.strictObject({
  version: z.number().int().positive(),
  at: localTime.nullable(),
  by: z.string().nullable(),
  note: z.string(),
  lists: scanLists,
})
export type ListVersion = z.infer<typeof listVersion>

/** A line of a chat around a hit. `isHit`: the line that was hit. */
export const contextLine = z.strictObject({
  at: localTime,
  who: z.string(),
  direction: z.enum(directions),
  text: z.string(),
  isHit: z.boolean(),
})

/**
 * One line that a rule hit. `key` is the same as long as the line, rule and word are. `marks`: where the word stands: start and length in the text.
 * `verdict`: what somebody said of it.
 */
export const scanHit = z.strictObject({
  key: z.string().max(200),
  rule: scanRule,
  list: wordList.nullable(),
  word: z.string(),
  severity: z.enum(['fatal', 'bad', 'note']),
  at: localTime,
  agent: agentNumber.nullable(),
  name: z.string().nullable(),
  account: z.string(),
  shopId,
  shop: z.string(),
  buyerId: z.number().int().positive(),
  buyer: z.string(),
  text: z.string(),
  marks: z.array(z.tuple([count, count])),
  context: z.array(contextLine),
  verdict: z.enum(['right', 'false']).nullable(),
})
export type ScanHit = z.infer<typeof scanHit>

/** A false hit that is learnt. `line`: this text never again for this word; `word`: the word never where these words stand around it (`text`). */
export const scanException = z.strictObject({
  id: z.number().int().positive(),
  rule: scanRule,
  word: z.string(),
  scope: z.enum(['line', 'phrase']),
  text: z.string(),
  /** null: it comes with the app */
  at: localTime.nullable(),
  by: z.string(),
  reason: z.string(),
  /** null: it holds */
  revokedAt: localTime.nullable(),
})
export type ScanException = z.infer<typeof scanException>

export const scanTally = z.strictObject({
  rule: scanRule,
  list: wordList.nullable(),
  agent: agentNumber.nullable(),
  name: z.string().nullable(),
  hits: count,
  falseHits: count,
})
export type ScanTally = z.infer<typeof scanTally>

const span = z.strictObject({ from: localDate, to: localDate })

/** Characters kept of lists that are being typed: every list full, and more. */
export const mostTyped = 600_000
const listsBody = z.string().max(mostTyped).nullable()

/** `seconds`: time the scan took. `lines`: lines agents wrote by hand. */
export const scanSummary = z.strictObject({
  ...span.shape,
  version: z.number().int().positive(),
  messages: count,
  lines: count,
  chats: count,
  hits: count,
  falseHits: count,
  seconds: z.number().nonnegative(),
  tallies: z.array(scanTally),
  /** by agent: lines written, to lay hits beside */
  agents: z.array(
    z.strictObject({ agent: agentNumber.nullable(), name: z.string().nullable(), lines: count, hits: count }),
  ),
})
export type ScanSummary = z.infer<typeof scanSummary>

export const qualityScan = {
  lists: read(nothing, z.strictObject({ now: listVersion, versions: z.array(listVersion.omit({ lists: true })) })),
  listsOf: read(z.strictObject({ version: z.number().int().positive() }), listVersion),
  saveLists: write(z.strictObject({ lists: scanLists, note: z.string().trim().max(200).default('') }), listVersion),
  /** Lists as they are typed and not yet saved; null = nothing is. */
  listsDraft: read(nothing, z.strictObject({ body: listsBody })),
  saveListsDraft: draft(z.strictObject({ body: listsBody }), done),
  /** Every chat of the days, both included. Days that were scanned with the same lists and chats are not scanned again. */
  scan: job(span, scanSummary),
  /**
   * The hits, the gravest first and then the newest; `limit` at a time. `state`: those somebody judged, or nobody yet. `openDays`: days of the span, counted shop by shop,
   * that nobody scanned with these lists and chats yet; their hits are not among them.
   */
  hits: read(
    z.strictObject({
      ...span.shape,
      rule: scanRule.nullable().default(null),
      list: wordList.nullable().default(null),
      agent: z.string().max(120).nullable().default(null),
      word: z.string().max(40).nullable().default(null),
      state: z.enum(['unjudged', 'right', 'false']).nullable().default(null),
      offset: count.default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.strictObject({ total: count, openDays: count, hits: z.array(scanHit) }),
  ),
  /** `false` with a scope learns an exception; `null` takes the verdict back (and the exception it made). */
  judge: write(
    z.strictObject({
      key: z.string().max(200),
      verdict: z.enum(['right', 'false']).nullable(),
      scope: z.enum(['this', 'line', 'phrase']).default('this'),
      phrase: z.string().trim().max(200).default(''),
      reason: z.string().trim().max(300).default(''),
    }),
    done,
  ),
  exceptions: read(nothing, z.array(scanException)),
  revokeException: write(z.strictObject({ id: z.number().int().positive() }), done),
}
