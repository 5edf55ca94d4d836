import { describe, expect, test } from 'vitest'
import type { Month } from '#shared/kit/local-time.ts'
import { newestOnTop, orderSortOf, sortAfter } from '#renderer/screens/orders/list/list-columns.tsx'
import { changedQuery, filterOf, monthOfQuery, tabOf, withoutFilters } from '#renderer/screens/orders/orders-route.ts'
import { movedAuthority } from '#renderer/screens/orders/rules/authority-order.ts'
import { flagCounts } from '#renderer/screens/orders/rules/flag-counts.ts'
import { rowOf } from './orders-fixtures.ts'

const months = ['2026-09', '2026-11', '2026-10'] as Month[]

describe('what the hash asks for', () => {
  test('an unknown page is the list', () => {
    expect(tabOf({ tab: 'commission' })).toBe('commission')
    expect(tabOf({ tab: 'nonsense' })).toBe('list')
    expect(tabOf({})).toBe('list')
  })

  test('without a month the latest one with orders, without orders none', () => {
    expect(monthOfQuery({}, months)).toBe('2026-11')
    expect(monthOfQuery({ month: '2026-13' }, months)).toBe('2026-11')
    expect(monthOfQuery({ month: '2026-09' }, months)).toBe('2026-09')
    expect(monthOfQuery({}, [])).toBeNull()
  })

  test('a search without a month looks through all months', () => {
    expect(filterOf({ search: '8841' }, months).month).toBeNull()
    expect(filterOf({ search: '8841', month: '2026-10' }, months).month).toBe('2026-10')
    expect(filterOf({ month: 'all' }, months).month).toBeNull()
  })

  test('values nobody knows are left out', () => {
    const filter = filterOf(
      { state: 'lost', status: 'paid', shopId: '-3', agent: 'A01', search: 'x'.repeat(300) },
      months,
    )
    expect(filter).toMatchObject({ state: null, status: 'paid', shopId: null, agent: 'A01' })
    expect(filter.search).toHaveLength(100)
  })

  test('a change takes out what is empty; clearing keeps the page and the open order', () => {
    expect(changedQuery({ tab: 'list', state: 'nobody' }, { state: undefined, agent: 'A01' })).toEqual({
      tab: 'list',
      agent: 'A01',
    })
    expect(withoutFilters({ tab: 'list', order: '1', agent: 'A01', month: '2026-10', search: 'x' })).toEqual({
      tab: 'list',
      order: '1',
    })
  })
})

test('a click on a column the data process cannot sort by changes nothing; time turns around', () => {
  expect(sortAfter(newestOnTop, { key: 'memo', direction: 'up' })).toBe(newestOnTop)
  expect(sortAfter(newestOnTop, null)).toEqual({ key: 'time', direction: 'up' })
  expect(sortAfter({ key: 'paid', direction: 'down' }, null)).toBe(newestOnTop)
  expect(orderSortOf({ key: 'whose', direction: 'up' })).toEqual({ by: 'agent', direction: 'up' })
  expect(orderSortOf(null)).toEqual({ by: 'at', direction: 'down' })
})

test('authorities change places with their neighbour; the decision stays first', () => {
  const order = ['decision', 'memo', 'chat', 'silent'] as const
  expect(movedAuthority(order, 'silent', 'up')).toEqual(['decision', 'memo', 'silent', 'chat'])
  expect(movedAuthority(order, 'chat', 'up')).toEqual(['decision', 'chat', 'memo', 'silent'])
  expect(movedAuthority(order, 'memo', 'up')).toEqual(order)
  expect(movedAuthority(['memo', 'decision', 'silent'], 'memo', 'down')).toEqual(['decision', 'silent', 'memo'])
})

test('flags are offered as written, the commonest first', () => {
  const rows = ['red', 'blue', 'red', null, ''].map((flag) => rowOf({ flag }))
  expect(flagCounts(rows)).toEqual([
    { flag: 'red', orders: 2 },
    { flag: 'blue', orders: 1 },
  ])
})
