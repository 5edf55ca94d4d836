import type { ChainBreak } from '#shared/contract/handovers.ts'
import type { Sql } from '../../context.ts'
import type { LinkRow } from '../../stores/chain-store.ts'
import { everyItem, everyNote, passedByHandover, type ItemRow, type NoteRow } from '../../stores/handover-item-store.ts'
import { everyRemark, handoversSigned, type RemarkRow } from '../../stores/handover-store.ts'
import type { FrozenHandover, FrozenRemark } from './frozen.ts'

// Frozen texts beside the rows they froze: what lists show must be what was signed.

type Problem = ChainBreak['problem']
type FrozenItem = FrozenHandover['items'][number]

/** Compares links with the rows as they are now; null = they say the same. */
export interface FrozenRows {
  readonly remarks: readonly RemarkRow[]
  readonly problemOfHandover: (link: LinkRow, said: FrozenHandover) => Problem | null
  readonly problemOfRemark: (link: LinkRow, said: FrozenRemark) => Problem | null
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What may not change in an item once it was signed for: everything but its notes and its end. */
const wordsOf = (item: ItemRow): unknown => [
  ...[item.kind, item.shop, item.buyer, item.orderNo, item.happened, item.toDo, item.due, item.isUrgent === 1],
  ...[item.ownerId, item.source, item.addedAt, item.addedBy, item.handoverId],
]
const frozenWordsOf = (item: FrozenItem): unknown => [
  ...[item.kind, item.shop, item.buyer, item.orderNo, item.happened, item.toDo, item.due, item.isUrgent],
  ...[item.ownerId, item.source, item.addedAt, item.addedBy, item.firstHandover],
]

const noteWords = ({ at, by, kind, text }: Omit<NoteRow, 'itemId'>): unknown => [at, by, kind, text]

const isItemKept = (item: FrozenItem, row: ItemRow | undefined, notes: readonly NoteRow[]): boolean =>
  row !== undefined &&
  same(wordsOf(row), frozenWordsOf(item)) &&
  same(notes.slice(0, item.notes.length).map(noteWords), item.notes.map(noteWords))

/** Everything links may speak of, read once. */
export const frozenRows = (sql: Sql): FrozenRows => {
  const items = new Map([...everyItem(sql)].map((item) => [item.id, item]))
  const notes = Map.groupBy(everyNote(sql), ({ itemId }) => itemId)
  const signed = new Map(handoversSigned(sql).map((row) => [row.id, row]))
  const passed = passedByHandover(sql)
  const remarks = everyRemark(sql)
  const remarkById = new Map(remarks.map((remark) => [remark.id, remark]))
  return {
    remarks,
    problemOfHandover: (link, said) => {
      const row = signed.get(said.handover)
      if (!row) return 'missing'
      const facts = [row.id, row.day, row.fromShift, row.toShift, row.at, row.openedAt]
      const sides = [row.outgoingId, row.outgoingAt, row.incomingId, row.incomingAt]
      const { outgoing, incoming } = said
      const isKept =
        link.handoverId === said.handover &&
        same(facts, [said.handover, said.day, said.fromShift, said.toShift, said.at, said.openedAt]) &&
        same(sides, [outgoing.id, outgoing.at, incoming.id, incoming.at]) &&
        same(
          passed.get(said.handover) ?? [],
          [...said.passed].sort((a, b) => a - b),
        ) &&
        said.items.every((item) => isItemKept(item, items.get(item.id), notes.get(item.id) ?? []))
      return isKept ? null : 'altered'
    },
    problemOfRemark: (link, said) => {
      const row = remarkById.get(said.remark)
      if (!row) return 'missing'
      const words = [row.id, row.handoverId, row.at, row.by, row.personId, row.text]
      const isKept =
        link.remarkId === said.remark &&
        same(words, [said.remark, said.handover, said.at, said.by, said.person?.id ?? null, said.text])
      return isKept ? null : 'altered'
    },
  }
}
