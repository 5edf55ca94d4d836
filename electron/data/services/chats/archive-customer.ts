import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { sumFen, toFen } from '#shared/kit/money.ts'
import type { Context } from '../../context.ts'
import { entriesAbout } from '../../stores/register-store.ts'
import { shownEntries } from '../registers/shown.ts'
import { daysOfBuyer, refundsOfOrders, reviewsOf } from '../../stores/archive-store.ts'
import { buyerOfShop } from './archive-chat.ts'
import { chatLiner } from './archive-lines.ts'
import { ordersOfBuyer, tellingName } from './archive-orders.ts'
import { archivePeople, shownBuyer } from './archive-people.ts'

/** What the notebooks say of this buyer; an entry of another shop is another buyer of the same name. */
const entriesOf = (
  context: Context,
  shop: string,
  orders: readonly string[],
  name: string | null,
): OutputOf<'chats.customer'>['entries'] =>
  shownEntries(
    context,
    entriesAbout(context.sql, orders, name).filter(
      ({ values }) => (values['shop'] ?? null) === null || values['shop'] === shop,
    ),
  )

/** One buyer of one shop: chats newest first; orders, refunds and reviews as they happened; entries newest first. */
export const customer = (context: Context, place: ParsedInputOf<'chats.customer'>): OutputOf<'chats.customer'> => {
  const buyer = buyerOfShop(context, place)
  const shop = archivePeople(context).shopName(buyer.shopId)
  const { sql } = context
  const lineOf = chatLiner(context)
  const chats = daysOfBuyer(sql, buyer.id)
    .toReversed()
    .map((day) => lineOf(buyer, day))
  const orders = ordersOfBuyer(context, buyer)
  const numbers = orders.map(({ orderNo }) => orderNo)
  const [newest, oldest] = [chats[0], chats.at(-1)]
  if (!newest || !oldest) throw new Error(`buyer ${buyer.id} without a chat`)
  return {
    shopId: buyer.shopId,
    shop,
    buyerId: buyer.id,
    buyer: shownBuyer(buyer.name),
    firstAt: oldest.firstAt,
    lastAt: newest.lastAt,
    messages: chats.reduce((total, chat) => total + chat.messages, 0),
    chats,
    orders,
    refunds: refundsOfOrders(sql, buyer.shopId, numbers),
    reviews: reviewsOf(sql, buyer.shopId, numbers, tellingName(buyer)),
    entries: entriesOf(context, shop, numbers, tellingName(buyer)),
    spent: sumFen(orders.filter(({ paidAt }) => paidAt !== null).map(({ paid, refunded }) => toFen(paid - refunded))),
  }
}
