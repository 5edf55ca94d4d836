import { indexWordsOf } from '#shared/rules/search-words.ts'
import type { Sql } from '../context.ts'
import { indexedTo, insertWords, nextUnindexed, raiseIndexedTo } from '../stores/search-store.ts'

/** Messages between two steps: less than the time a step should take. */
const messagesAStep = 200

/**
 * Puts the next messages into the search index, `most` of them at once; returns how many, 0 when it has all. They are written in the order
 * of the index, because the database closes a part of it whenever it has to go back.
 */
export const indexSome = function* (sql: Sql, most: number): Generator<unknown, number> {
  const messages = nextUnindexed(sql, indexedTo(sql), most)
  const last = messages.at(-1)
  if (!last) return 0
  yield 0
  const inOrder = messages.toSorted((a, b) => a.place - b.place)
  for (const [index, { place, text }] of inOrder.entries()) {
    insertWords(sql, place, indexWordsOf(text))
    if (index % messagesAStep === 0) yield index
  }
  raiseIndexedTo(sql, last.id)
  return messages.length
}
