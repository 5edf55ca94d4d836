import type { Chat, ChatOrder, ChatRound, Customer, Message, SearchHit } from '#shared/contract/chats.ts'
import type { OrderId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'

const shopId = 1 as ShopId

/** A line of a chat on 22 November; `at` is `HH:MM:SS`, or a whole moment. */
export const messageOf = (id: number, at: string, more: Partial<Message> = {}): Message => ({
  id,
  at: (at.length === 8 ? `2026-11-22 ${at}` : at) as LocalTime,
  account: '101',
  agent: '01',
  name: '102',
  direction: 'buyer',
  text: `${id}`,
  ...more,
})

export const roundOf = (startedAt: string, answeredAt: string | null, more: Partial<ChatRound> = {}): ChatRound => ({
  account: '101',
  startedAt: `2026-11-22 ${startedAt}` as LocalTime,
  answeredAt: answeredAt === null ? null : (`2026-11-22 ${answeredAt}` as LocalTime),
  seconds: answeredAt === null ? null : 30,
  isLate: false,
  ...more,
})

export const orderAt = (id: number, createdAt: string, more: Partial<ChatOrder> = {}): ChatOrder => ({
  id: id as OrderId,
  orderNo: `9000${id}`,
  status: 'paid',
  createdAt: (createdAt.length === 8 ? `2026-11-22 ${createdAt}` : createdAt) as LocalTime,
  paidAt: null,
  paid: toFen(12_900),
  refunded: toFen(0),
  title: null,
  evidence: 'chat',
  ...more,
})

export const chatOf = (messages: Message[], more: Partial<Chat> = {}): Chat => ({
  shopId,
  shop: '201',
  buyerId: 7,
  buyer: '3**4',
  messages,
  rounds: [],
  orders: [],
  days: [...new Set(messages.map(({ at }) => at.slice(0, 10) as LocalDate))],
  hasEarlier: false,
  hasLater: false,
  ...more,
})

export const hitOf = (id: number, at: string, buyerId: number, more: Partial<SearchHit> = {}): SearchHit => ({
  ...messageOf(id, at),
  shopId,
  shop: '201',
  buyerId,
  buyer: `${buyerId}**0`,
  session: null,
  marks: [[0, 1]],
  ...more,
})

export const customer: Customer = {
  shopId,
  shop: '201',
  buyerId: 7,
  buyer: '3**4',
  firstAt: '2026-11-20 09:00:00' as LocalTime,
  lastAt: '2026-11-22 09:00:00' as LocalTime,
  messages: 12,
  chats: [
    {
      shopId,
      shop: '201',
      buyerId: 7,
      buyer: '3**4',
      day: '2026-11-22' as LocalDate,
      firstAt: '2026-11-22 09:00:00' as LocalTime,
      lastAt: '2026-11-22 09:30:00' as LocalTime,
      agents: [],
      messages: 12,
      rounds: 3,
      unanswered: 1,
      waited: 83,
      firstText: '5',
    },
  ],
  entries: [
    {
      id: 31,
      register: 'complaints',
      state: 'open',
      isClosed: false,
      at: '2026-11-21 10:00:00' as LocalTime,
      by: 'supervisor',
      person: null,
      owner: null,
      due: '2026-11-22 10:00:00' as LocalTime,
      isOverdue: true,
      values: { text: '4711' },
      links: [],
      source: null,
      reopened: 0,
      closedAt: null,
      changedAt: '2026-11-21 10:00:00' as LocalTime,
    },
  ],
  orders: [
    orderAt(1, '09:10:00', { refunded: toFen(2_900) }),
    orderAt(2, '09:20:00', { status: 'closed', evidence: 'name' }),
  ],
  refunds: [
    { orderNo: '90001', amount: toFen(2_900), at: '2026-11-22 10:00:00' as LocalTime, reason: '6', status: '8' },
  ],
  reviews: [{ orderNo: '90001', at: '2026-11-22 11:00:00' as LocalTime, grade: '5', text: '6' }],
  spent: toFen(22_900),
}
