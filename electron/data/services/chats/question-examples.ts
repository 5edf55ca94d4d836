import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import { questionMark } from '#shared/rules/questions/questions-in.ts'
import { cleaned } from '#shared/rules/questions/clauses.ts'
import { byWeek, startOfTrend } from '#shared/rules/questions/spans.ts'
import { agentSpeaks, buyerSpeaks } from '#shared/rules/service/stream.ts'
import type { Context, Sql } from '../../context.ts'
import { linesOfBuyer, placeOfMessage, type SpokenLine } from '../../stores/question-source-store.ts'
import { chatsWithByDay, daysWith, type DayWith, type Sought } from '../../stores/question-store.ts'
import { buyersOfDay, questionsOf, type BuyersDay } from './question-digest.ts'
import { languageAtOnce, type ShopLanguage } from './question-language.ts'

type Examples = OutputOf<'chats.questionExamples'>
type Example = Examples['examples'][number]
type Input = ParsedInputOf<'chats.questionExamples'>

/** Characters of an answer that are shown. */
const longestAnswer = 300
/** Lines looked through for examples beyond the first one of a day: a fifth of a second. */
const mostLines = 8_000

const two = (value: number): string => String(value).padStart(2, '0')
const clockOf = (second: number): string =>
  `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`

/** What an agent wrote next, until the buyer wrote again; automatic lines are no answers. */
const answerTo = (
  lines: readonly SpokenLine[],
  messageId: number,
): { answer: string | null; account: string | null } => {
  const after = lines.slice(lines.findIndex(({ id }) => id === messageId) + 1)
  const first = after.findIndex(({ direction }) => direction === agentSpeaks)
  const given = first < 0 ? [] : after.slice(first)
  const end = given.findIndex(({ direction }) => direction === buyerSpeaks)
  const answers = given.slice(0, end < 0 ? undefined : end).filter(({ direction }) => direction === agentSpeaks)
  if (answers.length === 0) return { answer: null, account: null }
  const text = answers.map((line) => line.text).join('\n')
  return { answer: text.slice(0, longestAnswer).toWellFormed(), account: answers[0]?.account ?? null }
}

/** A message of a buyer's with the answer that followed; null: it is gone. */
export const exampleOf = (sql: Sql, messageId: number): Example | null => {
  const place = placeOfMessage(sql, messageId)
  if (place === undefined) return null
  const { shopId, shop, buyerId, buyer, day, second } = place
  const lines = linesOfBuyer(sql, buyerId, day)
  const text = lines.find(({ id }) => id === messageId)?.text ?? ''
  return {
    at: `${day} ${clockOf(second)}` as LocalTime,
    shopId: shopId as ShopId,
    shop,
    buyerId,
    buyer: shortenedName(buyer) ?? '',
    text,
    ...answerTo(lines, messageId),
  }
}

/** The message of a buyer's day in which it came up; undefined: in none. */
const messageWith = (buyer: BuyersDay, { what, value }: Sought, language: ShopLanguage): number | undefined => {
  if (what === 'key') return questionsOf(buyer, language).get(value)?.line.id
  return buyer.words.has(value) ? buyer.lines.find(({ text }) => cleaned(text).includes(value))?.id : undefined
}

/** Ids of a day's messages with it: the kept ones, and as many more as are asked for while there is time. */
const messagesOf = (
  sql: Sql,
  day: DayWith,
  sought: Sought,
  scan: { product: string | null; wanted: number; lines: number },
): number[] => {
  const found = new Set(day.messageIds)
  if (found.size >= day.chats || found.size >= scan.wanted || scan.lines <= 0) return [...found]
  const language = languageAtOnce(sql, day.shopId)
  for (const buyer of buyersOfDay(sql, day, language)) {
    if (buyer === null) continue
    scan.lines -= buyer.lines.length
    const id =
      scan.product === null || scan.product === buyer.product ? messageWith(buyer, sought, language) : undefined
    if (id !== undefined) found.add(id)
    if (found.size >= Math.min(day.chats, scan.wanted) || scan.lines <= 0) break
  }
  return [...found]
}

const newestFirst = (a: Example, b: Example): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.buyerId - b.buyerId)

const examplesOf = ({ sql }: Context, scope: Omit<Input, 'key'>, sought: Sought): Example[] => {
  const examples: Example[] = []
  const scan = { product: scope.product, wanted: scope.limit, lines: mostLines }
  for (const [, days] of Map.groupBy(daysWith(sql, scope, sought), ({ day }) => day)) {
    const ids = days.flatMap((day) => messagesOf(sql, day, sought, scan))
    examples.push(...ids.flatMap((id) => exampleOf(sql, id) ?? []).toSorted(newestFirst))
    scan.wanted = scope.limit - examples.length
    if (scan.wanted <= 0) break
  }
  return examples.slice(0, scope.limit)
}

/** Chats in which a question or a word came up, each with the answer that followed. */
export const examples = (context: Context, { key, ...scope }: Input): Examples => {
  const sought: Sought = { what: key.startsWith(questionMark) ? 'key' : 'word', value: key }
  return {
    examples: examplesOf(context, scope, sought),
    weeks: byWeek(chatsWithByDay(context.sql, { ...scope, from: startOfTrend(scope.to) }, sought), scope.to),
  }
}
