import { readFileSync } from 'node:fs'
import { read, utils } from 'xlsx'
import { openTableFile } from '#data/readers/table-file.ts'

// Reads one workbook in a process of its own and says what that took: memory that somebody else left behind counts for nobody.

/** What a reader's process says on its one line. */
export interface ParseCost {
  readonly rows: number
  /** of the wall clock, from opening the file to its last row */
  readonly milliseconds: number
  /** milliseconds of computing of all threads meanwhile */
  readonly computed: number
  /** most memory the process ever had, the program itself included */
  readonly mebibytes: number
}

const ownReader = async (path: string): Promise<number> => {
  const table = await openTableFile(path)
  let rows = 0
  for await (const batch of table.sheets[0]?.batches() ?? []) rows += batch.rows.length
  table.close()
  return rows
}

/** With everything switched off that can be, which makes it much faster; turning its cells into rows is not asked for. */
const sheetjs = (path: string): number => {
  const book = read(readFileSync(path), {
    ...{ type: 'buffer', dense: true },
    ...{ cellText: false, cellHTML: false, cellFormula: false },
  })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return sheet ? utils.decode_range(sheet['!ref'] ?? 'A1').e.r + 1 : 0
}

const [reader, path = ''] = process.argv.slice(2)
const started = performance.now()
const before = process.cpuUsage()
const rows = reader === 'sheetjs' ? sheetjs(path) : await ownReader(path)
const { user, system } = process.cpuUsage(before)
const cost: ParseCost = {
  rows,
  milliseconds: performance.now() - started,
  computed: (user + system) / 1000,
  mebibytes: process.resourceUsage().maxRSS / 1024,
}
process.stdout.write(`${JSON.stringify(cost)}\n`)
