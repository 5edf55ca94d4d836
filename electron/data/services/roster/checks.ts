import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { rosterSettings, type RosterSettings } from '#shared/contract/roster-checks.ts'
import { defaultRosterSettings, findingsOf } from '#shared/rules/roster-checks.ts'
import { boardOf } from '#shared/rules/roster/board.ts'
import type { Context } from '../../context.ts'
import { saveSetting } from '../../stores/settings-store.ts'
import { month as rosterMonth } from './month.ts'
import { rosterSettingsOf } from './settings.ts'

export const settings = (context: Context): RosterSettings => rosterSettingsOf(context)

/** The rest pattern is kept for itself: the team file names it too. */
export const saveSettings = ({ sql }: Context, { restPattern, ...rest }: RosterSettings): RosterSettings => {
  saveSetting(sql, 'roster', rest)
  saveSetting(sql, 'restPattern', restPattern)
  return rosterSettings.parse({ ...defaultRosterSettings, ...rest, restPattern })
}

export const check = (context: Context, { month }: ParsedInputOf<'roster.check'>): OutputOf<'roster.check'> => ({
  month,
  findings: context.remembered(`roster findings of ${month}`, () => [
    ...findingsOf(boardOf(rosterMonth(context, { month }))),
  ]),
})
