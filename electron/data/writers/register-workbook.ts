import type { RegisterEntry, RegisterValue } from '#shared/contract/registers.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import type { RegisterField } from '#shared/kit/registers/definition.ts'
import type { Format } from '#shared/text/format.ts'
import { valueWords, wordsOf } from '#shared/text/register-values.ts'
import type { Text } from '#shared/text/text.ts'
import {
  countCell,
  dayCell,
  decimalCell,
  headCell,
  moneyCell,
  momentCell,
  numberHeadCell,
  textCell,
  titleRow,
  type Row,
} from './cells.ts'
import { workbookOf } from './workbook.ts'
import type { WorkbookCell } from './workbook-cell.ts'

/** The language a workbook is written in, and what people are called. */
export interface WorkbookWords {
  readonly text: Text
  readonly format: Format
  readonly nameOf: (agent: string) => string
}

interface Column {
  readonly title: string
  readonly isNumber: boolean
  readonly cell: (entry: RegisterEntry) => WorkbookCell
}

type Cells = Partial<Record<RegisterField['kind'], (value: RegisterValue) => WorkbookCell>>

/** Kinds whose values Excel can reckon with; all others are words. */
const realCells: Cells = {
  money: (value) => moneyCell(typeof value === 'number' ? value : null),
  number: (value) => decimalCell(typeof value === 'number' ? value : null),
  day: (value) => dayCell(typeof value === 'string' ? value : null),
}

const fieldColumns = (register: RegisterName, words: WorkbookWords): readonly Column[] => {
  const { fields, choices } = wordsOf(words.text, register)
  return Object.entries(definitionOf(register).fields).map(([name, { kind }]) => ({
    title: fields[name] ?? name,
    isNumber: kind === 'money' || kind === 'number',
    cell: ({ values }) => {
      const value = values[name] ?? null
      return realCells[kind]?.(value) ?? textCell(valueWords(kind, choices[name], value, words) || null)
    },
  }))
}

const said = (title: string, cell: Column['cell']): Column => ({ title, isNumber: false, cell })

const columnsOf = (register: RegisterName, words: WorkbookWords): readonly Column[] => {
  const { text } = words
  const { person, states } = wordsOf(text, register)
  const { person: personRule, hasOwner } = definitionOf(register)
  const named = (of: RegisterEntry['person']) => textCell(of === null ? null : text.registers.person(of.name, of.agent))
  return [
    { title: text.registers.id, isNumber: true, cell: ({ id }) => countCell(id) },
    said(text.registers.at, ({ at }) => momentCell(at)),
    said(text.registers.state, ({ state }) => textCell(states[state] ?? state)),
    ...(personRule === 'none' ? [] : [said(person ?? '', (entry) => named(entry.person))]),
    ...fieldColumns(register, words),
    ...(hasOwner ? [said(text.registers.owner, (entry) => named(entry.owner))] : []),
    said(text.registers.due, ({ due }) => momentCell(due)),
  ]
}

/** A register's entries as an `.xlsx` file, a row each, every field a column; money, numbers, days and moments are real ones. */
export const registerWorkbook = (
  register: RegisterName,
  entries: readonly RegisterEntry[],
  words: WorkbookWords,
): Promise<Uint8Array> => {
  const columns = columnsOf(register, words)
  const { name } = wordsOf(words.text, register)
  const head: Row = columns.map(({ title, isNumber }) => (isNumber ? numberHeadCell(title) : headCell(title)))
  const rows = entries.map((entry): Row => columns.map(({ cell }) => cell(entry)))
  return workbookOf([
    {
      name,
      rows: [titleRow(name), head, ...rows],
      headRow: 1,
      frozenRows: 2,
      frozenColumns: 1,
      filterTo: 1 + rows.length,
      isLandscape: columns.length > 6,
      footer: words.text.rosterPaper.page,
    },
  ])
}
