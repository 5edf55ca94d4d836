import type { BatchId } from '#shared/kit/ids.ts'
import type { Sql, SqlValue } from '../db/sql.ts'
import { NewRecords, type AddLayout } from './new-records.ts'
import { touchRow } from './order-day-store.ts'

/** The values of one kept thing by name; null says nothing is known. */
export type RecordValues = Readonly<Record<string, string | number | null>>

interface Shape {
  /** the column that holds the key, when it is not `key` */
  readonly key?: string
  readonly values: readonly string[]
  /** values every file that brings such a thing gives; they are never empty */
  readonly needed: readonly string[]
  /** values that are 0 and not null when nothing was said */
  readonly zero?: readonly string[]
}

const item = ['title', 'productId', 'sku', 'merchantCode', 'quantity']

/** The tables that imports fill, one row a key of a shop (shop 0: of the whole team), with the values a file can give. */
const shapes = {
  orders: {
    key: 'order_no',
    needed: ['orderNo', 'status', 'statusText', 'createdAt'],
    values: [
      ...[
        'orderNo',
        'parentOrderNo',
        'status',
        'statusText',
        'buyer',
        'createdAt',
        'paidAt',
        'shippedAt',
        'completedAt',
      ],
      ...['itemsTotal', 'payable', 'postage', 'paid', 'refunded', 'memo', 'flag', 'buyerNote', ...item],
      ...['closeReason', 'afterSales'],
    ],
    zero: ['paid', 'refunded'],
  },
  order_items: {
    needed: ['orderNo'],
    values: ['orderNo', 'itemNo', ...item, 'price', 'paid', 'statusText', 'afterSales'],
  },
  sessions: {
    needed: ['account', 'startedAt'],
    values: [
      ...['account', 'startedAt', 'sessionId', 'buyer', 'endedAt', 'firstResponse', 'averageResponse', 'messagesIn'],
      ...[
        'messagesOut',
        'satisfaction',
        'resolved',
        'transcript',
        'length',
        'transferredTo',
        'team',
        'productId',
        'topic',
      ],
    ],
  },
  agent_figures: {
    needed: ['account', 'day', 'until', 'figure', 'value'],
    values: ['account', 'day', 'until', 'figure', 'value'],
  },
  refunds: {
    needed: ['orderNo', 'amount', 'succeededAt'],
    values: [
      ...['orderNo', 'refundNo', 'amount', 'succeededAt', 'appliedAt', 'reason', 'reasonKind', 'status', 'phase'],
      ...['operator', 'title', 'note'],
    ],
  },
  reviews: {
    needed: ['at'],
    values: [
      ...['orderNo', 'reviewNo', 'at', 'grade', 'gradeText', 'buyer', 'text', 'reply', 'followUp', 'followUpAt'],
      ...['title', 'productId', 'sku'],
    ],
  },
  attendance: {
    needed: ['person', 'day'],
    values: ['person', 'number', 'day', 'in', 'out', 'status', 'minutesLate', 'minutesEarly', 'shift', 'minutesWorked'],
  },
  roster_days: { needed: ['number', 'day', 'shift'], values: ['number', 'day', 'shift'] },
} as const satisfies Readonly<Record<string, Shape>>

export type RecordTable = keyof typeof shapes
export const recordTables = Object.keys(shapes) as RecordTable[]

const columnOf = (name: string): string => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`

/** What one table's things can be asked and told; every call names the shop, 0 for the whole team. */
export interface RecordStore {
  readonly table: RecordTable
  /** the values nobody has said anything about, without those that are always said */
  readonly blank: RecordValues
  readonly byKey: (sql: Sql, shop: number, key: string) => RecordValues | undefined
  readonly update: (sql: Sql, shop: number, batch: BatchId, key: string, values: RecordValues) => void
  readonly remove: (sql: Sql, shop: number, key: string) => void
  /** It now stands on another batch than the one that is being taken back. */
  readonly moveToBatch: (sql: Sql, shop: number, key: string, from: BatchId, to: BatchId) => void
  /** true when nothing of what is said is other than what is kept */
  readonly isSame: (kept: RecordValues, said: RecordValues) => boolean
  /** how one import adds things to a shop */
  readonly newRecords: (sql: Sql, shop: number, batch: BatchId) => NewRecords
  /** how many stand on a batch that is undone or that no change of an import explains */
  readonly unexplained: (sql: Sql) => number
}

const textsOf = (table: RecordTable, { key = 'key', values }: Shape) => ({
  byKey: `select ${values.map((name) => `${columnOf(name)} as "${name}"`).join(', ')} from ${table} where shop_id = ? and ${key} = ?`,
  update: `update ${table} set batch_id = ?, ${values.map((name) => `${columnOf(name)} = ?`).join(', ')} where shop_id = ? and ${key} = ?`,
  remove: `delete from ${table} where shop_id = ? and ${key} = ?`,
  move: `update ${table} set batch_id = ? where shop_id = ? and ${key} = ? and batch_id = ?`,
  unexplained: `select count(*) as n from ${table} t join import_batches b on b.id = t.batch_id where b.undone_at is not null
      or not exists (select 1 from import_changes c where c.target = '${table}' and c.shop_id = t.shop_id and c.key = t.${key} and c.batch_id = t.batch_id)`,
})

const storeOf = (table: RecordTable, shape: Shape): RecordStore => {
  const { values: names, needed, zero = [], key: keyColumn } = shape
  const text = textsOf(table, shape)
  const listed = (values: RecordValues): SqlValue[] => names.map((name) => values[name] ?? null)
  const blankOf = (name: string): 0 | null => (zero.includes(name) ? 0 : null)
  const layout: AddLayout = {
    table,
    key: keyColumn ?? 'key',
    hasOwnKey: keyColumn === undefined,
    names,
    columns: names.map(columnOf),
    blanks: names.map(blankOf),
  }
  return {
    table,
    blank: Object.fromEntries(names.filter((name) => !needed.includes(name)).map((name) => [name, blankOf(name)])),
    byKey: (sql, shop, key) => sql.get<RecordValues>(text.byKey, shop, key),
    update: (sql, shop, batch, key, values) => {
      touchRow(sql, table, shop, key)
      sql.run(text.update, batch, ...listed(values), shop, key)
      touchRow(sql, table, shop, key)
    },
    remove: (sql, shop, key) => {
      touchRow(sql, table, shop, key)
      sql.run(text.remove, shop, key)
    },
    moveToBatch: (sql, shop, key, from, to) => {
      sql.run(text.move, to, shop, key, from)
    },
    isSame: (kept, said) => {
      for (const name of names) if (said[name] !== undefined && said[name] !== kept[name]) return false
      return true
    },
    newRecords: (sql, shop, batch) => new NewRecords(sql, layout, shop, batch),
    unexplained: (sql) => sql.get<{ n: number }>(text.unexplained)?.n ?? 0,
  }
}

const stores = Object.fromEntries(recordTables.map((table) => [table, storeOf(table, shapes[table])])) as Record<
  RecordTable,
  RecordStore
>

/** The store of a table. */
export const recordStore = (table: RecordTable): RecordStore => stores[table]
