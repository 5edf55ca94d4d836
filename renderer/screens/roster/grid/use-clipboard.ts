import { useEffect, useEffectEvent, type RefObject } from 'react'
import { App } from 'antd'
import { texts, type Text } from '#shared/text/text.ts'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { boundsOf, spotsOf, type Block } from './block.ts'
import type { CellWord } from './cell-word.ts'
import { painted, pasted, wordOfSpot, type Sheet } from './fills.ts'
import type { ShiftLook } from './shift-look.ts'
import { rowsOfText, shiftOfWord, textOfRows, type OffWords } from './shift-words.ts'

interface ClipboardActs {
  /** the grid: it takes what is pasted while it has the focus */
  readonly frame: RefObject<HTMLDivElement | null>
  readonly sheet: Sheet
  readonly block: Block
  readonly looks: readonly ShiftLook[]
  readonly paint: (words: readonly CellWord[]) => number
}

const rowsOfBlock = (sheet: Sheet, block: Block): readonly (readonly (string | null)[])[] => {
  const { top, bottom, left, right } = boundsOf(block)
  return Array.from({ length: bottom - top + 1 }, (_row, row) =>
    Array.from(
      { length: right - left + 1 },
      (_column, column) => wordOfSpot(sheet, { row: top + row, column: left + column })?.shift ?? null,
    ),
  )
}

const offIn = ({ rosterGrid: { palette } }: Text): readonly string[] => [palette.off, palette.offName]

/** What a day off is called in text; written as in the window's language, understood in every one. */
export const useOffWords = (): OffWords => ({ off: [offIn(useText()), ...Object.values(texts).map(offIn)].flat() })

/** Text pasted while the grid has the focus. Without a caret the event goes to the page, not to what has the focus. */
const usePasted = (frame: RefObject<HTMLDivElement | null>, paste: (text: string) => void): void => {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (frame.current === null || document.activeElement !== frame.current) return
    event.preventDefault()
    paste(event.clipboardData?.getData('text/plain') ?? '')
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listener)
    return () => window.removeEventListener('paste', listener)
  }, [])
}

/** Copies the block as rows of names and lays such rows down again; the same text goes to and comes from spreadsheets. */
export const useClipboard = ({ frame, sheet, block, looks, paint }: ClipboardActs) => {
  const text = useText().rosterGrid.told
  const format = useFormat()
  const { message } = App.useApp()
  const { act } = useAction()
  const words = useOffWords()
  const copy = (): void => {
    const rows = rowsOfBlock(sheet, block)
    void act(
      system('copyText', { text: textOfRows(rows, looks, words) }),
      text.copied(format.count(rows.flat().length)),
    )
  }
  const cut = (): void => {
    copy()
    paint(painted(sheet, spotsOf(block), null))
  }
  const paste = (clip: string): void => {
    const rows = rowsOfText(clip).map((row) => row.map((word) => shiftOfWord(word, looks, words)))
    const unknown = rows.flat().filter((shift) => shift === undefined).length
    const changed = paint(pasted(sheet, block, rows))
    if (unknown > 0) void message.warning(text.unknown(format.count(unknown)))
    else void message.success(text.pasted(format.count(changed)))
  }
  usePasted(frame, paste)
  return { copy, cut }
}
