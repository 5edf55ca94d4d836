import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Question, ShopWords } from '#shared/contract/questions.ts'
import { weighedWords } from '#shared/rules/questions/keywords.ts'
import { byWeek, startBefore, startOfTrend } from '#shared/rules/questions/spans.ts'
import type { Context } from '../../context.ts'
import {
  askingByDay,
  countChats,
  countProducts,
  countQuestions,
  countWords,
  forgetReadiness,
  wordings,
  type DigestScope,
  type Wording,
} from '../../stores/question-store.ts'
import { versionsBetween } from '../../stores/readiness-store.ts'
import { saveSetting } from '../../stores/settings-store.ts'
import { settingName, wordsOfShop } from './question-language.ts'

/** Products offered to choose from. */
const mostProducts = 200

const commonest = (wordings: readonly Wording[], of: 'text' | 'product'): string | undefined => {
  const counts = new Map<string, number>()
  for (const wording of wordings) counts.set(wording[of], (counts.get(wording[of]) ?? 0) + wording.chats)
  return [...counts].toSorted(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]?.[0]
}

const questionsOf = (
  { sql }: Context,
  scope: DigestScope,
  since: ParsedInputOf<'chats.questions'>['from'],
  limit: number,
): Question[] => {
  const counted = countQuestions(sql, scope, since, limit)
  const all = wordings(
    sql,
    { ...scope, from: since },
    counted.map(({ key }) => key),
  )
  const byKey = Map.groupBy(all, ({ key }) => key)
  return counted.map(({ key, chats, before }) => {
    const ways = byKey.get(key) ?? []
    const named = ways.filter(({ product }) => product !== '')
    return { key, text: commonest(ways, 'text') ?? '', chats, before, product: commonest(named, 'product') ?? null }
  })
}

const digestOf = (context: Context, input: ParsedInputOf<'chats.questions'>): OutputOf<'chats.questions'> => {
  const { sql } = context
  const { from, to, shopId, product, limit } = input
  const scope = { from: startBefore(from, to), to, shopId, product }
  const all = countChats(sql, scope, from)
  return {
    chats: all.chats,
    questions: questionsOf(context, scope, from, limit),
    words: weighedWords(countWords(sql, scope, from), all, limit),
    products: countProducts(sql, { ...scope, from, product: null }, mostProducts),
    weeks: byWeek(askingByDay(sql, { ...scope, from: startOfTrend(to) }), to),
    isComplete: versionsBetween(sql, shopId, scope.from, to).every(({ isReady }) => isReady),
  }
}

/** What buyers asked and said, against as many days before. */
export const digest = (context: Context, input: ParsedInputOf<'chats.questions'>): OutputOf<'chats.questions'> =>
  context.remembered(`questions ${JSON.stringify(input)}`, () => digestOf(context, input))

/** Questions looked at where not all of the digest is wanted. */
const mostLookedAt = 200

/** What buyers asked in all shops, the most asked first, against as many days before; its first ones are the digest's. */
export const mostAsked = (
  context: Context,
  { from, to }: Pick<ParsedInputOf<'chats.questions'>, 'from' | 'to'>,
): readonly Question[] =>
  context.remembered(`most asked ${from} ${to}`, () =>
    questionsOf(context, { from: startBefore(from, to), to, shopId: null, product: null }, from, mostLookedAt),
  )

export const words = ({ sql }: Context): ShopWords => wordsOfShop(sql)

const settled = (list: readonly string[]): string[] => [...new Set(list)].toSorted()

/** Other words make other counts: every day is to be prepared anew. */
export const saveWords = ({ sql }: Context, input: ParsedInputOf<'chats.saveWords'>): ShopWords => {
  const saved = { words: settled(input.words), stopWords: settled(input.stopWords) }
  if (JSON.stringify(saved) === JSON.stringify(wordsOfShop(sql))) return saved
  saveSetting(sql, settingName, saved)
  forgetReadiness(sql)
  return saved
}
