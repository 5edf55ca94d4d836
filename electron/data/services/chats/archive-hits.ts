import { containsFolded, searchWordsOf, type SearchWords } from '#shared/rules/search-words.ts'
import type { Context, Sql } from '../../context.ts'
import {
  candidatesAbove,
  candidatesOfChatDays,
  candidatesOfDay,
  countUnindexed,
  dayWithChats,
  firstPlaceOf,
  hasFewChatDays,
  indexedTo,
  isIndexComplete,
  matchingCandidates,
  type Candidate,
  type Places,
} from '../../stores/search-store.ts'
import type { ReadyFilter } from './archive-filter.ts'

// Hits come out newest first, as many as somebody takes. What the index does not have yet is looked through day by day and joined in.

/** So many chat days are read faster than a common word is looked up and filtered. */
const fewChatDays = 300
const chunks = { first: 120, growth: 4, most: 8_000 }

type Fetch = (places: Places, most: number) => Candidate[]

/** Fetches in growing pieces: the first page of a common word needs few. */
const inPieces = function* (fetch: Fetch, { from, to }: Places): Generator<Candidate> {
  let [end, size] = [to, chunks.first]
  for (;;) {
    const piece = fetch({ from, to: end }, size)
    yield* piece
    if (piece.length < size) return
    end = piece.at(-1)?.place ?? from
    size = Math.min(size * chunks.growth, chunks.most)
  }
}

/** What the index has of the words. */
const indexed = (sql: Sql, { match }: SearchWords, filter: ReadyFilter, places: Places): Generator<Candidate> =>
  inPieces((part, most) => matchingCandidates(sql, match, part, filter.hint, most), places)

/** So many messages are read at once when the index does not have them. */
const fewUnindexed = 20_000

/** What the index does not have: all at once where it is little, else a day at a time. */
const unindexed = function* (sql: Sql, { from, to }: Places): Generator<Candidate> {
  const above = indexedTo(sql)
  if (countUnindexed(sql).unindexed <= fewUnindexed) {
    for (const candidate of candidatesAbove(sql, above))
      if (candidate.place >= from && candidate.place < to) yield candidate
    return
  }
  for (let end = to; end > from;) {
    const day = dayWithChats(sql, { from, to: end })
    if (day === null) return
    for (const candidate of candidatesOfDay(sql, day, above)) if (candidate.place < end) yield candidate
    end = firstPlaceOf(day)
  }
}

/** Joins two sequences that come newest first into one. */
const joined = function* (one: Iterator<Candidate>, other: Iterator<Candidate>): Generator<Candidate> {
  let [a, b] = [one.next(), other.next()]
  while (!a.done || !b.done) {
    if (!a.done && (b.done || a.value.place > b.value.place)) {
      yield a.value
      a = one.next()
    } else if (!b.done) {
      yield b.value
      b = other.next()
    }
  }
}

const candidates = (sql: Sql, words: SearchWords, filter: ReadyFilter, places: Places): Iterable<Candidate> => {
  if (filter.isNarrowing) {
    const condition = filter.condition()
    if (hasFewChatDays(sql, condition, fewChatDays))
      return candidatesOfChatDays(sql, condition).filter(({ place }) => place < places.to)
  }
  const found = indexed(sql, words, filter, places)
  return isIndexComplete(sql) ? found : joined(found, unindexed(sql, places))
}

/** Every message that contains the text and passes the filter, newest first; `before`: the number of the hit to go on behind, or null. */
export const hitsOf = function* (
  { sql }: Context,
  text: string,
  filter: ReadyFilter,
  before: number | null,
): Generator<Candidate> {
  const words = searchWordsOf(text)
  const { from, to } = filter.places
  const places = { from, to: before === null ? to : Math.min(to, before) }
  for (const candidate of candidates(sql, words, filter, places))
    if (filter.passes(candidate) && containsFolded(candidate.text, words.folded)) yield candidate
}
