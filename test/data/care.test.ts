import { describe, expect, it } from 'vitest'
import type { EntryInput, RegisterValues } from '#shared/contract/registers.ts'
import { chatRow } from '#test/fixtures/messages.ts'
import { withTeam } from '#test/support/chat-orders.ts'
import { bring } from '#test/support/message-imports.ts'
import { withShop } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const october = { from: '2026-10-01' as never, to: '2026-10-31' as never }

const add = (host: TestHost, register: EntryInput['register'], values: RegisterValues, person: string | null = 'A01') =>
  host.ask('registers.add', { register, person, values })

const complain = (host: TestHost, values: RegisterValues = {}, person = 'A01') =>
  add(host, 'complaints', { grade: '2', text: '少发一块层板', ...values }, person)

const move = (host: TestHost, id: number, name: string, values: RegisterValues = {}, text = '') =>
  host.ask('registers.move', { id, move: name, values, text })

const settle = async (host: TestHost, id: number, values: RegisterValues = {}) => {
  await move(host, id, 'answer', { outcome: '补发一块' })
  return move(host, id, 'close', { cause: 'logistics', measure: '装箱前点数', ...values })
}

const at = (host: TestHost, moment: string) => {
  host.clock.now = `2026-10-${moment}`
}

describe('figures of complaints, reviews and after-sales', () => {
  it('one complaint from entry to answer, cause and measure', async () => {
    const host = await withShop()
    at(host, '05 10:00:00')
    const { id, due } = await complain(host, { isServiceFault: true })
    expect(due).toBe('2026-10-06 10:00:00')
    at(host, '06 09:00:00')
    await settle(host, id, { handlingMinutes: 45, compensation: 1_500 })
    const found = await host.ask('quality.careFigures', october)
    expect(found.complaints).toMatchObject({ made: 1, open: 0, closed: 1, overdue: 0, compensation: 1_500 })
    expect(found.complaints.inTime).toEqual({ hits: 1, n: 1, rate: 1 })
    expect(found.settledAtOnce.rate).toBe(1)
    expect(found.handling).toEqual({ n: 1, seconds: 2_700 })
    expect(found.causes).toEqual([{ key: 'logistics', count: 1, share: 1, running: 1 }])
    expect(found.recurrence).toEqual([{ week: '2026-10-05', cause: 'logistics', count: 1 }])
    expect(found.complaintShare).toBeNull()
    expect(found.agents).toMatchObject([{ agent: 'A01', name: '小美', complaints: 1, serviceFaults: 1 }])
  })

  it('answered late stays late after it was opened again and has its hours anew', async () => {
    const host = await withShop()
    at(host, '05 10:00:00')
    const { id } = await complain(host)
    at(host, '07 10:00:00')
    await move(host, id, 'answer', { outcome: '道歉' })
    const again = await move(host, id, 'reopen', {}, '买家不认可')
    expect(again.due).toBe('2026-10-08 10:00:00')
    const found = await host.ask('quality.careFigures', october)
    expect(found.complaints).toMatchObject({ reopened: 1, overdue: 0, inTime: { hits: 0, n: 1 } })
  })

  it('an entry belongs to the day it was made; overdue is what is late now', async () => {
    const host = await withShop()
    host.clock.now = '2026-09-30 23:59:59'
    await complain(host)
    at(host, '01 00:00:00')
    await complain(host)
    at(host, '31 23:59:59')
    await complain(host)
    host.clock.now = '2026-11-01 00:00:00'
    await complain(host)
    const found = await host.ask('quality.careFigures', october)
    expect(found.complaints).toMatchObject({ made: 2, overdue: 1, inTime: { hits: 0, n: 1 } })
    host.clock.now = '2026-11-03 00:00:00'
    expect((await host.ask('quality.careFigures', october)).complaints.overdue).toBe(2)
  })

  it('the same order again within 48 hours was not settled at first, from another register it was', async () => {
    const host = await withShop()
    const refund = { kind: 'refund', text: '要退', orderNo: '10001' }
    at(host, '05 10:00:00')
    const { id } = await add(host, 'after-sales', refund)
    await move(host, id, 'finish', { outcome: '退了' })
    at(host, '06 10:00:00')
    await complain(host, { orderNo: '10001' })
    expect((await host.ask('quality.careFigures', october)).firstContact).toEqual({ hits: 1, n: 1, rate: 1 })
    await add(host, 'after-sales', refund)
    expect((await host.ask('quality.careFigures', october)).firstContact).toEqual({ hits: 0, n: 1, rate: 0 })
    const rules = await host.ask('quality.returnRules', {})
    await host.ask('quality.saveReturnRules', { ...rules, backWithinHours: 23 })
    expect((await host.ask('quality.careFigures', october)).firstContact.hits).toBe(1)
  })

  it('complaints by the buyers received; somebody who left keeps his', async () => {
    const host = await withTeam()
    const talk = (buyer: string, account: string) => [
      chatRow({ buyer, account, sentAt: '2026-10-05 10:00:00', text: '有货吗' }),
      chatRow({ buyer, account, sentAt: '2026-10-05 10:00:20', direction: '客服', text: '有的' }),
    ]
    await bring(host, [
      ...talk('b1', '示例旗舰店:小美'),
      ...talk('b2', '示例旗舰店:小美'),
      ...talk('b3', '示例旗舰店:阿强'),
    ])
    at(host, '05 12:00:00')
    await complain(host)
    await complain(host, {}, 'A02')
    const team = await host.ask('people.list', {})
    const left = team.find(({ number }) => number === 'A02')
    await host.ask('people.leave', { id: left?.id ?? (0 as never), left: '2026-10-20' as never })
    const found = await host.ask('quality.careFigures', october)
    expect([found.received, found.complaintShare]).toEqual([3, 2 / 3])
    expect(found.agents.map(({ agent, received, share }) => [agent, received, share])).toEqual([
      ['A01', 2, 0.5],
      ['A02', 1, 1],
    ])
  })

  it('a span without anything is empty, and 3,000 entries take less than a second', async () => {
    const host = await withShop()
    const { sql } = host.host.context
    at(host, '05 10:00:00')
    sql.run(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000)
       insert into register_entries (register, state, at, by, due_from, words, fields, order_no, closed_at, changed_at)
       select 'complaints', 'closed', '2026-10-05 10:00:00', 'supervisor', '2026-10-05 10:00:00', '',
         json_object('grade', '1', 'text', 'x', 'orderNo', 'N' || (i / 2), 'cause', 'page'), 'N' || (i / 2), '2026-10-05 11:00:00', '2026-10-05 11:00:00' from n`,
    )
    const from = performance.now()
    const found = await host.ask('quality.careFigures', october)
    expect(performance.now() - from).toBeLessThan(1_000)
    expect(found.complaints.made).toBe(3_000)
    const empty = await host.ask('quality.careFigures', { from: '2026-01-01' as never, to: '2026-01-31' as never })
    expect(empty).toMatchObject({ causes: [], agents: [], complaintShare: null, complaints: { made: 0 } })
  })
})

describe('the first screen', () => {
  it('counts what is open and late of complaints, after-sales, reviews and action items', async () => {
    const host = await withShop()
    at(host, '05 10:00:00')
    await complain(host, { grade: '3' })
    await complain(host, { grade: '1' })
    const { id } = await add(host, 'after-sales', { kind: 'damage', text: '压弯了' })
    await host.ask('registers.add', {
      register: 'actions',
      owner: 'A01',
      values: { text: '点数', until: '2026-10-09' },
    })
    at(host, '05 15:00:00')
    const care = async () => (await host.ask('performance.today', {})).care
    expect(await care()).toEqual({
      complaints: { open: 2, overdue: 1, nextDue: '2026-10-08 10:00:00' },
      afterSales: { open: 1, overdue: 0, nextDue: '2026-10-06 10:00:00' },
      reviews: { open: 0, overdue: 0, nextDue: null },
      actions: { open: 1, overdue: 0, nextDue: '2026-10-09 23:59:59' },
    })
    await move(host, id, 'finish', { outcome: '换了一根' })
    expect((await care()).afterSales).toEqual({ open: 0, overdue: 0, nextDue: null })
  })
})
