import type { EntryFilter } from '#shared/contract/registers.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'

type Query = Readonly<Record<string, string>>

/** What a filter calls all states in which something is left to do. */
export const unfinished = 'unfinished'

/** States in which something is left to do. */
export const openStates = (register: RegisterName): readonly string[] => {
  const { states, closed } = definitionOf(register)
  return states.filter((state) => !closed.includes(state))
}

/** Which entries the list shows. `state` null: all, {@link unfinished}: all open ones; numbers of people. */
export interface ListFilter {
  readonly state: string | null
  readonly search: string
  readonly person: string | null
  readonly owner: string | null
  readonly onlyOverdue: boolean
}

/** What a link asks for; a state the register does not have counts as none. */
export const filterOfQuery = (register: RegisterName, query: Query): ListFilter => ({
  state: [...definitionOf(register).states, unfinished].find((state) => state === query['state']) ?? null,
  search: (query['search'] ?? '').slice(0, 200),
  person: query['person'] ?? null,
  owner: query['owner'] ?? null,
  onlyOverdue: query['overdue'] === '1',
})

/** The part of a link that says the filter again. */
export const queryOfFilter = ({ state, search, person, owner, onlyOverdue }: ListFilter): Query => ({
  ...(state === null ? {} : { state }),
  ...(search.trim() === '' ? {} : { search }),
  ...(person === null ? {} : { person }),
  ...(owner === null ? {} : { owner }),
  ...(onlyOverdue ? { overdue: '1' } : {}),
})

export const isFiltered = ({ state, search, person, owner, onlyOverdue }: ListFilter): boolean =>
  state !== null || search.trim() !== '' || person !== null || owner !== null || onlyOverdue

/** The filter as the data process takes it. */
export const entryFilterOf = (register: RegisterName, { search, ...rest }: ListFilter): EntryFilter => ({
  register,
  ...rest,
  search: search.trim(),
  from: null,
  to: null,
  values: {},
})
