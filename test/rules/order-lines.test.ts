import { describe, expect, it } from 'vitest'
import type { OrderStatus } from '#shared/contract/orders.ts'
import type { OrderAmounts, Preset } from '#shared/rules/imports/preset.ts'
import type { FileRecord } from '#shared/rules/imports/target.ts'
import { joinedParts, orderOfLines, type OrderLine } from '#shared/rules/imports/targets/order-lines.ts'

const line = (given: Partial<OrderLine>): OrderLine => ({
  item: null,
  status: 'completed',
  statusText: '已完成',
  paid: null,
  refunded: null,
  itemsTotal: null,
  payable: null,
  postage: null,
  price: null,
  quantity: 1,
  texts: { title: null, productId: null, sku: null, merchantCode: null, memo: null, afterSales: null },
  ...given,
})

const presetWith = (orderAmounts: OrderAmounts): Preset => ({
  id: 'test-orders',
  kind: 'orders',
  platform: null,
  all: [],
  versions: [],
  columns: {},
  grain: 'item',
  orderAmounts,
})

/** The order of these lines, as a file with paid, quantity and status columns says it. */
const orderOf = (manner: OrderAmounts, lines: readonly Partial<OrderLine>[]): FileRecord['values'] => {
  const parts = lines.map((given): FileRecord => {
    const whole = line(given)
    const { paid, quantity, status, statusText } = whole
    return {
      table: 'orders',
      key: '1',
      values: { orderNo: '1', paid, quantity, status, statusText },
      isPart: true,
      lines: [whole],
    }
  })
  const [first, ...rest] = parts
  if (!first) throw new Error('an order has lines')
  return orderOfLines(rest.reduce(joinedParts, first), presetWith(manner)).values
}

describe('rule 15: amounts of an order with several lines', () => {
  it('repeated: the same on every line is counted once, different ones are parts', () => {
    expect(orderOf('repeated', [{ paid: 9_324 }, { paid: 9_324 }])['paid']).toBe(9_324)
    expect(orderOf('repeated', [{ paid: 2_890 }, { paid: 0 }])['paid']).toBe(2_890)
  })

  it('first-line: blanks below say nothing', () => {
    expect(orderOf('first-line', [{ paid: 5_000 }, { paid: null }, { paid: null }])['paid']).toBe(5_000)
  })

  it.each([
    ['the whole on both lines', 2_890, 5_780, 5_780],
    ['each its own part', 2_890, 2_890, 5_780],
    ['the whole, less a discount', 2_890, 4_780, 4_780],
    ['the whole, less a large discount', 2_890, 4_000, 4_000],
    ['parts, less a discount each', 2_890, 2_390, 4_780],
  ])('by-price: %s', (_what, price, paid, expected) => {
    expect(
      orderOf('by-price', [
        { price, paid },
        { price, paid },
      ])['paid'],
    ).toBe(expected)
  })

  it('by-price without prices: once, never twice', () => {
    expect(orderOf('by-price', [{ paid: 2_890 }, { paid: 2_890 }])['paid']).toBe(2_890)
  })

  it('each-line: parts are summed, and the quantity always is', () => {
    expect(
      orderOf('each-line', [
        { paid: 100, quantity: 2 },
        { paid: 100, quantity: 3 },
      ]),
    ).toMatchObject({
      paid: 200,
      quantity: 5,
    })
  })

  it('the same item twice in a file is one line', () => {
    expect(
      orderOf('each-line', [
        { item: 'a', paid: 100 },
        { item: 'a', paid: 100 },
      ])['paid'],
    ).toBe(100)
  })

  it('a line closed while its order goes on was paid and given back', () => {
    const values = orderOf('each-line', [{ paid: 300 }, { paid: 200, status: 'closed', statusText: '已关闭' }])
    expect(values).toMatchObject({ paid: 500, refunded: 200, status: 'completed', statusText: '已完成' })
  })

  it.each<[OrderStatus[], OrderStatus]>([
    [['completed', 'shipped'], 'shipped'],
    [['closed', 'completed'], 'completed'],
    [['closed', 'closed'], 'closed'],
    [['paid', 'unpaid'], 'unpaid'],
  ])('lines that stand at %j make an order that stands at %s', (statuses, expected) => {
    expect(
      orderOf(
        'each-line',
        statuses.map((status) => ({ paid: 1, status })),
      )['status'],
    ).toBe(expected)
  })
})
