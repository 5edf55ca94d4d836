import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost, type Host } from '#data/host.ts'
import { chatMapping } from '#test/fixtures/messages.ts'
import { timed, type Fact, type Line } from './measure.ts'

// A month of a busy shop: how long a table of its agents takes at first, again, and after one more day has come in.

const shop = '示例旗舰店'
/** Agents with an account. */
export const chatAgents = 20
export const linesOfChat = 12
export const daysOfMonth = 29

const two = (value: number): string => String(value).padStart(2, '0')
/** An agent's account by place. */
export const accountOf = (agent: number): string => `${shop}:客服${two(agent)}`

/** Chats of a day of October, always the same: rounds of 5 to 400 seconds, one in forty never answered. */
const chatLines = (day: number, chat: number, chats: number): string[] => {
  let second = 8 * 3600 + Math.floor((chat * 50_000) / chats)
  return Array.from({ length: linesOfChat }, (_, line) => {
    second = Math.min(86_399, second + 5 + ((line * 37 + chat * 13 + day) % (line % 2 === 0 ? 90 : 395)))
    const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
    const isBuyer = line % 2 === 0 || (line === linesOfChat - 1 && chat % 40 === 0)
    const who = `${accountOf((chat * 7 + day) % chatAgents)},tb${100_000 + ((chat * 7_919 + day * 31) % 60_000)}`
    return `${who},2026-10-${two(day)} ${clock},${isBuyer ? '买家' : '客服'},第 ${line} 句，三层置物架有货吗\n`
  })
}

/** Writes chats of days of October, both included, as a file to import; so many chats a day. */
export const writeDays = (path: string, from: number, to: number, chats: number): void => {
  const file = openSync(path, 'w')
  writeSync(file, '客服,买家,时间,方向,内容\n')
  for (let day = from; day <= to; day++)
    for (let chat = 0; chat < chats; chat++) writeSync(file, chatLines(day, chat, chats).join(''))
  closeSync(file)
}

/** Twenty agents with a login each. */
export const chatTeam = {
  shops: [{ name: shop, platform: 'taobao' }],
  people: Array.from({ length: chatAgents }, (_, agent) => ({
    number: `A${two(agent + 1)}`,
    name: `客服${two(agent)}`,
    accounts: [{ shop, account: accountOf(agent), from: '2026-01-01', to: null }],
  })),
}

const ask = async <Name extends MethodName>(host: Host, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
  const result = await host.dispatch(name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
  return result.value as OutputOf<Name>
}

const openAt = (path: string): Promise<Host> =>
  openHost({
    path,
    create: true,
    by: 'bench',
    now: () => '2026-11-22 09:00:00' as LocalTime,
    about: { version: 'bench', runtime: 'bench' },
  })

const bring = (host: Host, path: string) =>
  ask(host, 'imports.run', { path, kind: null, shopId: 1, mapping: chatMapping, dryRun: false })

const month = (host: Host, more: Partial<InputOf<'chats.figures'>> = {}) =>
  ask(host, 'chats.figures', {
    ...{ from: '2026-10-01', to: '2026-10-31', rules: 'house', shopId: null, agent: null, onShift: false, by: 'agent' },
    ...more,
  } as InputOf<'chats.figures'>)

const counts = `select a.name, m.direction, count(*) from chat_accounts a join chat_days d on d.account_id = a.id
  join messages m on m.chat_day_id = d.id group by a.name, m.direction`

/** SQLite's shell counting the same rows; where there is none, the same statement through the driver. */
const shellCounts = (database: string): Promise<number> =>
  timed(() => {
    try {
      execFileSync('sqlite3', [database, counts])
    } catch {
      new BetterSqlite(database, { readonly: true }).prepare(counts).all()
    }
  })

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? 0

const cuts = ['agent', 'day', 'shop', 'total'] as const

/** Different questions about the same month, as somebody looking through his agents asks them; none is asked twice. */
const warmTimes = async (host: Host): Promise<number[]> => {
  const times: number[] = []
  for (let turn = 0; turn < 28; turn++) {
    const by = cuts[turn % cuts.length] ?? 'agent'
    const agent = turn < cuts.length ? null : `A${two(Math.floor(turn / cuts.length))}`
    times.push(await timed(() => month(host, { by, agent })))
  }
  return times
}

const fact = (name: string, value: number, most: number): Fact => ({
  name,
  value: Math.round(value),
  unit: 'ms',
  aim: { most },
})

/** A month of 20 agents: the table cold beside SQLite's shell counting the same rows, warm, and after the import of one more day. */
export const figuresBench = async (messages: number): Promise<(Line | Fact)[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const database = join(folder, 'zhangban.db')
  const chats = Math.ceil(messages / daysOfMonth / linesOfChat)
  writeDays(join(folder, 'month.csv'), 1, daysOfMonth, chats)
  writeDays(join(folder, 'day.csv'), daysOfMonth + 1, daysOfMonth + 1, chats)
  try {
    let host = await openAt(database)
    await ask(host, 'settings.initTeam', { team: chatTeam })
    await bring(host, join(folder, 'month.csv'))
    const prepared = await timed(() => ask(host, 'chats.prepare', {}))
    await host.close()
    const shell = await shellCounts(database)
    host = await openAt(database)
    const cold = await timed(() => month(host))
    const { total } = await month(host)
    if (total.buyerMessages + total.agentMessages < messages) throw new Error('not every message was counted')
    const warm = await warmTimes(host)
    await ask(host, 'settings.change', { zoom: 1 })
    const afterSetting = await timed(() => month(host))
    await bring(host, join(folder, 'day.csv'))
    const afterDay = await timed(() => month(host))
    await host.close()
    const size = `${messages} messages`
    return [
      {
        name: `figures of a month cold, ${size}`,
        milliseconds: Math.round(cold),
        comparedWith: 'sqlite3 counting the rows',
        otherMilliseconds: Math.round(shell),
        ratio: Math.round((cold / shell) * 100) / 100,
      },
      fact(`figures of a month warm, p95 of 28 questions, ${size}`, percentile(warm, 0.95), 100),
      fact(`the same after one more day came in, not prepared yet, ${size}`, afterDay, 300),
      fact(`the same after a setting was changed, ${size}`, afterSetting, 150),
      fact(`preparation of ${size}`, prepared, 60_000),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
