import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from 'xlsx'
import { openTableFile } from '#data/readers/table-file.ts'
import type { Line } from './data-bench.ts'
import { sideBySide, timed } from './measure.ts'
import { benchFiles } from './order-file.ts'

const ours = async (path: string): Promise<void> => {
  const table = await openTableFile(path)
  let rows = 0
  for await (const batch of table.sheets[0]?.batches() ?? []) rows += batch.rows.length
  table.close()
  if (rows === 0) throw new Error('nothing was read')
}

/** SheetJS with the options it is fastest with. */
const sheetjs = (path: string): void => {
  const book = read(readFileSync(path), { dense: true, cellText: false, cellHTML: false, cellFormula: false })
  if (book.Sheets[book.SheetNames[0] ?? ''] === undefined) throw new Error('SheetJS gave up without a word')
}

/** Our workbook reader against SheetJS on the same file of orders, in the same run. */
export const readerBench = async (rows: number, runs: number): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  try {
    const path = join(folder, 'orders.xlsx')
    writeFileSync(path, (await benchFiles(rows)).xlsx)
    const { a, b } = await sideBySide(
      runs,
      () => timed(() => ours(path)),
      () =>
        timed(() => {
          sheetjs(path)
        }),
    )
    return [
      {
        name: `reading ${rows} rows, xlsx`,
        milliseconds: Math.round(a.median),
        comparedWith: 'SheetJS 0.20.3',
        otherMilliseconds: Math.round(b.median),
        ratio: Math.round((a.median / b.median) * 100) / 100,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
