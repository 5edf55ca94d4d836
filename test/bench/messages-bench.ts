import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import papaparse from 'papaparse'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost, type Host } from '#data/host.ts'
import { chatMapping } from '#test/fixtures/messages.ts'
import { sideBySide, timed, type Line } from './measure.ts'

const shop = '示例旗舰店'
const sayings = [
  '在吗',
  '亲在的哦，请问有什么可以帮您',
  '这款有货吗？',
  '有的亲，今天 16 点前下单当天发出',
  '可以便宜点吗',
  '亲亲这边已经是活动价了呢，满 299 减 30 可以用起来哦',
  '什么时候发货',
  '您好，48 小时内为您安排发货，请您耐心等待一下',
  '好的谢谢',
  '不客气，有问题随时联系小美',
  '尺码怎么选，我 170 公分 65 公斤',
  '建议您选择 L 码，喜欢宽松一点可以选 XL',
]
const linesOfChat = 12
const chatsADay = 2_800

const two = (value: number): string => String(value).padStart(2, '0')

/** What is said in a line of a chat. */
export type Saying = (chat: number, line: number) => string

const usualSaying: Saying = (chat, line) => `${sayings[(line + chat) % sayings.length] ?? ''}${'～'.repeat(chat % 3)}`

/** One chat of twelve lines between a buyer and one of ten agents, always the same. */
const chatLines = (chat: number, sayingOf: Saying): string[] => {
  const day = new Date(Date.UTC(2026, 8, 1 + Math.floor(chat / chatsADay))).toISOString().slice(0, 10)
  let second = 8 * 3600 + Math.floor(((chat % chatsADay) * 50_000) / chatsADay)
  return Array.from({ length: linesOfChat }, (_, line) => {
    second = Math.min(86_399, second + ((line * 7 + chat) % 50))
    const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
    const who = `${shop}:客服${chat % 10},tb${100_000 + ((chat * 7_919) % 60_000)}`
    return `${who},${day} ${clock},${line % 2 === 0 ? '买家' : '客服'},${sayingOf(chat, line)}`
  })
}

/** Writes a csv file of chats, about 33,600 messages a day from September 2026 on; no saying may have a comma or a quotation mark. */
export const writeChats = (path: string, count: number, sayingOf: Saying = usualSaying): void => {
  const file = openSync(path, 'w')
  writeSync(file, '客服,买家,时间,方向,内容\n')
  for (let chat = 0; chat * linesOfChat < count; chat++)
    writeSync(
      file,
      chatLines(chat, sayingOf)
        .slice(0, count - chat * linesOfChat)
        .map((line) => `${line}\n`)
        .join(''),
    )
  closeSync(file)
}

/** Whether the shell of SQLite is there. */
export const hasShell = (): boolean => {
  try {
    execFileSync('sqlite3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const plainTable = 'create table messages (account text, buyer text, sent_at text, direction text, text text)'

/** SQLite's own importer: the file into one plain table without any index. */
const shellImport = (path: string, database: string): void => {
  execFileSync('sqlite3', [database, '-cmd', '.mode csv', plainTable, `.import --skip 1 ${path} messages`])
}

/** Where there is no shell: papaparse and a bare insert a row. */
const bareImport = (path: string, database: string): void => {
  const open = new BetterSqlite(database)
  open.exec(plainTable)
  const insert = open.prepare('insert into messages values (?, ?, ?, ?, ?)')
  const { data } = papaparse.parse<string[]>(readFileSync(path, 'utf8'))
  open.transaction(() => {
    for (const row of data.slice(1)) if (row.length === 5) insert.run(row)
  })()
  open.close()
}

const answer = async (host: Host, method: string, input: unknown): Promise<unknown> => {
  const result = await host.dispatch(method, input)
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** Imports a file of {@link writeChats}. */
export const importChats = (host: Host, path: string) =>
  answer(host, 'imports.run', { path, kind: null, shopId: 1, mapping: chatMapping, dryRun: false })

/** A host on a fresh database with one shop, gone afterwards. */
export const withHost = async <Value>(folder: string, act: (host: Host) => Promise<Value>): Promise<Value> => {
  const own = mkdtempSync(join(folder, 'host-'))
  const host = await openHost({
    path: join(own, 'zhangban.db'),
    create: true,
    by: 'bench',
    now: () => '2026-11-22 09:00:00' as LocalTime,
    about: { version: 'bench', runtime: 'bench' },
  })
  try {
    await answer(host, 'settings.initTeam', { team: { shops: [{ name: shop, platform: 'taobao' }], people: [] } })
    return await act(host)
  } finally {
    await host.close()
    rmSync(own, { recursive: true, force: true })
  }
}

const lineOf = (name: string, comparedWith: string, a: number, b: number): Line => ({
  name,
  milliseconds: Math.round(a),
  comparedWith,
  otherMilliseconds: Math.round(b),
  ratio: Math.round((a / b) * 100) / 100,
})

/**
 * Import of a chat file end to end into a fresh database (read, understood, masked, told apart, kept with its indexes, audited) and the same
 * file again, against SQLite's shell reading it into one plain table.
 */
export const messagesBench = async (count: number, runs: number): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const path = join(folder, 'chats.csv')
  writeChats(path, count)
  const [other, otherImport] = hasShell()
    ? (['sqlite3 .import', shellImport] as const)
    : (['papaparse and bare inserts', bareImport] as const)
  const again: number[] = []
  try {
    const { a, b } = await sideBySide(
      runs,
      () =>
        withHost(folder, async (host) => {
          const first = await timed(() => importChats(host, path))
          again.push(await timed(() => importChats(host, path)))
          return first
        }),
      async () => {
        const database = join(folder, 'plain.db')
        const time = await timed(() => otherImport(path, database))
        rmSync(database, { force: true })
        return time
      },
    )
    const repeated = again.toSorted((x, y) => x - y)[Math.floor(again.length / 2)] ?? 0
    return [
      lineOf(`import of ${count} messages, csv`, other, a.median, b.median),
      lineOf('the same file again', other, repeated, b.median),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
