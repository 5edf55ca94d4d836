import { Button } from 'antd'
import dayjs from 'dayjs'
import { localDate, type LocalDate } from '#shared/kit/local-time.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ScanDesk } from './scan-desk.tsx'
import { changedQuery, filterOfQuery } from './scan-filter.ts'
import { spanOfQuery, type ScanDays } from './scan-span.ts'
import { ScanTallies } from './scan-tallies.tsx'
import { ScanToolbar } from './scan-toolbar.tsx'
import { useHits } from './use-hits.ts'
import { useScan, type ScanSummary } from './use-scan.ts'
import './scan.css'

const useSummaryText = (summary: ScanSummary | null): string | null => {
  const words = useText().qualityScan.scan
  const format = useFormat()
  if (summary === null) return null
  const { lines, hits, falseHits, version } = summary
  const parts = [words.summary(format.count(lines), format.count(hits), version)]
  if (falseHits > 0) parts.push(words.falseHits(format.count(falseHits)))
  if (hits > 0) parts.push(words.inTable)
  return parts.join(' · ')
}

const NoChats = () => {
  const words = useText().qualityScan.scan.empty
  return (
    <EmptyNotice
      title={words.title}
      text={words.text}
      actions={
        <Button type="primary" onClick={() => goTo('imports')}>
          {words.action}
        </Button>
      }
    />
  )
}

type Query = Readonly<Record<string, string>>

const ScanOfDays = ({ query, days }: { query: Query; days: ScanDays }) => {
  const words = useText().qualityScan
  const filter = filterOfQuery(query)
  const hits = useHits(days, filter)
  const scan = useScan(days, () => void hits.ask())
  const { summary, failure, progress, isRunning } = scan
  const change = (changes: Readonly<Record<string, string | null>>): void =>
    goTo('quality', changedQuery({ ...query, tab: 'scan' }, changes))
  return (
    <div className="scan">
      <ScanToolbar
        {...{ days, isRunning, summary: useSummaryText(summary) }}
        onDays={({ kind, from }) => change({ span: kind, day: from })}
        onScan={() => void scan.start()}
      />
      {failure === null ? null : <FailureNotice failure={failure} onRetry={() => void scan.start()} />}
      {hits.failure === null ? null : <FailureNotice failure={hits.failure} onRetry={() => void hits.ask()} />}
      {isRunning && summary === null ? (
        <ProgressNotice progress={progress} title={words.scan.running} onCancel={scan.cancel} />
      ) : null}
      {summary === null ? null : summary.messages === 0 ? (
        <NoChats />
      ) : (
        <>
          <ScanTallies
            {...{ summary, filter }}
            onChoose={(agent, rule) => change({ agent, rule, list: null, state: 'all' })}
          />
          <ScanDesk
            key={JSON.stringify([days, filter])}
            {...{ hits, filter, onFilter: (changes) => change(changes) }}
          />
        </>
      )}
    </div>
  )
}

const newest = { limit: 1 }

/** 全量质检: what the lists and rules find in every line people wrote. Route: `span`, `day`, `rule`, `list`, `agent`, `state`; without a day the newest with chats. */
export const ScanPanel = ({ query }: { query: Query }) => {
  const asked = localDate.safeParse(query['day']).data
  const days = useQuery('chats.days', asked === undefined ? newest : null)
  if (asked !== undefined) return <ScanOfDays query={query} days={spanOfQuery(query, asked)} />
  return (
    <QueryView query={days}>
      {([last]) => (
        <ScanOfDays query={query} days={spanOfQuery(query, last?.day ?? (dayjs().format('YYYY-MM-DD') as LocalDate))} />
      )}
    </QueryView>
  )
}
