import type { Recovered } from '#shared/contract/unpaid.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { sumFen } from '#shared/kit/money.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

interface RecoveredTableProps {
  readonly month: Month
  readonly rows: readonly Recovered[]
}

/** What reminding brought in the month of the list, by person. */
export const RecoveredTable = ({ month, rows }: RecoveredTableProps) => {
  const text = useText().unpaid
  const words = text.recovered
  const format = useFormat()
  const columns: readonly Column<Recovered>[] = [
    {
      key: 'agent',
      title: words.agent,
      width: 90,
      grow: true,
      value: ({ name, agent }) => text.person(name, agent),
    },
    { key: 'nudged', title: words.nudged, width: 84, align: 'right', value: ({ nudged }) => nudged },
    { key: 'paidOrders', title: words.paidOrders, width: 64, align: 'right', value: ({ paidOrders }) => paidOrders },
    { key: 'paid', title: words.paid, width: 104, isMoney: true, value: ({ paid }) => paid },
  ]
  return (
    <section className="unpaid-recovered" aria-label={words.title}>
      <h3>
        {words.title} <small className="mute">{format.month(month)}</small>
      </h3>
      {rows.length === 0 ? (
        <p className="mute">{words.none}</p>
      ) : (
        <>
          <DataTable
            name="recovered"
            columns={columns}
            rows={rows}
            keyOf={({ agent }) => agent}
            totals={{
              paidOrders: format.count(rows.reduce((sum, { paidOrders }) => sum + paidOrders, 0)),
              paid: <Money fen={sumFen(rows.map(({ paid }) => paid))} isStrong />,
            }}
            isCompact
          />
          <p className="mute">{words.hint}</p>
        </>
      )}
    </section>
  )
}
