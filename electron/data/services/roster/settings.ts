import { rosterSettings, type RosterSettings } from '#shared/contract/roster-checks.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { Platform } from '#shared/contract/shops.ts'
import type { ClockTime } from '#shared/kit/local-time.ts'
import { defaultRosterSettings } from '#shared/rules/roster-checks.ts'
import type { Context } from '../../context.ts'
import { settingOf } from '../../stores/settings-store.ts'
import { listShops } from '../../stores/shop-store.ts'

/** How the checks stand: what the shop saved over what they are at first; what was added since then is at its default. */
export const rosterSettingsOf = ({ sql }: Context): RosterSettings => {
  const kept = (settingOf(sql, 'roster') as Partial<RosterSettings> | undefined) ?? {}
  return rosterSettings.parse({
    ...defaultRosterSettings,
    ...kept,
    checks: { ...defaultRosterSettings.checks, ...kept.checks },
    attendance: { ...defaultRosterSettings.attendance, ...kept.attendance },
    restPattern: settingOf(sql, 'restPattern') ?? null,
  })
}

const hours = (from: string, to: string): RosterMonth['openHours'] => ({ from: from as ClockTime, to: to as ClockTime })

/** When somebody has to be there: as the shop says, else by platform – JD alone begins at nine. (S001-146) */
export const openHoursOf = (
  settings: Pick<RosterSettings, 'openHours'>,
  platforms: readonly Platform[],
): RosterMonth['openHours'] => {
  if (settings.openHours !== null) return settings.openHours
  return platforms.length > 0 && platforms.every((platform) => platform === 'jd')
    ? hours('09:00', '23:00')
    : hours('08:00', '23:00')
}

/** Opening hours in force. */
export const openHoursInForce = (context: Context, settings: RosterSettings): RosterMonth['openHours'] =>
  openHoursOf(
    settings,
    listShops(context.sql).map(({ platform }) => platform),
  )
