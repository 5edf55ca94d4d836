import { useState } from 'react'
import { Button } from 'antd'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { WeekPicker } from '../week-picker.tsx'
import { WeekView } from '../week-view.tsx'
import type { Week } from '../week.ts'
import { LostInquiries } from './lost-inquiries.tsx'
import { LostReasonTable } from './lost-reason-table.tsx'

type Query = Readonly<Record<string, string>>

const mostListed = 200

const InquiriesView = ({ week, onMaintain }: { week: Week; onMaintain: () => void }) => {
  const text = useText().problems.lost
  const format = useFormat()
  const lost = useQuery('problems.lost', { ...week, limit: mostListed })
  return (
    <div className="problem-lost">
      <div className="problem-bar">
        <WeekPicker week={week} onChange={({ from }) => goTo('problems', { tab: 'lost', from })} />
        <span>
          {lost.value === null
            ? null
            : lost.value.lost === null
              ? text.unknown(format.count(lost.value.noted))
              : text.count(format.count(lost.value.lost), format.count(lost.value.noted))}
        </span>
        <span className="problem-space" />
        <Button size="small" onClick={onMaintain}>
          {text.maintain}
        </Button>
      </div>
      <QueryView query={lost}>
        {(value) => (
          <div className="problem-lost-parts">
            {value.inquiries.length === 0 ? (
              <EmptyNotice title={text.none} text={text.noneText} />
            ) : (
              <LostInquiries key={week.from} inquiries={value.inquiries} total={value.lost ?? 0} />
            )}
            <LostReasonTable reasons={value.reasons} />
          </div>
        )}
      </QueryView>
    </div>
  )
}

/** 流失原因: inquiries that did not buy, each with its reason by one key; behind it the register of reasons. Hash: `from`, any day of the week; `id`, `new` open the register. */
export const LostPanel = ({ query }: { query: Query }) => {
  const text = useText().problems.lost
  const [isRegister, setIsRegister] = useState(query['id'] !== undefined || query['new'] !== undefined)
  if (!isRegister)
    return (
      <WeekView query={query}>
        {(week) => <InquiriesView week={week} onMaintain={() => setIsRegister(true)} />}
      </WeekView>
    )
  return (
    <RegisterPanel
      register="lost"
      query={query}
      screen="problems"
      tab="lost"
      head={
        <div>
          <Button onClick={() => setIsRegister(false)}>{text.backToInquiries}</Button>
        </div>
      }
    />
  )
}
