import { describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { bringOrders, correctionsOf, flatPlan, orderOn } from '#test/support/closed-months.ts'
import { bring, undo } from '#test/support/message-imports.ts'
import { answered, drawnChats, emptyQualityShop, evenMarks, qualityShop } from '#test/support/quality-shop.ts'
import type { TestHost } from '#test/support/test-host.ts'

const month = '2026-10' as Month
const october = { from: '2026-10-01', to: '2026-10-31' } as InputOf<'quality.scan'>

const refOf = async (host: TestHost) => {
  const { chats } = await drawnChats(host)
  const [first] = chats
  if (!first) throw new Error('no chat was drawn')
  const { agent, ...chat } = first
  return { agent, chat }
}

const standing = async (host: TestHost, agent: string) =>
  (await host.ask('ledger.standing', { month })).find((one) => one.agent === agent)

describe('a sample', () => {
  it('larger than what there is takes every chat once', async () => {
    const host = await qualityShop(3, 2)
    const settings = await host.ask('quality.sampleSettings', {})
    for (const more of [
      { least: 1000 },
      { normal: 1, newStaff: 1, least: 0 },
      { normal: 1, newStaff: 1, least: 1000 },
    ]) {
      await host.ask('quality.saveSampleSettings', { ...settings, ...more })
      const { plan, sessions, population } = await host.ask('quality.trySample', { month, seed: 'x' })
      expect([population, sessions.length]).toEqual([5, 5])
      expect(plan.every(({ chats, drawn }) => drawn === chats)).toBe(true)
      expect(new Set(sessions.map(({ buyerId, agent }) => `${buyerId} ${agent}`)).size).toBe(5)
    }
  })

  it('of nothing is kept as one of nothing, and shares beyond 1 are refused', async () => {
    const host = await qualityShop(3, 2)
    const settings = await host.ask('quality.sampleSettings', {})
    await host.ask('quality.saveSampleSettings', { ...settings, normal: 0, newStaff: 0, excellent: 0, least: 0 })
    expect((await host.ask('quality.drawSample', { month, seed: 'x' })).sessions).toEqual([])
    for (const more of [{ normal: 1.01 }, { least: -1 }, { least: 1.5 }, { normal: Number.NaN }])
      expect((await host.refusal('quality.saveSampleSettings', { ...settings, ...more })).code).toBe('invalid-input')
    expect((await host.refusal('quality.trySample', { month: '0000-01' as Month, seed: 'x' })).code).toBe(
      'sample-empty',
    )
    expect((await host.refusal('quality.drawSample', { month: '9999-12' as Month, seed: 'x' })).code).toBe(
      'sample-empty',
    )
  })
})

describe('a chat whose import was undone', () => {
  it('cannot be scored or read any more; a score it has stands, is corrected, acknowledged and counted', async () => {
    const host = await emptyQualityShop()
    const rows = Array.from({ length: 6 }, (_, at) => answered('A01', `b${at}`, 2 + at)).flat()
    const batch = await bring(host, rows)
    const { agent, chat } = await refOf(host)
    const given = await host.ask('quality.score', { chat, agent, marks: evenMarks(70) })
    await undo(host, batch)
    expect((await host.refusal('quality.score', { chat, agent, marks: evenMarks(10) })).code).toBe('not-found')
    expect((await host.refusal('quality.hitsOf', chat)).code).toBe('not-found')
    const corrected = await host.ask('quality.correctScore', { id: given.id, marks: evenMarks(80), reason: '重看' })
    expect([corrected.chat.buyerId, corrected.score, corrected.machine]).toEqual([null, 80, { hits: 0, fatal: 0 }])
    await host.ask('quality.acknowledge', { id: corrected.id, agent, pin: '1111' })
    const results = await host.ask('quality.results', { month })
    expect(results.find((one) => one.agent === agent)).toMatchObject({ scored: 1, mean: 80, unacknowledged: 0 })
    await bring(host, rows)
    const [back] = await host.ask('quality.scores', { month })
    expect([back?.id, back?.chat.buyerId === null]).toEqual([corrected.id, false])
  })

  it('hits of it are gone with it and come back with it, verdicts and all', async () => {
    const host = await emptyQualityShop()
    const rows = answered('A01', 'tb1', 3).map((row) =>
      row.direction === '客服' ? { ...row, text: '您好，加微信聊' } : row,
    )
    const batch = await bring(host, rows)
    const hits = () => host.ask('quality.hits', { ...october, rule: 'forbiddenWord' })
    await host.ask('quality.scan', october)
    const [hit] = (await hits()).hits
    await host.ask('quality.judge', { key: hit?.key ?? '', verdict: 'right' })
    await undo(host, batch)
    expect(await hits()).toMatchObject({ total: 0, hits: [] })
    expect((await host.refusal('quality.judge', { key: hit?.key ?? '', verdict: 'false' })).code).toBe('not-found')
    await bring(host, rows)
    await host.ask('quality.scan', october)
    expect((await hits()).hits.map(({ key, verdict }) => [key, verdict])).toEqual([[hit?.key, 'right']])
  })
})

describe('a closed month', () => {
  it('keeps every figure: later scores, warnings, awards and answered appeals change none, money is posted in the open one', async () => {
    const host = await qualityShop(6, 2)
    await bringOrders(host, 1, [orderOn(1, '2026-10-05', 'A01', '100.00'), orderOn(2, '2026-11-05', 'A01', '50.00')])
    await host.ask('orders.savePlan', flatPlan('2026-01', 10_000) as never)
    const { agent, chat } = await refOf(host)
    const given = await host.ask('quality.score', { chat, agent, marks: evenMarks(70) })
    const warn = (points: number) =>
      host.ask('registers.add', {
        ...{ register: 'warnings', person: agent },
        values: { step: 'verbal', month, text: '迟交班', evidence: '交接单', points },
      })
    const { id: warning } = await warn(-3)
    await host.ask('performance.closeMonth', { month })
    const figures = async () => [
      await host.ask('performance.scores', { month }),
      await host.ask('performance.sheets', { month, agent }),
      await host.ask('orders.commission', { month }),
    ]
    const before = await figures()
    const appeal = { month, agent, evidence: '', orderId: null } as const
    for (const { matter, subject } of [
      { matter: 'quality', subject: { kind: 'score', id: given.id } },
      { matter: 'penalty', subject: { kind: 'entry', id: warning } },
    ] as const) {
      const { id } = await host.ask('performance.makeAppeal', { ...appeal, matter, subject, text: '不对' })
      const answer = { id, outcome: 'upheld', answer: '改', correction: 1_000 as never } as const
      expect((await host.ask('performance.answerAppeal', answer)).postedIn).toBe('2026-11')
    }
    await host.ask('quality.correctScore', { id: given.id, marks: evenMarks(100), reason: '申诉' })
    await host.ask('registers.move', { id: warning, move: 'revoke', text: '申诉成立' })
    await warn(-10)
    await host.ask('registers.add', {
      ...{ register: 'awards', person: agent },
      values: { kind: 'idea', month, text: '好主意', points: 5, bonus: 5_000 },
    })
    expect(await figures()).toEqual(before)
    const posted = await correctionsOf(host, '2026-11', agent)
    expect(posted.map(({ originMonth, amount }) => [originMonth, amount])).toEqual([
      [month, 1_000],
      [month, 1_000],
    ])
  })
})

describe('an agent who left and got another number', () => {
  it('is named in sample, results, standing and scores, keeps what was his and gets nothing new', async () => {
    const host = await qualityShop(6, 6)
    const { id: sample, chats } = await drawnChats(host)
    const own = chats.find(({ agent }) => agent === 'A02')
    if (!own) throw new Error('nothing of A02 was drawn')
    const { agent: _agent, ...chat } = own
    const score = await host.ask('quality.score', { chat, agent: 'A02', sample, marks: evenMarks(90) })
    const award = { register: 'awards', values: { kind: 'idea', month, text: '好', points: 3 } } as const
    await host.ask('registers.add', { ...award, person: 'A02' })
    const person = (await host.ask('people.list', {})).find(({ number }) => number === 'A02')
    if (!person) throw new Error('nobody')
    const { id, hasPin: _pin, left: _left, ...fields } = person
    await host.ask('people.change', { id, ...fields, number: 'B02' })
    await host.ask('people.leave', { id, left: '2026-10-31' as LocalDate })
    const [kept] = await host.ask('quality.samples', { month })
    expect(kept?.sessions.some(({ agent }) => agent === 'B02')).toBe(true)
    expect((await host.ask('quality.scores', { month, agent: 'b02' })).map((one) => one.id)).toEqual([score.id])
    const results = await host.ask('quality.results', { month })
    expect(results.find(({ agent }) => agent === 'B02')).toMatchObject({ name: '阿强', scored: 1, mean: 90 })
    expect(await standing(host, 'B02')).toMatchObject({ name: '阿强', points: 3, awards: 1 })
    const action = { register: 'actions', owner: 'B02', values: { text: 'x', until: '2026-12-01' } } as const
    expect((await host.refusal('registers.add', action)).details).toMatchObject({ what: 'person-on-day' })
    expect((await host.ask('registers.list', { register: 'awards', person: 'B02' })).total).toBe(1)
  })
})

describe('50,000 hits', () => {
  it('are all counted, come in pages without a gap or a double, and no page is slow', { timeout: 90_000 }, async () => {
    const host = await emptyQualityShop()
    const two = (value: number): string => String(value).padStart(2, '0')
    const rows = Array.from({ length: 500 }, (_, at) => answered('A01', `b${at}`, 1 + (at % 28))).flatMap(
      (pair, at) => [
        pair[0] ?? pair[1]!,
        ...Array.from({ length: 100 }, (_, line) => ({
          ...(pair[1] ?? pair[0]!),
          sentAt: `2026-10-${two(1 + (at % 28))} 10:${two(1 + Math.floor(line / 60))}:${two(line % 60)}`,
          text: `甲级货 ${at} ${line}`,
        })),
      ],
    )
    await bring(host, rows)
    const { now } = await host.ask('quality.lists', {})
    const words = { taboo: [], insult: [], diversion: [], absolute: [], own: ['甲级'] }
    await host.ask('quality.saveLists', { lists: { ...now.lists, words } })
    const summary = await host.ask('quality.scan', october)
    const forbidden = summary.tallies.filter(({ rule }) => rule === 'forbiddenWord')
    expect(forbidden.map(({ hits }) => hits)).toEqual([50_000])
    const keys = new Set<string>()
    let slowest = 0
    for (let offset = 0; offset < 50_000; offset += 500) {
      const start = performance.now()
      const page = await host.ask('quality.hits', { ...october, rule: 'forbiddenWord', offset, limit: 500 })
      slowest = Math.max(slowest, performance.now() - start)
      expect([page.total, page.hits.length]).toEqual([50_000, 500])
      for (const { key } of page.hits) keys.add(key)
    }
    expect(keys.size).toBe(50_000)
    const behind = await host.ask('quality.hits', { ...october, rule: 'forbiddenWord', offset: 50_000 })
    expect([behind.total, behind.hits]).toEqual([50_000, []])
    // Some 20 ms for 500 alone on the machine.
    expect(slowest).toBeLessThan(1_000)
  })
})
