import { knowledgeText, type KnowledgeText } from '#shared/rules/problems/knowledge-search.ts'
import type { Context } from '../../context.ts'
import { copiesOf, lastRegisterEvent } from '../../stores/knowledge-store.ts'
import { entriesOf, type EntryRow } from '../../stores/register-store.ts'
import { wordsIn } from './words.ts'

/** A knowledge entry in use, ready to be searched. */
export interface IndexedKnowledge {
  readonly row: EntryRow
  readonly text: KnowledgeText
  readonly product: string
  readonly category: string
  /** '' = it holds without end */
  readonly validUntil: string
  /** copies when the index was made: they only put entries in order */
  readonly used: number
}

const indexed = (row: EntryRow, used: number): IndexedKnowledge => ({
  row,
  text: knowledgeText({
    id: row.id,
    shortcut: wordsIn(row.values, 'shortcut'),
    question: wordsIn(row.values, 'question'),
    answer: wordsIn(row.values, 'answer'),
    product: wordsIn(row.values, 'product'),
  }),
  product: wordsIn(row.values, 'product'),
  category: wordsIn(row.values, 'category'),
  validUntil: wordsIn(row.values, 'validUntil'),
  used,
})

const made = ({ sql }: Context): readonly IndexedKnowledge[] => {
  const copies = copiesOf(sql, null)
  return entriesOf(sql, { register: 'knowledge', states: ['valid'] }).map((row) =>
    indexed(row, copies.get(row.id) ?? 0),
  )
}

/** All entries in use, folded once and kept until an entry of any register changes. */
export const knowledgeIndex = (context: Context): readonly IndexedKnowledge[] =>
  context.keptByVersion('knowledge index', `${context.sql.database.name} ${lastRegisterEvent(context.sql)}`, () =>
    made(context),
  )

/** True when an entry's time was over on a day. */
export const isExpiredOn = ({ validUntil }: IndexedKnowledge, day: string): boolean =>
  validUntil !== '' && validUntil < day
