import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost, type Host } from '#data/host.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { chatAgents, chatTeam, daysOfMonth, linesOfChat, writeDays } from './figures-bench.ts'
import { timed, type Fact } from './measure.ts'
import { importChats } from './messages-bench.ts'

// A notebook of years: how soon a page of it is there. And what is read off a month of chats for awards and problems.

const ask = async <Name extends MethodName>(host: Host, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
  const result = await host.dispatch(name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
  return result.value as OutputOf<Name>
}

const fact = (name: string, value: number, most: number): Fact => ({
  name,
  value: Math.round(value * 10) / 10,
  unit: 'ms',
  aim: { most },
})

const slowestOf = async (acts: readonly (() => Promise<unknown>)[], rounds: number): Promise<number> => {
  const fastest = acts.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++)
    for (const [index, act] of acts.entries()) fastest[index] = Math.min(fastest[index] ?? 0, await timed(act))
  return Math.max(...fastest)
}

const fill = (path: string, entries: number): void => {
  const database = new BetterSqlite(path)
  const text = `'第 ' || n || ' 个问题，买家说收到的东西和页面写的不一样，想换一个，问要不要自己出运费'`
  database.exec(`
    with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${entries})
    insert into register_entries (register, state, at, by, person_id, owner_id, due, due_from, fields, words, closed_at, changed_at)
    select 'problems', iif(n % 5 = 0, 'open', 'settled'), datetime('2025-01-01', n || ' minutes'), 'supervisor', 1 + n % 2, 1,
      iif(n % 2 = 0, datetime('2026-11-01', n || ' minutes'), null), '2025-01-01 00:00:00',
      json_object('category', 'product', 'text', ${text}, 'product', '三层置物架'), 'product ' || ${text} || ' 三层置物架',
      iif(n % 5 = 0, null, '2026-10-01 00:00:00'), '2026-10-01 00:00:00' from numbers`)
  database.close()
}

/** A host on a fresh database with this team and a folder, both gone afterwards. */
export const withHost = async <Value>(
  team: object,
  act: (host: Host, folder: string) => Promise<Value>,
): Promise<Value> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const host = await openHost({
    ...{ path: join(folder, 'zhangban.db'), create: true, by: 'bench', now: () => '2026-11-22 09:00:00' as LocalTime },
    about: { version: 'bench', runtime: 'bench' },
  })
  try {
    await ask(host, 'settings.initTeam', { team })
    return await act(host, folder)
  } finally {
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Pages, filters and searches of a register of so many entries; of each the fastest of five. */
export const registerBench = (entries: number): Promise<Fact[]> =>
  withHost(smallTeam, async (host, folder) => {
    fill(join(folder, 'zhangban.db'), entries)
    const list = (more: Omit<InputOf<'registers.list'>, 'register'>) => async () => {
      const { total } = await ask(host, 'registers.list', { register: 'problems', ...more })
      if (total === 0) throw new Error('an empty list')
    }
    const first = await slowestOf([list({}), list({ state: 'open' }), list({ sort: 'newest' })], 5)
    const found = await slowestOf([list({ search: String(entries - 1) }), list({ search: '运费 置物架' })], 5)
    const filtered = await slowestOf([list({ person: 'A01' }), list({ values: { category: 'product' } })], 5)
    const last = await slowestOf([list({ offset: entries - 200 })], 5)
    return [
      fact(`first page of a register of ${entries} entries, slowest of 3`, first, 50),
      fact('the same with words searched for', found, 100),
      fact('the same with a filter', filtered, 100),
      fact('its last page', last, 100),
    ]
  })

const october = { from: '2026-10-01', to: '2026-10-31' } as InputOf<'problems.lost'>

const reads = (host: Host) => {
  const month = '2026-10' as InputOf<'ledger.proposals'>['month']
  return {
    'awards proposed': () => ask(host, 'ledger.proposals', { month }),
    'contributions counted': () => ask(host, 'problems.contributions', october),
    'lost inquiries listed': () => ask(host, 'problems.lost', october),
    'questions without an answer': () => ask(host, 'problems.gaps', { ...october, least: 3 }),
  }
}

/** What problems and ledger read off a month of so many messages: at first, and again. */
export const monthRegistersBench = (messages: number): Promise<Fact[]> =>
  withHost(chatTeam, async (host, folder) => {
    writeDays(join(folder, 'month.csv'), 1, daysOfMonth, Math.ceil(messages / daysOfMonth / linesOfChat))
    await importChats(host, join(folder, 'month.csv'))
    await ask(host, 'chats.prepare', {})
    const size = `a month of ${messages} messages, ${chatAgents} agents`
    const facts: Fact[] = []
    for (const [name, act] of Object.entries(reads(host))) {
      facts.push(fact(`${name}, ${size}, at first`, await timed(act), 6_000))
      facts.push(fact(`${name}, again`, await slowestOf([act], 3), 300))
    }
    return facts
  })
