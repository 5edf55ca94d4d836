import type { LedgerSettings } from '#shared/contract/ledger.ts'
import { defaultLedgerSettings } from '#shared/rules/ledger/default-settings.ts'
import type { Context } from '../../context.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'

const name = 'ledger'

/** The shop's rules of awards and warnings. */
export const settings = ({ sql }: Context): LedgerSettings => {
  const kept = (settingOf(sql, name) as Partial<LedgerSettings> | undefined) ?? {}
  return { ...defaultLedgerSettings, ...kept, gains: { ...defaultLedgerSettings.gains, ...kept.gains } }
}

export const saveSettings = (context: Context, value: LedgerSettings): LedgerSettings => {
  saveSetting(context.sql, name, value)
  return settings(context)
}
