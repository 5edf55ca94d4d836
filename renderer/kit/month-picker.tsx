import { useState } from 'react'
import { Button, Popover } from 'antd'
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { monthAfter, type Month } from '#shared/kit/local-time.ts'
import { useFormat, useText } from './language.tsx'
import './kit.css'

interface MonthPickerProps {
  readonly value: string
  readonly onChange: (month: string) => void
  readonly months?: readonly string[]
}

const monthsOf = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_unused, index) => `${year}-${String(index + 1).padStart(2, '0')}`)

const YearGrid = ({ value, onChange, months = [] }: MonthPickerProps) => {
  const text = useText().kit.month
  const format = useFormat()
  const [year, setYear] = useState(Number(value.slice(0, 4)))
  return (
    <div className="month-grid">
      <div className="month-grid-head">
        <Button
          type="text"
          size="small"
          icon={<LeftOutlined />}
          aria-label={text.previousYear}
          onClick={() => setYear(year - 1)}
        />
        <strong>{text.year(String(year))}</strong>
        <Button
          type="text"
          size="small"
          icon={<RightOutlined />}
          aria-label={text.nextYear}
          onClick={() => setYear(year + 1)}
        />
      </div>
      <div className="month-grid-months">
        {monthsOf(year).map((month, index) => (
          <Button
            key={month}
            size="small"
            type={month === value ? 'primary' : 'text'}
            className={months.includes(month) ? 'month has-data' : 'month'}
            aria-label={months.includes(month) ? text.hasData(format.month(month)) : format.month(month)}
            autoFocus={month === value}
            onClick={() => onChange(month)}
          >
            {text.short(index + 1)}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** ‹ month › with a year of months behind the name; `months` are those that have data and are marked. Values are `YYYY-MM`. */
export const MonthPicker = ({ value, onChange, months = [] }: MonthPickerProps) => {
  const text = useText().kit.month
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const step = (count: number) => onChange(monthAfter(value as Month, count))
  const choose = (month: string) => {
    setIsOpen(false)
    onChange(month)
  }
  return (
    <span className="month-picker">
      <Button size="small" type="text" icon={<LeftOutlined />} aria-label={text.previous} onClick={() => step(-1)} />
      <Popover
        trigger="click"
        open={isOpen}
        onOpenChange={setIsOpen}
        destroyOnHidden
        content={<YearGrid value={value} onChange={choose} months={months} />}
      >
        <Button size="small" type="text" className="month-now" aria-label={text.choose(format.month(value))}>
          {format.month(value)}
        </Button>
      </Popover>
      <Button size="small" type="text" icon={<RightOutlined />} aria-label={text.next} onClick={() => step(1)} />
    </span>
  )
}
