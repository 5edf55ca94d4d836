import {
  handover as handoverShape,
  handoverItem,
  type Handover,
  type HandoverItem,
  type HandoverSummary,
} from '#shared/contract/handovers.ts'

/** An item first written on the day of the handover, nothing more said than what happened. */
export const itemOf = (change: Partial<Record<keyof HandoverItem, unknown>> = {}): HandoverItem =>
  handoverItem.parse({
    id: 1,
    kind: 'pending',
    shop: null,
    buyer: '',
    orderNo: '',
    happened: '柜门坏了',
    toDo: '',
    due: null,
    isUrgent: false,
    owner: null,
    source: null,
    addedAt: '2026-11-22 09:00:00',
    addedBy: '周敏',
    firstHandover: 1,
    firstDay: '2026-11-22',
    age: 0,
    receivers: [],
    carried: 0,
    notes: [],
    closed: null,
    isOverdue: false,
    ...change,
  })

export const outgoing = { agent: 'A01', name: '小美', at: '2026-11-22 16:00:00' }
export const incoming = { agent: 'A02', name: '阿强', at: '2026-11-22 16:05:00' }

export const handoverOf = (change: Partial<Record<keyof Handover, unknown>> = {}): Handover =>
  handoverShape.parse({
    id: 1,
    day: '2026-11-22',
    fromShift: 'D',
    toShift: 'E',
    at: '2026-11-22 16:00:00',
    state: 'open',
    outgoing: null,
    incoming: null,
    openItems: 0,
    urgentItems: 0,
    place: null,
    items: [],
    openedAt: '2026-11-22 15:00:00',
    expected: { outgoing: [], incoming: [] },
    remarks: [],
    hash: null,
    findings: [],
    ...change,
  })

export const summaryOf = (change: Partial<Record<keyof Handover, unknown>> = {}): HandoverSummary => {
  const { id, day, fromShift, toShift, at, state, outgoing, incoming, openItems, urgentItems, place, items } =
    handoverOf(change)
  return {
    id,
    day,
    fromShift,
    toShift,
    at,
    state,
    outgoing,
    incoming,
    openItems,
    urgentItems,
    place,
    items: items.length,
  }
}
