import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { KnowledgeHit } from '#shared/contract/problems.ts'
import type { RegisterValues } from '#shared/contract/registers.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { folded } from '#shared/rules/folded.ts'
import {
  byFit,
  fitOf,
  knowledgeMarks,
  typedSearch,
  type RankedKnowledge,
  type TypedSearch,
} from '#shared/rules/problems/knowledge-search.ts'
import type { Context } from '../../context.ts'
import { addCopy, copiesOf } from '../../stores/knowledge-store.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import { entryById, entryBySource, type EntryRow } from '../../stores/register-store.ts'
import { add } from '../registers/changes.ts'
import { shownEntries, wholeEntryOf } from '../registers/shown.ts'
import { isExpiredOn, knowledgeIndex, type IndexedKnowledge } from './knowledge-index.ts'
import { wordsIn } from './words.ts'

// Answers at hand between two chats. (docs/problems.md)

type Search = ParsedInputOf<'problems.knowledge'>
interface Found extends RankedKnowledge {
  readonly entry: IndexedKnowledge
}

const foundIn = (context: Context, { product, category }: Search, typed: TypedSearch): Found[] => {
  const today = dateOf(context.now())
  const ofProduct = product === null ? null : folded(product)
  const found: Found[] = []
  for (const entry of knowledgeIndex(context)) {
    if (category !== null && entry.category !== category) continue
    if (ofProduct !== null && entry.product !== '' && folded(entry.product) !== ofProduct) continue
    const fit = fitOf(entry.text, typed)
    if (fit !== null)
      found.push({ id: entry.row.id, fit, isExpired: isExpiredOn(entry, today), used: entry.used, entry })
  }
  return found.sort(byFit)
}

const hitsOf = (context: Context, found: readonly Found[], typed: TypedSearch): KnowledgeHit[] => {
  const rows = found.map(({ entry }) => entry.row)
  const used = copiesOf(
    context.sql,
    rows.map(({ id }) => id),
  )
  const entries = shownEntries(context, rows)
  return found.flatMap(({ id, isExpired }, index) => {
    const entry = entries[index]
    if (entry === undefined) return []
    const marksIn = (field: string) => knowledgeMarks(wordsIn(entry.values, field), typed)
    const marks = { question: marksIn('question'), answer: marksIn('answer') }
    return [{ entry, isExpired, used: used.get(id) ?? 0, marks }]
  })
}

/** Entries in use with every typed word: shortcut first, then question, then answer and product; those whose time is over last. */
export const knowledge = (context: Context, input: Search): OutputOf<'problems.knowledge'> => {
  const typed = typedSearch(input.search)
  const found = foundIn(context, input, typed)
  return { total: found.length, hits: hitsOf(context, found.slice(0, input.limit), typed) }
}

/** Counts that an answer was copied today. */
export const countCopy = (
  context: Context,
  { id, agent }: ParsedInputOf<'problems.countCopy'>,
): OutputOf<'problems.countCopy'> => {
  const { sql } = context
  if (entryById(sql, id)?.register !== 'knowledge') throw new Refusal('not-found', { what: 'entry', key: id })
  const person = agent === null ? null : personIdByNumber(sql, folded(agent))
  if (person === undefined) throw new Refusal('not-found', { what: 'person', number: agent ?? '' })
  addCopy(sql, { entry: id, day: dateOf(context.now()), person })
  return {}
}

/** Signs of a question that a line holds. */
const longestQuestion = 300

const oneLine = (text: string): string =>
  Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, longestQuestion).join('')

const settledProblem = ({ sql }: Context, id: number): EntryRow => {
  const row = entryById(sql, id)
  if (row?.register !== 'problems') throw new Refusal('not-found', { what: 'entry', key: id })
  if (row.state !== 'settled' && row.state !== 'adopted')
    throw new Refusal('move-not-possible', { register: row.register, state: row.state })
  return row
}

const prefilled = ({ values }: EntryRow): RegisterValues => ({
  question: oneLine(wordsIn(values, 'text')),
  answer: wordsIn(values, 'answer'),
  product: wordsIn(values, 'product') || null,
})

/**
 * Makes the answer of a settled problem an entry of whoever noted it. What is given stands above what the problem says. A problem makes one
 * entry: asked again it is that one.
 */
export const makeKnowledge = (
  context: Context,
  { problem, values }: ParsedInputOf<'problems.makeKnowledge'>,
): OutputOf<'problems.makeKnowledge'> => {
  const row = settledProblem(context, problem)
  const source = `problem ${problem}`
  const known = entryBySource(context.sql, source)
  if (known !== undefined) return wholeEntryOf(context, known.id)
  return add(context, {
    register: 'knowledge',
    person: row.person?.agent ?? null,
    owner: null,
    values: { ...prefilled(row), ...values },
    links: [{ kind: 'entry', id: problem, key: null }],
    source,
  })
}
