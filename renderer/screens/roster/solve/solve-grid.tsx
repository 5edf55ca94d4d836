import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { SolvedRoster } from '#shared/contract/roster-solve.ts'
import { useText } from '#renderer/kit/language.tsx'
import { looksOf, type ShiftLook } from '../grid/shift-look.ts'
import '../grid/shift-colours.css'

interface SolveGridProps {
  readonly month: RosterMonth
  readonly solved: SolvedRoster
}

interface RowProps {
  readonly name: string
  readonly dates: readonly string[]
  readonly shiftOn: (date: string) => string | undefined
  readonly wasOn: (date: string) => string | undefined
  readonly looks: ReadonlyMap<string, ShiftLook>
  readonly off: string
}

const Row = ({ name, dates, shiftOn, wasOn, looks, off }: RowProps) => (
  <tr>
    <th>{name}</th>
    {dates.map((date) => {
      const shift = shiftOn(date)
      const look = shift === undefined ? undefined : looks.get(shift)
      const isNew = (wasOn(date) ?? 'off') !== (shift ?? 'off')
      return (
        <td key={date} className={[look ? `shift-${look.colour}` : '', isNew ? 'is-new' : ''].join(' ').trim()}>
          {look?.sign ?? (shift === 'off' ? off : '')}
        </td>
      )
    })}
  </tr>
)

/** The month as it would be; a line under a cell marks what changes. */
export const SolveGrid = ({ month, solved }: SolveGridProps) => {
  const text = useText().rosterSolve
  const looks = new Map(looksOf(month.kinds).map((look) => [look.code, look]))
  const cells = new Map(solved.assignments.map(({ agent, date, shift }) => [`${agent} ${date}`, shift]))
  const was = new Map(month.cells.map(({ agent, date, shift }) => [`${agent} ${date}`, shift]))
  const dates = month.days.map(({ date }) => date)
  return (
    <div className="solve-grid">
      <table aria-label={text.grid}>
        <thead>
          <tr>
            <th />
            {month.days.map(({ date, kind }) => (
              <th key={date} className={kind === 'weekend' || kind === 'holiday' ? 'is-rest' : ''}>
                {Number(date.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.people.map(({ number, name }) => (
            <Row
              key={number}
              name={name}
              dates={dates}
              shiftOn={(date) => cells.get(`${number} ${date}`)}
              wasOn={(date) => was.get(`${number} ${date}`)}
              looks={looks}
              off={text.off}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
