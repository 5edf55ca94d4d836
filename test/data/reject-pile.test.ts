import { expect, it } from 'vitest'
import { RejectPile } from '#data/stores/reject-pile.ts'

it('many rejected rows come back whole and in order, wherever they waited', () => {
  const pile = new RejectPile()
  for (let row = 1; row <= 12_345; row++)
    pile.add({ sheet: row % 2 === 0 ? '' : '一', row, code: 'time-missing', cells: [`${row}`, row, null] })
  const rows = [...pile]
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 12_345 }, (_, index) => index + 1))
  expect(rows.at(-1)).toEqual({ sheet: '一', row: 12_345, code: 'time-missing', cells: ['12345', 12_345, null] })
  expect([...pile]).toHaveLength(12_345)
  pile.close()
})
