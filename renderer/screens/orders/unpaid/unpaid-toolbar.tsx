import { Button, Checkbox, DatePicker, Select } from 'antd'
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import dayjs from 'dayjs'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { UnpaidOrder } from '#shared/contract/unpaid.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { payableOf } from './unpaid-groups.ts'

const offeredDays = [1, 3, 7, 15, 31]

/** What the page shows: the day the list is for, how many days back, and whether those already reminded are left out. */
export interface UnpaidAsked {
  readonly day: LocalDate
  readonly days: number
  readonly isOnlyOpen: boolean
}

interface UnpaidToolbarProps {
  readonly asked: UnpaidAsked
  readonly today: LocalDate
  readonly rows: readonly UnpaidOrder[]
  readonly onAsk: (asked: UnpaidAsked) => void
}

const DayChoice = ({ asked, today, onAsk }: Omit<UnpaidToolbarProps, 'rows'>) => {
  const text = useText().unpaid
  const go = (day: LocalDate) => onAsk({ ...asked, day })
  return (
    <>
      <Button
        size="small"
        icon={<LeftOutlined />}
        aria-label={text.dayBefore}
        onClick={() => go(dayAfter(asked.day, -1))}
      />
      <DatePicker
        size="small"
        aria-label={text.day}
        allowClear={false}
        placeholder={text.day}
        value={dayjs(asked.day)}
        onChange={(day) => go((day === null ? today : day.format('YYYY-MM-DD')) as LocalDate)}
      />
      <Button
        size="small"
        icon={<RightOutlined />}
        aria-label={text.dayAfter}
        onClick={() => go(dayAfter(asked.day, 1))}
      />
      {asked.day === today ? null : (
        <Button size="small" onClick={() => go(today)}>
          {text.today}
        </Button>
      )}
    </>
  )
}

/** Day, days back and the sums of the list. */
export const UnpaidToolbar = ({ asked, today, rows, onAsk }: UnpaidToolbarProps) => {
  const text = useText().unpaid
  const format = useFormat()
  const open = rows.filter(({ isNudgedToday }) => !isNudgedToday)
  return (
    <div className="unpaid-toolbar">
      <DayChoice asked={asked} today={today} onAsk={onAsk} />
      <Select
        size="small"
        aria-label={text.days}
        value={asked.days}
        options={offeredDays.map((days) => ({ value: days, label: text.daysOf(format.count(days)) }))}
        onChange={(days) => onAsk({ ...asked, days })}
      />
      <Checkbox checked={asked.isOnlyOpen} onChange={(event) => onAsk({ ...asked, isOnlyOpen: event.target.checked })}>
        {text.onlyOpen}
      </Checkbox>
      {rows.length === 0 ? null : (
        <span className="unpaid-totals">
          {text.totals(format.count(rows.length), format.money(payableOf(rows)))}
          <b>{text.totalsOpen(format.count(open.length), format.money(payableOf(open)))}</b>
        </span>
      )}
    </div>
  )
}
