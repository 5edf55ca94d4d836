import type { Handover, HandoverItem } from '#shared/contract/handovers.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'

// The frozen text of a link: docs/handovers.md §4.

/** Somebody named in a frozen text, as he was called when it was signed. */
export interface FrozenPerson {
  readonly id: PersonId
  readonly agent: string
  readonly name: string
}

/** A handover as it was signed, word for word. `passed`: ids of the items that went on to the next shift. */
export interface FrozenHandover {
  readonly form: 1
  readonly handover: number
  readonly day: LocalDate
  readonly fromShift: string
  readonly toShift: string
  readonly at: LocalTime | null
  readonly openedAt: LocalTime
  readonly outgoing: FrozenPerson & { readonly at: LocalTime }
  readonly incoming: FrozenPerson & { readonly at: LocalTime }
  readonly expected: Handover['expected']
  readonly items: readonly (HandoverItem & { readonly ownerId: PersonId | null })[]
  readonly passed: readonly number[]
}

/** A remark as it was appended. `person` null: of whoever used the app, `by`. */
export interface FrozenRemark {
  readonly form: 1
  readonly remark: number
  readonly handover: number
  readonly at: LocalTime
  readonly by: string
  readonly person: FrozenPerson | null
  readonly text: string
}

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}

/** JSON with keys in the order of their letters, so that one content has one text. */
export const canonical = (value: FrozenHandover | FrozenRemark): string => JSON.stringify(ordered(value))

/** The items of a signed handover, as they were signed. */
export const frozenItems = (body: string): HandoverItem[] =>
  (JSON.parse(body) as FrozenHandover).items.map(({ ownerId: _ownerId, ...item }) => item)
