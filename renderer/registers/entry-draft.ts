import {
  entryLink,
  type EntryInput,
  type RegisterEntry,
  type RegisterValue,
  type RegisterValues,
} from '#shared/contract/registers.ts'
import { monthOf, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import type { FieldKind, RegisterDefinition } from '#shared/kit/registers/definition.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { isEmptyValue } from '#renderer/kit/register-words.ts'
import type { NamedField } from './register-fields.ts'

/** An entry as it is being typed. `due` null: by the register's rule; a minute of the shop's wall clock otherwise. */
export interface EntryDraft {
  readonly person: string | null
  readonly owner: string | null
  readonly due: string | null
  readonly values: RegisterValues
}

/** What the caller of a form knows already of the entry; values as the contract keeps them. */
export type Preset = Omit<Partial<EntryInput>, 'values'> & { readonly values?: RegisterValues }

/** The most the data process keeps of what is being typed, in characters. */
export const mostKept = 20_000

/** Days that are nearly always today when something is noted. */
const daysOfToday = ['day', 'from']

const todayFor = (key: string, kind: FieldKind, today: LocalDate): string | null =>
  kind === 'month' ? monthOf(today) : kind === 'day' && daysOfToday.includes(key) ? today : null

const todayIn = ({ fields }: RegisterDefinition, today: LocalDate): RegisterValues =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { isRequired }]) => isRequired === true)
      .map(([key, { kind }]) => [key, todayFor(key, kind, today)] as const)
      .filter(([, value]) => value !== null),
  )

/** What a form begins with: what its caller knows already, today where a day is asked for, and who wrote last. */
export const emptyDraft = (
  definition: RegisterDefinition,
  preset: Preset,
  person: string | null,
  today: LocalDate,
): EntryDraft => ({
  person: definition.person === 'none' ? null : (preset.person ?? person),
  owner: preset.owner ?? null,
  due: preset.due ?? null,
  values: { ...todayIn(definition, today), ...preset.values },
})

export const draftOf = ({ person, owner, due, values }: RegisterEntry): EntryDraft => ({
  person: person?.agent ?? null,
  owner: owner?.agent ?? null,
  due,
  values,
})

/** What keeps the form from being sent: keys of fields that must be filled, `person` for the person. */
export const missingIn = (
  definition: RegisterDefinition,
  draft: EntryDraft,
  fields: readonly NamedField[],
): ReadonlySet<string> =>
  new Set([
    ...(definition.person === 'required' && draft.person === null ? ['person'] : []),
    ...fields
      .filter(({ key, field }) => field.isRequired === true && isEmptyValue(draft.values[key]))
      .map(({ key }) => key),
  ])

const filled = (values: RegisterValues): RegisterValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmptyValue(value)))

/** What is sent of a new entry. */
export const inputOf = (register: RegisterName, origin: Origin, draft: EntryDraft): EntryInput => ({
  register,
  person: draft.person,
  owner: draft.owner,
  ...(draft.due === null ? {} : { due: draft.due as LocalTime }),
  values: filled(draft.values),
  links: origin.links ?? [],
  source: origin.source ?? null,
})

const isSame = (one: RegisterValue | undefined, other: RegisterValue | undefined): boolean =>
  (isEmptyValue(one) && isEmptyValue(other)) || JSON.stringify(one) === JSON.stringify(other)

/** What a correction sends: only what differs; null when nothing does. A field made empty is sent as null. */
export const changesOf = (before: EntryDraft, after: EntryDraft): Partial<EntryDraft> | null => {
  const keys = Object.keys({ ...before.values, ...after.values })
  const changed = keys.filter((key) => !isSame(before.values[key], after.values[key]))
  const values = Object.fromEntries(
    changed.map((key) => [key, isEmptyValue(after.values[key]) ? null : (after.values[key] ?? null)]),
  )
  const changes = {
    ...(before.person === after.person ? {} : { person: after.person }),
    ...(before.owner === after.owner ? {} : { owner: after.owner }),
    ...(before.due === after.due ? {} : { due: after.due }),
    ...(changed.length === 0 ? {} : { values }),
  }
  return Object.keys(changes).length === 0 ? null : changes
}

const hasWords = (draft: EntryDraft, first: EntryDraft): boolean =>
  Object.entries(draft.values).some(([key, value]) => !isEmptyValue(value) && !isSame(value, first.values[key]))

/** What an entry comes from and belongs to, which no field says: it goes with the draft it was said for. */
export type Origin = Pick<Preset, 'links' | 'source'>

export const originOf = ({ links = [], source = null }: Preset): Origin => ({ links, source })

/** What tells forms of one register apart: whom and what their caller said. */
const saidIn = ({ person = null, values = {}, links = [] }: Preset): string => JSON.stringify([person, values, links])

/** What is kept of it as text: with what its caller said, so that a form called from elsewhere is known again; null = nothing to keep. */
export const bodyOf = (
  draft: EntryDraft,
  first: EntryDraft,
  preset: Preset,
  origin = originOf(preset),
): string | null => (hasWords(draft, first) ? JSON.stringify({ said: saidIn(preset), draft, origin }) : null)

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const originIn = (kept: unknown): Origin => {
  const { links, source } = (kept ?? {}) as { links?: unknown; source?: unknown }
  return { links: entryLink.array().max(20).safeParse(links).data ?? [], source: textOrNull(source) }
}

/** A draft that was found, and what it was called with. */
export interface Found {
  readonly draft: EntryDraft
  readonly origin: Origin
  /** it was typed in a form that was called like this one */
  readonly isOurs: boolean
}

/** What was kept; null: nothing, or nothing readable. */
export const keptIn = (body: string | null, first: EntryDraft, preset: Preset): Found | null => {
  if (body === null) return null
  try {
    const kept = JSON.parse(body) as {
      readonly said?: unknown
      readonly origin?: unknown
      readonly draft?: Partial<Record<keyof EntryDraft, unknown>>
    }
    const { person, owner, due, values } = kept.draft ?? {}
    if (typeof values !== 'object' || values === null) return null
    const draft: EntryDraft = {
      person: textOrNull(person) ?? first.person,
      owner: textOrNull(owner),
      due: textOrNull(due),
      values: values as RegisterValues,
    }
    return { draft, origin: originIn(kept.origin), isOurs: kept.said === saidIn(preset) }
  } catch {
    return null
  }
}
