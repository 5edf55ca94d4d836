import type { HandoverSettings } from '../../contract/handovers.ts'

/** Handover settings of a shop that never changed them. (docs/handovers.md §6) */
export const defaultHandoverSettings: HandoverSettings = {
  lateMinutes: 60,
  openDays: 3,
  promises: [
    '明天发',
    '尽快',
    '帮您查',
    '帮您看',
    '帮您问',
    '帮您催',
    '催一下',
    '补发',
    '一会回复',
    '稍后回复',
    '登记',
  ],
  lookBackHours: 24,
}
