import { useRef, useState } from 'react'
import { App } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import type { DeskRow, OrderEvidence } from '#shared/contract/evidence.ts'
import type { Doubt, Order } from '#shared/contract/orders.ts'
import { call, system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { printedAtOnce, shownOrders, stillLeaving, type DeskSort } from './desk-orders.ts'
import { firstSelection, movedSelection, placeOf, type DeskSelection } from './desk-selection.ts'
import { useEvidence } from './use-evidence.ts'

/** The desk at work: what it lists, which order is open with its evidence, and what can be done. */
export interface DeskState {
  /** everything of the list that still waits */
  readonly waiting: readonly DeskRow[]
  /** what of it is shown */
  readonly shown: readonly DeskRow[]
  readonly place: number
  readonly row: DeskRow | undefined
  readonly evidence: OrderEvidence | null
  readonly failure: Failure | null
  readonly doubt: Doubt | null
  readonly sort: DeskSort
  readonly areKeysShown: boolean
  readonly isPrinting: boolean
  readonly ask: () => void
  readonly narrow: (doubt: Doubt | null) => void
  readonly sortBy: (sort: DeskSort) => void
  readonly open: (place: number) => void
  readonly move: (steps: number) => void
  readonly send: (order: Order) => void
  readonly answered: (order: Order, isKept: boolean) => void
  readonly takeBack: () => void
  readonly printOne: () => void
  readonly printAll: () => void
  readonly showKeys: (areShown: boolean) => void
}

const nobody: ReadonlySet<number> = new Set()

const without = (ids: ReadonlySet<number>, id: number): ReadonlySet<number> =>
  new Set([...ids].filter((other) => other !== id))

/** Prints the evidence of orders; while it prints nothing else is printed. */
const usePrint = (rows: readonly DeskRow[], open: DeskRow | undefined) => {
  const { act, isBusy } = useAction()
  const print = (orders: readonly DeskRow[]) => {
    if (orders.length === 0 || isBusy) return
    const orderIds = orders.slice(0, printedAtOnce).map(({ order }) => order.id)
    void act(system('print', { document: 'order-evidence', input: { orderIds } }))
  }
  return {
    isPrinting: isBusy,
    printOne: () => print(open === undefined ? [] : [open]),
    printAll: () => print(rows),
  }
}

/** Decisions made here, the latest last, so that the latest can be taken back. */
const useTakingBack = (onBack: (order: Order) => void) => {
  const text = useText().desk
  const { message } = App.useApp()
  const { act, isBusy } = useAction()
  const [made, setMade] = useState<readonly Order[]>([])
  const awaited = useRef({ answers: 0, wantsBack: false })
  const revoke = async (last: Order) => {
    const reason = text.takeBackReason
    const back = await act(call('orders.revokeDecision', { orderId: last.id, reason }), text.takenBack(last.orderNo))
    if (back === null) return
    setMade((before) => before.filter(({ id }) => id !== last.id))
    onBack(last)
  }
  const takeBack = () => {
    const last = made.at(-1)
    // The latest decision may still be on its way: it is taken back when it has arrived.
    if (awaited.current.answers > 0) awaited.current.wantsBack = true
    else if (last === undefined) void message.info(text.nothingToTakeBack)
    else if (!isBusy) void revoke(last)
  }
  const arrived = (order: Order, isKept: boolean) => {
    const now = awaited.current
    now.answers--
    if (isKept) setMade((before) => [...before.filter(({ id }) => id !== order.id), order])
    if (now.answers > 0 || !now.wantsBack) return
    now.wantsBack = false
    if (isKept) void revoke(order)
  }
  return { takeBack, arrived, sent: () => void awaited.current.answers++ }
}

/** Which of the waiting orders are shown and which one is open. */
const useOpenOrder = (rows: readonly DeskRow[], about: string) => {
  const [seen, setSeen] = useState(about)
  const [doubt, setDoubt] = useState<Doubt | null>(null)
  const [sort, setSort] = useState<DeskSort>('weight')
  const [leaving, setLeaving] = useState(nobody)
  const [selection, setSelection] = useState<DeskSelection>(firstSelection)
  const [returning, setReturning] = useState<number | null>(null)
  const still = stillLeaving(leaving, rows)
  if (still !== leaving) setLeaving(still)
  if (seen !== about) {
    setSeen(about)
    setSelection(firstSelection)
    setDoubt(null)
  }
  const waiting = shownOrders(rows, { doubt: null, sort: 'time', leaving })
  const shown = shownOrders(rows, { doubt, sort, leaving })
  const back = returning === null ? -1 : shown.findIndex(({ order }) => order.id === returning)
  const place = back < 0 ? placeOf(shown, selection) : back
  if (back >= 0) setReturning(null)
  const row = shown[place]
  // the open order is remembered by itself, so that a change in the list does not open another one
  if (row !== undefined && (selection.id !== row.order.id || selection.index !== place))
    setSelection({ id: row.order.id, index: place })
  return {
    ...{ waiting, shown, place, row, doubt, sort },
    narrow: setDoubt,
    sortBy: setSort,
    open: (at: number) => setSelection({ id: shown[at]?.order.id ?? null, index: at }),
    move: (steps: number) => setSelection(movedSelection(shown, selection, steps)),
    hide: (id: number) => setLeaving((before) => new Set([...before, id])),
    unhide: (id: number) => setLeaving((before) => without(before, id)),
    reopen: setReturning,
  }
}

/** Holds the desk over the orders that wait. `about` changes when the list is about something else: it starts anew then. */
export const useDesk = (rows: readonly DeskRow[], about: string): DeskState => {
  const { hide, unhide, reopen, ...view } = useOpenOrder(rows, about)
  const [areKeysShown, showKeys] = useState(false)
  const { shown, place, row } = view
  const around = [place, place + 1, place + 2, place - 1].flatMap((at) => shown[at]?.order.id ?? [])
  const { pages, failure, ask } = useEvidence(around)
  const printing = usePrint(shown, row)
  const { takeBack, sent, arrived } = useTakingBack(({ id }) => {
    unhide(id)
    reopen(id)
  })
  return {
    ...view,
    ...printing,
    ...{ failure, ask, takeBack, areKeysShown, showKeys },
    evidence: row === undefined ? null : (pages.get(row.order.id) ?? null),
    // what is decided again stays in the list of the decided
    send: ({ id }) => {
      sent()
      if (!row?.attribution.decision) hide(id)
    },
    answered: (order, isKept) => {
      if (!isKept) unhide(order.id)
      arrived(order, isKept)
    },
  }
}
