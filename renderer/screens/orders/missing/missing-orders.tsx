import { useMemo } from 'react'
import type { MissingMemo } from '#shared/contract/evidence.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { numberColumn, timeColumn } from '../order-columns.tsx'
import type { Missing, MissingOf } from './missing-types.ts'
import { missingRowsOf } from './missing-reminder.ts'

const missingColumns = (
  text: Text,
  format: Format,
  names: ReadonlyMap<string, string>,
): readonly Column<MissingMemo>[] => {
  const { fields } = text.orders
  const words = text.desk.missing
  const whose = ({ agent, account }: MissingMemo): string =>
    agent === null ? text.desk.reasons.unowned(account ?? '') : text.orders.person(names.get(agent) ?? agent, agent)
  return [
    timeColumn(fields, format),
    numberColumn(fields, true),
    { key: 'shop', title: fields.shop, width: 110, value: ({ order }) => order.shop, isHiddenAtFirst: true },
    { key: 'agent', title: words.fields.agent, width: 120, value: whose },
    { key: 'memo', title: fields.memo, width: 110, grow: true, value: ({ order }) => order.memo },
    {
      key: 'title',
      title: fields.title,
      width: 120,
      grow: true,
      value: ({ order }) => order.title,
      isHiddenAtFirst: true,
    },
    { key: 'join', title: words.fields.join, width: 152, value: ({ join }) => text.desk.timeline.joins[join] },
    {
      key: 'loses',
      title: words.fields.loses,
      width: 140,
      value: ({ loses }) => (loses ? words.loses : words.kept),
      show: ({ loses }) => <span className={loses ? 'warn' : 'mute'}>{loses ? words.loses : words.kept}</span>,
    },
    { key: 'base', title: words.fields.base, width: 100, value: ({ base }) => base, isMoney: true },
    { key: 'stake', title: words.fields.stake, width: 96, value: ({ stake }) => stake, isMoney: true },
  ]
}

interface MissingOrdersProps {
  readonly missing: Missing
  readonly whose: MissingOf
  readonly onOrder: (orderNo: string, shopId: string) => void
}

/** The orders whose memo is missing, of everyone or of one; a row opens the order. */
export const MissingOrders = ({ missing, whose, onOrder }: MissingOrdersProps) => {
  const text = useText()
  const format = useFormat()
  const names = useMemo(
    () => new Map(missing.agents.flatMap(({ agent, name }) => (agent === null ? [] : [[agent, name] as const]))),
    [missing.agents],
  )
  const columns = useMemo(() => missingColumns(text, format, names), [text, format, names])
  const rows = missingRowsOf(missing.rows, whose)
  return (
    <DataTable
      name="missing-memos"
      columns={columns}
      rows={rows}
      keyOf={({ order }) => order.id}
      onOpen={({ order }) => onOrder(order.orderNo, String(order.shopId))}
      totals={{
        orderNo: text.orders.count(format.count(rows.length)),
        base: <Money fen={rows.reduce((sum, { base }) => sum + base, 0)} isStrong />,
        stake: <Money fen={rows.reduce((sum, { stake }) => sum + (stake ?? 0), 0)} isStrong />,
      }}
    />
  )
}
