import { rosterCheckNames } from '#shared/contract/roster-checks.ts'
import type { SolvedRoster } from '#shared/contract/roster-solve.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const sum = (costs: SolvedRoster['costs']): number => costs.reduce((total, { cost }) => total + cost, 0)

/** Points by check, of the roster as it was and as it would be. */
export const SolveCosts = ({ solved: { costs, costsBefore } }: { readonly solved: SolvedRoster }) => {
  const text = useText()
  const { columns } = text.rosterSolve
  const format = useFormat()
  const pointsIn = (list: SolvedRoster['costs'], check: string): number =>
    list.find((entry) => entry.check === check)?.cost ?? 0
  const shown = rosterCheckNames.filter((check) => pointsIn(costs, check) + pointsIn(costsBefore, check) > 0)
  if (shown.length === 0) return <p className="mute">{text.rosterSolve.noCosts}</p>
  return (
    <table className="solve-table" aria-label={text.rosterSolve.costs}>
      <thead>
        <tr>
          <th>{columns.check}</th>
          <th>{columns.before}</th>
          <th>{columns.after}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((check) => (
          <tr key={check}>
            <th>{text.rosterChecks.names[check]}</th>
            <td className="mute">{format.count(pointsIn(costsBefore, check))}</td>
            <td>{format.count(pointsIn(costs, check))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th>{columns.total}</th>
          <td className="mute">{format.count(sum(costsBefore))}</td>
          <td>{format.count(sum(costs))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
