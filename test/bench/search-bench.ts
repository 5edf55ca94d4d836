import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InputOf } from '#shared/contract/index.ts'
import { inSteppedTransaction } from '#data/stepped-transaction.ts'
import type { Host } from '#data/host.ts'
import { indexSome } from '#data/services/chats/chat-index.ts'
import { costOf, timed, type Cost, type Fact, type Line } from './measure.ts'
import { hasShell, importChats, withHost, writeChats } from './messages-bench.ts'
import { sayingNumber } from './search-sayings.ts'

type Wish = Omit<InputOf<'chats.search'>, 'after' | 'limit'>

const open: Omit<Wish, 'text'> = { from: null, to: null, shopId: null, agent: null, buyer: '', direction: null }
const filters: readonly Partial<Wish>[] = [
  { from: '2026-09-05', to: '2026-09-06' } as Partial<Wish>,
  { agent: '示例旗舰店:客服3' },
  { buyer: 'tb1234' },
  { direction: 'agent' },
  { to: '2026-09-10', agent: '示例旗舰店:客服7', direction: 'buyer' } as Partial<Wish>,
]

const common = ['退款', '发货', '好的', '什么时候', '有没有', '优惠券', '请问有什么', '299', '安排发货，请您', '您好']
const single = ['退', '的', '鄂', '吗', '？', 'z', '7', '😊', '款', '喀']
const rare = [
  '鄂尔多斯',
  '攀枝花',
  '洞洞板的樱桃木',
  '壹米滴答',
  'zw-1234',
  'ZW-77',
  '没有这句话',
  '3000',
  '888',
  'lite 的尺寸是12',
]

/** Parts of what was really said, from two signs to ten. */
const parts = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const saying = sayingNumber(index * 4_999 + 17)
    const length = 2 + (index % 9)
    return saying
      .slice(index % Math.max(1, saying.length - length), (index % Math.max(1, saying.length - length)) + length)
      .trim()
  }).filter((part) => part !== '')

/** About two hundred questions as people ask them. */
const wishes = (): readonly (readonly [kind: string, wish: Wish])[] => [
  ...common.map((text) => ['common words', { ...open, text }] as const),
  ...single.map((text) => ['one sign', { ...open, text }] as const),
  ...rare.map((text) => ['rare words', { ...open, text }] as const),
  ...parts(90).map((text) => ['parts of sayings', { ...open, text }] as const),
  ...[...common, ...rare, ...single.slice(0, 4)].flatMap((text, index) =>
    filters
      .filter((_, place) => (index + place) % 5 < 3)
      .map((filter) => ['with filters', { ...open, ...filter, text }] as const),
  ),
]

const ask = async (host: Host, method: string, input: unknown): Promise<unknown> => {
  const result = await host.dispatch(method, input)
  if (!result.ok) throw new Error(`${method} ${JSON.stringify(input)}: ${JSON.stringify(result.failure)}`)
  return result.value
}

const tenths = (value: number): number => Math.round(value * 10) / 10

const quantile = (times: readonly number[], share: number): number =>
  tenths(times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0)

const bytesOf = (host: Host): number => {
  const { database } = host.context.sql
  const number = (name: string): number => Number(database.pragma(name, { simple: true }))
  return (number('page_count') - number('freelist_count')) * number('page_size')
}

/** The way preparation does it, the index alone. */
const buildIndex = async (host: Host): Promise<void> => {
  const { file } = host.context
  const { signal } = new AbortController()
  for (let made = -1; made !== 0;)
    made = await inSteppedTransaction({ file, signal, steps: (sql) => indexSome(sql, 10_000), isKept: true })
}

const firstPages = async (host: Host): Promise<Fact[]> => {
  for (const text of ['你好', '轮', '收纳箱'])
    await ask(host, 'chats.search', { ...open, text, after: null, limit: 50 })
  const byKind = new Map<string, Cost[]>()
  for (const [kind, wish] of wishes()) {
    const cost = await costOf(() => ask(host, 'chats.search', { ...wish, after: null, limit: 50 }))
    byKind.set(kind, [...(byKind.get(kind) ?? []), cost])
  }
  const all = [...byKind.values()].flat()
  const p95 = (name: string, costs: readonly Cost[], clock: keyof Cost = 'milliseconds'): Fact => ({
    name: `search, first page, ${costs.length} ${name}, p95`,
    value: quantile(
      costs.map((cost) => cost[clock]),
      0.95,
    ),
    unit: 'ms',
    aim: { most: 10 },
  })
  return [
    ...[...byKind].map(([kind, costs]) => p95(kind, costs)),
    { ...p95('questions', all), name: `search, first page, ${all.length} questions, median`, value: median(all) },
    p95('questions', all),
    p95('questions by computing', all, 'computed'),
  ]
}

const median = (costs: readonly Cost[]): number =>
  quantile(
    costs.map(({ milliseconds }) => milliseconds),
    0.5,
  )

const counted = [...common, ...rare.slice(0, 4)]

/** What the shell has for this: reading every text. */
const shellCounts = (path: string): void => {
  const texts = counted.map((text) => `select count(*) from messages where text like '%${text}%';`)
  execFileSync('sqlite3', [path, texts.join('\n')])
}

const bareCounts = (host: Host): void => {
  for (const text of counted) host.context.sql.get('select count(*) as n from messages where text like ?', `%${text}%`)
}

const countLine = async (host: Host): Promise<Line> => {
  const isShell = hasShell()
  const own = await timed(async () => {
    for (const text of counted) await ask(host, 'chats.countHits', { ...open, text })
  })
  const other = await timed(() => (isShell ? shellCounts(host.context.file.path) : bareCounts(host)))
  return {
    name: `counting the hits of ${counted.length} words`,
    milliseconds: Math.round(own),
    comparedWith: isShell ? 'sqlite3 like' : 'like',
    otherMilliseconds: Math.round(other),
    ratio: Math.round((own / other) * 100) / 100,
    aim: { most: 0.5 },
  }
}

/** The search index over so many messages: how long it takes to build, how large it is, and how soon pages of hits are there. */
export const searchBench = async (count: number): Promise<(Line | Fact)[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const path = join(folder, 'chats.csv')
  writeChats(path, count, (chat, line) => sayingNumber(chat * 12 + line))
  try {
    return await withHost(folder, async (host) => {
      await importChats(host, path)
      const before = bytesOf(host)
      const built = await timed(() => buildIndex(host))
      const size = (bytesOf(host) - before) / 1_048_576
      return [
        {
          name: `search index of ${count} messages, built in`,
          value: Math.round(built),
          unit: 'ms',
          aim: { most: 23_000 },
        },
        { name: 'search index, size', value: tenths(size), unit: 'MiB', aim: { most: 48 } },
        ...(await firstPages(host)),
        await countLine(host),
      ]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
