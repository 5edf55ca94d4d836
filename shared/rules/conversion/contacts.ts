import { agentSpeaks, buyerSpeaks, secondOf, speakerOf } from '../service/stream.ts'
import { isHuman, type BuyerDay } from './inquiry.ts'
import { daySeconds } from './moments.ts'

// Who was talking to a buyer: docs/conversion.md §5.

/** The agent of an account at a second of a service day: a person's number, or the account itself when nobody owns it. */
export type KeyAt = (shopId: number, dayNumber: number, account: string, second: number) => string

/** From and to in seconds on the wall clock, both included. */
export interface Span {
  readonly from: number
  readonly to: number
}

interface Line {
  readonly at: number
  readonly account: string
  readonly day: BuyerDay
}

/** A line on a named account before one on none; then the time; then the account's name, so that the order of rows never matters. */
const isBetter = (line: Line, best: Line | null, end: 'first' | 'last'): boolean => {
  if (best === null) return true
  if ((line.account === '') !== (best.account === '')) return best.account === ''
  if (line.at !== best.at) return end === 'last' ? line.at > best.at : line.at < best.at
  return line.account < best.account
}

const lineOf = (days: readonly BuyerDay[], speaker: number, { from, to }: Span, end: 'first' | 'last'): Line | null => {
  let best: Line | null = null
  for (const day of days) {
    const midnight = day.dayNumber * daySeconds
    if (midnight > to || midnight + 2 * daySeconds < from) continue
    for (const { account, marks } of day.streams) {
      const isIt = (mark: number): boolean =>
        speakerOf(mark) === speaker && midnight + secondOf(mark) >= from && midnight + secondOf(mark) <= to
      const mark = end === 'last' ? marks.findLast(isIt) : marks.find(isIt)
      if (mark === undefined) continue
      const line = { at: midnight + secondOf(mark), account, day }
      if (isBetter(line, best, end)) best = line
    }
  }
  return best
}

/** Who had a login at a moment, and the login itself. */
export interface Contact {
  readonly key: string
  readonly account: string
}

const contactOf = ({ at, account, day }: Line, keyAt: KeyAt): Contact => ({
  key: keyAt(day.shopId, day.dayNumber, account, at - day.dayNumber * daySeconds),
  account,
})

/** Who wrote to the buyer in a span, the first or the last of them; null: no human did. */
export const writerIn = (
  days: readonly BuyerDay[],
  span: Span,
  end: 'first' | 'last',
  keyAt: KeyAt,
): Contact | null => {
  const line = lineOf(days, agentSpeaks, span, end)
  return line && contactOf(line, keyAt)
}

/** Who was asked by the buyer in a span, the first or the last of them; null: nobody. */
export const askedIn = (days: readonly BuyerDay[], span: Span, end: 'first' | 'last', keyAt: KeyAt): Contact | null => {
  const line = lineOf(days, buyerSpeaks, span, end)
  return line && contactOf(line, keyAt)
}

/**
 * Everybody who was asked or wrote on a day up to a moment, each once. A login that changed hands counts for whoever sat there at its first and at
 * its last line. An account without a name is left away when there is one with a name.
 */
export const takingPart = (day: BuyerDay, to: number, keyAt: KeyAt): string[] => {
  const keys: string[] = []
  const add = (account: string, mark: number | undefined): void => {
    const key = mark === undefined ? null : keyAt(day.shopId, day.dayNumber, account, secondOf(mark))
    if (key !== null && !keys.includes(key)) keys.push(key)
  }
  const midnight = day.dayNumber * daySeconds
  const isIt = (mark: number): boolean => isHuman(mark) && midnight + secondOf(mark) <= to
  for (const { account, marks } of day.streams) {
    add(account, marks.find(isIt))
    add(account, marks.findLast(isIt))
  }
  return keys.length > 1 ? keys.filter((key) => key !== '') : keys
}
