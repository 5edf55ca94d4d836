import type { LocalDate } from '#shared/kit/local-time.ts'
import { monthOf } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import type { ShiftAt } from './request-draft.ts'

const monthAsked = (date: LocalDate | null) => (date === null ? null : { month: monthOf(date) })

/** What is planned on two days, which may lie in different months: a shift's name, `off`, null for nothing; undefined while it is not known. */
export const useShiftAt = (one: LocalDate | null, other: LocalDate | null): ShiftAt => {
  const first = useQuery('roster.month', monthAsked(one)).value
  const second = useQuery('roster.month', monthAsked(other)).value
  return (agent, date) => {
    if (agent === null || date === null) return undefined
    const month = [first, second].find((known) => known?.month === monthOf(date))
    if (month === undefined || month === null) return undefined
    const shift = month.cells.find((cell) => cell.agent === agent && cell.date === date)?.shift ?? null
    return month.kinds.find(({ code }) => code === shift)?.name ?? shift
  }
}
