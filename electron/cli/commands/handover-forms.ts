import type {
  Handover,
  HandoverFinding,
  HandoverItem,
  HandoverSuggestion,
  HandoverSummary,
} from '#shared/contract/handovers.ts'
import type { Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'

// Handovers as the command line shows them: docs/cli.md.

const sideJson = (side: HandoverSummary['outgoing']) =>
  side === null ? null : { agent: side.agent, name: side.name, at: isoTime(side.at) }

/** A handover as `handover list` tells it. */
export const summaryJson = (handover: Omit<HandoverSummary, 'items'>) => ({
  id: handover.id,
  date: handover.day,
  fromShift: handover.fromShift,
  toShift: handover.toShift,
  at: isoTime(handover.at),
  state: handover.state,
  outgoing: sideJson(handover.outgoing),
  incoming: sideJson(handover.incoming),
  openItems: handover.openItems,
  urgentItems: handover.urgentItems,
  place: handover.place,
})

const itemJson = (item: HandoverItem) => ({
  ...{ id: item.id, kind: item.kind, shop: item.shop, buyer: item.buyer, order: item.orderNo },
  ...{ text: item.happened, toDo: item.toDo, due: isoTime(item.due), urgent: item.isUrgent, owner: item.owner },
  ...{ overdue: item.isOverdue, addedAt: isoTime(item.addedAt), addedBy: item.addedBy },
  ...{ firstDate: item.firstDay, age: item.age, carried: item.carried },
  receivers: item.receivers.map(({ agent, name, day, shift }) => ({ agent, name, date: day, shift })),
  notes: item.notes.map((note) => ({ ...note, at: isoTime(note.at) })),
  closed: item.closed === null ? null : { ...item.closed, at: isoTime(item.closed.at) },
})

export const findingJson = ({ check, handover, item, day, figures }: HandoverFinding) => ({
  ...{ check, handover, item, date: day, figures },
})

/** A whole handover. */
export const handoverJson = (handover: Handover) => ({
  ...summaryJson(handover),
  hash: handover.hash,
  openedAt: isoTime(handover.openedAt),
  expected: handover.expected,
  items: handover.items.map(itemJson),
  remarks: handover.remarks.map((remark) => ({ ...remark, at: isoTime(remark.at) })),
  findings: handover.findings.map(findingJson),
})

export const suggestionJson = ({ key, source, entry, evidence }: HandoverSuggestion) => ({
  ...{ key, source, kind: entry.kind, shop: entry.shop, buyer: entry.buyer, order: entry.orderNo },
  ...{ text: entry.happened, toDo: entry.toDo },
  evidence: evidence.map(({ at, who, text }) => ({ at: isoTime(at), who, text })),
})

const sideText = (desk: Desk, side: HandoverSummary['outgoing']): string =>
  side === null ? '' : desk.text.handovers.person(side.agent, side.name)

/** A line a handover. */
export const summariesText = (desk: Desk, handovers: readonly HandoverSummary[]): string => {
  const { handovers: words, cli } = desk.text
  const { columns } = cli.handovers
  return textTable(
    [
      { title: columns.id, isRight: true },
      ...[columns.date, columns.change, columns.state, words.paper.outgoing, words.paper.incoming].map((title) => ({
        title,
      })),
      { title: columns.open, isRight: true },
      { title: columns.place, isRight: true },
    ],
    handovers.map((handover) => [
      String(handover.id),
      handover.day,
      words.change(handover.fromShift, handover.toShift),
      words.states[handover.state],
      sideText(desk, handover.outgoing),
      sideText(desk, handover.incoming),
      desk.format.count(handover.openItems),
      handover.place === null ? '' : String(handover.place),
    ]),
  )
}

const stateOf = (desk: Desk, item: HandoverItem): string => {
  const words = desk.text.cli.handovers
  if (item.closed !== null) return words.isClosed(item.closed.outcome)
  const signs = [item.isUrgent ? desk.text.handovers.item.urgent : '', item.isOverdue ? words.overdue : '']
  return signs.filter((sign) => sign !== '').join(' ')
}

const itemsText = (desk: Desk, items: readonly HandoverItem[]): string => {
  const { columns } = desk.text.cli.handovers
  return textTable(
    [
      { title: columns.item, isRight: true },
      ...[columns.kind, columns.text, columns.toDo, columns.buyer, columns.due].map((title) => ({ title })),
      { title: columns.age, isRight: true },
      { title: columns.state },
    ],
    items.map((item) => [
      String(item.id),
      desk.text.handovers.kinds[item.kind],
      item.happened,
      item.toDo,
      [item.buyer, item.orderNo].filter((part) => part !== '').join(' '),
      item.due === null ? '' : desk.format.moment(item.due),
      desk.format.count(item.age),
      stateOf(desk, item),
    ]),
  )
}

/** The handover's line, its items, its remarks, and its hash once it is signed. */
export const handoverText = (desk: Desk, handover: Handover): string => {
  const words = desk.text.cli.handovers
  const { items, remarks, hash } = handover
  return [
    summariesText(desk, [{ ...handover, items: items.length }]),
    items.length === 0 ? words.noItems : itemsText(desk, items),
    ...remarks.map(({ at, by, text }) => words.remark(desk.format.moment(at), by, text)),
    ...(hash === null ? [] : [words.hash(hash)]),
  ].join('\n')
}
