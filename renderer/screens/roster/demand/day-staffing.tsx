import { useState } from 'react'
import { Button } from 'antd'
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { ChartChoice, type ChartOrTable } from '#renderer/kit/chart-choice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { DayNotes } from './day-notes.tsx'
import type { Service } from './demand-route.ts'
import { StaffingStrip } from './staffing-strip.tsx'
import { StaffingTable } from './staffing-table.tsx'
import { changeOf, type Stretch } from './strip-selection.ts'
import { WhatIf } from './what-if.tsx'

interface DayStaffingProps {
  readonly date: LocalDate
  readonly service: Service
  readonly onDay: (date: LocalDate) => void
}

/** One day: who is needed and who is planned by half-hour, and what would be with others. */
export const DayStaffing = ({ date, service, onDay }: DayStaffingProps) => {
  const text = useText().rosterDemand
  const format = useFormat()
  const [form, setForm] = useState<ChartOrTable>('chart')
  const [stretch, setStretch] = useState<Stretch | null>(null)
  const [people, setPeople] = useState(-1)
  const asked = useQuery('roster.staffing', { date, ...service, change: changeOf(stretch, people) })
  const title = text.day.title(format.date(date))
  return (
    <section className="demand-day" aria-label={title}>
      <header>
        <Button
          size="small"
          type="text"
          icon={<LeftOutlined />}
          aria-label={text.day.previous}
          onClick={() => onDay(dayAfter(date, -1))}
        />
        <h3>{title}</h3>
        <Button
          size="small"
          type="text"
          icon={<RightOutlined />}
          aria-label={text.day.next}
          onClick={() => onDay(dayAfter(date, 1))}
        />
        <ChartChoice text={{ ...text.month, choose: text.month.form }} shown={form} onShow={setForm} />
      </header>
      <QueryView query={asked}>
        {(staffing) => (
          <>
            <DayNotes staffing={staffing} service={service} />
            {form === 'chart' ? (
              <StaffingStrip staffing={staffing} stretch={stretch} onStretch={setStretch} />
            ) : (
              <StaffingTable staffing={staffing} />
            )}
            <WhatIf
              staffing={staffing}
              stretch={stretch}
              people={people}
              onPeople={setPeople}
              onClear={() => setStretch(null)}
            />
          </>
        )}
      </QueryView>
    </section>
  )
}
