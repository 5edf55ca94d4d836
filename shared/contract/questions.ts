import { z } from 'zod'
import { shopId } from '../kit/ids.ts'
import { localDate, localTime } from '../kit/local-time.ts'
import { nothing, read, write } from './method.ts'

const count = z.number().int().nonnegative()

/** Words and product names of the shop that the cutter must know, and words that say nothing here. */
export const shopWords = z.strictObject({
  words: z.array(z.string().trim().min(2).max(30)).max(2000),
  stopWords: z.array(z.string().trim().min(1).max(30)).max(2000),
})
export type ShopWords = z.infer<typeof shopWords>

/** Days are calendar days, both included; the days before them, as many, are what is compared with. */
export const questionScope = z.strictObject({
  from: localDate,
  to: localDate,
  shopId: shopId.nullable(),
  /** a product as `products` names it; null: all */
  product: z.string().max(120).nullable(),
})
export type QuestionScope = z.infer<typeof questionScope>

/** A question as buyers put it: chats it came up in, now and in as many days before. `text` is the commonest wording. */
export const question = z.strictObject({
  key: z.string(),
  text: z.string(),
  chats: count,
  before: count,
  product: z.string().nullable(),
})
export type Question = z.infer<typeof question>

/** A word of buyers. `weight`: how much it stands out against the shop's own usual chats; 1 = as usual. */
export const keyword = z.strictObject({ word: z.string(), chats: count, before: count, weight: z.number() })
export type Keyword = z.infer<typeof keyword>

export const questionDigest = z.strictObject({
  chats: count,
  questions: z.array(question),
  words: z.array(keyword),
  products: z.array(z.strictObject({ product: z.string(), chats: count })),
  /** chats with a question by week (its Monday) over the twelve weeks up to `to` */
  weeks: z.array(z.strictObject({ week: localDate, chats: count })),
  /** false: some of the days are not prepared yet (`chats.prepare`) */
  isComplete: z.boolean(),
})
export type QuestionDigest = z.infer<typeof questionDigest>

export const questions = {
  digest: read(questionScope.extend({ limit: z.number().int().min(1).max(200) }), questionDigest),
  /** Chats in which a question (its key) or a word came up, newest first, and by week. */
  examples: read(
    questionScope.extend({ key: z.string().min(1).max(200), limit: z.number().int().min(1).max(100) }),
    z.strictObject({
      examples: z.array(
        z.strictObject({
          at: localTime,
          shopId,
          shop: z.string(),
          buyerId: z.number().int().positive(),
          buyer: z.string(),
          text: z.string(),
          /** the answer that followed, and whose account gave it; null: none */
          answer: z.string().nullable(),
          account: z.string().nullable(),
        }),
      ),
      weeks: z.array(z.strictObject({ week: localDate, chats: count })),
    }),
  ),
  words: read(nothing, shopWords),
  saveWords: write(shopWords, shopWords),
}
