import { paySettings } from '#shared/contract/scores.ts'
import type { Attendance } from '#shared/contract/sheet.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { attendanceFrom, type FullRules } from '#shared/rules/attendance.ts'
import type { Context } from '../../context.ts'
import { monthInputs } from '../../stores/month-input-store.ts'
import { settingOf } from '../../stores/settings-store.ts'
import { attendedDaysIn } from '../roster/attended-days.ts'
import { repliesIn } from '../roster/attended-replies.ts'
import { rosterSettingsOf } from '../roster/settings.ts'
import { serviceOfMonth } from './service-month.ts'

/** When a month is full attendance, by the roster's settings and those of pay. */
export const fullRulesOf = (context: Context): FullRules => ({
  fullWithLeave: rosterSettingsOf(context).attendance.fullWithLeave,
  lateAllowed: paySettings.parse(settingOf(context.sql, 'pay') ?? {}).lateAllowed,
})

const collect = (context: Context, month: Month): ReadonlyMap<string, Attendance> => {
  const { days } = attendedDaysIn(context, month, { replies: repliesIn(context, month), withEveryReply: false })
  const inputs = monthInputs(context.sql, month)
  const rules = fullRulesOf(context)
  return new Map(
    [...days].map(([number, own]) => [
      number,
      attendanceFrom({ days: own, input: inputs.get(number) ?? null, overtimeMinutes: null, rules }),
    ]),
  )
}

/** Days and minutes without the minutes of overtime, which come from chats: what scores and a team pool need, cheap. */
export const workdaysOf = (context: Context, month: Month): ReadonlyMap<string, Attendance> =>
  context.remembered(`workdays of ${month} at ${context.now().slice(0, 16)}`, () => collect(context, month))

/** Days and minutes of a month by number, from attendance, roster, leave and what was entered by hand; kept until the next change. docs/pay.md §2 */
export const attendanceOf = (context: Context, month: Month): ReadonlyMap<string, Attendance> =>
  context.remembered(`attendance of ${month} at ${context.now().slice(0, 16)}`, () => {
    const service = serviceOfMonth(context, month)
    const withOvertime = ([number, own]: [string, Attendance]): [string, Attendance] => [
      number,
      { ...own, overtimeMinutes: service.get(number)?.overtimeMinutes ?? null },
    ]
    return new Map([...workdaysOf(context, month)].map(withOvertime))
  })
