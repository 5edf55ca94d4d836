import type { AttributionCoverage } from '../../contract/commission.ts'
import type { Attribution, OrderWithAttribution } from '../../contract/orders.ts'

// How much of a month's orders is whose by what: docs/attribution.md §10.

type Kind = Exclude<keyof AttributionCoverage, 'orders' | 'doubtful'>

const kindOf = ({ state, evidence }: Attribution): Kind | null =>
  state === 'credited' ? evidence : state === 'unpaid' ? null : state

/** Orders by what says whose they are; unpaid ones are not counted, the seven kinds sum to `orders`. */
export const coverageOf = (orders: Iterable<Pick<OrderWithAttribution, 'attribution'>>): AttributionCoverage => {
  const counts = { decision: 0, memo: 0, chat: 0, silent: 0, contested: 0, nobody: 0, excluded: 0 }
  let [all, doubtful] = [0, 0]
  for (const { attribution } of orders) {
    const kind = kindOf(attribution)
    if (kind === null) continue
    all++
    counts[kind]++
    if (attribution.state === 'credited' && attribution.doubts.length > 0) doubtful++
  }
  return { orders: all, ...counts, doubtful }
}
