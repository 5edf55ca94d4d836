import { existsSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { openTableFile, type TableBatch } from '#data/readers/table-file.ts'
import { fileOf, workbookMembers, xlsxOf, zipOf } from '#test/fixtures/workbooks.ts'
import { countBatches } from './read-all.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const rowCount = 20_000
const bigBook = (): Buffer => {
  const strings = Array.from({ length: rowCount }, (_, index) => `<si><t>浙江省杭州市余杭区${index * 7919}号</t></si>`)
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const numbers = Array.from(
      { length: 8 },
      (_, column) => `<c><v>${((index + 1) * (column + 3) * 7919) % 1_000_003}</v></c>`,
    )
    return `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c>${numbers.join('')}</row>`
  })
  return xlsxOf({ rows: rows.join(''), strings: strings.join('') })
}
const csvText = (rows: number): string =>
  Array.from({ length: rows }, (_, index) => `${index},浙江省杭州市,${index * 7}\n`).join('')
const files: readonly (readonly [kind: string, path: () => string])[] = [
  ['xlsx', () => fileOf('a.xlsx', bigBook())],
  ['csv', () => fileOf('a.csv', csvText(200_000))],
  ['html', () => fileOf('a.xls', `<table>${'<tr><td>1</td><td>杭州</td></tr>\n'.repeat(60_000)}</table>`)],
  ['csv in a zip', () => fileOf('a.zip', zipOf([{ name: 'a.csv', data: csvText(200_000) }]))],
  ['xlsx in a zip', () => fileOf('b.zip', zipOf([{ name: 'b.xlsx', data: bigBook() }]))],
]

describe.each(files)('streaming %s', (_, pathOf) => {
  const path = pathOf()

  test('batches of a thousand rows, numbered through, with a rising fraction', async () => {
    const file = await openTableFile(path)
    let [next, fraction, total] = [1, 0, 0]
    let first: TableBatch | null = null
    for await (const batch of file.sheets[0]?.batches() ?? []) {
      first ??= batch
      expect(batch.firstRow).toBe(next)
      expect(batch.rows.length).toBeLessThanOrEqual(1000)
      expect(batch.fraction).toBeGreaterThanOrEqual(fraction)
      next += batch.rows.length
      fraction = batch.fraction
      total += batch.rows.length
    }
    expect([first?.rows.length, fraction]).toEqual([1000, 1])
    // The first rows come out long before the end of the file is read.
    expect(first?.fraction).toBeLessThan(0.9)
    expect(total).toBeGreaterThanOrEqual(rowCount)
    file.close()
  })

  test('stops with the reason of the signal', async () => {
    const file = await openTableFile(path)
    const controller = new AbortController()
    const reason = new Error('the user went away')
    let batches = 0
    const abortAtSecond = (count: number): void => {
      batches = count
      if (count === 2) controller.abort(reason)
    }
    await expect(countBatches(file.sheets[0], abortAtSecond, controller.signal)).rejects.toBe(reason)
    expect(batches).toBe(2)
    const again = file.sheets[0]?.batches(controller.signal)[Symbol.asyncIterator]().next()
    await expect(again).rejects.toBe(reason)
    file.close()
  })

  test('lets the event loop turn between batches', async () => {
    const file = await openTableFile(path)
    let turns = 0
    const timer = setInterval(() => (turns += 1), 0)
    const batches = await countBatches(file.sheets[0])
    clearInterval(timer)
    file.close()
    expect(turns).toBeGreaterThan(Math.min(5, batches / 10))
  })

  test('a sheet can be read twice, also after a reader that left early', async () => {
    const file = await openTableFile(path)
    const sheet = file.sheets[0]
    if (!sheet) throw new Error('no sheet')
    const leaving = sheet.batches()[Symbol.asyncIterator]()
    await leaving.next()
    await leaving.return?.()
    let rows = 0
    for await (const batch of sheet.batches()) rows += batch.rows.length
    expect(rows).toBeGreaterThanOrEqual(rowCount)
    file.close()
  })
})

test('rows that are not kept do not pile up', async () => {
  const lines = Array.from({ length: 300_000 }, (_, index) => `订单${index},浙江省杭州市余杭区${index},备注${index}\n`)
  const file = await openTableFile(fileOf('a.csv', lines.join('')))
  lines.length = 0
  const retained = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = retained()
  let most = 0
  const batches = await countBatches(file.sheets[0], (count) => {
    if (count % 100 === 0) most = Math.max(most, retained() - before)
  })
  file.close()
  expect(batches).toBe(300)
  // Kept whole, these rows would take 80 MB.
  expect(most).toBeLessThan(25 * 1024 * 1024)
})

describe('members of an archive', () => {
  const indexesOf = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

  test('six readers of one member in turn each get every row', async () => {
    const file = await openTableFile(fileOf('a.zip', zipOf([{ name: 'a.csv', data: csvText(60_000) }])))
    const readers = indexesOf(6).map(() => file.sheets[0]?.batches()[Symbol.asyncIterator]())
    const rows = readers.map((): unknown[] => [])
    const step = async (index: number): Promise<boolean> => {
      const next = await readers[index]?.next()
      if (next?.done !== false) return false
      rows[index]?.push(...next.value.rows)
      return true
    }
    // The first is far ahead when the others start, and overtaken by them.
    for (let batch = 0; batch < 20; batch += 1) await step(0)
    for (let isGoing = true; isGoing;) isGoing = (await Promise.all([1, 2, 3, 4, 5].map(step))).some(Boolean)
    while (await step(0)) continue
    file.close()
    const expected = csvText(60_000)
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','))
    for (const read of rows) expect(read).toEqual(expected)
  })

  test.skipIf(!existsSync('/proc/self/fd'))('no file is open or written but the archive itself', async () => {
    const members = [
      { name: 'a.csv', data: csvText(50_000) },
      { name: 'b.xlsx', data: bigBook() },
    ]
    const path = fileOf('a.zip', zipOf(members))
    const openFiles = (): string[] =>
      readdirSync('/proc/self/fd').flatMap((fd) => {
        const link = `/proc/self/fd/${fd}`
        return existsSync(link) && statSync(link).isFile() ? [readlinkSync(link)] : []
      })
    const before = new Set(openFiles())
    const file = await openTableFile(path)
    for (const sheet of file.sheets) {
      const batches = sheet.batches()[Symbol.asyncIterator]()
      await batches.next()
      expect(openFiles().filter((name) => !before.has(name))).toEqual([path])
      await batches.return?.()
    }
    expect(readdirSync(dirname(path))).toEqual(['a.zip'])
    file.close()
  })

  test('many workbooks in one archive take the memory of few', async () => {
    const padding = (index: number) => ({
      name: `xl/media/${index}.bin`,
      data: Buffer.alloc(4 * 1024 * 1024, index),
      isStored: true,
    })
    const book = (index: number): Buffer =>
      zipOf([...workbookMembers({ rows: `<row><c><v>${index}</v></c></row>` }), padding(index)])
    const members = indexesOf(40).map((index) => ({ name: `${index}.xlsx`, data: book(index) }))
    const path = fileOf('a.zip', zipOf(members))
    members.length = 0
    collect()
    const before = process.memoryUsage().arrayBuffers
    const file = await openTableFile(path)
    for (const [index, sheet] of file.sheets.entries())
      for await (const batch of sheet.batches()) expect(batch.rows).toEqual([[index]])
    collect()
    const held = (process.memoryUsage().arrayBuffers - before) / 1024 ** 2
    expect(file.sheets).toHaveLength(40)
    file.close()
    // All of them would be 160.
    expect(held).toBeLessThan(100)
  })
})

test('a workbook of three hundred sheets reads its strings once, an XML one walks over each sheet once', async () => {
  const count = 300
  const strings = Array.from({ length: 150_000 }, (_, index) => `<si><t>客户消息${index}</t></si>`).join('')
  const sheets = Array.from({ length: count }, (_, index) => ({
    name: `tb${index}`,
    rows: `<row><c t="s"><v>${index * 100}</v></c></row>`,
  }))
  const xml = Array.from({ length: count }, (_, index) => {
    const row = `<Row><Cell><Data ss:Type="String">客户消息${index * 100}</Data></Cell></Row>`
    return `<Worksheet ss:Name="tb${index}"><Table>${row.repeat(60)}</Table></Worksheet>`
  })
  const xmlBook = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">${xml.join('')}</Workbook>`
  for (const path of [fileOf('a.xlsx', xlsxOf({ sheets, strings })), fileOf('a.xml', xmlBook)]) {
    const file = await openTableFile(path)
    const started = performance.now()
    for (const [index, sheet] of file.sheets.entries()) {
      const { value } = await sheet.batches()[Symbol.asyncIterator]().next()
      expect(value.rows[0]).toEqual([`客户消息${index * 100}`])
    }
    // Anew for each sheet it would take ten times as long.
    expect(performance.now() - started).toBeLessThan(3000)
    file.close()
  }
})
