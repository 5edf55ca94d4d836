import { handoverSettings, type HandoverSettings } from '#shared/contract/handovers.ts'

/** The settings as typed: numbers as words, promises a line each. */
export interface SettingsDraft {
  readonly lateMinutes: string
  readonly openDays: string
  readonly lookBackHours: string
  readonly promises: string
}

export type SettingsField = keyof SettingsDraft

export const settingsDraftOf = (settings: HandoverSettings): SettingsDraft => ({
  lateMinutes: String(settings.lateMinutes),
  openDays: String(settings.openDays),
  lookBackHours: String(settings.lookBackHours),
  promises: settings.promises.join('\n'),
})

const wholeIn = (words: string): number => (/^\d{1,6}$/.test(words.trim()) ? Number(words) : Number.NaN)

/** The settings a draft stands for, or the fields that are wrong. Empty and repeated promises are left out. */
export const settingsIn = (
  draft: SettingsDraft,
): { readonly settings: HandoverSettings } | { readonly wrong: readonly SettingsField[] } => {
  const promises = [...new Set(draft.promises.split(/[\n,，、;；]/).map((word) => word.trim()))].filter(Boolean)
  const parsed = handoverSettings.safeParse({
    lateMinutes: wholeIn(draft.lateMinutes),
    openDays: wholeIn(draft.openDays),
    lookBackHours: wholeIn(draft.lookBackHours),
    promises,
  })
  if (parsed.success) return { settings: parsed.data }
  const fields: readonly SettingsField[] = ['lateMinutes', 'openDays', 'lookBackHours', 'promises']
  return { wrong: fields.filter((field) => parsed.error.issues.some(({ path }) => path[0] === field)) }
}
