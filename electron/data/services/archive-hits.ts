import { containsFolded, searchWordsOf, type SearchWords } from '#shared/rules/search-words.ts'
import type { Context, Sql } from '../context.ts'
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
  latestCandidates,
  matchingCandidates,
  type Candidate,
  type Condition,
  type Places,
} from '../stores/search-store.ts'
import type { ReadyFilter } from './archive-filter.ts'

// Hits come out newest first, as many as somebody takes. What the index does not have yet is looked through day by day and joined in.

/** So many chat days are read faster than a common word is looked up and filtered. */
const fewChatDays = 300
/** So many of the newest messages are looked through before the index has to put a single sign together from many words. */
const mostLookedThrough = 2_400

const chunks = { first: 120, growth: 4, most: 8_000 }

type Fetch = (places: Places, most: number) => Candidate[]

/** Fetches in growing pieces: the first page of a common word needs few. Returns the place before which all were fetched. */
const inPieces = function* (fetch: Fetch, { from, to }: Places, most = Infinity): Generator<Candidate, number> {
  let [end, size, taken] = [to, chunks.first, 0]
  while (taken < most) {
    const wanted = Math.min(size, most - taken)
    const piece = fetch({ from, to: end }, wanted)
    yield* piece
    taken += piece.length
    end = piece.at(-1)?.place ?? from
    if (piece.length < wanted) return from
    size = Math.min(size * chunks.growth, chunks.most)
  }
  return end
}

/** The same a day at a time, through the chat days of a filter: an agent's day is a small part of all that was said. */
const inDays = function* (sql: Sql, { text, values }: Condition, { from, to }: Places): Generator<Candidate, number> {
  let [end, taken] = [to, 0]
  while (taken < mostLookedThrough) {
    const day = dayWithChats(sql, { from, to: end })
    if (day === null) return from
    const piece = candidatesOfChatDays(sql, { text: `d.day = ? and ${text}`, values: [day, ...values] })
    for (const candidate of piece) if (candidate.place < end) yield candidate
    taken += piece.length
    end = Math.max(from, firstPlaceOf(day))
  }
  return end
}

/** What the index has of the words, and whatever was looked through before it was asked. */
const indexed = function* (sql: Sql, words: SearchWords, filter: ReadyFilter, places: Places): Generator<Candidate> {
  const { match, isOneSign } = words
  let { to } = places
  if (isOneSign && filter.isNarrowing && isIndexComplete(sql)) to = yield* inDays(sql, filter.condition(), places)
  else if (isOneSign) to = yield* inPieces((part, most) => latestCandidates(sql, part, most), places, mostLookedThrough)
  if (to <= places.from) return
  yield* inPieces((part, most) => matchingCandidates(sql, match, part, filter.hint, most), { ...places, to })
}

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
