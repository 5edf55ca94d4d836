import { describe, expect, test } from 'vitest'
import { delimiterOf } from '#data/readers/csv-delimiter.ts'
import { gbkOf } from '#test/fixtures/taobao-orders.ts'
import { readBytes } from './read-all.ts'

const header = '订单编号,买家会员名,订单状态'
const line = '"=""2135550001234567890""","tb**8","买家已付款，等待卖家发货"'
const text = `${header}\r\n${line}\r\n`
const expected = [
  ['订单编号', '买家会员名', '订单状态'],
  ['="2135550001234567890"', 'tb**8', '买家已付款，等待卖家发货'],
]
const bigEndian = (value: string): Buffer => Buffer.from(value, 'utf16le').swap16()

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
    ['gb18030', gbkOf(text)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', bigEndian(`\ufeff${text}`)],
    ['utf-16be', bigEndian(text)],
  ])('%s', async (encoding, bytes) => {
    const file = await readBytes('ExportOrderList201809011818.csv', bytes)
    expect([file.container, file.encoding, file.rows]).toEqual(['csv', encoding, expected])
  })

  test.each(['utf-8', 'gb18030', 'utf-16le'] as const)('characters cut by chunk edges in %s', async (encoding) => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `${index},浙江省杭州市余杭区${'a'.repeat(index % 3)},€`)
    const joined = `编号,收货地址,备注\n${lines.join('\n')}`
    const bytes =
      encoding === 'utf-8'
        ? Buffer.from(joined)
        : encoding === 'gb18030'
          ? gbkOf(joined)
          : Buffer.from(`\ufeff${joined}`, 'utf16le')
    const file = await readBytes('a.csv', bytes)
    expect(file.encoding).toBe(encoding)
    expect(file.rows.slice(1).map((row) => row.join(','))).toEqual(lines)
  })

  test('a four-byte GB18030 character', async () => {
    const file = await readBytes(
      'a.csv',
      Buffer.concat([gbkOf('姓名,备注\n'), Buffer.from('95329031', 'hex'), gbkOf(',好\n')]),
    )
    expect([file.encoding, file.rows[1]]).toEqual(['gb18030', ['\u{20087}', '好']])
  })

  test('a file cut within its last UTF-8 character stays UTF-8', async () => {
    const bytes = Buffer.from('订单编号,状态\n1,交易成功')
    const file = await readBytes('a.csv', bytes.subarray(0, bytes.length - 1))
    expect([file.encoding, file.rows[1]?.[1]]).toEqual(['utf-8', '交易成\ufffd'])
  })

  test('one damaged byte in a UTF-8 file does not turn it into GB18030', async () => {
    const bytes = Buffer.from(`${header}\n${'张三,李四,王五\n'.repeat(200)}`)
    bytes[3000] = 0xff
    expect((await readBytes('a.csv', bytes)).encoding).toBe('utf-8')
  })

  test('GBK that starts with a megabyte of ASCII is found', async () => {
    const bytes = Buffer.concat([Buffer.from('id,name\n'), Buffer.from('1,abc\n'.repeat(200_000)), gbkOf('2,张三\n')])
    const file = await readBytes('a.csv', bytes)
    expect([file.encoding, file.rows.at(-1)]).toEqual(['gb18030', ['2', '张三']])
  })
})

describe('records', () => {
  const rowsOfText = async (content: string) => (await readBytes('a.csv', content)).rows

  test('cells are strings and nothing is taken for a number', async () => {
    const rows = await rowsOfText('订单编号,编码,金额\n2135550001234567890,0012345,1.50\n')
    expect(rows[1]).toEqual(['2135550001234567890', '0012345', '1.50'])
  })

  test('quoted cells with newlines, commas, quotes and leading tabs', async () => {
    const rows = await rowsOfText('a,b,c\r\n"x\r\ny","1,2","说""好"""\r\n"\t123",-,z\r\n')
    expect(rows.slice(1)).toEqual([
      ['x\r\ny', '1,2', '说"好"'],
      ['\t123', '-', 'z'],
    ])
  })

  test('rows longer and shorter than the header stay as they are', async () => {
    expect(await rowsOfText('a,b,\n1\n1,2,3,4\n')).toEqual([['a', 'b', ''], ['1'], ['1', '2', '3', '4']])
  })

  test('blank lines keep their number, trailing ones do not come out', async () => {
    expect(await rowsOfText('a,b\n\n,\n1,2\n\n\n')).toEqual([['a', 'b'], [], [], ['1', '2']])
  })

  test('line ends: \\n, \\r\\n, mixed, \\r, none at the end', async () => {
    for (const content of ['a,b\n1,2\n', 'a,b\r\n1,2\r\n', '"a","b"\r\n1,2\n', 'a,b\r1,2\r', 'a,b\r\n"1","2"']) {
      expect(await rowsOfText(content)).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ])
    }
  })

  test('a quoted cell across chunk edges', async () => {
    const long = '很长的备注，'.repeat(30_000)
    const rows = await rowsOfText(`a,b\n1,"${long}\n${long}"\n2,x\n`)
    expect([rows.length, rows[1]?.[1], rows[2]]).toEqual([3, `${long}\n${long}`, ['2', 'x']])
  })

  test('an Excel text formula stays for the id rule', async () => {
    expect((await rowsOfText('订单号,b\n="0012345",2\n'))[1]).toEqual(['="0012345"', '2'])
  })
})

describe('delimiterOf', () => {
  test.each([
    ['a,b,c\n1,2,3', ','],
    ['a\tb\tc\n1\t2\t3', '\t'],
    ['a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5', ';'],
    ['订单号,数量\n\t123,5\n\t456,6', ','],
    ['说明：仅供参考\n订单号,金额\n1,2\n3,4', ','],
    ['编号\t地址\n1\t浙江,杭州,余杭\n2\t江苏,南京,玄武', '\t'],
    ['a,b\n"1;2;3;4","x;y"\n', ','],
    ['a,b\n颜色:黑;尺码:M;套餐:A,1', ','],
    ['sep=;\na,b;c', ';'],
    ['一列', ','],
  ])('%j', (head, delimiter) => expect(delimiterOf(head)).toBe(delimiter))
})
