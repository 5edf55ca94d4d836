import type { EntryEvent, RegisterEntry, RegisterValue, WholeEntry } from '#shared/contract/registers.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import { dueWords, valueWords, wordsOf, type ValueWords } from '#shared/text/register-values.ts'
import { useFormat, useText } from './language.tsx'
import type { ShownEvent } from './register-changes.ts'

/** True when a field holds nothing; `false` is an answer. */
export const isEmptyValue = (value: RegisterValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** Says the parts of an entry of one register. */
export interface EntryWords {
  readonly label: (key: string) => string
  /** '' when empty */
  readonly value: (key: string, value: RegisterValue | undefined) => string
  readonly state: (state: string) => string
  readonly title: (entry: RegisterEntry) => string
  readonly writer: (by: string) => string
}

/** The words of a register with people called by their names. */
export const useEntryWords = (
  register: RegisterName,
  { nameOf }: { readonly nameOf: (agent: string) => string },
): EntryWords => {
  const text = useText()
  const format = useFormat()
  const definition = definitionOf(register)
  const words = wordsOf(text, register)
  const said: ValueWords = { text, format, nameOf }
  const label = (key: string): string =>
    words.fields[key] ??
    (key === 'person' ? words.person : key === 'owner' ? text.registers.owner : text.registers.due) ??
    key
  const value = (key: string, held: RegisterValue | undefined): string => {
    if (isEmptyValue(held)) return ''
    const kind = definition.fields[key]?.kind ?? (key === 'due' ? 'due' : 'person')
    if (kind === 'due' && typeof held === 'string') return dueWords(held, format)
    return valueWords(kind, words.choices[key], held, said)
  }
  return {
    label,
    value,
    state: (state) => words.states[state] ?? state,
    title: (entry) =>
      value(definition.title, entry.values[definition.title]) || text.registers.number(String(entry.id)),
    writer: (by) => Object.entries(text.registers.writers).find(([key]) => key === by)?.[1] ?? nameOf(by),
  }
}

/** What happened, as a verb: the move's own word, or that it was noted, corrected. */
export const useEventWord = (entry: WholeEntry): ((event: EntryEvent) => string) => {
  const text = useText()
  const words = wordsOf(text, entry.register)
  return ({ what, move }) =>
    what === 'moved' ? (words.moves[move ?? '']?.done ?? move ?? '') : text.registers.history[what]
}

/** The lines under an event: what each field said before and after, or what it was filled with. */
export const useChangeLines = (words: EntryWords): ((shown: ShownEvent) => readonly string[]) => {
  const text = useText().registers.history
  return ({ event, changes }) =>
    changes.map(({ key, before, after }) => {
      const said = words.value(key, after) || text.empty
      return event.what === 'corrected'
        ? text.change(words.label(key), words.value(key, before) || text.empty, said)
        : text.filled(words.label(key), said)
    })
}
