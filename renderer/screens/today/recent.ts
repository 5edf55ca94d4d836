import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'

/** True when days that end here may be called the last days: they end yesterday, today or later. */
export const isRecent = (last: LocalDate, date: LocalDate): boolean => last >= dayAfter(date, -1)
