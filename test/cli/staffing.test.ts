import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DemandForecast, Staffing } from '#shared/contract/demand.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { chatCsv, chatMapping } from '#test/fixtures/messages.ts'
import { chat } from '#test/support/chat-figures.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runCli, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const named = ['--db', 'demand.db']
const inside = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, ...named, '--json'])
const reasonOf = (run: CliRun): unknown => (run.json as RefusedJson).error.details['reason']

const mei = '示例旗舰店:小美'
const evening = (day: string) => [
  ...chat(`tb-a-${day}`, mei, '20:00:00 B 在吗\n20:00:10 A 在的\n20:10:00 B 好', day),
  ...chat(`tb-b-${day}`, mei, '20:00:05 B 有货吗\n20:00:20 A 有\n20:10:00 B 好', day),
]
const team = {
  ...smallTeam,
  shiftKinds: [{ code: 'E', name: '晚班', segments: [['16:30', '22:30']], minimum: 1, nightly: true }],
}

beforeAll(async () => {
  const days = Array.from({ length: 28 }, (_, index) => dayAfter('2026-10-19' as LocalDate, index))
  writeFileSync(join(folder, 'chats.csv'), chatCsv(days.flatMap(evening)))
  writeFileSync(join(folder, 'roster.csv'), '姓名,2026-12-01\n小美,E\n阿强,E\n')
  await inside('init', '--team', jsonFile(folder, 'team.json', team))
  const maps = {
    chats: jsonFile(folder, 'map.json', { ...chatMapping, direction: { buyer: ['买家'], agent: ['客服'] } }),
    roster: jsonFile(folder, 'roster-map.json', { kind: 'roster', headerRow: 1, columns: { person: '姓名' } }),
  }
  for (const [file, map] of [
    ['chats.csv', maps.chats],
    ['roster.csv', maps.roster],
  ] as const) {
    const run = await inside('import', file, '--shop', '示例旗舰店', '--map', map)
    if (run.status !== 0) throw new Error(run.out)
  }
})

describe('demand', () => {
  const span = ['--from', '2026-11-10', '--to', '2026-12-01']

  it('first questions by weekday and half-hour, and what each day is expected to bring', async () => {
    const run = await inside('demand', ...span)
    const { cells, forecast, ...rest } = run.json as {
      cells: { weekday: number; halfHour: number; arrivals: number }[]
      forecast: Pick<DemandForecast, 'learnt' | 'error' | 'days'>
    }
    expect(rest).toEqual({ from: '2026-11-10', to: '2026-12-01', days: 6, arrivals: 12 })
    expect(cells.filter(({ arrivals }) => arrivals > 0).every(({ halfHour }) => halfHour === 40)).toBe(true)
    expect(forecast.learnt).toEqual({ from: '2026-10-19', to: '2026-11-15', days: 28 })
    expect(forecast.error).toMatchObject({ days: 8, lastWeek: 0 })
    const last = forecast.days.at(-1)
    expect([last?.date, last?.likeness, last?.actual]).toEqual(['2026-12-01', 'weekday', null])
    expect(last?.expected?.[40]).toBeCloseTo(2, 1)
  })

  it('for a reader: the week, then the days with their error beside last week', async () => {
    const { out } = await runInside(folder, ['demand', ...span, ...named])
    expect(out).toMatch(/20:00 .*2\.0/)
    expect(out).toMatch(/预计误差 0(\.\d)?%，照抄上周同一天误差 0%/)
    expect(out).toMatch(/2026-11-10 +工作日 +2\.0 +2\n/)
    expect(out).toMatch(/2026-12-01 +工作日 +2\.0 +–/)
  })

  it('more days than are forecast still have their week', async () => {
    const run = await inside('demand', '--from', '2024-01-01', '--to', '2026-12-01')
    expect([run.status, run.json]).toMatchObject([0, { arrivals: 56, forecast: null }])
  })
})

describe('staffing', () => {
  const asked = ['staffing', '--date', '2026-12-01', '--concurrency', '1'] as const

  it('in the program as users start it: needed and planned people, and one fewer at 20:00', async () => {
    const run = await runCli(folder, [...asked, '--fewer', '20:00-20:30=1', ...named, '--json'])
    expect([run.status, run.error]).toEqual([0, ''])
    const { halfHours, whatIf, ...rest } = run.json as Staffing
    expect(rest).toEqual({
      ...{ date: '2026-12-01', likeness: 'weekday', rate: 1, reactionSeconds: 10 },
      replayed: ['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10'],
      openHours: { from: '08:00', to: '23:00' },
      people: [
        { agent: 'A01', shift: 'E' },
        { agent: 'A02', shift: 'E' },
      ],
    })
    expect(halfHours[40]).toMatchObject({ from: '20:00', planned: 2, needed: 2, erlang: 3, rate: 1 })
    expect(whatIf).toMatchObject({ rate: 0.5, changedRateBefore: 1, changedRate: 0.5 })
  })

  it('three at once unless told; limit and target as told', async () => {
    const needed = async (...more: string[]) =>
      ((await inside('staffing', '--date', '2026-12-01', ...more)).json as Staffing).halfHours[40]?.needed
    expect(await needed()).toBe(1)
    expect(await needed('--concurrency', '1', '--target', '50%')).toBe(1)
    expect(await needed('--concurrency', '1', '--target', '0.9')).toBe(2)
    // One alone lets the second wait 595 s, and takes 10 s himself: more than ten minutes.
    expect(await needed('--concurrency', '1', '--limit', '600')).toBe(2)
  })

  it('for a reader, in either language', async () => {
    const chinese = await runInside(folder, [...asked, '--fewer', '20:00-20:30=1', ...named])
    expect(chinese.out).toContain('这段时间及时 100% → 50%；全天 50%。')
    expect(chinese.out).toMatch(/20:00 +2\.0 +595 +2 +2 +3 +100% +\d+(\.\d+)?% +50%/)
    const english = await runInside(folder, [...asked, '--lang', 'en', ...named])
    expect(english.out).toContain('100% of the first replies in opening hours are in time')
  })

  it('without chats it says what to import', async () => {
    await runInside(folder, ['init', '--team', 'team.json', '--db', 'empty.db', '--json'])
    const run = await runInside(folder, ['staffing', '--date', '2026-12-01', '--db', 'empty.db'])
    expect([run.status, run.out]).toEqual([0, '还没有聊天记录，算不出需要几个人。先导入聊天记录。\n'])
  })

  it.each([
    [['staffing'], 2, 'missing-option'],
    [['staffing', '--date', '2026-13-01'], 2, 'not-a-day'],
    [[...asked, '--concurrency', '11'], 2, 'not-a-count'],
    [[...asked, '--limit', '601'], 2, 'not-a-count'],
    [[...asked, '--target', '100%'], 2, 'not-a-target'],
    [[...asked, '--target', 'viel'], 2, 'not-a-target'],
    [[...asked, '--fewer', '20:00=1'], 2, 'not-fewer'],
    [[...asked, '--fewer', '20:00-25:00=1'], 2, 'not-fewer'],
    [[...asked, '--fewer', '20:00-21:00=0'], 2, 'not-fewer'],
  ])('%j is wrong usage', async (args, status, reason) => {
    const run = await inside(...args)
    expect([run.status, reasonOf(run)]).toEqual([status, reason])
  })

  it('a limit below five seconds is refused', async () => {
    const run = await inside(...asked, '--limit', '4')
    expect([run.status, (run.json as RefusedJson).error.code]).toEqual([1, 'invalid-input'])
  })
})
