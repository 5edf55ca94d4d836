import { beforeEach, describe, expect, it } from 'vitest'
import type { Week } from '#shared/kit/iso-weeks.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { chat } from '#test/support/chat-figures.ts'
import { bring, undo, withShop } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

let host: TestHost
beforeEach(async () => {
  host = await withShop()
})

const week = (text: string): Week => text as Week
const w47 = week('2026-W47')

const refusedAt = async (text: string) => {
  const given = { week: week(text) }
  const failures = [
    await host.refusal('meetings.get', given),
    await host.refusal('meetings.hold', { ...given, minutes: '' }),
    await host.refusal('meetings.saveMinutes', { ...given, minutes: 'x' }),
    await host.refusal('meetings.addMinutes', { ...given, text: 'x' }),
    await host.refusal('meetings.saveWords', { ...given, agent: 'A01', done: 'x', better: '' }),
    await host.refusal('meetings.attend', { ...given, agent: 'A01', state: 'present' }),
  ]
  return new Set(failures.map(({ code, details }) => `${code} ${String(details['path'])}`))
}

describe('weeks at the ends of the calendar', () => {
  it('that no year has, or whose meeting would lie behind its end, are refused by name', async () => {
    for (const text of [
      '2025-W53',
      '2026-W54',
      '2026-W00',
      '9999-W49',
      '9999-W52',
      '9999-W53',
      '2026W47',
      '',
      '２０２６-W47',
    ])
      expect([text, [...(await refusedAt(text))]]).toEqual([text, ['invalid-input week']])
  })

  it('and far away have their meeting like any other, empty and on the right day', async () => {
    for (const [text, from, at] of [
      ['0001-W01', '0001-01-01', '0001-01-08'],
      ['1970-W01', '1969-12-29', '1970-01-05'],
      ['2026-W53', '2026-12-28', '2027-01-04'],
      ['2999-W10', '2999-03-04', '2999-03-11'],
      ['9999-W48', '9999-11-29', '9999-12-06'],
    ] as const) {
      const meeting = await host.ask('meetings.get', { week: week(text) })
      expect([meeting.pack.from, meeting.at.slice(0, 10)]).toEqual([from, at])
      expect(meeting.pack.coverage).toEqual({ chatDays: 0, orderDays: 0 })
      const held = await host.ask('meetings.hold', { week: week(text), minutes: '没人来' })
      expect([held.heldAt, held.minutes]).toEqual(['2026-11-22 09:00:00', '没人来'])
    }
    expect((await host.ask('meetings.list', {})).map((one) => one.week)).toEqual([
      '9999-W48',
      '2999-W10',
      '2026-W53',
      '1970-W01',
      '0001-W01',
    ])
  })

  it('the week after the 53rd is the first of the next year, and an action item goes along', async () => {
    const { id } = await host.ask('registers.add', {
      register: 'actions',
      owner: 'A01',
      values: { text: '盘点赠品', until: '2027-01-08', week: '2026-W53' },
    })
    host.clock.now = '2027-01-11 07:00:00'
    expect((await host.ask('meetings.next', {})).week).toBe('2027-W01')
    const { actions } = await host.ask('meetings.get', { week: week('2027-W01') })
    expect(actions.map((action) => [action.id, action.isOverdue])).toEqual([[id, true]])
  })
})

describe('hostile hands', () => {
  it('words of nobody are refused; of somebody who left and was renumbered they stay his', async () => {
    const words = { week: w47, done: '=cmd|x \u202e倒', better: '😀' }
    expect((await host.refusal('meetings.saveWords', { ...words, agent: 'Z99' })).code).toBe('not-found')
    await host.ask('meetings.saveWords', { ...words, agent: 'ａ02' })
    await host.ask('meetings.attend', { week: w47, agent: 'A02', state: 'present' })
    const person = (await host.ask('people.list', {})).find(({ number }) => number === 'A02')
    if (!person) throw new Error('nobody')
    const { id, hasPin: _pin, left: _left, ...fields } = person
    await host.ask('people.change', { id, ...fields, number: 'A22' })
    await host.ask('people.leave', { id, left: '2026-11-20' as LocalDate })
    const meeting = await host.ask('meetings.get', { week: w47 })
    expect(meeting.words.find(({ agent }) => agent === 'A22')).toMatchObject({ done: words.done, better: '😀' })
    expect(meeting.signIns.find(({ agent }) => agent === 'A22')?.state).toBe('present')
  })

  it('a search is plain text, signs of patterns too', async () => {
    await host.ask('meetings.hold', { week: w47, minutes: '满 100% 减 (5元) [赠品] a_b' })
    const found = async (search: string) => (await host.ask('meetings.list', { search })).length
    for (const search of ['100%', '(5元)', '[赠品]', 'A_B']) expect([search, await found(search)]).toEqual([search, 1])
    for (const search of ['.*', '%%', 'a?b', '(', 'a%b'].filter((text) => text !== '('))
      expect([search, await found(search)]).toEqual([search, 0])
  })

  it('a held pack outlives the import it was made of; one that is not held does not', async () => {
    const log = '10:00:00 B 在吗\n10:00:20 A 您好'
    const batch = await bring(host, [
      ...chat('tb1', '小美', log, '2026-11-10'),
      ...chat('tb2', '小美', log, '2026-11-17'),
    ])
    const days = async (text: string) => (await host.ask('meetings.get', { week: week(text) })).pack.coverage.chatDays
    await host.ask('meetings.hold', { week: week('2026-W46'), minutes: '' })
    expect([await days('2026-W46'), await days('2026-W47')]).toEqual([1, 1])
    await undo(host, batch)
    expect([await days('2026-W46'), await days('2026-W47')]).toEqual([1, 0])
  })
})
