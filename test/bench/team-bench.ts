import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InputOf, MethodName } from '#shared/contract/index.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost, type Host } from '#data/host.ts'
import { taobaoCsv } from '#test/fixtures/taobao-orders.ts'
import { chatMapping } from '#test/fixtures/messages.ts'
import { ask, ordersOf, team } from './commission-bench.ts'
import { accountOf, chatAgents, daysOfMonth, linesOfChat, writeDays } from './figures-bench.ts'
import { timed, type Fact } from './measure.ts'

// A team of forty planned by hand for a year, with a month of chats and orders: what its rosters and handovers take, and what one painted cell has
// other screens compute again.

const people = 40
const month = '2026-10'
const two = (value: number): string => String(value).padStart(2, '0')

const planYear = async (host: Host): Promise<void> => {
  for (const [code, from, to] of [
    ['D', '08:00', '16:00'],
    ['E', '15:30', '23:30'],
  ] as const)
    await ask(host, 'roster.saveShiftKind', {
      code,
      name: code,
      segments: [[from, to]],
      minimum: 2,
      nightly: code === 'E',
    } as InputOf<'roster.saveShiftKind'>)
  for (let place = 1; place <= 12; place++) {
    const days = new Date(2026, place, 0).getDate()
    const cells = Array.from({ length: people * days }, (_unused, cell) => {
      const [agent, day] = [Math.floor(cell / days), cell % days]
      const shift = (day + agent) % 7 === 6 ? 'off' : (agent + Math.floor(day / 7)) % 2 === 0 ? 'D' : 'E'
      return { agent: `A${two(agent + 1)}`, date: `2026-${two(place)}-${two(day + 1)}`, shift }
    })
    await ask(host, 'roster.edit', {
      month: `2026-${two(place)}`,
      cells,
      marks: [],
      reason: null,
    } as InputOf<'roster.edit'>)
  }
}

const fill = async (host: Host, folder: string, messages: number, orders: number): Promise<void> => {
  const accounts = (agent: number) =>
    agent < chatAgents
      ? { accounts: [{ shop: '示例旗舰店', account: accountOf(agent), from: '2026-01-01', to: null }] }
      : {}
  const members = team.people.map((person, agent) => ({ ...person, joined: '2025-01-01', ...accounts(agent) }))
  await ask(host, 'settings.initTeam', { team: { ...team, people: members } })
  await planYear(host)
  const [chats, sold] = [join(folder, 'chats.csv'), join(folder, 'orders.csv')]
  writeDays(chats, 1, daysOfMonth, Math.ceil(messages / daysOfMonth / linesOfChat))
  const named = ordersOf(month, orders).map((order, at) => ({
    ...order,
    buyer: `tb${100_000 + ((at * 7_919) % 60_000)}`,
  }))
  writeFileSync(sold, taobaoCsv('2018', named))
  const shop = { shopId: 1, dryRun: false }
  await ask(host, 'imports.run', { path: sold, mapping: null, ...shop } as InputOf<'imports.run'>)
  await ask(host, 'imports.run', { path: chats, kind: null, mapping: chatMapping, ...shop } as InputOf<'imports.run'>)
  await ask(host, 'chats.prepare', {})
}

const figures = {
  ...{ from: '2026-10-01', to: '2026-10-31', rules: 'house', shopId: null, agent: null, onShift: false, by: 'agent' },
} as InputOf<'chats.figures'>

/** What a supervisor may look at next, with the milliseconds it may take after one cell was painted. */
const screens: readonly (readonly [MethodName, unknown, number])[] = [
  ['roster.month', { month }, 50],
  ['roster.check', { month }, 50],
  ['roster.attendance', { month }, 200],
  ['roster.wall', { month }, 50],
  ['handovers.waiting', {}, 50],
  ['performance.today', {}, 300],
  ['chats.figures', figures, 1_000],
  ['orders.commission', { month }, 1_000],
]

const paint = (host: Host, date: string, shift: string) =>
  ask(host, 'roster.edit', {
    ...{ month: date.slice(0, 7), cells: [{ agent: 'A02', date, shift }], marks: [], reason: null },
  } as InputOf<'roster.edit'>)

const fact = (name: string, value: number, most: number): Fact => ({
  name,
  value: Math.round(value),
  unit: 'ms',
  aim: { most },
})

const asked = async (host: Host, when: string): Promise<Fact[]> => {
  const facts: Fact[] = []
  for (const [name, input, most] of screens) {
    const time = await timed(() => ask(host, name, input as InputOf<MethodName>))
    facts.push(fact(`${name} ${when}`, time, most))
  }
  return facts
}

const suggested = async (host: Host): Promise<Fact[]> => {
  const place = { day: '2026-10-29', fromShift: 'D', toShift: 'E' }
  const { id } = await ask(host, 'handovers.open', place as InputOf<'handovers.open'>)
  const suggest = () => timed(() => ask(host, 'handovers.suggestions', { id }))
  await suggest()
  return [fact('suggestions for a handover, again', await suggest(), 300)]
}

/** Forty people, a planned year, a month of chats and orders: every screen after one painted cell of the month and of another one. */
export const teamBench = async (messages: number, orders: number): Promise<Fact[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const host = await openHost({
    path: join(folder, 'zhangban.db'),
    create: true,
    by: 'bench',
    now: () => '2026-10-29 20:30:00' as LocalTime,
    about: { version: 'bench', runtime: 'bench' },
  })
  try {
    await fill(host, folder, messages, orders)
    await asked(host, 'first')
    await paint(host, '2026-10-15', 'off')
    const own = await asked(host, 'after a cell of the month')
    await paint(host, '2026-12-15', 'off')
    return [...own, ...(await asked(host, 'after a cell of another month')), ...(await suggested(host))]
  } finally {
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
