import { useState, type ReactNode } from 'react'
import type { StartWeek } from '#shared/contract/problems.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { weekOfQuery, type Week } from './week.ts'

interface WeekViewProps {
  readonly query: Readonly<Record<string, string>>
  readonly children: (week: Week) => ReactNode
}

/** Stays at the week it began with: what is noted while one looks at it must not lead away from it. */
const First = ({ start, children }: { start: StartWeek; children: (week: Week) => ReactNode }) => {
  const [{ from, to }] = useState(start)
  return children({ from, to })
}

/** What a screen shows of the week the hash names by its `from`; without one of the newest week that holds something. */
export const WeekView = ({ query, children }: WeekViewProps) => {
  const named = weekOfQuery(query)
  const start = useQuery('problems.startWeek', named === null ? {} : null)
  if (named !== null) return children(named)
  return <QueryView query={start}>{(value) => <First start={value}>{children}</First>}</QueryView>
}
