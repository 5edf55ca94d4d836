import type { ByteSource } from '../byte-source.ts'
import type { Encoding } from '../text-encoding.ts'
import type { DateEvidence, DateOrder } from './grammar.ts'
import { logLines } from './log-lines.ts'

const weekday = '(?:星期|周|週)?[一二三四五六日天月火水木金土](?:曜日)?|[일월화수목금토](?:요일)?|[A-Z][a-z]{2,8}'
const yearFirst = new RegExp(
  String.raw`^(\d{4})(?:[/.-]|[年년]\s?)(\d{1,2})(?:[/.-]|[月월]\s?)(\d{1,2})[.日일]?\s*[(（]?(?:${weekday})?[)）]?$`,
)
const yearLast = /^([A-Z][a-z]{2})[a-z]*,?\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const longestDay = 40
const orders: readonly DateOrder[] = ['day-month', 'month-day']

/** True for a line that holds a day and nothing else. */
export const isDayLine = (line: string): boolean =>
  line.length <= longestDay && (yearFirst.test(line) || yearLast.test(line))

interface Reading {
  readonly order: DateOrder
  readonly day: string
}

/** The readings of `Tue, 02/01/2024` that fall on the weekday it names. */
const readingsOf = (line: string): readonly Reading[] => {
  const [, name = '', first = '', second = '', year = ''] = yearLast.exec(line) ?? []
  return orders.flatMap((order) => {
    const [month, day] = order === 'day-month' ? [second, first] : [first, second]
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    const fits = at.getUTCMonth() === Number(month) - 1 && weekdays[at.getUTCDay()] === name
    return fits ? [{ order, day: `${year}-${month}-${day}` }] : []
  })
}

/** The day of a day line; one that fits its weekday in both orders needs the file's, and stays as written without it. */
export const dayTextOf = (line: string, order: DateOrder | null): string => {
  const first = yearFirst.exec(line)
  if (first) return `${first[1]}-${first[2]}-${first[3]}`
  const readings = readingsOf(line)
  return (readings.length === 1 ? readings[0] : readings.find((reading) => reading.order === order))?.day ?? line
}

/** The order of the first day line that fits its weekday in one order only. */
export const dayEvidence = async (
  source: ByteSource,
  encoding: Encoding,
  signal?: AbortSignal,
): Promise<DateEvidence> => {
  for await (const { lines } of logLines(source, encoding)) {
    signal?.throwIfAborted()
    for (const line of lines) {
      const text = line.length <= longestDay * 2 ? line.trim() : ''
      if (yearFirst.test(text)) return { order: null, isProven: true }
      const [reading, other] = yearLast.test(text) ? readingsOf(text) : []
      if (reading && !other) return { order: reading.order, isProven: true }
    }
  }
  return { order: null, isProven: false }
}
