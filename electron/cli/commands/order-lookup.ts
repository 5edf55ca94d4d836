import { Refusal } from '#shared/contract/failure.ts'
import type { Order } from '#shared/contract/orders.ts'
import type { Desk } from '../command.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { shopNamed } from './lookups.ts'

const looked = 500

/** The order of exactly this number, of the shop of `--shop` when it was typed; refuses one nobody has, and one that stands in two shops. */
export const orderMeant = async (desk: Desk, orderNo: string): Promise<Order> => {
  const shop = desk.option('shop')
  const shopId = shop === null ? null : (await shopNamed(desk, shop)).id
  const { rows } = await desk.call('orders.list', {
    filter: { month: null, shopId, status: null, state: null, agent: null, search: orderNo.slice(0, 100) },
    sort: { by: 'at', direction: 'down' },
    offset: 0,
    limit: looked,
  })
  const [found, ...others] = rows.filter(({ order }) => order.orderNo === orderNo)
  if (found === undefined) throw new Refusal('not-found', { what: 'order', key: orderNo })
  if (others.length > 0)
    throw new WrongUsage('order-in-shops', {
      order: orderNo,
      known: [found, ...others].map(({ order }) => order.shop).join(desk.text.cli.listSeparator),
    })
  return found.order
}
