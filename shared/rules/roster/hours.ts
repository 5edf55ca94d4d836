import { onlyTold, type Check, type Look } from './check.ts'
import type { DaySpan } from './days.ts'

const minutesIn = ({ facts, cells }: Look, person: number, { from, to }: DaySpan): number => {
  let minutes = 0
  for (let day = from; day < to; day += 1) minutes += facts.paidMinutes[cells[person * facts.width + day] ?? -1] ?? 0
  return minutes
}

/** Minutes as hours to a tenth. */
const hours = (minutes: number): number => Math.round(minutes / 6) / 10

/** More paid hours in a week from Monday than the law's or the shop's; weeks that touch the month, whole. */
export const weeklyHours: Check = {
  name: 'weeklyHours',
  severities: onlyTold,
  constrain: null,
  find: (look, tell) => {
    const { facts } = look
    const limit = facts.settings.weeklyHours
    for (let person = 0; person < facts.people; person += 1)
      for (const week of facts.days.weeks) {
        const minutes = minutesIn(look, person, week)
        if (minutes <= limit * 60) continue
        const days = { day: Math.max(week.from, facts.first), until: Math.min(week.to, facts.last) - 1 }
        tell({ person, ...days, points: 1, figures: { hours: hours(minutes), limit } })
      }
  },
}

/** More hours above eight a working day in the month than allowed. */
export const monthlyHours: Check = {
  name: 'monthlyHours',
  severities: onlyTold,
  constrain: null,
  find: (look, tell) => {
    const { facts } = look
    const limit = facts.settings.monthlyOvertimeHours
    const usual = facts.days.workdays * 480
    for (let person = 0; person < facts.people; person += 1) {
      const minutes = minutesIn(look, person, { from: facts.first, to: facts.last })
      if (minutes - usual <= limit * 60) continue
      const figures = { hours: hours(minutes), usual: usual / 60, overtime: hours(minutes - usual), limit }
      tell({ person, points: 1, figures })
    }
  },
}
