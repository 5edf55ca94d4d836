import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useText } from '#renderer/kit/language.tsx'
import { decimal, dash, hours } from './paper-numbers.ts'

const isUnknown = ({ overtimeHours, ...known }: PerformanceSheet['attendance']): boolean =>
  Object.values(known).every((value) => value === null) && Object.values(overtimeHours).every((value) => value === 0)

/** Days and hours in one row; a month nobody knows anything of says so in one line. */
export const SheetAttendance = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print.attendance
  const { attendance } = sheet
  if (isUnknown(attendance))
    return (
      <p className="paper-quiet">
        <b>{text.title}</b> {text.none}
      </p>
    )
  const { lateTimes, lateMinutes, overtimeHours } = attendance
  const cells: readonly (readonly [name: string, value: string])[] = [
    [text.plannedDays, decimal(attendance.plannedDays)],
    [text.workedDays, decimal(attendance.workedDays)],
    [text.plannedHours, hours(attendance.plannedMinutes)],
    [text.workedHours, hours(attendance.workedMinutes)],
    [text.late, lateTimes === null ? dash : text.lateValue(decimal(lateTimes), decimal(lateMinutes))],
    [text.leave, decimal(attendance.leaveDays)],
    [text.prolonged, decimal(attendance.overtimeMinutes)],
    [
      text.overtime,
      [overtimeHours.weekday, overtimeHours.restDay, overtimeHours.holiday].map((h) => decimal(h)).join(' / '),
    ],
  ]
  return (
    <dl className="paper-attendance">
      {cells.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
