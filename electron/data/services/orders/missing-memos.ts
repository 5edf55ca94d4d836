import type { MissingMemo } from '#shared/contract/evidence.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import { sumFen, type Fen } from '#shared/kit/money.ts'
import { coverageOf } from '#shared/rules/attribution/coverage.ts'
import { flagReader, type FlagReader } from '#shared/rules/attribution/flags.ts'
import type { StakeBook } from '#shared/rules/attribution/stake.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { attributionSettings } from './attribution-settings.ts'
import { attribution as attributionIn } from './orders.ts'
import { stakesOf } from './stakes.ts'

// Orders a chat says something about and their memo nothing: docs/attribution.md §11.

/** Served in a chat, undecided, and its memo names nobody or has not the flag the shop asks for. */
const isMissing = ({ order, attribution }: OrderWithAttribution, readFlag: FlagReader): boolean => {
  const { state, decision, chat, candidates } = attribution
  if (state === 'unpaid' || state === 'excluded' || decision !== null || chat?.how !== 'served') return false
  return candidates.length === 0 || !readFlag(order).letsMemoCount
}

const missingMemo = ({ order, attribution }: OrderWithAttribution, stakes: StakeBook): MissingMemo[] => {
  const { chat, state } = attribution
  if (chat === null) return []
  const { agent, account, join } = chat
  return [
    {
      order,
      agent,
      account,
      join,
      loses: state === 'nobody',
      base: stakes.baseFor(order, agent),
      stake: agent === null ? null : stakes.stakeOf(order, agent),
    },
  ]
}

const sumOfKnown = (amounts: readonly (Fen | null)[]): Fen | null => {
  const known = amounts.flatMap((amount) => amount ?? [])
  return known.length === 0 ? null : sumFen(known)
}

/** One line an agent, or an account nobody owns; the first by number, accounts last. */
const byAgent = (rows: readonly MissingMemo[], names: ReadonlyMap<string, string>) =>
  [...Map.groupBy(rows, ({ agent, account }) => (agent === null ? `~${account ?? ''}` : ` ${agent}`))]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, own]) => {
      const { agent = null, account = null } = own[0] ?? {}
      return {
        agent,
        name: agent === null ? (account ?? '') : (names.get(agent) ?? agent),
        orders: own.length,
        losing: own.filter(({ loses }) => loses).length,
        base: sumFen(own.map(({ base }) => base)),
        stake: sumOfKnown(own.map(({ stake }) => stake)),
      }
    })

/** The orders of a month by the time of their payment, and what each agent misses by them. */
export const missingMemos = (
  context: Context,
  { month }: ParsedInputOf<'orders.missingMemos'>,
): OutputOf<'orders.missingMemos'> => {
  const orders = attributionIn(context, { month })
  const stakes = stakesOf(context, month)
  const readFlag = flagReader(attributionSettings(context))
  const rows = orders.filter((entry) => isMissing(entry, readFlag)).flatMap((entry) => missingMemo(entry, stakes))
  const names = new Map(listPeople(context.sql).map(({ number, name }) => [number, name]))
  return { rows, agents: byAgent(rows, names), coverage: coverageOf(orders) }
}
