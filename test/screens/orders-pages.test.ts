import { describe, expect, test } from 'vitest'
import type { Result } from '#shared/contract/failure.ts'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { toFen } from '#shared/kit/money.ts'
import {
  noPages,
  pagesBetween,
  pageSize,
  rowsOf,
  shelved,
  withPage,
} from '#renderer/screens/orders/list/order-pages.ts'
import { OrderPager, type PagerState } from '#renderer/screens/orders/list/order-pager.ts'
import { newestFirst } from '#renderer/screens/orders/orders-route.ts'
import { rowsFrom } from './orders-fixtures.ts'

type Input = InputOf<'orders.list'>
type Output = OutputOf<'orders.list'>

const everything = { month: null, shopId: null, status: null, state: null, agent: null, doubt: null, search: '' }
const question = (search: string) => ({ filter: { ...everything, search }, sort: newestFirst })

const answerOf = (total: number, offset: number): Output => ({
  rows: rowsFrom(offset, Math.min(pageSize, total - offset)),
  totals: { orders: total, paid: toFen(total), refunded: toFen(0), postage: toFen(0) },
})

/** A data process that answers when the test says so. */
const pagerWith = (total: () => number) => {
  const asked: { input: Input; answer: () => Promise<void>; refuse: () => Promise<void> }[] = []
  const shown: PagerState[] = []
  const ask = (input: Input): Promise<Result<Output>> => {
    const { promise, resolve } = Promise.withResolvers<Result<Output>>()
    const settle = (result: Result<Output>) => async (): Promise<void> => {
      resolve(result)
      await promise
    }
    asked.push({
      input,
      answer: () => settle({ ok: true, value: answerOf(total(), input.offset) })(),
      refuse: settle({ ok: false, failure: { code: 'internal', details: {} } }),
    })
    return promise
  }
  return { pager: new OrderPager(ask, (state) => shown.push(state)), asked, shown }
}

describe('pages', () => {
  test('rows in sight name the pages that hold them', () => {
    expect(pagesBetween(0, 200, null)).toEqual([0])
    expect(pagesBetween(199, 201, 1000)).toEqual([0, 1])
    expect(pagesBetween(390, 800, 450)).toEqual([1, 2])
    expect(pagesBetween(0, 200, 0)).toEqual([])
  })

  test('rows stand at their places, what has not come is undefined', () => {
    const pages = withPage(noPages, 1, 2, answerOf(450, 400))
    const rows = rowsOf(pages)
    expect(rows).toHaveLength(450)
    expect(rows[0]).toBeUndefined()
    expect(rows[400]?.order.id).toBe(401)
    expect(rows[449]?.order.id).toBe(450)
  })

  test('an answer after a change drops the pages of before, a late one changes nothing', () => {
    const before = withPage(withPage(noPages, 1, 0, answerOf(450, 0)), 1, 1, answerOf(450, 200))
    const after = withPage(before, 2, 1, answerOf(449, 200))
    expect([...after.pages.keys()]).toEqual([1])
    expect(after.totals?.orders).toBe(449)
    expect(withPage(after, 1, 0, answerOf(450, 0))).toBe(after)
  })

  test('the shelf keeps the eight questions asked last', () => {
    let shelf = shelved(new Map(), 'q0', noPages)
    for (let index = 1; index <= 8; index++) shelf = shelved(shelf, `q${index}`, noPages)
    expect([...shelf.keys()]).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'])
    expect([...shelved(shelf, 'q1', noPages).keys()].at(-1)).toBe('q1')
  })
})

describe('pager', () => {
  test('each page is asked once, and only when it comes into sight', async () => {
    const { pager, asked, shown } = pagerWith(() => 450)
    pager.open(question(''))
    pager.need(0, 40)
    expect(asked.map(({ input }) => input.offset)).toEqual([0])
    await asked[0]?.answer()
    pager.need(190, 230)
    pager.need(195, 235)
    expect(asked.map(({ input }) => input.offset)).toEqual([0, 200])
    await asked[1]?.answer()
    expect(rowsOf(shown.at(-1)!.pages).filter((row) => row !== undefined)).toHaveLength(400)
  })

  test('a late answer to an earlier question is dropped', async () => {
    const { pager, asked, shown } = pagerWith(() => 3)
    pager.open(question('a'))
    pager.open(question('ab'))
    await asked[1]?.answer()
    await asked[0]?.answer()
    expect(shown).toHaveLength(1)
  })

  test('going back to a question shows what is kept without asking again', async () => {
    const { pager, asked, shown } = pagerWith(() => 3)
    pager.open(question('a'))
    await asked[0]?.answer()
    pager.open(question('b'))
    await asked[1]?.answer()
    pager.open(question('a'))
    expect(asked).toHaveLength(2)
    expect(rowsOf(shown.at(-1)!.pages)).toHaveLength(3)
  })

  test('after a change only what is in sight is asked again, and nothing kept is trusted', async () => {
    let total = 450
    const { pager, asked, shown } = pagerWith(() => total)
    pager.open(question(''))
    await asked[0]?.answer()
    pager.need(200, 240)
    await asked[1]?.answer()
    total = 449
    pager.renew()
    expect(asked.slice(2).map(({ input }) => input.offset)).toEqual([200])
    await asked[2]?.answer()
    expect(rowsOf(shown.at(-1)!.pages)).toHaveLength(449)
    expect(rowsOf(shown.at(-1)!.pages)[0]).toBeUndefined()
  })

  test('a failed page says so, keeps what was there and may be asked again', async () => {
    const { pager, asked, shown } = pagerWith(() => 450)
    pager.open(question(''))
    await asked[0]?.answer()
    pager.need(200, 240)
    await asked[1]?.refuse()
    expect(shown.at(-1)?.failure?.code).toBe('internal')
    expect(rowsOf(shown.at(-1)!.pages)[0]?.order.id).toBe(1)
    pager.need(200, 240)
    expect(asked).toHaveLength(3)
  })
})
