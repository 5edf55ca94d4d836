import type { SearchHit } from '#shared/contract/chats.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { directions } from '#shared/kit/import-fields.ts'
import { foldedForSearch, marksOf, searchWordsOf } from '#shared/rules/search-words.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import type { Context } from '../../context.ts'
import { chatBuyer } from '../../stores/archive-store.ts'
import { countChatsOfMatches, countMatches, isIndexComplete, type Candidate } from '../../stores/search-store.ts'
import { readyFilter } from './archive-filter.ts'
import { hitsOf } from './archive-hits.ts'
import { archivePeople, shownBuyer } from './archive-people.ts'

const shownHit = (context: Context, folded: string): ((hit: Candidate) => SearchHit) => {
  const people = archivePeople(context)
  return ({ id, day, second, account: accountId, buyer, direction, text, session }) => {
    const account = people.accounts.get(accountId)
    const known = chatBuyer(context.sql, buyer)
    if (!account || !known) throw new Error(`message ${id} without its chat`)
    return {
      id,
      at: momentOf(day, second),
      account: account.name,
      ...people.speakerAt(account.shopId, account.name, day, second),
      direction: directions[direction] ?? 'system',
      text,
      shopId: account.shopId,
      shop: people.shopName(account.shopId),
      buyerId: buyer,
      buyer: shownBuyer(known.name),
      session,
      marks: marksOf(text, folded),
    }
  }
}

/** One page of hits, newest day first. `next` is null when there are no more. */
export const search = (
  context: Context,
  { text, after, limit, ...filter }: ParsedInputOf<'chats.search'>,
): OutputOf<'chats.search'> => {
  const page: Candidate[] = []
  let hasMore = false
  for (const hit of hitsOf(context, text, readyFilter(context, filter), after)) {
    hasMore = page.length === limit
    if (hasMore) break
    page.push(hit)
  }
  return {
    hits: page.map(shownHit(context, foldedForSearch(text))),
    next: hasMore ? (page.at(-1)?.place ?? null) : null,
    isIndexComplete: isIndexComplete(context.sql),
  }
}

const counted = (
  context: Context,
  { text, ...filter }: ParsedInputOf<'chats.countHits'>,
): OutputOf<'chats.countHits'> => {
  const { sql } = context
  const ready = readyFilter(context, filter)
  const { match, isExact } = searchWordsOf(text)
  // Where the index alone knows, no text has to be read.
  if (isExact && ready.isOpen && isIndexComplete(sql)) {
    const wanted = { match, places: ready.places, sides: ready.sides }
    return { total: countMatches(sql, wanted), chats: countChatsOfMatches(sql, wanted) }
  }
  let total = 0
  const chats = new Set<string>()
  for (const { buyer, day } of hitsOf(context, text, ready, null)) {
    total++
    chats.add(`${buyer} ${day}`)
  }
  return { total, chats: chats.size }
}

/** How many hits there are in how many chats; the latest answer stays at hand. */
export const countHits = (context: Context, input: ParsedInputOf<'chats.countHits'>): OutputOf<'chats.countHits'> => {
  const latest = context.remembered<{ question: string; count: OutputOf<'chats.countHits'> }>('latest count', () => ({
    question: '',
    count: { total: 0, chats: 0 },
  }))
  const question = JSON.stringify(input)
  if (latest.question !== question) Object.assign(latest, { question, count: counted(context, input) })
  return latest.count
}
