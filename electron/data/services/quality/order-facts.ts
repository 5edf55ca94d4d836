import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import type { Context } from '../../context.ts'
import { orderById, orderByNumber } from '../../stores/order-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { attributedOrders } from '../orders/attributor.ts'

const longestProduct = 60

/** What an order says of an entry that is about it: shop, buyer shortened, product, and the agent whose alone it is. Null: no such order. */
export const orderFacts = (
  context: Context,
  { orderNo }: ParsedInputOf<'quality.orderFacts'>,
): OutputOf<'quality.orderFacts'> => {
  const number = orderNo.normalize('NFKC').replace(/\s+/g, '')
  const [found] = listShops(context.sql).flatMap(({ id }) => orderByNumber(context.sql, id, number) ?? [])
  const row = found === undefined ? undefined : orderById(context.sql, found.id)
  if (row === undefined) return null
  const [whole] = attributedOrders(context, [row])
  const shares = whole?.attribution.shares ?? []
  return {
    orderId: row.id,
    shop: row.shop,
    buyer: shortenedName(row.buyer),
    product:
      Array.from(row.title?.trim() ?? '')
        .slice(0, longestProduct)
        .join('') || null,
    agent: shares.length === 1 ? (shares[0]?.agent ?? null) : null,
  }
}
