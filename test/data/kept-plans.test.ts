import { describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { ordersOfMonth } from '#data/services/orders/judged-days.ts'
import { addShiftKinds, chat, giveAccounts, question } from '#test/support/chat-figures.ts'
import { orderOn } from '#test/support/closed-months.ts'
import { bring, undo, withShop } from '#test/support/message-imports.ts'
import { importRows } from '#test/support/order-imports.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

// What stands on plans of the roster stays at hand while other cells are painted, and goes with the cell that matters.

const month = '2026-10' as never
const week = '2026-W42' as never

const columns = [
  ...['订单编号', '买家会员名', '买家实际支付金额', '买家应付邮费', '订单状态', '订单创建时间', '订单付款时间'],
  ...['宝贝标题', '订单备注', '退款金额', '宝贝总数量', '确认收货时间'],
]

const two = (value: number): string => String(value).padStart(2, '0')

/** Somebody asks at the login that two people share, and orders without a memo; every third day the answer is late. */
const asked = (day: number) =>
  chat(
    `tb_${day}`,
    '示例旗舰店:前台',
    `10:00:00 B 在吗\n10:0${day % 3 === 0 ? 7 : 1}:00 A 您好，在的\n10:08:00 B 什么时候发货\n10:09:00 A 今天发`,
    `2026-10-${two(day)}`,
  )

const ordered = (day: number): Record<string, string> => {
  const order = orderOn(day, `2026-10-${two(day)}`, day % 4 === 0 ? 'A01' : '', '100.00', { 买家会员名: `tb_${day}` })
  return { ...order, 订单创建时间: `2026-10-${two(day)} 10:20:00`, 订单付款时间: `2026-10-${two(day)} 10:21:00` }
}

/** Ordered without a word, reminded, paid. */
const nudged = (): readonly [ReturnType<typeof chat>, Record<string, string>] => [
  chat('tb_silent', '示例旗舰店:前台', '11:00:00 A 亲，您的订单还没有付款哦', '2026-10-07'),
  {
    ...ordered(7),
    ...orderOn(30, '2026-10-07', '', '60.00', { 买家会员名: 'tb_silent', 订单付款时间: '2026-10-07 12:00:00' }),
  },
]

const days = [5, 6, 7, 8, 12, 13, 14, 15, 16]

type Cell = readonly [agent: string, date: string, shift: string]

const paint = ({ ask }: TestHost, ...cells: readonly Cell[]) =>
  ask('roster.edit', {
    month: cells[0]?.[1].slice(0, 7),
    cells: cells.map(([agent, date, shift]) => ({ agent, date, shift })),
    marks: [],
    reason: null,
  } as InputOf<'roster.edit'>)

const openShop = async (): Promise<TestHost> => {
  const host = await withShop()
  await addShiftKinds(host)
  await giveAccounts(host, [
    { number: 'A01', account: '示例旗舰店:前台' },
    { number: 'A02', account: '示例旗舰店:前台' },
  ])
  await paint(
    host,
    ...days.flatMap((day): Cell[] => [
      ['A01', `2026-10-${two(day)}`, 'D'],
      ['A02', `2026-10-${two(day)}`, 'E'],
    ]),
  )
  const [reminder, silent] = nudged()
  await bring(host, [...days.flatMap(asked), ...reminder])
  await importRows(host, 1, [...days.map(ordered), silent], false, columns)
  return host
}

/** Everything that is kept by what it stands on. */
const shownBy = async ({ ask }: TestHost): Promise<string> => {
  const { madeAt: _madeAt, ...pack } = (await ask('meetings.get', { week })).pack
  return JSON.stringify([
    await ask('orders.attribution', { month }),
    await ask('orders.commission', { month }),
    await ask('performance.today', {}),
    await ask('chats.figures', question()),
    await ask('chats.figures', question({ by: 'shift' })),
    await ask('chats.figures', question({ onShift: true })),
    await ask('ledger.proposals', { month }),
    pack,
  ])
}

const settings = async ({ ask }: TestHost, more: Partial<InputOf<'orders.saveAttributionSettings'>>) =>
  ask('orders.saveAttributionSettings', { ...(await ask('orders.attributionSettings', {})), ...more })

type Write = readonly [name: string, act: (host: TestHost) => Promise<unknown>, isSeen: boolean]

const writes: readonly Write[] = [
  ['the sharers swapped on a day', (host) => paint(host, ['A01', '2026-10-13', 'E'], ['A02', '2026-10-13', 'D']), true],
  ['a cell of another month', (host) => paint(host, ['A01', '2026-12-15', 'D']), false],
  ['whose memo it is was off', (host) => paint(host, ['A01', '2026-10-08', 'off']), true],
  ['evenings are paid', (host) => settings(host, { nudgedSilentOrders: 'evening-shift' }), false],
  ['the evening of a day', (host) => paint(host, ['A01', '2026-10-14', 'E'], ['A02', '2026-10-14', 'D']), true],
  [
    'nobody shares a login any more',
    (host) => giveAccounts(host, [{ number: 'A01', account: '示例旗舰店:前台' }]),
    true,
  ],
  ['a plan that only cuts days into shifts', (host) => paint(host, ['A01', '2026-10-15', 'E']), true],
  [
    'another evening of a nudged order',
    (host) => paint(host, ['A02', '2026-10-07', 'D'], ['A01', '2026-10-07', 'E']),
    true,
  ],
  ['evenings are paid no more', (host) => settings(host, { nudgedSilentOrders: 'agent' }), false],
  ['whose memo it is was off, and nobody shares', (host) => paint(host, ['A01', '2026-10-12', 'off']), true],
  ['a chat more', (host) => bring(host, asked(9)), true],
  ['an order more', (host) => importRows(host, 1, [ordered(9)], false, columns), true],
  ['an import taken back', async (host) => undo(host, (await host.ask('imports.list', {}))[0] ?? { id: null }), true],
]

describe('what stands on the roster', () => {
  it('is what a file opened anew shows, whichever cell was painted and whatever else was written', async () => {
    const host = await openShop()
    let before = await shownBy(host)
    for (const [name, act, isSeen] of writes) {
      await act(host)
      const shown = await shownBy(await openTestHost(host.folder))
      expect(await shownBy(host), name).toBe(shown)
      if (isSeen) expect(shown, `${name} changes nothing`).not.toBe(before)
      before = shown
    }
  }, 60_000)

  it('keeps a month’s judged orders through a cell of another month, and those of far days through one of its own', async () => {
    const host = await openShop()
    const orders = () => ordersOfMonth(host.host.context, month)
    const on = (day: string, among: ReturnType<typeof orders>) =>
      among.find(({ order }) => order.createdAt.startsWith(`2026-10-${day}`))
    const first = orders()
    await paint(host, ['A01', '2026-12-15', 'D'])
    expect(orders()).toBe(first)
    await paint(host, ['A01', '2026-10-16', 'off'])
    const later = orders()
    expect(on('05', later)).toBe(on('05', first))
    expect(on('16', later)).not.toBe(on('16', first))
  })
})

describe('reads in pieces', () => {
  it('let another call have its turn, and answer what is true at their end', async () => {
    const host = await openShop()
    expect(host.host.isBeside('meetings.get')).toBe(true)
    const pack = host.ask('meetings.get', { week })
    const meanwhile = host.ask('registers.add', {
      ...{ register: 'awards', person: 'A01', owner: null, links: [], source: null },
      values: { kind: 'best', text: '耐心', month: '2026-10' },
    } as InputOf<'registers.add'>)
    const first = await Promise.race([pack.then(() => 'pack'), meanwhile.then(() => 'entry')])
    expect(first).toBe('entry')
    await pack
    expect(await shownBy(host)).toBe(await shownBy(await openTestHost(host.folder)))
  })

  it('stop when nobody waits for them any more', async () => {
    const host = await openShop()
    const wish = new AbortController()
    const asking = host.refusal('ledger.proposals', { month }, { signal: wish.signal })
    wish.abort()
    expect((await asking).code).toBe('cancelled')
  })
})
