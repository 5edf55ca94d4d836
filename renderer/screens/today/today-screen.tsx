import { useEffect, useMemo, useState } from 'react'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useWaitingFiles } from '#renderer/app/use-waiting-files.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { TodayView } from './today-view.tsx'

const dateNow = (): LocalDate => {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as LocalDate
}

/** The hour of the day, looked at again every minute: what waits changes at 16:00. */
const useHour = (): number => {
  const [hour, setHour] = useState(() => new Date().getHours())
  useEffect(() => {
    const timer = setInterval(() => setHour(new Date().getHours()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return hour
}

/** The first screen: what was sold, what waits, how the last days went, when data last came in and was last saved. */
export const TodayScreen = () => {
  const text = useText().today
  const format = useFormat()
  const [date] = useState(dateNow)
  const today = useQuery('performance.today', {})
  const newFiles = useWaitingFiles().length
  const hour = useHour()
  const change = useQuery('handovers.waiting', {})
  const kinds = useQuery('roster.shiftKinds', {}).value
  const shiftNames = useMemo(() => new Map((kinds ?? []).map(({ code, name }) => [code, name])), [kinds])
  return (
    <Screen title={text.title} note={format.date(date)}>
      <QueryView query={today}>
        {(value) => (
          <TodayView
            today={value}
            newFiles={newFiles}
            date={date}
            hour={hour}
            change={change.value}
            shiftNames={shiftNames}
          />
        )}
      </QueryView>
    </Screen>
  )
}
