import BetterSqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '#data/db/migrate.ts'
import type { InputOf } from '#shared/contract/index.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { openHandoverShop, entry } from '../support/handover-shop.ts'
import { day, kind, month, openRosterShop, plan, rosterPerson } from '../support/roster-shop.ts'
import { freshFolder, openTestHost, type TestHost } from '../support/test-host.ts'

// Hands that grip in at the wrong moment: swaps, PINs, clocks, two at once, texts nobody should write.

type Swap = Extract<InputOf<'roster.ask'>, { kind: 'swap' }>
const swapOf = (from: number, otherDay: number | null): Swap => ({
  ...{ kind: 'swap', agent: 'A01', other: 'A02', from: day(from), reason: '' },
  otherDate: otherDay === null ? null : day(otherDay),
})
const agree = async (host: TestHost, id: number): Promise<void> => {
  for (const agent of ['A01', 'A02']) await host.ask('roster.consent', { id, agent, pin: '2580' })
}
const approve = (id: number) => ({ id, isApproved: true, note: '' })

const planned = async (host: TestHost): Promise<string[]> =>
  (await host.ask('roster.month', { month })).cells.map(
    ({ agent, date, shift }) => `${agent} ${date.slice(8)} ${shift}`,
  )

describe('swaps at the wrong moment', () => {
  test('of a locked cell: refused until it is unlocked, and nothing of it is done', async () => {
    const host = await openRosterShop()
    const lock = { agent: 'A02', date: day(3), isLocked: true, note: '' }
    await plan(
      host,
      [
        ['A01', 1, 'D'],
        ['A02', 3, 'E'],
      ],
      null,
      [lock],
    )
    await host.ask('roster.publish', { month, reason: null })
    const { id } = await host.ask('roster.ask', swapOf(1, 3))
    await agree(host, id)
    expect(await host.refusal('roster.decide', approve(id))).toMatchObject({ code: 'cell-locked' })
    expect(await planned(host)).toEqual(['A01 01 D', 'A02 03 E'])
    expect(await host.ask('roster.versions', { month })).toHaveLength(1)
    await plan(host, [], null, [{ ...lock, isLocked: false }])
    await host.ask('roster.decide', approve(id))
    expect((await host.ask('roster.versions', { month }))[0]).toMatchObject({ version: 2 })
  })

  test('approved twice at once: one approval, one version, one move', async () => {
    const host = await openRosterShop()
    await plan(host, [
      ['A01', 1, 'D'],
      ['A02', 3, 'E'],
    ])
    await host.ask('roster.publish', { month, reason: null })
    const { id } = await host.ask('roster.ask', swapOf(1, 3))
    await agree(host, id)
    const results = await Promise.all([1, 2, 3].map(() => host.host.dispatch('roster.decide', approve(id))))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.flatMap((one) => (one.ok ? [] : [one.failure.code]))).toEqual(['request-decided', 'request-decided'])
    expect(await host.ask('roster.versions', { month })).toHaveLength(2)
    expect((await planned(host)).toSorted()).toEqual(['A01 01 off', 'A01 03 E', 'A02 01 D', 'A02 03 off'])
  })

  test('consent with somebody else’s PIN is none, and the fifth wrong one locks; a clock put right unlocks', async () => {
    const host = await openRosterShop({ people: [rosterPerson('A01'), rosterPerson('A02', { pin: '9876' })] })
    await plan(host, [['A01', 1, 'D']])
    const { id } = await host.ask('roster.ask', swapOf(1, null))
    const wrong = () => host.refusal('roster.consent', { id, agent: 'A02', pin: '2580' })
    host.clock.now = '2027-11-22 09:00:00'
    for (const left of [4, 3, 2, 1]) expect(await wrong()).toMatchObject({ code: 'wrong-pin', details: { left } })
    expect(await wrong()).toMatchObject({ code: 'pin-locked', details: { until: '2027-11-22 09:15:00' } })
    host.clock.now = '2027-11-22 09:14:59'
    expect(await host.refusal('roster.consent', { id, agent: 'A02', pin: '9876' })).toMatchObject({
      code: 'pin-locked',
    })
    host.clock.now = '2027-11-22 08:50:00'
    expect(await wrong()).toMatchObject({ code: 'pin-locked' })
    host.clock.now = '2026-11-22 09:00:00'
    expect(await wrong()).toMatchObject({ code: 'wrong-pin', details: { left: 4 } })
    const { consents } = await host.ask('roster.consent', { id, agent: 'A02', pin: '9876' })
    expect(consents).toEqual({ agent: null, other: '2026-11-22 09:00:00' })
  })
})

describe('clocks', () => {
  test('set back between opening, signing and a remark: all is kept in its order, the chain is whole', async () => {
    const shop = await openHandoverShop()
    const { id } = await shop.open('2026-11-22', '早', '晚')
    await shop.write(id, '一')
    shop.clock.now = '2026-11-22 08:00:00'
    await shop.signBoth(id)
    shop.clock.now = '2026-11-21 07:00:00'
    const after = await shop.ask('handovers.remark', { id, agent: null, text: '补' })
    expect(after.remarks).toMatchObject([{ at: '2026-11-21 07:00:00', text: '补' }])
    expect(await shop.ask('handovers.verify', {})).toMatchObject({ ok: true, count: 2 })
    const next = await shop.open('2026-11-22', '晚', '早')
    expect(next.items).toMatchObject([{ happened: '一', age: 0 }])
    await shop.ask('handovers.waiting', {})
    await shop.ask('handovers.calendar', { month: '2026-11' as Month })
  })

  test('midnight passes while a handover is open: it stays that of its day and is signed the next', async () => {
    const shop = await openHandoverShop()
    shop.clock.now = '2026-11-22 23:59:50'
    const { id } = await shop.open('2026-11-22', '晚', '早')
    await shop.write(id, '半夜')
    await shop.sign(id, 'A01')
    shop.clock.now = '2026-11-23 00:00:10'
    expect(await shop.open('2026-11-22', '晚', '早')).toMatchObject({ id, state: 'half-signed' })
    const signed = await shop.sign(id, 'A02')
    expect(signed).toMatchObject({ day: '2026-11-22', state: 'signed', items: [{ firstDay: '2026-11-22' }] })
    expect(signed.incoming?.at).toBe('2026-11-23 00:00:10')
  })
})

test('edits at the same time: each is whole, versions count without a gap', async () => {
  const host = await openRosterShop()
  await plan(host, [['A01', 1, 'D']])
  await host.ask('roster.publish', { month, reason: null })
  const edits = Array.from({ length: 12 }, (_, index) =>
    plan(host, [['A02', (index % 6) + 1, index < 6 ? 'D' : 'E']], `第${index}次`),
  )
  await Promise.all(edits)
  const versions = await host.ask('roster.versions', { month })
  expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 13 }, (_, index) => 13 - index))
  const { cells, published } = await host.ask('roster.month', { month })
  expect(cells.filter(({ agent }) => agent === 'A02')).toHaveLength(6)
  expect(published).toMatchObject({ version: 13, isChanged: false })
})

describe('texts', () => {
  const nasty = [
    '<b onclick=x>&amp;"\'',
    '=cmd|calc',
    '\u0000\u0007\u001b[31m',
    '👩‍👩‍👧‍👦',
    '\u202Eback',
    'a\r\nBEGIN:VEVENT',
    '\ud800',
  ]

  test.each(nasty.map((text) => [JSON.stringify(text), text]))('%s in notes, names and reasons', async (_, text) => {
    const host = await openRosterShop({
      people: [rosterPerson('A01', { name: `名${text}` }), rosterPerson('A02')],
      more: { shiftKinds: [kind('D', '09:00', '17:00', { name: `班${text}` })] },
    })
    await plan(host, [['A01', 1, 'D']], null, [{ agent: 'A01', date: day(1), isLocked: false, note: `注${text}` }])
    await host.ask('roster.publish', { month, reason: `因${text}` })
    await plan(host, [['A01', 2, 'D']], `再${text}`)
    await host.ask('roster.wall', { month })
    const xlsx = join(host.folder, 'r.xlsx')
    await host.ask('roster.saveWorkbook', { month, language: 'zh-CN', path: xlsx })
    const back = await host.ask('imports.run', {
      path: xlsx,
      shopId: null,
      kind: 'roster',
      mapping: null,
      dryRun: true,
    })
    expect(back.rows).toMatchObject({ rejected: 0 })
    const ics = join(host.folder, 'r.ics')
    await host.ask('roster.saveCalendars', { month, agent: 'A01', language: 'zh-CN', path: ics })
    const lines = readFileSync(ics, 'utf8').split('\r\n')
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
    expect(lines.every((line) => !/[\u0000-\u0008\u000b-\u001f]/.test(line))).toBe(true)
    await host.ask('roster.saveCalendars', { month, agent: null, language: 'en', path: join(host.folder, 'all') })
  })

  test('at their limits they are kept whole, one sign more is refused', async () => {
    const host = await openRosterShop()
    const mark = (note: string) => ({ agent: 'A01', date: day(1), isLocked: false, note })
    await plan(host, [['A01', 1, 'D']], null, [mark('长'.repeat(200))])
    expect((await host.ask('roster.month', { month })).marks[0]?.note).toHaveLength(200)
    const long = { month, cells: [], marks: [mark('长'.repeat(201))], reason: null }
    expect(await host.refusal('roster.edit', long)).toMatchObject({ code: 'invalid-input' })
    const shop = await openHandoverShop()
    const { id } = await shop.open('2026-11-22', '早', '晚')
    expect((await shop.write(id, '长'.repeat(1000))).items[0]?.happened).toHaveLength(1000)
    const more = { handover: id, entry: entry('长'.repeat(1001)), source: null }
    expect(await shop.refusal('handovers.add', more)).toMatchObject({ code: 'invalid-input' })
  })
})

test('a shop of the fifth version with leave, a wish and an imported roster opens, plans and solves', async () => {
  const folder = freshFolder()
  const old = new BetterSqlite(join(folder, 'zhangban.db'))
  old.pragma('foreign_keys = ON')
  migrate(old, migrations.slice(0, 5))
  old.exec(`
    insert into people (id, number, number_folded, name, aliases, team_group, level, role)
      values (1, 'A01', 'a01', '小美', '[]', '售前', '', 'agent'), (2, 'A02', 'a02', '阿强', '[]', '售前', '', 'agent');
    insert into leave (person_id, from_day, to_day, kind) values (2, '2026-11-30', '2026-12-02', '年假');
    insert into wishes (person_id, day, shift, weight) values (1, '2026-12-05', 'off', 2);
    insert into shift_kinds (code, name, segments, minimum, nightly, position) values ('D', '白班', '[["09:00","18:00"]]', 1, 0, 1);
    insert into import_batches (id, at, by, file, sha256, bytes, kind, preset, container, rows_read, rows_new, rows_updated,
      rows_unchanged, rows_excluded, rows_rejected, reasons, totals, accounts, rejected_header, fields, seconds)
    values (1, '2026-10-03 09:00:00', 'x', 'x.csv', '', 1, 'roster', '', 'csv', 1, 1, 0, 0, 0, 0, '[]', '[]', '[]', '[]', '{}', 1);
    insert into roster_days (shop_id, key, number, day, shift, batch_id) values (0, 'A01|2026-12-01', 'A01', '2026-12-01', 'D', 1);
    insert into import_changes (batch_id, target, shop_id, key, kind) values (1, 'roster_days', 0, 'A01|2026-12-01', 'new');`)
  old.close()
  const host = await openTestHost(folder)
  const now = await host.ask('roster.month', { month })
  expect(now.leave.map(({ agent, date }) => `${agent} ${date}`)).toEqual(
    ['11-30', '12-01', '12-02'].map((date) => `A02 2026-${date}`),
  )
  expect(now.cells).toEqual([{ agent: 'A01', date: day(1), shift: 'D' }])
  expect(now.wishes).toHaveLength(1)
  const solved = await host.ask('roster.solve', { month, seconds: 5, isApplied: true })
  expect(solved.isApplied).toBe(true)
  await host.ask('imports.undo', { id: 1 as never })
  expect(await host.ask('roster.publish', { month, reason: null })).toEqual({ version: 1 })
  expect(host.host.context.sql.all('pragma foreign_key_check')).toEqual([])
})
