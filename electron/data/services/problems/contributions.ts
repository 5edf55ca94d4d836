import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { spanOfMonth, type Month } from '#shared/kit/local-time.ts'
import {
  contributedBy,
  contributors,
  countingKnowledge,
  type OwnKnowledge,
} from '#shared/rules/problems/contributions.ts'
import type { Context } from '../../context.ts'
import { copiesByOwner } from '../../stores/knowledge-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { entriesOf, type EntryRow } from '../../stores/register-store.ts'
import { problemsAround } from './digest.ts'
import { templateMark } from './template-mark.ts'

// Who noted what, and what came of it. (docs/problems.md)

const ownKnowledge = ({ at, state, source, person }: EntryRow): OwnKnowledge => ({
  agent: person?.agent ?? '',
  at,
  isRetired: state === 'retired',
  isTemplate: source?.startsWith(templateMark) ?? false,
})

const knowledgeBetween = ({ sql }: Context, { from, to }: ParsedInputOf<'problems.contributions'>): OwnKnowledge[] =>
  entriesOf(sql, { register: 'knowledge', from, to }).map(ownKnowledge)

/** What each person noted and what came of it; nobody is named who did nothing. */
export const contributions = (
  context: Context,
  span: ParsedInputOf<'problems.contributions'>,
): OutputOf<'problems.contributions'> => {
  const given = {
    problems: problemsAround(context, { since: span.from, ...span }),
    knowledge: knowledgeBetween(context, span),
    copies: copiesByOwner(context.sql, span.from, span.to, templateMark),
  }
  const people = listPeople(context.sql)
  const names = new Map(people.map(({ number, name }) => [number as string, { agent: number, name }]))
  return contributors(people.map(({ number }) => contributedBy(number, given, span))).flatMap((one) => {
    const person = names.get(one.agent)
    return person === undefined ? [] : [{ ...one, ...person }]
  })
}

/** Knowledge entries each person added in a month and that are still in use, by number; who added none is not in it. Templates of the app count for nobody. */
export const knowledgeOfMonth = (context: Context, month: Month): ReadonlyMap<string, number> => {
  const days = spanOfMonth(month)
  const counts = new Map<string, number>()
  for (const { agent } of countingKnowledge(knowledgeBetween(context, days), days))
    counts.set(agent, (counts.get(agent) ?? 0) + 1)
  return counts
}
