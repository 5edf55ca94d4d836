import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { cleaned, decimalOf, isOnTheWay, scaledOf } from '#renderer/kit/decimal.ts'
import { gridOf, leastWidthOf, type Column } from '#renderer/kit/table-column.ts'
import { clipboardText, csvText } from '#renderer/kit/table-export.ts'
import { foundRows, nextSort, sortedRows } from '#renderer/kit/table-rows.ts'

interface Row {
  readonly name: string
  readonly paid: number | null
}

const columns: readonly Column<Row>[] = [
  { key: 'name', title: 'Name', width: 120, grow: true, value: ({ name }) => name },
  { key: 'paid', title: 'Paid', width: 90, isMoney: true, value: ({ paid }) => paid },
]

const rows: readonly Row[] = [
  { name: 'A10 小美', paid: 1250 },
  { name: 'a2 阿强', paid: null },
  { name: 'Ａ０３ 露露', paid: -5 },
]

describe('typed decimals', () => {
  it.each([
    ['1,234.5', 2, 123450],
    ['１２．３', 2, 1230],
    ['¥ 0.07', 2, 7],
    ['.5', 2, 50],
    ['12。5', 2, 1250],
    ['0.8%', 4, 8000],
    ['100', 4, 1_000_000],
  ])('%s with %i places is %i', (typed, places, expected) => {
    expect(isOnTheWay(cleaned(typed), places)).toBe(true)
    expect(scaledOf(cleaned(typed), places)).toBe(expected)
  })

  it.each(['abc', '1.234', '-5', '1.2.3', '1e3', '9999999999999'])('%s cannot become money', (typed) => {
    expect(isOnTheWay(cleaned(typed), 2)).toBe(false)
  })

  it('nothing typed is null, never 0', () => {
    expect(scaledOf('', 2)).toBeNull()
    expect(scaledOf('.', 2)).toBeNull()
  })

  it('what is shown is what is kept, for any amount and any rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (value) => {
        expect(scaledOf(decimalOf(value, 2, 2), 2)).toBe(value)
        expect(scaledOf(decimalOf(value, 4, 0), 4)).toBe(value)
      }),
    )
  })

  it('shows two decimals for money and none it does not need for a rate', () => {
    expect(decimalOf(5, 2, 2)).toBe('0.05')
    expect(decimalOf(100, 2, 2)).toBe('1.00')
    expect(decimalOf(12_000, 4, 0)).toBe('1.2')
    expect(decimalOf(1_000_000, 4, 0)).toBe('100')
  })
})

describe('rows of a table', () => {
  it('sorts numbers in text by their size, and rows without a value last both ways', () => {
    expect(sortedRows(rows, columns, { key: 'paid', direction: 'up' }).map(({ paid }) => paid)).toEqual([
      -5,
      1250,
      null,
    ])
    expect(sortedRows(rows, columns, { key: 'paid', direction: 'down' }).map(({ paid }) => paid)).toEqual([
      1250,
      -5,
      null,
    ])
    const numbered = ['A10', 'A9', 'a2'].map((name) => ({ name, paid: null }))
    expect(sortedRows(numbered, columns, { key: 'name', direction: 'up' }).map(({ name }) => name)).toEqual([
      'a2',
      'A9',
      'A10',
    ])
  })

  it('keeps the order in which rows came when nothing is sorted, and never changes them', () => {
    expect(sortedRows(rows, columns, null)).toBe(rows)
    const before = [...rows]
    sortedRows(rows, columns, { key: 'name', direction: 'down' })
    expect(rows).toEqual(before)
  })

  it('finds rows by all words, case and width folded, money as yuan', () => {
    expect(foundRows(rows, columns, 'a03')).toEqual([rows[2]])
    expect(foundRows(rows, columns, '小美 12.5')).toEqual([rows[0]])
    expect(foundRows(rows, columns, '小美 露露')).toEqual([])
    expect(foundRows(rows, columns, '  ')).toBe(rows)
  })

  it('a header sorts up, then down, then not at all', () => {
    const up = nextSort(null, 'paid')
    const down = nextSort(up, 'paid')
    expect([up, down, nextSort(down, 'paid')]).toEqual([
      { key: 'paid', direction: 'up' },
      { key: 'paid', direction: 'down' },
      null,
    ])
    expect(nextSort(down, 'name')).toEqual({ key: 'name', direction: 'up' })
  })

  it('gives growing columns what is left, and lets them shrink before the table scrolls', () => {
    expect(gridOf(columns)).toBe('minmax(72px, 120fr) 90px')
    expect(leastWidthOf(columns)).toBe(162)
  })
})

describe('copy and export', () => {
  it('copies with tabs, one line a row, whatever stands in a cell', () => {
    const text = clipboardText([{ name: 'one\ttwo\nthree', paid: 1234 }], columns, true)
    expect(text).toBe('Name\tPaid\none two three\t12.34')
  })

  it('writes CSV that a spreadsheet reads as it stands', () => {
    const text = csvText(
      [
        { name: 'say "hi", you', paid: -50 },
        { name: '', paid: null },
      ],
      columns,
    )
    expect(text).toBe('\uFEFFName,Paid\r\n"say ""hi"", you",-0.50\r\n,\r\n')
  })

  it('text cannot become a formula and a long order number stays whole', () => {
    const lines = csvText(
      ['=1+1', '+86', '@cmd', '-x', '2135550088417723'].map((name) => ({ name, paid: null })),
      columns,
    ).split('\r\n')
    expect(lines.slice(1, 6)).toEqual(["'=1+1,", "'+86,", "'@cmd,", "'-x,", '"\t2135550088417723",'])
  })
})
