import type { Format } from './format.ts'
import type { Text } from './text.ts'

const [anHour, aDay] = [3600, 86_400]

/** How long nothing happened between two events of an order's timeline: exact below a day, in days and hours from there. */
export const gapWords = ({ desk: { timeline } }: Text, format: Format, seconds: number): string =>
  seconds < aDay
    ? timeline.gap(format.duration(seconds))
    : timeline.gapDays(format.count(Math.floor(seconds / aDay)), format.count(Math.floor((seconds % aDay) / anHour)))
