import type { RegisterValue, RegisterValues } from '#shared/contract/registers.ts'
import type { RegisterDefinition } from '#shared/kit/registers/definition.ts'
import { folded } from '../folded.ts'

// What a search goes through. docs/registers.md §5

const textOf = (value: RegisterValue): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : one.agent)).join(' ') : ''
}

/** The fields that hold words, folded, in one line; the buyer's whole name is among them. Money is not: nobody looks for fen. */
export const searchTextOf = (definition: RegisterDefinition, values: RegisterValues): string =>
  folded(
    Object.entries(definition.fields)
      .filter(([, { kind }]) => kind !== 'money' && kind !== 'yes')
      .map(([field]) => textOf(values[field] ?? null))
      .filter((text) => text !== '')
      .join(' '),
  ).replace(/\s+/g, ' ')

/** The words typed into a search field, each of which must occur. */
export const searchedWords = (typed: string): readonly string[] => [
  ...new Set(
    folded(typed)
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
]

/** The first value of a kind of field: the buyer or the order number an entry is found by. */
export const firstOfKind = (
  definition: RegisterDefinition,
  values: RegisterValues,
  kind: 'buyer' | 'order',
): string | null => {
  for (const [field, { kind: other }] of Object.entries(definition.fields)) {
    const value = values[field]
    if (other === kind && typeof value === 'string') return value
  }
  return null
}
