import type { Attendee, RegisterValue } from '#shared/contract/registers.ts'
import { daysInMonth } from '#shared/kit/local-time.ts'
import type { FieldKind, RegisterField } from '#shared/kit/registers/definition.ts'
import { folded } from '../folded.ts'

// What a field takes, by its kind. docs/registers.md §2

/** What a field's value may refer to. */
export interface FieldWorld {
  /** the shop's own words for this field, where it is open */
  readonly ownWords: readonly string[]
  /** names of the shops there are */
  readonly shops: readonly string[]
  /** the number of somebody of the team as it is kept; null: nobody, or nobody who may be named here */
  readonly person: (typed: string) => string | null
  /** the same, of people who have left too */
  readonly anybody: (typed: string) => string | null
}

/** A value as it is kept, null = empty; or why it cannot be. */
export type CheckedValue = { readonly value: RegisterValue } | { readonly reason: string }

/** Lengths unless the field says otherwise. */
const lineMost = 200
const textMost = 4000
const wordMost = 30
const moneyMost = 10_000_000_000

const refused = (reason: string): CheckedValue => ({ reason })
const kept = (value: RegisterValue): CheckedValue => ({ value })

/** Characters that no paper and no workbook can hold: controls but line breaks and tabs, and halves of signs. */
const withoutControls = (text: string): string => text.toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, '')

/** Nothing that can be seen: blanks, and signs that only steer others. */
const isInvisible = (text: string): boolean => /^[\s\p{Cf}\u034f\ufe0f]*$/u.test(text)

const typed = (value: RegisterValue, most: number, tidy: (text: string) => string): CheckedValue => {
  if (typeof value !== 'string') return refused('text expected')
  const text = tidy(withoutControls(value.replace(/\r\n?/g, '\n')))
  if (text.length > most) return refused(`at most ${most} characters`)
  return kept(isInvisible(text) ? null : text)
}

/** Runs of blanks and line breaks as one blank. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Full-width letters and digits as people type them into search fields, narrow. */
const narrow = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

const isDay = (text: string): boolean => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const monthNumber = Number(month)
  return (
    monthNumber >= 1 && monthNumber <= 12 && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), monthNumber)
  )
}

const ofPattern =
  (fits: (text: string) => boolean, reason: string): Check =>
  (value) => {
    if (typeof value !== 'string') return refused(reason)
    const text = value.trim()
    if (text === '') return kept(null)
    return fits(text) ? kept(text) : refused(reason)
  }

/** A code of the field, or – where it is open – a word of the shop's own: one that is known already is kept as it was written first. */
const chosen: Check = (value, { choices = [], isOpen }, { ownWords }) => {
  if (typeof value !== 'string') return refused('one of the choices expected')
  const word = onOneLine(withoutControls(value))
  if (isInvisible(word)) return kept(null)
  if (choices.includes(word)) return kept(word)
  if (isOpen !== true) return refused(choices.join(' | '))
  if (word.length > wordMost) return refused(`at most ${wordMost} characters`)
  return kept(ownWords.find((own) => folded(own) === folded(word)) ?? word)
}

const inBounds = (value: number, { least, most }: RegisterField): boolean =>
  value >= (least ?? -Number.MAX_VALUE) && value <= (most ?? Number.MAX_VALUE)

const numbered: Check = (value, field) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refused('number expected')
  return inBounds(value, field) ? kept(value) : refused(`${field.least ?? ''}–${field.most ?? ''}`)
}

const paid: Check = (value, field) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || Math.abs(value) > moneyMost)
    return refused('whole fen expected')
  return inBounds(value, field) ? kept(value) : refused(`${field.least ?? ''}–${field.most ?? ''}`)
}

const isAttendee = (value: unknown): value is Attendee =>
  typeof value === 'object' && value !== null && 'agent' in value

/** Everybody once; who has left stays where he took part. */
const attending: Check = (value, _field, { anybody }) => {
  if (!Array.isArray(value) || !value.every(isAttendee)) return refused('people expected')
  const people: Attendee[] = []
  for (const one of value) {
    const agent = anybody(one.agent)
    if (agent === null) return refused(one.agent)
    if (people.some((other) => other.agent === agent)) return refused(`${agent} ×2`)
    people.push({ ...one, agent })
  }
  return kept(people.length === 0 ? null : people)
}

const linked: Check = (value) => {
  if (!Array.isArray(value) || value.some(isAttendee)) return refused('names of files expected')
  const names = [...new Set((value as readonly string[]).map(onOneLine).filter((name) => name !== ''))]
  return kept(names.length === 0 ? null : names)
}

const named: Check = (value, _field, { person }) => {
  if (typeof value !== 'string') return refused('number of a person expected')
  if (value.trim() === '') return kept(null)
  const number = person(value)
  return number === null ? refused(value.trim()) : kept(number)
}

type Check = (value: RegisterValue, field: RegisterField, world: FieldWorld) => CheckedValue

const checks: Readonly<Record<FieldKind, Check>> = {
  line: (value, { most = lineMost }) => typed(value, most, onOneLine),
  text: (value, { most = textMost }) => typed(value, most, (text) => text.trim()),
  choice: chosen,
  yes: (value) => (typeof value === 'boolean' ? kept(value) : refused('yes or no expected')),
  number: numbered,
  money: paid,
  day: ofPattern(isDay, 'YYYY-MM-DD'),
  month: ofPattern((text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text), 'YYYY-MM'),
  person: named,
  shop: (value, _field, { shops }) => {
    const checked = typed(value, 60, onOneLine)
    if ('reason' in checked || typeof checked.value !== 'string') return checked
    const name = folded(checked.value)
    return kept(shops.find((shop) => folded(shop) === name) ?? checked.value)
  },
  buyer: (value) => typed(value, 100, onOneLine),
  order: (value) => typed(value, 60, narrow),
  product: (value) => typed(value, 200, onOneLine),
  attendees: attending,
  links: linked,
}

/** A value as its field keeps it; null stays null. */
export const checkedValue = (value: RegisterValue, field: RegisterField, world: FieldWorld): CheckedValue =>
  value === null ? kept(null) : checks[field.kind](value, field, world)
