import { Button } from 'antd'
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { thisWeek, weekBeside, type Week } from './week.ts'

interface WeekPickerProps {
  readonly week: Week
  readonly onChange: (week: Week) => void
}

/** ‹ Monday to Sunday › and the way back to the week that runs. */
export const WeekPicker = ({ week, onChange }: WeekPickerProps) => {
  const text = useText().problems.digest
  const format = useFormat()
  return (
    <span className="problem-week">
      <Button
        size="small"
        type="text"
        icon={<LeftOutlined />}
        aria-label={text.previous}
        onClick={() => onChange(weekBeside(week, -1))}
      />
      <strong>{text.week(format.date(week.from), format.date(week.to))}</strong>
      <Button
        size="small"
        type="text"
        icon={<RightOutlined />}
        aria-label={text.next}
        onClick={() => onChange(weekBeside(week, 1))}
      />
      <Button size="small" disabled={thisWeek().from === week.from} onClick={() => onChange(thisWeek())}>
        {text.thisWeek}
      </Button>
    </span>
  )
}
