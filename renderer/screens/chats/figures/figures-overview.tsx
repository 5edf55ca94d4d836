import { useEffect } from 'react'
import type { FigureScope } from '#shared/contract/service-figures.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { FiguresChart } from './figures-chart.tsx'
import { figuresBefore } from './figures-compare.ts'
import { FiguresRangeEmpty } from './figures-empty.tsx'
import { FiguresNotices } from './figures-notices.tsx'
import { comparedSpan } from './figures-range.ts'
import { compareOf, cutOf, type Changes, type Query } from './figures-route.ts'
import { FiguresTable } from './figures-table.tsx'
import { spanText } from './figures-words.ts'
import { useAnswer } from './use-answer.ts'
import { useTargets } from './use-targets.ts'

interface FiguresOverviewProps {
  readonly query: Query
  readonly scope: FigureScope
  readonly newest: LocalDate
  readonly minimumForRank: number
  readonly onChange: (changes: Changes) => void
  /** tells whether a roster covers the days */
  readonly onRoster: (hasRoster: boolean) => void
  readonly onNewest: () => void
}

const ComparedNote = ({ from, to }: { from: string; to: string }) => {
  const text = useText().chats
  const format = useFormat()
  return <p className="figures-compared mute">{text.comparedWith(spanText({ from, to }, text, format))}</p>
}

/** Everybody's figures: what must be known first, the table, the chart. */
export const FiguresOverview = (props: FiguresOverviewProps) => {
  const { query, scope, newest, minimumForRank, onChange, onRoster, onNewest } = props
  const by = cutOf(query)
  const compare = compareOf(query)
  const spanOfComparison = compare === null ? null : comparedSpan(compare, scope)
  const { query: asked, isOld } = useAnswer('chats.figures', { ...scope, by })
  const askedBefore = useQuery(
    'chats.figures',
    spanOfComparison === null ? null : { ...scope, ...spanOfComparison, by },
  )
  const targets = useTargets(minimumForRank)
  const hasRoster = asked.value?.hasRoster ?? null
  useEffect(() => {
    if (hasRoster !== null) onRoster(hasRoster)
  }, [hasRoster, onRoster])
  const earlier = compare === null ? null : askedBefore.value
  return (
    <QueryView query={asked}>
      {(table) =>
        table.rows.length === 0 ? (
          <FiguresRangeEmpty newest={newest} onNewest={onNewest} />
        ) : (
          <div className={isOld ? 'figures-answer is-old' : 'figures-answer'} aria-busy={isOld}>
            <FiguresNotices table={table} />
            {spanOfComparison === null || earlier === null ? null : <ComparedNote {...spanOfComparison} />}
            <FiguresTable
              table={table}
              by={by}
              sort={query.sort}
              before={earlier === null || compare === null ? null : figuresBefore(table, earlier, by, compare)}
              totalBefore={earlier?.total ?? null}
              targets={targets}
              minimumForRank={minimumForRank}
              onChange={onChange}
            />
            <FiguresChart query={query} scope={scope} table={table} by={by} targets={targets} onChange={onChange} />
          </div>
        )
      }
    </QueryView>
  )
}
