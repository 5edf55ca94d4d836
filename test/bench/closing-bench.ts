import type { Host } from '#data/host.ts'
import { ask, forget, ordersOf, rowsOf, withOrders } from './commission-bench.ts'
import { costOf, costsSideBySide, lineOf, timed, type Cost, type Fact, type Line } from './measure.ts'

// Closing a busy month of a large team, and reading it afterwards.

const month = '2026-10'

/** The longest time nobody else had a turn while something went on, in milliseconds: what another screen waits for at most. */
export const longestPause = async (act: () => Promise<unknown>): Promise<number> => {
  let [longest, last] = [0, performance.now()]
  const look = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(look, 1)
  try {
    await act()
    look()
    return longest
  } finally {
    clearInterval(timer)
  }
}

/** What a screen asks first of a closed month: the table, one person's lines, one person's sheet. */
const firstReads = async (host: Host): Promise<number> =>
  timed(async () => {
    await ask(host, 'orders.commission', { month })
    await ask(host, 'orders.why', { month, agent: 'A02' })
    await ask(host, 'performance.sheets', { month, agent: 'A02' })
  })

/** A month closed from nothing, a mark entered in an open one, and a closed one read for the first time. */
export const closingBench = (rows: number, runs: number): Promise<(Line | Fact)[]> =>
  withOrders(ordersOf(month, rows), async (host) => {
    const pauses: number[] = []
    const reads: number[] = []
    const close = async (): Promise<Cost> => {
      await forget(host)
      let cost: Cost = { milliseconds: 0, computed: 0 }
      const act = async () => (cost = await costOf(() => ask(host, 'performance.closeMonth', { month })))
      pauses.push(await longestPause(act))
      reads.push(await firstReads(host))
      await ask(host, 'performance.reopenMonth', { month, reason: '再量一次' })
      return cost
    }
    const { a, b } = await costsSideBySide(runs, close, () => rowsOf(host))
    await ask(host, 'performance.savePaySettings', await ask(host, 'performance.paySettings', {}))
    const again = await timed(() => ask(host, 'orders.commission', { month }))
    const name = `closing a month of ${rows} orders`
    const fact = (what: string, value: number, most: number): Fact => ({
      name: what,
      value: Math.round(value),
      unit: 'ms',
      aim: { most },
    })
    return [
      lineOf(name, 'SQLite reading the rows', a, b),
      fact(name, a.milliseconds, 3_000),
      fact('longest time another screen waits meanwhile', Math.min(...pauses), 200),
      fact('first table, lines and sheet of the closed month', Math.min(...reads), 100),
      fact('the month after an entry that moves no order', again, 200),
    ]
  })
