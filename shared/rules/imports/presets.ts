import type { ImportKind } from '../../contract/import-fields.ts'
import type { Preset } from './preset.ts'
import { afterSalesPresets } from './presets/after-sales.ts'
import { attendancePresets } from './presets/attendance.ts'
import { chatLogPresets } from './presets/chat-logs.ts'
import { chatTablePresets } from './presets/chat-tables.ts'
import { figurePresets } from './presets/figures.ts'
import { orderPresets } from './presets/orders.ts'
import { reviewPresets } from './presets/reviews.ts'

/** Every export the app knows by its header. */
export const presets: readonly Preset[] = [
  ...orderPresets,
  ...chatLogPresets,
  ...chatTablePresets,
  ...figurePresets,
  ...afterSalesPresets,
  ...reviewPresets,
  ...attendancePresets,
]

export const presetsOf = (kind: ImportKind): readonly Preset[] => presets.filter((preset) => preset.kind === kind)
