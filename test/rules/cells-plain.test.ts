import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, isEmptyCell, localTimeOf, moneyOf, quantityOf, textOf } from '#shared/rules/cells.ts'

// A blank in front makes a cell take the long way: what it comes to must be what the short way says.

const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'))
const digits = fc.stringMatching(/^\d{1,24}$/)
const amount = fc.stringMatching(/^\d{0,14}(\.\d{0,4})?$/)
const time = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), two(0, 13), two(0, 32), two(0, 24), two(0, 60), two(0, 60))
  .map(
    ([year, month, day, hour, minute, second]) =>
      `${String(year).padStart(4, '0')}-${month}-${day} ${hour}:${minute}:${second}`,
  )
const odd = fc.constantFrom(
  ...['', 'null', 'NULL', 'NaN', 'nan1', 'none', 'n/a', '#N/A', '#1', '-', '--', '—', '-%', '-5', '－－', '--分--秒'],
  ...[
    '暂无数据',
    '暂无',
    '延迟统计',
    '延迟',
    'undefined',
    'Union',
    '=1',
    '="12"',
    '="1"2"',
    '=""',
    '="null"',
    '="a""b"',
  ],
  ...[
    "'123",
    'No:75112345678901',
    '12.0',
    '1.2E+18',
    '¥12',
    '12元',
    '(12)',
    '１２',
    '+5',
    '1,234.50',
    '12%',
    '.5',
    '5.',
  ],
  ...[
    '2024/3/1 9:05',
    '2024-03-01',
    '2024年3月1日',
    '0000-00-00 00:00:00',
    '1900-01-00 00:00:00',
    '2024-02-29 10:00:00',
  ],
)
const around = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '\t',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\n',
  '\u2009',
  'n',
  '-',
  '=',
)
const text = fc
  .tuple(around, fc.oneof(digits, amount, time, odd, fc.string(), fc.string({ unit: 'binary' })), around)
  .map((parts) => parts.join(''))

const readings = { textOf, isEmptyCell, idOf, moneyOf, quantityOf, localTimeOf } as const

describe.each(Object.entries(readings))('%s', (_name, read: (cell: string) => unknown) => {
  test('says the same of a text that is looked at once and of one that is read the long way', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(read(cell)).toEqual(read(` ${cell}`))
      }),
      { numRuns: 1_000 },
    )
  })
})

test('every blank at an edge is seen as one', () => {
  for (let code = 0; code < 0x10000; code++) {
    const sign = String.fromCharCode(code)
    const isBlank = /^[\s\u200b\ufeff]$/.test(sign)
    expect(textOf(`${sign}x`), code.toString(16)).toBe(isBlank ? 'x' : `${sign}x`)
    expect(textOf(`x${sign}`), code.toString(16)).toBe(isBlank ? 'x' : `x${sign}`)
  }
})

test.each(['2026-10-31 10:00:00', '2026-02-28 23:59:59', '2024-02-29 00:00:00', '1900-01-01 00:00:00'])(
  '%s is a moment as it stands',
  (moment) => expect(localTimeOf(moment)).toBe(moment),
)

test.each([
  '2026-11-31 10:00:00',
  '2026-02-29 10:00:00',
  '1899-12-31 10:00:00',
  '2026-13-01 10:00:00',
  '2026-10-01 24:00:00',
])('%s is none', (moment) => expect(localTimeOf(moment)).toBe('unreadable'))
