import { Button } from 'antd'
import type { FundMonth } from '#shared/contract/ledger.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { useMayWrite } from '#renderer/app/access.tsx'
import { goTo } from '#renderer/app/route.ts'
import { useListKeys } from '#renderer/app/use-list-keys.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { EntryAdd } from '#renderer/registers/entry-add.tsx'
import { EntryPanel } from '#renderer/registers/entry-panel.tsx'
import { useRegisterPeople } from '#renderer/registers/use-register-people.ts'
import '#renderer/kit/side-parts.css'
import '#renderer/registers/registers.css'
import { FundLines } from './fund-lines.tsx'
import { useFundOutput } from './use-fund-output.ts'

type Query = Readonly<Record<string, string>>

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

interface BarProps {
  readonly month: string
  readonly months: readonly string[]
  /** null: whoever is at the window may not write here */
  readonly onAdd: (() => void) | null
  readonly onAll: () => void
}

const Bar = ({ month, months, onAdd, onAll }: BarProps) => {
  const all = useText()
  const text = all.ledger.fund
  const { print, savePdf, isBusy } = useFundOutput(month)
  return (
    <div className="ledger-bar">
      <MonthPicker value={month} months={months} onChange={(next) => goTo('ledger', { tab: 'fund', month: next })} />
      <Button size="small" disabled={isBusy} onClick={print}>
        {text.print}
      </Button>
      <Button size="small" disabled={isBusy} onClick={savePdf}>
        {text.pdf}
      </Button>
      <Button size="small" onClick={onAll}>
        {text.all}
      </Button>
      <span className="ledger-space" />
      {onAdd === null ? null : (
        <Button size="small" type="primary" onClick={onAdd} aria-keyshortcuts={all.registers.bar.addKey}>
          {all.registers.bar.add} <kbd>{all.registers.bar.addKey}</kbd>
        </Button>
      )}
    </div>
  )
}

interface FundMonthViewProps {
  readonly query: Query
  readonly month: string
  readonly months: readonly string[]
  readonly onAll: () => void
}

/** The fund in a month: what came in and went out, and every line with the balance after it. Hash: `month`, `id`, `new=1`. Keys: N new, Enter opens. */
export const FundMonthView = ({ query, month, months, onAll }: FundMonthViewProps) => {
  const text = useText().ledger.fund
  const team = useRegisterPeople()
  const fund = useQuery('ledger.fund', { month: month as Month })
  const mayWrite = useMayWrite()('fund')
  const id = Number(query['id']) || null
  const isAdding = mayWrite && query['new'] !== undefined
  const go = (more: Query = {}): void => goTo('ledger', { tab: 'fund', month, ...more })
  const add = mayWrite ? () => go({ new: '1' }) : null
  useListKeys(add === null ? {} : { n: add }, isAdding || id !== null)
  return (
    <div className="register">
      <Bar month={month} months={months} onAdd={add} onAll={onAll} />
      <div className="mute">{text.law}</div>
      <QueryView query={fund}>
        {(value) => (
          <>
            <Sums fund={value} />
            <FundLines fund={value} selected={id} onOpen={(entry) => go({ id: String(entry) })} />
          </>
        )}
      </QueryView>
      {id === null || isAdding ? null : (
        <EntryPanel key={id} id={id} register="fund" team={team} onClose={() => go()} />
      )}
      {isAdding && team.people.length > 0 ? (
        <EntryAdd
          key={query['with'] ?? ''}
          register="fund"
          preset={{}}
          told={query['with']}
          team={team}
          onClose={() => go()}
          onMade={({ id: made, values }) => go({ id: String(made), month: String(values['day']).slice(0, 7) })}
        />
      ) : null}
    </div>
  )
}
