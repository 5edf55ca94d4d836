import type { RegisterValues, WholeEntry } from '#shared/contract/registers.ts'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { CareHead } from '../care/care-head.tsx'
import { EntryImported } from '../care/entry-facts.tsx'
import { EntryPlaces } from '../care/entry-places.tsx'
import { FinishedBar } from './finished-bar.tsx'
import { ReturnAdvice } from './return-advice.tsx'

/** Kinds in which something may come back. */
const returning = ['return', 'exchange', 'refund', 'damage', 'dispute']

const adviceOn = ({ kind, orderNo, reason }: RegisterValues) =>
  typeof kind === 'string' && returning.includes(kind) ? (
    <ReturnAdvice
      orderNo={typeof orderNo === 'string' ? orderNo : ''}
      reason={typeof reason === 'string' ? reason : ''}
    />
  ) : null

const detail = (entry: WholeEntry) => (
  <>
    <EntryImported entry={entry} />
    {typeof entry.values['orderNo'] === 'string' ? adviceOn(entry.values) : null}
    <EntryPlaces entry={entry} />
  </>
)

/** 售后: the register with what imports brought, and the return rules at hand while one writes. */
export const AfterSalesPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel
    register="after-sales"
    query={query}
    screen="quality"
    tab="after-sales"
    head={
      <CareHead tab="after-sales">
        <FinishedBar />
      </CareHead>
    }
    detail={detail}
    aid={({ values }) => adviceOn(values)}
  />
)
