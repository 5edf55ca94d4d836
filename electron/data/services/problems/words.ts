import type { RegisterValues } from '#shared/contract/registers.ts'

/** A field of words; '' = it is empty. */
export const wordsIn = (values: RegisterValues, field: string): string => {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}
