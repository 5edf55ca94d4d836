import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeChatWorkbook, writeInvoiceWorkbook, writeOrderWorkbook } from './big-workbook.ts'
import { costsSideBySide, lineOf, type Cost, type Fact, type Line } from './measure.ts'
import type { ParseCost } from './parse-child.ts'

const child = join(import.meta.dirname, 'parse-child.ts')

const parsed = (reader: 'own' | 'sheetjs', path: string, rows: number): ParseCost => {
  const answer = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', child, reader, path], {
    encoding: 'utf8',
  })
  const cost = JSON.parse(answer) as ParseCost
  if (cost.rows !== rows + 1) throw new Error(`${reader}: ${cost.rows} rows of ${rows + 1}`)
  return cost
}

const withFile = async <Value>(
  write: (path: string, rows: number) => void,
  rows: number,
  act: (path: string) => Promise<Value>,
): Promise<Value> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  try {
    const path = join(folder, 'workbook.xlsx')
    write(path, rows)
    return await act(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A workbook of 20 columns read by SheetJS, with the options it is fastest with, against the own reader: each in a fresh process. */
export const parseBench = (rows: number, runs: number): Promise<Line> =>
  withFile(writeOrderWorkbook, rows, async (path) => {
    const run = (reader: 'own' | 'sheetjs') => (): Promise<Cost> => {
      const { milliseconds, computed } = parsed(reader, path, rows)
      return Promise.resolve({ milliseconds, computed })
    }
    // A fresh process has nothing to warm up.
    const { a, b } = await costsSideBySide(runs, run('sheetjs'), run('own'), 0)
    return lineOf(`SheetJS 0.20.3, ${rows} × 20 xlsx`, 'own reader', a, b, { least: 4 })
  })

/** Most memory of a process that reads a workbook and throws its rows away, `mebibytes` being what it should stay under. */
const memoryOf = (
  name: string,
  write: (path: string, rows: number) => void,
  rows: number,
  mebibytes: number,
): Promise<Fact> =>
  withFile(write, rows, (path) =>
    Promise.resolve({
      name: `memory while reading ${rows} × ${name} xlsx`,
      value: Math.round(parsed('own', path, rows).mebibytes),
      unit: 'MiB',
      aim: { most: mebibytes },
    }),
  )

/** The two large workbooks; `share` of their rows. */
export const memoryBench = async (share: number): Promise<Fact[]> => [
  await memoryOf('8', writeInvoiceWorkbook, Math.round(541_909 * share), 300),
  await memoryOf('10', writeChatWorkbook, Math.round(1_000_000 * share), 400),
]
