import { useState } from 'react'
import dayjs from 'dayjs'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AgentPage } from './agent-page.tsx'
import { FiguresEmpty } from './figures-empty.tsx'
import { FiguresOverview } from './figures-overview.tsx'
import { spanOf } from './figures-range.ts'
import {
  changedQuery,
  cutOf,
  daysOfQuery,
  scopeOf,
  whyChanges,
  whyOf,
  whyScopeOf,
  type Changes,
  type Query,
} from './figures-route.ts'
import { FiguresToolbar } from './figures-toolbar.tsx'
import { currentVersions } from '../rule-sets/rule-set-words.ts'
import { WhyDrawer } from './why-drawer.tsx'

const houseName = 'house'

const useChoices = (query: Query) => {
  const shops = useQuery('people.shops', {})
  const ruleSets = useQuery('chats.ruleSets', {})
  const [today] = useState(() => dayjs().format('YYYY-MM-DD') as LocalDate)
  const versions = currentVersions(ruleSets.value?.versions ?? [], today)
  const current = ruleSets.value?.current ?? houseName
  const chosen: RuleSet | undefined = versions.find(({ id }) => id === (query.rules ?? current))
  return { shops: shops.value ?? [], today, versions, current, chosen }
}

/** 服务数据: figures of the days chosen, cut as chosen, with a chart and the way to everything behind each number; or the page of one agent. */
export const FiguresView = ({ query }: { query: Query }) => {
  const days = useQuery('chats.days', { limit: 1 })
  const people = useQuery('people.list', {})
  return (
    <QueryView query={days}>
      {([newest]) =>
        newest === undefined ? (
          <FiguresEmpty isNew={people.value?.length === 0} />
        ) : (
          <FiguresBody query={query} newest={newest.day} />
        )
      }
    </QueryView>
  )
}

const FiguresBody = ({ query, newest }: { query: Query; newest: LocalDate }) => {
  const { shops, today, versions, current, chosen } = useChoices(query)
  const [hasRoster, setHasRoster] = useState(true)
  const span = daysOfQuery(query, today, newest)
  const scope = scopeOf(query, span)
  const why = whyOf(query)
  const change = (changes: Changes) => goTo('chats', changedQuery(query, changes))
  const parts = { query, scope, onChange: change, newest, minimumForRank: chosen?.minimumForRank ?? 1 }
  return (
    <div className="figures">
      <FiguresToolbar
        query={query}
        span={span}
        today={today}
        newest={newest}
        shops={shops}
        ruleSets={versions}
        current={current}
        hasRoster={hasRoster || scope.onShift}
        onChange={change}
      />
      {scope.agent === null ? (
        <FiguresOverview
          key={cutOf(query)}
          {...parts}
          onRoster={setHasRoster}
          onNewest={() => change({ ...spanOf('newest', today, newest) })}
        />
      ) : (
        <AgentPage key={scope.agent} {...parts} agent={scope.agent} />
      )}
      <WhyDrawer
        scope={whyScopeOf(scope, why)}
        why={why}
        ruleSet={chosen ?? null}
        onClose={() => change(whyChanges(null))}
        onRules={() => goTo('chats', changedQuery({}, { tab: 'rules', set: chosen?.id }))}
      />
    </div>
  )
}
