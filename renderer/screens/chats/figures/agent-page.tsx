import { Button } from 'antd'
import { LeftOutlined } from '@ant-design/icons'
import type { FigureRow, FigureScope, FigureTable } from '#shared/contract/service-figures.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AgentCharts } from './agent-charts.tsx'
import { AgentFigures } from './agent-figures.tsx'
import { AgentPlatform } from './agent-platform.tsx'
import { AgentShifts } from './agent-shifts.tsx'
import { AgentSigns } from './agent-signs.tsx'
import { FiguresNotices } from './figures-notices.tsx'
import { comparedSpan, spanBefore, type Span } from './figures-range.ts'
import { compareOf, whyChanges, type Changes, type Query } from './figures-route.ts'
import { useAnswer } from './use-answer.ts'
import { useTargets } from './use-targets.ts'
import './agent.css'

interface AgentPageProps {
  readonly query: Query
  readonly scope: FigureScope
  /** a person's number, or the account nobody owns */
  readonly agent: string
  readonly minimumForRank: number
  readonly onChange: (changes: Changes) => void
}

const rowOf = (table: FigureTable | null, agent: string): FigureRow | null =>
  table?.rows.find(({ key }) => key === agent) ?? null

const AgentHead = ({ row, agent, onBack }: { row: FigureRow | null; agent: string; onBack: () => void }) => {
  const text = useText().chats
  return (
    <header className="agent-head">
      <Button size="small" icon={<LeftOutlined />} onClick={onBack}>
        {text.agent.back}
      </Button>
      <h2>{row?.name ? text.agent.title(row.name, agent) : agent}</h2>
      {row !== null && row.person === null ? (
        <span>
          <span className="warn">{text.nobodys}</span> <a href={linkTo('people')}>{text.agent.giveAccount}</a>
        </span>
      ) : null}
    </header>
  )
}

/** One agent: every figure beside the team and before, days and hours, what the platform states, what is worth a look. */
export const AgentPage = ({ query, scope, agent, minimumForRank, onChange }: AgentPageProps) => {
  const text = useText().chats.agent
  const compare = compareOf(query)
  const before: Span = compare === null ? spanBefore(scope) : comparedSpan(compare, scope)
  const everybody = { ...scope, agent: null, by: 'agent' as const }
  const { query: now, isOld } = useAnswer('chats.figures', everybody)
  const earlier = useQuery('chats.figures', { ...everybody, ...before })
  const targets = useTargets(minimumForRank)
  const back = () => onChange({ agent: undefined })
  return (
    <QueryView query={now}>
      {(table) => {
        const row = rowOf(table, agent)
        return (
          <div className={isOld ? 'agent-page is-old' : 'agent-page'} aria-busy={isOld}>
            <AgentHead row={row} agent={agent} onBack={back} />
            <FiguresNotices table={table} />
            {row === null ? (
              <EmptyNotice
                title={agent}
                text={text.nobody(agent)}
                actions={<Button onClick={back}>{text.back}</Button>}
              />
            ) : (
              <div className="agent-columns">
                <AgentFigures
                  own={row.figures}
                  team={table.total}
                  before={rowOf(earlier.value, agent)?.figures ?? null}
                  beforeSpan={before}
                  limitSeconds={table.rules.limitSeconds}
                  who={row.name ?? agent}
                  targets={targets}
                  onWhy={(figure, of) => onChange(whyChanges({ figure, row: null, ...of }))}
                />
                <div className="agent-side">
                  <AgentCharts query={query} scope={scope} targets={targets} onChange={onChange} />
                  <AgentPlatform scope={scope} />
                  {table.hasRoster ? <AgentShifts scope={scope} /> : null}
                  <AgentSigns scope={scope} />
                </div>
              </div>
            )}
          </div>
        )
      }}
    </QueryView>
  )
}
