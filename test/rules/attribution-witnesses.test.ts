import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attributionSettings,
  type AttributionSettings,
  type ChatEvidence,
  type Decision,
} from '#shared/contract/orders.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import { toMillionths } from '#shared/kit/money.ts'
import {
  attributionOf,
  equalShares,
  memoReader,
  type AttributionCase,
  type ChatSide,
} from '#shared/rules/attribution.ts'
import { coverageOf } from '#shared/rules/attribution/coverage.ts'
import { flagColour, flagReader } from '#shared/rules/attribution/flags.ts'
import { verdictsOf } from '#shared/rules/attribution/verdicts.ts'

const read = memoReader([
  { number: 'A01', aliases: ['小美'] },
  { number: 'A02', aliases: ['阿强'] },
  { number: 'KF-3', aliases: [] },
])
const at = '2026-10-05 10:00:00' as LocalTime
const settingsWith = (given: Partial<AttributionSettings>): AttributionSettings => ({
  ...attributionSettings.parse({}),
  ...given,
})
const served = (agent: string | null, account: string | null = null): ChatSide => ({
  evidence: { how: 'served', agent, account, join: 'name' },
  shares: agent === null ? [] : equalShares([agent]),
  isSilent: false,
})
const nudged = (agents: readonly string[]): ChatSide => ({
  evidence: { how: 'nudged', agent: 'A02', account: null, join: 'name' },
  shares: equalShares(agents),
  isSilent: true,
})
const caseOf = (
  memo: string | null,
  chat: ChatSide | null,
  given: Partial<AttributionSettings> = {},
  more: Partial<Omit<AttributionCase, 'order'>> & { readonly flag?: string | null } = {},
): AttributionCase => {
  const { flag = null, ...rest } = more
  return {
    order: { createdAt: at, paidAt: at, memo, flag },
    decision: null,
    settings: settingsWith(given),
    readMemo: read,
    readFlag: flagReader(settingsWith(given)),
    chat,
    presentAt: () => ['A01', 'A02'],
    eveningOf: () => ['A02'],
    isOnShift: () => null,
    ...rest,
  }
}
const judge = (...given: Parameters<typeof caseOf>) => attributionOf(caseOf(...given))
const whole = (agent: string) => [{ agent, share: 1_000_000 }]

describe('the chats as an authority', () => {
  it('credit an order without a memo, and stand below the memo', () => {
    expect(judge(null, served('A01'))).toMatchObject({ state: 'credited', evidence: 'chat', shares: whole('A01') })
    expect(judge('A02', served('A01'))).toMatchObject({ evidence: 'memo', shares: whole('A02') })
  })
  it('stand above the memo where the shop says so', () => {
    const order = ['decision', 'chat', 'memo', 'silent'] as const
    expect(judge('A02', served('A01'), { order: [...order] })).toMatchObject({ evidence: 'chat', shares: whole('A01') })
    expect(judge('A01 A02', served('A01'), { order: [...order] })).toMatchObject({
      evidence: 'chat',
      doubts: ['two-in-memo'],
    })
  })
  it('say nothing where the shop leaves them out', () => {
    expect(judge(null, served('A01'), { order: ['decision', 'memo'] })).toMatchObject({
      state: 'nobody',
      chat: { how: 'served', agent: 'A01' },
    })
  })
  it('an account nobody owns credits nobody, and nobody shares the order as a silent one', () => {
    const found = judge(null, served(null, '店:临时'), { silent: 'shared' })
    expect(found).toMatchObject({ state: 'nobody', shares: [], chat: { agent: null, account: '店:临时' }, doubts: [] })
  })
  it('two in a memo are contested when the memo’s turn comes: chats do not settle it, a decision does', () => {
    expect(judge('A01 A02', served('A01'))).toMatchObject({
      state: 'contested',
      shares: [],
      doubts: ['two-in-memo'],
    })
    const decision: Decision = { shares: equalShares(['A01', 'A02']), reason: '各半', at, by: 'supervisor' }
    expect(judge('A01 A02', served('A01'), {}, { decision })).toMatchObject({ evidence: 'decision', doubts: [] })
  })
})

describe('silent orders', () => {
  const unasked: ChatSide = { evidence: null, shares: [], isSilent: true }
  it('belong to nobody, to all, or to the evening shift', () => {
    expect(judge(null, unasked).state).toBe('nobody')
    expect(judge(null, unasked, { silent: 'shared' }).shares).toEqual(equalShares(['A01', 'A02']))
    expect(judge(null, unasked, { silent: 'evening-shift' })).toMatchObject({
      evidence: 'silent',
      shares: whole('A02'),
    })
  })
  it('are nobody’s by the evening shift when there is no roster', () => {
    expect(judge(null, unasked, { silent: 'evening-shift' }, { eveningOf: () => [] }).state).toBe('nobody')
  })
  it('whoever wrote was not silent; whom nobody knows may have been', () => {
    expect(judge(null, { ...unasked, isSilent: false }, { silent: 'shared' }).state).toBe('nobody')
    expect(judge(null, { ...unasked, isSilent: null }, { silent: 'shared' }).state).toBe('credited')
    expect(judge(null, null, { silent: 'shared' }).state).toBe('credited')
  })
  it('nudged ones follow their own policy, not the one for silence', () => {
    expect(judge(null, nudged(['A02']), { silent: 'shared' })).toMatchObject({
      evidence: 'silent',
      shares: whole('A02'),
      doubts: ['nudged'],
    })
    expect(judge(null, nudged([]), { silent: 'shared' })).toMatchObject({ state: 'nobody', doubts: ['nudged'] })
    expect(judge('A01', nudged(['A02']))).toMatchObject({ evidence: 'memo', shares: whole('A01'), doubts: ['nudged'] })
  })
})

describe('flags', () => {
  it.each([
    ['红', '红旗'],
    ['红', '红色旗'],
    ['红旗', ' 红 '],
    ['ＲＥＤ', 'red'],
    ['旗', '旗'],
  ])('%s and %s are one colour', (one, other) => {
    expect(flagColour(one)).toBe(flagColour(other))
  })
  it.each([
    ['红', '红蓝'],
    ['旗', '色'],
    ['红', '黄旗'],
  ])('%s and %s are two', (one, other) => {
    expect(flagColour(one)).not.toBe(flagColour(other))
  })
  const flags = [
    {
      from: '2026-11' as Month,
      meanings: [['绿', '延时发货'] as [string, string]],
      commissionFlag: '绿',
      excludeFlags: [],
    },
    {
      from: '2026-10' as Month,
      meanings: [['红', '标准单'] as [string, string]],
      commissionFlag: null,
      excludeFlags: ['蓝'],
    },
  ]
  const readFlag = flagReader(settingsWith({ flags, excludeFlags: ['黄'] }))
  const on = (paidAt: string | null, flag: string | null, createdAt = '2026-09-30 10:00:00') =>
    readFlag({ createdAt: createdAt as LocalTime, paidAt: paidAt as LocalTime | null, flag })
  it('mean what the version of the month of payment says; before the first one the two old lists hold', () => {
    expect(on('2026-09-30 23:59:59', '黄旗')).toEqual({ isExcluding: true, letsMemoCount: true, meaning: null })
    expect(on('2026-10-01 00:00:00', '黄旗')).toMatchObject({ isExcluding: false })
    expect(on('2026-10-01 00:00:00', '蓝色')).toMatchObject({ isExcluding: true })
    expect(on('2026-10-31 23:59:59', '红旗')).toEqual({ isExcluding: false, letsMemoCount: true, meaning: '标准单' })
    expect(on('2026-11-01 00:00:00', '红旗')).toEqual({ isExcluding: false, letsMemoCount: false, meaning: null })
    expect(on('2027-03-01 00:00:00', '绿')).toEqual({ isExcluding: false, letsMemoCount: true, meaning: '延时发货' })
    expect(on('2026-11-01 00:00:00', null)).toMatchObject({ letsMemoCount: false })
  })
  it('an unpaid order is read by the month it was made', () => {
    expect(on(null, '黄', '2026-09-30 10:00:00').isExcluding).toBe(true)
    expect(on(null, '黄', '2026-10-30 10:00:00').isExcluding).toBe(false)
  })
  it('an excluding flag keeps an order out whatever chats and memo say, and raises no doubts', () => {
    const blue = judge('A01 A02', served('A01'), { excludeFlags: ['蓝'] }, { flag: '蓝旗' })
    expect(blue).toMatchObject({ state: 'excluded', shares: [], doubts: [] })
  })
  it('a memo without the commission flag says nothing, the chats still do', () => {
    expect(judge('A02', served('A01'), { commissionFlag: '红旗' }, { flag: '绿' })).toMatchObject({
      evidence: 'chat',
      shares: whole('A01'),
      candidates: ['A02'],
      doubts: ['chat-without-memo'],
    })
  })
})

describe('doubts', () => {
  it.each<[string, string | null, ChatSide | null, boolean | null, readonly string[]]>([
    ['memo and chat agree', 'A01', served('A01'), true, []],
    ['memo and chat differ', 'A01', served('A02'), null, ['memo-and-chat']],
    ['nobody owns the account', 'A01', served(null, '店:临时'), null, []],
    ['a chat and no memo', null, served('A01'), null, ['chat-without-memo']],
    ['not on shift', 'A01', null, false, ['not-on-shift']],
    ['no memo, no shift asked', null, null, false, []],
    ['a number of nobody', 'A99 发中通', null, null, ['unknown-number']],
    ['a number of nobody beside somebody', 'A01/B07', null, null, ['unknown-number']],
    ['a number with a hyphen', 'kf-9', null, null, ['unknown-number']],
    ['only counts and sizes', '发2件 12码 XL', null, null, []],
    ['part of a longer code', 'YTA9912 A991', null, null, []],
    ['several at once', 'A01 B07', served('A02'), false, ['memo-and-chat', 'not-on-shift', 'unknown-number']],
  ])('%s', (_name, memo, chat, isOnShift, doubts) => {
    expect(judge(memo, chat, {}, { isOnShift: () => isOnShift }).doubts).toEqual(doubts)
  })
})

describe('what each rule alone would say', () => {
  const byClock = {
    first: { shares: equalShares(['A01']), account: null },
    'last-before-order': { shares: equalShares(['A02']), account: null },
    'last-before-payment': { shares: [], account: '店:临时' },
  }
  const verdicts = (...given: Parameters<typeof caseOf>) =>
    new Map(verdictsOf(caseOf(...given), byClock, 'last-before-order').map((verdict) => [verdict.rule, verdict]))
  it('the memo, the three clocks, and the one that decides', () => {
    const found = verdicts('A01', served('A02'), { silent: 'shared' })
    expect(found.get('memo')).toMatchObject({ shares: whole('A01'), decides: true })
    expect(found.get('first')).toMatchObject({ shares: whole('A01'), decides: false })
    expect(found.get('last-before-payment')).toMatchObject({ shares: [], account: '店:临时' })
    expect(found.get('silent')?.shares).toBeNull()
    expect(found.get('nudged')?.shares).toBeNull()
    expect([...found.values()].filter(({ decides }) => decides)).toHaveLength(1)
  })
  it('two in a memo: nobody; none: nothing; chats decide by the shop’s own clock', () => {
    expect(verdicts('A01 A02', null).get('memo')).toMatchObject({ shares: [], decides: true })
    const found = verdicts(null, served('A02'))
    expect(found.get('memo')?.shares).toBeNull()
    expect(found.get('last-before-order')?.decides).toBe(true)
    expect(found.get('first')?.decides).toBe(false)
  })
  it('a nudged order by its policy; a silent one by the other', () => {
    expect(verdicts(null, nudged(['A02'])).get('nudged')).toMatchObject({ shares: whole('A02'), decides: true })
    expect(verdicts(null, nudged([])).get('nudged')).toMatchObject({ shares: [], decides: false })
    expect(verdicts(null, null, { silent: 'shared' }).get('silent')).toMatchObject({
      shares: equalShares(['A01', 'A02']),
      decides: true,
    })
  })
})

const chats = fc.oneof(
  fc.constant(null),
  fc.constantFrom('A01', 'A02', null).map((agent) => served(agent, agent === null ? 'x' : null)),
  fc.subarray(['A01', 'A02', 'KF-3']).map(nudged),
  fc.constantFrom(true, false, null).map((isSilent): ChatSide => ({ evidence: null, shares: [], isSilent })),
)
const settings = fc.record({
  order: fc
    .shuffledSubarray(['decision', 'memo', 'chat', 'silent'] as const)
    .map((order) => [...order] as AttributionSettings['order']),
  silent: fc.constantFrom('nobody' as const, 'shared' as const, 'evening-shift' as const),
  commissionFlag: fc.constantFrom(null, '红'),
  excludeFlags: fc.subarray(['红', '蓝']),
})
const decisions = fc.constantFrom<Decision | null>(null, {
  shares: [
    { agent: 'A01', share: toMillionths(333_333) },
    { agent: 'KF-3', share: toMillionths(666_667) },
  ],
  reason: '接力',
  at,
  by: 'supervisor',
})
const memos = fc.constantFrom(null, '', 'A01', '小美 A01', 'A01/阿强', 'kf-3', 'A77', 'x'.repeat(50))

it('whatever is asked: shares are whole or nobody has any, and a state never speaks against itself', () => {
  fc.assert(
    fc.property(
      ...([memos, chats, settings, decisions, fc.constantFrom(null, '红旗', '蓝'), fc.nat(7)] as const),
      (memo, chat, given, decision, flag, people) => {
        const numbers = Array.from({ length: people }, (_, index) => `P${index}`)
        const found = judge(memo, chat, given, { decision, flag, presentAt: () => numbers, eveningOf: () => numbers })
        const sum = found.shares.reduce<number>((total, { share }) => total + share, 0)
        expect(sum).toBe(found.state === 'credited' ? 1_000_000 : 0)
        expect(new Set(found.shares.map(({ agent }) => agent)).size).toBe(found.shares.length)
        expect(found.evidence === null).toBe(found.state !== 'credited' && found.state !== 'contested')
        if (decision !== null)
          expect(found).toMatchObject({ evidence: 'decision', shares: decision.shares, doubts: [] })
        expect(found.chat).toEqual<ChatEvidence | null>(chat?.evidence ?? null)
      },
    ),
  )
})

it('coverage: the seven kinds sum to the orders, unpaid ones left out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(memos, chats, settings, decisions, fc.constantFrom(null, '蓝'), fc.boolean()), {
        maxLength: 30,
      }),
      (all) => {
        const orders = all.map(([memo, chat, given, decision, flag, isPaid]) => {
          const one = caseOf(memo, chat, given, { decision, flag })
          return { attribution: attributionOf({ ...one, order: { ...one.order, paidAt: isPaid ? at : null } }) }
        })
        const { orders: count, doubtful, ...kinds } = coverageOf(orders)
        expect(Object.values(kinds).reduce((sum, kind) => sum + kind, 0)).toBe(count)
        expect(count).toBe(all.filter(([, , , , , isPaid]) => isPaid).length)
        expect(doubtful).toBeLessThanOrEqual(kinds.decision + kinds.memo + kinds.chat + kinds.silent)
      },
    ),
  )
})
