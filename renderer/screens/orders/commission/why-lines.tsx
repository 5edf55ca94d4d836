import { useMemo } from 'react'
import type { CommissionLine } from '#shared/contract/commission.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { wholeOrder } from '../desk/decision-draft.ts'
import { doSumsAgree, sumsOf } from './why-chain.ts'
import type { Why } from './why-view.tsx'

const lineColumns = (
  text: Text,
  format: Format,
  lines: readonly CommissionLine[],
): readonly Column<CommissionLine>[] => {
  const { line } = text.commission
  const money = (key: 'paid' | 'postage' | 'refunded' | 'deducted' | 'base' | 'amount' | 'extra', width: number) => ({
    key,
    title: line[key],
    width,
    isMoney: true,
    value: (row: CommissionLine) => row[key],
  })
  const seldom = (key: 'postage' | 'refunded' | 'deducted' | 'extra', width: number) => ({
    ...money(key, width),
    isHiddenAtFirst: lines.every((row) => row[key] === 0),
    show: (row: CommissionLine) => (row[key] === 0 ? null : <Money fen={row[key]} />),
  })
  return [
    { key: 'time', title: line.time, width: 90, value: ({ at }) => at, show: ({ at }) => format.moment(at) },
    {
      key: 'order',
      title: line.order,
      width: 156,
      value: ({ order }) => order,
      show: ({ order }) => <span className="orders-number is-link">{order}</span>,
    },
    { key: 'shop', title: line.shop, width: 96, value: ({ shop }) => shop, isHiddenAtFirst: true },
    { key: 'title', title: line.title, width: 110, grow: true, value: ({ title }) => title },
    money('paid', 100),
    seldom('postage', 72),
    { ...seldom('refunded', 86), isHiddenAtFirst: true },
    seldom('deducted', 86),
    {
      key: 'share',
      title: line.share,
      width: 62,
      align: 'right',
      isHiddenAtFirst: lines.every(({ share }) => share === wholeOrder),
      value: ({ share }) => share / wholeOrder,
      show: ({ share }) => (share === wholeOrder ? null : format.rate(share)),
    },
    {
      key: 'newHire',
      title: line.newHire,
      width: 48,
      isHiddenAtFirst: lines.every(({ isNewHire }) => !isNewHire),
      value: ({ isNewHire }) => (isNewHire ? line.newHire : null),
    },
    money('base', 100),
    money('amount', 94),
    seldom('extra', 64),
    { key: 'evidence', title: line.evidence, width: 74, value: ({ evidence }) => text.orders.evidence[evidence] },
  ]
}

/** The orders behind a commission; their sums stand below and are compared with the figures above. */
export const WhyLines = ({ why, onOrder }: { why: Why; onOrder: (orderNo: string) => void }) => {
  const text = useText()
  const words = text.commission.why
  const format = useFormat()
  const columns = useMemo(() => lineColumns(text, format, why.lines), [text, format, why.lines])
  const sums = useMemo(() => sumsOf(why.lines), [why.lines])
  const doAgree = doSumsAgree(why.row, sums)
  const total = (fen: number) => <Money fen={fen} isStrong />
  return (
    <section className="orders-lines" aria-label={words.lines}>
      <h3>{words.lines}</h3>
      <p className={doAgree ? 'mute' : 'bad'}>{doAgree ? words.sumsAgree : words.sumsDiffer}</p>
      <DataTable
        name="commission-lines"
        columns={columns}
        rows={why.lines}
        keyOf={({ orderId }) => orderId}
        onOpen={({ order }) => onOrder(order)}
        empty={words.noLines}
        totals={{
          time: words.linesSum,
          order: text.orders.count(format.count(why.lines.length)),
          paid: total(sums.paid),
          postage: total(sums.postage),
          refunded: total(sums.refunded),
          deducted: total(sums.deducted),
          base: total(sums.base),
          amount: total(sums.amount),
          extra: total(sums.extra),
        }}
      />
    </section>
  )
}
