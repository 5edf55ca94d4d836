import { useState } from 'react'
import { Button } from 'antd'
import dayjs from 'dayjs'
import type { Plan } from '#shared/contract/plans.ts'
import { inOrder, isSameVersion, stateOf } from '#shared/rules/dated-versions.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import type { Column } from '#renderer/kit/table-column.ts'
import { PlanEditor } from './plans-editor.tsx'
import './plans.css'

/** An edge as short as it can be said: whole yuan without decimals. */
const yuanText = (fen: number, format: Format): string =>
  fen % 100 === 0 ? format.count(fen / 100) : format.amount(fen)

/** What a plan pays besides its tiers, in words, for the list. */
export const extrasText = (plan: Plan, text: Text['plans'], format: Format): string => {
  const { perOrder, products, teamPool, guarantee, cap, coefficients } = text.extrasCount
  const parts = [
    plan.perOrder > 0 ? `${perOrder} ${format.amount(plan.perOrder)}` : null,
    plan.products.length > 0 ? `${products} ${format.count(plan.products.length)}` : null,
    plan.teamPool !== null ? `${teamPool} ${format.rate(plan.teamPool.rate)}` : null,
    plan.guarantee !== null ? `${guarantee} ${format.amount(plan.guarantee)}` : null,
    plan.cap !== null ? `${cap} ${format.amount(plan.cap)}` : null,
    plan.coefficients.length > 0 ? `${coefficients} ${format.count(plan.coefficients.length)}` : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

const columnsOf = (
  text: Text['plans'],
  format: Format,
  all: readonly Plan[],
  month: string,
): readonly Column<Plan>[] => [
  { key: 'group', title: text.columns.group, width: 110, value: (plan) => plan.group ?? text.everyone },
  { key: 'name', title: text.columns.name, width: 130, grow: true, value: (plan) => plan.name },
  {
    key: 'from',
    title: text.columns.from,
    width: 100,
    value: (plan) => plan.from,
    show: (plan) => format.month(plan.from),
  },
  {
    key: 'state',
    title: text.columns.state,
    width: 100,
    value: (plan) => text.states[stateOf(plan, all, month)],
    show: (plan) => {
      const state = stateOf(plan, all, month)
      return state === 'now' ? <strong>{text.states.now}</strong> : <span className="mute">{text.states[state]}</span>
    },
  },
  { key: 'basis', title: text.columns.basis, width: 90, value: (plan) => text.bases[plan.basis] },
  { key: 'mode', title: text.columns.mode, width: 90, value: (plan) => text.modes[plan.tiers.mode] },
  {
    key: 'tiers',
    title: text.columns.tiers,
    width: 330,
    grow: true,
    value: (plan) =>
      plan.tiers.steps.map(([from, rate]) => text.stepText(yuanText(from, format), format.rate(rate))).join(' · '),
  },
  {
    key: 'extras',
    title: text.columns.extras,
    width: 140,
    grow: true,
    value: (plan) => extrasText(plan, text, format),
  },
]

interface PlansTableProps {
  readonly plans: readonly Plan[]
  /** the present month, `YYYY-MM` */
  readonly month: string
  readonly onAdd: () => void
  readonly onOpen: (plan: Plan) => void
}

/** Every version of every plan, by group, newest first, with the one that holds now. */
export const PlansTable = ({ plans, month, onAdd, onOpen }: PlansTableProps) => {
  const text = useText().plans
  const format = useFormat()
  const add = (
    <Button size={plans.length === 0 ? 'middle' : 'small'} type="primary" onClick={onAdd}>
      {text.add}
    </Button>
  )
  if (plans.length === 0) return <EmptyNotice title={text.emptyTitle} text={text.emptyText} actions={add} />
  return (
    <DataTable
      name="plans"
      columns={columnsOf(text, format, plans, month)}
      rows={inOrder(plans)}
      keyOf={(plan) => JSON.stringify([plan.group, plan.from, plan.name])}
      onOpen={onOpen}
      filters={add}
    />
  )
}

/** 提成方案: dated commission plans per group, list and editor. */
export const PlansPanel = () => {
  const query = useQuery('orders.plans', {})
  const people = useQuery('people.list', {})
  const [open, setOpen] = useState<Plan | 'new' | null>(null)
  const groups = [...new Set((people.value ?? []).map((person) => person.group).filter((group) => group !== ''))]
  return (
    <QueryView query={query}>
      {(plans) => (
        <>
          <PlansTable plans={plans} month={dayjs().format('YYYY-MM')} onAdd={() => setOpen('new')} onOpen={setOpen} />
          {open === null ? null : (
            <PlanEditor
              plan={open === 'new' ? null : (plans.find((plan) => isSameVersion(plan, open)) ?? open)}
              plans={plans}
              groups={groups}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      )}
    </QueryView>
  )
}
