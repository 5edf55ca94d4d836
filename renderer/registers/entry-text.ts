import type { WholeEntry } from '#shared/contract/registers.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import type { Text } from '#shared/text/text.ts'

import { isEmptyValue, type EntryWords } from '#renderer/kit/register-words.ts'

/** An entry as lines of text for the clipboard, field by field; empty fields are left out. */
export const entryText = (entry: WholeEntry, words: EntryWords, name: string, text: Text['registers']): string => {
  const line = (label: string, value: string) => text.history.filled(label, value)
  const fields = Object.keys(definitionOf(entry.register).fields)
    .filter((key) => !isEmptyValue(entry.values[key]))
    .map((key) => line(words.label(key), words.value(key, entry.values[key])))
  return [
    line(name, text.number(String(entry.id))),
    line(text.state, words.state(entry.state)),
    ...(entry.person === null ? [] : [line(words.label('person'), words.value('person', entry.person.agent))]),
    ...(entry.owner === null ? [] : [line(words.label('owner'), words.value('owner', entry.owner.agent))]),
    ...(entry.due === null ? [] : [line(text.due, entry.due.slice(0, 16))]),
    ...fields,
  ].join('\n')
}
