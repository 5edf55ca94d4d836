import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runInside, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const inside = (...args: string[]) => runInside(folder, ['--db', 'shop.db', ...args, '--json'])
const set = (...args: string[]) => inside('attendance', 'set', '--agent', 'a01', ...args)

const kinds = [
  { code: 'D', name: '白班', segments: [['09:00', '16:30']], minimum: 1, nightly: false },
  { code: 'E', name: '晚班', segments: [['15:30', '00:30']], minimum: 1, nightly: true },
]

beforeAll(async () => {
  await inside('init', '--team', jsonFile(folder, 'team.json', { ...smallTeam, shiftKinds: kinds }))
  writeFileSync(join(folder, 'roster.csv'), '姓名,2026-10-01,2026-10-02,2026-10-03\n小美,D,E,D\n阿强,休,D,D\n')
  const mapping = jsonFile(folder, 'map.json', { kind: 'roster', headerRow: 1, columns: { person: '姓名' } })
  const { error, status } = await inside('import', 'roster.csv', '--shop', '示例旗舰店', '--map', mapping)
  expect([error, status]).toEqual(['', 0])
})

interface Shown {
  readonly people: readonly { readonly agent: string; readonly lateTimes: number | null }[]
  readonly days: readonly { readonly agent: string; readonly date: string; readonly states: readonly string[] }[]
}

describe('attendance', () => {
  it('a day by hand is late by the roster, an evening goes over midnight, a note stands', async () => {
    const late = await set('--date', '2026-10-01', '--in', '9:12', '--out', '16:30', '--note', '堵车')
    expect(late.json).toMatchObject({
      ...{ came: '2026-10-01T09:12:00', lateMinutes: 12, states: ['present', 'late'], note: '堵车', source: 'hand' },
    })
    const evening = await set('--date', '2026-10-02', '--in', '15:30', '--out', '00:35')
    expect(evening.json).toMatchObject({ went: '2026-10-03T00:35:00', states: ['present'] })
    const absent = await set('--date', '2026-10-03', '--absent')
    expect(absent.json).toMatchObject({ states: ['absent'], answerable: ['A01'] })
    const { json } = await inside('attendance', '--month', '2026-10', '--agent', 'A01')
    const { people, days } = json as Shown
    expect(people).toMatchObject([
      { agent: 'A01', plannedDays: 3, workedDays: 2, lateTimes: 1, lateMinutes: 12, absentDays: 1, isFull: false },
    ])
    expect(days).toHaveLength(31)
    expect(days.every(({ agent }) => agent === 'A01')).toBe(true)
  })

  it('everybody without --agent, as a table for people', async () => {
    const { out, status } = await runInside(folder, ['--db', 'shop.db', 'attendance', '--month', '2026-10'])
    expect(status).toBe(0)
    expect(out).toContain('A01')
    expect(out).toContain('A02')
    expect(out).toContain('自动延长')
  })

  it('takes a day back', async () => {
    await set('--date', '2026-10-04', '--note', '只说一句')
    expect((await set('--date', '2026-10-04', '--clear')).json).toMatchObject({ note: '', source: null })
    const again = await set('--date', '2026-10-04', '--clear')
    expect([again.status, (again.json as RefusedJson).error.code]).toEqual([1, 'not-found'])
  })

  it.each([
    [['--date', '2026-10-01', '--in', '9点'], 2, 'wrong-usage'],
    [['--date', '2026-10-01'], 2, 'wrong-usage'],
    [['--date', '2026-10-01', '--clear', '--absent'], 2, 'wrong-usage'],
    [['--date', '2026-10-32', '--absent'], 2, 'wrong-usage'],
    [['--date', '2026-10-01', '--in', '16:30', '--out', '09:00'], 1, 'attendance-times'],
    [['--date', '2026-11-23', '--absent'], 1, 'attendance-times'],
    [['--date', '2026-10-01', '--in', '09:00', '--absent'], 1, 'attendance-times'],
  ])('refuses %j', async (args, status, code) => {
    const refused = await set(...args)
    expect([refused.status, (refused.json as RefusedJson).error.code]).toEqual([status, code])
    expect((refused.json as RefusedJson).error.message).not.toBe('')
  })
})
