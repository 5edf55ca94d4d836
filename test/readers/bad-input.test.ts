import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, symlinkSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Sheetjs from 'xlsx'
import { openTableFile } from '#data/readers/table-file.ts'
import * as hostile from '#test/fixtures/hostile.ts'
import { fileOf, workbookMembers, xlsxOf, zipOf, type Member } from '#test/fixtures/workbooks.ts'
import type { ChildReading } from './read-in-child.ts'
import { failureOf, readBytes, readFile } from './read-all.ts'

const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const sheetPart = 'xl/worksheets/sheet1.xml'
const csv: Member = { name: 'a.csv', data: 'a,b\n1,2\n' }
const { gigabyteOfZeros, repeatedMember, sheetOfRepeated, workbookWith } = hostile

const stringsOf = (block: string, times: number): Member =>
  repeatedMember({ name: 'xl/sharedStrings.xml', head: '<sst>', block, times, tail: '</sst>' })
const longString = `<si><t>${'x'.repeat(200_000)}</t></si>`
const workbookPart = (head: string, block: string, times: number): Member =>
  repeatedMember({ name: 'xl/workbook.xml', head, block: block.repeat(10_000), times })
/** 2,000 entries for one and the same packed data. */
const overlapping = (): Buffer => {
  const bytes = zipOf([{ name: 'a.csv', data: 'a,b\n'.repeat(1_000_000) }])
  const end = Buffer.from(bytes.subarray(bytes.length - 22))
  const start = end.readUInt32LE(16)
  const entry = bytes.subarray(start, bytes.length - 22)
  end.writeUInt32LE(entry.length * 2000, 12)
  return Buffer.concat([bytes.subarray(0, start), ...Array.from({ length: 2000 }, () => entry), end])
}

interface Case {
  readonly what: string
  readonly path: () => string
  readonly outcome: string
  /** seconds and MiB it may take at most on a slow machine; bombs that are not seen through take minutes and gigabytes */
  readonly most: readonly [seconds: number, grown: number]
  readonly widest?: number
}

const file = (name: string, bytes: () => Buffer | string) => () => fileOf(name, bytes())
const xlsx = (...members: Member[]) => file('a.xlsx', () => workbookWith({ rows: row }, ...members))

const cases: readonly Case[] = [
  {
    what: 'a sheet of a gigabyte of zeros',
    path: () => xlsx(gigabyteOfZeros(sheetPart))(),
    outcome: 'too-large',
    most: [3, 100],
  },
  {
    what: 'strings of a gigabyte of zeros',
    path: () => xlsx(gigabyteOfZeros('xl/sharedStrings.xml'))(),
    outcome: 'too-large',
    most: [3, 100],
  },
  {
    what: 'styles of a gigabyte of zeros',
    path: () => xlsx(gigabyteOfZeros('xl/styles.xml'))(),
    outcome: 'too-large',
    most: [3, 100],
  },
  {
    what: 'a picture of a gigabyte of zeros, which nobody looks at',
    path: () => xlsx(gigabyteOfZeros('xl/media/image1.png'))(),
    outcome: 'rows',
    most: [3, 100],
  },
  {
    what: 'an archive with a gigabyte of zeros',
    path: file('a.zip', () => zipOf([csv, gigabyteOfZeros('b.csv')])),
    outcome: 'too-large',
    most: [3, 100],
  },
  {
    what: 'a workbook with a gigabyte of zeros in an archive',
    path: file('a.zip', () =>
      zipOf([{ name: 'b.xlsx', data: workbookWith({}, gigabyteOfZeros(sheetPart)), isStored: true }]),
    ),
    outcome: 'too-large',
    most: [3, 100],
  },
  {
    what: 'two thousand members that share one content',
    path: file('a.zip', overlapping),
    outcome: 'too-large',
    most: [3, 100],
  },
  {
    what: 'ten million rows',
    path: () => xlsx(sheetOfRepeated('<row><c><v>1</v></c></row>'.repeat(10_000), 1000))(),
    outcome: 'too-large',
    most: [15, 250],
  },
  {
    what: 'ten million empty rows',
    path: () => xlsx(sheetOfRepeated('<row/>'.repeat(10_000), 1000))(),
    outcome: 'too-large',
    most: [5, 150],
  },
  {
    what: '16,384 columns',
    path: () => xlsx(sheetOfRepeated(`<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`, 200))(),
    outcome: 'rows',
    most: [10, 250],
    widest: 1024,
  },
  {
    what: 'ten million elements inside one another',
    path: () => xlsx(sheetOfRepeated('<a>'.repeat(10_000), 1000))(),
    outcome: 'rows',
    most: [10, 150],
  },
  {
    what: 'the same in the list of sheets',
    path: () => xlsx(workbookPart('<workbook>', '<a>', 1000))(),
    outcome: 'too-large',
    most: [3, 100],
  },
  {
    what: 'a comment in the list of sheets that starts a million times',
    path: () => xlsx(workbookPart('', '<!--', 100))(),
    outcome: 'file-corrupt',
    most: [5, 150],
  },
  {
    what: 'a tag in the list of sheets that never ends',
    path: () => xlsx(workbookPart('<', 'a', 400))(),
    outcome: 'file-corrupt',
    most: [5, 150],
  },
  {
    what: 'an attribute name of four megabytes',
    path: () =>
      xlsx(
        repeatedMember({
          name: 'xl/workbook.xml',
          head: '<sheets><sheet ',
          block: 'a'.repeat(10_000),
          times: 400,
          tail: '/></sheets>',
        }),
      )(),
    outcome: 'file-corrupt',
    most: [5, 150],
  },
  {
    what: 'seventeen million empty strings',
    path: () => xlsx(stringsOf('<si/>'.repeat(10_000), 1700))(),
    outcome: 'too-large',
    most: [30, 500],
  },
  {
    what: 'rows that say two long strings over and over',
    path: () =>
      xlsx(
        stringsOf(longString, 100),
        sheetOfRepeated('<row><c t="s"><v>7</v></c><c t="s"><v>8</v></c></row>'.repeat(100), 100),
      )(),
    outcome: 'too-large',
    most: [10, 700],
  },
  {
    what: 'one row of long texts',
    path: () => xlsx(sheetOfRepeated(`<c t="inlineStr"><is><t>${'x'.repeat(1_000_000)}</t></is></c>`, 300))(),
    outcome: 'too-large',
    most: [10, 400],
  },
  {
    what: 'a part in UTF-16 of a gigabyte',
    path: () => xlsx(repeatedMember({ name: sheetPart, head: '\u0000', block: Buffer.alloc(1024 ** 2), times: 300 }))(),
    outcome: 'too-large',
    most: [5, 150],
  },
  {
    what: 'an .ods of sixteen billion cells',
    path: file('a.ods', () => hostile.odsOf(hostile.repeatedOdsRow(1_048_576, 16_384))),
    outcome: 'too-large',
    most: [3, 100],
  },
  {
    what: 'an .ods of repeated cells within reason',
    path: file('a.ods', () => hostile.odsOf(hostile.repeatedOdsRow(100, 30))),
    outcome: 'rows',
    most: [3, 150],
    widest: 30,
  },
  {
    what: 'an .xls of four million cells',
    path: file('a.xls', () => hostile.denseXls(16_400)),
    outcome: 'too-large',
    most: [5, 200],
  },
  {
    what: 'an .xls that sends its reader in circles',
    path: file('a.xls', hostile.circlingXls),
    outcome: 'file-corrupt',
    most: [20, 600],
  },
  {
    what: 'an .xls of some thousand cells',
    path: file('a.xls', () => hostile.denseXls(20)),
    outcome: 'rows',
    most: [3, 100],
    widest: 256,
  },
  {
    what: 'a page whose cell never ends',
    path: file('a.xls', () => `<table><tr><td>${'x'.repeat(80_000_000)}`),
    outcome: 'too-large',
    most: [5, 400],
  },
  {
    what: 'a page of comments that never end',
    path: file('a.xls', () => `<table><tr><td>${'<!--'.repeat(3_000_000)}`),
    outcome: 'file-corrupt',
    most: [10, 250],
  },
  {
    what: 'a page of tags that never end',
    path: file('a.xls', () => `<table><tr><td>1</td></tr>${'<a '.repeat(1_000_000)}`),
    outcome: 'rows',
    most: [10, 250],
  },
  {
    what: 'a cell of a million hard blanks',
    path: file('a.xls', () => `<table><tr><td>${'&nbsp;'.repeat(1_000_000)}<br>x</td></tr></table>`),
    outcome: 'rows',
    most: [5, 250],
  },
  {
    what: 'three hundred thousand tables inside one another',
    path: file('a.xls', () => '<table><tr><td>'.repeat(300_000)),
    outcome: 'rows',
    most: [10, 250],
  },
  {
    what: 'an archive page in twenty thousand levels',
    path: file(
      'a.mht',
      () =>
        `MIME-Version: 1.0\r\n${Array.from({ length: 20_000 }, (_, level) => `Content-Type: multipart/related; boundary="b${level}"\r\n\r\n--b${level}\r\n`).join('')}`,
    ),
    outcome: 'unknown-file',
    most: [5, 150],
  },
  {
    what: 'text without a line end',
    path: file('a.csv', () => 'a,'.repeat(10_000_000)),
    outcome: 'file-corrupt',
    most: [5, 400],
  },
  {
    what: 'text lines of a million cells',
    path: file('a.csv', () => `${'1,'.repeat(1_000_000)}\n`.repeat(20)),
    outcome: 'rows',
    most: [10, 400],
    widest: 1024,
  },
  {
    what: 'text that goes on in zeros for a quarter of a gigabyte',
    path: () => hostile.sparseFile('a.csv', '订单,金额\n'.repeat(20_000), 256 * 1024 ** 2),
    outcome: 'file-corrupt',
    most: [15, 250],
  },
  {
    what: 'a plain workbook after all of these',
    path: file('a.xlsx', () => xlsxOf({ rows: row })),
    outcome: 'rows',
    most: [1, 50],
  },
]

const script = join(import.meta.dirname, 'read-in-child.ts')

describe('hostile files are read or refused in seconds, within little memory, and the process goes on', () => {
  let readings: readonly ChildReading[] = []

  beforeAll(() => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--expose-gc', script, ...cases.map(({ path }) => path())],
      { encoding: 'utf8' },
    )
    readings = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as ChildReading]))
    if (readings.length < cases.length) throw new Error(`${cases[readings.length]?.what}: ${stderr}`)
  }, 120_000)

  test.each(cases.map(({ what, ...expected }, index) => ({ what, index, expected })))(
    '$what',
    ({ index, expected }) => {
      const reading = readings[index]
      expect(reading?.outcome).toBe(expected.outcome)
      expect(reading?.seconds).toBeLessThan(expected.most[0])
      expect(reading?.grown).toBeLessThan(expected.most[1])
      if (expected.widest !== undefined) expect(reading?.widest).toBe(expected.widest)
    },
  )
})

describe('the file itself', () => {
  const failureOfPath = (path: string) => failureOf(readFile(path))

  test('a folder, a pipe, a device, a link to nowhere, a circle of links, impossible names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhangban-bad-'))
    const at = (name: string): string => join(folder, name)
    expect(await failureOfPath(folder)).toBe('file-unreadable')
    expect(await failureOfPath(at(`${'x'.repeat(300)}.csv`))).toBe('file-unreadable')
    expect(await failureOfPath(`${at('a')}\0.csv`)).toBe('file-unreadable')
    expect(await failureOfPath(join(fileOf('a.csv', 'a'), 'b.csv'))).toBe('file-missing')
    if (process.platform === 'win32') return
    symlinkSync(at('gone.csv'), at('link.csv'))
    symlinkSync(at('circle.csv'), at('circle.csv'))
    spawnSync('mkfifo', [at('pipe.csv')])
    expect(await failureOfPath(at('link.csv'))).toBe('file-missing')
    expect(await failureOfPath(at('circle.csv'))).toBe('file-unreadable')
    expect(await failureOfPath(at('pipe.csv'))).toBe('file-unreadable')
    expect(await failureOfPath('/dev/null')).toBe('file-unreadable')
  })

  test.skipIf(process.platform === 'win32')('a file without permission', () => {
    const path = fileOf('locked.csv', 'a,b\n')
    chmodSync(path, 0)
    // To the superuser nothing is locked, so the child steps down first.
    const env = { ...process.env, READ_AS_NOBODY: '1' }
    const { stdout } = spawnSync(process.execPath, [script, path], { encoding: 'utf8', env })
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'file-unreadable' })
  })

  test.each([
    ['a.csv', 'a,b\n'.repeat(2_000_000)],
    ['a.zip', zipOf([{ name: 'a.csv', data: 'a,b\n'.repeat(2_000_000), isStored: true }])],
    ['a.xlsx', zipOf(workbookMembers({ rows: row.repeat(400_000) }).map((member) => ({ ...member, isStored: true })))],
  ])('%s becomes shorter while it is read', async (name, content) => {
    const path = fileOf(name, content)
    const opened = await openTableFile(path)
    const batches = opened.sheets[0]?.batches()[Symbol.asyncIterator]()
    if (!name.endsWith('xlsx')) await batches?.next()
    truncateSync(path, 1_500_000)
    const reading = async (): Promise<void> => {
      while (!(await batches?.next())?.done) continue
    }
    expect(await failureOf(reading())).toMatch(/^file-(?:truncated|corrupt)$/)
    opened.close()
  })
})

describe('odd contents are read', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '=1+1', '@SUM(A1)', '-2+3', '#N/A']
  const page = `<table><tr>${names.map((name) => `<td>${name}</td>`).join('')}</tr></table>`
  const book = (bookType: Sheetjs.BookType): Buffer => {
    const workbook = Sheetjs.utils.book_new()
    Sheetjs.utils.book_append_sheet(workbook, Sheetjs.utils.aoa_to_sheet([names]), 's')
    return Sheetjs.write(workbook, { type: 'buffer', bookType }) as Buffer
  }

  test.each<[string, () => string | Buffer]>([
    ['csv', () => names.join(',')],
    ['html', () => page],
    ['xls', () => book('biff8')],
    ['xlsb', () => book('xlsb')],
    ['xlsx', () => book('xlsx')],
    ['spreadsheetml', () => book('xlml')],
    ['ods', () => book('ods')],
    ['zip', () => zipOf([{ name: '__proto__', data: names.join(',') }])],
  ])('headers that are words of the language, formulas or errors stay texts in %s', async (container, bytes) => {
    const read = await readBytes('a.dat', bytes())
    expect([read.container, read.rows]).toEqual([container, [names]])
  })

  test.each(['biff8', 'xlsb', 'xlsx', 'xlml', 'ods'] as const)(
    'group titles over merged columns in %s',
    async (bookType) => {
      const rows = [
        ['考勤', null, null, '审批', null],
        ['迟到', '早退', '旷工', '请假', '出差'],
        [1, 2, 3, 4, 5],
      ]
      const sheet = Sheetjs.utils.aoa_to_sheet(rows)
      sheet['!merges'] = [Sheetjs.utils.decode_range('A1:C1'), Sheetjs.utils.decode_range('D1:E1')]
      const workbook = Sheetjs.utils.book_new()
      Sheetjs.utils.book_append_sheet(workbook, sheet, 's')
      const read = await readBytes('a.dat', Sheetjs.write(workbook, { type: 'buffer', bookType }) as Buffer)
      expect(read.rows).toEqual([['考勤', null, null, '审批'], ...rows.slice(1)])
    },
  )
})
