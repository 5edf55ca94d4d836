import type { Rate } from '../../contract/service-figures.ts'
import { secondsBetween, type LocalTime } from '../../kit/local-time.ts'
import type { Fen } from '../../kit/money.ts'
import { rateFrom } from './distribution.ts'

// What comes after the sale: refunds, complaints, whether it was settled at once. The rule book: docs/service-figures.md §10.

/** An order as refunds are counted. */
export interface PaidOrder {
  readonly paid: Fen
  readonly refunded: Fen
}

/** Orders with any refund ÷ orders paid, and refunded money ÷ paid money; a null has nothing paid. Unpaid orders count in neither. */
export const refundShares = (orders: readonly PaidOrder[]): { byCount: Rate; byMoney: number | null } => {
  const paid = orders.filter((order) => order.paid > 0)
  const sum = (of: (order: PaidOrder) => number): number => paid.reduce((total, order) => total + of(order), 0)
  const money = sum((order) => order.paid)
  return {
    byCount: rateFrom(paid.filter(({ refunded }) => refunded > 0).length, paid.length),
    byMoney: money === 0 ? null : sum(({ refunded }) => refunded) / money,
  }
}

/** Complaints ÷ buyers received; more than one a buyer is possible, so it is no share of a whole. null = nobody was received. */
export const complaintShare = (complaints: number, buyersReceived: number): number | null =>
  buyersReceived === 0 ? null : complaints / buyersReceived

/** Something a buyer brought up. */
export interface Issue {
  readonly orderNo: string | null
  readonly buyer: string | null
  readonly category: string
  readonly openedAt: LocalTime
  /** null = still open */
  readonly closedAt: LocalTime | null
}

const isAboutTheSame = (one: Issue, other: Issue): boolean =>
  one.category === other.category &&
  ((one.orderNo !== null && one.orderNo === other.orderNo) || (one.buyer !== null && one.buyer === other.buyer))

/** True when an issue that was closed is raised again: the same order or buyer and category, after closing and within the hours. */
export const cameBack = (issue: Issue, all: readonly Issue[], withinHours: number): boolean => {
  const { closedAt } = issue
  if (closedAt === null) return false
  return all.some((other) => {
    const later = secondsBetween(closedAt, other.openedAt)
    return other !== issue && later >= 0 && later <= withinHours * 3600 && isAboutTheSame(issue, other)
  })
}

/** 首次解决率: closed issues that did not come back within the hours (48 unless told) ÷ closed issues. */
export const firstContactResolution = (issues: readonly Issue[], withinHours = 48): Rate => {
  const closed = issues.filter(({ closedAt }) => closedAt !== null)
  return rateFrom(closed.filter((issue) => !cameBack(issue, issues, withinHours)).length, closed.length)
}

/** 投诉一次性解决率: closed complaints that were not opened again ÷ closed complaints. */
export const complaintsSettledAtOnce = (closed: number, reopened: number): Rate =>
  rateFrom(Math.max(0, closed - reopened), closed)

/** Net promoter score from answers 0 to 10, in percentage points −100 … 100: share of 9–10 less share of 0–6. null = no answers. */
export const netPromoterScore = (answers: readonly number[]): number | null => {
  if (answers.length === 0) return null
  const promoters = answers.filter((answer) => answer >= 9).length
  const detractors = answers.filter((answer) => answer <= 6).length
  return ((promoters - detractors) / answers.length) * 100
}

/** Average handling time in seconds: time spent ÷ things handled. null = nothing handled. */
export const averageHandlingTime = (seconds: number, handled: number): number | null =>
  handled === 0 ? null : seconds / handled
