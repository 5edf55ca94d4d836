import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Week } from '#shared/kit/iso-weeks.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

interface Line {
  readonly account: string
  readonly buyer: string
  readonly sent_at: string
  readonly direction: number
  readonly text: string
}

const loaded = async (): Promise<TestHost> => {
  const host = await openTestHost()
  await host.ask('settings.loadSample', {})
  return host
}

const linesOf = ({ host }: TestHost): readonly Line[] =>
  host.context.sql.all<Line>('select account, buyer, sent_at, direction, text from message_lines order by id')

const one = ({ host }: TestHost, text: string): number => host.context.sql.get<{ n: number }>(text)?.n ?? 0

const hashOf = (lines: readonly Line[]): string => createHash('sha256').update(JSON.stringify(lines)).digest('hex')

describe('the sample shop’s chats', () => {
  it('load in a moment, are the same every time, about forty thousand lines of three months, and the file is sound', async () => {
    const before = process.cpuUsage()
    const first = await loaded()
    const { user, system } = process.cpuUsage(before)
    // The processor's time, about a second: the wall's depends on what else the machine does.
    expect((user + system) / 1_000).toBeLessThan(3_000)
    const second = await loaded()
    const lines = linesOf(first)
    expect(lines.length).toBeGreaterThan(35_000)
    expect(lines.length).toBeLessThan(45_000)
    expect(hashOf(lines)).toBe(hashOf(linesOf(second)))
    const days = lines.map(({ sent_at }) => sent_at.slice(0, 10))
    expect([days.reduce((a, b) => (a < b ? a : b)), new Set(days).size]).toEqual(['2026-08-01', 92])
    const { isOk, findings } = await first.ask('settings.verify', {})
    expect(findings.filter((finding) => !finding.isOk)).toEqual([])
    expect(isOk).toBe(true)
  })

  it('come in as batches that account for every row and can be taken back', async () => {
    const host = await loaded()
    const batches = await host.ask('imports.list', {})
    expect(batches.map(({ kind }) => kind).toSorted()).toEqual(
      [
        ...['orders', 'orders', 'refunds', 'reviews', 'reviews', 'messages', 'messages'],
        ...['roster', 'agent-figures', 'sessions'],
      ].toSorted(),
    )
    for (const { rows, file } of batches) expect([file, rows.new, rows.read > 0]).toEqual([file, rows.read, true])
    const chats = batches.filter(({ kind }) => kind === 'messages')
    for (const { accounts } of chats) for (const { owners } of accounts) expect(owners).toHaveLength(1)
    for (const { id } of batches.toReversed()) await host.ask('imports.undo', { id: id ?? 0 })
    const left = ['messages', 'chat_days', 'orders', 'refunds', 'reviews', 'sessions', 'agent_figures', 'roster_days']
    expect(left.map((table) => one(host, `select count(*) as n from ${table}`))).toEqual(left.map(() => 0))
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
  })
})

describe('what the chats of the sample are like', () => {
  it('buyers who ordered write under the name of their order, and some orders are silent', async () => {
    const host = await loaded()
    const orders = one(host, 'select count(*) as n from orders')
    const spoken = one(
      host,
      `select count(*) as n from orders o where exists (select 1 from chat_buyers b where b.shop_id = o.shop_id and b.name = o.buyer)`,
    )
    expect(spoken / orders).toBeGreaterThan(0.6)
    expect(spoken / orders).toBeLessThan(0.95)
    expect(one(host, `select count(*) as n from orders where buyer like '%*%'`)).toBe(0)
    expect(one(host, `select count(*) as n from messages where text glob '*21202610*'`)).toBeGreaterThan(20)
  })

  it('there are late nights, hand-overs, nudges, advertisements, and telephone numbers are hidden', async () => {
    const host = await loaded()
    const lines = linesOf(host)
    const having = (word: string): number => lines.filter(({ text }) => text.includes(word)).length
    expect(
      lines.filter(({ sent_at, direction }) => sent_at.slice(11) < '02:00:00' && direction === 1).length,
    ).toBeGreaterThan(10)
    for (const word of ['转给', '没有付款', '代运营', '昨晚', '[商品'])
      expect([word, having(word) > 0]).toEqual([word, true])
    expect(having('13800138000')).toBe(0)
    expect(having('138****8000')).toBeGreaterThan(0)
    for (const { text } of lines) expect(text).not.toMatch(/[{}|]/)
  })

  it('October has a roster of five to six people with four days off each, and the platform’s figures', async () => {
    const host = await loaded()
    const off = host.host.context.sql.all<{ number: string; n: number }>(
      `select number, count(*) as n from roster_days where shift = 'off' and day like '2026-10-%' group by number order by number`,
    )
    expect(off.map(({ number }) => number)).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'B01'])
    for (const { number, n } of off) expect([number, n]).toEqual([number, number === 'A05' ? expect.any(Number) : 4])
    const uncovered = one(
      host,
      `select count(*) as n from (select day, shift, count(*) as people from roster_days where shift <> 'off' group by day, shift) where people < 1`,
    )
    expect(uncovered).toBe(0)
    expect(one(host, `select count(distinct day || shift) as n from roster_days where shift <> 'off'`)).toBe(2 * 92)
    expect(
      one(host, `select count(*) as n from agent_figures where figure = 'within180' and value between 0.6 and 1`),
    ).toBe(6)
    expect(one(host, 'select count(*) as n from sessions where satisfaction is not null')).toBeGreaterThan(100)
  })
})

describe('what the supervisor of the sample shop wrote down', () => {
  it('plans are signed but for the newest agent, October is judged, and the coefficient follows the score', async () => {
    const { ask } = await loaded()
    const signed = await ask('orders.planSignatures', {})
    expect(signed.filter(({ signedOn }) => signedOn === null).map(({ agent }) => agent)).toEqual(['A04'])
    const inputs = await ask('performance.inputs', { month: '2026-10' as Month })
    expect(inputs.map(({ agent, items, marks }) => [agent, items.length, marks.length])).toEqual(
      ['A01', 'A02', 'A03', 'A04', 'A05', 'B01'].map((agent) => [agent, 1, 1]),
    )
    expect(inputs.filter(({ salesTarget }) => salesTarget === null).map(({ agent }) => agent)).toEqual(['B01'])
    const { rows } = await ask('orders.commission', { month: '2026-10' as Month })
    const [scheme] = (await ask('orders.plans', {})).filter(({ group }) => group === '售前')
    for (const { agent, group, score, coefficient } of rows.filter((row) => row.group === '售前')) {
      const band = scheme?.coefficients.find(([from]) => from <= (score ?? -1))
      expect([agent, group, coefficient]).toEqual([agent, '售前', band?.[1]])
    }
    expect(new Set(rows.map(({ coefficient }) => coefficient)).size).toBeGreaterThan(1)
  })

  it('after-sales refunds tell a reason and take nothing off twice', async () => {
    const host = await loaded()
    const twice = one(
      host,
      `select count(*) as n from refunds r join orders o on o.order_no = r.order_no where r.amount <> o.refunded or r.succeeded_at <= o.paid_at`,
    )
    expect(twice).toBe(0)
    expect(one(host, 'select count(*) as n from refunds')).toBeGreaterThan(30)
    expect(one(host, 'select count(distinct reason_kind) as n from refunds')).toBeGreaterThan(3)
    const [batch] = (await host.ask('imports.list', {})).filter(({ kind }) => kind === 'refunds')
    const totals = async () =>
      (await host.ask('orders.commission', { month: '2026-09' as Month })).rows.map(({ agent, base }) => [agent, base])
    const before = await totals()
    await host.ask('imports.undo', { id: batch?.id ?? 0 })
    expect(await totals()).toEqual(before)
  })

  it('some orders wait for their payment, a few buyers were reminded, one objection is answered and one waits', async () => {
    const { ask } = await loaded()
    const { rows } = await ask('orders.unpaid', { day: '2026-10-31' as LocalDate, days: 3 })
    expect(rows.map(({ nudges }) => nudges.length)).toEqual([2, 1, 0, 1, 0, 0])
    expect(rows.every(({ owners }) => owners.length > 0)).toBe(true)
    const appeals = await ask('performance.appeals', { state: null, month: null })
    expect(appeals.map(({ state, due, correction, postedIn }) => [state, due, correction, postedIn])).toEqual([
      ['open', '2026-11-25', null, null],
      ['open', '2026-11-24', null, null],
      ['answered', '2026-11-09', 3_500, '2026-10'],
    ])
    expect(appeals.map(({ matter }) => matter)).toEqual(['order', 'quality', 'pay'])
    const [open] = appeals
    const [page] = await ask('orders.evidence', { orderIds: open?.orderId ? [open.orderId] : [] })
    expect(page?.attribution.state).toBe('contested')
    expect(page?.attribution.candidates).toContain(open?.agent)
  })
})

describe('what buyers of the sample wrote under their orders', () => {
  it('reviews of both shops belong to orders, one in seven is bad, none is older than its order or younger than the sample', async () => {
    const host = await loaded()
    const all = one(host, 'select count(*) as n from reviews')
    expect(all).toBeGreaterThanOrEqual(60)
    expect(all).toBeLessThanOrEqual(90)
    const sound = `select count(*) as n from reviews r join orders o on o.shop_id = r.shop_id and o.order_no = r.order_no and o.buyer = r.buyer
      where r.at > o.completed_at and r.at < '2026-11-01'`
    expect(one(host, sound)).toBe(all)
    expect(one(host, 'select count(distinct shop_id) as n from reviews')).toBe(2)
    expect(one(host, `select count(distinct substr(at, 1, 7)) as n from reviews`)).toBe(3)
    expect(one(host, 'select count(*) as n from reviews where grade <= 2')).toBe(10)
    expect(one(host, `select count(*) as n from reviews where text like '%{%'`)).toBe(0)
  })

  it('bad ones wait as suggestions with the agent of the order, some are in the notebook at every step, and the week’s meeting speaks of them', async () => {
    const { ask, clock } = await loaded()
    clock.now = '2026-11-01 09:00:00'
    const { states } = await ask('registers.list', { register: 'reviews' })
    expect(states).toEqual({ open: 1, explained: 1, closed: 2 })
    const waiting = (await ask('quality.careSuggestions', {})).filter(({ entry }) => entry.register === 'reviews')
    const bad = waiting.filter(({ entry }) => entry.values['grade'] === 'bad')
    expect(bad.map(({ entry }) => entry.person)).toEqual(['A02', 'A02', 'A04'])
    expect(waiting.length).toBeGreaterThan(bad.length)
    const { pack } = await ask('meetings.get', { week: '2026-W43' as Week })
    expect(pack.complaints.map(({ register, state }) => [register, state])).toContainEqual(['reviews', 'explained'])
    const sheets = await ask('performance.sheets', { month: '2026-10' as Month, agent: 'A03' })
    // What was entered of the agent's month says that there was no bad review.
    expect(sheets[0]?.reviews).toMatchObject({ bad: 0 })
  })
})
