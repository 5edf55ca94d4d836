import type { FileRecord, RecordValue } from './target.ts'

// A cell of a text file is a window onto a large piece of that file, and the piece stays in memory as long as any of its windows. What is
// remembered beyond its row therefore gets texts of its own.

/** Shorter pieces of a text are copies anyway. */
const shortestWindow = 13

/** The same text, which keeps no other one in memory. */
export const ownText = (text: string): string => (text.length < shortestWindow ? text : ` ${text}`.slice(1))

const ownValues = (values: Record<string, RecordValue>): void => {
  for (const name in values) {
    const value = values[name]
    if (typeof value === 'string' && value.length >= shortestWindow) values[name] = ownText(value)
  }
}

/** A record fresh from reading, from now on with texts of its own; the one that is handed in must not be used any more. */
export const ownRecord = (record: FileRecord): FileRecord => {
  const { key, lines } = record
  const values = record.values as Record<string, RecordValue>
  ownValues(values)
  for (const { texts } of lines ?? []) ownValues(texts)
  const { orderNo } = values
  return { ...record, key: orderNo === key ? orderNo : ownText(key) }
}

/** Characters of all texts of a record. */
export const charactersOf = ({ key, values }: FileRecord): number => {
  let characters = key.length
  for (const name in values) {
    const value = values[name]
    if (typeof value === 'string') characters += value.length
  }
  return characters
}
