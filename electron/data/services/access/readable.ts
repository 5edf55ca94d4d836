import { Refusal } from '#shared/contract/failure.ts'
import type { Role } from '#shared/contract/people.ts'
import type { EntryLink, RegisterEntry, RegisterValues, WholeEntry } from '#shared/contract/registers.ts'
import { definitionOf, registerNames, type RegisterName } from '#shared/kit/registers.ts'
import { financeRegisters, ownedRegisters, ownRegisters } from '#shared/rules/access.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Sql } from '../../context.ts'
import { agentOfAppeal, agentOfScore, placeOfEntry } from '../../stores/access-store.ts'

// Which entries somebody may read and write, and what of an entry is for whom. docs/privacy.md §4

/** Who asks, when it is no supervisor. `self`: his number. */
export interface Reader {
  readonly role: Exclude<Role, 'supervisor'>
  readonly self: string
  readonly sql: Sql
}

/** Where an entry stands, or is to stand: whom it is about and who sees to it, by number. */
export interface EntryPlace {
  readonly register: RegisterName
  readonly person: string | null
  readonly owner: string | null
}

export const isSelf = (agent: string | null | undefined, self: string): boolean =>
  agent !== null && agent !== undefined && folded(agent) === folded(self)

const isOwned = (register: RegisterName): boolean => Object.hasOwn(ownedRegisters, register)

export const isReadable = ({ role, self }: Reader, { register, person, owner }: EntryPlace): boolean => {
  if (role === 'finance') return financeRegisters.includes(register)
  if (isOwned(register)) return isSelf(owner, self)
  if (ownRegisters.includes(register)) return isSelf(person, self)
  return register === 'knowledge' || definitionOf(register).isOpenToAgents
}

export const isWritable = ({ role, self }: Reader, { register, person }: EntryPlace): boolean =>
  role === 'finance'
    ? financeRegisters.includes(register)
    : definitionOf(register).isOpenToAgents && (!ownRegisters.includes(register) || isSelf(person, self))

/** Settling, adopting and approving are the supervisor's part; of what is one's own to see to, only that it is done. */
export const isMovable = (reader: Reader, place: EntryPlace, move: string): boolean => {
  const { register, owner } = place
  if (reader.role === 'agent' && isOwned(register))
    return isSelf(owner, reader.self) && ownedRegisters[register]?.includes(move) === true
  const isForSupervisors = reader.role === 'agent' && definitionOf(register).moves[move]?.isSupervisors === true
  return isWritable(reader, place) && !isForSupervisors
}

const isRegister = (name: string): name is RegisterName => (registerNames as readonly string[]).includes(name)

/** Where an entry stands; null: there is none. */
export const placeOf = (sql: Sql, id: number): EntryPlace | null => {
  const place = placeOfEntry(sql, id)
  if (place === undefined || !isRegister(place.register)) return null
  return { register: place.register, person: place.agent, owner: place.owner }
}

/** Finance settles appeals but reads no scores; an agent has only the own ones. Chats, weeks and handovers say nothing of anybody. */
const isReadableLink = (reader: Reader, { kind, id }: EntryLink): boolean => {
  if (id === null || kind === 'handover-item') return true
  if (kind === 'entry') {
    const place = placeOf(reader.sql, id)
    return place !== null && isReadable(reader, place)
  }
  const isAgent = reader.role === 'agent'
  if (kind === 'appeal') return !isAgent || isSelf(agentOfAppeal(reader.sql, id), reader.self)
  return kind !== 'score' || (isAgent && isSelf(agentOfScore(reader.sql, id), reader.self))
}

/** Refuses to link what somebody may not read, in the words for what is not there. */
export const checkLinks = (reader: Reader, links: readonly EntryLink[]): void => {
  const hidden = links.find((link) => !isReadableLink(reader, link))
  if (hidden !== undefined) throw new Refusal('not-found', { what: hidden.kind, key: hidden.id ?? '' })
}

/** Results of a course are told to the one who has them. */
const ownValues = ({ role, self }: Reader, values: RegisterValues): RegisterValues => {
  const { attendees } = values
  if (role !== 'agent' || !Array.isArray(attendees)) return values
  const own = attendees.flatMap((one) => (typeof one === 'object' && isSelf(one.agent, self) ? [one] : []))
  return { ...values, attendees: own }
}

/** An entry without links to what somebody may not read, and without others' results. */
export const readableEntry = (reader: Reader, entry: RegisterEntry): RegisterEntry => ({
  ...entry,
  values: ownValues(reader, entry.values),
  links: entry.links.filter((link) => isReadableLink(reader, link)),
})

/** The same with its history and what it is linked with. */
export const readableWhole = (reader: Reader, { history, linked, ...entry }: WholeEntry): WholeEntry => ({
  ...readableEntry(reader, entry),
  history: history.map((event) => ({ ...event, values: ownValues(reader, event.values) })),
  linked: linked
    .filter(({ register, person, owner }) =>
      isReadable(reader, { register, person: person?.agent ?? null, owner: owner?.agent ?? null }),
    )
    .map((other) => readableEntry(reader, other)),
})
