import { expect, test } from 'vitest'
import { plannedDays } from '#data/stores/plan-store.ts'
import { day, importRoster, month, openRosterShop, plan, rosterPerson } from '../support/roster-shop.ts'
import type { TestHost } from '../support/test-host.ts'

const planned = ({ host }: TestHost): string[] =>
  plannedDays(host.context.sql, '2026-12-01', '2026-12-31').map(
    ({ number, day: date, shift }) => `${number} ${Number(date.slice(8))} ${shift}`,
  )

const verified = async (host: TestHost): Promise<boolean> => (await host.ask('settings.verify', {})).isOk

test('what is planned by hand is kept, changed and taken away; an edit of nothing changes nothing', async () => {
  const host = await openRosterShop()
  expect(
    await plan(host, [
      ['A01', 1, 'D'],
      ['a02', 1, 'E'],
      ['A01', 2, 'off'],
    ]),
  ).toEqual({ changed: 3, version: null })
  expect(planned(host)).toEqual(['A01 1 D', 'A02 1 E', 'A01 2 off'])
  expect(await plan(host, [['A01', 1, 'D']])).toEqual({ changed: 0, version: null })
  expect(
    await plan(host, [
      ['A01', 1, null],
      ['A03', 1, null],
      ['A02', 1, 'D'],
      ['A02', 1, 'off'],
    ]),
  ).toEqual({
    ...{ changed: 2, version: null },
  })
  expect(planned(host)).toEqual(['A02 1 off', 'A01 2 off'])
  expect(await verified(host)).toBe(true)
})

test('the last word: by hand, an import after it, its undoing, by hand again', async () => {
  const host = await openRosterShop()
  await plan(host, [
    ['A01', 1, 'D'],
    ['A02', 1, 'E'],
    ['A03', 1, null],
  ])
  const batch = await importRoster(host, { 名A01: ['E', 'E'], 名A03: ['D', 'D'] }, [1, 2])
  expect(planned(host)).toEqual(['A01 1 E', 'A02 1 E', 'A03 1 D', 'A01 2 E', 'A03 2 D'])
  await plan(host, [
    ['A01', 2, 'off'],
    ['A03', 1, null],
  ])
  expect(planned(host)).toEqual(['A01 1 E', 'A02 1 E', 'A01 2 off', 'A03 2 D'])
  const again = await importRoster(host, { 名A01: ['E', 'D'] }, [1, 2])
  expect(planned(host)).toEqual(['A01 1 E', 'A02 1 E', 'A01 2 D', 'A03 2 D'])
  await host.ask('imports.undo', { id: again })
  expect(planned(host)).toEqual(['A01 1 E', 'A02 1 E', 'A01 2 off', 'A03 2 D'])
  await host.ask('imports.undo', { id: batch })
  // A03 was planned nothing by hand, before the import and after it.
  expect(planned(host)).toEqual(['A01 1 D', 'A02 1 E', 'A01 2 off'])
  expect(await verified(host)).toBe(true)
})

test('an import that finds a day as it is has spoken of it all the same', async () => {
  const host = await openRosterShop()
  await importRoster(host, { 名A01: ['D'] }, [1])
  await plan(host, [['A01', 1, 'E']])
  const same = await importRoster(host, { 名A01: ['D'], 名A02: ['D'] }, [1])
  expect(planned(host)).toEqual(['A01 1 D', 'A02 1 D'])
  await host.ask('imports.undo', { id: same })
  expect(planned(host)).toEqual(['A01 1 E'])
})

test('a new number: plans by hand and imported ones follow, an undo still finds them', async () => {
  const host = await openRosterShop()
  const batch = await importRoster(host, { 名A01: ['D', 'D'], 名A02: ['E', 'E'] }, [1, 2])
  const later = await importRoster(host, { 名A01: ['E', 'D'] }, [1, 2])
  await plan(host, [
    ['A01', 3, 'D'],
    ['A01', 2, 'off'],
  ])
  const person = (await host.ask('people.list', {})).find(({ number }) => number === 'A01')
  if (person === undefined) throw new Error('no A01')
  const { hasPin: _hasPin, left: _left, ...kept } = person
  await host.ask('people.change', { ...kept, number: 'A1' })
  expect(planned(host)).toEqual(['A02 1 E', 'A1 1 E', 'A02 2 E', 'A1 2 off', 'A1 3 D'])
  expect(await verified(host)).toBe(true)
  await host.ask('imports.undo', { id: later })
  expect(planned(host)).toContain('A1 1 D')
  await host.ask('imports.undo', { id: batch })
  expect(planned(host)).toEqual(['A1 2 off', 'A1 3 D'])
  expect(await verified(host)).toBe(true)
})

test('every refusal of an edit leaves all as it was', async () => {
  const host = await openRosterShop()
  const lock = { agent: 'A01', date: day(1), isLocked: true, note: '带新人' }
  await plan(host, [['A01', 1, 'D']], null, [lock])
  const base = { month, marks: [], reason: null }
  const cells = [{ agent: 'A02', date: day(1), shift: 'E' }]
  const refused = (input: object) => host.refusal('roster.edit', { ...base, cells, ...input })
  expect(await refused({ cells: [...cells, { agent: 'X', date: day(1), shift: 'D' }] })).toEqual({
    ...{ code: 'not-found', details: { what: 'person', key: 'X' } },
  })
  expect(await refused({ cells: [...cells, { agent: 'A01', date: day(2), shift: 'Q' }] })).toMatchObject({
    ...{ code: 'not-found', details: { what: 'shift', key: 'Q' } },
  })
  expect(await refused({ cells: [...cells, { agent: 'A01', date: '2027-01-01', shift: 'D' }] })).toMatchObject({
    ...{ code: 'invalid-input', details: { path: 'cells.1.date' } },
  })
  expect(await refused({ marks: [{ ...lock, date: '2026-11-30' }] })).toMatchObject({ code: 'invalid-input' })
  expect(await refused({ cells: [...cells, { agent: 'A01', date: day(1), shift: 'off' }] })).toEqual({
    ...{ code: 'cell-locked', details: { agent: 'A01', date: day(1) } },
  })
  // The mark that keeps it locked is no key.
  expect(await refused({ cells: [{ agent: 'A01', date: day(1), shift: null }], marks: [lock] })).toMatchObject({
    code: 'cell-locked',
  })
  expect(planned(host)).toEqual(['A01 1 D'])
  expect((await host.ask('roster.month', { month })).marks).toEqual([lock])
  expect(await plan(host, [['A01', 1, 'off']], null, [{ ...lock, isLocked: false, note: '' }])).toMatchObject({
    changed: 1,
  })
  expect((await host.ask('roster.month', { month })).marks).toEqual([])
})

test('published: a reason is needed, what is changed is a version, marks alone are not, an import shows', async () => {
  const host = await openRosterShop()
  expect(await host.refusal('roster.publish', { month, reason: null })).toMatchObject({ code: 'roster-empty' })
  await plan(host, [
    ['A01', 1, 'D'],
    ['A02', 1, 'E'],
  ])
  expect(await host.ask('roster.publish', { month, reason: null })).toEqual({ version: 1 })
  const edit = { month, cells: [{ agent: 'A01', date: day(1), shift: 'E' }], marks: [], reason: null }
  expect(await host.refusal('roster.edit', edit)).toEqual({
    ...{ code: 'roster-published', details: { month, version: 1 } },
  })
  expect(await host.refusal('roster.edit', { ...edit, reason: '  ' })).toMatchObject({ code: 'roster-published' })
  const mark = { agent: 'A01', date: day(1), isLocked: false, note: '早到' }
  expect(await host.ask('roster.edit', { ...edit, cells: [], marks: [mark] })).toEqual({ changed: 0, version: null })
  expect(await host.ask('roster.edit', { ...edit, reason: '家里有事' })).toEqual({ changed: 1, version: 2 })
  expect(await host.ask('roster.edit', { ...edit, reason: null })).toEqual({ changed: 0, version: null })
  await importRoster(host, { 名A02: ['D', 'D'] }, [1, 2])
  expect((await host.ask('roster.month', { month })).published).toMatchObject({ version: 2, isChanged: true })
  // The next edit hangs up its own change, not the import's.
  await plan(host, [['A03', 3, 'D']], '补人')
  expect((await host.ask('roster.month', { month })).published).toMatchObject({ version: 3, isChanged: true })
  expect(await host.refusal('roster.publish', { month, reason: null })).toMatchObject({ code: 'roster-published' })
  expect(await host.ask('roster.publish', { month, reason: '照新表' })).toEqual({ version: 4 })
  expect(await host.ask('roster.publish', { month, reason: '再发一次' })).toEqual({ version: 4 })
  expect((await host.ask('roster.month', { month })).published).toMatchObject({ version: 4, isChanged: false })
  const versions = await host.ask('roster.versions', { month })
  expect(versions.map(({ version, reason, changes }) => [version, reason, changes.length])).toEqual([
    [4, '照新表', 2],
    [3, '补人', 1],
    [2, '家里有事', 1],
    [1, '', 2],
  ])
  expect(versions[2]?.changes).toEqual([{ agent: 'A01', date: day(1), before: 'D', after: 'E' }])
  expect(await verified(host)).toBe(true)
})

test('who stands in the month: agents here on one of its days, and whoever else is planned', async () => {
  const host = await openRosterShop({
    people: [
      ...[
        rosterPerson('A01'),
        rosterPerson('A02', { left: '2026-12-01' }),
        rosterPerson('A03', { left: '2026-11-30' }),
      ],
      ...[rosterPerson('A04', { joined: '2026-12-31' }), rosterPerson('A05', { joined: '2027-01-01' })],
      rosterPerson('Z01', { role: 'supervisor' }),
    ],
  })
  const shown = async () =>
    (await host.ask('roster.month', { month })).people.map(({ number, isAgent }) => `${number} ${isAgent}`)
  expect(await shown()).toEqual(['A01 true', 'A02 true', 'A04 true'])
  await plan(host, [
    ['Z01', 5, 'D'],
    ['A03', 5, 'D'],
  ])
  expect(await shown()).toEqual(['A01 true', 'A02 true', 'A03 false', 'A04 true', 'Z01 false'])
})
