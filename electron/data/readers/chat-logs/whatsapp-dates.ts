import type { ByteSource } from '../byte-source.ts'
import type { Encoding } from '../text-encoding.ts'
import type { DateEvidence, DateOrder } from './grammar.ts'
import { logLines } from './log-lines.ts'
import { blank, clockForm, clockText, timeOf } from './times.ts'

const invisible = String.raw`[\u200e\u200f\ufeff]*`
const date = String.raw`(?<first>\d{1,4})${blank}?[./年-]${blank}?(?<middle>\d{1,2})${blank}?[./月-]${blank}?(?<third>\d{1,4})[.日]?`
const moment = `${date},?${blank}*${clockForm}`
const android = new RegExp(`^${invisible}(?<stamp>${moment}${blank}+-)${blank}+(?<rest>.*)$`, 's')
const apple = new RegExp(String.raw`^${invisible}(?<stamp>\[${moment}\])${blank}*(?<rest>.*)$`, 's')

/** A line that begins a message: its date as three numbers, and what follows the time. */
export interface Stamp {
  readonly numbers: readonly [string, string, string]
  /** `H:MM:SS` */
  readonly clock: string
  /** date and time as written, with the bracket or dash that no table of times has */
  readonly raw: string
  readonly rest: string
}

/** Android's `2024/1/2 21:15 - …` and Apple's `[2024/1/2 21:15:03] …`; null for a line that continues a message. */
export const stampOf = (line: string): Stamp | null => {
  const groups = /^[\d[\u200e\u200f\ufeff]/.test(line) ? (apple.exec(line) ?? android.exec(line))?.groups : undefined
  if (!groups) return null
  const { first = '', middle = '', third = '', stamp = '', rest = '' } = groups
  return { numbers: [first, middle, third], clock: clockText(groups), raw: stamp, rest }
}

type Numbers = Stamp['numbers']

const isYearFirst = ([first]: Numbers): boolean => first.length > 2 || Number(first) > 31

const isoDay = ([first, second, third]: Numbers, order: DateOrder): string => {
  const year = third.length <= 2 ? `20${third.padStart(2, '0')}` : third
  return order === 'day-month' ? `${year}-${second}-${first}` : `${year}-${first}-${second}`
}

/** The moment of a stamp; the text as written when the order is open (null) or the date does not exist. */
export const momentOf = ({ numbers, clock, raw }: Stamp, order: DateOrder | null): string => {
  if (!isYearFirst(numbers) && order === null) return raw
  const [year, month, dayOfMonth] = numbers
  const text = isYearFirst(numbers) ? `${year}-${month}-${dayOfMonth}` : isoDay(numbers, order ?? 'day-month')
  return timeOf(`${text} ${clock}`) ?? raw
}

const orders: readonly DateOrder[] = ['day-month', 'month-day']
const dayMilliseconds = 86_400_000

/** Follows both readings of the dates; the one that runs backwards is wrong. */
class Readings {
  readonly #latest = new Map<DateOrder, number>()
  readonly #wrong = new Set<DateOrder>()
  #isMatterful = false

  add(numbers: Numbers): void {
    if (Number(numbers[0]) !== Number(numbers[1])) this.#isMatterful = true
    for (const order of orders) {
      const at = Date.parse(isoDay(numbers, order).replace(/-(\d)(?=-|$)/g, '-0$1'))
      const latest = this.#latest.get(order) ?? at
      // A message that was late by some hours is older than the one above it.
      if (!(at >= latest - dayMilliseconds)) this.#wrong.add(order)
      this.#latest.set(order, at)
    }
  }

  get order(): DateOrder | null {
    const left = orders.filter((order) => !this.#wrong.has(order))
    return left.length === 1 || !this.#isMatterful ? (left[0] ?? null) : null
  }
}

/** Reads dates until a number above 12 decides, else all of them: time never runs backwards. */
export const dateEvidence = async (
  source: ByteSource,
  encoding: Encoding,
  signal?: AbortSignal,
): Promise<DateEvidence> => {
  const readings = new Readings()
  for await (const { lines } of logLines(source, encoding)) {
    signal?.throwIfAborted()
    for (const line of lines) {
      const numbers = stampOf(line)?.numbers
      if (!numbers || isYearFirst(numbers)) continue
      if (Number(numbers[0]) > 12) return { order: 'day-month', isProven: true }
      if (Number(numbers[1]) > 12) return { order: 'month-day', isProven: true }
      readings.add(numbers)
    }
  }
  return { order: readings.order, isProven: false }
}
