import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import type { Context, Work } from '../../context.ts'
import { buyerOfChats, buyerOfEntry, buyerOfOrder } from '../../stores/access-store.ts'
import { checkLoggedPin } from './access.ts'
import { log } from './settings.ts'

type Asked = ParsedInputOf<'settings.revealBuyer'>['buyer']

const nameOf = ({ sql }: Context, asked: Asked): string | null | undefined =>
  'buyerId' in asked
    ? buyerOfChats(sql, asked.shopId, asked.buyerId)
    : 'orderId' in asked
      ? buyerOfOrder(sql, asked.orderId)
      : buyerOfEntry(sql, asked.entry)

const placeOf = (asked: Asked): string =>
  'buyerId' in asked ? 'chat' : 'orderId' in asked ? `order ${asked.orderId}` : `entry ${asked.entry}`

/**
 * A buyer's name in full. Only a supervisor's PIN opens it, also while the lock is off; each look is a line of the access log, with the
 * name shortened. S001-003, S002-022
 */
export const reveal = async (
  context: Context,
  { agent, pin, reason, buyer }: ParsedInputOf<'settings.revealBuyer'>,
  work: Work,
): Promise<OutputOf<'settings.revealBuyer'>> => {
  const person = await checkLoggedPin(context, work, agent, pin)
  if (person.role !== 'supervisor') {
    await work.commit(() => log(context, 'refused', person.number, reason))
    throw new Refusal('not-permitted')
  }
  const name = nameOf(context, buyer)
  if (name === undefined || name === null || name === '') throw new Refusal('not-found', { what: 'buyer', key: '' })
  await work.commit(() =>
    log(context, 'revealed', `${placeOf(buyer)} ${shortenedName(name) ?? ''} (${person.number})`, reason),
  )
  return { name }
}
