import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost, type Host } from '#data/host.ts'
import { openTableFile } from '#data/readers/table-file.ts'
import { costOf, costsSideBySide, lineOf, type Line } from './measure.ts'
import { benchFiles, benchTeam } from './order-file.ts'

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

/** The export with the most columns that orders are mostly brought in with, and the leanest one. */
const benchVersions = { '59 columns': '2018', '31 columns': '2023' } as const

/** Import end to end (fresh database each time: read, understand, stage, keep, audit) against the bare parser. */
export const importBench = async (rows: number, runs: number): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const lines: Line[] = []
  for (const [columns, version] of Object.entries(benchVersions))
    for (const [kind, bytes] of Object.entries(await benchFiles(rows, version))) {
      const path = join(folder, `orders.${kind}`)
      writeFileSync(path, bytes)
      const { a, b } = await costsSideBySide(
        runs,
        () => withHost((host) => costOf(() => importFile(host, path))),
        () => costOf(() => parse(path)),
      )
      lines.push(lineOf(`import of ${rows} orders, ${columns}, ${kind}`, 'bare parser', a, b, { most: 2.5 }))
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
    const { a, b } = await costsSideBySide(
      runs,
      async () => {
        await forget()
        return costOf(() => answer(host, 'orders.commission', { month: '2026-10' }))
      },
      () => costOf(() => host.context.sql.all(`select * from orders where paid_at >= '2026-10' order by paid_at`)),
    )
    const remembered = await costOf(() => answer(host, 'orders.commission', { month: '2026-10' }))
    return [
      lineOf(`commission of ${rows} orders`, 'SQLite reading the rows', a, b),
      lineOf(`the same again`, 'SQLite reading the rows', remembered, b),
    ]
  })
