import type { Today } from '#shared/contract/performance.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import type { Waiting } from './waiting-line.ts'

/** From this hour on unpaid orders are reminded; before it they only stand in the list. */
export const nudgingHour = 16

type Words = Text['today']['waiting']

const nudging = ({ toNudge }: Today, words: Words, format: Format, hour: number): readonly Waiting[] => {
  if (toNudge.orders === 0) return []
  const isTime = hour >= nudgingHour
  const [orders, payable] = [format.count(toNudge.orders), format.money(toNudge.payable)]
  return [
    {
      key: 'to-nudge',
      words: isTime ? words.toNudgeNow(orders, payable) : words.toNudge(orders, payable),
      action: words.toNudgeAction,
      tone: isTime ? 'warn' : null,
      screen: 'orders',
      query: { tab: 'unpaid' },
    },
  ]
}

const appealsOf = ({ appeals }: Today, words: Words, format: Format): readonly Waiting[] => {
  const { open, overdue, nextDue } = appeals
  const at = { action: words.appealsAction, screen: 'performance', query: { tab: 'appeals' } } as const
  const late: Waiting[] =
    overdue === 0
      ? []
      : [{ ...at, key: 'appeals-overdue', words: words.appealsOverdue(format.count(overdue)), tone: 'warn' }]
  const inTime: Waiting[] =
    nextDue === null
      ? []
      : [
          {
            ...at,
            key: 'appeals',
            words: words.appealsOpen(format.count(open - overdue), format.date(nextDue)),
            tone: null,
          },
        ]
  return [...late, ...inTime]
}

/** Appeals to answer and unpaid orders to remind; `warn` when they are late, or when it is time. */
export const followUpsThatWait = (today: Today, words: Words, format: Format, hour: number): readonly Waiting[] => [
  ...appealsOf(today, words, format),
  ...nudging(today, words, format, hour),
]

/** Months that are over and not closed: the newest one is named. */
export const settlementThatWaits = ({ monthsToClose }: Today, words: Words, format: Format): readonly Waiting[] => {
  const [newest, ...older] = monthsToClose
  if (newest === undefined) return []
  const month = format.month(newest)
  return [
    {
      key: 'months-to-close',
      words: older.length === 0 ? words.monthToClose(month) : words.monthsToClose(month, format.count(older.length)),
      action: words.monthsAction,
      tone: null,
      screen: 'performance',
      query: { tab: 'months', month: newest },
    },
  ]
}
