import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { openTableFile, type TableBatch } from '#data/readers/table-file.ts'
import { fileOf, xlsxOf } from '#test/fixtures/workbooks.ts'
import { countBatches } from './read-all.ts'

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
const files: readonly (readonly [kind: string, path: () => string])[] = [
  ['xlsx', () => fileOf('a.xlsx', bigBook())],
  [
    'csv',
    () =>
      fileOf('a.csv', Array.from({ length: 200_000 }, (_, index) => `${index},浙江省杭州市,${index * 7}\n`).join('')),
  ],
  ['html', () => fileOf('a.xls', `<table>${'<tr><td>1</td><td>杭州</td></tr>\n'.repeat(60_000)}</table>`)],
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
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
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
