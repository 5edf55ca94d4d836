import type { StaffedHalfHour, Staffing } from '#shared/contract/demand.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { percentOf } from './demand-words.ts'
import { shownSpan } from './strip-selection.ts'

interface Row extends StaffedHalfHour {
  readonly changed: number | null
}

const useColumns = (hasChange: boolean): readonly Column<Row>[] => {
  const text = useText().rosterDemand.columns
  const format = useFormat()
  const share = (key: string, title: string, of: (row: Row) => number | null): Column<Row> => ({
    ...{ key, title, width: 100, align: 'right' as const },
    value: of,
    show: (row) => percentOf(of(row), format),
  })
  const count = (key: string, title: string, of: (row: Row) => number): Column<Row> => ({
    ...{ key, title, width: 80, align: 'right' as const },
    value: of,
  })
  return [
    { key: 'from', title: text.from, width: 70, grow: true, value: ({ from }) => from },
    count('arrivals', text.arrivals, ({ arrivals }) => Math.round(arrivals * 10) / 10),
    {
      ...{ key: 'handling', title: text.handling, width: 100, align: 'right' },
      value: ({ handlingSeconds }) => handlingSeconds,
      show: ({ handlingSeconds }) => format.duration(handlingSeconds),
    },
    count('planned', text.planned, ({ planned }) => planned),
    count('needed', text.needed, ({ needed }) => needed),
    count('lack', text.lack, ({ planned, needed }) => Math.max(0, needed - planned)),
    count('erlang', text.erlang, ({ erlang }) => erlang),
    share('rate', text.rate, ({ rate }) => rate),
    share('erlangRate', text.erlangRate, ({ erlangRate }) => erlangRate),
    ...(hasChange ? [share('whatIf', text.whatIf, ({ changed }) => changed)] : []),
  ]
}

/** The same half-hours in numbers, with Erlang C beside the replay. */
export const StaffingTable = ({ staffing }: { readonly staffing: Staffing }) => {
  const text = useText().rosterDemand
  const columns = useColumns(staffing.whatIf !== null)
  const [first, last] = shownSpan(staffing)
  const rows = staffing.halfHours.flatMap((halfHour, at) =>
    at < first || at > last ? [] : [{ ...halfHour, changed: staffing.whatIf?.halfHours[at] ?? null }],
  )
  return (
    <>
      <div className="demand-table">
        <DataTable name="demand-day" columns={columns} rows={rows} keyOf={({ from }) => from} isCompact />
      </div>
      <p className="mute">{text.erlangNote}</p>
    </>
  )
}
