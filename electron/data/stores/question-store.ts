import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import { BulkInsert } from './bulk-insert.ts'
import type { ShopDay } from './readiness-store.ts'

// Questions and words by shop, calendar day and product. All of it can be made anew from the messages.

/** Chats with a buyer's line, and those with a question among them. */
export interface TopicRow {
  readonly product: string
  readonly chats: number
  readonly asking: number
}
export interface WordRow {
  readonly product: string
  readonly word: string
  readonly chats: number
}
/** `messageId` and `text`: the first message that asked it that day, and its wording. */
export interface QuestionRow {
  readonly product: string
  readonly key: string
  readonly chats: number
  readonly messageId: number
  readonly text: string
}

const tables = ['chat_words', 'chat_questions', 'chat_topics'] as const

export const forgetDigest = (sql: Sql, { shopId, day }: ShopDay): void => {
  for (const table of tables) sql.run(`delete from ${table} where shop_id = ? and day = ?`, shopId, day)
}

/** Adds rows of a day whose digest was forgotten before. */
export class DigestInsert {
  readonly #day: readonly [number, string]
  readonly #words: BulkInsert
  readonly #questions: BulkInsert
  readonly #topics: BulkInsert

  constructor(sql: Sql, { shopId, day }: ShopDay) {
    this.#day = [shopId, day]
    this.#words = new BulkInsert(sql, 'insert into chat_words (shop_id, day, product, word, chats)', '(?, ?, ?, ?, ?)')
    this.#questions = new BulkInsert(
      sql,
      'insert into chat_questions (shop_id, day, product, key, chats, message_id, text)',
      '(?, ?, ?, ?, ?, ?, ?)',
    )
    this.#topics = new BulkInsert(
      sql,
      'insert into chat_topics (shop_id, day, product, chats, asking)',
      '(?, ?, ?, ?, ?)',
    )
  }

  word({ product, word, chats }: WordRow): void {
    this.#words.add(...this.#day, product, word, chats)
  }

  question({ product, key, chats, messageId, text }: QuestionRow): void {
    this.#questions.add(...this.#day, product, key, chats, messageId, text)
  }

  topic({ product, chats, asking }: TopicRow): void {
    this.#topics.add(...this.#day, product, chats, asking)
  }

  end(): void {
    for (const rows of [this.#words, this.#questions, this.#topics]) rows.flush()
  }
}

/** Which rows of a digest: calendar days, both included. `shopId` and `product` null: all. */
export interface DigestScope {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly shopId: number | null
  readonly product: string | null
}

/** Through the shops, so that the key of the table leads to the days. */
const inScope = `shop_id in (select id from shops where ? is null or id = ?) and day between ? and ? and (? is null or product = ?)`
const valuesOf = ({ shopId, from, to, product }: DigestScope) => [shopId, shopId, from, to, product, product] as const

/** Sums of the days from a day on, and of the days before it. */
const now = 'sum(case when day >= ? then chats else 0 end)'
const before = 'sum(case when day < ? then chats else 0 end)'

/** Chats now and in the days before. */
export interface Counted {
  readonly chats: number
  readonly before: number
}

export const countChats = (sql: Sql, scope: DigestScope, since: LocalDate): Counted =>
  sql.get<Counted>(
    `select coalesce(${now}, 0) as chats, coalesce(${before}, 0) as before from chat_topics where ${inScope}`,
    since,
    since,
    ...valuesOf(scope),
  ) ?? { chats: 0, before: 0 }

/** Words with chats since then; those before are counted too. */
export const countWords = (sql: Sql, scope: DigestScope, since: LocalDate): (Counted & { readonly word: string })[] =>
  sql.all(
    `select word, ${now} as chats, ${before} as before from chat_words where ${inScope} group by word having ${now} > 0`,
    since,
    since,
    ...valuesOf(scope),
    since,
  )

/** The commonest first. */
export const countQuestions = (
  sql: Sql,
  scope: DigestScope,
  since: LocalDate,
  limit: number,
): (Counted & { readonly key: string })[] =>
  sql.all(
    `select key, ${now} as chats, ${before} as before from chat_questions where ${inScope}
     group by key having ${now} > 0 order by 2 desc, 3 desc, key limit ?`,
    since,
    since,
    ...valuesOf(scope),
    since,
    limit,
  )

/** A wording of a question with the product it was asked about. */
export interface Wording {
  readonly key: string
  readonly product: string
  readonly text: string
  readonly chats: number
}

/** The commonest wording first, the shortest among equals. */
export const wordings = (sql: Sql, scope: DigestScope, keys: readonly string[]): Wording[] =>
  sql.all(
    `select key, product, text, sum(chats) as chats from chat_questions
     where ${inScope} and key in (select value from json_each(?))
     group by key, product, text order by 4 desc, length(text), text`,
    ...valuesOf(scope),
    JSON.stringify(keys),
  )

export const countProducts = (sql: Sql, scope: DigestScope, limit: number): { product: string; chats: number }[] =>
  sql.all(
    `select product, sum(chats) as chats from chat_topics where ${inScope} group by product order by 2 desc, product limit ?`,
    ...valuesOf(scope),
    limit,
  )

export interface CountOfDay {
  readonly day: LocalDate
  readonly chats: number
}

/** Chats by day that asked something. */
export const askingByDay = (sql: Sql, scope: DigestScope): CountOfDay[] =>
  sql.all(`select day, sum(asking) as chats from chat_topics where ${inScope} group by day`, ...valuesOf(scope))

/** A question by its key, or a word. */
export interface Sought {
  readonly what: 'key' | 'word'
  readonly value: string
}

const tableOf = ({ what }: Sought): string => (what === 'key' ? 'chat_questions' : 'chat_words')

/** Chats by day in which it came up. */
export const chatsWithByDay = (sql: Sql, scope: DigestScope, sought: Sought): CountOfDay[] =>
  sql.all(
    `select day, sum(chats) as chats from ${tableOf(sought)} where ${inScope} and ${sought.what} = ? group by day`,
    ...valuesOf(scope),
    sought.value,
  )

/** A shop's day on which it came up; `messageIds`: the first message of each product that asked it, none for words. */
export interface DayWith extends ShopDay {
  readonly chats: number
  readonly messageIds: readonly number[]
}

/** Newest first. */
export const daysWith = (sql: Sql, scope: DigestScope, sought: Sought): DayWith[] =>
  sql
    .all<ShopDay & { chats: number; messages: string }>(
      `select shop_id as shopId, day, sum(chats) as chats,
              ${sought.what === 'key' ? 'json_group_array(message_id)' : "'[]'"} as messages
       from ${tableOf(sought)} where ${inScope} and ${sought.what} = ? group by shop_id, day order by day desc, shop_id`,
      ...valuesOf(scope),
      sought.value,
    )
    .map(({ shopId, day, chats, messages }) => ({ shopId, day, chats, messageIds: JSON.parse(messages) as number[] }))

/** Everything that is derived from chats is to be made anew. */
export const forgetReadiness = (sql: Sql): void => {
  sql.run('update chat_readiness set is_ready = 0')
}
