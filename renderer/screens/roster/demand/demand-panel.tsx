import { useState } from 'react'
import dayjs from 'dayjs'
import { dayAfter, monthOf, spanOfMonth, type LocalDate } from '#shared/kit/local-time.ts'
import { ImportFirst } from '#renderer/app/import-first.tsx'
import { goTo, linkTo, useRoute } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AdoptNeeds } from './adopt-needs.tsx'
import { DayStaffing } from './day-staffing.tsx'
import { placeOf, serviceOf, withService } from './demand-route.ts'
import { MonthDemand } from './month-demand.tsx'
import { ServiceFields } from './service-fields.tsx'
import './demand.css'

const NoChats = () => {
  const text = useText().rosterDemand.empty
  return <ImportFirst text={{ ...text, toImports: text.import }} />
}

/** How many buyers come when, how many people that takes, and whether those on the roster are enough. Route: `month`, `day`, and what is enough. */
export const DemandPanel = () => {
  const text = useText().rosterDemand
  const { query } = useRoute()
  const [today] = useState(() => dayjs().format('YYYY-MM-DD') as LocalDate)
  const { month, day } = placeOf(query, today)
  const service = serviceOf(query)
  const { from, to } = spanOfMonth(month)
  const asked = useQuery('roster.forecast', { from, to: dayAfter(to, -1) })
  const show = (more: Readonly<Record<string, string>>) => goTo('roster', { ...query, tab: 'demand', ...more })
  const showDay = (date: LocalDate) => show({ month: monthOf(date), day: date })
  return (
    <QueryView query={asked}>
      {(forecast) =>
        forecast.learnt === null ? (
          <NoChats />
        ) : (
          <div className="demand">
            <header className="demand-bar">
              <MonthPicker value={month} onChange={(chosen) => show({ month: chosen, day: '' })} />
              <ServiceFields
                service={service}
                onChange={(changed) => goTo('roster', { ...withService(query, changed), tab: 'demand' })}
              />
              <a
                href={linkTo('chats', {
                  ...{ by: 'weekday-hour', figure: 'sessions' },
                  ...{ from: forecast.learnt.from, to: forecast.learnt.to },
                })}
              >
                {text.heat}
              </a>
              <AdoptNeeds month={month} service={service} />
            </header>
            <MonthDemand forecast={forecast} day={day} onDay={showDay} />
            <DayStaffing key={day} date={day} service={service} onDay={showDay} />
          </div>
        )
      }
    </QueryView>
  )
}
