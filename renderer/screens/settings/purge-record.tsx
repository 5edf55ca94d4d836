import type { Purge } from '#shared/contract/chat-purges.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

const keyOf = ({ at, before, through }: Purge): string => `${at} ${before} ${through ?? ''}`

/** The purges there were, newest first. */
export const PurgeTable = ({ purges }: { readonly purges: readonly Purge[] }) => {
  const text = useText()
  const words = text.settings.data.retention
  const format = useFormat()
  const callers: Readonly<Record<string, string>> = text.settings.audit.callers
  const count = (key: 'messages' | 'chats' | 'buyers' | 'sessions'): Column<Purge> => ({
    ...{ key, title: words.columns[key], width: 80, align: 'right' },
    value: (purge) => purge[key],
    show: (purge) => format.count(purge[key]),
  })
  const columns: readonly Column<Purge>[] = [
    { key: 'at', title: words.columns.at, width: 140, value: ({ at }) => at.slice(0, 16) },
    { key: 'by', title: words.columns.by, width: 70, value: ({ by }) => callers[by] ?? by },
    { key: 'before', title: words.columns.before, width: 100, value: ({ before }) => before },
    { key: 'through', title: words.columns.through, width: 100, value: ({ through }) => through },
    count('messages'),
    count('chats'),
    { ...count('buyers'), isHiddenAtFirst: true },
    count('sessions'),
    {
      key: 'outcome',
      title: words.columns.outcome,
      width: 100,
      value: ({ outcome }) => words.outcomes[outcome],
      show: ({ outcome }) => <span className={outcome === 'done' ? '' : 'warn'}>{words.outcomes[outcome]}</span>,
    },
    {
      key: 'imports',
      title: words.columns.imports,
      width: 140,
      grow: true,
      value: ({ imports }) => imports.map(({ file }) => file).join(words.separator),
    },
  ]
  return <DataTable name="purges" columns={columns} rows={purges} keyOf={keyOf} isCompact />
}

/** The record of removals; nothing is shown while there was none. */
export const PurgeRecord = () => {
  const words = useText().settings.data.retention
  const purges = useQuery('chats.purges', {})
  return (
    <QueryView query={purges}>
      {(rows) =>
        rows.length === 0 ? null : (
          <>
            <h3>{words.record}</h3>
            <p className="mute">{words.recordNote}</p>
            <PurgeTable purges={rows} />
          </>
        )
      }
    </QueryView>
  )
}
