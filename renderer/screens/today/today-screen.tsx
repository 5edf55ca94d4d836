import { useEffect, useMemo, useState } from 'react'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useAccess } from '#renderer/app/access.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { useWaitingFiles } from '#renderer/app/use-waiting-files.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { MinePage } from './mine/mine-page.tsx'
import { RetentionLine } from './retention-line.tsx'
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

/** The first screen of an agent is the agent's own page; of everybody else the shop's day. */
export const TodayScreen = () => {
  const { state } = useAccess()
  const [date] = useState(dateNow)
  const agent = state?.role === 'agent' ? state.agent : null
  return agent === null ? <ShopToday date={date} /> : <MinePage agent={agent} date={date} />
}

/** What was sold, what waits, how the last days went, when data last came in and was last saved. */
const ShopToday = ({ date }: { date: LocalDate }) => {
  const text = useText().today
  const format = useFormat()
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
          <>
            <TodayView
              today={value}
              newFiles={newFiles}
              date={date}
              hour={hour}
              change={change.value}
              shiftNames={shiftNames}
            />
            <RetentionLine />
          </>
        )}
      </QueryView>
    </Screen>
  )
}
