import type { HandoverEntry, HandoverItem } from '#shared/contract/handovers.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** An item as it is kept: people by their ids. */
export interface ItemRow extends Omit<HandoverEntry, 'owner' | 'isUrgent'> {
  readonly id: number
  readonly handoverId: number
  readonly isUrgent: number
  readonly ownerId: PersonId | null
  readonly source: string | null
  readonly addedAt: LocalTime
  readonly addedBy: string
  readonly closedAt: LocalTime | null
  readonly closedBy: string | null
  readonly outcome: string | null
}

const columns = `i.id, i.handover_id as "handoverId", i.kind, i.shop, i.buyer, i.order_no as "orderNo", i.happened, i.to_do as "toDo", i.due,
  i.is_urgent as "isUrgent", i.owner_id as "ownerId", i.source, i.added_at as "addedAt", i.added_by as "addedBy", i.closed_at as "closedAt",
  i.closed_by as "closedBy", i.outcome`

export const itemById = (sql: Sql, id: number): ItemRow | undefined =>
  sql.get(`select ${columns} from handover_items i where i.id = ?`, id)

/** Every item that is open now. */
export const openItems = (sql: Sql): ItemRow[] =>
  sql.all(`select ${columns} from handover_items i where i.closed_at is null order by i.id`)

/**
 * What an unsigned handover shows: what was written in it, what is still open of those before it, and what of that was closed in it. `before` in
 * the order of changes of shift.
 */
export const itemsShownIn = (sql: Sql, handover: number): ItemRow[] =>
  sql.all(
    `select ${columns} from handover_items i where i.handover_id = ?
     union
     select ${columns} from handovers here join handovers h
       on (h.day, coalesce(h.at, h.opened_at), h.id) < (here.day, coalesce(here.at, here.opened_at), here.id)
       join handover_items i on i.handover_id = h.id
     where here.id = ? and (i.closed_at is null or exists (
       select 1 from handover_notes n where n.item_id = i.id and n.handover_id = ? and n.kind = 'closed'))
     order by 1`,
    handover,
    handover,
    handover,
  )

/** Every item ever written, for the look at the whole chain. */
export const everyItem = (sql: Sql): IterableIterator<ItemRow> =>
  sql.each(`select ${columns} from handover_items i order by i.id`)

interface NewItem extends HandoverEntry {
  readonly handoverId: number
  readonly ownerId: PersonId | null
  readonly source: string | null
  readonly at: LocalTime
  readonly by: string
}

export const insertItem = (sql: Sql, item: NewItem): number =>
  sql.run(
    `insert into handover_items (handover_id, kind, shop, buyer, order_no, happened, to_do, due, is_urgent, owner_id, source, added_at, added_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    item.handoverId,
    item.kind,
    item.shop,
    item.buyer,
    item.orderNo,
    item.happened,
    item.toDo,
    item.due,
    item.isUrgent ? 1 : 0,
    item.ownerId,
    item.source,
    item.at,
    item.by,
  ).lastId

export const updateItem = (sql: Sql, id: number, item: HandoverEntry, ownerId: PersonId | null): void => {
  sql.run(
    `update handover_items set kind = ?, shop = ?, buyer = ?, order_no = ?, happened = ?, to_do = ?, due = ?, is_urgent = ?, owner_id = ?
     where id = ?`,
    item.kind,
    item.shop,
    item.buyer,
    item.orderNo,
    item.happened,
    item.toDo,
    item.due,
    item.isUrgent ? 1 : 0,
    ownerId,
    id,
  )
}

/** Closes an item; null opens it again. */
export const setItemClosed = (
  sql: Sql,
  id: number,
  closed: { readonly at: LocalTime; readonly by: string; readonly outcome: string } | null,
): void => {
  sql.run(
    'update handover_items set closed_at = ?, closed_by = ?, outcome = ? where id = ?',
    closed?.at ?? null,
    closed?.by ?? null,
    closed?.outcome ?? null,
    id,
  )
}

export interface NoteRow {
  readonly itemId: number
  readonly kind: HandoverItem['notes'][number]['kind']
  readonly at: LocalTime
  readonly by: string
  readonly text: string
}

/** What was added to items later, in the order it was. */
export const notesOfItems = (sql: Sql, items: readonly number[]): NoteRow[] =>
  sql.all(
    `select item_id as "itemId", kind, at, by, text from handover_notes
     where item_id in (select value from json_each(?)) order by id`,
    JSON.stringify(items),
  )

/** Everything that was ever added to items, in the order it was. */
export const everyNote = (sql: Sql): NoteRow[] =>
  sql.all('select item_id as "itemId", kind, at, by, text from handover_notes order by id')

export const insertNote = (sql: Sql, handover: number, note: NoteRow): void => {
  sql.run(
    'insert into handover_notes (item_id, handover_id, kind, at, by, text) values (?, ?, ?, ?, ?, ?)',
    note.itemId,
    handover,
    note.kind,
    note.at,
    note.by,
    note.text,
  )
}

/** Who took an item over. */
export interface ReceiverRow {
  readonly itemId: number
  readonly agent: string
  readonly name: string
  readonly day: LocalDate
  readonly shift: string
}

/** Everybody who took these items over, in the order in which their handovers became links of the chain. */
export const receiversOfItems = (sql: Sql, items: readonly number[]): ReceiverRow[] =>
  sql.all(
    `select p.item_id as "itemId", w.number as agent, w.name, h.day, h.to_shift as shift
     from handover_passed p join handovers h on h.id = p.handover_id join people w on w.id = h.incoming_id
     left join chain c on c.handover_id = h.id and c.kind = 'handover'
     where p.item_id in (select value from json_each(?)) order by p.item_id, c.place`,
    JSON.stringify(items),
  )

/** Items that signed handovers handed over. */
export const isPassed = (sql: Sql, item: number): boolean =>
  sql.get('select 1 from handover_passed where item_id = ? limit 1', item) !== undefined

export const isPassedBy = (sql: Sql, handover: number, item: number): boolean =>
  sql.get('select 1 from handover_passed where handover_id = ? and item_id = ?', handover, item) !== undefined

export const insertPassed = (sql: Sql, handover: number, items: readonly number[]): void => {
  for (const item of items) sql.run('insert into handover_passed (handover_id, item_id) values (?, ?)', handover, item)
}

/** Which items each signed handover handed over. */
export const passedByHandover = (sql: Sql): ReadonlyMap<number, readonly number[]> =>
  new Map(
    [
      ...Map.groupBy(
        sql.all<{ handover: number; item: number }>(
          'select handover_id as handover, item_id as item from handover_passed order by handover_id, item_id',
        ),
        ({ handover }) => handover,
      ),
    ].map(([handover, rows]) => [handover, rows.map(({ item }) => item)]),
  )
