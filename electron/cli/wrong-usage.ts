import type { Text } from '#shared/text/text.ts'

export type WrongUsageCode = keyof Text['cli']['wrong']

/** Thrown when a command is written wrongly: exit status 2. */
export class WrongUsage extends Error {
  readonly code: WrongUsageCode
  readonly details: Readonly<Record<string, string>>
  constructor(code: WrongUsageCode, details: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}
