import { describe, expect, test } from 'vitest'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { addShiftKinds, chat, giveAccounts, planShifts, rowOf, tableOf } from '#test/support/chat-figures.ts'
import { bring as bringChats } from '#test/support/message-imports.ts'
import { openTestHost, textFile, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const month = '2026-10'
const october = (day: number): string => `2026-10-${String(day).padStart(2, '0')}`

const shop = async (): Promise<TestHost> => {
  const host = await openTestHost()
  await fillSmallTeam(host)
  await addShiftKinds(host)
  return host
}

/** Rows `小美,2026-10-01,09:00,16:30` of a table that only clocks. */
const clock = (host: TestHost, ...rows: readonly string[]) =>
  host.ask('imports.run', {
    ...{ kind: null, shopId: null, dryRun: false },
    mapping: {
      ...{ kind: 'attendance', headerRow: 1 },
      columns: { person: '姓名', day: '日期', in: '上班打卡', out: '下班打卡' },
    },
    path: textFile(host.folder, 'clock.csv', `姓名,日期,上班打卡,下班打卡\n${rows.join('\n')}\n`),
  })

type Attended = OutputOf<'roster.attendance'>
const attended = (host: TestHost): Promise<Attended> => host.ask('roster.attendance', { month })
const dayOf = ({ days }: Attended, agent: string, day: number) => {
  const found = days.find((one) => one.agent === agent && one.date === october(day))
  if (found === undefined) throw new Error(`no day ${day} of ${agent}`)
  return found
}
const monthOf = ({ people }: Attended, agent: string) => people.find((one) => one.agent === agent)

const entry = (agent: string, day: number, fields: object = {}): InputOf<'roster.saveAttendance'> =>
  ({
    ...{ agent, date: october(day), came: null, went: null, isAbsent: false, note: '' },
    ...fields,
  }) as InputOf<'roster.saveAttendance'>

describe('a month of attendance', () => {
  test('nothing at all: everybody here, no states, nothing known', async () => {
    const host = await shop()
    const answer = await attended(host)
    expect(answer.people.map(({ agent }) => agent)).toEqual(['A01', 'A02'])
    expect(answer.days).toHaveLength(62)
    expect(answer.days.every(({ states }) => states.length === 0)).toBe(true)
    expect(monthOf(answer, 'A01')).toMatchObject({ plannedDays: 0, workedDays: null, absentDays: null, isFull: null })
  })

  test('roster, punches, chats and requests meet in one day', async () => {
    const host = await shop()
    await giveAccounts(host, [{ number: 'A01', account: '示例旗舰店:小美' }])
    await planShifts(host, [1, 2, 3, 4].map(october), { 小美: 'D,D,D,D', 阿强: '休,D,D,D' })
    await clock(host, '小美,2026-10-01,09:07,16:20', '小美,2026-10-03,09:00,16:30', '阿强,2026-10-02,09:00,16:30')
    await bringChats(
      host,
      chat('tb1', '示例旗舰店:小美', '09:20:00 B 在吗\n09:20:20 A 在的\n16:45:00 B 还在吗\n16:45:10 A 在', october(2)),
    )
    const part = { kind: 'leave', agent: 'A01', from: october(1), to: october(1), leaveKind: '事假', minutes: 10 }
    const overtime = { kind: 'overtime', agent: 'A01', from: october(3), minutes: 90, reason: '大促' }
    for (const asked of [part, overtime]) {
      const { id } = await host.ask('roster.ask', { reason: '', ...asked } as InputOf<'roster.ask'>)
      await host.ask('roster.decide', { id, isApproved: true, note: '' })
    }
    const answer = await attended(host)
    expect(dayOf(answer, 'A01', 1)).toMatchObject({
      ...{ states: ['present', 'leftEarly', 'partLeave'], lateMinutes: 0, earlyMinutes: 7, leaveMinutes: 10 },
      ...{ source: 'import', planned: { shift: 'D', minutes: 450 } },
    })
    expect(dayOf(answer, 'A01', 2)).toMatchObject({
      ...{ states: ['present', 'missingPunch'], extendedMinutes: 15 },
      replies: { first: '2026-10-02 09:20:20', last: '2026-10-02 16:45:10' },
    })
    expect(dayOf(answer, 'A01', 3)).toMatchObject({ states: ['present', 'overtime'], overtimeMinutes: 90 })
    expect(dayOf(answer, 'A01', 4).states).toEqual(['open'])
    expect(dayOf(answer, 'A02', 1).states).toEqual(['off'])
    expect(dayOf(answer, 'A02', 3)).toMatchObject({ states: ['absent'], answerable: ['A02'] })
    expect(monthOf(answer, 'A01')).toMatchObject({
      ...{ plannedDays: 4, workedDays: 3, earlyTimes: 1, earlyMinutes: 7, absentDays: 0, missingPunches: 1 },
      ...{ openDays: 1, overtimeMinutes: 90, extendedMinutes: 15, isFull: null },
    })
  })

  test('the sheet, the scores’ days and the page are one reckoning; 自动延长 is the figures’ own', async () => {
    const host = await shop()
    await giveAccounts(host, [{ number: 'A01', account: '示例旗舰店:小美' }])
    await planShifts(host, [1, 2, 3].map(october), { 小美: 'D,D,D', 阿强: 'D,D,D' })
    await clock(host, '小美,2026-10-01,09:07,16:20', '小美,2026-10-03,09:00,16:30', '阿强,2026-10-02,09:00,16:30')
    await bringChats(host, chat('tb1', '示例旗舰店:小美', '16:40:00 B 在吗\n16:50:00 A 在的', october(2)))
    const [sheet] = await host.ask('performance.sheets', { month, agent: 'A01' })
    const own = monthOf(await attended(host), 'A01')
    expect(own).toMatchObject({ workedDays: 3, missingPunches: 1, isFull: false, extendedMinutes: 20 })
    expect(sheet?.attendance).toMatchObject({
      ...{ plannedDays: 3, workedDays: 3, lateTimes: 1, lateMinutes: 7, earlyTimes: 1, earlyMinutes: 10 },
      ...{ absentDays: 0, missingPunches: 1, isFull: false, overtimeMinutes: 20 },
    })
    expect(rowOf(await tableOf(host), 'A01').figures.overtimeMinutes).toBe(20)
  })

  test('a swap moves who is planned; a gap is answered for by both (S001-181)', async () => {
    const host = await openTestHost()
    const { ask } = host
    await fillSmallTeam(host)
    await addShiftKinds(host)
    await planShifts(host, [6, 7].map(october), { 小美: 'D,休', 阿强: '休,D' })
    await clock(host, '小美,2026-10-07,09:00,16:30', '阿强,2026-10-05,09:00,16:30', '小美,2026-10-06,,')
    for (const { id } of await ask('people.list', {})) await ask('people.setPin', { id, pin: '2580' })
    const { id } = await ask('roster.ask', {
      ...{ kind: 'swap', agent: 'A01', other: 'A02', from: october(6), otherDate: october(7), reason: '' },
    } as InputOf<'roster.ask'>)
    for (const agent of ['A01', 'A02']) await ask('roster.consent', { id, agent, pin: '2580' })
    await ask('roster.decide', { id, isApproved: true, note: '' })
    const answer = await attended(host)
    expect(dayOf(answer, 'A01', 7).states).toEqual(['present', 'swapped'])
    expect(dayOf(answer, 'A02', 6)).toMatchObject({ states: ['absent', 'swapped'], answerable: ['A02', 'A01'] })
    expect(dayOf(answer, 'A01', 6)).toMatchObject({ states: ['swapped', 'off'], answerable: [] })
  })

  test('names nobody has are told, and count again once the alias is registered', async () => {
    const host = await shop()
    await clock(host, '美美,2026-10-01,09:07,16:20')
    expect(await attended(host)).toMatchObject({ strangers: ['美美'] })
    const [person] = await host.ask('people.list', {})
    if (!person) throw new Error('nobody')
    const { hasPin: _hasPin, left: _left, ...known } = person
    await host.ask('people.change', { ...known, aliases: ['小美', '美美'] })
    const answer = await attended(host)
    expect(answer.strangers).toEqual([])
    expect(dayOf(answer, 'A01', 1).states).toEqual(['present', 'unplanned'])
  })
})

describe('a day by hand', () => {
  test('stands before the file, is changed, and goes again', async () => {
    const host = await shop()
    await planShifts(host, [1].map(october), { 小美: 'D', 阿强: 'D' })
    await clock(host, '小美,2026-10-01,09:07,16:30')
    const times = { came: '2026-10-01 09:00:00', went: '2026-10-01 16:30:00' }
    await host.ask('roster.saveAttendance', entry('a01', 1, { ...times, note: '打卡机慢' }))
    expect(dayOf(await attended(host), 'A01', 1)).toMatchObject({
      ...{ source: 'hand', lateMinutes: 0, note: '打卡机慢', states: ['present'] },
    })
    await host.ask('roster.saveAttendance', entry('A01', 1, { note: '已说明' }))
    expect(dayOf(await attended(host), 'A01', 1)).toMatchObject({ source: 'import', lateMinutes: 7, note: '已说明' })
    await host.ask('roster.saveAttendance', entry('A01', 1, { isAbsent: true }))
    expect(dayOf(await attended(host), 'A01', 1).states).toEqual(['absent'])
    await host.ask('roster.removeAttendance', { agent: 'A01', date: october(1) as never })
    expect(dayOf(await attended(host), 'A01', 1)).toMatchObject({ source: 'import', lateMinutes: 7, note: '' })
    expect(await host.refusal('roster.removeAttendance', { agent: 'A01', date: october(1) as never })).toMatchObject({
      code: 'not-found',
    })
  })

  test('works without any file: by hand only', async () => {
    const host = await shop()
    await host.ask(
      'roster.saveAttendance',
      entry('A01', 1, { came: '2026-10-01 09:00:00', went: '2026-10-01 17:00:00' }),
    )
    const answer = await attended(host)
    expect(dayOf(answer, 'A01', 1)).toMatchObject({ states: ['present', 'unplanned'], source: 'hand' })
    expect(monthOf(answer, 'A01')).toMatchObject({ workedDays: 1, isFull: null })
  })

  test.each([
    ['nobody', entry('Z99', 1), 'not-found', {}],
    [
      'gone before coming',
      entry('A01', 1, { came: '2026-10-01 16:30:00', went: '2026-10-01 09:00:00' }),
      'attendance-times',
      { reason: 'backwards' },
    ],
    [
      'a time of another day',
      entry('A01', 1, { came: '2026-10-09 09:00:00' }),
      'attendance-times',
      { reason: 'other-day' },
    ],
    [
      'absent with times',
      entry('A01', 1, { came: '2026-10-01 09:00:00', isAbsent: true }),
      'attendance-times',
      { reason: 'absent-with-times' },
    ],
    [
      'a day to come',
      entry('A01', 1, { date: '2026-11-23', isAbsent: true }),
      'attendance-times',
      { reason: 'future' },
    ],
    [
      'before the first day',
      entry('A01', 1, { date: '2025-02-28', isAbsent: true }),
      'attendance-times',
      { reason: 'not-here' },
    ],
  ] as const)('is refused: %s', async (_name, given, code, details) => {
    const host = await shop()
    const failure = await host.refusal('roster.saveAttendance', given)
    expect(failure).toMatchObject({ code, details })
    expect((await attended(host)).days.every(({ source }) => source === null)).toBe(true)
  })
})

test('what is open turns into absence when the shift is over, by the clock handed in', async () => {
  const host = await shop()
  host.clock.now = '2026-10-02 16:29:00'
  await planShifts(host, [1, 2].map(october), { 小美: 'D,D', 阿强: 'D,D' })
  await clock(host, '小美,2026-10-01,09:00,16:30', '阿强,2026-10-02,09:00,16:30', '阿强,2026-10-01,09:00,16:30')
  expect(dayOf(await attended(host), 'A01', 2).states).toEqual(['open'])
  host.clock.now = '2026-10-02 16:30:00'
  expect(dayOf(await attended(host), 'A01', 2).states).toEqual(['absent'])
})
