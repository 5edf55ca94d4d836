import { useMemo, useState } from 'react'
import { Select } from 'antd'
import type { HandoverSummary } from '#shared/contract/handovers.ts'
import { spanOfMonth } from '#shared/kit/local-time.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { shownState, shownStates, type ShownState } from '../calendar/shown-state.ts'
import { monthOfQuery, openHandover } from '../handovers-route.ts'
import { StateMark } from '../state-mark.tsx'
import { todayHere, useNames, type Names } from '../use-names.ts'
import { FindingsList } from '../waiting/findings-list.tsx'

interface Row extends HandoverSummary {
  readonly shown: ShownState
}

const sideColumns = (text: Text['handovers'], format: Format): readonly Column<Row>[] => [
  {
    key: 'outgoing',
    title: text.list.outgoing,
    width: 110,
    grow: true,
    value: ({ outgoing }) => outgoing?.name ?? null,
  },
  {
    key: 'incoming',
    title: text.list.incoming,
    width: 110,
    grow: true,
    value: ({ incoming }) => incoming?.name ?? null,
  },
  {
    key: 'at',
    title: text.list.signedAt,
    width: 110,
    value: ({ incoming }) => incoming?.at ?? null,
    show: ({ incoming }) => format.moment(incoming?.at ?? null),
  },
]

const countColumn = (
  key: string,
  title: string,
  value: (row: Row) => number,
  isBad: (row: Row) => boolean,
): Column<Row> => ({
  key,
  title,
  width: 70,
  align: 'right',
  value,
  show: (row) => <span className={isBad(row) ? 'bad' : ''}>{value(row)}</span>,
})

const columnsOf = (text: Text['handovers'], format: Format, names: Names): readonly Column<Row>[] => [
  { key: 'day', title: text.list.day, width: 120, value: ({ day }) => day, show: ({ day }) => format.date(day) },
  { key: 'change', title: text.list.change, width: 150, grow: true, value: (row) => names.change(row) },
  {
    key: 'state',
    title: text.list.state,
    width: 130,
    value: ({ shown }) => text.states[shown],
    show: ({ shown }) => (
      <span className={`handover-state is-${shown}`}>
        <StateMark state={shown} /> {text.states[shown]}
      </span>
    ),
  },
  ...sideColumns(text, format),
  countColumn(
    'items',
    text.list.items,
    ({ items }) => items,
    () => false,
  ),
  countColumn(
    'open',
    text.list.open,
    ({ openItems }) => openItems,
    () => false,
  ),
  countColumn(
    'urgent',
    text.list.urgent,
    ({ urgentItems }) => urgentItems,
    ({ urgentItems, state }) => urgentItems > 0 && state !== 'signed',
  ),
  {
    key: 'place',
    title: text.list.place,
    width: 90,
    align: 'right',
    value: ({ place }) => place,
    show: ({ place }) => (place === null ? null : text.list.placeOf(format.count(place))),
  },
]

interface FiltersProps {
  readonly month: string
  readonly state: ShownState | 'all'
  readonly onState: (state: ShownState | 'all') => void
}

const Filters = ({ month, state, onState }: FiltersProps) => {
  const text = useText().handovers
  return (
    <>
      <MonthPicker value={month} onChange={(next) => goTo('handovers', { tab: 'list', month: next })} />
      <Select<ShownState | 'all'>
        size="small"
        aria-label={text.list.filter}
        popupMatchSelectWidth={false}
        value={state}
        options={[
          { value: 'all', label: text.list.all },
          ...shownStates
            .filter((shown) => shown !== 'missing' && shown !== 'coming')
            .map((shown) => ({ value: shown, label: text.states[shown] })),
        ]}
        onChange={onState}
      />
    </>
  )
}

/** The handovers of a month as a table, and what the checks found of them. Query: `month`. */
export const ListPanel = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const text = useText().handovers
  const format = useFormat()
  const names = useNames()
  const month = monthOfQuery(query, todayHere())
  const [state, setState] = useState<ShownState | 'all'>('all')
  const list = useQuery('handovers.list', spanOfMonth(month))
  const columns = useMemo(() => columnsOf(text, format, names), [text, format, names])
  return (
    <QueryView query={list}>
      {({ handovers, findings }) => (
        <div className="list-page">
          <FindingsList findings={findings} items={[]} names={names} />
          <DataTable
            name="handovers"
            columns={columns}
            rows={handovers
              .map((handover): Row => ({ ...handover, shown: shownState(handover, findings) }))
              .filter(({ shown }) => state === 'all' || shown === state)}
            keyOf={({ id }) => id}
            onOpen={({ id }) => openHandover(id)}
            empty={text.list.none}
            filters={<Filters month={month} state={state} onState={setState} />}
          />
        </div>
      )}
    </QueryView>
  )
}
