import { Button } from 'antd'
import type { FundMonth } from '#shared/contract/ledger.ts'
import type { Month } from '#shared/kit/local-time.ts'
import dayjs from 'dayjs'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { ledgerMonth } from '../ledger-month.ts'
import { useFundOutput } from './use-fund-output.ts'

type Query = Readonly<Record<string, string>>

const Line = ({ line, month }: { line: FundMonth['lines'][number]; month: string }) => {
  const text = useText().ledger.fund
  const format = useFormat()
  const { entry, balance } = line
  const { values, person, id } = entry
  const money = typeof values['amount'] === 'number' ? values['amount'] : null
  const isIn = values['direction'] === 'in'
  return (
    <tr
      className={balance === null ? 'is-cancelled' : ''}
      onClick={() => goTo('ledger', { tab: 'fund', month, id: String(id) })}
    >
      <td>{format.date(typeof values['day'] === 'string' ? values['day'] : null)}</td>
      <td className="ledger-fund-text">{String(values['text'] ?? '')}</td>
      <td>{person?.name ?? ''}</td>
      <td>{isIn ? <Money fen={money} /> : null}</td>
      <td>{isIn ? null : <Money fen={money} />}</td>
      <td>{balance === null ? <span className="mute">{text.cancelled}</span> : <Money fen={balance} />}</td>
    </tr>
  )
}

const Lines = ({ fund }: { fund: FundMonth }) => {
  const text = useText().ledger.fund
  const { columns } = text
  if (fund.lines.length === 0) return <p className="mute">{text.noLines}</p>
  return (
    <table className="ledger-fund" aria-label={text.lines}>
      <thead>
        <tr>
          {[columns.day, columns.text, columns.who, columns.in, columns.out, columns.balance].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fund.lines.map((line) => (
          <Line key={line.entry.id} line={line} month={fund.month} />
        ))}
      </tbody>
    </table>
  )
}

const Sums = ({ fund }: { fund: FundMonth }) => {
  const text = useText().ledger.fund
  return (
    <dl className="ledger-sums">
      {(['before', 'income', 'spending', 'balance'] as const).map((name) => (
        <div key={name}>
          <dt>{text[name]}</dt>
          <dd>
            <Money fen={fund[name]} isStrong={name === 'balance'} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Head = ({ month, months }: { month: string; months: readonly string[] }) => {
  const text = useText().ledger.fund
  const fund = useQuery('ledger.fund', { month: month as Month })
  const { print, savePdf, isBusy } = useFundOutput(month)
  return (
    <section className="ledger-fund-month" aria-label={text.month}>
      <div className="ledger-bar">
        <MonthPicker value={month} months={months} onChange={(next) => goTo('ledger', { tab: 'fund', month: next })} />
        <Button size="small" disabled={isBusy} onClick={print}>
          {text.print}
        </Button>
        <Button size="small" disabled={isBusy} onClick={savePdf}>
          {text.pdf}
        </Button>
        <span className="mute ledger-law">{text.law}</span>
      </div>
      <QueryView query={fund}>
        {(value) => (
          <>
            <Sums fund={value} />
            <Lines fund={value} />
          </>
        )}
      </QueryView>
    </section>
  )
}

/** 活动经费: the voluntary fund of a month with its notice to print, and every line there ever was. Money of a fine is refused. */
export const FundPanel = ({ query }: { query: Query }) => {
  const known = useQuery('ledger.fundMonths', {})
  const months = known.value?.map(({ month }) => month) ?? []
  const month = query['month'] ?? months[0]
  return (
    <RegisterPanel
      register="fund"
      query={query}
      screen="ledger"
      tab="fund"
      keep={query['month'] === undefined ? {} : { month: query['month'] }}
      head={<Head month={ledgerMonth(month, months, dayjs().format('YYYY-MM-DD'))} months={months} />}
    />
  )
}
