import { describe, expect, test } from 'vitest'
import type { ChatItem } from '#renderer/kit/chat-items.ts'
import { chatItems, longestUnsaidGap, secondsBetween } from '#renderer/kit/chat-items.ts'
import { chatOf, messageOf, orderAt, roundOf } from './archive-fixtures.ts'

/** What stands there, in short. */
const outline = (items: readonly ChatItem[]): string[] =>
  items.map((item) => {
    if (item.kind === 'day') return item.day
    if (item.kind === 'gap') return `gap ${item.seconds}`
    if (item.kind === 'order') return `order ${item.order.id}`
    return `${item.message.id}${item.isFollowing ? '+' : ''}`
  })

const lineOf = (items: readonly ChatItem[], id: number) =>
  items.find((item) => item.kind === 'message' && item.message.id === id) as Extract<ChatItem, { kind: 'message' }>

describe('a chat laid out', () => {
  test('has a heading for every day and says how long a silence was, not across midnight', () => {
    const chat = chatOf([
      messageOf(1, '2026-11-21 23:50:00'),
      messageOf(2, '2026-11-22 00:10:00'),
      messageOf(3, '2026-11-22 00:16:20', { direction: 'agent' }),
    ])
    expect(outline(chatItems(chat))).toEqual(['2026-11-21', '1', '2026-11-22', '2', 'gap 380', '3'])
  })

  test('leaves short silences unsaid, to the second', () => {
    const silence = (seconds: number) => [
      messageOf(1, '09:00:00'),
      messageOf(2, `09:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`, { direction: 'agent' }),
    ]
    expect(outline(chatItems(chatOf(silence(longestUnsaidGap - 1))))).not.toContain(`gap ${longestUnsaidGap - 1}`)
    expect(outline(chatItems(chatOf(silence(longestUnsaidGap))))).toContain(`gap ${longestUnsaidGap}`)
  })

  test('names a speaker once while the same one goes on within a minute', () => {
    const chat = chatOf([
      messageOf(1, '09:00:00'),
      messageOf(2, '09:01:00'),
      messageOf(3, '09:02:01'),
      messageOf(4, '09:02:05', { direction: 'agent' }),
      messageOf(5, '09:02:06', { direction: 'agent', account: '105' }),
      messageOf(6, '09:02:07', { direction: 'auto', account: '105' }),
    ])
    expect(outline(chatItems(chat))).toEqual(['2026-11-22', '1', '2+', '3', '4', '5', '6'])
  })

  test('puts orders at their moment, on a day of their own where nothing was said', () => {
    const orders = [orderAt(8, '2026-11-23 08:00:00'), orderAt(7, '09:00:30'), orderAt(6, '2026-11-20 08:00:00')]
    const chat = chatOf([messageOf(1, '09:00:00'), messageOf(2, '09:00:40')], { orders })
    expect(outline(chatItems(chat))).toEqual([
      '2026-11-20',
      'order 6',
      '2026-11-22',
      '1',
      'order 7',
      '2',
      '2026-11-23',
      'order 8',
    ])
    const middle = { ...chat, hasEarlier: true, hasLater: true }
    expect(outline(chatItems(middle))).toEqual(['2026-11-22', '1', 'order 7', '2'])
    expect(chatItems(chatOf([], { orders }))).toEqual([])
  })

  test('puts an order of another time behind the line that first says its number', () => {
    const orders = [
      orderAt(5, '2026-10-01 08:00:00', { orderNo: '77001' }),
      orderAt(6, '09:00:30', { orderNo: '77002' }),
    ]
    const messages = [messageOf(1, '09:00:00', { text: '77001' }), messageOf(2, '09:00:40', { text: '77001 77002' })]
    const items = chatItems(chatOf(messages, { orders, hasEarlier: true }))
    expect(outline(items)).toEqual(['2026-11-22', '1', 'order 5', 'order 6', '2'])
    expect(items.flatMap((item) => (item.kind === 'order' ? [item.isMentioned] : []))).toEqual([true, false])
  })

  test('every key is there once', () => {
    const orders = [orderAt(1, '09:00:30'), orderAt(2, '09:00:30')]
    const messages = [1, 2, 3].map((id) => messageOf(id, '09:00:30'))
    const keys = chatItems(chatOf(messages, { orders })).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('rounds', () => {
  test('stand at the question that began them and at the line that answered', () => {
    const [answered, open] = [roundOf('09:00:00', '09:00:30'), roundOf('09:05:00', null)]
    const items = chatItems(
      chatOf(
        [
          messageOf(1, '09:00:00'),
          messageOf(2, '09:00:10'),
          messageOf(3, '09:00:30', { direction: 'agent' }),
          messageOf(4, '09:05:00'),
        ],
        { rounds: [answered, open] },
      ),
    )
    expect([1, 2, 3, 4].map((id) => lineOf(items, id).starts)).toEqual([[answered], [], [], [open]])
    expect([1, 2, 3, 4].map((id) => lineOf(items, id).answers)).toEqual([[], [], [answered], []])
  })

  test('of two accounts at one second stand at their own lines', () => {
    const [one, other] = [roundOf('09:00:00', '09:00:30'), roundOf('09:00:00', '09:00:30', { account: '105' })]
    const items = chatItems(
      chatOf(
        [
          messageOf(1, '09:00:00', { account: '105' }),
          messageOf(2, '09:00:00'),
          messageOf(3, '09:00:30', { direction: 'agent', account: '105' }),
          messageOf(4, '09:00:30', { direction: 'auto' }),
        ],
        { rounds: [one, other] },
      ),
    )
    expect(lineOf(items, 1).starts).toEqual([other])
    expect(lineOf(items, 2).starts).toEqual([one])
    expect(lineOf(items, 3).answers).toEqual([other])
    expect(lineOf(items, 4).answers).toEqual([one])
  })

  test('whose lines are not loaded stand nowhere', () => {
    const items = chatItems(
      chatOf([messageOf(1, '09:00:00', { direction: 'agent' })], { rounds: [roundOf('08:00:00', null)] }),
    )
    expect(lineOf(items, 1)).toMatchObject({ starts: [], answers: [] })
  })
})

test('seconds between moments count through the night and backwards', () => {
  expect(secondsBetween('2026-12-31 23:59:50', '2027-01-01 00:00:10')).toBe(20)
  expect(secondsBetween('2026-11-22 09:00:10', '2026-11-22 09:00:00')).toBe(-10)
})
