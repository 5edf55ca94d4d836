import type { ImportField, ImportKind } from '#shared/contract/import-fields.ts'
import type { Preview, UnderstoodValue } from '#shared/contract/imports.ts'
import { fieldsOf } from '#shared/kit/import-fields.ts'

/** The few fields that show at a glance whether a file was understood, by kind. */
export const mainFields: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  orders: ['orderNo', 'status', 'createdAt', 'paidAt', 'paid', 'refunded', 'memo'],
  messages: ['sentAt', 'direction', 'agentAccount', 'buyer', 'text'],
  sessions: ['startedAt', 'agentAccount', 'buyer', 'endedAt', 'firstResponse', 'averageResponse', 'satisfaction'],
  'agent-figures': ['agentAccount', 'day'],
  refunds: ['orderNo', 'amount', 'succeededAt', 'status', 'reason'],
  reviews: ['orderNo', 'at', 'grade', 'buyer', 'text'],
  attendance: ['person', 'day', 'in', 'out', 'status', 'shift'],
  roster: ['person', 'day', 'shift'],
}

const mostAcross = 8

const longFields: ReadonlySet<ImportField> = new Set(['memo', 'text', 'transcript', 'reply', 'note', 'reason'])

/** True for sentences: they stand last and take the room that is left. */
export const isLong = (field: ImportField): boolean => longFields.has(field)

/** A field of the first rows with the unit it is understood in. */
export type ShownField = Pick<UnderstoodValue, 'field' | 'unit'>

/** Every field that the first rows say something about, in the usual order of the kind. */
export const fieldsOfRows = ({ kind, firstRows }: Preview): readonly ShownField[] => {
  const units = new Map(firstRows.flatMap(({ values }) => values.map(({ field, unit }) => [field, unit] as const)))
  const usual = fieldsOf(kind).filter((field) => units.has(field))
  const others = [...units.keys()].filter((field) => !usual.includes(field))
  return [...usual, ...others].map((field) => ({ field, unit: units.get(field) ?? 'text' }))
}

/** The fields that fit across the screen: the kind's main ones, filled up with the first of the others. */
export const leadingFields = (preview: Preview, fields: readonly ShownField[]): readonly ShownField[] => {
  const main = mainFields[preview.kind]
  const leading = main.flatMap((name) => fields.find(({ field }) => field === name) ?? [])
  const others = fields.filter(({ field }) => !main.includes(field))
  const shown = [...leading, ...others.slice(0, Math.max(0, mostAcross - Math.max(leading.length, main.length)))]
  return [...shown.filter(({ field }) => !isLong(field)), ...shown.filter(({ field }) => isLong(field))]
}
