import type { Failure, Result } from '#shared/contract/failure.ts'
import type { Text } from '#shared/text/text.ts'
import type { RegisterWords } from '#shared/text/register-values.ts'

/** The last part of a failure's path: the key of the field that was refused; null when it names none. */
export const refusedField = ({ code, details }: Failure): string | null => {
  const path = details['path']
  if (code !== 'invalid-input' || typeof path !== 'string') return null
  return path.split('.').at(-1) ?? null
}

const labelOf = (key: string, words: RegisterWords, text: Text['registers']): string | undefined =>
  words.fields[key] ??
  (key === 'person' ? words.person : key === 'owner' ? text.owner : key === 'due' ? text.due : undefined)

/** A refusal that calls fields and states by their words. */
export const namedFailure = (failure: Failure, words: RegisterWords, text: Text['registers']): Failure => {
  const field = refusedField(failure)
  const label = field === null ? undefined : labelOf(field, words, text)
  const state = failure.details['state']
  const stateWord = typeof state === 'string' ? words.states[state] : undefined
  const details = {
    ...failure.details,
    ...(label === undefined ? {} : { path: label }),
    ...(stateWord === undefined ? {} : { state: stateWord }),
  }
  return { ...failure, details }
}

/** The same for an answer that is still on its way. */
export const namedAnswer = async <Value>(
  answer: Promise<Result<Value>>,
  words: RegisterWords,
  text: Text['registers'],
): Promise<Result<Value>> => {
  const result = await answer
  return result.ok ? result : { ok: false, failure: namedFailure(result.failure, words, text) }
}
