import { useEffect, useRef } from 'react'
import { Button } from 'antd'
import { LeftOutlined } from '@ant-design/icons'
import type { Customer } from '#shared/contract/chats.ts'
import type { Person } from '#shared/contract/people.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { RevealBuyer } from '#renderer/app/reveal-buyer.tsx'
import { Fact } from '#renderer/kit/fact.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { isCovered, isPlain, takesText } from './archive-keys.ts'
import type { ChatPlace } from './archive-route.ts'
import { CustomerEntries } from './customer-entries.tsx'
import { CustomerChats, CustomerOrders, CustomerRefunds, CustomerReviews } from './customer-tables.tsx'

interface CustomerViewProps {
  readonly place: ChatPlace
  readonly onBack: () => void
  readonly onOpen: (at: LocalTime) => void
}

/** Esc leads back from a page that fills the tab; the page takes the focus when it opens. */
export const useBackKey = (onBack: () => void) => {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.focus(), [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || !isPlain(event) || takesText(event.target) || isCovered()) return
    event.preventDefault()
    onBack()
  }
  return { ref: page, tabIndex: -1, onKeyDown }
}

/** Who it is and what it sums up to. */
export const CustomerFacts = ({ customer }: { customer: Customer }) => {
  const text = useText().archive.customer
  const format = useFormat()
  return (
    <dl className="customer-facts">
      <Fact name={text.shop}>{customer.shop}</Fact>
      <Fact name={text.first}>{customer.firstAt.slice(0, 16)}</Fact>
      <Fact name={text.last}>{customer.lastAt.slice(0, 16)}</Fact>
      <Fact name={text.messages}>{format.count(customer.messages)}</Fact>
      <Fact name={text.chats}>{format.count(customer.chats.length)}</Fact>
      <Fact name={text.orders}>{format.count(customer.orders.length)}</Fact>
      <Fact name={text.refunds}>{format.count(customer.refunds.length)}</Fact>
      <Fact name={text.reviews}>{format.count(customer.reviews.length)}</Fact>
      <Fact name={text.entries}>{format.count(customer.entries.length)}</Fact>
      <Fact name={text.spent} title={text.spentHint}>
        <Money fen={customer.spent} isStrong />
      </Fact>
    </dl>
  )
}

const noPeople: readonly Person[] = []

/** Everything known of one buyer of one shop, on one page. */
export const CustomerView = ({ place, onBack, onOpen }: CustomerViewProps) => {
  const text = useText().archive.customer
  const customer = useQuery('chats.customer', { shopId: place.shopId, buyerId: place.buyerId })
  const people = useQuery('people.list', {}).value ?? noPeople
  const page = useBackKey(onBack)
  return (
    <div className="customer" role="region" aria-label={text.title} {...page}>
      <div className="customer-head">
        <Button size="small" icon={<LeftOutlined />} onClick={onBack}>
          {text.back}
        </Button>
        <h2>{text.title}</h2>
        <b className="customer-name">{customer.value?.buyer}</b>
        <RevealBuyer buyer={{ shopId: place.shopId, buyerId: place.buyerId }} />
      </div>
      <QueryView query={customer}>
        {(value) => (
          <>
            <CustomerFacts customer={value} />
            <CustomerOrders customer={value} />
            <CustomerChats customer={value} people={people} onOpen={onOpen} />
            {value.entries.length === 0 ? null : <CustomerEntries entries={value.entries} />}
            {value.refunds.length === 0 ? null : <CustomerRefunds customer={value} />}
            {value.reviews.length === 0 ? null : <CustomerReviews customer={value} />}
          </>
        )}
      </QueryView>
    </div>
  )
}
