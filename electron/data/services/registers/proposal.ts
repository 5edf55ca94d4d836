import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#shared/contract/failure.ts'
import type { Attendee, RegisterValue, RegisterValues } from '#shared/contract/registers.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import type { RegisterField } from '#shared/kit/registers/definition.ts'
import { folded } from '#shared/rules/folded.ts'
import { maskedText, shortenedName } from '#shared/rules/masking.ts'
import { withSignatures } from '#shared/rules/registers/attendees.ts'
import { checkedValue, type FieldWorld } from '#shared/rules/registers/field-values.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { get as generalSettings } from '../settings.ts'
import { settings } from './settings.ts'

// What is asked to be written, looked at field by field. docs/registers.md §2

const invalid = (path: string, reason: string): Refusal => new Refusal('invalid-input', { path, reason })

/** Free text with phones, addresses and the like hidden, as far as the settings say. */
export const maskedWords = (context: Context, text: string): string =>
  maskedText(text, generalSettings(context).masking) ?? ''

/** The world of all fields of a register; people by number, however it is typed. */
const worldOf = (context: Context, register: RegisterName): ((field: string) => FieldWorld) => {
  const { sql } = context
  const today = dateOf(context.now())
  const people = new Map(listPeople(sql).map((person) => [folded(person.number), person]))
  const shops = listShops(sql).map(({ name }) => name)
  const { choices } = settings(context)
  const found = (typed: string) => people.get(folded(typed.trim()))
  return (field) => ({
    ownWords: choices[`${register}.${field}`] ?? [],
    shops,
    person: (typed) => {
      const person = found(typed)
      return person === undefined || (person.left !== null && person.left < today) ? null : person.number
    },
    anybody: (typed) => found(typed)?.number ?? null,
  })
}

const masksText = ({ kind, isReference }: RegisterField): boolean =>
  (kind === 'line' || kind === 'text') && isReference !== true

const attendeesOf = (value: RegisterValue | undefined): readonly Attendee[] =>
  Array.isArray(value) ? (value as readonly Attendee[]) : []

/** The buyer's shortened name sent back as it was shown is no change of his name. */
const isShownBuyer = ({ kind }: RegisterField, value: RegisterValue, before: RegisterValue): boolean =>
  kind === 'buyer' && typeof before === 'string' && value === shortenedName(before)

/** What a change makes of an entry's fields. */
export interface Proposal {
  /** filled fields only */
  readonly values: RegisterValues
  /** fields that are no longer what they were, with what they were; null = empty */
  readonly before: ReadonlyMap<string, RegisterValue>
  /** words of open choices that are nobody's code, by `register.field` */
  readonly ownWords: ReadonlyMap<string, string>
}

/**
 * The fields of an entry with what is given written over what was there. Refuses fields the register has not, and values they do not take; what
 * is given as it was is not looked at. `hasOwnSignatures`: courses may be signed by it, which no form may do.
 */
export const proposalOf = (
  context: Context,
  register: RegisterName,
  given: RegisterValues,
  standing: RegisterValues,
  { hasOwnSignatures = false }: { readonly hasOwnSignatures?: boolean } = {},
): Proposal => {
  const { fields } = definitionOf(register)
  const { masking } = generalSettings(context)
  const world = worldOf(context, register)
  const values: RegisterValues = { ...standing }
  const before = new Map<string, RegisterValue>()
  const ownWords = new Map<string, string>()
  for (const [name, typed] of Object.entries(given)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) throw invalid(name, 'unknown field')
    const was = standing[name] ?? null
    if (isDeepStrictEqual(typed, was) || isShownBuyer(field, typed, was)) continue
    const checked = checkedValue(typed, field, world(name))
    if ('reason' in checked) throw invalid(name, checked.reason)
    let value = checked.value
    if (masksText(field) && typeof value === 'string') value = maskedText(value, masking)
    if (field.kind === 'attendees' && value !== null && !hasOwnSignatures)
      value = withSignatures(attendeesOf(was), attendeesOf(value))
    if (isDeepStrictEqual(value, was)) continue
    before.set(name, was)
    if (value === null) delete values[name]
    else values[name] = value
    if (field.isOpen === true && typeof value === 'string' && field.choices?.includes(value) !== true)
      ownWords.set(`${register}.${name}`, value)
  }
  return { values, before, ownWords }
}

/** Refuses an entry in which a field that must be filled is empty. */
export const checkRequired = (register: RegisterName, values: RegisterValues, asks: readonly string[] = []): void => {
  const required = Object.entries(definitionOf(register).fields).flatMap(([name, { isRequired }]) =>
    isRequired === true ? [name] : [],
  )
  const missing = [...required, ...asks].find((name) => values[name] === undefined)
  if (missing !== undefined) throw invalid(missing, 'required')
}

/** Whom an entry is about, by number; who has left may be named. */
export const personOf = (context: Context, register: RegisterName, number: string | null): PersonId | null => {
  const { person: rule } = definitionOf(register)
  if (number === null) {
    if (rule === 'required') throw invalid('person', 'required')
    return null
  }
  if (rule === 'none') throw invalid('person', 'none')
  const wanted = folded(number)
  const person = listPeople(context.sql).find((one) => folded(one.number) === wanted)
  if (person === undefined) throw new Refusal('not-found', { what: 'person', key: number })
  return person.id
}

/** Who is to see to it, by number: somebody who is here. */
export const ownerOf = (context: Context, register: RegisterName, number: string | null): PersonId | null => {
  if (number === null) return null
  if (!definitionOf(register).hasOwner) throw invalid('owner', 'none')
  const wanted = folded(number)
  const person = listPeople(context.sql).find((one) => folded(one.number) === wanted)
  if (person === undefined) throw new Refusal('not-found', { what: 'person', key: number })
  if (person.left !== null && person.left < dateOf(context.now()))
    throw new Refusal('not-found', { what: 'person-on-day', key: number })
  return person.id
}
