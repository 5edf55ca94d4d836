import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost, type Host } from '#data/host.ts'
import { openTableFile } from '#data/readers/table-file.ts'
import { sideBySide, timed } from './measure.ts'
import { benchFiles, benchTeam } from './order-file.ts'

export interface Line {
  readonly name: string
  readonly milliseconds: number
  readonly comparedWith: string
  readonly otherMilliseconds: number
  /** the first divided by the second, medians of the same run */
  readonly ratio: number
}

const lineOf = (name: string, comparedWith: string, a: number, b: number): Line => ({
  name,
  milliseconds: Math.round(a),
  comparedWith,
  otherMilliseconds: Math.round(b),
  ratio: Math.round((a / b) * 100) / 100,
})

const answer = async (host: Host, method: string, input: unknown): Promise<unknown> => {
  const result = await host.dispatch(method, input)
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.failure)}`)
  return result.value
}

const withHost = async <Value>(act: (host: Host, folder: string) => Promise<Value>): Promise<Value> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const host = await openHost({
    path: join(folder, 'zhangban.db'),
    create: true,
    by: 'bench',
    now: () => '2026-11-22 09:00:00' as LocalTime,
    about: { version: 'bench', runtime: 'bench' },
  })
  try {
    await answer(host, 'settings.initTeam', { team: benchTeam })
    return await act(host, folder)
  } finally {
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const importFile = (host: Host, path: string) =>
  answer(host, 'imports.run', { path, shopId: 1, mapping: null, dryRun: false })

/** Only the parser: every row of the first sheet, read and thrown away. */
const parse = async (path: string): Promise<void> => {
  const table = await openTableFile(path)
  for await (const batch of table.sheets[0]?.batches() ?? []) void batch.rows.length
  table.close()
}

/** Import end to end (fresh database each time: read, understand, stage, keep, audit) against the bare parser. */
export const importBench = async (rows: number, runs: number): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const files = await benchFiles(rows)
  const lines: Line[] = []
  for (const [kind, bytes] of Object.entries(files)) {
    const path = join(folder, `orders.${kind}`)
    writeFileSync(path, bytes)
    const { a, b } = await sideBySide(
      runs,
      () => withHost((host) => timed(() => importFile(host, path))),
      () => timed(() => parse(path)),
    )
    lines.push(lineOf(`import of ${rows} orders, ${kind}`, 'bare parser', a.median, b.median))
  }
  rmSync(folder, { recursive: true, force: true })
  return lines
}

/** A month's commission of everybody, nothing remembered, against SQLite handing out the same rows. */
export const commissionBench = (rows: number, runs: number): Promise<Line[]> =>
  withHost(async (host, folder) => {
    const path = join(folder, 'orders.csv')
    writeFileSync(path, (await benchFiles(rows)).csv)
    await importFile(host, path)
    const forget = () => answer(host, 'settings.change', { zoom: 1 })
    const { a, b } = await sideBySide(
      runs,
      async () => {
        await forget()
        return timed(() => answer(host, 'orders.commission', { month: '2026-10' }))
      },
      () => timed(() => host.context.sql.all(`select * from orders where paid_at >= '2026-10' order by paid_at`)),
    )
    const remembered = await timed(() => answer(host, 'orders.commission', { month: '2026-10' }))
    return [
      lineOf(`commission of ${rows} orders`, 'SQLite reading the rows', a.median, b.median),
      lineOf(`the same again`, 'SQLite reading the rows', remembered, b.median),
    ]
  })
