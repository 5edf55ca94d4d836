import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { RosterTally, SolvedRoster } from '#shared/contract/roster-solve.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const figures = ['days', 'hours', 'nights', 'weekends', 'holidays', 'wishes'] as const
type Figure = (typeof figures)[number]

const shown = (
  tally: RosterTally | undefined,
  figure: Figure,
  wishes: (met: string, all: string) => string,
  hours: (minutes: number) => string,
): string => {
  if (tally === undefined) return ''
  if (figure === 'hours') return hours(tally.minutes)
  if (figure === 'wishes') return tally.wishes === 0 ? '' : wishes(String(tally.wishesMet), String(tally.wishes))
  return String(tally[figure])
}

interface SolvePeopleProps {
  readonly month: RosterMonth
  readonly solved: SolvedRoster
}

/** Everybody's month in figures: as it would be, and beside it in grey as it was. */
export const SolvePeople = ({ month, solved }: SolvePeopleProps) => {
  const text = useText().rosterSolve
  const { hours } = useFormat()
  const after = new Map(solved.tallies.map((tally) => [tally.agent, tally]))
  const before = new Map(solved.talliesBefore.map((tally) => [tally.agent, tally]))
  return (
    <table className="solve-table" aria-label={text.people}>
      <caption>{text.wasHint}</caption>
      <thead>
        <tr>
          <th>{text.columns.person}</th>
          {figures.map((figure) => (
            <th key={figure}>{text.columns[figure]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.people.map(({ number, name }) => (
          <tr key={number}>
            <th>{name}</th>
            {figures.map((figure) => {
              const was = shown(before.get(number), figure, text.wishesMet, hours)
              return (
                <td key={figure}>
                  {shown(after.get(number), figure, text.wishesMet, hours)}
                  {was === '' ? null : <span className="solve-was">{was}</span>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
