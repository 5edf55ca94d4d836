import { memo } from 'react'
import type { RosterTally } from '#shared/contract/roster-solve.ts'
import type { Board } from '#shared/rules/roster/board.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { sumNames } from './grid-head.tsx'

interface TallyTableProps {
  readonly board: Board
  readonly tallies: readonly RosterTally[]
  readonly order: readonly number[]
  readonly onPerson: (row: number) => void
}

const Table = ({ board, tallies, order, onPerson }: TallyTableProps) => {
  const text = useText().rosterGrid
  const format = useFormat()
  const byAgent = new Map(tallies.map((tally) => [tally.agent, tally]))
  return (
    <table className="tally-table" aria-label={text.fairness.tab}>
      <thead>
        <tr>
          <th>{text.fairness.agent}</th>
          {sumNames.map((name) => (
            <th key={name} title={text.grid.sums[name].name}>
              {text.grid.sums[name].sign}
            </th>
          ))}
          <th>{text.fairness.wishes}</th>
        </tr>
      </thead>
      <tbody>
        {order.map((place, row) => {
          const person = board.people[place]
          const tally = person && byAgent.get(person.number)
          return person === undefined || tally === undefined ? null : (
            <tr key={person.number}>
              <th>
                <button type="button" className="check-line" onClick={() => onPerson(row)}>
                  {person.name}
                </button>
              </th>
              <td>{tally.days}</td>
              <td>{Math.round(tally.minutes / 6) / 10}</td>
              <td>{tally.nights}</td>
              <td>{tally.weekends}</td>
              <td>{tally.holidays}</td>
              <td>
                {tally.wishes === 0
                  ? ''
                  : text.fairness.wishesMet(format.count(tally.wishesMet), format.count(tally.wishes))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Everybody's month in figures, beside each other, so that an uneven share is seen. */
export const TallyTable = memo(Table)
