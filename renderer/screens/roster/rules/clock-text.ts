import type { ClockTime } from '#shared/kit/local-time.ts'

/** A time as people type it (`9:00`, `0900`, `9：30`, `9`) as `HH:MM`; null when it is none. */
export const typedClock = (typed: string): ClockTime | null => {
  const found = /^(\d{1,2})[:：]?(\d{2})?$/.exec(typed.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (!found || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` as ClockTime
}
