import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useText } from '#renderer/kit/language.tsx'
import { decimal, dash, hours } from './paper-numbers.ts'

const isUnknown = ({ overtimeHours, ...known }: PerformanceSheet['attendance']): boolean =>
  Object.values(known).every((value) => value === null) && Object.values(overtimeHours).every((value) => value === 0)

/** Days and hours in one row, early leaving and absence only where there was any; a month nobody knows anything of says so in one line. */
export const SheetAttendance = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print.attendance
  const { attendance } = sheet
  if (isUnknown(attendance))
    return (
      <p className="paper-quiet">
        <b>{text.title}</b> {text.none}
      </p>
    )
  const { lateTimes, lateMinutes, earlyTimes, earlyMinutes, absentDays, overtimeHours } = attendance
  const worked = decimal(attendance.workedDays)
  const early = text.lateValue(decimal(earlyTimes ?? 0), decimal(earlyMinutes ?? 0))
  const hasGaps = (earlyTimes ?? 0) + (absentDays ?? 0) > 0
  const cells: readonly (readonly [name: string, value: string])[] = [
    [text.plannedDays, decimal(attendance.plannedDays)],
    [text.workedDays, attendance.isFull === true ? text.full(worked) : worked],
    [text.plannedHours, hours(attendance.plannedMinutes)],
    [text.workedHours, hours(attendance.workedMinutes)],
    [text.late, lateTimes === null ? dash : text.lateValue(decimal(lateTimes), decimal(lateMinutes))],
    ...(hasGaps ? [[text.earlyAbsent, text.earlyAbsentValue(early, decimal(absentDays ?? 0))] as const] : []),
    [text.leave, decimal(attendance.leaveDays)],
    [text.prolonged, decimal(attendance.overtimeMinutes)],
    [
      text.overtime,
      [overtimeHours.weekday, overtimeHours.restDay, overtimeHours.holiday].map((h) => decimal(h)).join(' / '),
    ],
  ]
  return (
    <dl className="paper-attendance" style={{ gridTemplateColumns: `repeat(${cells.length}, auto)` }}>
      {cells.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
