import type { ChatLine, ChatOrder, Customer } from '#shared/contract/chats.ts'
import type { Person } from '#shared/contract/people.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { linkTo } from '#renderer/app/route.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { agentWords } from './archive-people.ts'

type Words = Text['archive']

const orderColumns = (text: Words, shopId: number): readonly Column<ChatOrder>[] => {
  const { fields } = text.customer
  return [
    {
      key: 'createdAt',
      title: fields.createdAt,
      width: 128,
      value: (row) => row.createdAt,
      show: (row) => row.createdAt.slice(0, 16),
    },
    {
      key: 'orderNo',
      title: fields.orderNo,
      width: 176,
      value: (row) => row.orderNo,
      show: ({ orderNo }) => (
        <a href={linkTo('orders', { month: 'all', search: orderNo, order: orderNo, orderShop: String(shopId) })}>
          {orderNo}
        </a>
      ),
    },
    { key: 'status', title: fields.status, width: 88, value: (row) => text.order.status[row.status] },
    {
      key: 'paidAt',
      title: fields.paidAt,
      width: 128,
      value: (row) => row.paidAt,
      show: (row) => row.paidAt?.slice(0, 16),
    },
    { key: 'paid', title: fields.paid, width: 100, value: (row) => row.paid, isMoney: true },
    {
      key: 'refunded',
      title: fields.refunded,
      width: 96,
      value: (row) => row.refunded,
      isMoney: true,
      show: (row) => (row.refunded === 0 ? null : <Money fen={row.refunded} />),
    },
    { key: 'title', title: fields.title, width: 180, grow: true, value: (row) => row.title },
    { key: 'evidence', title: fields.evidence, width: 132, value: (row) => text.order.evidence[row.evidence] },
  ]
}

const chatColumns = (text: Words, format: Format, people: readonly Person[]): readonly Column<ChatLine>[] => {
  const { fields } = text.customer
  return [
    { key: 'day', title: fields.day, width: 96, value: (row) => row.day },
    {
      key: 'time',
      title: fields.time,
      width: 104,
      value: (row) => `${row.firstAt.slice(11, 16)}–${row.lastAt.slice(11, 16)}`,
    },
    {
      key: 'agents',
      title: fields.agents,
      width: 130,
      value: (row) => (row.agents.length === 0 ? text.list.nobody : agentWords(row.agents, people, text.listSeparator)),
    },
    { key: 'messages', title: fields.messages, width: 76, align: 'right', value: (row) => row.messages },
    { key: 'rounds', title: fields.rounds, width: 66, align: 'right', value: (row) => row.rounds },
    {
      key: 'unanswered',
      title: fields.unanswered,
      width: 96,
      align: 'right',
      value: (row) => row.unanswered,
      show: (row) => (row.unanswered === 0 ? 0 : <span className="bad">{row.unanswered}</span>),
    },
    {
      key: 'waited',
      title: fields.waited,
      width: 96,
      align: 'right',
      value: (row) => row.waited,
      show: (row) => format.duration(row.waited),
    },
    { key: 'firstText', title: fields.firstText, width: 200, grow: true, value: (row) => row.firstText },
  ]
}

const refundColumns = (text: Words): readonly Column<Customer['refunds'][number]>[] => {
  const { fields } = text.customer
  return [
    { key: 'at', title: fields.time, width: 128, value: (row) => row.at, show: (row) => row.at.slice(0, 16) },
    { key: 'orderNo', title: fields.orderNo, width: 176, value: (row) => row.orderNo },
    { key: 'amount', title: fields.amount, width: 100, value: (row) => row.amount, isMoney: true },
    { key: 'status', title: fields.status, width: 120, value: (row) => row.status },
    { key: 'reason', title: fields.reason, width: 200, grow: true, value: (row) => row.reason },
  ]
}

const reviewColumns = (text: Words): readonly Column<Customer['reviews'][number]>[] => {
  const { fields } = text.customer
  return [
    { key: 'at', title: fields.time, width: 128, value: (row) => row.at, show: (row) => row.at.slice(0, 16) },
    { key: 'orderNo', title: fields.orderNo, width: 176, value: (row) => row.orderNo },
    { key: 'grade', title: fields.grade, width: 80, value: (row) => row.grade },
    { key: 'text', title: fields.text, width: 260, grow: true, value: (row) => row.text },
  ]
}

/** The buyer's orders with what they came to; the number leads to the order. */
export const CustomerOrders = ({ customer }: { customer: Customer }) => {
  const text = useText().archive
  const { orders } = customer
  const sum = (pick: (order: ChatOrder) => number) => orders.reduce((total, order) => total + pick(order), 0)
  return (
    <DataTable
      name="customer-orders"
      columns={orderColumns(text, customer.shopId)}
      rows={orders}
      keyOf={({ id }) => id}
      filters={<b>{text.customer.orders}</b>}
      empty={text.customer.noOrders}
      isCompact
      {...(orders.length < 2
        ? {}
        : {
            totals: {
              paid: <Money fen={sum(({ paid }) => paid)} isStrong />,
              refunded: <Money fen={sum(({ refunded }) => refunded)} isStrong />,
            },
          })}
    />
  )
}

interface CustomerChatsProps {
  readonly customer: Customer
  readonly people: readonly Person[]
  readonly onOpen: (at: LocalTime) => void
}

/** The days the buyer wrote on; a row opens the chat there. */
export const CustomerChats = ({ customer, people, onOpen }: CustomerChatsProps) => {
  const text = useText().archive
  const format = useFormat()
  return (
    <DataTable
      name="customer-chats"
      columns={chatColumns(text, format, people)}
      rows={customer.chats}
      keyOf={({ day }) => day}
      filters={<b>{text.customer.chats}</b>}
      empty={text.customer.noChats}
      onOpen={({ firstAt }) => onOpen(firstAt)}
      isCompact
    />
  )
}

/** What was given back to the buyer, and why. */
export const CustomerRefunds = ({ customer }: { customer: Customer }) => {
  const text = useText().archive
  return (
    <DataTable
      name="customer-refunds"
      columns={refundColumns(text)}
      rows={customer.refunds}
      keyOf={(row) => `${row.orderNo} ${row.at} ${row.amount}`}
      filters={<b>{text.customer.refunds}</b>}
      empty={text.customer.noRefunds}
      isCompact
    />
  )
}

/** What the buyer wrote about orders. */
export const CustomerReviews = ({ customer }: { customer: Customer }) => {
  const text = useText().archive
  return (
    <DataTable
      name="customer-reviews"
      columns={reviewColumns(text)}
      rows={customer.reviews}
      keyOf={(row) => `${row.orderNo ?? ''} ${row.at} ${row.text ?? ''}`}
      filters={<b>{text.customer.reviews}</b>}
      empty={text.customer.noReviews}
      isCompact
    />
  )
}
