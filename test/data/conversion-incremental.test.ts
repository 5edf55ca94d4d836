import { describe, expect, it } from 'vitest'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Context } from '#data/context.ts'
import { conversionOf } from '#data/services/chats/chat-conversion.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import { importRows } from '#test/support/order-imports.ts'
import { orderRow, textFile, type TestHost } from '#test/support/test-host.ts'

// What was kept from earlier answers beside what is computed from nothing, after imports, undoing, decisions and settings in any order.

const shop = '示例旗舰店'
const [house] = initialRuleSets

/** Numbers that look random and are the same every time. */
const dice = (seed: number) => {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0
  const below = (most: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % most
  }
  return { below, one: <Thing>(of: readonly Thing[]): Thing => of[below(of.length)] as Thing }
}
type Dice = ReturnType<typeof dice>

const two = (value: number): string => String(value).padStart(2, '0')
const moment = ({ below }: Dice, firstDay: number): string =>
  `2026-10-${two(firstDay + below(9))} ${two(below(24))}:${two(below(60))}:00`
const numberOf = (no: number): string => String(213_555_000_123_400_000n + BigInt(no))
const buyers = ['tb_a', 'tb_b', 'tb_c', 'tb_d', 't**e']

const chat = (random: Dice) => ({
  account: `${shop}:${random.one(['小美', '阿强', '前台'])}`,
  buyer: random.one(buyers),
  sentAt: moment(random, 1 + random.below(12)),
  direction: random.one(['买家', '买家', '客服']),
  text: random.one(['在吗', '有货吗', `订单${numberOf(random.below(14))}几时发`]),
})

const columns = [
  ...['订单编号', '买家会员名', '买家实际支付金额', '买家应付邮费', '订单状态', '订单创建时间', '订单付款时间'],
  ...['宝贝标题', '订单备注', '退款金额', '宝贝总数量', '确认收货时间'],
]

const order = (random: Dice) => {
  const made = moment(random, 1 + random.below(12))
  const status = random.one(['卖家已发货,等待买家确认', '交易成功', '交易关闭', '等待买家付款'])
  return orderRow(numberOf(random.below(14)), {
    买家会员名: random.one([...buyers, 'tb_silent', '']),
    订单状态: status,
    订单创建时间: made,
    订单付款时间: status === '等待买家付款' ? '' : `${made.slice(0, 11)}23:59:00`,
    订单备注: random.one(['', '', 'A01', 'A02']),
    宝贝总数量: '2',
    确认收货时间: status === '交易成功' ? `${made.slice(0, 11)}23:59:30` : '',
  })
}

const some = <Thing>(random: Dice, most: number, make: (random: Dice) => Thing): Thing[] =>
  Array.from({ length: 1 + random.below(most) }, () => make(random))

const bringOrders = async (host: TestHost, random: Dice): Promise<void> => {
  const rows = new Map(some(random, 5, order).map((row) => [row['订单编号'], row]))
  await importRows(host, 1, [...rows.values()], false, columns)
}

const bringRefund = (host: TestHost, random: Dice) =>
  host.ask('imports.run', {
    path: textFile(
      host.folder,
      `refund-${random.below(1_000_000)}.csv`,
      `订单号,退款金额,退款时间\n${numberOf(random.below(14))},10.00,${moment(random, 12)}\n`,
    ),
    kind: null,
    shopId: 1,
    mapping: {
      kind: 'refunds',
      headerRow: 1,
      columns: { orderNo: '订单号', amount: '退款金额', succeededAt: '退款时间' },
    },
    dryRun: false,
  })

const undo = async (host: TestHost, random: Dice): Promise<void> => {
  const standing = (await host.ask('imports.list', {})).filter(({ undoneAt }) => undoneAt === null)
  if (standing.length > 0) await host.ask('imports.undo', { id: random.one(standing).id ?? 0 })
}

const decide = async (host: TestHost, random: Dice): Promise<void> => {
  const ids = host.host.context.sql.all<{ id: number }>('select id from orders order by id').map(({ id }) => id)
  if (ids.length === 0) return
  const shares = [{ agent: random.one(['A01', 'A02']), share: 1_000_000 as never }]
  await host.ask('orders.decide', { orderId: random.one(ids) as never, shares, reason: '看过聊天' })
}

const changeRule = async (host: TestHost, random: Dice): Promise<void> => {
  const kept = await host.ask('orders.attributionSettings', {})
  const within = random.one(['same-day' as const, 'next-day' as const, { days: 3 }])
  const nudgedSilentOrders = random.one(['agent', 'shared', 'nobody'] as const)
  await host.ask('orders.saveAttributionSettings', {
    ...kept,
    nudgedSilentOrders,
    conversion: { ...kept.conversion, within },
  })
}

const changeOwner = async (host: TestHost, random: Dice): Promise<void> => {
  const one = random.one((await host.ask('people.list', {})).filter(({ role }) => role === 'agent'))
  const { hasPin: _pin, left: _left, ...person } = one
  const to = random.one([null, '2026-10-08' as LocalDate])
  await host.ask('people.change', {
    ...person,
    accounts: [{ shopId: 1 as never, account: `${shop}:${person.name}`, from: null, to }],
  })
}

const steps: readonly ((host: TestHost, random: Dice) => Promise<unknown>)[] = [
  (host, random) => bring(host, some(random, 12, chat)),
  (host, random) => bring(host, some(random, 12, chat)),
  bringOrders,
  bringOrders,
  bringRefund,
  undo,
  decide,
  changeRule,
  changeOwner,
  (host) => host.ask('chats.prepare', {}),
  (host, random) => host.ask('settings.change', { dayStartsAt: random.one(['00:00', '04:00']) as never }),
]

/** The same file and clock, and nothing kept from anything asked before. */
const forgetful = (context: Context): Context => ({
  ...context,
  remembered: (_key, compute) => compute(),
  keptByVersion: (_key, _version, compute) => compute(),
})

const spans = [
  ['2026-10-01', '2026-10-24'],
  ['2026-10-05', '2026-10-05'],
  ['2026-10-09', '2026-10-13'],
] as const

const answers = (context: Context) =>
  spans.map(([from, to]) => {
    if (!house) throw new Error('no rule set')
    return conversionOf(context, { from: from as LocalDate, to: to as LocalDate, shopId: null, ruleSet: house })
  })

describe('conversion after changes', () => {
  it.each([1, 2, 3, 4, 5, 6])('is what is computed from nothing, sequence %i', async (seed) => {
    const random = dice(seed)
    const host = await withShop()
    let found = 0
    for (let turn = 0; turn < 24; turn++) {
      await random.one(steps)(host, random)
      const kept = answers(host.host.context)
      expect(kept).toEqual(answers(forgetful(host.host.context)))
      const [month, day, week] = kept
      for (const name of ['entries', 'orders'] as const) {
        expect(day?.[name]).toEqual(month?.[name].filter((one) => one.day === '2026-10-05'))
        expect(week?.[name]).toEqual(month?.[name].filter((one) => one.day >= '2026-10-09' && one.day <= '2026-10-13'))
      }
      found += (month?.entries.length ?? 0) + (month?.orders.length ?? 0)
    }
    expect(found).toBeGreaterThan(100)
  })

  it('looks at the clock while a time to buy is open', async () => {
    let now = '2026-10-05 12:00:00' as LocalTime
    const host = await withShop()
    const context: Context = { ...host.host.context, now: () => now }
    await bring(host, [{ ...chat(dice(1)), direction: '买家', sentAt: '2026-10-05 10:00:00' }])
    const outcome = () => answers(context)[1]?.entries[0]?.outcome
    expect(outcome()).toBe('still-open')
    now = '2026-10-07 12:00:00' as LocalTime
    expect(outcome()).toBe('not-converted')
  })
})
