import type { ReactNode } from 'react'
import type { Appeal } from '#shared/contract/appeals.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

const stateWords = ({ state, outcome }: Appeal, text: Text['appeals']): string =>
  outcome === null ? text.states[state] : text.outcomes[outcome]

const dueColumn = (text: Text['appeals'], format: Format): Column<Appeal> => ({
  key: 'due',
  title: text.columns.due,
  width: 150,
  value: ({ due }) => due,
  show: ({ due, isOverdue, state }) =>
    isOverdue ? (
      <span className="bad">{text.overdue(format.date(due))}</span>
    ) : (
      <span className={state === 'open' ? '' : 'mute'}>{format.date(due)}</span>
    ),
})

const columnsOf = (text: Text['appeals'], format: Format): readonly Column<Appeal>[] => [
  dueColumn(text, format),
  {
    key: 'state',
    title: text.columns.state,
    width: 92,
    value: (row) => stateWords(row, text),
    show: (row) => <span className={row.state === 'open' ? '' : 'mute'}>{stateWords(row, text)}</span>,
  },
  {
    key: 'agent',
    title: text.columns.agent,
    width: 104,
    value: ({ name, agent }) => text.person(name, agent),
  },
  { key: 'matter', title: text.columns.matter, width: 96, value: ({ matter }) => text.matters[matter] },
  {
    key: 'month',
    title: text.columns.month,
    width: 104,
    value: ({ month }) => month,
    show: ({ month }) => format.month(month),
  },
  { key: 'text', title: text.columns.text, width: 260, grow: true, value: ({ text: said }) => said },
  { key: 'order', title: text.columns.order, width: 168, value: ({ orderNo }) => orderNo },
  {
    key: 'correction',
    title: text.columns.correction,
    width: 96,
    isMoney: true,
    value: ({ correction }) => correction,
    show: ({ correction }) => (correction === null ? '' : <Money fen={correction} />),
  },
  {
    key: 'at',
    title: text.columns.at,
    width: 104,
    value: ({ at }) => at,
    show: ({ at }) => format.moment(at),
  },
]

interface AppealsTableProps {
  readonly rows: readonly Appeal[]
  readonly selected: number | null
  readonly filters: ReactNode
  readonly onOpen: (appeal: Appeal) => void
}

/** The list of appeals: until when each is to be answered, whose it is, and what came of it. */
export const AppealsTable = ({ rows, selected, filters, onOpen }: AppealsTableProps) => {
  const text = useText().appeals
  const format = useFormat()
  return (
    <DataTable
      name="appeals"
      columns={columnsOf(text, format)}
      rows={rows}
      keyOf={({ id }) => id}
      onOpen={onOpen}
      selectedKey={selected}
      filters={filters}
      hasSearch
      empty={text.nothingHere}
    />
  )
}
