import type { Attendee, RegisterValue, RegisterValues } from '#shared/contract/registers.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import type { Sql } from '../db/sql.ts'

// Numbers of people change; what is kept names them by their ids.

interface PersonRow {
  readonly id: PersonId
  readonly number: string
  readonly name: string
}

/** Everybody there ever was, for entries that name people. */
export interface People {
  readonly byId: ReadonlyMap<PersonId, PersonRow>
  readonly idByNumber: ReadonlyMap<string, PersonId>
}

export const everybody = (sql: Sql): People => {
  const rows = sql.all<PersonRow>('select id, number, name from people')
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    idByNumber: new Map(rows.map(({ id, number }) => [number, id])),
  }
}

/** Whom it is about and who sees to it are kept in the history under these names. */
const personKeys = new Set(['person', 'owner'])

const isPerson = (register: RegisterName, field: string): boolean =>
  personKeys.has(field) || definitionOf(register).fields[field]?.kind === 'person'

const isAttendees = (register: RegisterName, field: string): boolean =>
  definitionOf(register).fields[field]?.kind === 'attendees'

type KeptAttendee = Omit<Attendee, 'agent'> & { readonly agent: PersonId }

const isAttendeeList = (value: RegisterValue): value is Attendee[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object')

/** The values as JSON with people by their ids; numbers are those that people have. */
export const keptJson = (register: RegisterName, values: RegisterValues, { idByNumber }: People): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => {
        if (isPerson(register, field) && typeof value === 'string') return [field, idByNumber.get(value) ?? null]
        if (isAttendees(register, field) && isAttendeeList(value))
          return [field, value.map((one) => ({ ...one, agent: idByNumber.get(one.agent) ?? 0 }))]
        return [field, value]
      }),
    ),
  )

/** What {@link keptJson} kept, with the numbers that people have now. */
export const valuesOfJson = (register: RegisterName, json: string, { byId }: People): RegisterValues => {
  const kept = JSON.parse(json) as Record<string, RegisterValue>
  const numberOf = (id: unknown): string => byId.get(id as PersonId)?.number ?? ''
  for (const [field, value] of Object.entries(kept)) {
    if (isPerson(register, field) && typeof value === 'number') kept[field] = numberOf(value)
    else if (isAttendees(register, field) && Array.isArray(value))
      kept[field] = (value as unknown as KeptAttendee[]).map((one) => ({ ...one, agent: numberOf(one.agent) }))
  }
  return kept
}
