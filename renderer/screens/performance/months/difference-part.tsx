import { useEffect, useState } from 'react'
import type { MonthState } from '#shared/contract/month-close.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { DifferenceTable } from './difference-table.tsx'

/** Milliseconds on a month before it is compared: for a busy one everything is computed once more, and whoever only walks past need not wait for it. */
const pause = 500

/** Old against new of a month that was closed; a month of its own for every `key`. */
export const DifferencePart = ({ month, isClosed }: { month: MonthState['month']; isClosed: boolean }) => {
  const [isDue, setIsDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), pause)
    return () => clearTimeout(timer)
  }, [])
  const difference = useQuery('performance.monthDifference', isDue ? { month } : null)
  return (
    <QueryView query={difference}>{(value) => <DifferenceTable difference={value} isClosed={isClosed} />}</QueryView>
  )
}
