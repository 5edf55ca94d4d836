import { momentAt, secondOn } from '#shared/kit/day-clock.ts'
import { dateOf, dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import type { RegisterValues } from '#shared/contract/registers.ts'
import type { RegisterDue } from '#shared/kit/registers/definition.ts'

// Until when an entry is to be seen to, when nobody says otherwise. docs/registers.md §4

/** Hours of the shop's own by `register.value`. */
export type OwnHours = Readonly<Record<string, number>>

const afterHours = (moment: LocalTime, hours: number): LocalTime => {
  const day = dateOf(moment)
  return momentAt(day, secondOn(day, moment) + hours * 3600)
}

/** The same time of day so many days later. */
const afterDays = (moment: LocalTime, days: number): LocalTime => {
  const day = dateOf(moment)
  return momentAt(dayAfter(day, days), secondOn(day, moment))
}

/** When an entry is due by its register's rule, days and hours counted from a moment; null: by no time. */
export const dueByRule = (
  register: string,
  rule: RegisterDue,
  { from, values, ownHours }: { from: LocalTime; values: RegisterValues; ownHours: OwnHours },
): LocalTime | null => {
  if (rule.rule === 'none') return null
  if (rule.rule === 'days') return afterDays(from, rule.days)
  if (rule.rule === 'field') {
    const day = values[rule.field]
    return typeof day === 'string' ? (`${day as LocalDate} 23:59:59` as LocalTime) : null
  }
  const value = values[rule.by]
  if (typeof value !== 'string') return null
  const hours = ownHours[`${register}.${value}`] ?? rule.hours[value]
  return hours === undefined ? null : afterHours(from, hours)
}

/** True when a change of these fields moves the time at which an entry is due. */
export const movesDue = (rule: RegisterDue, changed: Iterable<string>): boolean => {
  const driver = rule.rule === 'field' ? rule.field : rule.rule === 'hours' ? rule.by : null
  return driver !== null && [...changed].includes(driver)
}

/** True when an entry that is open was due before a moment. */
export const isOverdueAt = (
  { due, closedAt }: { due: LocalTime | null; closedAt: LocalTime | null },
  now: LocalTime,
): boolean => closedAt === null && due !== null && due < now
