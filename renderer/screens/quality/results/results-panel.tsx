import dayjs from 'dayjs'
import type { QualityResult } from '#shared/contract/quality-scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import type { Column } from '#renderer/kit/table-column.ts'
import { widthOfAll } from '#renderer/registers/column-widths.ts'
import { ScoreList } from './score-list.tsx'
import { ScoreSide } from './score-side.tsx'
import '../score.css'

type Query = Readonly<Record<string, string>>

const per1000 = ({ machineHits, lines }: QualityResult): number | null =>
  lines === 0 ? null : Math.round((machineHits * 10_000) / lines) / 10

/** The weakest criteria that fit the smallest window; the scores themselves tell the rest. */
const shownWeakest = 2

const weakText = (text: Text['qualityScores'], { weakest }: QualityResult): string =>
  weakest
    .slice(0, shownWeakest)
    .map(({ title, mean }) => text.results.weak(title, pointsText(mean)))
    .join(text.and)

const columnsOf = (text: Text['qualityScores'], format: Format): readonly Column<QualityResult>[] => {
  const { columns } = text.results
  const count = (key: 'chats' | 'passed' | 'fatal' | 'unacknowledged' | 'appeals'): Column<QualityResult> => ({
    ...{ key, title: columns[key], width: 76, align: 'right' },
    value: (row) => row[key],
  })
  return [
    { key: 'agent', title: columns.agent, width: 110, value: ({ name, agent }) => text.person(name, agent) },
    { key: 'group', title: columns.group, width: 70, value: ({ group }) => group },
    { key: 'standing', title: columns.standing, width: 70, value: ({ standing }) => text.standings[standing] },
    count('chats'),
    {
      ...{ key: 'progress', title: columns.progress, width: 86, align: 'right' },
      value: ({ scored, planned }) => text.sample.done(format.count(scored), format.count(planned)),
      show: ({ scored, planned }) => (
        <span className={scored < planned ? 'warn' : ''}>
          {text.sample.done(format.count(scored), format.count(planned))}
        </span>
      ),
    },
    {
      ...{ key: 'mean', title: columns.mean, width: 70, align: 'right' },
      value: ({ mean }) => mean,
      show: ({ mean }) => <b>{pointsText(mean)}</b>,
    },
    count('passed'),
    {
      ...count('fatal'),
      show: ({ fatal }) => <span className={fatal > 0 ? 'bad' : ''}>{format.count(fatal)}</span>,
    },
    count('unacknowledged'),
    count('appeals'),
    {
      ...{ key: 'machine', title: columns.machine, width: widthOfAll([columns.machine], 92), align: 'right' },
      value: per1000,
      show: (row) => (per1000(row) === null ? '–' : per1000(row)?.toFixed(1)),
    },
    { key: 'weakest', title: columns.weakest, width: 220, grow: true, value: (row) => weakText(text, row) },
  ]
}

const ResultsTable = ({ rows, month }: { rows: readonly QualityResult[]; month: string }) => {
  const text = useText().qualityScores
  const format = useFormat()
  if (rows.length === 0) return <EmptyNotice title={text.results.empty.title} text={text.results.empty.text} />
  return (
    <DataTable
      name="quality-results"
      columns={columnsOf(text, format)}
      rows={rows}
      keyOf={({ agent }) => agent}
      onOpen={({ agent }) => goTo('quality', { tab: 'results', month, agent })}
    />
  )
}

/** 质检结果: everybody's quality of a month, down to each score. Route: `month`, `agent`, `score`. */
export const ResultsPanel = ({ query }: { query: Query }) => {
  const days = useQuery('chats.days', query['month'] === undefined ? { limit: 1 } : null)
  const month = query['month'] ?? days.value?.[0]?.day.slice(0, 7) ?? dayjs().format('YYYY-MM')
  const results = useQuery('quality.results', { month })
  const agent = query['agent'] ?? null
  const id = Number(query['score'])
  const show = (more: Query): void =>
    goTo('quality', { tab: 'results', month, ...(agent === null ? {} : { agent }), ...more })
  return (
    <div className="score-fill">
      <div className="score-bar">
        <MonthPicker value={month} onChange={(next) => goTo('quality', { tab: 'results', month: next })} />
      </div>
      <div className="score-table">
        {agent === null ? (
          <QueryView query={results}>{(rows) => <ResultsTable rows={rows} month={month} />}</QueryView>
        ) : (
          <ScoreList month={month} agent={agent} onOpen={(score) => show({ score: String(score) })} />
        )}
      </div>
      {Number.isSafeInteger(id) && id > 0 ? (
        <ScoreSide key={id} id={id} month={month} onClose={() => show({})} />
      ) : null}
    </div>
  )
}
