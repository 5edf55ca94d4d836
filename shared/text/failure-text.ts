import type { Text } from './text.ts'

/** The three sentences of a failure: what happened, what is safe, what to do. */
export interface FailureText {
  readonly happened: string
  readonly safe: string
  readonly next: string
}

/** Words for a failure in a language; details that a sentence does not name are left out. */
export const failureText = (
  text: Text,
  failure: { readonly code: keyof Text['failures']; readonly details: Readonly<Record<string, string | number>> },
): FailureText => {
  const { happened, safe, next } = text.failures[failure.code]
  return { happened: happened(failure.details), safe, next }
}
