import type { FieldUnit, ImportField, PlatformFigure } from '../../contract/import-fields.ts'
import { platformFigures } from '../../kit/import-fields.ts'
import type { UnderstoodValue } from '../../contract/imports.ts'
import type { FileRecord } from './target.ts'

type Shown = readonly [ImportField, FieldUnit]

const texts = (...names: ImportField[]): Record<string, Shown> =>
  Object.fromEntries(names.map((name) => [name, [name, 'text'] as const]))
const withUnit = (unit: FieldUnit, ...names: ImportField[]): Record<string, Shown> =>
  Object.fromEntries(names.map((name) => [name, [name, unit] as const]))

/** Kept values as the wizard shows them: the field they come from and their unit. What is not here is not shown. */
const shownValues: Readonly<Record<string, Shown>> = {
  ...withUnit('id', 'orderNo', 'itemNo', 'refundNo', 'reviewNo', 'productId', 'sessionId', 'parentOrderNo'),
  ...withUnit(
    'time',
    'createdAt',
    'paidAt',
    'shippedAt',
    'completedAt',
    'startedAt',
    'endedAt',
    'succeededAt',
    'appliedAt',
  ),
  ...withUnit('time', 'at', 'followUpAt', 'in', 'out', 'sentAt'),
  ...withUnit('day', 'day'),
  ...withUnit('fen', 'paid', 'refunded', 'payable', 'postage', 'itemsTotal', 'amount'),
  ...withUnit('count', 'quantity', 'messagesIn', 'messagesOut', 'grade', 'resolved'),
  ...withUnit('ratio', 'minutesLate', 'minutesEarly', 'minutesWorked'),
  ...withUnit('seconds', 'firstResponse', 'averageResponse', 'length'),
  ...texts('memo', 'flag', 'buyerNote', 'sku', 'merchantCode', 'closeReason', 'afterSales', 'buyer', 'satisfaction'),
  ...texts(
    'transcript',
    'transferredTo',
    'topic',
    'reason',
    'reasonKind',
    'phase',
    'operator',
    'note',
    'text',
    'reply',
  ),
  ...texts('followUp', 'person', 'shift'),
  status: ['status', 'status'],
  title: ['productTitle', 'text'],
  account: ['agentAccount', 'text'],
  team: ['group', 'text'],
  price: ['itemPrice', 'fen'],
}

const isFigure = (name: unknown): name is PlatformFigure => typeof name === 'string' && name in platformFigures

const figureValue = ({ values }: FileRecord): UnderstoodValue[] => {
  const { figure, value } = values
  return isFigure(figure) ? [{ field: figure, unit: platformFigures[figure], value: value ?? null }] : []
}

const shown = (record: FileRecord): UnderstoodValue[] =>
  Object.entries(record.values).flatMap(([name, value]) => {
    const known = shownValues[name]
    if (known === undefined || value === null) return []
    const [field, unit] = known
    // Only orders have one of the five states; elsewhere the word is the platform's.
    return [{ field, unit: unit === 'status' && record.table !== 'orders' ? 'text' : unit, value }]
  })

/** What one row is understood as, in the units things are kept in; each field once. */
export const understoodValues = (records: readonly FileRecord[]): UnderstoodValue[] => {
  const values = new Map<ImportField, UnderstoodValue>()
  for (const record of records)
    for (const value of [...shown(record), ...(record.table === 'agent_figures' ? figureValue(record) : [])])
      if (!values.has(value.field)) values.set(value.field, value)
  return [...values.values()]
}
