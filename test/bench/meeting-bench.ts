import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { Host } from '#data/host.ts'
import { taobaoCsv } from '#test/fixtures/taobao-orders.ts'
import { writeChatMonth } from './chat-month.ts'
import { longestPause } from './closing-bench.ts'
import { ask, ordersOf } from './commission-bench.ts'
import { chatTeam, linesOfChat } from './figures-bench.ts'
import { timed, type Fact } from './measure.ts'
import { importChats } from './messages-bench.ts'
import { withHost } from './register-bench.ts'
import { sayingNumber } from './search-sayings.ts'

// The pack of a week's meeting and the awards of a month: what is read off chats, orders and notebooks together.

const words = {
  textOf: (day: number, chat: number, line: number) => sayingNumber(day * 100_003 + chat * linesOfChat + line),
  /** Every ninth chat has an answer that is late. */
  waitOf: (chat: number, line: number) => (chat % 9 === 0 && line % 4 === 1 ? 200 : 0),
}

const fill = async (host: Host, folder: string, messages: number, orders: number): Promise<void> => {
  const [chats, sold] = [join(folder, 'chats.csv'), join(folder, 'orders.csv')]
  writeChatMonth(chats, messages, words)
  const named = ordersOf('2026-10', orders).map((order, at) => ({
    ...order,
    buyer: `tb${100_000 + ((at * 7_919) % 60_000)}`,
  }))
  writeFileSync(sold, taobaoCsv('2018', named))
  await ask(host, 'imports.run', { path: sold, shopId: 1, mapping: null, dryRun: false })
  await importChats(host, chats)
  await ask(host, 'chats.prepare', {})
}

const fact = (name: string, value: number, most: number): Fact => ({
  name,
  value: Math.round(value),
  unit: 'ms',
  aim: { most },
})

const week = '2026-W43' as InputOf<'meetings.get'>['week']
const month = '2026-10' as InputOf<'ledger.proposals'>['month']

/** What somebody says for the meeting: a write that no figure stands on. */
const say = (host: Host): Promise<OutputOf<'meetings.saveWords'>> =>
  ask(host, 'meetings.saveWords', { week, agent: 'A01', done: '', better: '' })

/** A read with the longest time another screen waited meanwhile. */
const watched = async (act: () => Promise<unknown>): Promise<{ all: number; longest: number }> => {
  let all = 0
  const longest = await longestPause(async () => (all = await timed(act)))
  return { all, longest }
}

const measured = async (host: Host, size: string): Promise<Fact[]> => {
  const get = async () => {
    const { pack } = await ask(host, 'meetings.get', { week })
    if (pack.breaches.total === 0 || pack.questions.length === 0) throw new Error('an empty pack')
  }
  const first = await watched(get)
  const again = await timed(get)
  await say(host)
  const after = await watched(get)
  const awards = await watched(() => ask(host, 'ledger.proposals', { month }))
  return [
    fact(`a meeting's pack, ${size}, at first`, first.all, 1_000),
    fact('longest time another screen waits meanwhile', first.longest, 200),
    fact('the pack again', again, 300),
    fact('the pack after a write that does not concern it', after.all, 300),
    fact(`awards proposed after it, ${size}`, awards.all, 6_000),
    fact('longest time another screen waits meanwhile', awards.longest, 200),
  ]
}

/** A month of so many messages and orders: its week's pack at first, again, and after something else was written; then its awards. */
export const meetingBench = (messages: number, orders: number): Promise<Fact[]> =>
  withHost(chatTeam, async (host, folder) => {
    await fill(host, folder, messages, orders)
    return measured(host, `a month of ${messages} messages and ${orders} orders`)
  })
