import { expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { plannedDays } from '#data/stores/plan-store.ts'
import { day, importRoster, month, openRosterShop, plan, rosterPerson } from '../support/roster-shop.ts'
import type { TestHost } from '../support/test-host.ts'

const january = '2027-01' as Month

const planned = ({ host }: TestHost): string[] =>
  plannedDays(host.context.sql, '2026-12-01', '2027-01-31').map(
    ({ number, day: date, shift }) => `${number} ${date.slice(5)} ${shift}`,
  )

type Swap = Extract<InputOf<'roster.ask'>, { kind: 'swap' }>

const swap = (from: LocalDate, otherDate: LocalDate | null, more: Partial<Swap> = {}): Swap => ({
  ...{ kind: 'swap', agent: 'A01', other: 'A02', from, otherDate, reason: '' },
  ...more,
})

const leave = (from: LocalDate, to: LocalDate, more: Readonly<Record<string, unknown>> = {}) =>
  ({ ...{ kind: 'leave', agent: 'A01', from, to, leaveKind: '年假', minutes: null, reason: '' }, ...more }) as Extract<
    InputOf<'roster.ask'>,
    { kind: 'leave' }
  >

const bothAgree = async (host: TestHost, id: number): Promise<void> => {
  for (const agent of ['A01', 'A02']) await host.ask('roster.consent', { id, agent, pin: '2580' })
}

const approve = (host: TestHost, id: number) => host.ask('roster.decide', { id, isApproved: true, note: '' })
const notApproved = (host: TestHost, id: number) => host.refusal('roster.decide', { id, isApproved: true, note: '' })

test('leave: asked for, approved; the shifts of its days become days off, the days beside stay', async () => {
  const host = await openRosterShop()
  await plan(host, [
    ['A01', 1, 'D'],
    ['A01', 2, 'D'],
    ['A01', 3, 'off'],
    ['A01', 5, 'E'],
    ['A02', 2, 'E'],
  ])
  const asked = await host.ask('roster.ask', leave(day(2), day(4), { agent: 'a01' }))
  expect(asked).toMatchObject({ state: 'asked', asked: { agent: 'A01' }, askedAt: '2026-11-22 09:00:00' })
  expect((await host.ask('roster.month', { month })).leave).toEqual([])
  expect(await approve(host, asked.id)).toMatchObject({
    ...{ state: 'approved', decidedBy: 'supervisor', decidedAt: '2026-11-22 09:00:00', answerable: [] },
  })
  expect(planned(host)).toEqual(['A01 12-01 D', 'A01 12-02 off', 'A02 12-02 E', 'A01 12-03 off', 'A01 12-05 E'])
  expect((await host.ask('roster.month', { month })).leave).toEqual(
    [2, 3, 4].map((date) => ({ agent: 'A01', date: day(date), kind: '年假', minutes: null })),
  )
  expect(await notApproved(host, asked.id)).toMatchObject({ code: 'request-decided' })
})

test('part of a day is leave without touching the shift; two parts of one day stand beside each other', async () => {
  const host = await openRosterShop()
  await plan(host, [['A01', 2, 'D']])
  for (const minutes of [60, 90]) {
    const { id } = await host.ask('roster.ask', leave(day(2), day(2), { minutes, leaveKind: '事假' }))
    await approve(host, id)
  }
  expect(planned(host)).toEqual(['A01 12-02 D'])
  expect((await host.ask('roster.month', { month })).leave.map(({ minutes }) => minutes)).toEqual([60, 90])
  expect(await host.refusal('roster.ask', leave(day(1), day(2)))).toMatchObject({
    ...{ code: 'invalid-input', details: { path: 'from' } },
  })
})

test('leave in a published month is a version with the leave as its reason; a locked cell refuses all of it', async () => {
  const host = await openRosterShop()
  const lock = { agent: 'A01', date: day(3), isLocked: true, note: '' }
  await plan(
    host,
    [
      ['A01', 2, 'D'],
      ['A01', 3, 'D'],
    ],
    null,
    [lock],
  )
  await host.ask('roster.publish', { month, reason: null })
  const { id } = await host.ask('roster.ask', leave(day(2), day(3), { reason: '回家' }))
  expect(await notApproved(host, id)).toMatchObject({ code: 'cell-locked', details: { agent: 'A01', date: day(3) } })
  expect(planned(host)).toEqual(['A01 12-02 D', 'A01 12-03 D'])
  expect((await host.ask('roster.requests', { month }))[0]?.state).toBe('asked')
  await plan(host, [], null, [{ ...lock, isLocked: false }])
  await approve(host, id)
  const [newest] = await host.ask('roster.versions', { month })
  expect(newest).toMatchObject({ version: 2, reason: 'A01 年假 2026-12-02 – 2026-12-03 · 回家' })
  expect(newest?.changes).toHaveLength(2)
})

test('what cannot be asked for', async () => {
  const host = await openRosterShop({
    people: [
      ...[rosterPerson('A01'), rosterPerson('A02'), rosterPerson('A03', { left: '2026-12-10' })],
      rosterPerson('A04', { joined: '2026-12-15' }),
    ],
  })
  await plan(host, [
    ['A01', 1, 'D'],
    ['A01', 2, 'off'],
    ['A02', 2, 'off'],
    ['A02', 3, 'E'],
    ['A01', 4, 'D'],
    ['A02', 4, 'E'],
  ])
  const refused = (input: InputOf<'roster.ask'>) => host.refusal('roster.ask', input)
  const notFound = (what: string, key: string) => ({ code: 'not-found', details: { what, key } })
  expect(await refused(leave(day(3), day(2)))).toMatchObject({ code: 'date-order' })
  expect(await refused(leave(day(2), day(3), { minutes: 60 }))).toMatchObject({ code: 'invalid-input' })
  expect(await refused(leave(day(2), day(3), { agent: 'A09' }))).toEqual(notFound('person', 'A09'))
  const away = leave(day(9), day(11), { agent: 'A03' })
  expect(await refused(away)).toEqual(notFound('person-on-day', `A03 ${day(11)}`))
  expect(await refused({ kind: 'overtime', agent: 'A04', from: day(14), minutes: 60, reason: '盘点' })).toEqual(
    notFound('person-on-day', `A04 ${day(14)}`),
  )
  expect(await refused({ kind: 'overtime', agent: 'A01', from: day(14), minutes: 60, reason: ' ' })).toMatchObject({
    code: 'invalid-input',
  })
  expect(await refused(swap(day(1), null, { other: 'a01' }))).toMatchObject({
    ...{ code: 'invalid-input', details: { path: 'other' } },
  })
  // A day off for a day off, and a day nobody has planned.
  expect(await refused(swap(day(2), day(2)))).toEqual(notFound('shift', `A01 ${day(2)}`))
  expect(await refused(swap(day(9), null))).toEqual(notFound('shift', `A01 ${day(9)}`))
  expect(await refused(swap(day(1), day(2)))).toEqual(notFound('shift', `A02 ${day(2)}`))
  // The other would have two shifts on one day.
  expect(await refused(swap(day(4), null))).toMatchObject({ code: 'invalid-input', details: { path: 'otherDate' } })
  expect(await refused(swap(day(1), null, { other: 'A04' }))).toEqual(notFound('person-on-day', `A04 ${day(1)}`))
  await host.ask('roster.ask', leave(day(20), day(22)))
  expect(await refused(leave(day(22), day(23)))).toMatchObject({ code: 'invalid-input', details: { path: 'from' } })
})

test('a swap needs both in person; a wrong PIN is no consent; both answer for it afterwards', async () => {
  const host = await openRosterShop()
  await plan(host, [
    ['A01', 1, 'D'],
    ['A02', 1, 'off'],
    ['A02', 3, 'E'],
  ])
  const { id, shifts } = await host.ask('roster.ask', swap(day(1), day(3)))
  expect(shifts).toEqual({ agent: 'D', other: 'E' })
  expect(await notApproved(host, id)).toMatchObject({ code: 'consent-missing', details: { agent: 'A01' } })
  expect(await host.refusal('roster.consent', { id, agent: 'A01', pin: '0000' })).toMatchObject({ code: 'wrong-pin' })
  expect(await host.refusal('roster.consent', { id, agent: 'A03', pin: '2580' })).toMatchObject({ code: 'not-found' })
  await host.ask('roster.consent', { id, agent: 'a01', pin: '2580' })
  expect(await notApproved(host, id)).toMatchObject({ code: 'consent-missing', details: { agent: 'A02' } })
  host.clock.now = '2026-11-22 10:00:00'
  await bothAgree(host, id)
  expect(await approve(host, id)).toMatchObject({
    ...{ state: 'approved', answerable: ['A01', 'A02'] },
    consents: { agent: '2026-11-22 09:00:00', other: '2026-11-22 10:00:00' },
  })
  expect(planned(host)).toEqual(['A01 12-01 off', 'A02 12-01 D', 'A01 12-03 E', 'A02 12-03 off'])
  expect(await host.refusal('roster.withdraw', { id, note: '' })).toMatchObject({ code: 'request-decided' })
  expect(await host.refusal('roster.consent', { id, agent: 'A01', pin: '2580' })).toMatchObject({
    code: 'request-decided',
  })
})

test('a swap on one day, with a shift and with a day off; the other only steps in', async () => {
  const host = await openRosterShop()
  await plan(host, [
    ['A01', 1, 'D'],
    ['A02', 1, 'E'],
    ['A01', 2, 'D'],
    ['A02', 2, 'off'],
    ['A01', 3, 'E'],
  ])
  for (const asked of [swap(day(1), day(1)), swap(day(2), day(2)), swap(day(3), null)]) {
    const { id } = await host.ask('roster.ask', asked)
    await bothAgree(host, id)
    await approve(host, id)
  }
  expect(planned(host)).toEqual([
    ...['A01 12-01 E', 'A02 12-01 D', 'A01 12-02 off', 'A02 12-02 D'],
    ...['A01 12-03 off', 'A02 12-03 E'],
  ])
})

test('a swap over the edge of a month, after publication: each month that is published gets its version', async () => {
  const host = await openRosterShop()
  await plan(host, [['A01', 31, 'D']])
  const newYear = '2027-01-02' as LocalDate
  await host.ask('roster.edit', {
    ...{ month: january, marks: [], reason: null },
    cells: [{ agent: 'A02', date: newYear, shift: 'E' }],
  })
  for (const each of [month, january]) await host.ask('roster.publish', { month: each, reason: null })
  const { id } = await host.ask('roster.ask', swap(day(31), newYear, { reason: '跨年' }))
  await bothAgree(host, id)
  await approve(host, id)
  expect(planned(host)).toEqual(['A01 12-31 off', 'A02 12-31 D', 'A01 01-02 E', 'A02 01-02 off'])
  for (const each of [month, january])
    expect((await host.ask('roster.versions', { month: each }))[0]).toMatchObject({
      ...{ version: 2, reason: 'A01 ⇄ A02 2026-12-31 / 2027-01-02 · 跨年' },
    })
  // It touches both months.
  for (const each of [month, january])
    expect((await host.ask('roster.requests', { month: each })).map((request) => request.id)).toEqual([id])
})

test('a swap whose shifts changed meanwhile, by hand or by an import, or whose other side left, is outdated', async () => {
  const host = await openRosterShop()
  await plan(host, [
    ['A01', 1, 'D'],
    ['A02', 3, 'E'],
  ])
  const { id } = await host.ask('roster.ask', swap(day(1), day(3)))
  await bothAgree(host, id)
  await plan(host, [['A01', 1, 'E']])
  expect(await notApproved(host, id)).toMatchObject({ code: 'request-outdated' })
  await plan(host, [
    ['A01', 1, 'D'],
    ['A02', 1, 'D'],
  ])
  expect(await notApproved(host, id)).toMatchObject({ code: 'request-outdated' })
  await plan(host, [['A02', 1, null]])
  const batch = await importRoster(host, { 名A02: ['D'] }, [3])
  expect(await notApproved(host, id)).toMatchObject({ code: 'request-outdated' })
  await host.ask('imports.undo', { id: batch })
  const other = (await host.ask('people.list', {})).find(({ number }) => number === 'A02')
  if (other === undefined) throw new Error('no A02')
  await host.ask('people.leave', { id: other.id, left: day(2) })
  expect(await notApproved(host, id)).toMatchObject({ code: 'request-outdated' })
  await host.ask('people.comeBack', { id: other.id })
  expect(await approve(host, id)).toMatchObject({ state: 'approved' })
})

test('refusing and taking back move nothing; approved leave can be taken back, the day off stays', async () => {
  const host = await openRosterShop()
  await plan(host, [
    ['A01', 1, 'D'],
    ['A02', 3, 'E'],
  ])
  const refused = await host.ask('roster.ask', swap(day(1), day(3)))
  expect(await host.ask('roster.decide', { id: refused.id, isApproved: false, note: '人手不够' })).toMatchObject({
    ...{ state: 'refused', note: '人手不够', answerable: [] },
  })
  expect(await notApproved(host, refused.id)).toMatchObject({ code: 'request-decided' })
  expect(planned(host)).toEqual(['A01 12-01 D', 'A02 12-03 E'])
  const { id } = await host.ask('roster.ask', leave(day(1), day(1)))
  await approve(host, id)
  expect(await host.ask('roster.withdraw', { id, note: '不去了' })).toMatchObject({ state: 'withdrawn' })
  expect((await host.ask('roster.month', { month })).leave).toEqual([])
  expect(planned(host)).toEqual(['A01 12-01 off', 'A02 12-03 E'])
  const overtime = { kind: 'overtime', agent: 'A01', from: day(1), minutes: 90, reason: '大促' } as const
  const extra = await host.ask('roster.ask', overtime)
  expect(await approve(host, extra.id)).toMatchObject({ state: 'approved', asked: overtime })
  expect(await host.refusal('roster.decide', { id: 99, isApproved: true, note: '' })).toEqual({
    ...{ code: 'not-found', details: { what: 'request', key: 99 } },
  })
})

test('the list: what waits first whatever its month, then what touches the month', async () => {
  const host = await openRosterShop()
  const ids: number[] = []
  for (const input of [
    leave(day(1), day(1)),
    leave('2027-02-01' as LocalDate, '2027-02-02' as LocalDate),
    leave(day(8), day(9)),
  ])
    ids.push((await host.ask('roster.ask', input)).id)
  await approve(host, ids[2] ?? 0)
  await approve(host, ids[0] ?? 0)
  const listed = async (each: string) =>
    (await host.ask('roster.requests', { month: each as Month })).map(({ id }) => ids.indexOf(id))
  expect(await listed('2026-12')).toEqual([1, 2, 0])
  expect(await listed('2027-01')).toEqual([1])
})
