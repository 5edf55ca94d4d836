import { wordsOf } from './register-values.ts'
import type { Text } from './text.ts'

/** The three sentences of a failure: what happened, what is safe, what to do. */
export interface FailureText {
  readonly happened: string
  readonly safe: string
  readonly next: string
}

type Details = Readonly<Record<string, string | number>>

const isRegister = (text: Text, name: unknown): name is Parameters<typeof wordsOf>[1] =>
  typeof name === 'string' && Object.hasOwn(text.registerWords.registers, name)

/** A state of a register is called by its word, not by its code. */
const withStateWord = (text: Text, details: Details): Details => {
  const { register, state } = details
  if (!isRegister(text, register) || typeof state !== 'string') return details
  return { ...details, state: wordsOf(text, register).states[state] ?? state }
}

/** Words for a failure in a language; details that a sentence does not name are left out. */
export const failureText = (
  text: Text,
  failure: { readonly code: keyof Text['failures']; readonly details: Details },
): FailureText => {
  const { happened, safe, next } = text.failures[failure.code]
  return { happened: happened(withStateWord(text, failure.details)), safe, next }
}
