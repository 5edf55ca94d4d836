import { describe, expect, test } from 'vitest'
import { chatItems } from '#renderer/kit/chat-items.ts'
import { ArchiveFilters } from '#renderer/screens/chats/archive/archive-filters.tsx'
import { ChatList } from '#renderer/screens/chats/archive/archive-chat-list.tsx'
import { HitList } from '#renderer/screens/chats/archive/archive-hit-list.tsx'
import { ArchiveSearchField } from '#renderer/screens/chats/archive/archive-search-field.tsx'
import { ArchiveView } from '#renderer/screens/chats/archive/archive-view.tsx'
import { EvidenceView } from '#renderer/screens/chats/archive/chat-evidence-view.tsx'
import { ChatHead } from '#renderer/screens/chats/archive/chat-head.tsx'
import { ChatLines } from '#renderer/screens/chats/archive/chat-lines.tsx'
import { ChatReader } from '#renderer/screens/chats/archive/chat-reader.tsx'
import {
  CustomerChats,
  CustomerOrders,
  CustomerRefunds,
  CustomerReviews,
} from '#renderer/screens/chats/archive/customer-tables.tsx'
import { CustomerEntries } from '#renderer/screens/chats/archive/customer-entries.tsx'
import { CustomerFacts, CustomerView } from '#renderer/screens/chats/archive/customer-view.tsx'
import { filterOf } from '#renderer/screens/chats/archive/archive-route.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { toFen } from '#shared/kit/money.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { chatOf, customer, messageOf, orderAt, roundOf } from './archive-fixtures.ts'

const nothing = (): void => undefined
const place = { shopId: 1 as ShopId, buyerId: 7 }
const shops = [1, 2].map((id) => ({ id, name: `20${id}`, platform: 'jd' })) as unknown as readonly Shop[]
const people = [{ number: '01', name: '102' }] as unknown as readonly Person[]
const everything = { from: '2026-11-01', to: '2026-11-22', shop: '1', agent: '77', name: '3', direction: 'auto' }

const chat = chatOf(
  [
    messageOf(1, '09:00:00'),
    messageOf(2, '09:06:20', { direction: 'agent', text: '' }),
    messageOf(3, '09:06:30', { direction: 'agent', account: '105', agent: null, name: null }),
    messageOf(4, '09:06:40', { direction: 'auto' }),
    messageOf(5, '09:06:50', { direction: 'system', account: '' }),
    messageOf(6, '09:07:00', { text: '666' }),
    messageOf(7, '09:08:00', { direction: 'agent' }),
    messageOf(8, '09:09:00'),
  ],
  {
    rounds: [
      roundOf('09:00:00', '09:06:20', { isLate: true, seconds: 380 }),
      roundOf('09:07:00', '09:08:00'),
      roundOf('09:09:00', null),
    ],
    orders: [
      orderAt(1, '09:06:25', { refunded: toFen(100), title: '66' }),
      orderAt(2, '09:06:26', { evidence: 'name' }),
      orderAt(3, '2026-10-01 09:00:00', { orderNo: '66' }),
    ],
  },
)

const list = { hasManyShops: true, onOpen: nothing, onBack: nothing, keys: null }

const views = {
  ArchiveView: <ArchiveView />,
  search: <ArchiveSearchField value="" onSearch={nothing} onKey={() => false} />,
  filters: (
    <ArchiveFilters
      filter={filterOf(everything)}
      shops={shops}
      people={people}
      accounts={['9']}
      onChange={nothing}
      onClear={nothing}
    />
  ),
  noFilters: (
    <ArchiveFilters filter={filterOf({})} shops={[]} people={[]} accounts={[]} onChange={nothing} onClear={nothing} />
  ),
  hits: <HitList {...list} question={{ ...filterOf({}), text: '1' }} openId={null} onMachines={nothing} />,
  chats: <ChatList {...list} people={people} filter={filterOf({})} open={null} openDay={null} />,
  reader: (
    <ChatReader
      place={place}
      at={null}
      message={null}
      word=""
      isFocusWanted={{ current: false }}
      onMoment={nothing}
      onPage={nothing}
      onBack={nothing}
    />
  ),
  head: <ChatHead chat={chat} day="2026-11-22" onDay={nothing} onLatest={nothing} onPage={nothing} />,
  lines: <ChatLines items={chatItems(chat)} shopId={place.shopId} word="6" target={6} />,
  CustomerView: <CustomerView place={place} onBack={nothing} onOpen={nothing} />,
  facts: <CustomerFacts customer={customer} />,
  orders: <CustomerOrders customer={customer} />,
  days: <CustomerChats customer={customer} people={people} onOpen={nothing} />,
  noOrders: <CustomerOrders customer={{ ...customer, orders: [] }} />,
  refunds: <CustomerRefunds customer={customer} />,
  reviews: <CustomerReviews customer={customer} />,
  entries: <CustomerEntries entries={customer.entries} />,
  evidence: <EvidenceView place={place} query={{}} onDays={nothing} onBack={nothing} />,
}

// Said by antd's own language table on fields that can be emptied.
const antdWords = ['Clear']

describe('every word of the archive comes from the text tables', () => {
  test.each(Object.entries(views))('%s', (_name, view) => {
    expect(leftOverWords(inKeyLanguage(view), antdWords)).toEqual([])
  })
})

test('rounds say in words whether they were answered, late or not at all; orders are links; the word is marked', () => {
  const markup = inKeyLanguage(views.lines)
  for (const key of ['answered', 'late', 'unanswered'])
    expect(markup.match(new RegExp(`«archive.round.${key}»`, 'g'))).toHaveLength(1)
  expect(markup.match(/«archive.round.answer»/g)).toHaveLength(1)
  expect(markup).toContain('«archive.reader.gap»')
  expect(markup).toContain('order=90001')
  expect(markup).toContain('<mark>6</mark>')
  expect(markup).toContain('«archive.order.placed»')
  expect(markup).toContain('is-target')
})
