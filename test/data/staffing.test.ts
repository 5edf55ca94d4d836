import { describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { addShiftKinds, chat, planShifts } from '#test/support/chat-figures.ts'
import type { ChatRow } from '#test/fixtures/messages.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const mei = '示例旗舰店:小美'
const asDay = (day: string): LocalDate => day as LocalDate
const total = (slots: readonly number[] | null | undefined): number | null =>
  slots ? slots.reduce((sum, count) => sum + count, 0) : null

/** Two buyers at 20:00 who are served side by side for ten minutes each, one at 10:00, on each of the days. */
const evening = (day: string, scale = 1): ChatRow[] => [
  ...chat(`tb-m-${day}`, mei, '10:00:00 B 在吗\n10:00:10 A 在的\n10:05:00 B 好', day),
  ...Array.from({ length: scale }, (_, index) => [
    ...chat(`tb-a-${index}-${day}`, mei, '20:00:00 B 在吗\n20:00:10 A 在的\n20:10:00 B 好', day),
    ...chat(`tb-b-${index}-${day}`, mei, '20:00:05 B 有货吗\n20:00:20 A 有\n20:10:00 B 好', day),
  ]).flat(),
]

const days = (from: string, count: number): LocalDate[] =>
  Array.from({ length: count }, (_, index) => dayAfter(asDay(from), index))

const staffing = (host: TestHost, date: string, more: Partial<InputOf<'roster.staffing'>> = {}) =>
  host.ask('roster.staffing', { date: asDay(date), concurrency: 1, ...more })

/** Five weeks of evenings, from Monday 12 October on to yesterday at the most. */
const withEvenings = async (): Promise<TestHost> => {
  const host = await withShop()
  await addShiftKinds(host)
  await bring(
    host,
    days('2026-10-12', 35).flatMap((day) => evening(day)),
  )
  return host
}

const change = (from: string, to: string, people: number) => ({ from, to, people }) as never

describe('without chats', () => {
  it('answers are empty, and nothing can be adopted', async () => {
    const host = await withShop()
    expect(await host.ask('roster.forecast', { from: asDay('2026-12-01'), to: asDay('2026-12-31') })).toMatchObject({
      ...{ learnt: null, error: null, days: [] },
    })
    const found = await staffing(host, '2026-12-01')
    expect([found.replayed, found.rate, found.reactionSeconds]).toEqual([[], null, null])
    expect(found.halfHours.every(({ needed, erlang, arrivals }) => needed + erlang + arrivals === 0)).toBe(true)
    expect(await host.ask('roster.monthNeeds', { month: '2026-12' as never })).toEqual([])
    expect(await host.refusal('roster.adoptNeeds', { month: '2026-12' as never })).toEqual({
      ...{ code: 'not-found', details: { what: 'chats' } },
    })
  })

  it('a span turned around or too long is refused', async () => {
    const host = await withShop()
    const asked = (from: string, to: string) => host.refusal('roster.forecast', { from: asDay(from), to: asDay(to) })
    expect(await asked('2026-12-02', '2026-12-01')).toMatchObject({ code: 'invalid-input', details: { path: 'to' } })
    expect(await asked('2026-01-01', '2027-12-01')).toMatchObject({ code: 'invalid-input' })
  })
})

describe('forecast', () => {
  it('knows what came, expects what will, and is judged beside last week', async () => {
    const host = await withEvenings()
    const found = await host.ask('roster.forecast', { from: asDay('2026-11-09'), to: asDay('2026-12-06') })
    expect(found.learnt).toEqual({ from: '2026-10-12', to: '2026-11-15', days: 35 })
    expect(found.days.map(({ actual }) => total(actual)).slice(0, 8)).toEqual([3, 3, 3, 3, 3, 3, 3, null])
    const ahead = found.days.find(({ date }) => date === '2026-12-01')
    expect(ahead).toMatchObject({ kind: 'workday', event: null, likeness: 'weekday', actual: null })
    expect(total(ahead?.expected)).toBeCloseTo(3, 1)
    expect(ahead?.expected?.[40]).toBeCloseTo(2, 1)
    expect(found.error).toMatchObject({ days: 15, lastWeek: 0 })
    expect(found.error?.forecast).toBeLessThan(0.01)
  })

  it('today is not over, and a last day that breaks off in its middle is not learnt from', async () => {
    const host = await withEvenings()
    host.clock.now = '2026-11-17 15:00:00'
    const morning = (day: string) => chat('tb-x', mei, '09:00:00 B 在吗\n09:00:30 A 在的', day)
    await bring(host, [...morning('2026-11-16'), ...morning('2026-11-17')])
    const found = await host.ask('roster.forecast', { from: asDay('2026-11-15'), to: asDay('2026-11-17') })
    expect(found.learnt?.to).toBe('2026-11-15')
    expect(found.days.map(({ actual }) => total(actual))).toEqual([3, null, null])
  })

  it('a sale follows the sale before it; the first one is like its weekday and says so', async () => {
    const host = await withEvenings()
    await bring(host, evening('2026-11-11', 5))
    const december = { from: asDay('2026-12-12'), to: asDay('2026-12-12') }
    await host.ask('roster.saveEvent', { date: asDay('2026-12-12'), name: '大促' })
    const first = (await host.ask('roster.forecast', december)).days[0]
    expect(first).toMatchObject({ event: '大促', likeness: 'weekday' })
    expect(total(first?.expected)).toBeLessThan(5)
    await host.ask('roster.saveEvent', { date: asDay('2026-11-11'), name: '大促' })
    const second = (await host.ask('roster.forecast', december)).days[0]
    expect(second?.likeness).toBe('event')
    expect(total(second?.expected)).toBeGreaterThan(9)
    expect((await staffing(host, '2026-12-12')).replayed).toEqual(['2026-11-11'])
  })

  it('what was undone is forgotten', async () => {
    const host = await withEvenings()
    await host.ask('imports.undo', { id: 1 })
    expect(
      (await host.ask('roster.forecast', { from: asDay('2026-12-01'), to: asDay('2026-12-01') })).learnt,
    ).toBeNull()
  })
})

describe('staffing', () => {
  it('replays the same weekday, with the agents’ own reaction', async () => {
    const host = await withEvenings()
    const found = await staffing(host, '2026-12-01')
    expect(found.replayed).toEqual(['2026-10-13', '2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10'])
    expect([found.likeness, found.reactionSeconds, found.openHours]).toEqual([
      ...['weekday', 10],
      { from: '08:00', to: '23:00' },
    ])
    expect(found.halfHours[40]).toMatchObject({ from: '20:00', planned: 0, needed: 2, rate: 0 })
    expect(found.halfHours[20]?.needed).toBe(1)
    expect(found.halfHours.filter(({ needed }) => needed > 0)).toHaveLength(2)
    expect((await staffing(host, '2026-12-01', { concurrency: 2 })).halfHours[40]?.needed).toBe(1)
  })

  it('one fewer at 20:00, with those on the roster', async () => {
    const host = await withEvenings()
    await planShifts(host, ['2026-12-01'], { 小美: 'E', 阿强: 'E' })
    const found = await staffing(host, '2026-12-01', { change: change('20:00', '20:30', -1) })
    expect(found.people.map(({ agent, shift }) => `${agent} ${shift}`)).toContain('A01 E')
    expect([found.halfHours[20]?.planned, found.halfHours[40]?.planned]).toEqual([0, 2])
    // Nobody is there for the one at 10:00: two of three.
    expect([found.rate, found.halfHours[20]?.rate, found.halfHours[40]?.rate]).toEqual([2 / 3, 0, 1])
    expect(found.whatIf).toMatchObject({ rate: 1 / 3, changedRateBefore: 1, changedRate: 0.5 })
    expect([40, 20, 41].map((at) => found.whatIf?.halfHours[at])).toEqual([0.5, 0, null])
  })

  it('without a roster “one fewer” starts from the people needed', async () => {
    const host = await withEvenings()
    const found = await staffing(host, '2026-12-01', { change: change('20:00', '21:00', -1) })
    expect(found.people).toEqual([])
    expect(found.whatIf).toMatchObject({ changedRateBefore: 1, changedRate: 0.5 })
  })

  it('a shift of the evening before reaches over midnight', async () => {
    const host = await withEvenings()
    const night = { code: 'N', name: '夜班', segments: [['20:00', '02:00']], minimum: 1, nightly: true }
    await host.ask('roster.saveShiftKind', night as InputOf<'roster.saveShiftKind'>)
    await planShifts(host, ['2026-11-30'], { 小美: 'N' })
    const found = await staffing(host, '2026-12-01')
    expect([0, 3, 4].map((at) => found.halfHours[at]?.planned)).toEqual([1, 1, 0])
    expect(found.people).toEqual([{ agent: 'A01', shift: 'N' }])
  })

  it('Erlang C stands beside it, and closed hours need nobody', async () => {
    const host = await withEvenings()
    await planShifts(host, ['2026-12-01'], { 小美: 'E' })
    const { halfHours } = await staffing(host, '2026-12-01')
    const eight = halfHours[40]
    expect([eight?.erlang, eight?.needed]).toEqual([3, 2])
    expect(eight?.handlingSeconds).toBe(595)
    // 4 an hour × 595 s ÷ 3,600 = 0.66 of a person: one is enough for some.
    expect(eight?.erlangRate).toBeGreaterThan(0)
    expect(eight?.erlangRate).toBeLessThan(0.9)
    expect(halfHours.slice(0, 16).every(({ needed, erlang, rate }) => needed + erlang === 0 && rate === null)).toBe(
      true,
    )
  })

  it('an own reaction above the limit cannot be helped by people, and is told', async () => {
    const host = await withEvenings()
    const found = await staffing(host, '2026-12-01', { limitSeconds: 5, change: change('08:00', '23:00', 9) })
    expect(found.reactionSeconds).toBeGreaterThan(5)
    expect([found.whatIf?.rate, found.halfHours[40]?.needed]).toEqual([0, 2])
  })

  it('a day of a service day from 04:00 on is cut by the clock', async () => {
    const host = await withShop()
    await host.ask('settings.change', { dayStartsAt: '04:00' })
    const late = (day: string, next: string) =>
      chat(
        'tb1',
        mei,
        `${day} 23:50:00 B 在吗\n${day} 23:50:10 A 在的\n${next} 01:00:00 B 还在吗\n${next} 01:00:30 A 在`,
      )
    await bring(host, [
      ...late('2026-11-02', '2026-11-03'),
      ...late('2026-11-09', '2026-11-10'),
      ...late('2026-11-10', '2026-11-11'),
    ])
    const found = await host.ask('roster.forecast', { from: asDay('2026-11-09'), to: asDay('2026-11-10') })
    expect(found.days.map(({ actual }) => actual?.flatMap((count, at) => (count > 0 ? [at] : [])))).toEqual([
      [47],
      [2, 47],
    ])
  })
})

describe('needs of a month', () => {
  it('are each day’s own, stay when the roster changes, follow new chats, and become the rule', async () => {
    const host = await withEvenings()
    const asked = { month: '2026-12' as never, concurrency: 1 }
    const needs = await host.ask('roster.monthNeeds', asked)
    expect(needs).toHaveLength(31)
    expect(needs[0]?.people).toEqual((await staffing(host, '2026-12-01')).halfHours.map(({ needed }) => needed))
    await planShifts(host, ['2026-12-01'], { 小美: 'E' })
    expect(await host.ask('roster.monthNeeds', asked)).toEqual(needs)
    await bring(host, evening('2026-11-17', 3))
    const tuesday = (await host.ask('roster.monthNeeds', asked))[0]
    expect(tuesday?.people[40]).toBeGreaterThan(2)
    await host.ask('roster.adoptNeeds', asked)
    const month = await host.ask('roster.month', { month: '2026-12' as never })
    expect(month.needs.find(({ date }) => date === '2026-12-01')).toEqual(tuesday)
    expect(month.needs).toHaveLength(31)
  })
})
