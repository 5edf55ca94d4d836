import type { Failure } from '#shared/contract/failure.ts'
import { failureText } from '#shared/text/failure-text.ts'
import type { Text } from '#shared/text/text.ts'
import { plainText } from './text-table.ts'

/** A failure as scripts read it; names are stable. */
export interface ToldFailure {
  readonly code: string
  readonly message: string
  readonly safe: string
  readonly next: string
  readonly details: Failure['details']
}

type NextWords = Text['cli']['next']

/** Which own sentence says what to do: by the code, or by what was not found. */
const nextKey = ({ code, details }: Failure): string => {
  if (code !== 'not-found') return code
  const isListed = typeof details['known'] === 'string' && details['known'] !== ''
  if (details['what'] === 'shop') return isListed ? 'unknown-shop' : 'no-shops'
  if (details['what'] === 'person') return isListed ? 'unknown-person' : ''
  if (details['what'] === 'rule-set') return isListed ? 'unknown-rule-set' : ''
  if (details['what'] === 'people') return 'nobody-in-month'
  return details['what'] === 'import' ? 'unknown-import' : ''
}

const nextOf = (text: Text, failure: Failure, program: string, otherwise: string): string => {
  const key = nextKey(failure)
  return Object.hasOwn(text.cli.next, key) ? text.cli.next[key as keyof NextWords](program, failure.details) : otherwise
}

/** Details as the sentences want them: a noun in the language, and a key as the number of what was not found. */
const worded = (text: Text, details: Failure['details']): Failure['details'] => {
  const { nouns } = text.cli
  const what = String(details['what'] ?? '')
  const number = details['number'] ?? details['name'] ?? details['key']
  return {
    ...details,
    ...(Object.hasOwn(nouns, what) ? { what: nouns[what as keyof typeof nouns] } : {}),
    ...(number === undefined ? {} : { number }),
  }
}

/** Words for a failure in a language, with the next step on the command line. */
export const toldFailure = (text: Text, failure: Failure, program: string): ToldFailure => {
  const { code, details } = failure
  const said = failureText(text, { code, details: code === 'not-found' ? worded(text, details) : details })
  return { code, message: said.happened, safe: said.safe, next: nextOf(text, failure, program, said.next), details }
}

/** The same for a reader: what happened with its code, what is safe, what to do. */
export const failureLines = (text: Text, { code, message, safe, next }: Omit<ToldFailure, 'details'>): string =>
  [`${message} ${text.cli.code(code)}`, text.kit.failure.safe + safe, text.kit.failure.next + next]
    .map(plainText)
    .join('\n')
