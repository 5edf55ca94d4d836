import type { DragEvent } from 'react'

// A type of our own, so that a column is never taken for a file or a piece of text, nor the other way round.
const type = 'text/x-zhangban-column'

/** Starts dragging a column of the file. */
export const carryColumn = (event: DragEvent, column: string): void => {
  event.dataTransfer.setData(type, column)
  event.dataTransfer.effectAllowed = 'link'
}

/** True while what is dragged is a column. */
export const isColumn = (event: DragEvent): boolean => event.dataTransfer.types.includes(type)

/** The column that was dropped; null when it was something else. */
export const columnIn = (event: DragEvent): string | null => event.dataTransfer.getData(type) || null
