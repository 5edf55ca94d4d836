import { week as weekForm } from '#shared/kit/iso-weeks.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { WeekPage } from './week-page.tsx'

/** The meeting of a week. Query: `week`; without it the one that is next. */
export const WeekPanel = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const next = useQuery('meetings.next', {})
  const asked = weekForm.safeParse(query['week'])
  const week = asked.success ? asked.data : (next.value?.week ?? null)
  const meeting = useQuery('meetings.get', week === null ? null : { week })
  if (next.failure !== null) return <QueryView query={next}>{() => null}</QueryView>
  return (
    <QueryView query={meeting}>
      {(value) => <WeekPage key={value.week} meeting={value} next={next.value?.week ?? value.week} />}
    </QueryView>
  )
}
