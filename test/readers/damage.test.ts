import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import * as Sheetjs from 'xlsx'
import { ReadFailure } from '#data/readers/read-failure.ts'
import { openTableFile } from '#data/readers/table-file.ts'
import {
  compoundOf,
  fileOf,
  sheetXmlOf,
  workbookMembers,
  xlsxOf,
  zipOf,
  type Member,
} from '#test/fixtures/workbooks.ts'
import { failureOf, readBytes, readFile } from './read-all.ts'

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
const manyRows = Array.from({ length: 20_000 }, (_, index) => `<row><c><v>${index * 7919}</v></c></row>`).join('')
const failureOfBytes = (name: string, content: string | Uint8Array) => failureOf(readBytes(name, content))

const withSheet = (change: Partial<Member>): Buffer =>
  zipOf(
    workbookMembers({ rows: manyRows }).map((member) =>
      member.name.endsWith('sheet1.xml') ? { ...member, ...change } : member,
    ),
  )

const oldWorkbook = (): Buffer => {
  const sheet = Sheetjs.utils.aoa_to_sheet(Array.from({ length: 50 }, (_, row) => [row, `第${row}行`, row / 3]))
  const book = Sheetjs.utils.book_new()
  Sheetjs.utils.book_append_sheet(book, sheet, '订单')
  return Sheetjs.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

describe('the file itself', () => {
  test('missing', async () => {
    expect(await failureOf(readFile(join(tmpdir(), 'zhangban-no-such-file.xlsx')))).toBe('file-missing')
  })

  test('empty, only a byte order mark, only blank lines', async () => {
    for (const content of ['', '\ufeff', '\r\n\r\n  \r\n'])
      expect(await failureOfBytes('a.csv', content)).toBe('file-empty')
  })

  test('pictures, documents, archives and noise are no tables', async () => {
    const starts = [
      '89504e470d0a1a0a0000',
      'ffd8ffe000104a464946',
      '255044462d312e370a25',
      '1f8b0800000000000003',
      '4d5a9000030000000400',
    ]
    for (const start of starts) expect(await failureOfBytes('a.xlsx', Buffer.from(start, 'hex'))).toBe('unknown-file')
    const noise = Buffer.from(
      Array.from({ length: 4000 }, (_, index) => (index * index * 31 + (index >> 3) * 17) % 256),
    )
    expect(await failureOfBytes('a.csv', noise)).toBe('unknown-file')
    expect(
      await failureOfBytes(
        'a.docx',
        zipOf([
          {
            name: '_rels/.rels',
            data: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
          },
          { name: 'word/document.xml', data: '<document/>' },
        ]),
      ),
    ).toBe('unknown-file')
    expect(await failureOfBytes('a.xls', compoundOf(['WordDocument']))).toBe('unknown-file')
    expect(await failureOfBytes('a.xls', '<?xml version="1.0"?><svg xmlns="x"></svg>')).toBe('unknown-file')
  })
})

describe('damaged workbooks', () => {
  test('a zip without its end', async () => {
    const whole = xlsxOf({ rows })
    for (const length of [4, 30, whole.length - 100, whole.length - 1]) {
      expect(await failureOfBytes('a.xlsx', whole.subarray(0, length))).toBe('file-truncated')
    }
  })

  test('a directory that points nowhere', async () => {
    const whole = xlsxOf({ rows })
    whole.writeUInt32LE(whole.length * 2, whole.length - 6)
    expect(await failureOfBytes('a.xlsx', whole)).toBe('file-corrupt')
  })

  test('corrupt packed data', async () => {
    expect(await failureOfBytes('a.xlsx', withSheet({ packed: Buffer.alloc(500, 0xee) }))).toBe('file-corrupt')
  })

  test('packed data that ends early', async () => {
    const full = workbookMembers({ rows: manyRows }).at(-1)
    const { deflateRawSync } = await import('node:zlib')
    const packed = deflateRawSync(Buffer.from(full?.data ?? '')).subarray(0, 20_000)
    expect(await failureOfBytes('a.xlsx', withSheet({ packed }))).toBe('file-corrupt')
  })

  test('a wrong checksum, a wrong size', async () => {
    expect(await failureOfBytes('a.xlsx', withSheet({ crc: 1 }))).toBe('file-corrupt')
    expect(await failureOfBytes('a.xlsx', withSheet({ size: 1000 }))).toBe('file-corrupt')
  })

  test('a sheet that stops in the middle of its rows', async () => {
    const data = sheetXmlOf(manyRows).slice(0, -100)
    expect(await failureOfBytes('a.xlsx', withSheet({ data }))).toBe('file-corrupt')
  })

  test('rows out of order once rows are out', async () => {
    const data = sheetXmlOf(`${manyRows}<row r="3"><c r="A3"><v>1</v></c></row>`)
    expect(await failureOfBytes('a.xlsx', withSheet({ data }))).toBe('file-corrupt')
  })

  test('a workbook whose sheet part is gone', async () => {
    const members = workbookMembers({ rows }).filter(({ name }) => !name.endsWith('sheet1.xml'))
    expect(await failureOfBytes('a.xlsx', zipOf(members))).toBe('file-corrupt')
  })

  test('a cut .xls, a .xls without content', async () => {
    const whole = oldWorkbook()
    for (const length of [300, 1500, whole.length - 600]) {
      expect(await failureOfBytes('a.xls', whole.subarray(0, length))).toBe('file-truncated')
    }
    expect(await failureOfBytes('a.xls', compoundOf(['Workbook']))).toBe('file-corrupt')
  })

  test('a quote that never closes', async () => {
    const content = `a,b\n1,"${'x,y\n'.repeat(3_000_000)}`
    expect(await failureOfBytes('a.csv', content)).toBe('file-corrupt')
  })
})

describe('locked files', () => {
  test('an encrypted .xlsx', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '订单', rows: [['a'], [1]] }],
      encryption: { password: '密码', spinCount: 1000 },
    })
    expect(await failureOfBytes('a.xlsx', bytes)).toBe('password-protected')
    expect(await failureOfBytes('a.xlsx', compoundOf(['EncryptionInfo', 'EncryptedPackage']))).toBe(
      'password-protected',
    )
  })

  test('an encrypted .xls', async () => {
    const library = Sheetjs.CFB
    const container = library.read(oldWorkbook(), { type: 'buffer' })
    const stream = library.find(container, 'Workbook')
    if (!stream) throw new Error('no workbook stream')
    const content = Buffer.from(stream.content as Uint8Array)
    const afterStart = 4 + content.readUInt16LE(2)
    const filePass = Buffer.from('2f000600000012345678', 'hex')
    stream.content = Buffer.concat([content.subarray(0, afterStart), filePass, content.subarray(afterStart)])
    stream.size = stream.content.length
    const bytes = library.write(container, { type: 'buffer' }) as Buffer
    expect(await failureOfBytes('a.xls', bytes)).toBe('password-protected')
  })

  test('an encrypted zip member', async () => {
    expect(await failureOfBytes('a.xlsx', withSheet({ isEncrypted: true }))).toBe('password-protected')
  })
})

describe('too large', () => {
  test('a part that says it expands to 5 GB', async () => {
    expect(await failureOfBytes('a.xlsx', withSheet({ isWide: true, size: 5 * 1024 ** 3 }))).toBe('too-large')
  })

  test('a part that expands to more than it says', async () => {
    expect(
      await failureOfBytes('a.xlsx', withSheet({ data: sheetXmlOf(' '.repeat(5_000_000)), size: 4_000_000 })),
    ).toBe('file-corrupt')
  })

  test('more rows than Excel has', async () => {
    expect(
      await failureOfBytes('a.xlsx', xlsxOf({ rows: '<row r="1048577"><c r="A1048577"><v>1</v></c></row>' })),
    ).toBe('too-large')
  })

  test('a tag or text that never ends', async () => {
    const data = sheetXmlOf(`<row><c t="str"><v>${'x'.repeat(6_000_000)}`)
    expect(await failureOfBytes('a.xlsx', withSheet({ data }))).toBe('too-large')
  })
})

test('whatever bytes are changed, the outcome is rows or a ReadFailure', async () => {
  const whole = xlsxOf({ rows: manyRows.slice(0, 20_000), strings: '<si><t>订单</t></si>' })
  const sheet = Buffer.from(sheetXmlOf(manyRows.slice(0, 2000)))
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })
  const changed = (bytes: Buffer, places: readonly (readonly [number, number])[]): Buffer => {
    const copy = Buffer.from(bytes)
    for (const [at, value] of places) copy[at % copy.length] = value
    return copy
  }
  await fc.assert(
    fc.asyncProperty(changes, fc.boolean(), async (places, isInXml) => {
      const bytes = isInXml ? withSheet({ data: changed(sheet, places) }) : changed(whole, places)
      const outcome: unknown = await readBytes('a.xlsx', bytes).catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadFailure)
    }),
    { numRuns: 50 },
  )
})

test('a failed opening leaves no file open', async () => {
  const path = fileOf('a.xlsx', xlsxOf({ rows }).subarray(0, 50))
  await openTableFile(path).catch(() => undefined)
  const { readdirSync, readlinkSync, existsSync } = await import('node:fs')
  await new Promise((resolve) => setTimeout(resolve, 20))
  if (!existsSync('/proc/self/fd')) return
  const open = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)]
    } catch {
      return []
    }
  })
  expect(open).not.toContain(path)
})
