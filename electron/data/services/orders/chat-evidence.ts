import type { AttributionSettings, ChatEvidence, Share } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import { toMillionths } from '#shared/kit/money.ts'
import type { OrderId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { dateOfNumber, secondsOf, serviceDayOf } from '#shared/rules/conversion/moments.ts'
import type { ChatWitness, ConversionRule, CreditedOrder } from '#shared/rules/conversion/result.ts'
import { strippedAccount } from '#shared/rules/imports/roles.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { conversionPart, witnessesOf } from '../chats/chat-conversion-part.ts'
import { creditParts } from '../chats/chat-conversion.ts'
import { dayStart } from '../chats/figure-days.ts'
import { ruleSetFinder } from '../chats/rule-sets.ts'
import { attributionSettings } from './attribution-settings.ts'

/** What the chats know of an order, whatever its memo says: docs/attribution.md §5. */
export interface ChatWord {
  /** null: nothing in the chats says whose it is */
  readonly evidence: ChatEvidence | null
  /** whose it would be by the chats alone: the one who served, or by the policy for nudged orders; empty: nobody's, or nobody registered */
  readonly shares: readonly Share[]
  /** true: the buyer is known and wrote to nobody before ordering · false: he wrote · null: nobody knows who the buyer was */
  readonly isSilent: boolean | null
  readonly join: ChatEvidence['join']
  /** the buyer's row id among the chats; null: no chat is his */
  readonly buyerId: number | null
  /** service day of the inquiry it is credited through, or of its making */
  readonly day: LocalDate
}

export interface OrderAsked {
  readonly id: OrderId
  readonly shopId: ShopId
  readonly createdAt: LocalTime
}

/** What a login or a policy says: shares of people, or the login's own name where nobody owns it. */
export type Said = Pick<ChatEvidence, 'agent' | 'account'> & { readonly shares: readonly Share[] }

type Owner = (shopId: number, witness: ChatWitness) => Said

/** A login may be called like somebody's number: it is that person's only if it is registered as his. */
const ownerFinder = (people: readonly Pick<Person, 'number' | 'accounts'>[]): Owner => {
  const numbers = new Set(people.map(({ number }) => number))
  const owned = new Set(
    people.flatMap(({ number, accounts }) =>
      accounts.map(({ shopId, account }) => `${shopId} ${number} ${strippedAccount(account)}`),
    ),
  )
  return (shopId, { key, account, shares }) => {
    const isPerson = numbers.has(key) && (key !== account || owned.has(`${shopId} ${key} ${account}`))
    return {
      agent: isPerson ? key : null,
      account: isPerson || account === '' ? null : account,
      shares: shares.flatMap((part) =>
        numbers.has(part.key) && (part.key !== key || isPerson)
          ? [{ agent: part.key, share: toMillionths(part.share) }]
          : [],
      ),
    }
  }
}

const wordOf = (order: CreditedOrder, owner: Owner, start: number): ChatWord | null => {
  const { byChat, buyerId, hadWritten, chatEvidence: join, shopId } = order
  if (byChat === null && buyerId === null && hadWritten === null) return null
  const said = byChat && owner(shopId, byChat)
  return {
    evidence: byChat && said && { how: byChat.how, agent: said.agent, account: said.account, join },
    shares: said?.shares ?? [],
    isSilent: hadWritten === null ? null : !hadWritten,
    join,
    buyerId,
    day: order.firstAskedAt === null ? order.day : dateOfNumber(serviceDayOf(secondsOf(order.firstAskedAt), start)),
  }
}

/** The orders' shops with the service days they were made on, in order. */
const daysByShop = (orders: readonly OrderAsked[], start: number): ReadonlyMap<ShopId, readonly LocalDate[]> => {
  const shops = new Map<ShopId, Set<LocalDate>>()
  for (const { shopId, createdAt } of orders) {
    const day =
      start === 0 ? (createdAt.slice(0, 10) as LocalDate) : dateOfNumber(serviceDayOf(secondsOf(createdAt), start))
    const known = shops.get(shopId)
    if (known) known.add(day)
    else shops.set(shopId, new Set([day]))
  }
  return new Map([...shops].map(([shop, days]) => [shop, [...days].sort()]))
}

const partsOf = (context: Context, orders: readonly OrderAsked[], settings: AttributionSettings) => {
  const ruleSetOn = ruleSetFinder(context, null)
  return [...daysByShop(orders, dayStart(context))].flatMap(([shopId, days]) =>
    creditParts(context, { shopId, days, ruleSetOn, settings }),
  )
}

/**
 * The chats' word on orders, paid or not, by the rule set and the service days of the shop's figures; an order nobody can say anything of is left
 * out. Only the days on which they were made are computed. `settings`: other rules than the shop's own; `around`: more orders, whose days are
 * looked up together with theirs.
 */
export const chatWords = (
  context: Context,
  orders: readonly OrderAsked[],
  settings: AttributionSettings = attributionSettings(context),
  around: readonly OrderAsked[] = orders,
): ReadonlyMap<OrderId, ChatWord> => {
  const words = new Map<OrderId, ChatWord>()
  const days = daysByShop(orders, dayStart(context))
  const parts = partsOf(context, around, settings).filter(({ day, given }) =>
    days.get(given.shopId as ShopId)?.includes(day),
  )
  if (parts.length === 0) return words
  const owner = ownerFinder(listPeople(context.sql))
  const asked = new Set<number>(orders.map(({ id }) => id))
  for (const { day, given } of parts)
    for (const order of conversionPart(context, day, given).orders) {
      const word = asked.has(order.orderId) ? wordOf(order, owner, given.dayStart) : null
      if (word) words.set(order.orderId as OrderId, word)
    }
  return words
}

/** What each way of crediting by the clock says of one order, whatever the shop's own way is; null: it says nothing. */
export const wordsByRule = (
  context: Context,
  order: OrderAsked,
): Readonly<Record<ConversionRule['credit'], Said | null>> => {
  const [part] = partsOf(context, [order], attributionSettings(context))
  const witnesses = part ? witnessesOf(context, part.day, part.given, order.id) : null
  const owner = ownerFinder(listPeople(context.sql))
  const said = (witness: ChatWitness | null | undefined): Said | null =>
    witness?.how === 'served' ? owner(order.shopId, witness) : null
  return {
    first: said(witnesses?.first),
    'last-before-order': said(witnesses?.['last-before-order']),
    'last-before-payment': said(witnesses?.['last-before-payment']),
  }
}
