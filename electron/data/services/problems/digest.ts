import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { problemCounts, type NotedProblem } from '#shared/rules/problems/digest.ts'
import { startBefore } from '#shared/rules/questions/spans.ts'
import type { Context } from '../../context.ts'
import { countProblemsLeft, olderProblemsClosed } from '../../stores/knowledge-store.ts'
import { entriesById, entriesOf, type EntryRow } from '../../stores/register-store.ts'
import { shownEntries } from '../registers/shown.ts'
import { wordsIn } from './words.ts'

// What was noted in a week, and what came of it. (docs/problems.md)

/** A problem as the rules count it, with its row. */
export interface ProblemRow extends NotedProblem {
  readonly agent: string
  readonly row: EntryRow
}

export const problemRow = (row: EntryRow): ProblemRow => ({
  at: row.at,
  state: row.state,
  closedAt: row.closedAt,
  category: wordsIn(row.values, 'category'),
  product: wordsIn(row.values, 'product'),
  agent: row.person?.agent ?? '',
  row,
})

/** Problems noted from a day on, and older ones that were closed in the days asked for. */
export const problemsAround = (
  { sql }: Context,
  { since, from, to }: { since: ParsedInputOf<'problems.digest'>['from'] } & ParsedInputOf<'problems.digest'>,
): ProblemRow[] => [
  ...entriesById(sql, olderProblemsClosed(sql, since, from, to)).map(problemRow),
  ...entriesOf(sql, { register: 'problems', from: since, to }).map(problemRow),
]

/** What was noted from one day to another, both included, by category, against as many days before. */
export const digest = (context: Context, span: ParsedInputOf<'problems.digest'>): OutputOf<'problems.digest'> => {
  const { from, to } = span
  const before = startBefore(from, to)
  const counts = problemCounts(problemsAround(context, { since: before, ...span }), { from, to, before })
  return {
    from,
    to,
    made: counts.made,
    settled: counts.settled,
    adopted: counts.adopted,
    left: countProblemsLeft(context.sql, from, to),
    groups: counts.groups.map(({ entries, ...group }) => ({
      ...group,
      entries: shownEntries(
        context,
        entries.map(({ row }) => row),
      ),
    })),
    products: [...counts.products],
  }
}
