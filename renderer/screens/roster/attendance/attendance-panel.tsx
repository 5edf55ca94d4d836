import { useCallback, useMemo, useState } from 'react'
import { Button } from 'antd'
import dayjs from 'dayjs'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AttendanceMonth } from './attendance-month.tsx'
import { attendancePlace, type AttendancePlace } from './attendance-route.ts'
import './attendance.css'

const queryOf = ({ month, chosen, filter }: AttendancePlace): Record<string, string> => ({
  ...{ tab: 'attendance', month },
  ...(chosen === null ? {} : { agent: chosen.agent, date: chosen.date }),
  ...(filter === 'all' ? {} : { only: filter }),
})

const Nobody = () => {
  const text = useText().attendance.none
  return (
    <EmptyNotice
      title={text.people}
      text=""
      actions={
        <Button type="primary" onClick={() => goTo('people')}>
          {text.add}
        </Button>
      }
    />
  )
}

/** Planned against actual, day by day. Route: `month`; `agent` and `date` choose a day, `only` whose rows. */
export const AttendancePanel = () => {
  const { query } = useRoute()
  const [today] = useState(() => dayjs().format('YYYY-MM-DD') as LocalDate)
  const place = attendancePlace(query, today)
  const attended = useQuery('roster.attendance', { month: place.month })
  const people = useQuery('people.list', {})
  const { value: kinds } = useQuery('roster.shiftKinds', {})
  const names = useMemo(() => new Map((people.value ?? []).map(({ number, name }) => [number, name])), [people.value])
  const nameOf = useCallback((agent: string) => names.get(agent) ?? agent, [names])
  const shiftNameOf = (code: string): string => kinds?.find((kind) => kind.code === code)?.name ?? code
  return (
    <QueryView query={attended}>
      {(value) =>
        value.people.length === 0 ? (
          <Nobody />
        ) : (
          <AttendanceMonth
            attended={value}
            place={{ ...place, month: value.month }}
            today={today}
            nameOf={nameOf}
            shiftNameOf={shiftNameOf}
            onGo={(part) => goTo('roster', queryOf({ ...place, ...part }))}
          />
        )
      }
    </QueryView>
  )
}
