import type { RegisterValue, RegisterValues } from '../../contract/registers.ts'
import type { LocalTime } from '../../kit/local-time.ts'

/** The registers that what buyers bring back is counted from. */
export const careRegisters = ['complaints', 'reviews', 'after-sales'] as const
export type CareRegister = (typeof careRegisters)[number]

/**
 * An entry as the figures need it. `agent`: who was asked first. `firstDue`: when it was due before it was opened again, if it was. `answeredAt`: when
 * it was first answered or closed; null = not yet.
 */
export interface CareEntry {
  readonly register: CareRegister | 'visits'
  readonly state: string
  readonly at: LocalTime
  readonly agent: string | null
  readonly due: LocalTime | null
  readonly firstDue: LocalTime | null
  readonly answeredAt: LocalTime | null
  readonly closedAt: LocalTime | null
  readonly reopened: number
  readonly values: RegisterValues
}

/** A field's words; null when it is empty or holds something else. */
export const wordsIn = (values: RegisterValues, field: string): string | null => {
  const value: RegisterValue | undefined = values[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A field's number; null when it is empty or holds something else. */
export const numberIn = (values: RegisterValues, field: string): number | null => {
  const value: RegisterValue | undefined = values[field]
  return typeof value === 'number' ? value : null
}
