import { useState } from 'react'
import type { Result } from '#shared/contract/failure.ts'
import type { RegisterDefinition } from '#shared/kit/registers/definition.ts'
import type { RegisterWords } from '#shared/text/register-values.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useText } from '#renderer/kit/language.tsx'
import { missingIn, type EntryDraft } from './entry-draft.ts'
import { namedAnswer, refusedField } from './named-failure.ts'
import type { NamedField } from './register-fields.ts'

const labelOf = (key: string, words: RegisterWords): string =>
  key === 'person' ? (words.person ?? '') : (words.fields[key] ?? key)

interface EntryFormOf {
  readonly definition: RegisterDefinition
  readonly words: RegisterWords
  readonly fields: readonly NamedField[]
  readonly draft: EntryDraft
}

/** Checks and sends a form: what is missing is said at its field, what the data process refuses at the field it names. */
export const useEntryForm = ({ definition, words, fields, draft }: EntryFormOf) => {
  const text = useText().registers
  const { act, isBusy } = useAction()
  const [isTried, setIsTried] = useState(false)
  const [refused, setRefused] = useState<{ readonly key: string; readonly draft: EntryDraft } | null>(null)
  const missing = missingIn(definition, draft, fields)
  const said = (key: string) => [key, text.form.missing(labelOf(key, words))] as const
  const problems = new Map([
    ...(isTried ? [...missing].map(said) : []),
    ...(refused !== null && refused.draft === draft ? [said(refused.key)] : []),
  ])
  const send = async <Value>(ask: () => Promise<Result<Value>>, done: string): Promise<Value | null> => {
    setIsTried(true)
    if (missing.size > 0) {
      showFirstProblem()
      return null
    }
    if (isBusy) return null
    const result = await ask()
    const key = result.ok ? null : refusedField(result.failure)
    setRefused(key === null ? null : { key, draft })
    if (key !== null) showFirstProblem()
    return act(namedAnswer(Promise.resolve(result), words, text), done)
  }
  return { problems, send, isBusy }
}
