import { ReadFailure } from '#data/readers/read-failure.ts'
import { openTableFile } from '#data/readers/table-file.ts'

/** What reading a whole file came to, measured in a process of its own; `grown` is the memory above that at the start, in MiB. */
export interface ChildReading {
  readonly outcome: string
  readonly rows: number
  readonly widest: number
  readonly seconds: number
  readonly grown: number
}

const resident = (): number => process.memoryUsage.rss() / 1024 ** 2
/** The highest there ever was: it also sees what rose and fell while nothing else could run. */
const highest = (): number => process.resourceUsage().maxRSS / 1024

const countRows = async (path: string, onRow: (cells: number) => void): Promise<void> => {
  const file = await openTableFile(path)
  try {
    for (const sheet of file.sheets)
      for await (const batch of sheet.batches()) for (const cells of batch.rows) onRow(cells.length)
  } finally {
    file.close()
  }
}

const readingOf = async (path: string): Promise<ChildReading> => {
  global.gc?.()
  const [started, before, highestBefore] = [performance.now(), resident(), highest()]
  let [rows, widest, most, outcome] = [0, 0, before, 'rows']
  const timer = setInterval(() => (most = Math.max(most, resident())), 5)
  try {
    await countRows(path, (cells) => {
      rows += 1
      widest = Math.max(widest, cells)
    })
  } catch (error) {
    outcome = error instanceof ReadFailure ? error.code : String(error)
  }
  clearInterval(timer)
  if (highest() > highestBefore) most = Math.max(most, highest())
  return { outcome, rows, widest, seconds: (performance.now() - started) / 1000, grown: most - before }
}

// For files that only the superuser may read.
if (process.env['READ_AS_NOBODY'] !== undefined && process.getuid?.() === 0) process.seteuid?.(65_534)

for (const path of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(await readingOf(path))}\n`)
