import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'
import type { Month } from '#shared/kit/local-time.ts'
import { openTestHost, type TestHost } from './test-host.ts'

const month = '2026-12' as Month

const kind = (code: string, name: string, from: string, to: string, nightly = false) => ({
  ...{ code, name, nightly, minimum: 0 },
  segments: [[from, to]],
})

const team = {
  people: [
    { number: 'A01', name: '小美' },
    { number: 'A02', name: '阿强' },
    { number: 'A03', name: 'Lily' },
    { number: 'A04', name: '王芳' },
    { number: 'A05', name: '王芳' },
  ],
  shiftKinds: [
    kind('D', '白班', '09:00', '17:00'),
    kind('E', '晚班', '16:00', '23:00', true),
    kind('M1', '中班一', '11:00', '19:00'),
    kind('M2', '中班二', '12:00', '20:00'),
  ],
}

/** A team of five, two of one name, and four shift kinds, two of which begin alike. */
export const opened = async (): Promise<TestHost> => {
  const host = await openTestHost()
  await host.ask('settings.initTeam', { team })
  return host
}

type Cell = string | number | null | XLSX.CellObject
/** Rows of a sheet as SheetJS writes them. */
export type Rows = readonly (readonly Cell[])[]

/** A workbook of one sheet with these merged cells, in the format its name says. */
export const book = (
  host: TestHost,
  file: string,
  rows: Rows,
  merges: readonly string[] = [],
  sheet = 'Sheet1',
): string => {
  const sheets = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheets['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
  const path = join(host.folder, file)
  const bookType = file.endsWith('.xls') ? 'biff8' : file.endsWith('.ods') ? 'ods' : 'xlsx'
  const content = XLSX.write(
    { SheetNames: [sheet], Sheets: { [sheet]: sheets } },
    { type: 'buffer', bookType },
  ) as Buffer
  writeFileSync(path, content)
  return path
}

/** Brings a file in, as a roster or as what it looks like. */
export const imported = (host: TestHost, path: string, asked: 'roster' | null = 'roster') =>
  host.ask('imports.run', { path, shopId: null, kind: asked, mapping: null, part: null, dryRun: false })

/** What is planned of one person, `12-01 D` and so on. */
export const planOf = async (host: TestHost, agent: string, of = month): Promise<string[]> =>
  (await host.ask('roster.month', { month: of })).cells
    .filter((cell) => cell.agent === agent && cell.date.startsWith(of))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, shift }) => `${date.slice(5)} ${shift}`)

/** Why rows did not become a plan: code, kind, first row, how many, example. */
export const reasonsOf = ({ reasons }: Awaited<ReturnType<typeof imported>>) =>
  reasons.map(({ code, kind: how, firstRow, count, example }) => [code, how, firstRow, count, example])

/** The numbers from one to another, both included. */
export const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
/** The weekdays of days of December 2026, one sign each. */
export const weekdays = (from: number, to: number): string[] =>
  numbers(from, to).map((day) => '日一二三四五六'[(day + 1) % 7] ?? '')
/** A day of December 2026 as Excel keeps dates, shown by a format. */
export const serial = (day: number, z: string): XLSX.CellObject => ({ t: 'n', v: 46356 + day, z })
/** So many blank cells. */
export const blanks = (count: number): null[] => Array.from({ length: count }, () => null)
