import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import type { PlanComparison } from '#shared/contract/plans.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { Difference } from '../plans/plans-difference.tsx'

type PersonRow = PlanComparison['rows'][number]
type MonthRow = (PersonRow['months'][number] | PlanComparison['months'][number]) & { readonly isClosed: boolean }

interface Figures {
  readonly kept: number | null
  readonly plans: readonly (number | null)[]
}

/** What a plan brings more or less than the kept ones; null while neither pays. */
export const differenceOf = ({ kept, plans }: Figures, index: number): number | null => {
  const planned = plans[index] ?? null
  return kept === null && planned === null ? null : (planned ?? 0) - (kept ?? 0)
}

// With many plans side by side the differences are what is looked at; the totals are a column choice away.
const fewPlans = 3

/** What was kept, and each plan's total and difference. `names`: one a plan, none twice. */
const figureColumns = <Row extends Figures>(
  names: readonly string[],
  titles: { readonly kept: string; readonly difference: (name: string) => string },
): readonly Column<Row>[] => [
  { key: 'kept', title: titles.kept, width: 104, isMoney: true, value: ({ kept }) => kept },
  ...names.flatMap((name, index): Column<Row>[] => [
    {
      key: `plan ${index}`,
      title: name,
      width: 112,
      grow: true,
      isMoney: true,
      isHiddenAtFirst: names.length > fewPlans,
      value: ({ plans }) => plans[index] ?? null,
    },
    {
      key: `difference ${index}`,
      title: titles.difference(name),
      width: 112,
      grow: true,
      isMoney: true,
      value: (row) => differenceOf(row, index),
      show: (row) => <Difference fen={differenceOf(row, index)} />,
    },
  ]),
]

const figureTotals = (names: readonly string[], figures: Figures): Readonly<Record<string, ReactNode>> => ({
  kept: <Money fen={figures.kept} isStrong />,
  ...Object.fromEntries(
    names.flatMap((_name, index) => [
      [`plan ${index}`, <Money key="plan" fen={figures.plans[index] ?? null} isStrong />],
      [`difference ${index}`, <Difference key="difference" fen={differenceOf(figures, index)} />],
    ]),
  ),
})

interface ResultProps {
  readonly names: readonly string[]
  readonly value: PlanComparison
}

const PeopleTable = ({ names, value, selected, onOpen }: ResultProps & MonthsOf) => {
  const text = useText().plans.whatIf
  const format = useFormat()
  const { columns } = text
  return (
    <DataTable<PersonRow>
      name={names.length > fewPlans ? 'what-if-many' : 'what-if'}
      columns={[
        { key: 'agent', title: columns.agent, width: 72, value: ({ agent }) => agent },
        { key: 'name', title: columns.name, width: 90, value: ({ name }) => name },
        { key: 'group', title: columns.group, width: 76, value: ({ group }) => group },
        ...figureColumns<PersonRow>(names, { kept: columns.kept, difference: text.difference }),
      ]}
      rows={value.rows}
      keyOf={({ agent }) => agent}
      selectedKey={selected}
      onOpen={({ agent }) => onOpen(agent === selected ? null : agent)}
      totals={{
        agent: text.total,
        name: text.people(format.count(value.rows.length)),
        ...figureTotals(names, value.totals),
      }}
      filters={<strong>{text.result}</strong>}
      hasSearch={value.rows.length > 12}
    />
  )
}

/** The months of one person, or of everybody (null). */
interface MonthsOf {
  readonly selected: string | null
  readonly onOpen: (agent: string | null) => void
}

const MonthsTable = ({ names, value, selected, onOpen }: ResultProps & MonthsOf) => {
  const text = useText().plans.whatIf
  const format = useFormat()
  const person = value.rows.find(({ agent }) => agent === selected)
  const closed = new Set(value.months.filter(({ isClosed }) => isClosed).map(({ month }) => month))
  const rows = (person ?? value).months.map((row): MonthRow => ({ ...row, isClosed: closed.has(row.month) }))
  return (
    <DataTable<MonthRow>
      name={names.length > fewPlans ? 'what-if-months-many' : 'what-if-months'}
      columns={[
        {
          key: 'month',
          title: text.columns.month,
          width: 150,
          value: ({ month }) => month,
          show: ({ month, isClosed }) => (
            <>
              {format.month(month)} {isClosed ? <span className="mute">{text.closed}</span> : null}
            </>
          ),
        },
        ...figureColumns<MonthRow>(names, { kept: text.columns.kept, difference: text.difference }),
      ]}
      rows={rows}
      keyOf={({ month }) => month}
      totals={{ month: text.total, ...figureTotals(names, person ?? value.totals) }}
      filters={
        <>
          <strong>{person === undefined ? text.byMonth : text.byMonthOf(person.name)}</strong>
          {person === undefined ? null : (
            <Button size="small" type="text" onClick={() => onOpen(null)}>
              {text.everybody}
            </Button>
          )}
        </>
      }
      isCompact
    />
  )
}

/** What everybody would have earned, and month by month; a person's row opens their months. */
export const WhatIfResult = ({ names, value }: ResultProps) => {
  const [selected, setSelected] = useState<string | null>(null)
  const of = { selected, onOpen: setSelected }
  return (
    <div className="what-if-result">
      <PeopleTable names={names} value={value} {...of} />
      <MonthsTable names={names} value={value} {...of} />
    </div>
  )
}
