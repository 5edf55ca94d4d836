import { memo } from 'react'
import type { Board } from '#shared/rules/roster/board.ts'
import type { RosterTally } from '#shared/contract/roster-solve.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { countsByDay } from './coverage.ts'

interface GridFootProps {
  readonly board: Board
  readonly tallies: readonly RosterTally[]
}

const meansOf = (tallies: readonly RosterTally[], agents: ReadonlySet<string>): readonly number[] => {
  const counted = tallies.filter(({ agent }) => agents.has(agent))
  const mean = (value: (tally: RosterTally) => number): number =>
    counted.length === 0 ? 0 : counted.reduce((sum, tally) => sum + value(tally), 0) / counted.length
  return [
    mean(({ days }) => days),
    mean(({ minutes }) => minutes / 60),
    mean(({ nights }) => nights),
    mean(({ weekends }) => weekends),
    mean(({ holidays }) => holidays),
  ]
}

const Foot = ({ board, tallies }: GridFootProps) => {
  const text = useText().rosterGrid.grid
  const format = useFormat()
  const counts = countsByDay(board)
  const used = board.kinds.flatMap(({ kind }, index) =>
    !kind.isRetired || counts[index]?.some((count) => count > 0) ? [{ kind, counts: counts[index] ?? [] }] : [],
  )
  const means = meansOf(tallies, new Set(board.people.filter(({ isAgent }) => isAgent).map(({ number }) => number)))
  return (
    <div className="grid-foot">
      {used.map(({ kind, counts: byDay }, index) => (
        <div className="grid-row" role="row" key={kind.code}>
          <div className="grid-name" role="rowheader">
            {kind.minimum > 0 ? text.onShift(kind.name, format.count(kind.minimum)) : text.onShiftFree(kind.name)}
          </div>
          {byDay.map((count, column) => (
            <div
              key={column}
              role="gridcell"
              className={count < kind.minimum && !kind.isRetired ? 'grid-count is-low' : 'grid-count'}
              aria-label={text.count(
                kind.name,
                format.date(board.days[board.first + column] ?? null),
                format.count(count),
              )}
            >
              {count}
            </div>
          ))}
          {index === 0 && used.length > 1 ? <div className="grid-sum is-mean is-mean-name">{text.mean}</div> : null}
          {index === Math.min(1, used.length - 1)
            ? means.map((mean, at) => (
                <div key={at} className="grid-sum is-mean" role="gridcell" title={text.mean}>
                  {Math.round(mean * 10) / 10}
                </div>
              ))
            : null}
        </div>
      ))}
    </div>
  )
}

/** People on each shift by day, red below its minimum; the means of the sums at the right. */
export const GridFoot = memo(Foot)
