import type { NamesOfKind, OutputOf } from '#shared/contract/index.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { readableSummary } from './audit-summary.ts'

type Line = OutputOf<'settings.audit'>[number]

const keyOf = (line: Line): number => line.id

/** Lines of the audit trail as a table. */
export const AuditTable = ({ lines }: { lines: readonly Line[] }) => {
  const text = useText().settings.audit
  const format = useFormat()
  const names: Readonly<Record<NamesOfKind<'write' | 'job'>, string>> = text.methods
  const nameOf = ({ method }: Line): string =>
    Object.hasOwn(names, method) ? names[method as keyof typeof names] : method
  const callers: Readonly<Record<string, string>> = text.callers
  const columns: readonly Column<Line>[] = [
    {
      key: 'at',
      title: text.time,
      width: 140,
      value: ({ at }) => at,
      show: ({ at }) => `${at.slice(0, 4)}-${format.moment(at)}`,
    },
    { key: 'by', title: text.by, width: 110, value: ({ by }) => callers[by] ?? by },
    { key: 'what', title: text.what, width: 170, value: nameOf },
    { key: 'summary', title: text.summary, width: 260, grow: true, value: ({ summary }) => readableSummary(summary) },
    { key: 'method', title: text.code, width: 190, value: ({ method }) => method, isHiddenAtFirst: true },
  ]
  return <DataTable name="audit" columns={columns} rows={lines} keyOf={keyOf} empty={text.empty} />
}

/** Who changed what and when, the latest thousand lines. */
export const AuditPanel = () => {
  const text = useText().settings.audit
  const audit = useQuery('settings.audit', { limit: 1000 })
  return (
    <>
      <p className="mute settings-note">{text.note}</p>
      <QueryView query={audit}>{(lines) => <AuditTable lines={lines} />}</QueryView>
    </>
  )
}
