import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import * as Sheetjs from 'xlsx'
import { ReadFailure } from '#data/readers/read-failure.ts'
import type { ReadOptions } from '#data/readers/table-file.ts'
import { gbkOf } from '#test/fixtures/taobao-orders.ts'
import { fileOf, xlsxOf, zipOf, type Member } from '#test/fixtures/workbooks.ts'
import { failureOf, readBytes, readFile } from './read-all.ts'

const readZip = (...members: Member[]) => readBytes('导出.zip', zipOf(members))
const failureOfZip = (...members: Member[]) => failureOf(readZip(...members))
const namesOf = async (...members: Member[]) => (await readZip(...members)).sheets.map(({ name }) => name)
const csv: Member = { name: 'a.csv', data: '订单号,金额\n1,2\n' }
const row = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`
const book = (...names: string[]): Buffer => xlsxOf({ sheets: names.map((name) => ({ name, rows: row(name) })) })

const oldBook = (): Buffer => {
  const workbook = Sheetjs.utils.book_new()
  Sheetjs.utils.book_append_sheet(workbook, Sheetjs.utils.aoa_to_sheet([['旧', 1]]), '订单')
  return Sheetjs.write(workbook, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

const detailsOf = async (reading: Promise<unknown>) => {
  const error: unknown = await reading.catch((thrown: unknown) => thrown)
  return error instanceof ReadFailure ? { code: error.code, file: error.details['file'] } : error
}

describe('an archive is one file with the sheets of all files in it (rule 1)', () => {
  test('text in several encodings, pages, workbooks old and new', async () => {
    const file = await readZip(
      { name: '聊天/', data: '' },
      { name: '聊天/7月.txt', data: gbkOf('昵称,时间\n张三,10:00\n') },
      { name: '聊天/8月.txt', data: '\ufeff昵称,时间\n李四,11:00\n', isStored: true },
      { name: '订单.xlsx', data: book('订单', '明细') },
      { name: '订单.csv', data: book('一张'), isStored: true },
      { name: '旧.xls', data: oldBook() },
      { name: '页.xls', data: '<table><tr><td>页</td></tr></table>' },
    )
    expect(file).toMatchObject({ container: 'zip', encoding: null, ignored: ['聊天/'], isDateOrderOpen: false })
    expect(file.sheets).toEqual([
      {
        name: '聊天/7月.txt',
        rows: [
          ['昵称', '时间'],
          ['张三', '10:00'],
        ],
      },
      {
        name: '聊天/8月.txt',
        rows: [
          ['昵称', '时间'],
          ['李四', '11:00'],
        ],
      },
      { name: '订单.xlsx › 订单', rows: [['订单']] },
      { name: '订单.xlsx › 明细', rows: [['明细']] },
      { name: '订单.csv', rows: [['一张']] },
      { name: '旧.xls', rows: [['旧', 1]] },
      { name: '页.xls', rows: [['页']] },
    ])
    expect(file.encodings).toEqual(['gb18030', 'utf-8-bom', undefined, undefined, undefined, undefined, 'utf-8'])
  })

  test('chat logs, with the order of their dates as somebody says it', async () => {
    const log = '1/2/26, 9:15 PM - Alice: 在吗\n1/2/26, 9:16 PM - 小美: 在的\n'
    const path = fileOf(
      'chat.zip',
      zipOf([
        { name: '_chat.txt', data: log },
        { name: 'a.opus', data: 'x' },
      ]),
    )
    const sentAtOf = async (options: ReadOptions) => (await readFile(path, options)).rows[1]?.[2]
    expect(await readFile(path)).toMatchObject({ container: 'zip', isDateOrderOpen: true, ignored: ['a.opus'] })
    expect(await sentAtOf({ dateOrder: 'day-month' })).toBe('2026-02-01 21:15:00')
    expect(await sentAtOf({ dateOrder: 'month-day' })).toBe('2026-01-02 21:15:00')
    expect((await readBytes('_chat.txt', log)).container).toBe('chat-log')
  })

  test('one encoding in all files is the encoding of the archive', async () => {
    expect((await readZip(csv, { name: 'b.csv', data: '一,二\n' })).encoding).toBe('utf-8')
  })

  test('what is no table is listed, not fatal: folders, files of the system, pictures, documents, archives, damaged files', async () => {
    const others: Member[] = [
      { name: 'dir/', data: '' },
      { name: '__MACOSX/._a.csv', data: '\0\u0005\u0016\u0007' },
      { name: 'dir/.DS_Store', data: '\0\0\0\u0001Bud1' },
      { name: 'dir/Thumbs.db', data: 'x' },
      { name: 'dir/desktop.ini', data: '[.ShellClassInfo]' },
      { name: 'IMG_1.JPG', data: 'not looked at' },
      { name: 'picture', data: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      { name: 'inner.zip', data: zipOf([csv]) },
      { name: 'report.docx', data: zipOf([{ name: '[Content_Types].xml', data: '<Types/>' }]) },
      { name: 'empty.csv', data: '' },
      { name: 'cut.xlsx', data: book('x').subarray(0, 300) },
      { name: 'wrong.csv', data: '一,二\n', crc: 1 },
      { name: 'strange.csv', data: 'a,b\n', method: 9 },
    ]
    const file = await readZip(...others, csv)
    expect(file.sheets.map(({ name }) => name)).toEqual(['a.csv'])
    expect(file.ignored).toEqual(others.map(({ name }) => name))
  })

  test('a file that stands twice comes out twice; names that differ in case only are two', async () => {
    expect(await namesOf(csv, csv, { ...csv, name: 'A.CSV' })).toEqual(['a.csv', 'a.csv (2)', 'A.CSV'])
  })

  test('a plain file ignores nothing', async () => {
    expect(await readBytes('a.csv', csv.data)).toMatchObject({ ignored: [], isDateOrderOpen: false })
  })
})

describe('names of members', () => {
  const named = (name: Partial<Member>) => namesOf({ ...csv, ...name })
  const rawName = gbkOf('订单\\7月.csv')

  test('GBK without the UTF-8 flag, backslashes included', async () => {
    expect(await named({ rawName })).toEqual(['订单/7月.csv'])
  })

  test('GBK that is valid UTF-8 by chance', async () => {
    const chance = gbkOf('千图.csv')
    expect(chance.toString()).not.toContain('\ufffd')
    expect(await named({ rawName: chance })).toEqual(['千图.csv'])
  })

  test('UTF-8 with the flag and without', async () => {
    expect(await named({ name: '订单.csv', hasUtf8Flag: true })).toEqual(['订单.csv'])
    expect(await named({ name: '订单.csv' })).toEqual(['订单.csv'])
    expect(await named({ name: 'été.csv', hasUtf8Flag: true })).toEqual(['été.csv'])
  })

  test('a UTF-8 name beside the other one counts when it is about that one', async () => {
    const extraFor = (raw: Buffer): Buffer => {
      const name = Buffer.from('订单①.csv')
      const extra = Buffer.alloc(9)
      extra.writeUInt16LE(0x7075, 0)
      extra.writeUInt16LE(5 + name.length, 2)
      extra.writeUInt8(1, 4)
      extra.writeUInt32LE(crc32(raw), 5)
      return Buffer.concat([extra, name])
    }
    expect(await named({ rawName, extra: extraFor(rawName) })).toEqual(['订单①.csv'])
    expect(await named({ rawName, extra: extraFor(Buffer.from('other')) })).toEqual(['订单/7月.csv'])
  })
})

describe('archives that are refused', () => {
  test('nothing readable: the code says most of what is wrong', async () => {
    expect(await failureOfZip()).toBe('file-empty')
    expect(await failureOfZip({ name: 'dir/', data: '' }, { name: 'a.jpg', data: 'x' })).toBe('unknown-file')
    expect(await failureOfZip({ name: 'inner.zip', data: zipOf([csv]) })).toBe('unknown-file')
    expect(await failureOfZip({ name: 'a.csv', data: '' })).toBe('file-empty')
    expect(await failureOfZip({ name: 'a', data: '\0\0' }, { ...csv, crc: 1 })).toBe('file-corrupt')
  })

  test('a document or a program is no archive of exports', async () => {
    for (const name of ['[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF', 'AndroidManifest.xml'])
      expect(await failureOfZip({ name, data: 'x' }, csv)).toBe('unknown-file')
  })

  test('a password, of a member or of a workbook in it', async () => {
    expect(await detailsOf(readZip({ ...csv, name: 'b.csv' }, { ...csv, isEncrypted: true }))).toEqual({
      code: 'password-protected',
      file: 'a.csv',
    })
    const data = await writeXlsx({
      sheets: [{ name: '订单', rows: [['a']] }],
      encryption: { password: '密码', spinCount: 1000 },
    })
    expect(await detailsOf(readZip(csv, { name: '锁.xlsx', data }))).toEqual({
      code: 'password-protected',
      file: '锁.xlsx',
    })
    expect((await readZip(csv, { name: 'a.jpg', data: 'x', isEncrypted: true })).ignored).toEqual(['a.jpg'])
  })

  test('a GBK file whose damage shows only while its rows are read names the file', async () => {
    const data = gbkOf('昵称,时间\n张三,10:00\n'.repeat(400_000))
    const packed = deflateRawSync(data)
    const cut = packed.subarray(0, packed.length - 200)
    for (const change of [{ crc: 1 }, { packed: cut, size: data.length }])
      expect(await detailsOf(readZip(csv, { name: '坏.csv', data, ...change }))).toEqual({
        code: 'file-corrupt',
        file: '坏.csv',
      })
  })
})

describe('limits', () => {
  const claiming = (size: number, name = 'big.csv'): Member => ({
    name,
    data: `PK\u0003\u0004${'\0'.repeat(26)}`,
    size,
    isWide: true,
  })

  test('a workbook above 128 MiB is left out, or too large when it is alone', async () => {
    const big = claiming(129 * 1024 * 1024, 'big.xlsx')
    expect((await readZip(csv, big)).ignored).toEqual(['big.xlsx'])
    expect(await detailsOf(readZip(big))).toEqual({ code: 'too-large', file: 'big.xlsx' })
  })

  test('what only a bomb expands to, by what the directory states', async () => {
    expect(await failureOfZip(csv, claiming(300 * 1024 * 1024))).toBe('too-large')
    expect(await failureOfZip(csv, claiming(2 ** 53))).toBe('too-large')
    expect(await failureOfZip(csv, ...Array.from({ length: 40 }, () => claiming(10 * 1024 * 1024)))).toBe('too-large')
  })

  test('a member that is larger or smaller than it says', async () => {
    expect((await readZip(csv, { ...csv, name: 'b.csv', size: 3 })).ignored).toEqual(['b.csv'])
    expect((await readZip(csv, { ...csv, name: 'b.csv', size: 1_000_000 })).ignored).toEqual(['b.csv'])
  })

  test('2,000 files are read, 2,001 are too many; pictures do not count', async () => {
    const files = (count: number) => Array.from({ length: count }, (_, index) => ({ ...csv, name: `${index}.csv` }))
    const pictures = Array.from({ length: 3000 }, (_, index) => ({ name: `${index}.jpg`, data: '', isStored: true }))
    const file = await readZip(...files(2000), ...pictures)
    expect([file.sheets.length, file.ignored.length]).toEqual([2000, 3000])
    expect(await failureOfZip(...files(2001))).toBe('too-large')
  })

  test('more members than any export has', async () => {
    const bytes = zipOf([{ name: 'x/', data: '', isStored: true }])
    const entry = bytes.subarray(32, bytes.length - 22)
    const end = bytes.subarray(bytes.length - 22)
    end.writeUInt32LE(entry.length * 65_537, 12)
    const directory = Buffer.concat(Array.from({ length: 65_537 }, () => entry))
    expect(await failureOf(readBytes('a.zip', Buffer.concat([bytes.subarray(0, 32), directory, end])))).toBe(
      'too-large',
    )
  })
})
