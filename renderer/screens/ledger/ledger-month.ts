import dayjs from 'dayjs'
import { useQuery } from '#renderer/app/use-query.ts'

const isMonth = (value: string | undefined): value is string =>
  value !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

/** The month asked for; without one the newest of `months` that is over, else the newest, else this one. `today` is `YYYY-MM-DD`. */
export const ledgerMonth = (asked: string | undefined, months: readonly string[], today: string): string => {
  if (isMonth(asked)) return asked
  const newest = months.toSorted().toReversed()
  return newest.find((month) => month < today.slice(0, 7)) ?? newest[0] ?? today.slice(0, 7)
}

/** The month shown and those that have orders; null until they are known. */
export const useLedgerMonth = (asked: string | undefined): { month: string; months: readonly string[] } | null => {
  const { value } = useQuery('orders.months', {})
  if (value === null) return null
  const months = value.map(({ month }) => month)
  return { month: ledgerMonth(asked, months, dayjs().format('YYYY-MM-DD')), months }
}
