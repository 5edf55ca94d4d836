import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

/** The own shifts of today and the six days after; the roster of this month and, at its end, of the next. */
export const MyShifts = ({ agent, date }: { agent: string; date: string }) => {
  const text = useText().access.mine
  const format = useFormat()
  const days = Array.from({ length: 7 }, (_, index) => dayAfter(date as LocalDate, index))
  const roster = useQuery('roster.month', { month: date.slice(0, 7) })
  return (
    <section aria-label={text.shifts}>
      <h2>{text.shifts}</h2>
      <QueryView query={roster}>
        {({ cells, kinds }) => {
          const nameOf = (code: string): string =>
            code === 'off' ? text.off : (kinds.find((kind) => kind.code === code)?.name ?? code)
          // The month's answer reaches seven days into the next one.
          const planned = days.map((day) => cells.find((cell) => cell.agent === agent && cell.date === day)?.shift)
          if (planned.every((shift) => shift === undefined)) return <p className="mute">{text.noShifts}</p>
          return (
            <ul className="mine-days">
              {days.map((day, index) => (
                <li key={day}>
                  <span>{format.date(day)}</span>
                  <b>{planned[index] === undefined ? '–' : nameOf(planned[index])}</b>
                </li>
              ))}
            </ul>
          )
        }}
      </QueryView>
    </section>
  )
}
