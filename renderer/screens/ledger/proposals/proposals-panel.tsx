import { Alert, Button } from 'antd'
import dayjs from 'dayjs'
import type { OutputOf } from '#shared/contract/index.ts'
import type { AwardProposal } from '#shared/contract/ledger.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { goTo, linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { useLedgerMonth } from '../ledger-month.ts'
import { givenTo } from './given-to.ts'
import { ProposalRow } from './proposal-row.tsx'

type Proposals = OutputOf<'ledger.proposals'>

const None = ({ none }: Pick<Proposals, 'none'>) => {
  const all = useText()
  const text = all.ledger.proposals
  const kinds = wordsOf(all, 'awards').choices['kind'] ?? {}
  if (none.length === 0) return null
  return (
    <section className="ledger-none" aria-label={text.none}>
      <h2>{text.none}</h2>
      <dl>
        {none.map(({ kind, reason }) => (
          <div key={kind}>
            <dt>{kinds[kind] ?? kind}</dt>
            <dd>
              {text.reasons[reason]}{' '}
              {reason === 'no-target' ? <a href={linkTo('ledger', { tab: 'settings' })}>{text.setTarget}</a> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const List = ({ proposals, isClosed }: Pick<Proposals, 'proposals' | 'isClosed'>) => {
  const awards = useQuery('registers.list', { register: 'awards', state: 'granted', limit: 1000 })
  const entries = awards.value?.entries ?? []
  return (
    <ul className="ledger-proposals">
      {proposals.map((proposal: AwardProposal) => (
        <ProposalRow key={proposal.key} proposal={proposal} isClosed={isClosed} given={givenTo(proposal, entries)} />
      ))}
    </ul>
  )
}

const Shown = ({ value, month }: { value: Proposals; month: string }) => {
  const text = useText().ledger.proposals
  const { proposals, none, isClosed } = value
  const isRunning = month >= dayjs().format('YYYY-MM')
  return (
    <>
      {isClosed ? <Alert type="warning" showIcon title={text.closed} /> : null}
      {isRunning && proposals.length > 0 ? <p className="mute">{text.running}</p> : null}
      {proposals.length === 0 ? (
        <EmptyNotice
          title={text.empty.title}
          text={text.empty.text}
          actions={<Button onClick={() => goTo('imports')}>{text.empty.toImports}</Button>}
        />
      ) : (
        <List proposals={proposals} isClosed={isClosed} />
      )}
      <None none={none} />
    </>
  )
}

const Panel = ({ month, months }: { month: string; months: readonly string[] }) => {
  const text = useText().ledger.proposals
  const query = useQuery('ledger.proposals', { month: month as Month })
  return (
    <>
      <div className="ledger-bar">
        <MonthPicker
          value={month}
          months={months}
          onChange={(next) => goTo('ledger', { tab: 'proposals', month: next })}
        />
        <a href={linkTo('ledger', { tab: 'settings' })}>{text.rules}</a>
        <a href={linkTo('ledger', { tab: 'awards', new: '1' })}>{text.byHand}</a>
      </div>
      <QueryView query={query}>{(value) => <Shown value={value} month={month} />}</QueryView>
    </>
  )
}

/** 奖项评选: what the figures of a month propose, each with its proofs; one click grants. */
export const ProposalsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const shown = useLedgerMonth(query['month'])
  return shown === null ? null : <Panel month={shown.month} months={shown.months} />
}
