import { useMemo } from 'react'
import type { CommissionRow, CommissionRun } from '#shared/contract/commission.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

type CommissionColumn = Column<CommissionRow>

const signedColumn = ({ fields, notSigned, notSignedNote }: Text['commission']): CommissionColumn => ({
  key: 'signedOn',
  title: fields.signedOn,
  width: 84,
  isHiddenAtFirst: true,
  value: ({ signedOn }) => signedOn,
  show: ({ signedOn, plan }) =>
    signedOn !== null || plan === null ? (
      signedOn
    ) : (
      <span className="mute" title={notSignedNote}>
        {notSigned}
      </span>
    ),
})

const personColumns = ({ fields, mode, noPlan, noPlanHint }: Text['commission']): readonly CommissionColumn[] => [
  { key: 'agent', title: fields.agent, width: 52, value: ({ agent }) => agent },
  { key: 'name', title: fields.name, width: 70, value: ({ name }) => name },
  { key: 'group', title: fields.group, width: 58, value: ({ group }) => group },
  {
    key: 'plan',
    title: fields.plan,
    width: 96,
    grow: true,
    value: ({ plan }) => plan,
    show: ({ plan }) =>
      plan === null ? (
        <span className="warn" title={noPlanHint}>
          {noPlan}
        </span>
      ) : (
        <span title={plan}>{plan}</span>
      ),
  },
  {
    key: 'mode',
    title: fields.mode,
    width: 70,
    isHiddenAtFirst: true,
    value: ({ tierMode }) => (tierMode === null ? null : mode[tierMode]),
  },
]

const moneyColumn = (key: string, title: string, width: number, value: (row: CommissionRow) => number | null) => ({
  key,
  title,
  width,
  isMoney: true,
  value,
})

/** An amount that is usually 0 shows only when it is not; no plan is a dash. */
const seldom = (key: string, title: string, width: number, value: (row: CommissionRow) => number | null) => ({
  ...moneyColumn(key, title, width, value),
  show: (row: CommissionRow) => (value(row) === 0 ? null : <Money fen={value(row)} />),
})

const figureColumns = ({ fields }: Text['commission'], format: Format): readonly CommissionColumn[] => [
  { key: 'orders', title: fields.orders, width: 60, align: 'right', value: ({ orders }) => orders },
  moneyColumn('base', fields.base, 108, ({ base }) => base),
  moneyColumn('commission', fields.commission, 96, ({ commission }) => commission),
  {
    key: 'score',
    title: fields.score,
    width: 54,
    align: 'right',
    value: ({ score }) => score,
    show: ({ score }) => (score === null ? null : score.toFixed(2)),
  },
  { key: 'grade', title: fields.grade, width: 56, value: ({ grade }) => grade },
  {
    key: 'coefficient',
    title: fields.coefficient,
    width: 56,
    align: 'right',
    value: ({ coefficient }) => (coefficient === null ? null : coefficient / 1_000_000),
    show: ({ coefficient }) => format.coefficient(coefficient),
  },
  seldom('team', fields.team, 72, ({ team }) => team),
  seldom('extras', fields.extras, 72, ({ extras }) => extras),
  seldom('corrections', fields.corrections, 88, ({ corrections }) => corrections),
  {
    ...moneyColumn('total', fields.total, 96, ({ total }) => total),
    show: ({ total }) => <Money fen={total} isStrong />,
  },
  {
    ...seldom('pending', fields.pending, 92, ({ pendingBase }) => pendingBase),
    show: ({ pendingBase }) =>
      pendingBase === 0 ? null : (
        <span className="warn">
          <Money fen={pendingBase} />
        </span>
      ),
  },
]

/** Sum of what is known; null when nobody's is. */
export const sumOf = (rows: readonly CommissionRow[], part: (row: CommissionRow) => number | null): number | null => {
  const known = rows.map(part).filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

interface CommissionTableProps {
  readonly run: CommissionRun
  readonly selected: string | null
  readonly onOpen: (agent: string) => void
}

/** Everyone's commission of a month; a row opens the way to its total. */
export const CommissionTable = ({ run, selected, onOpen }: CommissionTableProps) => {
  const text = useText().commission
  const format = useFormat()
  const columns = useMemo(
    () => [...personColumns(text), ...figureColumns(text, format), signedColumn(text)],
    [text, format],
  )
  const total = (part: (row: CommissionRow) => number | null) => <Money fen={sumOf(run.rows, part)} isStrong />
  return (
    <DataTable
      name="commission"
      columns={columns}
      rows={run.rows}
      keyOf={({ agent }) => agent}
      selectedKey={selected}
      onOpen={({ agent }) => onOpen(agent)}
      totals={{
        plan: text.people(format.count(run.rows.length)),
        orders: format.count(sumOf(run.rows, ({ orders }) => orders)),
        base: total(({ base }) => base),
        commission: total(({ commission }) => commission),
        team: total(({ team }) => team),
        extras: total(({ extras }) => extras),
        corrections: total(({ corrections }) => corrections),
        total: total((row) => row.total),
      }}
    />
  )
}
