import { stakesOf } from '#data/services/orders/stakes.ts'
import { it } from 'vitest'
import type { Month } from '#shared/kit/local-time.ts'
import { attributionOf, memoReader } from '#shared/rules/attribution.ts'
import { flagReader } from '#shared/rules/attribution-flags.ts'
import { listPeople } from '#data/stores/people-store.ts'
import { standingDecisions } from '#data/stores/decision-store.ts'
import { attributionSettings } from '#data/services/orders/attribution-settings.ts'
import { ordersOfMonth, attributedOrders, casesOf, shown } from '#data/services/orders/attributor.ts'
import { listOfMonth } from '#data/stores/order-store.ts'
import { chatWords } from '#data/services/orders/chat-evidence.ts'
import { bring } from '#test/support/message-imports.ts'
import { orderCsv, orderRow, openTestHost, textFile } from '#test/support/test-host.ts'
const two = (v: number) => String(v).padStart(2, '0')
const shop = '示例旗舰店'
const month = '2026-10' as Month
const ms = (name: string, act: () => unknown) => { const t = process.cpuUsage(); const r = act(); const u = process.cpuUsage(t); console.log(name, Math.round((u.user + u.system) / 1000)); return r }
const msa = async (name: string, act: () => Promise<unknown>) => { const t = process.cpuUsage(); const r = await act(); const u = process.cpuUsage(t); console.log(name, Math.round((u.user + u.system) / 1000)); return r }
const open = async (people: number, orders: number, chats: number) => {
  const host = await openTestHost()
  await host.ask('settings.initTeam', { team: { shops: [{ name: shop, platform: 'taobao' }], people: Array.from({ length: people }, (_, i) => ({ number: `A${two(i + 1)}`, name: `客服${two(i)}`, aliases: [`花名${i}`], group: '售前', accounts: [{ shop, account: `${shop}:客服${two(i)}`, from: '2026-01-01', to: null }] })), plans: [{ name: 'x', from: '2026-01', group: null, tiers: { mode: 'marginal', steps: [[0, 5000], [5000000, 8000]] } }] } as never })
  const rows = Array.from({ length: orders }, (_, i) => orderRow(String(213_555_000_123_400_000n + BigInt(i)), {
    买家会员名: `tb${100000 + (i * 7919) % 60000}`, 买家实际支付金额: `${20 + (i % 900)}.00`, 订单创建时间: `2026-10-${two(1 + (i % 31))} ${two(9 + (i % 14))}:${two(i % 60)}:00`, 订单付款时间: `2026-10-${two(1 + (i % 31))} ${two(9 + (i % 14))}:${two(i % 60)}:30`,
    订单备注: i % 5 === 0 ? '' : `A${two(1 + (i % people))} 发中通${i % 1000}` }))
  await host.ask('imports.run', { path: textFile(host.folder, 'o.csv', orderCsv(rows, ['订单编号', '买家会员名', '买家实际支付金额', '买家应付邮费', '订单状态', '订单创建时间', '订单付款时间', '宝贝标题', '订单备注', '退款金额'])), shopId: 1, mapping: null, dryRun: false })
  if (chats > 0) {
    const lines = Array.from({ length: chats }, (_, c) => { const d = 1 + (c % 31); const s = 8 * 3600 + (c * 37) % 40000; const base = { account: `${shop}:客服${two(c % people)}`, buyer: `tb${100000 + (c * 7919) % 60000}` }
      return [0, 1, 2, 3, 4, 5].map((k) => ({ ...base, sentAt: `2026-10-${two(d)} ${two(Math.floor((s + k * 40) / 3600))}:${two(Math.floor((s + k * 40) / 60) % 60)}:${two((s + k * 40) % 60)}`, direction: k % 2 ? '客服' : '买家', text: `第${k}句 有货吗${c}` })) }).flat()
    await bring(host, lines)
    await host.ask('chats.prepare', {})
  }
  return host
}
it('50k', async () => {
  const host = await open(40, 50_000, 0)
  const c = host.host.context
  const rows = listOfMonth(c.sql, month)
  for (let i = 0; i < 3; i++) { ms('sql', () => listOfMonth(c.sql, month)); ms('attribute', () => attributedOrders(c, rows)) }
  ms('words', () => chatWords(c, rows)); const people = listPeople(c.sql); const read = memoReader(people); ms('memos', () => rows.map((r) => read(r.memo))); ms('shown', () => rows.map(shown)); ms('decisions', () => standingDecisions(c.sql)); const readFlag = flagReader(attributionSettings(c)); ms('flags', () => rows.map((r) => readFlag(r)))
  ms('cases', () => casesOf(c, rows)); const cs = casesOf(c, rows).cases; ms('judge', () => cs.map(attributionOf))
  ms('ordersOfMonth', () => ordersOfMonth(c, month))
  await msa('desk', () => host.ask('orders.desk', { month, kind: 'doubtful' }))
  await msa('commission', () => host.ask('orders.commission', { month }))
}, 300000)
for (const [o, ch] of [[4000, 6000]] as const) it(`chats ${o}`, async () => {
  const host = await open(10, o, ch)
  const c = host.host.context
  const rows = listOfMonth(c.sql, month)
  ms('words 1st', () => chatWords(c, rows)); ms('words 2nd', () => chatWords(c, rows))
  const d = (await msa('desk', () => host.ask('orders.desk', { month, kind: 'doubtful' }))) as { rows: { order: { id: number } }[] }
  await msa('evidence', () => host.ask('orders.evidence', { orderIds: [d.rows[5]!.order.id] }))
  for (let i = 0; i < 3; i++) {
    await msa('decide', () => host.ask('orders.decide', { orderId: d.rows[i + 20]!.order.id, shares: [{ agent: 'A01', share: 1_000_000 }], reason: 'x' }))
    ms('  words', () => chatWords(c, rows)); ms('  month', () => ordersOfMonth(c, month)); ms('  stakes', () => stakesOf(c, month))
    await msa(' desk', () => host.ask('orders.desk', { month, kind: 'doubtful' }))
    await msa(' evidence', () => host.ask('orders.evidence', { orderIds: [d.rows[i + 40]!.order.id] }))
  }
  await msa('evidence 200', () => host.ask('orders.evidence', { orderIds: d.rows.slice(0, 200).map((r) => r.order.id) }))
  await msa('page', () => host.ask('orders.list', { filter: { month, shopId: null, status: null, state: null, agent: null, search: '' }, sort: { by: 'paid', direction: 'up' }, offset: 0, limit: 100 }))
}, 300000)
