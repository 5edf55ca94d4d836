import { useCallback } from 'react'
import { App } from 'antd'
import type { Month } from '#shared/kit/local-time.ts'
import { monthAfter } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { boundsOf, spotsOf, type Block, type Spot } from './block.ts'
import type { CellWord } from './cell-word.ts'
import { lockTurned, monthFromBefore, painted, patterned, weekFromBefore, weekToEnd, type Sheet } from './fills.ts'
import { spotPlaces } from './finding-spots.ts'
import type { MonthView, MonthWork } from './month-view.ts'

interface Desk {
  readonly work: MonthWork
  readonly view: MonthView
  readonly sheet: Sheet
  readonly block: Block
  readonly onSelect: (block: Block) => void
}

/** Rows a command about weeks is for: those selected when there are several, else everybody's. */
export const rowsOf = ({ order }: Sheet, block: Block): readonly number[] => {
  const { top, bottom } = boundsOf(block)
  return order.map((_person, row) => row).filter((row) => top === bottom || (top <= row && row <= bottom))
}

const wholeMonth = ({ order, board }: Sheet): Block => ({
  from: { row: 0, column: 0 },
  to: { row: Math.max(0, order.length - 1), column: board.last - board.first - 1 },
})

/** Gives cells new words and says what was refused. */
const usePaint = (work: MonthWork) => {
  const text = useText().rosterGrid.told
  const format = useFormat()
  const { message } = App.useApp()
  return useCallback(
    (words: readonly CellWord[]): number => {
      const { changed, locked } = work.paint(words)
      if (locked > 0) void message.warning(text.locked(format.count(locked)))
      return changed
    },
    [work, message, text, format],
  )
}

/** Selects what a step back or forth changed, so that it is seen. */
const useShown = ({ sheet, onSelect }: Desk) =>
  useCallback(
    (words: readonly CellWord[]): void => {
      const { rowOf, columnOf } = spotPlaces(sheet.board, sheet.order)
      const spots = words.flatMap(({ agent, date }) => {
        const [row, column] = [rowOf.get(agent), columnOf.get(date as Sheet['board']['days'][number])]
        return row === undefined || column === undefined ? [] : [{ row, column }]
      })
      if (spots.length === 0) return
      const [rows, columns] = [spots.map(({ row }) => row), spots.map(({ column }) => column)]
      onSelect({
        from: { row: Math.min(...rows), column: Math.min(...columns) },
        to: { row: Math.max(...rows), column: Math.max(...columns) },
      })
    },
    [sheet, onSelect],
  )

/** Everything that changes cells of the month, each as one step. */
export const useDesk = (desk: Desk) => {
  const { work, view, sheet, block } = desk
  const text = useText().rosterGrid.told
  const { message } = App.useApp()
  const { act } = useAction()
  const paint = usePaint(work)
  const show = useShown(desk)
  const { column } = block.to
  const copyMonth = async (): Promise<void> => {
    const before = await act(call('roster.month', { month: monthAfter(view.month.month as Month, -1) }))
    if (before === null) return
    const words = monthFromBefore(sheet, before)
    if (words.length === 0) void message.info(text.nothingBefore)
    else paint(words)
  }
  return {
    paint,
    paintSpots: (spots: readonly Spot[], shift: string | null) => paint(painted(sheet, spots, shift)),
    paintBlock: (shift: string | null) => paint(painted(sheet, spotsOf(block), shift)),
    lock: () => paint(lockTurned(sheet, spotsOf(block))),
    pattern: (pattern: readonly string[], stagger: number) =>
      paint(patterned(sheet, spotsOf(block).length === 1 ? wholeMonth(sheet) : block, pattern, stagger)),
    weekFromBefore: () => paint(weekFromBefore(sheet, rowsOf(sheet, block), column)),
    weekToEnd: () => paint(weekToEnd(sheet, rowsOf(sheet, block), column)),
    monthFromBefore: () => void copyMonth(),
    clearMonth: () => paint(painted(sheet, spotsOf(wholeMonth(sheet)), null)),
    undo: () => show(work.undo()),
    redo: () => show(work.redo()),
  }
}

export type DeskActs = ReturnType<typeof useDesk>
