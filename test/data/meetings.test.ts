import { describe, expect, it } from 'vitest'
import type { Week } from '#shared/kit/iso-weeks.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { openTestHost } from '#test/support/test-host.ts'

const week = '2026-W44' as Week

const sample = async (now = '2026-11-02 07:30:00') => {
  const shop = await openTestHost()
  await shop.ask('settings.loadSample', {})
  shop.clock.now = now
  return shop
}

const person = (number: string, changes: object = {}) => ({
  ...{ number, name: `客服${number}`, aliases: [], group: '', level: '', role: 'agent' as const },
  ...{ joined: null, baseSalary: null, accounts: [] },
  ...changes,
})

describe('the pack of a week', () => {
  it('is the week’s figures by the service’s own tables, beside the week before', async () => {
    const { ask } = await sample()
    const { pack } = await ask('meetings.get', { week })
    const span = { from: '2026-10-26' as LocalDate, to: '2026-11-01' as LocalDate }
    expect(pack).toMatchObject({ ...span, coverage: { chatDays: 6, orderDays: 6 } })
    const asked = { rules: null, shopId: null, agent: null, onShift: false, by: 'agent' as const }
    const now = await ask('chats.figures', { ...asked, ...span })
    const before = await ask('chats.figures', {
      ...asked,
      ...{ from: '2026-10-19' as LocalDate, to: '2026-10-25' as LocalDate },
    })
    const valueOf = (figure: string) => pack.team.find((one) => one.figure === figure)
    expect(valueOf('receptions')).toMatchObject({ value: now.total.receptions, before: before.total.receptions })
    expect(valueOf('withinLimit')).toMatchObject({ value: now.total.withinLimit.rate, n: now.total.withinLimit.n })
    expect(valueOf('firstResponseMean')).toMatchObject({ before: before.total.firstResponse.mean, target: 60 })
    expect(pack.sales).toMatchObject({ orders: now.total.orders, base: now.total.sales, before: before.total.sales })
    for (const { agent, figures } of pack.agents) {
      const row = now.rows.find(({ key }) => key === agent)?.figures
      expect(figures.map(({ value }) => value)).toEqual([
        ...[row?.receptions, row?.firstResponse.mean, row?.withinLimit.rate, row?.replyRate.rate],
        ...[row?.unanswered, row?.conversion.rate, row?.sales, row?.satisfaction.rate],
      ])
    }
    expect(pack.breaches.unanswered).toBe(now.total.unanswered)
    expect(pack.breaches.total).toBe(now.total.withinLimit.n - now.total.withinLimit.hits)
    expect(pack.breaches.worst).toHaveLength(10)
    expect(pack.breaches.worst.every(({ text, buyer }) => text !== '' && buyer.includes('*'))).toBe(true)
    // The overdue first: one complaint and two bad reviews of the week before or of this one are still open.
    expect(pack.complaints).toMatchObject([
      { register: 'complaints', isOverdue: true },
      { register: 'reviews', isOverdue: true, person: { agent: 'A04' }, state: 'explained' },
      { register: 'reviews', isOverdue: true, person: { agent: 'A01' }, state: 'open' },
    ])
    expect(pack.handovers).toMatchObject({ signed: 3, open: 4 })
  })

  it('a week without data has every part empty and dashes', async () => {
    const { ask } = await openTestHost()
    const { pack, words, signIns, actions } = await ask('meetings.get', { week: '2020-W53' as Week })
    expect(
      pack.team.every(({ value, before, isSignificant }) =>
        [value, before, isSignificant].every((one) => one === null),
      ),
    ).toBe(true)
    expect(
      [pack.agents, pack.wins, pack.questions, pack.gaps, pack.complaints, words, signIns, actions].flat(),
    ).toEqual([])
    expect(pack.breaches).toEqual({ total: 0, unanswered: 0, worst: [] })
    expect(pack.losses).toMatchObject({ lost: null, noted: 0 })
    expect(pack.quality).toMatchObject({ planned: 0, mean: null })
    expect(pack.roster.days).toHaveLength(7)
    expect(pack.sales).toEqual({ orders: 0, base: 0, before: null })
  })

  it('a 53rd week of a year that has 52 is refused', async () => {
    const { refusal } = await openTestHost()
    expect(await refusal('meetings.get', { week: '2025-W53' as Week })).toMatchObject({
      code: 'invalid-input',
      details: { path: 'week' },
    })
  })

  it('somebody who left in the week has figures and no duties', async () => {
    const { ask } = await sample('2026-10-12 07:00:00')
    const gone = (await ask('people.list', {})).find(({ number }) => number === 'A03')
    await ask('people.leave', { id: gone!.id, left: '2026-10-08' as LocalDate })
    const { pack, signIns, words } = await ask('meetings.get', { week: '2026-W41' as Week })
    expect(pack.agents.map(({ agent }) => agent)).toContain('A03')
    expect([...signIns, ...words].map(({ agent }) => agent)).not.toContain('A03')
    const next = pack.roster.days.flatMap(({ shifts }) => shifts.flatMap((shift) => shift.people))
    expect(next).toContain('小美')
    expect(next).not.toContain('露露')
  })
})

describe('the sample’s meeting', () => {
  it('names its people, also when the empty shop was asked for figures just before', async () => {
    const { ask } = await openTestHost()
    await ask('meetings.get', { week: '2026-W43' as Week })
    await ask('settings.loadSample', {})
    const { pack } = await ask('meetings.get', { week: '2026-W43' as Week })
    expect(pack.agents.map(({ agent }) => agent)).toContain('A01')
    expect(pack.breaches.worst.map(({ name }) => name)).not.toContain(null)
  })
})

describe('a meeting', () => {
  it('action items return every week until they are closed', async () => {
    const { ask, clock } = await sample()
    const { id } = await ask('registers.add', {
      register: 'actions',
      owner: 'A01',
      values: { text: '晚班多看一个窗口', until: '2026-11-08', week },
      links: [{ kind: 'meeting', id: null, key: week }],
    })
    const idsOf = async (of: string) => (await ask('meetings.get', { week: of as Week })).actions.map((one) => one.id)
    expect(await idsOf(week)).toContain(id)
    await ask('meetings.hold', { week, minutes: '照办' })
    clock.now = '2026-11-09 08:00:00'
    expect(await idsOf('2026-W45')).toContain(id)
    expect(await idsOf('2026-W46')).toContain(id)
    expect(await idsOf('2026-W43')).not.toContain(id)
    await ask('registers.move', { id, move: 'finish', values: { result: '做了' } })
    expect(await idsOf('2026-W45')).not.toContain(id)
    expect(await idsOf(week)).toContain(id)
  })

  it('an action item of a complaint’s measure, without a week of its own, is in every meeting until it is closed', async () => {
    const { ask } = await sample()
    const { id } = await ask('registers.add', {
      register: 'actions',
      owner: 'A02',
      values: { text: '装箱前按清单点数', until: '2026-11-30' },
    })
    const idsOf = async (of: string) => (await ask('meetings.get', { week: of as Week })).actions.map((one) => one.id)
    for (const of of [week, '2026-W45', '2026-W50']) expect(await idsOf(of), of).toContain(id)
    expect(await idsOf('2026-W43')).not.toContain(id)
    await ask('registers.move', { id, move: 'finish', values: { result: '做了' } })
    for (const of of [week, '2026-W45']) expect(await idsOf(of), of).not.toContain(id)
  })

  it('once held its pack stays as it was, minutes are only added to, words and signs until the end of the day', async () => {
    const { ask, refusal, clock } = await sample('2026-11-02 08:40:00')
    await ask('meetings.saveMinutes', { week, minutes: '半句' })
    expect((await ask('meetings.get', { week })).minutes).toBe('半句')
    const held = await ask('meetings.hold', { week, minutes: '电话 13812345678 已回' })
    expect(held.minutes).not.toContain('13812345678')
    await ask('registers.add', { register: 'problems', person: 'A01', values: { category: 'page', text: '新问题' } })
    await ask('people.add', person('Z09'))
    const again = await ask('meetings.get', { week })
    expect(again.pack).toEqual(held.pack)
    expect(await refusal('meetings.hold', { week, minutes: '' })).toMatchObject({ code: 'meeting-held' })
    expect(await refusal('meetings.saveMinutes', { week, minutes: '改' })).toMatchObject({ code: 'meeting-held' })
    clock.now = '2026-11-02 17:10:00'
    expect(await ask('meetings.next', {})).toMatchObject({ week, isHeld: true })
    expect(await ask('meetings.get', { week })).toMatchObject({ isFrozen: false })
    await ask('meetings.attend', { week, agent: 'A03', state: 'evening' })
    clock.now = '2026-11-03 09:00:00'
    expect(await ask('meetings.next', {})).toMatchObject({ week: '2026-W45', isHeld: false, at: '2026-11-09 08:00:00' })
    expect(await refusal('meetings.attend', { week, agent: 'A03', state: 'away' })).toMatchObject({
      code: 'meeting-held',
    })
    expect(await refusal('meetings.saveWords', { week, agent: 'A03', done: '补', better: '' })).toMatchObject({
      code: 'meeting-held',
    })
    expect(await ask('meetings.get', { week })).toMatchObject({ isFrozen: true })
    const added = await ask('meetings.addMinutes', { week, text: '仓库周二回话' })
    expect(added.added).toMatchObject([{ at: '2026-11-03 09:00:00', text: '仓库周二回话' }])
    expect(added.minutes).toBe(held.minutes)
  })

  it('words take the place of what was there, empty ones are gone; nobody unknown speaks', async () => {
    const { ask, refusal, clock } = await openTestHost()
    clock.now = '2026-11-02 07:30:00'
    await ask('people.add', person('A01'))
    const said = async (done: string, better: string) =>
      (await ask('meetings.saveWords', { week, agent: 'a01', done, better })).words.find(({ agent }) => agent === 'A01')
    expect(await said('接待', '慢')).toMatchObject({ done: '接待', better: '慢', at: '2026-11-02 07:30:00' })
    expect(await said('接待新品', '')).toMatchObject({ done: '接待新品', better: '' })
    expect(await said('', '')).toMatchObject({ done: '', at: null })
    expect(await refusal('meetings.attend', { week, agent: 'X99', state: 'present' })).toMatchObject({
      code: 'not-found',
    })
  })

  it('past meetings are found by minutes, words, action items and what the pack said', async () => {
    const { ask } = await sample()
    const weeks = async (search: string) => (await ask('meetings.list', { search })).map((one) => one.week)
    expect(await ask('meetings.list', { search: '' })).toMatchObject([
      { week: '2026-W43', present: 4, words: 4, actions: 2, openActions: 1, found: [] },
    ])
    for (const search of ['话术 定稿', '承重', '运单号当天', '小美'])
      expect(await weeks(search), search).toEqual(['2026-W43'])
    expect(await weeks('没有这句话')).toEqual([])
    // An item made of a complaint's measure has no week of its own: it is found where it was talked about.
    await ask('registers.add', {
      register: 'actions',
      owner: 'A01',
      values: { text: '外箱贴防撞条', until: '2026-11-30' },
    })
    await ask('meetings.saveMinutes', { week: '2026-W44' as Week, minutes: '略' })
    expect(await weeks('防撞条')).toEqual(['2026-W44'])
    expect((await ask('meetings.list', { search: '承重' }))[0]?.found[0]).toContain('承重')
  })
})

describe('settings (S001-024, S001-025, S001-087, S001-120)', () => {
  it('Monday at eight and at five unless the shop says otherwise; the roster checks the same hour', async () => {
    const { ask } = await openTestHost()
    const first = await ask('meetings.settings', {})
    expect(first).toMatchObject({ weekday: 1, time: '08:00', eveningTime: '17:00', stayOnDuty: 1 })
    await ask('meetings.saveSettings', { ...first, time: '14:00', eveningTime: null, stayOnDuty: 2, minutes: 90 })
    expect((await ask('roster.settings', {})).meeting).toEqual({ weekday: 1, from: '14:00', to: '15:30', stay: 2 })
    expect(await ask('meetings.get', { week })).toMatchObject({ at: '2026-11-02 14:00:00', eveningAt: null })
    const roster = await ask('roster.settings', {})
    await ask('roster.saveSettings', { ...roster, meeting: { ...roster.meeting!, weekday: 0 } })
    expect(await ask('meetings.get', { week })).toMatchObject({ at: '2026-11-08 14:00:00' })
  })

  it('who stays on duty is on shift for the whole meeting and stayed least of late', async () => {
    const { ask } = await sample('2026-10-19 07:00:00')
    const settings = await ask('meetings.settings', {})
    await ask('meetings.saveSettings', { ...settings, time: '10:00', stayOnDuty: 1 })
    const of = async () => (await ask('meetings.get', { week: '2026-W42' as Week })).pack.roster.staysOnDuty
    const [first] = await of()
    expect(first).toBeDefined()
    await ask('meetings.attend', { week: '2026-W41' as Week, agent: first!.agent, state: 'on-duty' })
    expect((await of())[0]?.agent).not.toBe(first?.agent)
  })
})
