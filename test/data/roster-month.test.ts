import { expect, test } from 'vitest'
import { defaultRosterSettings } from '#shared/rules/roster-checks.ts'
import type { TeamFile } from '#shared/contract/team-file.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { plannedDays } from '#data/stores/plan-store.ts'
import { day, kind, month, openRosterShop, plan, rosterPerson } from '../support/roster-shop.ts'
import { openTestHost } from '../support/test-host.ts'

const date = (text: string): LocalDate => text as LocalDate

test('an empty shop has a month of days, the default settings and nobody in it', async () => {
  const host = await openTestHost()
  const value = await host.ask('roster.month', { month })
  expect(value).toMatchObject({ published: null, people: [], kinds: [], cells: [], marks: [], leave: [], needs: [] })
  expect(value.days).toHaveLength(31)
  expect(value.settings).toEqual(defaultRosterSettings)
  expect((await host.ask('roster.check', { month })).month).toBe(month)
})

test('days are what the calendar of mainland China says, holidays by name in the language of the settings', async () => {
  const host = await openTestHost()
  const of = async (each: string) => {
    const { days } = await host.ask('roster.month', { month: each.slice(0, 7) as Month })
    const found = days.find((entry) => entry.date === each)
    return [found?.kind, found?.name]
  }
  expect(await of('2026-10-01')).toEqual(['holiday', '国庆节'])
  expect(await of('2026-10-10')).toEqual(['makeup', '国庆节'])
  expect(await of('2026-10-11')).toEqual(['weekend', null])
  expect(await of('2026-10-12')).toEqual(['workday', null])
  await host.ask('settings.change', { language: 'en' })
  expect(await of('2026-10-01')).toEqual(['holiday', 'National Day'])
})

test('the shop says otherwise: own days off and worked days, and days of its own', async () => {
  const host = await openTestHost()
  const pay = await host.ask('performance.paySettings', {})
  const calendar = {
    daysOff: [date('2026-12-01'), date('2026-12-06')],
    workdays: [date('2026-12-05'), date('2026-12-06')],
  }
  await host.ask('performance.savePaySettings', { ...pay, calendar })
  expect(await host.ask('roster.saveEvent', { date: day(12), name: '双12' })).toEqual([{ date: day(12), name: '双12' }])
  await host.ask('roster.saveEvent', { date: day(12), name: '双十二大促' })
  const { days } = await host.ask('roster.month', { month })
  const kinds = [1, 5, 6, 7].map((number) => days[number - 1]?.kind)
  // Entered as both: off.
  expect(kinds).toEqual(['holiday', 'makeup', 'holiday', 'workday'])
  expect(days[11]?.event).toBe('双十二大促')
  expect(await host.ask('roster.removeEvent', { date: day(12) })).toEqual([])
  expect(await host.refusal('roster.removeEvent', { date: day(12) })).toMatchObject({ code: 'not-found' })
})

test('opening hours: as the shop says, else by platform; JD alone opens at nine (S001-146)', async () => {
  const host = await openTestHost()
  const hours = async () => (await host.ask('roster.month', { month })).openHours
  expect(await hours()).toEqual({ from: '08:00', to: '23:00' })
  await host.ask('people.addShop', { name: '京东店', platform: 'jd' })
  expect(await hours()).toEqual({ from: '09:00', to: '23:00' })
  await host.ask('people.addShop', { name: '淘宝店', platform: 'taobao' })
  expect(await hours()).toEqual({ from: '08:00', to: '23:00' })
  const settings = await host.ask('roster.settings', {})
  await host.ask('roster.saveSettings', { ...settings, openHours: { from: '10:00', to: '22:00' } as never })
  expect(await hours()).toEqual({ from: '10:00', to: '22:00' })
})

test('settings stay over a restart; the rest pattern is one, whoever writes it', async () => {
  const restPattern = { kind: 'daysOffPerMonth', days: 4 } as const
  const host = await openRosterShop({ more: { restPattern } })
  const settings = await host.ask('roster.settings', {})
  expect(settings).toEqual({ ...defaultRosterSettings, restPattern })
  const other = { kind: 'weeklyOff', days: 1 } as const
  const checks = { ...settings.checks, nightToDay: { severity: 'hard' as const, weight: 7 } }
  const saved = { ...settings, checks, restHours: 12, restPattern: other }
  expect(await host.ask('roster.saveSettings', saved)).toEqual(saved)
  await host.reopen()
  expect(await host.ask('roster.settings', {})).toEqual(saved)
  expect(((await host.ask('settings.exportTeam', {})) as TeamFile).restPattern).toEqual(other)
})

test('cells reach ten days back and seven ahead, kinds out of use come when they are named, marks and wishes are the month’s', async () => {
  const host = await openRosterShop()
  const edit = (each: string, at: string, shift: string) =>
    host.ask('roster.edit', {
      ...{ month: each as Month, marks: [], reason: null },
      cells: [{ agent: 'A01', date: date(at), shift }],
    })
  for (const at of ['2026-11-20', '2026-11-21']) await edit('2026-11', at, 'D')
  for (const at of ['2027-01-07', '2027-01-08']) await edit('2027-01', at, 'E')
  const dates = async () => (await host.ask('roster.month', { month })).cells.map((cell) => cell.date)
  expect(await dates()).toEqual(['2026-11-21', '2027-01-07'])
  await host.ask('roster.retireShiftKind', { code: 'D' })
  const kinds = (await host.ask('roster.month', { month })).kinds.map(({ code, isRetired }) => [code, isRetired])
  expect(kinds).toEqual([
    ['D', true],
    ['E', false],
  ])
  expect((await host.ask('roster.month', { month: '2027-02' as Month })).kinds.map(({ code }) => code)).toEqual(['E'])
})

test('a wish: one a person and day; refused for nobody and for a shift there is none', async () => {
  const host = await openRosterShop()
  const wish = { agent: 'a01', date: day(3), shift: 'off', weight: 2 }
  await host.ask('roster.saveWish', wish)
  await host.ask('roster.saveWish', { ...wish, shift: 'E', weight: 5 })
  const wishes = async () => (await host.ask('roster.month', { month })).wishes
  expect(await wishes()).toEqual([{ agent: 'A01', date: day(3), shift: 'E', weight: 5 }])
  expect(await host.refusal('roster.saveWish', { ...wish, agent: 'X' })).toMatchObject({ code: 'not-found' })
  expect(await host.refusal('roster.saveWish', { ...wish, shift: 'Q' })).toMatchObject({
    details: { what: 'shift', key: 'Q' },
  })
  await host.ask('roster.removeWish', { agent: 'A01', date: day(3) })
  expect(await wishes()).toEqual([])
  expect(await host.refusal('roster.removeWish', { agent: 'A01', date: day(3) })).toMatchObject({ code: 'not-found' })
})

test('needs replace those of the month, and only of the month', async () => {
  const host = await openRosterShop()
  const people = Array.from({ length: 48 }, (_, index) => (index < 18 ? 0 : 2))
  await host.ask('roster.saveNeeds', { month, needs: [1, 2].map((number) => ({ date: day(number), people })) })
  const wrong = [{ date: date('2027-01-01'), people }]
  expect(await host.refusal('roster.saveNeeds', { month, needs: wrong })).toMatchObject({ code: 'invalid-input' })
  const dates = async () => (await host.ask('roster.month', { month })).needs.map((need) => need.date)
  expect(await dates()).toEqual([day(1), day(2)])
  await host.ask('roster.saveNeeds', { month, needs: [{ date: day(5), people }] })
  expect(await dates()).toEqual([day(5)])
})

test('the team file carries kinds with all they say, leave, wishes, rules and shop days there and back', async () => {
  const special = { colour: 'amber', paidMinutes: 400, skill: { level: '高级', minimum: 1 }, handoverTo: 'E' }
  const host = await openRosterShop({
    more: {
      shiftKinds: [kind('D', '09:00', '16:30', special), kind('E', '16:00', '22:30', { nightly: true })],
      leave: [{ agent: 'A01', from: day(7), to: day(9), kind: '年假' }],
      wishes: [{ agent: 'A02', date: day(8), shift: 'off', weight: 3 }],
      events: [{ date: day(12), name: '双12' }],
    },
  })
  await host.ask('roster.saveSettings', { ...(await host.ask('roster.settings', {})), restHours: 10 })
  const team = (await host.ask('settings.exportTeam', {})) as TeamFile
  expect(team.shiftKinds[0]).toMatchObject(special)
  const other = await openTestHost()
  await other.ask('settings.initTeam', { team })
  expect(await other.ask('settings.exportTeam', {})).toEqual(team)
  expect((await other.ask('roster.settings', {})).restHours).toBe(10)
  expect((await other.ask('roster.month', { month })).leave).toHaveLength(3)
})

test('a year of forty people by hand is read in the blink of an eye', async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => `K${String(index).padStart(2, '0')}`)
  const host = await openRosterShop({ people: numbers.map((number) => rosterPerson(number)) })
  const { sql } = host.host.context
  const days = Array.from({ length: 365 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  )
  sql.transaction(() => {
    for (const each of days)
      sql.run(
        `insert into roster_cells (person_id, day, shift, after_batch, at, by) select id, ?, 'D', 0, '', '' from people`,
        each,
      )
  })
  const start = performance.now()
  expect(plannedDays(sql, '2026-01-01', '2026-12-31')).toHaveLength(40 * 365)
  expect(performance.now() - start).toBeLessThan(1500)
  await plan(host, [['K00', 1, 'E']])
  expect((await host.ask('roster.month', { month })).cells).toHaveLength(40 * 41)
})
