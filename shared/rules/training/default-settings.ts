import type { TrainingSettings } from '#shared/contract/training.ts'

/** What holds until the shop says otherwise: a week to be taught the shop, the policies known, three levels. docs/training.md */
export const defaultTrainingSettings: TrainingSettings = {
  duties: [
    { kind: 'onboarding', withinDays: 7, group: null },
    { kind: 'policy', withinDays: null, group: null },
  ],
  levels: [
    { level: '初级', months: null, quality: null, courses: null, text: '' },
    { level: '中级', months: 6, quality: 85, courses: 3, text: '' },
    { level: '高级', months: 12, quality: 90, courses: 6, text: '' },
  ],
  probationMonths: 3,
  beforeSaleDays: 3,
}
