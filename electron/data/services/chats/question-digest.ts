import { dayAfter } from '#shared/kit/local-time.ts'
import { productName } from '#shared/rules/questions/products.ts'
import { questionsIn, wordsIn, type FoundQuestion } from '#shared/rules/questions/questions-in.ts'
import { traits } from '#shared/rules/service/stream.ts'
import type { Sql } from '../../context.ts'
import {
  buyerLines,
  buyersOfOrders,
  chatsOfDay,
  mentionedIn,
  titleOfOrder,
  type BuyerLine,
  type ChatOfDay,
} from '../../stores/question-source-store.ts'
import { DigestInsert, forgetDigest, type QuestionRow } from '../../stores/question-store.ts'
import type { ShopDay } from '../../stores/readiness-store.ts'
import { languageOfShop, type ShopLanguage } from './question-language.ts'

// What buyers asked on a day, made anew from their lines. A chat is a buyer's day with the shop, whoever answers, and counts once.

/** Days before and after a chat in which an order of the buyer's tells the product. */
const daysOfOrders = 7
/** Chats of these are no buyers' chats. */
const noBuyer = traits.advertising | traits.ownAccounts | traits.platformStaff

/** Orders of buyers near a day: the nearest day's, an earlier one's before a later one's. */
const ordersByBuyer = function* (sql: Sql, { shopId, day }: ShopDay): Generator<unknown, ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (let distance = 0; distance <= daysOfOrders; distance++)
    for (const other of distance === 0 ? [day] : [dayAfter(day, -distance), dayAfter(day, distance)]) {
      for (const { buyer, orderNo } of buyersOfOrders(sql, { shopId, day: other }))
        if (!found.has(buyer)) found.set(buyer, orderNo)
      yield other
    }
  return found
}

/** What a buyer said to the shop on a day. */
export interface BuyersDay {
  readonly buyerId: number
  readonly product: string
  readonly lines: readonly BuyerLine[]
  readonly words: ReadonlySet<string>
}

interface Day {
  readonly sql: Sql
  readonly shopId: number
  readonly language: ShopLanguage
  readonly orders: ReadonlyMap<string, string>
}

const productOf = ({ sql, shopId, language, orders }: Day, chats: readonly ChatOfDay[], words: ReadonlySet<string>) => {
  const ordered = orders.get(chats[0]?.buyer ?? '')
  for (const orderNo of [
    ...chats.flatMap(({ id }) => mentionedIn(sql, id)),
    ...(ordered === undefined ? [] : [ordered]),
  ]) {
    const title = titleOfOrder(sql, shopId, orderNo)
    if (title !== null && title.trim() !== '') return productName(title)
  }
  return language.products.productOf(words)
}

/** The buyers of a day with what they said; a step is a buyer. Chats of advertisers, of our own people and of the platform's are left out. */
export const buyersOfDay = function* (
  sql: Sql,
  day: ShopDay,
  language: ShopLanguage,
): Generator<BuyersDay | null, void> {
  const orders = ordersByBuyer(sql, day)
  let step = orders.next()
  while (step.done !== true) {
    yield null
    step = orders.next()
  }
  const known: Day = { sql, shopId: day.shopId, language, orders: step.value }
  const chats = chatsOfDay(sql, day).filter((chat) => ((chat.traits ?? 0) & noBuyer) === 0)
  for (const [buyerId, those] of Map.groupBy(chats, (chat) => chat.buyerId)) {
    const lines = those.flatMap(({ id }) => buyerLines(sql, id)).toSorted((a, b) => a.second - b.second || a.id - b.id)
    if (lines.length === 0) continue
    const words = wordsIn(
      lines.map(({ text }) => text),
      language,
    )
    yield { buyerId, product: productOf(known, those, words), lines, words }
  }
}

/** A question with the first line of a buyer's day that asks it. */
export interface AskedLine extends FoundQuestion {
  readonly line: BuyerLine
}

/** The questions of a buyer's day, each once. */
export const questionsOf = ({ lines }: BuyersDay, language: ShopLanguage): ReadonlyMap<string, AskedLine> => {
  const found = new Map<string, AskedLine>()
  for (const line of lines)
    for (const question of questionsIn(line.text, language))
      if (!found.has(question.key)) found.set(question.key, { ...question, line })
  return found
}

interface ProductTally {
  chats: number
  asking: number
  readonly words: Map<string, number>
  readonly questions: Map<string, { chats: number; first: AskedLine }>
}

const isEarlier = (a: BuyerLine, b: BuyerLine): boolean => a.second < b.second || (a.second === b.second && a.id < b.id)

const count = (tally: ProductTally, buyer: BuyersDay, language: ShopLanguage): void => {
  const asked = questionsOf(buyer, language)
  tally.chats += 1
  if (asked.size > 0) tally.asking += 1
  for (const word of buyer.words) tally.words.set(word, (tally.words.get(word) ?? 0) + 1)
  for (const [key, line] of asked) {
    const known = tally.questions.get(key)
    const first = known === undefined || isEarlier(line.line, known.first.line) ? line : known.first
    tally.questions.set(key, { chats: (known?.chats ?? 0) + 1, first })
  }
}

const questionRow = (
  product: string,
  key: string,
  { chats, first }: { chats: number; first: AskedLine },
): QuestionRow => ({ product, key, chats, messageId: first.line.id, text: first.text })

/** Rows between two steps. */
const rowsAStep = 500

/** Forgets what was made of a day and makes it anew; a step is a buyer, or some hundred rows. */
export const digestDay = function* (sql: Sql, day: ShopDay): Generator<unknown, void> {
  const language = yield* languageOfShop(sql, day.shopId)
  const tallies = new Map<string, ProductTally>()
  for (const buyer of buyersOfDay(sql, day, language)) {
    if (buyer !== null) {
      const tally = tallies.get(buyer.product) ?? { chats: 0, asking: 0, words: new Map(), questions: new Map() }
      tallies.set(buyer.product, tally)
      count(tally, buyer, language)
    }
    yield buyer
  }
  forgetDigest(sql, day)
  const rows = new DigestInsert(sql, day)
  let written = 0
  for (const [product, tally] of tallies) {
    rows.topic({ product, chats: tally.chats, asking: tally.asking })
    for (const [word, chats] of tally.words) {
      rows.word({ product, word, chats })
      if (++written % rowsAStep === 0) yield written
    }
    for (const [key, asked] of tally.questions) {
      rows.question(questionRow(product, key, asked))
      if (++written % rowsAStep === 0) yield written
    }
  }
  rows.end()
}
