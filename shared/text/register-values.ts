import type { Format } from './format.ts'
import type { Text } from './text.ts'

/** What a register's fields, choices, states and moves are called. `person` is missing where an entry is about nobody. */
export interface RegisterWords {
  readonly name: string
  readonly purpose: string
  readonly person?: string
  readonly fields: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly states: Readonly<Record<string, string>>
  readonly moves: Readonly<Record<string, { readonly button: string; readonly done: string }>>
}

/** A register's words without its literal keys: for code that serves all registers. */
export const wordsOf = (
  text: Pick<Text, 'registerWords'>,
  register: keyof Text['registerWords']['registers'],
): RegisterWords => text.registerWords.registers[register]

interface Attendee {
  readonly agent: string
  readonly came: boolean
  readonly score: number | null
  readonly signedAt: string | null
}

/** What a field may hold, as the contract has it. */
export type FieldValue = string | number | boolean | readonly string[] | readonly Attendee[] | null

/** What a value needs to be said in words. `nameOf`: a person's name by number. */
export interface ValueWords {
  readonly text: Pick<Text, 'registers'>
  readonly format: Format
  readonly nameOf: (agent: string) => string
}

const isAttendee = (value: unknown): value is Attendee => typeof value === 'object' && value !== null

const attendeeWords = ({ agent, came, score, signedAt }: Attendee, { text, format, nameOf }: ValueWords): string => {
  const words = text.registers.attendees
  const parts = [
    nameOf(agent),
    ...(came ? [] : [words.away]),
    ...(score === null ? [] : [words.scored(format.count(score))]),
    ...(signedAt === null ? [] : [words.signed]),
  ]
  return parts.join(' ')
}

const listWords = (value: readonly (string | Attendee)[], words: ValueWords): string =>
  value
    .map((item) => (isAttendee(item) ? attendeeWords(item, words) : item))
    .join(value.some(isAttendee) ? words.text.registers.listSeparator : '\n')

const forms: Readonly<Record<string, (value: string, words: ValueWords) => string>> = {
  day: (value, { format }) => format.date(value),
  month: (value, { format }) => format.month(value),
  person: (value, { nameOf }) => nameOf(value),
}

/** A field's value in words; '' when empty. `choices`: the words of its codes; a word of the shop's own stays as it is. Money is fen. */
export const valueWords = (
  kind: string,
  choices: Readonly<Record<string, string>> | undefined,
  value: FieldValue | undefined,
  words: ValueWords,
): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? words.text.registers.yes : words.text.registers.no
  if (typeof value === 'number') return kind === 'money' ? words.format.money(value) : String(value)
  if (typeof value !== 'string') return listWords(value, words)
  if (kind === 'choice') return choices?.[value] ?? value
  return forms[kind]?.(value, words) ?? value
}

/** When something is due: a day that ends is called by its date, any other moment by date and time. */
export const dueWords = (due: string, format: Format): string =>
  due.endsWith('23:59:59') ? format.date(due.slice(0, 10)) : format.moment(due)
