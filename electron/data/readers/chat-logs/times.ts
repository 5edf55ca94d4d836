import { localTimeOf } from '#shared/rules/cells.ts'

// Every month has 28 days. Nearly every line of most logs takes this short way.
const certain = /^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/
const stated = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

/** `YYYY-MM-DD HH:MM:SS`; null of a text that is no moment of its own (`昨天 18:02`, `10:23:45`, the 31st of February). */
export const timeOf = (raw: string): string | null => {
  if (certain.test(raw)) return raw
  const time = localTimeOf(raw)
  return time === 'unreadable' ? null : time
}

/** {@link timeOf}, or the text as it is. */
export const sentAtOf = (raw: string): string => timeOf(raw) ?? raw

/** The day of a time that {@link sentAtOf} understood; null of one it did not. */
export const dayOf = (sentAt: string | null): string | null =>
  sentAt !== null && stated.test(sentAt) ? sentAt.slice(0, 10) : null

/** A date and time to the second with dashes, zeros in front or not. */
export const momentForm = String.raw`\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}:\d{2}`

/** A day told from today, with a clock time. */
export const relativeForm = String.raw`(?:今天|昨天|前天|(?:星期|周)[一二三四五六日天])\s?\d{1,2}:\d{2}(?::\d{2})?`

/** What phones put between date, time and half of the day: a blank or one of its narrow or unbreakable kin. */
export const blank = String.raw`[ \u00a0\u2009\u202f]`

const half = String.raw`[AaPp]\.?${blank}?[Mm]\.?|上午|下午|午前|午後|오전|오후`

/** A clock time with the half of the day before or after it, or neither; groups `before`, `hour`, `minute`, `second`, `after`. */
export const clockForm = String.raw`(?:(?<before>${half})${blank}*)?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?:${blank}*(?<after>${half}))?`

type Groups = Readonly<Record<string, string | undefined>>

/** The groups of {@link clockForm} as `H:MM:SS` of the 24-hour clock; 12 in the morning is 0. */
export const clockText = ({ before, hour = '', minute, second = '00', after }: Groups): string => {
  const word = before ?? after
  if (word === undefined || Number(hour) > 12) return `${hour}:${minute}:${second}`
  const isAfternoon = /^(?:[Pp]|下午|午後|오후)/.test(word)
  return `${(Number(hour) % 12) + (isAfternoon ? 12 : 0)}:${minute}:${second}`
}
