import type { CommissionRow } from '../contract/commission.ts'
import type { MonthInput, PaySettings } from '../contract/scores.ts'
import type { Pay, PayLine } from '../contract/pay.ts'
import type { Attendance } from '../contract/sheet.ts'
import { sumFen, toFen, toMillionths, zeroFen, type Fen } from '../kit/money.ts'
import { decimalOf, product, quotient } from './decimal.ts'
import { roundHalfUp, timesRate } from './exact.ts'

// How pay is put together, line by line: docs/pay.md.

export interface PayGiven {
  /** fen a month; null: not registered */
  readonly baseSalary: Fen | null
  readonly row: CommissionRow
  readonly correctionCount: number
  readonly attendance: Attendance | null
  readonly input: MonthInput | null
  readonly settings: PaySettings
}

type Line<Kind extends PayLine['kind']> = Extract<PayLine, { kind: Kind }>

const baseLine = (salary: Fen, { attendance, settings }: PayGiven): Line<'base'> => {
  const [planned, worked] = [attendance?.plannedDays ?? null, attendance?.workedDays ?? null]
  if (!settings.proratesBase || planned === null || worked === null || planned <= 0)
    return { kind: 'base', amount: salary, full: salary, worked: null, planned: null }
  // More days than planned are overtime, which has lines of its own.
  const share = quotient(decimalOf(Math.min(worked, planned)), decimalOf(planned))
  const amount = roundHalfUp(product({ numerator: BigInt(salary), denominator: 1n }, share))
  return { kind: 'base', amount, full: salary, worked, planned }
}

/**
 * As attendance says; by hand when the supervisor says so. Where attendance cannot say – days entered by hand, or a planned day nobody knows
 * anything of – nobody missing a planned day, late more often than allowed, or on leave; never without planned and worked days.
 */
export const isAttendanceFull = (
  attendance: Attendance | null,
  said: MonthInput['fullAttendance'],
  lateAllowed: number,
): boolean => {
  if (said !== 'by-attendance') return said === 'yes'
  if (attendance?.isFull !== null && attendance?.isFull !== undefined) return attendance.isFull
  const { plannedDays = null, workedDays = null, lateTimes = null, leaveDays = null } = attendance ?? {}
  if (plannedDays === null || workedDays === null) return false
  return workedDays >= plannedDays && (lateTimes ?? 0) <= lateAllowed && (leaveDays ?? 0) === 0
}

const fullAttendanceLines = ({ attendance, input, settings }: PayGiven): Line<'full-attendance'>[] => {
  if (settings.fullAttendance === 0) return []
  const isEarned = isAttendanceFull(attendance, input?.fullAttendance ?? 'by-attendance', settings.lateAllowed)
  return [{ kind: 'full-attendance', amount: isEarned ? settings.fullAttendance : zeroFen, isEarned }]
}

const overtimeDays = ['weekday', 'restDay', 'holiday'] as const

/** An hour's pay is the base salary over the hours of a month; every kind of day is rounded once. */
const overtimeLines = ({ baseSalary, input, settings: { overtime, hoursPerMonth } }: PayGiven): Line<'overtime'>[] => {
  if (baseSalary === null || input === null) return []
  return overtimeDays.flatMap((day) => {
    const hours = input.overtimeHours[day]
    if (hours === 0) return []
    const multiple = toMillionths(overtime[day])
    const hour = quotient(timesRate(baseSalary, multiple), decimalOf(hoursPerMonth))
    const amount = roundHalfUp(product(hour, decimalOf(hours)))
    return [{ kind: 'overtime', amount, day, hours, multiple, baseSalary, hoursPerMonth }]
  })
}

const commissionLines = ({ row, correctionCount }: PayGiven): PayLine[] => {
  const { personal, commission, coefficient, guaranteeOrCap, team, extras, corrections } = row
  const own: PayLine[] =
    personal === null
      ? []
      : [
          {
            kind: 'commission',
            amount: personal,
            commission: commission ?? personal,
            coefficient: coefficient ?? toMillionths(1_000_000),
            limitedBy: guaranteeOrCap,
          },
        ]
  return [
    ...own,
    ...(team === null || team === 0 ? [] : [{ kind: 'team' as const, amount: team }]),
    ...(extras === null || extras === 0 ? [] : [{ kind: 'extras' as const, amount: extras }]),
    ...(corrections === 0 && correctionCount === 0
      ? []
      : [{ kind: 'corrections' as const, amount: corrections, count: correctionCount }]),
  ]
}

/** The lines in the order of the sheet: base, full attendance, overtime, commission, team, extras, bonuses, corrections. */
const linesOf = (given: PayGiven): PayLine[] => {
  const commission = commissionLines(given)
  const isCorrection = (line: PayLine): boolean => line.kind === 'corrections'
  return [
    ...(given.baseSalary === null ? [] : [baseLine(given.baseSalary, given)]),
    ...fullAttendanceLines(given),
    ...overtimeLines(given),
    ...commission.filter((line) => !isCorrection(line)),
    ...(given.input?.bonuses ?? []).map(({ label, amount }) => ({ kind: 'bonus' as const, label, amount })),
    ...commission.filter(isCorrection),
  ]
}

/** Everything somebody is paid for a month; the lines sum to the total. Never takes money for a fine: there is no line for one. */
export const payOf = (given: PayGiven): Pay => {
  const lines = linesOf(given)
  const sum = sumFen(lines.map(({ amount }) => toFen(amount)))
  const saysNothing = given.baseSalary === null && given.row.personal === null && sum === 0
  return { lines, total: saysNothing ? null : sum, salaryMissing: given.baseSalary === null }
}

/** What the labour law asks at least for an hour beyond the hours: 150 % on a workday, 200 % on a day of rest, 300 % on a holiday. */
export const lawfulOvertime = { weekday: 1_500_000, restDay: 2_000_000, holiday: 3_000_000 } as const

/** The kinds of day that are paid with less than the law asks for. */
export const overtimeBelowLaw = (overtime: PaySettings['overtime']): (typeof overtimeDays)[number][] =>
  overtimeDays.filter((day) => overtime[day] < lawfulOvertime[day])
