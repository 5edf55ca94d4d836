import { ReadFailure } from '#data/readers/read-failure.ts'
import { openTableFile, type Cell, type ReadOptions, type TableSheet } from '#data/readers/table-file.ts'
import { fileOf, xlsxOf, type WorkbookPlan } from '#test/fixtures/workbooks.ts'

/** All rows of a sheet, row 1 first, with the batches checked to join without gaps. */
export const rowsOf = async (sheet: TableSheet): Promise<(readonly Cell[])[]> => {
  const rows: (readonly Cell[])[] = []
  for await (const batch of sheet.batches()) {
    if (batch.firstRow !== rows.length + 1)
      throw new Error(`batch starts at ${batch.firstRow} after ${rows.length} rows`)
    if (!(batch.fraction >= 0 && batch.fraction <= 1)) throw new Error(`fraction ${batch.fraction}`)
    rows.push(...batch.rows)
  }
  return rows
}

/** Reads through a sheet without keeping anything and returns how many batches came; `onBatch` is told the number of each. */
export const countBatches = async (
  sheet: TableSheet | undefined,
  onBatch: (count: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<number> => {
  const batches = sheet?.batches(signal)[Symbol.asyncIterator]()
  let count = 0
  while (batches && !(await batches.next()).done) onBatch((count += 1))
  return count
}

/** Everything in a file, read through the one door. */
export const readFile = async (path: string, options: ReadOptions = {}) => {
  const file = await openTableFile(path, options)
  try {
    const sheets = []
    for (const sheet of file.sheets) sheets.push({ name: sheet.name, rows: await rowsOf(sheet) })
    const { container, encoding, ignored, isDateOrderOpen } = file
    const encodings = file.sheets.map((sheet) => sheet.encoding)
    return { container, encoding, encodings, ignored, isDateOrderOpen, sheets, rows: sheets[0]?.rows ?? [] }
  } finally {
    file.close()
  }
}

export const readBytes = (name: string, content: string | Uint8Array) => readFile(fileOf(name, content))

/** The rows of the first sheet of a workbook made from a plan. */
export const readPlan = async (plan: WorkbookPlan): Promise<(readonly Cell[])[]> =>
  (await readBytes('book.xlsx', xlsxOf(plan))).rows

/** The code of the failure that reading the whole file ends in; other errors and success are test failures. */
export const failureOf = async (reading: Promise<unknown>): Promise<string> => {
  const outcome: unknown = await reading.then(
    () => 'no failure',
    (error: unknown) => error,
  )
  if (outcome instanceof ReadFailure) return outcome.code
  throw outcome instanceof Error ? outcome : new Error(String(outcome))
}
