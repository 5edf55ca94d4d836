import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workbookOf } from '#data/writers/workbook.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

const month = '2026-12' as Month
const day = (date: string): LocalDate => date as LocalDate

const team = {
  shops: [{ name: '示例店', platform: 'taobao' }],
  people: [
    { number: 'A01', name: '小美', level: '中级' },
    { number: 'A02', name: '阿强' },
    { number: 'M01', name: '周敏', role: 'supervisor' },
  ],
  shiftKinds: [
    {
      code: 'D',
      name: '白班',
      segments: [
        ['09:00', '12:00'],
        ['12:30', '16:30'],
      ],
      minimum: 1,
      nightly: false,
    },
    { code: 'E', name: '晚班', segments: [['18:00', '00:00']], minimum: 1, nightly: true },
    { code: 'N', name: '通宵', segments: [['22:00', '06:00']], minimum: 0, nightly: true },
  ],
  leave: [{ agent: 'A02', from: '2026-12-10', to: '2026-12-10', kind: '年假' }],
}

const cells = [
  { agent: 'A01', date: day('2026-12-01'), shift: 'D' },
  { agent: 'A01', date: day('2026-12-02'), shift: 'off' },
  { agent: 'A01', date: day('2026-12-31'), shift: 'N' },
  { agent: 'A02', date: day('2026-12-01'), shift: 'E' },
  { agent: 'A02', date: day('2026-12-02'), shift: 'D' },
]

const planned = async (): Promise<TestHost> => {
  const host = await openTestHost()
  await host.ask('settings.initTeam', { team })
  await host.ask('roster.edit', { month, cells, marks: [], reason: null })
  return host
}

const saved = async (host: TestHost): Promise<string> => {
  const path = join(host.folder, 'roster.xlsx')
  await host.ask('roster.saveWorkbook', { month, language: 'zh-CN', path })
  return path
}

const cellsIn = async (host: TestHost) =>
  (await host.ask('roster.month', { month })).cells.toSorted((a, b) => (a.agent + a.date < b.agent + b.date ? -1 : 1))

describe('a roster in Excel', () => {
  it('comes back as it went out, leave as a day off', async () => {
    const first = await planned()
    const path = await saved(first)
    const second = await openTestHost()
    await second.ask('settings.initTeam', { team })
    const batch = await second.ask('imports.run', {
      path,
      shopId: null,
      kind: 'roster',
      mapping: null,
      part: null,
      dryRun: false,
    })
    expect(batch.rows).toMatchObject({ read: 2, new: 2, rejected: 0 })
    expect(await cellsIn(second)).toEqual(
      [...(await cellsIn(first)), { agent: 'A02', date: '2026-12-10', shift: 'off' }].toSorted((a, b) =>
        a.agent + a.date < b.agent + b.date ? -1 : 1,
      ),
    )
  })

  it('says who and which shift it does not know, and keeps the rest', async () => {
    const host = await planned()
    const text = (value: string | null) => ({ value, form: 'text' as const })
    const rows = [
      ['工号', '姓名', '2026-12-03', '2026-12-04', '2026-12-05'],
      ['', '小美', '白班', '晚班', '休'],
      ['', '无名', '白班', '白班', '白班'],
      ['A02', '阿强', '早班', '白班', '白班'],
    ].map((row) => row.map(text))
    const path = join(host.folder, 'strange.xlsx')
    writeFileSync(
      path,
      await workbookOf([
        {
          name: '班表',
          rows,
          headRow: 0,
          frozenRows: 1,
          frozenColumns: 2,
          filterTo: null,
          isLandscape: true,
          footer: '',
        },
      ]),
    )
    const batch = await host.ask('imports.run', {
      path,
      shopId: null,
      kind: 'roster',
      mapping: null,
      part: null,
      dryRun: false,
    })
    expect(batch.rows).toMatchObject({ read: 3, rejected: 2 })
    expect(batch.reasons.map(({ code }) => code).toSorted()).toEqual(['person-unknown', 'shift-unknown'])
    const after = await cellsIn(host)
    expect(after).toContainEqual({ agent: 'A01', date: '2026-12-04', shift: 'E' })
    expect(after.filter(({ agent }) => agent === 'A02')).toHaveLength(2)
  })

  it('is refused for a month nobody is planned in', async () => {
    const host = await openTestHost()
    const path = join(host.folder, 'roster.xlsx')
    expect(await host.refusal('roster.saveWorkbook', { month, language: 'en', path })).toMatchObject({
      code: 'roster-empty',
    })
  })

  it('says when the folder cannot be written', async () => {
    const host = await planned()
    const path = join(host.folder, 'nowhere', 'roster.xlsx')
    expect(await host.refusal('roster.saveWorkbook', { month, language: 'en', path })).toMatchObject({
      code: 'folder-unwritable',
    })
  })
})

/** Lines of an iCalendar text, unfolded. */
const lines = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n')

describe('a calendar', () => {
  it('has an event a segment, at the times of the wall clock, over midnight and New Year', async () => {
    const host = await planned()
    const path = join(host.folder, 'a01.ics')
    const { files } = await host.ask('roster.saveCalendars', { month, agent: 'A01', language: 'zh-CN', path })
    expect(files).toEqual([{ agent: 'A01', path, shifts: 2 }])
    const text = lines(readFileSync(path, 'utf8'))
    expect(text[0]).toBe('BEGIN:VCALENDAR')
    expect(text.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART:20261201T090000',
      'DTSTART:20261201T123000',
      'DTSTART:20261231T220000',
    ])
    expect(text.filter((line) => line.startsWith('DTEND'))).toEqual([
      'DTEND:20261201T120000',
      'DTEND:20261201T163000',
      'DTEND:20270101T060000',
    ])
    expect(text).toContain('SUMMARY:通宵（小美）')
  })

  it('keeps the ids of its events from one version to the next', async () => {
    const host = await planned()
    const path = join(host.folder, 'a01.ics')
    const ids = async () => {
      await host.ask('roster.saveCalendars', { month, agent: 'A01', language: 'zh-CN', path })
      return lines(readFileSync(path, 'utf8')).filter((line) => line.startsWith('UID'))
    }
    const before = await ids()
    host.clock.now = '2026-11-25 10:00:00'
    await host.ask('roster.edit', {
      month,
      cells: [{ agent: 'A01', date: day('2026-12-03'), shift: 'E' }],
      marks: [],
      reason: null,
    })
    const after = await ids()
    expect(after).toHaveLength(4)
    expect(after).toEqual(expect.arrayContaining(before))
  })

  it('is made for everybody into a folder, an empty one for somebody without a shift', async () => {
    const host = await planned()
    const path = join(host.folder, '日历')
    const { files } = await host.ask('roster.saveCalendars', { month, agent: null, language: 'zh-CN', path })
    expect(files.map(({ agent, shifts }) => [agent, shifts])).toEqual([
      ['A01', 2],
      ['A02', 2],
    ])
    expect(readdirSync(path).toSorted()).toEqual(['班表 2026-12 A01 小美.ics', '班表 2026-12 A02 阿强.ics'])
  })

  it('is refused for somebody who is not in the month', async () => {
    const host = await planned()
    const asked = { month, agent: 'Z99', language: 'zh-CN' as const, path: join(host.folder, 'z.ics') }
    expect(await host.refusal('roster.saveCalendars', asked)).toMatchObject({ code: 'not-found' })
  })
})

describe('the roster for the wall', () => {
  it('shows shifts, days off and leave, and counts who is on', async () => {
    const host = await planned()
    const paper = await host.ask('roster.wall', { month })
    expect(paper.kinds.map(({ sign, colour }) => [sign, colour])).toEqual([
      ['白', 'teal'],
      ['晚', 'violet'],
      ['通', 'violet'],
    ])
    expect(paper.rows.map(({ agent }) => agent)).toEqual(['A01', 'A02'])
    const [mei, qiang] = paper.rows
    expect(mei?.cells.slice(0, 3)).toEqual([{ kind: 'shift', code: 'D' }, { kind: 'off' }, null])
    expect(qiang?.cells[9]).toEqual({ kind: 'leave', leave: '年假' })
    expect(mei?.tally).toMatchObject({ days: 2, minutes: 7 * 60 + 8 * 60, nights: 1 })
    expect(paper.counts.map((row) => row.slice(0, 3))).toEqual([
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ])
  })
})
