import { Segmented } from 'antd'
import type { FigureScope } from '#shared/contract/service-figures.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { FiguresChart } from './figures-chart.tsx'
import type { Changes, Query } from './figures-route.ts'
import type { Targets } from './figures-values.ts'

interface AgentChartsProps {
  readonly query: Query
  readonly scope: FigureScope
  readonly targets: Targets
  readonly onChange: (changes: Changes) => void
}

type Shown = 'day' | 'hour' | 'histogram'

const shownOf = (query: Query): Shown =>
  query.chart === 'histogram' ? 'histogram' : query.chart === 'hour' ? 'hour' : 'day'

/** One agent's days as a line, hours as bars, or how the response times spread. */
export const AgentCharts = ({ query, scope, targets, onChange }: AgentChartsProps) => {
  const text = useText().chats
  const shown = shownOf(query)
  const by = shown === 'hour' ? 'hour' : 'day'
  const days = useQuery('chats.figures', { ...scope, by: 'day' })
  const hours = useQuery('chats.figures', by === 'hour' ? { ...scope, by: 'hour' } : null)
  const table = by === 'hour' ? hours.value : days.value
  const choice = (
    <Segmented<Shown>
      size="small"
      aria-label={text.chart.shown}
      value={shown}
      options={[
        { value: 'day', label: text.agent.days },
        { value: 'hour', label: text.agent.hours },
        { value: 'histogram', label: text.agent.histogram },
      ]}
      onChange={(next) => onChange({ chart: next === 'day' ? undefined : next })}
    />
  )
  if (table === null) return <section className="figures-chart" aria-busy aria-label={text.agent.days} />
  return (
    <FiguresChart
      query={query}
      scope={scope}
      table={table}
      by={by}
      targets={targets}
      choice={choice}
      onChange={onChange}
    />
  )
}
