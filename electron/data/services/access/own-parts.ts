import { Refusal } from '#shared/contract/failure.ts'
import type { MethodName, OutputOf } from '#shared/contract/index.ts'
import { isSelf, readableEntry, readableWhole, type Reader } from './readable.ts'

// What dispatch leaves of an answer for whoever is at the window. docs/privacy.md §4

type Part<Name extends MethodName> = (value: OutputOf<Name>, reader: Reader) => OutputOf<Name>
type Parts = { readonly [Name in MethodName]?: Part<Name> }

/** Entries, wherever they are answered: without what they are linked with and the reader may not read. */
const entryParts: Parts = {
  'registers.list': (list, reader) => ({
    ...list,
    entries: list.entries.map((entry) => readableEntry(reader, entry)),
  }),
  'registers.get': (entry, reader) => readableWhole(reader, entry),
  'registers.add': (entry, reader) => readableWhole(reader, entry),
  'registers.correct': (entry, reader) => readableWhole(reader, entry),
  'registers.move': (entry, reader) => readableWhole(reader, entry),
  'registers.note': (entry, reader) => readableWhole(reader, entry),
  'registers.link': (entry, reader) => readableWhole(reader, entry),
  'ledger.acknowledge': (entry, reader) => readableWhole(reader, entry),
  'people.signCourse': (entry, reader) => readableWhole(reader, entry),
  'people.coursesOf': (courses, reader) => courses.map((entry) => readableEntry(reader, entry)),
  'problems.knowledge': ({ total, hits }, reader) => ({
    total,
    hits: hits.map((hit) => ({ ...hit, entry: readableEntry(reader, hit.entry) })),
  }),
  'ledger.fund': ({ lines, ...fund }, reader) => ({
    ...fund,
    lines: lines.map((line) => ({ ...line, entry: readableEntry(reader, line.entry) })),
  }),
}

/** Answers of which an agent gets only the own part. */
const agentParts: Parts = {
  ...entryParts,
  // Names stand on every list; what others are paid does not.
  'people.list': (people, { self }) =>
    people.map((person) => (isSelf(person.number, self) ? person : { ...person, baseSalary: null, accounts: [] })),
  'roster.month': (month, { self }) => ({
    ...month,
    leave: month.leave.filter(({ agent }) => isSelf(agent, self)),
    wishes: month.wishes.filter(({ agent }) => isSelf(agent, self)),
    marks: month.marks.filter(({ agent }) => isSelf(agent, self)),
  }),
  'roster.requests': (requests, { self }) =>
    requests.filter(({ asked }) => isSelf(asked.agent, self) || (asked.kind === 'swap' && isSelf(asked.other, self))),
  'performance.appeals': (appeals, { self }) => appeals.filter(({ agent }) => isSelf(agent, self)),
  'quality.scoreOf': (value, { self }) => {
    if (!isSelf(value.score.agent, self)) throw new Refusal('not-permitted')
    return value
  },
}

/** What an appeal against a score or a warning says is not for finance; what its answer pays stands in the corrections. */
const financeParts: Parts = {
  ...entryParts,
  'performance.appeals': (appeals) =>
    appeals.filter(({ matter, subject }) => subject === null && matter !== 'quality' && matter !== 'penalty'),
}

/** The part of an answer that somebody may see; `reader` null: a supervisor, who sees all of it. */
export const partFor = (reader: Reader | null, method: MethodName, value: unknown): unknown => {
  if (reader === null) return value
  // The tables are typed method by method; here any of them is meant.
  const part = (reader.role === 'agent' ? agentParts : financeParts)[method] as Part<MethodName> | undefined
  return part === undefined ? value : part(value as never, reader)
}
