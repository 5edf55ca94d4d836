import type { CareFigures } from '../../contract/quality-care.ts'
import { dateOf, type LocalDate, type LocalTime } from '../../kit/local-time.ts'
import { sumFen, toFen } from '../../kit/money.ts'
import {
  averageHandlingTime,
  complaintShare,
  complaintsSettledAtOnce,
  netPromoterScore,
  refundShares,
  type PaidOrder,
} from '../service/after-care.ts'
import { rateFrom } from '../service/distribution.ts'
import { isOverdueAt } from '../registers/due.ts'
import { numberIn, wordsIn, type CareEntry } from './entries.ts'
import { firstContactOf, returnFinder } from './issues.ts'
import { paretoOf, recurrenceOf } from './pareto.ts'

// What complaints, reviews and after-sales of a span say. The rule book: docs/complaints.md §4.

/** Everything the figures are made of. `later`: entries made after the span in which something of the span may have come back. */
export interface CareSpan {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly now: LocalTime
  readonly backWithinHours: number
  readonly entries: readonly CareEntry[]
  readonly later: readonly CareEntry[]
  /** buyers received, of the shop and by agent */
  readonly received: number
  readonly receivedBy: ReadonlyMap<string, number>
  /** paid in the span */
  readonly orders: readonly PaidOrder[]
  readonly nameOf: (agent: string) => string
}

type CareRate = CareFigures['settledAtOnce']
type Agent = CareFigures['agents'][number]

const bare = ({ hits, n, rate }: CareRate): CareRate => ({ hits, n, rate })

const countsBy = (entries: readonly CareEntry[], field: string): Record<string, number> =>
  Object.fromEntries(
    paretoOf(entries.flatMap(({ values }) => wordsIn(values, field) ?? [])).map(({ key, count }) => [key, count]),
  )

/** Answered by the time that was given ÷ those whose time has come, or that are answered. What has no time is in neither. */
const inTimeOf = (complaints: readonly CareEntry[], now: LocalTime): CareRate => {
  const timed = complaints.flatMap(({ firstDue: due, answeredAt }) => (due === null ? [] : [{ due, answeredAt }]))
  const judged = timed.filter(({ due, answeredAt }) => answeredAt !== null || due < now)
  const hits = judged.filter(({ due, answeredAt }) => answeredAt !== null && answeredAt <= due).length
  return bare(rateFrom(hits, judged.length))
}

const refundsOf = (orders: readonly PaidOrder[]): CareFigures['refunds'] => {
  const { byCount, byMoney } = refundShares(orders)
  return { byCount: bare(byCount), byMoney }
}

const settledAtOnceOf = (complaints: readonly CareEntry[]): CareRate => {
  const closed = complaints.filter(({ closedAt }) => closedAt !== null)
  return bare(complaintsSettledAtOnce(closed.length, closed.filter(({ reopened }) => reopened > 0).length))
}

/** Mean of the minutes somebody wrote down, in seconds. */
const handlingOf = (complaints: readonly CareEntry[]): Agent['handling'] => {
  const minutes = complaints.flatMap(({ values }) => numberIn(values, 'handlingMinutes') ?? [])
  const seconds = minutes.reduce((sum, value) => sum + value * 60, 0)
  return { n: minutes.length, seconds: averageHandlingTime(seconds, minutes.length) }
}

const complaintsOf = (complaints: readonly CareEntry[], now: LocalTime): CareFigures['complaints'] => ({
  made: complaints.length,
  open: complaints.filter(({ closedAt }) => closedAt === null).length,
  closed: complaints.filter(({ closedAt }) => closedAt !== null).length,
  overdue: complaints.filter((entry) => isOverdueAt(entry, now)).length,
  reopened: complaints.filter(({ reopened }) => reopened > 0).length,
  inTime: inTimeOf(complaints, now),
  byGrade: countsBy(complaints, 'grade'),
  compensation: sumFen(complaints.map(({ values }) => toFen(numberIn(values, 'compensation') ?? 0))),
})

const isOpen = ({ closedAt }: CareEntry): boolean => closedAt === null

const visitsOf = (visits: readonly CareEntry[]): Pick<CareFigures, 'promoters' | 'visits'> => {
  const done = visits.filter(({ state }) => state === 'done')
  const answers = done.flatMap(({ values }) => numberIn(values, 'recommend') ?? [])
  return {
    promoters: { n: answers.length, score: netPromoterScore(answers) },
    visits: {
      done: done.length,
      satisfied: done.filter(({ values }) => wordsIn(values, 'satisfaction') === 'satisfied').length,
    },
  }
}

const agentsOf = (span: CareSpan, issues: readonly CareEntry[], isBack: (entry: CareEntry) => boolean): Agent[] => {
  const own = Map.groupBy(
    issues.filter(({ agent }) => agent !== null),
    ({ agent }) => agent ?? '',
  )
  const agents = [...new Set([...own.keys(), ...span.receivedBy.keys()])].sort()
  return agents.map((agent) => {
    const theirs = own.get(agent) ?? []
    const complaints = theirs.filter(({ register }) => register === 'complaints')
    const received = span.receivedBy.get(agent) ?? 0
    return {
      agent,
      name: span.nameOf(agent),
      complaints: complaints.length,
      serviceFaults: complaints.filter(({ values }) => values['isServiceFault'] === true).length,
      received,
      share: complaintShare(complaints.length, received),
      firstContact: bare(firstContactOf(theirs, isBack)),
      settledAtOnce: settledAtOnceOf(complaints),
      handling: handlingOf(complaints),
    }
  })
}

/** An entry belongs to the day it was made; what is open or overdue is so now. Agents: all who were asked first or received anybody, by number. */
export const careFiguresOf = (span: CareSpan): CareFigures => {
  const { from, to, now, entries, later, received } = span
  const of = (register: CareEntry['register']): CareEntry[] => entries.filter((entry) => entry.register === register)
  const [complaints, reviews, afterSales] = [of('complaints'), of('reviews'), of('after-sales')]
  const issues = entries.filter(({ register }) => register !== 'visits')
  const isBack = returnFinder([...issues, ...later], span.backWithinHours)
  const caused = [...complaints, ...reviews].flatMap(({ at, values }) => {
    const cause = wordsIn(values, 'cause')
    return cause === null ? [] : [{ day: dateOf(at), cause }]
  })
  return {
    from,
    to,
    complaints: complaintsOf(complaints, now),
    received,
    complaintShare: complaintShare(complaints.length, received),
    settledAtOnce: settledAtOnceOf(complaints),
    refunds: refundsOf(span.orders),
    firstContact: bare(firstContactOf(issues, isBack)),
    handling: handlingOf(complaints),
    ...visitsOf(of('visits')),
    reviews: {
      made: reviews.length,
      open: reviews.filter(isOpen).length,
      bad: reviews.filter(({ values }) => wordsIn(values, 'grade') !== 'neutral').length,
    },
    afterSales: {
      made: afterSales.length,
      open: afterSales.filter(isOpen).length,
      overdue: afterSales.filter((entry) => isOverdueAt(entry, now)).length,
      byKind: countsBy(afterSales, 'kind'),
    },
    causes: paretoOf(caused.map(({ cause }) => cause)),
    products: paretoOf(issues.flatMap(({ values }) => wordsIn(values, 'product') ?? [])),
    recurrence: recurrenceOf(caused),
    agents: agentsOf(span, issues, isBack),
  }
}
