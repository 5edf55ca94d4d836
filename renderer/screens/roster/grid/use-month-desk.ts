import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { inside, oneSpot, type Block, type Spot } from './block.ts'
import type { Sheet } from './fills.ts'
import { layoutOf } from './grid-rows.ts'
import type { MonthView, MonthWork } from './month-view.ts'
import { looksOf } from './shift-look.ts'
import { useClipboard } from './use-clipboard.ts'
import { useDesk } from './use-desk.ts'
import { useFindings } from './use-findings.ts'
import { gridKeys } from './use-grid-keys.ts'
import { useLatestActs } from './use-latest.ts'
import type { Brush } from './use-pointer.ts'

/** A month that is open in the window. */
export interface MonthDeskProps {
  readonly view: MonthView
  readonly work: MonthWork
  /** `YYYY-MM-DD` of this computer */
  readonly today: string
  /** the cell a link asked for */
  readonly at: { readonly agent: string | undefined; readonly date: string | undefined }
  readonly onMonth: (month: string) => void
  readonly onStep: (by: 1 | -1) => void
}

/** What is open over the grid. */
export type OpenOver = 'cell' | 'note' | 'pattern' | 'publish' | 'versions' | null

/** Looks, layout and places of a month; made again only when its kinds or people change. */
const useSheet = (view: MonthView) => {
  const { board, words, month } = view
  const looks = useMemo(() => looksOf(month.kinds), [month.kinds])
  const layout = useMemo(() => layoutOf(board.people), [board.people])
  const sheet: Sheet = useMemo(() => ({ board, words, order: layout.order }), [board, words, layout])
  return { looks, layout, sheet }
}

const firstSpot = (sheet: Sheet, { today, at }: Pick<MonthDeskProps, 'today' | 'at'>): Spot => {
  const days = sheet.board.days.slice(sheet.board.first, sheet.board.last)
  const column = days.findIndex((day) => day === (at.date ?? today))
  const row = sheet.order.findIndex((place) => sheet.board.people[place]?.number === at.agent)
  return { row: Math.max(0, row), column: Math.max(0, column) }
}

/** The selected block, held inside the grid while people come and go. */
const useBlock = (first: () => Spot, rows: number, columns: number) => {
  const [selected, setBlock] = useState<Block>(() => oneSpot(first()))
  const block = useMemo(
    () => ({ from: inside(selected.from, { rows, columns }), to: inside(selected.to, { rows, columns }) }),
    [selected, rows, columns],
  )
  return { block, select: useCallback((next: Block) => setBlock(next), []) }
}

/** Where the focus goes back to when something over the grid closes or a jump leads into it. */
const useFocus = (select: (block: Block) => void) => {
  const frame = useRef<HTMLDivElement>(null)
  const focus = useCallback(() => frame.current?.focus({ preventScroll: true }), [])
  const jumpTo = useCallback(
    (next: Block): void => {
      select(next)
      focus()
    },
    [select, focus],
  )
  return { frame, focus, jumpTo }
}

/** Brings the focus back into the grid once what was open over it is gone: before, it would be held there. */
const useFocusAfter = (open: OpenOver, focus: () => void): void => {
  const before = useRef(open)
  useEffect(() => {
    if (before.current !== null && open === null) focus()
    before.current = open
  }, [open, focus])
}

/** All that the open month remembers and can do. */
export const useMonthDesk = ({ view, work, today, at, onStep }: MonthDeskProps) => {
  const { looks, layout, sheet } = useSheet(view)
  const size = { rows: layout.order.length, columns: view.month.days.length }
  const { block, select } = useBlock(() => firstSpot(sheet, { today, at }), size.rows, size.columns)
  const { frame, focus, jumpTo } = useFocus(select)
  const [brush, setBrush] = useState<Brush>(undefined)
  const [open, setOpen] = useState<OpenOver>(null)
  const acts = useLatestActs(useDesk({ work, view, sheet, block, onSelect: select }))
  const findings = useFindings(view, layout, jumpTo)
  const clipboard = useClipboard({ frame, sheet, block, looks, paint: acts.paint })
  const close = useCallback((): void => setOpen(null), [])
  useFocusAfter(open, focus)
  const onKey = gridKeys({
    acts,
    looks,
    block,
    size,
    onSelect: select,
    onOpen: (isNote) => setOpen(isNote ? 'note' : 'cell'),
    onCopy: clipboard.copy,
    onCut: clipboard.cut,
    onNextFinding: findings.next,
    onMonth: onStep,
    onEscape: () => (brush === undefined ? select(oneSpot(block.to)) : setBrush(undefined)),
  })
  const shown = { frame, looks, layout, sheet, size, block, brush, open, findings, clipboard }
  return { ...shown, select, setBrush, setOpen, acts, jumpTo, close, onKey }
}

export type Desk = ReturnType<typeof useMonthDesk>
