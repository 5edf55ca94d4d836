import type { ClipboardEvent } from 'react'
import { App } from 'antd'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { boundsOf, type Block } from './block.ts'
import type { CellWord } from './cell-word.ts'
import { pasted, wordOfSpot, type Sheet } from './fills.ts'
import type { ShiftLook } from './shift-look.ts'
import { rowsOfText, shiftOfWord, textOfRows, type OffWords } from './shift-words.ts'

interface ClipboardActs {
  readonly sheet: Sheet
  readonly block: Block
  readonly looks: readonly ShiftLook[]
  readonly words: OffWords
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

/** Copies the block as rows of names and lays such rows down again; the same text goes to and comes from spreadsheets. */
export const useClipboard = ({ sheet, block, looks, words, paint }: ClipboardActs) => {
  const text = useText().rosterGrid.told
  const format = useFormat()
  const { message } = App.useApp()
  const onCopy = (event: ClipboardEvent): void => {
    const rows = rowsOfBlock(sheet, block)
    event.clipboardData.setData('text/plain', textOfRows(rows, looks, words))
    event.preventDefault()
    void message.success(text.copied(format.count(rows.flat().length)))
  }
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault()
    const rows = rowsOfText(event.clipboardData.getData('text/plain')).map((row) =>
      row.map((word) => shiftOfWord(word, looks, words)),
    )
    const unknown = rows.flat().filter((shift) => shift === undefined).length
    const changed = paint(pasted(sheet, block, rows))
    if (unknown > 0) void message.warning(text.unknown(format.count(unknown)))
    else void message.success(text.pasted(format.count(changed)))
  }
  return { onCopy, onPaste }
}
