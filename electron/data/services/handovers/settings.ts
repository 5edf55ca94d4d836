import type { HandoverSettings } from '#shared/contract/handovers.ts'
import { defaultHandoverSettings } from '#shared/rules/handovers/default-settings.ts'
import type { Context } from '../../context.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'

const name = 'handovers'

export const settings = ({ sql }: Context): HandoverSettings => ({
  ...defaultHandoverSettings,
  ...((settingOf(sql, name) as Partial<HandoverSettings> | undefined) ?? {}),
})

/** Words that are written twice are kept once. */
export const saveSettings = (context: Context, value: HandoverSettings): HandoverSettings => {
  saveSetting(context.sql, name, { ...value, promises: [...new Set(value.promises)] })
  return settings(context)
}
