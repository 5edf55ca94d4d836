import { useDeferredValue, useState } from 'react'
import { Input } from 'antd'
import type { MeetingSummary } from '#shared/contract/meetings.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

const columnsOf = (all: Text['meetings'], format: Format): readonly Column<MeetingSummary>[] => {
  const text = all.past
  const count = (key: 'present' | 'words' | 'actions', title: string): Column<MeetingSummary> => ({
    ...{ key, title, width: 100, align: 'right' as const },
    value: (row) => row[key],
  })
  return [
    { key: 'week', title: text.week, width: 120, value: ({ week }) => week, show: ({ week }) => all.week(week) },
    {
      key: 'days',
      title: text.days,
      width: 220,
      value: ({ from }) => from,
      show: ({ from, to }) => all.span(from, to),
    },
    {
      ...{ key: 'held', title: text.held, width: 120 },
      value: ({ heldAt }) => heldAt,
      show: ({ heldAt }) => (heldAt === null ? <span className="mute">{text.notHeld}</span> : format.moment(heldAt)),
    },
    count('present', text.present),
    count('words', text.words),
    count('actions', text.actions),
    {
      ...{ key: 'open', title: text.open, width: 80, align: 'right' as const },
      value: ({ openActions }) => openActions,
      show: ({ openActions }) => <span className={openActions > 0 ? 'warn' : ''}>{format.count(openActions)}</span>,
    },
    { key: 'found', title: text.found, width: 200, grow: true, value: ({ found }) => found.join(' / ') },
  ]
}

/** Past meetings, with a search through everything that was said and shown. */
export const PastPanel = () => {
  const text = useText().meetings
  const format = useFormat()
  const [search, setSearch] = useState('')
  const list = useQuery('meetings.list', { search: useDeferredValue(search).trim().slice(0, 100) })
  return (
    <QueryView query={list}>
      {(rows) =>
        rows.length === 0 && search.trim() === '' ? (
          <EmptyNotice title={text.past.none} text={text.past.noneText} />
        ) : (
          <DataTable
            name="meetings"
            columns={columnsOf(text, format)}
            rows={rows}
            keyOf={({ week }) => week}
            onOpen={({ week }) => goTo('meetings', { tab: 'week', week })}
            hasSearch={false}
            empty={text.past.nothing}
            filters={
              <Input.Search
                size="small"
                className="meeting-search"
                aria-label={text.past.search}
                placeholder={text.past.search}
                allowClear
                maxLength={100}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            }
          />
        )
      }
    </QueryView>
  )
}
