import { entryLink, registerValue, type EntryLink, type RegisterValues } from '#shared/contract/registers.ts'
import type { Person } from '#shared/contract/people.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import type { RegisterField } from '#shared/kit/registers/definition.ts'
import { checkedValue, type FieldWorld } from '#shared/rules/registers/field-values.ts'
import { linkTo } from '#renderer/app/route.ts'
import type { Preset } from './entry-draft.ts'
import { registerPlaces } from './register-places.ts'

// What the hash says a new entry begins with: `new=1&with=…`, the same for every register. docs/registers.md §7

/** What is known of an entry before anybody types. */
export interface Told {
  readonly person?: string | null
  readonly values?: RegisterValues
  readonly links?: readonly EntryLink[]
}

type Query = Readonly<Record<string, string>>

const most = 20_000
const mostLinks = 20

const filled = (values: RegisterValues): RegisterValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''))

/** The part of a hash that opens a form with this in it. */
export const newEntryQuery = ({ person, values = {}, links = [] }: Told): Query => ({
  new: '1',
  with: JSON.stringify({
    ...(person === undefined || person === null ? {} : { person }),
    values: filled(values),
    ...(links.length === 0 ? {} : { links }),
  }),
})

/** The link to the form of a register with this in it. */
export const newEntryHref = (register: RegisterName, told: Told): string => {
  const { screen, tab } = registerPlaces[register]
  return linkTo(screen, { tab, ...newEntryQuery(told) })
}

/** What a form shows and a link may fill: never what a later step asks for, and nobody's signature. */
const mayBeTold = ({ kind, isLater }: RegisterField): boolean => isLater !== true && kind !== 'attendees'

const ownPart = (told: object, key: string): unknown =>
  Object.hasOwn(told, key) ? (told as Readonly<Record<string, unknown>>)[key] : undefined

const worldOf = (people: readonly Person[]): FieldWorld => {
  const numberOf = (typed: string): string | null => people.find(({ number }) => number === typed)?.number ?? null
  return {
    ownWords: [],
    shops: [],
    person: (typed) => (people.some(({ number, left }) => number === typed && left === null) ? typed : null),
    anybody: numberOf,
  }
}

const knownValues = (register: RegisterName, told: object, world: FieldWorld): RegisterValues =>
  Object.fromEntries(
    Object.entries(definitionOf(register).fields).flatMap(([key, field]) => {
      const parsed = registerValue.safeParse(ownPart(told, key))
      if (!parsed.success || !mayBeTold(field)) return []
      const checked = checkedValue(parsed.data, field, world)
      return 'reason' in checked || checked.value === null ? [] : [[key, checked.value] as const]
    }),
  )

const knownLinks = (links: unknown): EntryLink[] =>
  (Array.isArray(links) ? links : []).slice(0, mostLinks).flatMap((link) => entryLink.safeParse(link).data ?? [])

const objectIn = (text: string): object | null => {
  try {
    const told: unknown = JSON.parse(text)
    return typeof told === 'object' && told !== null ? told : null
  } catch {
    return null
  }
}

/**
 * What a form begins with by the hash, checked against the register: what it does not know or take is left out, as if nobody had said it. Null: the hash
 * says nothing that can be read.
 */
export const presetOfHash = (
  register: RegisterName,
  text: string | undefined,
  people: readonly Person[],
): Preset | null => {
  const told = text === undefined || text.length > most ? null : objectIn(text)
  if (told === null) return null
  const world = worldOf(people)
  const person = ownPart(told, 'person')
  const isKnown =
    typeof person === 'string' && definitionOf(register).person !== 'none' && world.anybody(person) !== null
  const values = ownPart(told, 'values')
  const links = knownLinks(ownPart(told, 'links'))
  return {
    ...(isKnown ? { person } : {}),
    values: typeof values === 'object' && values !== null ? knownValues(register, values, world) : {},
    ...(links.length === 0 ? {} : { links }),
  }
}
