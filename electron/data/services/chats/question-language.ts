import { shopWords, type ShopWords } from '#shared/contract/questions.ts'
import { keepingWhole, namesInTitles } from '#shared/rules/questions/product-names.ts'
import { ProductWords } from '#shared/rules/questions/products.ts'
import type { Understanding } from '#shared/rules/questions/question-key.ts'
import { wordsIn } from '#shared/rules/questions/questions-in.ts'
import { houseStopWords } from '#shared/rules/questions/stop-words.ts'
import { tradeWords } from '#shared/rules/questions/trade-words.ts'
import type { Sql } from '../../context.ts'
import { importsSoFar, lastIdOf, linesOfRun, titlesAfter } from '../../stores/question-source-store.ts'
import { settingOf } from '../../stores/settings-store.ts'
import { chineseWords } from '../../words/chinese-words.ts'

// What the app knows of the words of each shop: the shop's own, names in its titles, how common each word is in its chats.

/** One shop's words. */
export interface ShopLanguage extends Understanding {
  readonly products: ProductWords
}

type Language = (shopId: number) => ShopLanguage
type Cut = (text: string) => readonly string[]

export const settingName = 'shop words'

export const wordsOfShop = (sql: Sql): ShopWords =>
  shopWords.parse(settingOf(sql, settingName) ?? { words: [], stopWords: [] })

/** Rows of a page: a step of some milliseconds. */
const pageOfTitles = 5_000
/** Older orders than so many are of products nobody asks about any more. */
const mostTitlesRead = 200_000
const mostTitles = 3_000

/** Titles by shop, the commonest first. */
const titlesByShop = function* (sql: Sql): Generator<unknown, ReadonlyMap<number, readonly string[]>> {
  const counts = new Map<number, Map<string, number>>()
  for (const table of ['order_items', 'orders'] as const) {
    let after = Math.max(0, lastIdOf(sql, table) - mostTitlesRead)
    for (;;) {
      const page = titlesAfter(sql, table, after, pageOfTitles)
      for (const { shopId, title } of page) {
        if (title === null || title === '') continue
        const ofShop = counts.get(shopId) ?? new Map<string, number>()
        counts.set(shopId, ofShop.set(title, (ofShop.get(title) ?? 0) + 1))
      }
      const last = page.at(-1)
      if (last === undefined) break
      after = last.id
      yield after
    }
  }
  const commonest = (ofShop: ReadonlyMap<string, number>): string[] =>
    [...ofShop]
      .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, mostTitles)
      .map(([title]) => title)
  return new Map([...counts].map(([shopId, ofShop]) => [shopId, commonest(ofShop)]))
}

/** Of a long archive forty runs of messages, evenly spread, tell how common words are. */
const mostRuns = 40
const linesARun = 500

interface Sample {
  readonly chats: Set<number>
  readonly chatsWith: Map<string, number>
}

const takeRun = (
  samples: Map<number, Sample>,
  lines: ReturnType<typeof linesOfRun>,
  reading: { readonly cut: Cut; readonly isStopWord: (word: string) => boolean },
): void => {
  for (const [chat, those] of Map.groupBy(lines, (line) => line.chat)) {
    const shopId = those[0]?.shopId ?? 0
    const sample: Sample = samples.get(shopId) ?? { chats: new Set(), chatsWith: new Map() }
    samples.set(shopId, sample)
    sample.chats.add(chat)
    for (const word of wordsIn(
      those.map(({ text }) => text),
      reading,
    ))
      sample.chatsWith.set(word, (sample.chatsWith.get(word) ?? 0) + 1)
  }
}

const samplesByShop = function* (
  sql: Sql,
  reading: Parameters<typeof takeRun>[2],
): Generator<unknown, ReadonlyMap<number, Sample>> {
  const samples = new Map<number, Sample>()
  const last = lastIdOf(sql, 'messages')
  const stride = Math.max(linesARun, Math.floor(last / mostRuns))
  for (let first = 1; first <= last; first += stride) {
    takeRun(samples, linesOfRun(sql, first, first + linesARun - 1), reading)
    yield first
  }
  return samples
}

const learn = function* (sql: Sql): Generator<unknown, Language> {
  const own = wordsOfShop(sql)
  const bare = chineseWords(new Set([...tradeWords, ...own.words.map((word) => word.toLowerCase())]))
  const stopWords = new Set([...houseStopWords, ...own.stopWords.map((word) => word.toLowerCase())])
  const isStopWord = (word: string): boolean => stopWords.has(word)
  const titles = yield* titlesByShop(sql)
  const names = namesInTitles([...titles.values()].flat(), bare)
  const cut = keepingWhole(bare, names)
  const samples = yield* samplesByShop(sql, { cut, isStopWord })
  const languages = new Map<number, ShopLanguage>()
  const languageOf = (shopId: number): ShopLanguage => {
    const products = new ProductWords(titles.get(shopId) ?? [], { cut, cutAll: bare, isStopWord })
    const sample = samples.get(shopId)
    return {
      cut,
      isStopWord,
      isProductWord: (word) => products.has(word),
      frequencies: { chats: sample?.chats.size ?? 0, chatsWith: (word) => sample?.chatsWith.get(word) ?? 0 },
      products,
    }
  }
  return (shopId) => {
    const language = languages.get(shopId) ?? languageOf(shopId)
    languages.set(shopId, language)
    return language
  }
}

/** Learning takes a second; what was learnt holds until the next import, undo, or change of the shop's words. */
let learnt: { readonly of: string; readonly language: Language } | null = null

/** The words of a shop, in small steps when they have to be learnt first. */
export const languageOfShop = function* (sql: Sql, shopId: number): Generator<unknown, ShopLanguage> {
  const of = JSON.stringify([sql.database.name, importsSoFar(sql), wordsOfShop(sql)])
  if (learnt?.of !== of) learnt = { of, language: yield* learn(sql) }
  return learnt.language(shopId)
}

/** The same at a stretch. */
export const languageAtOnce = (sql: Sql, shopId: number): ShopLanguage => {
  const steps = languageOfShop(sql, shopId)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
