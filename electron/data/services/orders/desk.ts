import type { DeskRow } from '#shared/contract/evidence.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { doubts, type Attribution, type OrderWithAttribution, type Share } from '#shared/contract/orders.ts'
import { sumFen, zeroFen } from '#shared/kit/money.ts'
import { equalShares } from '#shared/rules/attribution.ts'
import { coverageOf } from '#shared/rules/attribution/coverage.ts'
import type { StakeBook } from '#shared/rules/attribution/stake.ts'
import type { Context } from '../../context.ts'
import { attribution as attributionIn } from './orders.ts'
import { stakesOf } from './stakes.ts'

// What waits for the supervisor's word: docs/attribution.md §9.

type Kind = ParsedInputOf<'orders.desk'>['kind']

/** Contested, or with something that asks for a look, and not decided yet. */
const isDoubtful = ({ state, doubts: found }: Attribution): boolean => state === 'contested' || found.length > 0

const belongs: Record<Kind, (attribution: Attribution) => boolean> = {
  doubtful: isDoubtful,
  nobody: ({ state }) => state === 'nobody',
  decided: ({ evidence }) => evidence === 'decision',
}

/** Whom the order may belong to: by its decision as it is shared, else in equal parts whoever has it, the memo names or the chats say. */
const partsOf = ({ decision, shares, candidates, chat }: Attribution): readonly Share[] =>
  decision
    ? decision.shares
    : equalShares([
        ...new Set([...shares.map(({ agent }) => agent), ...candidates, ...(chat?.agent ? [chat.agent] : [])]),
      ])

const rowOf = ({ order, attribution }: OrderWithAttribution, stakes: StakeBook): DeskRow => {
  const parts = partsOf(attribution)
  return { order, attribution, stake: parts.length === 0 ? null : stakes.stakeOfParts(order, parts) }
}

const baseOf = ({ order, attribution }: OrderWithAttribution, stakes: StakeBook) =>
  stakes.baseFor(order, partsOf(attribution)[0]?.agent ?? null)

/** Orders of a month by the time of their payment. */
export const desk = (context: Context, { month, kind }: ParsedInputOf<'orders.desk'>): OutputOf<'orders.desk'> => {
  const orders = attributionIn(context, { month })
  const stakes = stakesOf(context, month)
  const doubtful = orders.filter(({ attribution }) => isDoubtful(attribution))
  const contested = orders.filter(({ attribution }) => attribution.state === 'contested')
  return {
    rows: orders.filter(({ attribution }) => belongs[kind](attribution)).map((entry) => rowOf(entry, stakes)),
    doubts: doubts.flatMap((doubt) => {
      const found = doubtful.filter(({ attribution }) => attribution.doubts.includes(doubt))
      return found.length === 0
        ? []
        : [{ doubt, orders: found.length, base: sumFen(found.map((entry) => baseOf(entry, stakes))) }]
    }),
    pending: {
      orders: contested.length,
      base: sumFen(contested.map((entry) => baseOf(entry, stakes))),
      stake: sumFen(contested.map((entry) => rowOf(entry, stakes).stake ?? zeroFen)),
    },
    coverage: coverageOf(orders),
  }
}
