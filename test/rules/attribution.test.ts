import { describe, expect, it } from 'vitest'
import type { AttributionSettings, Decision } from '#shared/contract/orders.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { toMillionths } from '#shared/kit/money.ts'
import { attributionOf, equalShares, memoReader } from '#shared/rules/attribution.ts'
import { flagReader } from '#shared/rules/attribution/flags.ts'

const team = [
  { number: 'A01', aliases: ['小美', '美美'] },
  { number: 'A02', aliases: ['小美丽', '阿强'] },
  { number: 'A010', aliases: [] },
]
const read = memoReader(team)
const settings: AttributionSettings = {
  order: ['decision', 'memo', 'chat', 'silent'],
  commissionFlag: null,
  excludeFlags: [],
  flags: [],
  silent: 'nobody',
  nudgedSilentOrders: 'nobody',
  conversion: { event: 'paid', within: 'next-day', credit: 'last-before-order', takeBackCancelledWithinDays: null },
}
const paidAt = '2026-10-05 10:00:00' as LocalTime
const attribute = (
  memo: string | null,
  given: Partial<AttributionSettings> = {},
  flag: string | null = null,
  decision: Decision | null = null,
) =>
  attributionOf({
    order: { createdAt: paidAt, paidAt, memo, flag },
    decision,
    settings: { ...settings, ...given },
    readMemo: read,
    readFlag: flagReader({ ...settings, ...given }),
    chat: null,
    presentAt: () => ['A01', 'A02', 'A010'],
    eveningOf: () => [],
    isOnShift: () => null,
  })

describe('a number in the memo', () => {
  it.each([
    ['A01 发中通', ['A01']],
    ['红旗A01发中通', ['A01']],
    ['a01', ['A01']],
    ['Ａ０１　送赠品', ['A01']],
    ['A01,A01', ['A01']],
    ['A010', ['A010']],
    ['BA01', []],
    ['A01B', []],
    ['1A01', []],
    ['A0123', []],
    ['发中通', []],
    ['', []],
    [null, []],
    ['A01/A02', ['A01', 'A02']],
  ])('%s', (memo, agents) => {
    expect(read(memo).agents).toEqual(agents)
  })
})

describe('an alias in the memo', () => {
  it('matches as text', () => {
    expect(read('是小美的单').agents).toEqual(['A01'])
  })
  it('the longest first: 小美丽 is not 小美', () => {
    expect(read('小美丽')).toEqual({ agents: ['A02'], found: ['小美丽'], unknown: [] })
    expect(read('小美丽 转 小美').agents).toEqual(['A02', 'A01'])
  })
  it('number and alias of the same person are one person', () => {
    expect(read('A01 小美')).toEqual({ agents: ['A01'], found: ['A01', '小美'], unknown: [] })
  })
  it('keeps the words as they were typed', () => {
    expect(read('ａ01').found).toEqual(['ａ01'])
  })
})

describe('the order of authorities', () => {
  it('a memo with one person credits that person in full', () => {
    expect(attribute('A01')).toMatchObject({
      state: 'credited',
      evidence: 'memo',
      shares: [{ agent: 'A01', share: 1_000_000 }],
    })
  })
  it('two people in one memo are contested: nobody is paid until decided', () => {
    expect(attribute('A01 A02')).toMatchObject({ state: 'contested', shares: [], candidates: ['A01', 'A02'] })
  })
  it('a decision stands above the memo and above an excluding flag', () => {
    const decision: Decision = {
      shares: [{ agent: 'A02', share: toMillionths(1_000_000) }],
      reason: '聊天为证',
      at: paidAt,
      by: 'supervisor',
    }
    expect(attribute('A01', { excludeFlags: ['蓝'] }, '蓝', decision)).toMatchObject({
      state: 'credited',
      evidence: 'decision',
      shares: decision.shares,
    })
  })
  it('an excluding flag keeps the order out of commission', () => {
    expect(attribute('A01', { excludeFlags: ['蓝'] }, '蓝').state).toBe('excluded')
  })
  it('where a commission flag is required, a memo without it says nothing', () => {
    expect(attribute('A01', { commissionFlag: '红' }, '绿').state).toBe('nobody')
    expect(attribute('A01', { commissionFlag: '红' }, '红').state).toBe('credited')
  })
  it('silent orders belong to nobody, or are shared by everyone who was here', () => {
    expect(attribute(null).state).toBe('nobody')
    const shared = attribute(null, { silent: 'shared' })
    expect(shared).toMatchObject({ state: 'credited', evidence: 'silent' })
    expect(shared.shares.reduce<number>((sum, { share }) => sum + share, 0)).toBe(1_000_000)
  })
  it('silence before memo, when a shop wants it so', () => {
    expect(attribute('A01', { silent: 'shared', order: ['decision', 'silent', 'memo'] }).evidence).toBe('silent')
  })
  it('an unpaid order is nobody’s yet', () => {
    const unpaid = attributionOf({
      order: { createdAt: paidAt, paidAt: null, memo: 'A01', flag: null },
      decision: null,
      settings,
      readMemo: read,
      readFlag: flagReader(settings),
      chat: null,
      presentAt: () => [],
      eveningOf: () => [],
      isOnShift: () => null,
    })
    expect(unpaid.state).toBe('unpaid')
  })
})

it('equal shares sum to the whole', () => {
  for (const count of [1, 2, 3, 7, 11])
    expect(
      equalShares(Array.from({ length: count }, (_, index) => `A${index}`)).reduce<number>(
        (sum, { share }) => sum + share,
        0,
      ),
    ).toBe(1_000_000)
})
