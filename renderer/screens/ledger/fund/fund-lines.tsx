import type { FundMonth } from '#shared/contract/ledger.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import type { ReactNode } from 'react'

type Line = FundMonth['lines'][number]

const amountOf = ({ entry: { values } }: Line, direction: 'in' | 'out'): number | null =>
  values['direction'] === direction && typeof values['amount'] === 'number' ? values['amount'] : null

const wordsOf = ({ entry: { values } }: Line, field: 'day' | 'text'): string => String(values[field] ?? '')

const Struck = ({ line, children }: { line: Line; children: ReactNode }) =>
  line.balance === null ? <s className="mute">{children}</s> : children

const useColumns = (): readonly Column<Line>[] => {
  const text = useText().ledger.fund
  const format = useFormat()
  const { columns } = text
  const money = (key: 'in' | 'out'): Column<Line> => ({
    ...{ key, title: columns[key], width: 110, isMoney: true },
    value: (line) => amountOf(line, key),
    show: (line) => {
      const fen = amountOf(line, key)
      return fen === null ? null : (
        <Struck line={line}>
          <Money fen={fen} />
        </Struck>
      )
    },
  })
  return [
    {
      ...{ key: 'day', title: columns.day, width: 104 },
      value: (line) => wordsOf(line, 'day'),
      show: (line) => <Struck line={line}>{format.date(wordsOf(line, 'day') || null)}</Struck>,
    },
    {
      ...{ key: 'text', title: columns.text, width: 320, grow: true },
      value: (line) => wordsOf(line, 'text'),
      show: (line) => <Struck line={line}>{wordsOf(line, 'text')}</Struck>,
    },
    { key: 'who', title: columns.who, width: 110, value: ({ entry }) => entry.person?.name ?? null },
    money('in'),
    money('out'),
    {
      ...{ key: 'balance', title: columns.balance, width: 120, isMoney: true },
      value: ({ balance }) => balance,
      show: ({ balance }) =>
        balance === null ? <span className="mute">{text.cancelled}</span> : <Money fen={balance} isStrong />,
    },
  ]
}

interface FundLinesProps {
  readonly fund: FundMonth
  readonly selected: number | null
  readonly onOpen: (id: number) => void
}

/** Every line of the month with the balance after it; cancelled ones are struck out. */
export const FundLines = ({ fund, selected, onOpen }: FundLinesProps) => {
  const text = useText().ledger.fund
  const columns = useColumns()
  return (
    <section className="ledger-fund-lines" aria-label={text.lines}>
      <DataTable
        name="fund-lines"
        columns={columns}
        rows={fund.lines}
        keyOf={({ entry }) => entry.id}
        onOpen={({ entry }) => onOpen(entry.id)}
        selectedKey={selected}
        empty={text.noLines}
      />
    </section>
  )
}
