import type { ReactNode } from 'react'
import type { RosterRequest } from '#shared/contract/roster-requests.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useRequestWords, type Who } from './use-request-words.ts'

/** Whom a request is about: both sides of a swap. */
export const peopleIn = ({ asked }: RosterRequest, who: Who, text: Text['rosterRequests']): string =>
  asked.kind === 'swap' ? text.both(who(asked.agent), who(asked.other)) : who(asked.agent)

const columnsOf = (
  text: Text['rosterRequests'],
  format: Format,
  who: Who,
  words: (request: RosterRequest) => string,
): readonly Column<RosterRequest>[] => [
  {
    key: 'state',
    title: text.columns.state,
    width: 84,
    value: ({ state }) => text.states[state],
    show: ({ state }) => <span className={`request-state ${state}`}>{text.states[state]}</span>,
  },
  { key: 'kind', title: text.columns.kind, width: 76, value: ({ asked }) => text.kinds[asked.kind] },
  { key: 'who', title: text.columns.who, width: 180, value: (row) => peopleIn(row, who, text) },
  { key: 'what', title: text.columns.what, width: 260, grow: true, value: words },
  { key: 'reason', title: text.columns.reason, width: 180, value: ({ asked }) => asked.reason },
  {
    key: 'askedAt',
    title: text.columns.askedAt,
    width: 104,
    value: ({ askedAt }) => askedAt,
    show: ({ askedAt }) => format.moment(askedAt),
  },
  {
    key: 'decidedAt',
    title: text.columns.decidedAt,
    width: 104,
    value: ({ decidedAt }) => decidedAt,
    show: ({ decidedAt }) => (decidedAt === null ? '' : format.moment(decidedAt)),
  },
  { key: 'note', title: text.columns.note, width: 160, value: ({ note }) => note },
  { key: 'id', title: text.columns.id, width: 64, align: 'right', value: ({ id }) => id, isHiddenAtFirst: true },
]

interface RequestsTableProps {
  readonly rows: readonly RosterRequest[]
  readonly who: Who
  readonly selected: number | null
  readonly filters: ReactNode
  readonly onOpen: (request: RosterRequest) => void
}

/** The list of requests: what waits first. */
export const RequestsTable = ({ rows, who, selected, filters, onOpen }: RequestsTableProps) => {
  const text = useText().rosterRequests
  const format = useFormat()
  const words = useRequestWords(who)
  return (
    <DataTable
      name="roster-requests"
      columns={columnsOf(text, format, who, words)}
      rows={rows}
      keyOf={({ id }) => id}
      onOpen={onOpen}
      selectedKey={selected}
      filters={filters}
      hasSearch
      empty={text.none}
    />
  )
}
