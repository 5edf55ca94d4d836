import type { OutputOf } from '#shared/contract/index.ts'
import type { Share } from '#shared/contract/orders.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import type { Context } from '../../context.ts'
import { importsOfOrder } from '../../stores/change-store.ts'
import { decisionHistory } from '../../stores/decision-store.ts'
import { nudgesOf } from '../../stores/nudge-store.ts'
import { appealsOfOrder } from '../../stores/order-trace-store.ts'
import { knownOrder } from './orders.ts'

type Event = OutputOf<'orders.history'>[number]

/** `A01`, or `A01 30% / A02 70%` when it is split. */
const sharesInWords = (shares: readonly Share[]): string =>
  shares.length === 1
    ? (shares[0]?.agent ?? '')
    : shares.map(({ agent, share }) => `${agent} ${Math.round(share / 1000) / 10}%`).join(' / ')

const withNote = (agent: string, note: string): string => (note === '' ? agent : `${agent} · ${note}`)

/** What happened to an order, oldest first: imports, decisions and those taken back, standing reminders to pay, appeals. */
export const history = (context: Context, { orderId }: { orderId: OrderId }): OutputOf<'orders.history'> => {
  const { sql } = context
  const { shopId, orderNo } = knownOrder(context, orderId)
  const imported = importsOfOrder(sql, shopId, orderNo).map(({ at, file, isFirst }): Event => ({
    at,
    what: isFirst ? 'imported' : 'updated',
    detail: file,
  }))
  const decided = decisionHistory(sql, shopId, orderNo).flatMap((decision): Event[] => [
    { at: decision.at, what: 'decided', detail: `${sharesInWords(decision.shares)} · ${decision.reason}` },
    ...(decision.revokedAt === null
      ? []
      : [{ at: decision.revokedAt, what: 'revoked' as const, detail: decision.revokeReason ?? '' }]),
  ])
  const nudged = nudgesOf(sql, shopId, orderNo)
    .filter(({ takenBackAt }) => takenBackAt === null)
    .map(({ at, agent, note }): Event => ({ at, what: 'nudged', detail: withNote(agent, note) }))
  const appealed = appealsOfOrder(sql, shopId, orderNo).map(({ at, agent, text }): Event => ({
    at,
    what: 'appealed',
    detail: withNote(agent, text),
  }))
  return [...imported, ...nudged, ...appealed, ...decided].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
