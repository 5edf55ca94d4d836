import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost, type Host } from '#data/host.ts'
import { taobaoCsv, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { costOf, costsSideBySide, lineOf, timed, type Fact, type Line } from './measure.ts'

// A busy month of a large team, and a year of months under other plans: what the commission page and the what-if ask for.

const people = 40
const two = (value: number): string => String(value).padStart(2, '0')
const numberOf = (agent: number): string => `A${two(agent + 1)}`

/** Steps, a coefficient by score, a pool by days, new people, refunds by reason: everything a plan can have has to be computed. */
const plan = {
  name: '售前提成',
  from: '2025-01',
  group: '售前',
  tiers: {
    mode: 'marginal' as const,
    steps: [
      [0, 5_000],
      [5_000_000, 8_000],
      [10_000_000, 10_000],
    ] as [number, number][],
  },
  perOrder: 20,
  products: [{ match: '置物架', rate: 1_000 }],
  teamPool: { rate: 1_000, split: 'days' as const },
  newHire: { days: 30, rate: 4_000 },
  refunds: { reasons: ['own-fault' as const, 'quality' as const, 'unknown' as const], withinDays: 30 },
  coefficients: [
    [90, 1_100_000],
    [0, 1_000_000],
  ] as [number, number][],
}

/** Forty people, one plan. */
export const team = {
  shops: [{ name: '示例旗舰店', platform: 'taobao' }],
  people: Array.from({ length: people }, (_, agent) => ({
    number: numberOf(agent),
    name: `员工${two(agent + 1)}`,
    aliases: [`员工${two(agent + 1)}`],
    group: '售前',
    joined: agent % 10 === 0 ? '2026-10-10' : '2025-01-01',
  })),
  plans: [plan],
}

/** Orders of a month, always the same: numbers, names, two people, nobody; one in twenty partly refunded. */
export const ordersOf = (month: string, count: number): TaobaoOrder[] =>
  Array.from({ length: count }, (_, index) => {
    const agent = numberOf((index * 7) % people)
    const memo = [
      `${agent} 发中通`,
      agent.toLowerCase(),
      `员工${agent.slice(1)}`,
      '',
      `${agent}/${numberOf(index % people)}`,
    ]
    return {
      orderNo: `2${month.replace('-', '')}${String(10_000_000_000 + index * 7)}`,
      createdAt: `${month}-${two(1 + (index % 28))} ${two(8 + (index % 14))}:${two(index % 60)}:00`,
      paid: `${20 + (index % 900)}.${two(index % 100)}`,
      memo: memo[index % 23 === 0 ? 4 : index % 4] ?? '',
      ...(index % 20 === 0 ? { refunded: '5.00' } : {}),
    }
  })

/** The answer; throws when the call is refused. */
export const ask = async <Name extends MethodName>(
  host: Host,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  const result = await host.dispatch(name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
  return result.value as OutputOf<Name>
}

/** Opens a shop with that team and these orders, and takes it away again. */
export const withOrders = async <Value>(
  orders: readonly TaobaoOrder[],
  act: (host: Host) => Promise<Value>,
): Promise<Value> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const host = await openHost({
    path: join(folder, 'zhangban.db'),
    create: true,
    by: 'bench',
    now: () => '2026-11-22 09:00:00' as LocalTime,
    about: { version: 'bench', runtime: 'bench' },
  })
  try {
    const path = join(folder, 'orders.csv')
    writeFileSync(path, taobaoCsv('2018', orders))
    await ask(host, 'settings.initTeam', { team })
    await ask(host, 'imports.run', { path, shopId: 1, mapping: null, dryRun: false })
    return await act(host)
  } finally {
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Changes nothing but has everything that stands on orders computed anew. */
export const forget = (host: Host) =>
  ask(host, 'people.changeShop', { id: 1 as ShopId, name: '示例旗舰店', platform: 'taobao' })

/** What SQLite alone needs to read the orders. */
export const rowsOf = (host: Host) =>
  costOf(() => host.context.sql.all('select * from orders where paid_at is not null order by paid_at'))

const busyMonth = (rows: number, runs: number): Promise<(Line | Fact)[]> =>
  withOrders(ordersOf('2026-10', rows), async (host) => {
    const month = async () => {
      await forget(host)
      return costOf(() => ask(host, 'orders.commission', { month: '2026-10' }))
    }
    const { a, b } = await costsSideBySide(runs, month, () => rowsOf(host))
    const run = await ask(host, 'orders.commission', { month: '2026-10' })
    if (run.coverage.orders < rows || run.rows.length !== people) throw new Error('not every order was attributed')
    const name = `a month of ${rows} orders and ${people} people attributed and computed`
    return [
      lineOf(name, 'SQLite reading the rows', a, b),
      { name, value: Math.round(a.milliseconds), unit: 'ms', aim: { most: 1_000 } },
    ]
  })

const months = Array.from({ length: 12 }, (_, index) => `${index < 2 ? 2025 : 2026}-${two(((index + 10) % 12) + 1)}`)

const manyMonths = (rows: number): Promise<(Line | Fact)[]> =>
  withOrders(
    months.flatMap((month) => ordersOf(month, rows)),
    async (host) => {
      const oneByOne = await costOf(async () => {
        for (const month of months) await ask(host, 'orders.commission', { month })
      })
      await forget(host)
      const input = {
        months,
        plans: [plan, { ...plan, name: '全额', tiers: { ...plan.tiers, mode: 'whole' as const } }],
      }
      const compared = await costOf(() => ask(host, 'orders.comparePlans', input))
      const again = await timed(() => ask(host, 'orders.comparePlans', input))
      const name = `what-if of 2 plans over ${months.length} months of ${rows} orders`
      return [
        lineOf(name, 'the same months as they are', compared, oneByOne),
        { name, value: Math.round(compared.milliseconds), unit: 'ms', aim: { most: 3_000 } },
        { name: 'the same again', value: Math.round(again), unit: 'ms', aim: { most: 3_000 } },
      ]
    },
  )

/** A month of fifty thousand orders computed from nothing, and two plans tried on a year. */
export const monthsBench = async (rows: number, runs: number): Promise<(Line | Fact)[]> => [
  ...(await busyMonth(rows, runs)),
  ...(await manyMonths(Math.round((rows * 4) / 50))),
]
