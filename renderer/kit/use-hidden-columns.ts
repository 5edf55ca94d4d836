import { useState } from 'react'
import type { Column } from './table-column.ts'

const keyOf = (name: string): string => `table-columns:${name}`

const stored = (name: string): Readonly<Record<string, boolean>> => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, boolean>) : {}
  } catch {
    return {}
  }
}

const store = (name: string, choice: Readonly<Record<string, boolean>>): void => {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(choice))
  } catch {
    // Without storage the choice holds until the screen is left: nothing is lost but the memory of it.
  }
}

/** Which columns of the table `name` are hidden, remembered on this computer; only what differs from the first state is kept. */
export const useHiddenColumns = <Row>(name: string, columns: readonly Column<Row>[]) => {
  const [choice, setChoice] = useState(() => stored(name))
  const isHidden = (column: Column<Row>): boolean => choice[column.key] ?? column.isHiddenAtFirst === true
  const keep = (next: Readonly<Record<string, boolean>>) => {
    setChoice(next)
    store(name, next)
  }
  return {
    visible: columns.filter((column) => !isHidden(column)),
    toggle: (column: Column<Row>) => keep({ ...choice, [column.key]: !isHidden(column) }),
    reset: () => keep({}),
  }
}
