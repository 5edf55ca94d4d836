import type { TrainingSettings } from '#shared/contract/training.ts'
import { defaultTrainingSettings } from '#shared/rules/training/default-settings.ts'
import type { Context } from '../../context.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'

const name = 'training'

export const settings = ({ sql }: Context): TrainingSettings => ({
  ...defaultTrainingSettings,
  ...((settingOf(sql, name) as Partial<TrainingSettings> | undefined) ?? {}),
})

/** A duty or level written twice is kept once, the first one. */
export const saveSettings = (context: Context, value: TrainingSettings): TrainingSettings => {
  const duties = [
    ...new Map(value.duties.toReversed().map((duty) => [`${duty.kind} ${duty.group ?? ''}`, duty])).values(),
  ]
  const levels = [...new Map(value.levels.toReversed().map((level) => [level.level, level])).values()]
  saveSetting(context.sql, name, { ...value, duties: duties.toReversed(), levels: levels.toReversed() })
  return settings(context)
}
