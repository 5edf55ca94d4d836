import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { EntryFilter, EntryList } from '#shared/contract/registers.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { definitionOf, registerNames, type RegisterName } from '#shared/kit/registers.ts'
import { folded } from '#shared/rules/folded.ts'
import { searchedWords } from '#shared/rules/registers/words.ts'
import type { Context } from '../../context.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import {
  countEntries,
  countWaiting,
  pageOfEntries,
  type ListFilter,
  type ListSort,
} from '../../stores/register-list-store.ts'
import { entriesById, type EntryRow } from '../../stores/register-store.ts'
import { shownEntries } from './shown.ts'

/** Nobody has this id: a number that is nobody's finds nothing. */
const nobody = 0 as PersonId

const idOf = ({ sql }: Context, number: string | null): PersonId | null =>
  number === null ? null : (personIdByNumber(sql, folded(number)) ?? nobody)

/** What a field of the kept JSON must be, by what is typed into a filter. */
const keptValue = (context: Context, register: RegisterName, field: string, typed: string): string | number => {
  const { fields } = definitionOf(register)
  const kind = Object.hasOwn(fields, field) ? fields[field]?.kind : undefined
  if (kind === undefined) throw new Refusal('invalid-input', { path: field, reason: 'unknown field' })
  if (kind === 'person') return idOf(context, typed) ?? nobody
  if (kind === 'yes') return typed === 'true' ? 1 : 0
  return kind === 'number' || kind === 'money' ? Number(typed) : typed
}

const filterOf = (context: Context, filter: EntryFilter): ListFilter => ({
  register: filter.register,
  words: searchedWords(filter.search),
  from: filter.from,
  to: filter.to,
  personId: idOf(context, filter.person),
  ownerId: idOf(context, filter.owner),
  values: Object.entries(filter.values).map(([field, typed]) => ({
    field,
    value: keptValue(context, filter.register, field, typed),
  })),
  onlyOverdue: filter.onlyOverdue,
  now: context.now(),
})

/** States that a filter means; null: all. */
const statesOf = ({ register, state }: EntryFilter): readonly string[] | null => {
  const { states, closed } = definitionOf(register)
  if (state === null) return null
  if (state === 'unfinished') return states.filter((one) => !closed.includes(one))
  if (state === 'finished') return closed
  if (!states.includes(state)) throw new Refusal('invalid-input', { path: 'state', reason: states.join(' | ') })
  return [state]
}

interface Page {
  readonly sort: ListSort
  readonly offset: number
  readonly limit: number
}

/** Rows of a list, in its order. */
export const rowsOfList = (context: Context, filter: EntryFilter, page: Page): EntryRow[] =>
  entriesById(context.sql, pageOfEntries(context.sql, filterOf(context, filter), { states: statesOf(filter), ...page }))

export const list = (context: Context, input: ParsedInputOf<'registers.list'>): EntryList => {
  const shownStates = statesOf(input)
  const { states, overdue } = countEntries(context.sql, filterOf(context, input))
  const counts = Object.fromEntries(definitionOf(input.register).states.map((state) => [state, states[state] ?? 0]))
  const total = Object.entries(counts).reduce(
    (sum, [state, count]) => sum + (shownStates === null || shownStates.includes(state) ? count : 0),
    0,
  )
  return {
    register: input.register,
    entries: shownEntries(context, rowsOfList(context, input, input)),
    total,
    states: counts,
    overdue,
  }
}

/** In the order of the registers. What is in force waits only once its time is over. */
export const waiting = ({ sql, now }: Context): OutputOf<'registers.waiting'> =>
  countWaiting(sql, now())
    .map((row) => (definitionOf(row.register).isStanding === true ? { ...row, open: row.overdue } : row))
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => registerNames.indexOf(a.register) - registerNames.indexOf(b.register))
