import { attributionSettings as settingsSchema, type AttributionSettings } from '#shared/contract/orders.ts'
import type { Context } from '../../context.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'

/** The shop's rules about whose orders are; those of an older version have what was added since at its default. */
export const attributionSettings = ({ sql }: Context): AttributionSettings =>
  settingsSchema.parse(settingOf(sql, 'attribution') ?? {})

export const saveAttributionSettings = ({ sql }: Context, settings: AttributionSettings): AttributionSettings => {
  saveSetting(sql, 'attribution', settings)
  return settings
}
