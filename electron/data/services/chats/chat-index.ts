import { indexWordsOf } from '#shared/rules/search-words.ts'
import type { Sql } from '../../context.ts'
import {
  countUnindexed,
  deletePlaces,
  emptyIndex,
  indexedTo,
  insertWords,
  nextUnindexed,
  raiseIndexedTo,
} from '../../stores/search-store.ts'

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

/** From so many on, more than what is left is sooner put in anew than taken out. */
const manyPlaces = 20_000
/** Rows taken out between two steps: each statement makes the index write down what it has in hand. */
const placesAStep = 1_000

/**
 * Takes messages that are gone out of the search index. In a transaction that has touched the index every other statement costs ten times
 * as much, so this comes after everything else.
 */
export const unindex = function* (sql: Sql, places: readonly number[]): Generator<unknown, void> {
  if (places.length >= manyPlaces && places.length > countUnindexed(sql).messages) {
    emptyIndex(sql)
    return
  }
  for (let from = 0; from < places.length; from += placesAStep) {
    deletePlaces(sql, places.slice(from, from + placesAStep))
    yield from
  }
}
