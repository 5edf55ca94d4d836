import type { Order } from '#shared/contract/orders.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import type { Column } from '#renderer/kit/data-table.tsx'

type Fields = Text['orders']['fields']

/** When an order was paid, or made while it is not; the same in every table of orders. */
export const timeColumn = <Row extends { readonly order: Pick<Order, 'paidAt' | 'createdAt'> }>(
  fields: Fields,
  format: Format,
): Column<Row> => ({
  key: 'time',
  title: fields.time,
  width: 90,
  value: ({ order }) => order.paidAt ?? order.createdAt,
  show: ({ order }) => format.moment(order.paidAt ?? order.createdAt),
})

/** An order's number; `isLink`: a click on its row leads to it. */
export const numberColumn = <Row extends { readonly order: Pick<Order, 'orderNo'> }>(
  fields: Fields,
  isLink = false,
): Column<Row> => ({
  key: 'orderNo',
  title: fields.orderNo,
  width: 156,
  value: ({ order }) => order.orderNo,
  show: ({ order }) => <span className={isLink ? 'orders-number is-link' : 'orders-number'}>{order.orderNo}</span>,
})
