import { describe, expect, test } from 'vitest'
import type { Failure, Result } from '#shared/contract/failure.ts'
import type { DeskRow, OrderEvidence } from '#shared/contract/evidence.ts'
import { doubts, type Doubt } from '#shared/contract/orders.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import { toFen } from '#shared/kit/money.ts'
import { texts } from '#shared/text/text.ts'
import { doubtCounts, doubtsInWords, weightiestFirst } from '#renderer/screens/orders/desk/desk-doubts.ts'
import { shownOrders, stillLeaving } from '#renderer/screens/orders/desk/desk-orders.ts'
import { EvidenceShelf, type ShelfState } from '#renderer/screens/orders/desk/evidence-shelf.ts'
import { offeredReasons } from '#renderer/screens/orders/desk/latest-reasons.ts'
import { missingRowsOf, reminderLines } from '#renderer/screens/orders/missing/missing-reminder.ts'
import { deskRowOf, evidenceOf, missingOf } from './orders-fixtures.ts'

const zh = texts['zh-CN']
const names = new Map([
  ['A01', '小美'],
  ['A03', '露露'],
])

const wordsOf = (doubt: Doubt, memo: string | null, found: readonly string[], agent: string | null = 'A03'): string => {
  const chat = { how: 'served', agent, account: agent === null ? 'shop:9' : null, join: 'name' } as const
  return doubtsInWords(zh, names, deskRowOf({ memo }, { doubts: [doubt], found: [...found], chat })).join()
}

describe('why an order waits, in words', () => {
  test.each([
    ['two-in-memo', 'A01/A03', ['A01', 'A03'], '备注两人 A01/A03'],
    ['memo-and-chat', 'A01 急', ['A01'], '备注 A01，聊天 露露'],
    ['chat-without-memo', null, [], '无备注，聊天 露露'],
    ['not-on-shift', 'A01', ['A01'], '备注 A01，当时不在班'],
    ['nudged', null, [], '静默下单，露露 催付'],
    ['unknown-number', 'A010', [], '备注 A010（没有这个工号）'],
  ] as const)('%s', (doubt, memo, found, words) => {
    expect(wordsOf(doubt, memo, found)).toBe(words)
  })

  test('an account nobody owns is said by its name', () => {
    expect(wordsOf('chat-without-memo', null, [], null)).toBe('无备注，聊天 账号 shop:9（无主）')
  })

  test('chips count what occurs, the weightiest first', () => {
    const rows = [
      deskRowOf({}, { doubts: ['nudged'] }),
      deskRowOf({}, { doubts: ['memo-and-chat', 'not-on-shift'] }),
      deskRowOf({}, { doubts: ['not-on-shift'] }),
    ]
    expect(doubtCounts(rows)).toEqual([
      { doubt: 'memo-and-chat', orders: 1 },
      { doubt: 'not-on-shift', orders: 2 },
      { doubt: 'nudged', orders: 1 },
    ])
  })
})

describe('the list', () => {
  const rowWith = (id: number, stake: number | null, paid: number, doubt: Doubt): DeskRow => ({
    ...deskRowOf({ id: id as OrderId, paid: toFen(paid) }, { doubts: [doubt] }),
    stake: stake === null ? null : toFen(stake),
  })
  const rows = [
    rowWith(1, null, 900, 'nudged'),
    rowWith(2, 5, 100, 'two-in-memo'),
    rowWith(3, 9, 100, 'nudged'),
    rowWith(4, 5, 200, 'nudged'),
  ]
  const ids = (shown: readonly DeskRow[]) => shown.map(({ order }) => order.id)
  const view = { doubt: null, sort: 'time', leaving: new Set<number>() } as const

  test('by commission the most comes first, then the most paid; without a plan last', () => {
    expect(ids(shownOrders(rows, { ...view, sort: 'stake' }))).toEqual([3, 4, 2, 1])
    expect(ids(shownOrders(rows, view))).toEqual([1, 2, 3, 4])
  })

  test('by weight quarrels come first, what the chat already answers last, each kind as the orders came', () => {
    const both = deskRowOf({ id: 7 as OrderId }, { doubts: ['chat-without-memo', 'not-on-shift'] })
    const mixed = [
      rowWith(5, 9, 100, 'chat-without-memo'),
      ...rows,
      deskRowOf({ id: 6 as OrderId }, { doubts: [] }),
      both,
    ]
    expect(ids(shownOrders(mixed, { ...view, sort: 'weight' }))).toEqual([2, 7, 1, 3, 4, 5, 6])
  })

  test('every doubt has its weight', () => {
    expect(weightiestFirst.toSorted()).toEqual(doubts.toSorted())
  })

  test('a doubt narrows it, and what was decided a moment ago is gone', () => {
    expect(ids(shownOrders(rows, { ...view, doubt: 'nudged', leaving: new Set([3]) }))).toEqual([1, 4])
  })

  test('what the data process no longer lists needs no hiding', () => {
    const leaving = new Set([3, 7])
    expect([...stillLeaving(leaving, rows)]).toEqual([3])
    const unchanged = new Set([3])
    expect(stillLeaving(unchanged, rows)).toBe(unchanged)
  })
})

const failed: Failure = { code: 'internal', details: {} } as unknown as Failure

/** A shelf whose questions are answered by hand. */
const startShelf = () => {
  const asked: { ids: readonly number[]; answer: (result: Result<OrderEvidence[]>) => void }[] = []
  let shown: ShelfState = { pages: new Map(), failure: null }
  const shelf = new EvidenceShelf(
    (ids) => new Promise((resolve) => asked.push({ ids, answer: resolve })),
    (state) => {
      shown = state
    },
  )
  const answer = async (at: number): Promise<void> => {
    const value = asked[at]!.ids.map((id) => evidenceOf({ id: id as OrderId }))
    asked[at]!.answer({ ok: true, value })
    await Promise.resolve()
    await Promise.resolve()
  }
  const fail = async (at: number): Promise<void> => {
    asked[at]!.answer({ ok: false, failure: failed })
    await Promise.resolve()
    await Promise.resolve()
  }
  return { shelf, asked, answer, fail, known: () => [...shown.pages.keys()], failure: () => shown.failure }
}

describe('evidence asked ahead', () => {
  test('the open order first and alone, then its neighbours; going on asks only what is new', async () => {
    const { shelf, asked, answer, known } = startShelf()
    shelf.want([1, 2, 3])
    expect(asked.map(({ ids }) => ids)).toEqual([[1], [2, 3]])
    await answer(0)
    await answer(1)
    expect(known()).toEqual([1, 2, 3])
    shelf.want([2, 3, 4, 1])
    expect(asked.slice(2).map(({ ids }) => ids)).toEqual([[4]])
  })

  test('after a change what is known stays to be seen, is asked again, and an older answer counts for nothing', async () => {
    const { shelf, asked, answer, known } = startShelf()
    shelf.want([1])
    await answer(0)
    shelf.want([2])
    shelf.renew()
    expect(known()).toEqual([1])
    expect(asked.map(({ ids }) => ids)).toEqual([[1], [2], [2]])
    await answer(1)
    expect(known()).toEqual([1])
    await answer(2)
    expect(known()).toEqual([1, 2])
  })

  test('a failure is said and the order asked again the next time', async () => {
    const { shelf, asked, fail, failure } = startShelf()
    shelf.want([1])
    await fail(0)
    expect(failure()).toBe(failed)
    shelf.want([1])
    expect(asked).toHaveLength(2)
  })

  test('no more than forty are kept', async () => {
    const { shelf, answer, known } = startShelf()
    for (let id = 1; id <= 60; id++) {
      shelf.want([id])
      await answer(id - 1)
    }
    expect(known()).toHaveLength(40)
    expect(known().at(-1)).toBe(60)
  })
})

test('reasons offered: no reason twice, at most five', () => {
  expect(offeredReasons(['a', 'b', 'a', 'c', 'd', 'e', 'f'])).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('a reminder lists the order numbers of one person, oldest first', () => {
  const { rows } = missingOf([
    { orderNo: '2', paidAt: '2026-10-05 10:00:00' as never },
    { orderNo: '1', paidAt: '2026-10-04 10:00:00' as never },
  ])
  expect(reminderLines(rows, 'A01')).toEqual(['1', '2'])
  expect(reminderLines(rows, 'A02')).toEqual([])
  expect(missingRowsOf(rows, { agent: null, account: '8' })).toHaveLength(1)
  expect(missingRowsOf(rows, { agent: null, account: '9' })).toEqual([])
  expect(missingRowsOf(rows, { agent: 'A01' })).toHaveLength(2)
  expect(missingRowsOf(rows, null)).toHaveLength(3)
})
