import type { AttributionSettings, FlagMeanings, Order } from '../../contract/orders.ts'
import type { Month } from '../../kit/local-time.ts'
import { folded } from '../folded.ts'

// What the colour of a flag means, by the shop's dated table: docs/attribution.md §4.

/** What a flag says of an order. */
export interface FlagReading {
  /** keeps the order out of commission */
  readonly isExcluding: boolean
  /** false: the shop asks for a commission flag and this is another one, so the memo says nothing */
  readonly letsMemoCount: boolean
  /** the table's words; null: no flag, or the table does not know it */
  readonly meaning: string | null
}

export type FlagReader = (order: Pick<Order, 'createdAt' | 'paidAt' | 'flag'>) => FlagReading

/** A flag without the words 旗 and 色, without blanks, width and case folded: 红, 红旗 and 红色旗 are one. */
export const flagColour = (flag: string): string => {
  const plain = folded(flag).replace(/\s+/g, '')
  return plain.replace(/[旗色]/g, '') || plain
}

type Table = Omit<FlagMeanings, 'from'>

const readingOf = ({ meanings, commissionFlag, excludeFlags }: Table, flag: string | null): FlagReading => {
  const colour = flag === null ? null : flagColour(flag)
  const isIt = (other: string): boolean => colour !== null && flagColour(other) === colour
  return {
    isExcluding: excludeFlags.some(isIt),
    letsMemoCount: commissionFlag === null || isIt(commissionFlag),
    meaning: meanings.find(([other]) => isIt(other))?.[1] ?? null,
  }
}

/** Reads flags by the version of the month of payment (of making, while unpaid); before the first version the settings' own two lists hold. */
export const flagReader = (
  settings: Pick<AttributionSettings, 'flags' | 'commissionFlag' | 'excludeFlags'>,
): FlagReader => {
  const { commissionFlag, excludeFlags } = settings
  const versions = settings.flags.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const tableOf = (month: Month): Table =>
    versions.findLast(({ from }) => from <= month) ?? { meanings: [], commissionFlag, excludeFlags }
  const known = new Map<string, FlagReading>()
  return ({ createdAt, paidAt, flag }) => {
    const month = (paidAt ?? createdAt).slice(0, 7) as Month
    const key = `${month} ${flag ?? ''}`
    const found = known.get(key)
    if (found) return found
    const reading = readingOf(tableOf(month), flag === '' ? null : flag)
    known.set(key, reading)
    return reading
  }
}
