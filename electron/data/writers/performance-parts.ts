import type { PayLine } from '#shared/contract/pay.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Text } from '#shared/text/text.ts'
import {
  countCell,
  coefficientCell,
  decimalCell,
  headCell,
  moneyCell,
  numberHeadCell,
  rateCell,
  scoreCell,
  strong,
  textCell,
  type Row,
} from './cells.ts'
import { scoreItemName, scoreValueCell, serviceCell, serviceName } from './figure-cells.ts'
import type { WorkbookCell } from './workbook-cell.ts'

type Words = Text['performance']['workbookText']

const nothing: readonly Row[] = []

/** A title row of words and heads of numbers, after an empty row; no rows, no part. */
const part = (words: readonly string[], numbers: readonly string[], rows: readonly Row[]): readonly Row[] =>
  rows.length === 0 ? nothing : [[], [...words.map(headCell), ...numbers.map(numberHeadCell)], ...rows]

/** Days, hours and lateness; an unknown figure stays empty. */
export const attendanceRows = ({ attendance }: PerformanceSheet, text: Text): readonly Row[] => {
  const words = text.performance.workbookText
  const hours = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes / 0.6) / 100)
  const { overtimeHours } = attendance
  const rows: readonly (readonly [string, number | null])[] = [
    [words.plannedDays, attendance.plannedDays],
    [words.workedDays, attendance.workedDays],
    [words.plannedHours, hours(attendance.plannedMinutes)],
    [words.workedHours, hours(attendance.workedMinutes)],
    [words.lateTimes, attendance.lateTimes],
    [words.lateMinutes, attendance.lateMinutes],
    [words.earlyTimes, attendance.earlyTimes],
    [words.earlyMinutes, attendance.earlyMinutes],
    [words.absentDays, attendance.absentDays],
    [words.missingPunches, attendance.missingPunches],
    [words.leaveDays, attendance.leaveDays],
    [words.prolongedMinutes, attendance.overtimeMinutes],
    [text.print.overtime.weekday, overtimeHours.weekday],
    [text.print.overtime.restDay, overtimeHours.restDay],
    [text.print.overtime.holiday, overtimeHours.holiday],
  ]
  return part(
    [words.attendance],
    [words.value],
    rows.map(([name, value]) => [textCell(name), decimalCell(value)]),
  )
}

/** Service figures beside last month, the group and the target. */
export const serviceRows = ({ service }: PerformanceSheet, text: Text): readonly Row[] => {
  const words = text.print
  return part(
    [words.service],
    [words.thisMonth, text.performance.workbookText.sample, words.lastMonth, words.team, words.target],
    service.map(({ figure, n, ...of }) => [
      textCell(serviceName(figure, text)),
      serviceCell(figure, of.value),
      countCell(n),
      serviceCell(figure, of.previous),
      serviceCell(figure, of.team),
      serviceCell(figure, of.target),
    ]),
  )
}

/** Scored chats and complaints; no part where there were neither. */
export const qualityRows = ({ quality }: PerformanceSheet, text: Text): readonly Row[] => {
  if (quality === null) return nothing
  const words = text.performance.workbookText
  const { planned, scored, mean, fatal, acknowledged, complaints } = quality
  const counts: readonly (readonly [string, number])[] = [
    [words.qualityPlanned, planned],
    [words.qualityScored, scored],
    [words.qualityFatal, fatal],
    [words.qualityRead, acknowledged],
    [words.complaints, complaints],
  ]
  return part(
    [text.print.quality],
    [words.value],
    [
      [textCell(words.qualityMean), scoreCell(mean)],
      ...counts.map(([name, value]): Row => [textCell(name), countCell(value)]),
    ],
  )
}

/** The score item by item, then points and the score itself. */
export const scoreRows = ({ score }: PerformanceSheet, text: Text): readonly Row[] => {
  if (score === null) return nothing
  const words = text.print
  const lines = score.lines.map((line): Row => [
    textCell(scoreItemName(line.item, text)),
    decimalCell(line.weight),
    line.isByHand ? scoreCell(null) : scoreValueCell(line.item, line.value),
    scoreValueCell(line.item, line.target),
    scoreCell(line.points),
    scoreCell(line.counted),
    textCell(line.remark ?? (line.state === 'scored' ? null : words.missing[line.state])),
  ])
  const empty = [textCell(null), textCell(null), textCell(null), textCell(null)]
  return part(
    [words.score],
    [words.weight, words.value, words.target, words.points, words.counted, words.remarks],
    [
      ...lines,
      [textCell(words.pointLines), ...empty, scoreCell(score.points.counted), textCell(null)],
      strong([textCell(words.scoreTotal), ...empty, scoreCell(score.score), textCell(score.grade)]),
    ],
  )
}

const payName = (line: PayLine, text: Text): string => {
  const words = text.print
  switch (line.kind) {
    case 'base':
      return words.baseSalary
    case 'full-attendance':
      return words.fullAttendance
    case 'overtime':
      return words.overtime[line.day]
    case 'commission':
      return words.chainPersonal
    case 'team':
      return words.chainTeam
    case 'extras':
      return words.chainExtras
    case 'bonus':
      return words.bonus(line.label)
    case 'corrections':
      return words.chainCorrections
  }
}

/** What a pay line is made of, as numbers: two factors, each with its own form. */
const factorsOf = (line: PayLine): readonly [WorkbookCell, WorkbookCell] => {
  const none = textCell(null)
  if (line.kind === 'commission') return [moneyCell(line.commission), coefficientCell(line.coefficient)]
  if (line.kind === 'overtime') return [decimalCell(line.hours), coefficientCell(line.multiple)]
  if (line.kind === 'base' && line.worked !== null) return [decimalCell(line.worked), decimalCell(line.planned)]
  if (line.kind === 'corrections') return [countCell(line.count), none]
  return [none, none]
}

/** The pay lines and their total; `firstRow`: the row of Excel the part begins with, for the formula of the sum. */
export const payRows = ({ pay }: PerformanceSheet, text: Text, firstRow: number): readonly Row[] => {
  const words = text.performance.workbookText
  const rows = pay.lines.map((line): Row => [textCell(payName(line, text)), moneyCell(line.amount), ...factorsOf(line)])
  const first = firstRow + 2
  const sum = moneyCell(pay.total)
  const total = pay.total === null || rows.length === 0 ? sum : withSum(sum, first, first + rows.length - 1)
  return part(
    [text.print.pay],
    [words.amountYuan, words.factor, words.factor],
    [...rows, strong([textCell(text.print.payTotal), total])],
  )
}

const withSum = (cell: WorkbookCell, first: number, last: number): WorkbookCell => ({
  ...cell,
  formula: `SUM(B${first}:B${last})`,
})

/** What earlier months paid too much or too little, every one. */
export const correctionRows = ({ corrections }: PerformanceSheet, text: Text): readonly Row[] => {
  const words = text.print
  return part(
    [words.corrections, words.originMonth, words.orderNo],
    [words.baseThen, words.baseNow, words.paidThen, words.corrections],
    corrections.map(({ kind, originMonth, order, note, ...of }) => [
      textCell(text.commission.correctionKinds[kind]),
      textCell(originMonth),
      textCell(order ?? note),
      ...[of.baseThen, of.baseNow, of.paid, of.amount].map(moneyCell),
    ]),
  )
}

/** The plan's steps with what fell into each. */
export const stepRows = ({ steps }: PerformanceSheet, words: Words): readonly Row[] =>
  part(
    [],
    [words.from, words.to, words.rate, words.stepBase, words.stepAmount],
    steps.map((step) => [
      moneyCell(step.from),
      moneyCell(step.to),
      rateCell(step.rate),
      moneyCell(step.base),
      moneyCell(step.amount),
    ]),
  )
