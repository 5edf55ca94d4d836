import { Button } from 'antd'
import type { QualityScore } from '#shared/contract/quality-scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import type { Column } from '#renderer/kit/table-column.ts'

const columnsOf = (text: Text['qualityScores'], format: Format): readonly Column<QualityScore>[] => {
  const { scores: columns } = text.results
  return [
    {
      key: 'day',
      title: columns.day,
      width: 120,
      value: ({ chat }) => chat.day,
      show: ({ chat }) => format.date(chat.day),
    },
    { key: 'agent', title: columns.agent, width: 110, value: ({ name, agent }) => text.person(name, agent) },
    { key: 'buyer', title: columns.buyer, width: 100, value: ({ buyer }) => buyer },
    {
      ...{ key: 'score', title: columns.score, width: 80, align: 'right' },
      value: ({ score }) => score,
      show: ({ score, isPassed }) => <b className={isPassed ? '' : 'bad'}>{pointsText(score)}</b>,
    },
    {
      ...{ key: 'state', title: columns.state, width: 110 },
      value: ({ state }) => text.states[state],
      show: ({ state, appeal }) => (
        <span className={appeal?.isOverdue === true ? 'bad' : state === 'given' ? 'warn' : ''}>
          {text.states[state]}
        </span>
      ),
    },
    { key: 'machine', title: columns.machine, width: 80, align: 'right', value: ({ machine }) => machine.hits },
    { key: 'comment', title: columns.comment, width: 260, grow: true, value: ({ comment }) => comment },
    { key: 'at', title: columns.at, width: 110, value: ({ at }) => at, show: ({ at }) => format.moment(at) },
  ]
}

interface ListProps {
  readonly month: string
  readonly agent: string
  readonly onOpen: (id: number) => void
}

/** The scores of one agent's chats of a month. */
export const ScoreList = ({ month, agent, onOpen }: ListProps) => {
  const text = useText().qualityScores
  const format = useFormat()
  const query = useQuery('quality.scores', { month, agent })
  return (
    <QueryView query={query}>
      {(scores) => (
        <DataTable
          name="quality-scores"
          columns={columnsOf(text, format)}
          rows={scores}
          keyOf={({ id }) => id}
          onOpen={({ id }) => onOpen(id)}
          empty={text.results.none}
          filters={
            <>
              <Button size="small" onClick={() => goTo('quality', { tab: 'results', month })}>
                {text.results.all}
              </Button>
              <b>{text.results.open(scores[0]?.name ?? agent)}</b>
            </>
          }
        />
      )}
    </QueryView>
  )
}
