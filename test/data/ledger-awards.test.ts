import { describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { chat, giveAccounts } from '#test/support/chat-figures.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

type Proposals = OutputOf<'ledger.proposals'>
const october = '2026-10' as never
const two = (value: number): string => String(value).padStart(2, '0')

/** Forty buyers of a month, each answered once after so many seconds. */
const answered = (account: string, month: string, secondsOf: (index: number) => number) =>
  Array.from({ length: 40 }, (_, index) => {
    const seconds = secondsOf(index)
    const log = `10:${two(index)}:00 B 在吗\n10:${two(index + Math.floor(seconds / 60))}:${two(seconds % 60)} A 您好，在的，请问想看哪一款`
    return chat(`${account}${month}${index}`, account, log, `${month}-${two(1 + (index % 20))}`)
  }).flat()

/** A01 answers in 50 to 89 seconds in September and in 10 to 49 in October; A02 in 30 to 69 in both. */
const twoMonths = async (): Promise<TestHost> => {
  const host = await withShop()
  host.clock.now = '2026-11-03 09:00:00'
  await giveAccounts(host, [
    { number: 'A01', account: '店:小美' },
    { number: 'A02', account: '店:阿强' },
  ])
  await bring(
    host,
    answered('店:小美', '2026-09', (index) => 50 + index),
  )
  await bring(
    host,
    answered('店:小美', '2026-10', (index) => 10 + index),
  )
  await bring(
    host,
    answered('店:阿强', '2026-09', (index) => 30 + index),
  )
  await bring(
    host,
    answered('店:阿强', '2026-10', (index) => 30 + index),
  )
  return host
}

const ofKind = ({ proposals }: Proposals, kind: string) => proposals.filter((one) => one.kind === kind)
const reasonOf = ({ none }: Proposals, kind: string) => none.find((one) => one.kind === kind)?.reason
const propose = ({ ask }: TestHost) => ask('ledger.proposals', { month: october })

const change = async (host: TestHost, more: Partial<InputOf<'ledger.saveSettings'>>) =>
  host.ask('ledger.saveSettings', { ...(await host.ask('ledger.settings', {})), ...more })

const grant = async (host: TestHost, kind: string, more: Partial<InputOf<'ledger.grant'>> = {}) => {
  const [proposal] = ofKind(await propose(host), kind)
  if (proposal === undefined) throw new Error(`no ${kind}`)
  const { key, people, text } = proposal
  const input = { month: october, key, agents: people.map(({ agent }) => agent), points: 3, bonus: 10_000, text }
  return { ...input, ...more } as InputOf<'ledger.grant'>
}

describe('proposals', () => {
  it('are nothing but reasons without data (S000-026 to -028)', async () => {
    const host = await withShop()
    const { proposals, none, isClosed } = await propose(host)
    expect([proposals, isClosed]).toEqual([[], false])
    expect(Object.fromEntries(none.map(({ kind, reason }) => [kind, reason]))).toEqual({
      'monthly-best': 'too-little-data',
      progress: 'too-little-data',
      team: 'no-target',
      'service-star': 'too-little-data',
      efficiency: 'too-little-data',
      patrol: 'no-entries',
      idea: 'no-entries',
    })
  })

  it('propose progress by one’s own month before, with p and both samples as proof', async () => {
    const found = await propose(await twoMonths())
    const [progress, ...others] = ofKind(found, 'progress')
    expect(others).toEqual([])
    expect(progress).toMatchObject({ people: [{ agent: 'A01', name: '小美' }], isTied: false, granted: [] })
    expect(progress?.p).toBeLessThan(0.0001)
    expect(progress?.proofs[0]).toMatchObject({
      figure: 'firstResponseMean',
      value: 29.5,
      n: 40,
      beside: 69.5,
      besideN: 40,
    })
    expect(progress?.text).toBe('2026年10月首次响应（平均）比自己上月明显进步：1分10秒 → 30秒')
    expect(progress?.evidence).toContain('小美 首次响应（平均） 30秒，样本 40')
    expect(progress?.evidence).toContain('上月 1分10秒（样本 40）')
    expect(progress?.evidence).toContain('p < 0.0001（单侧）')
  })

  it('propose nobody for progress on too little', async () => {
    const host = await twoMonths()
    await change(host, { minN: 41 })
    expect(reasonOf(await propose(host), 'progress')).toBe('too-little-data')
    await change(host, { minN: 30, progressFigure: 'replyRate' })
    expect(reasonOf(await propose(host), 'progress')).toBe('nothing-significant')
  })

  it('propose the best of the month by ranks, tied ones together', async () => {
    const host = await twoMonths()
    await change(host, { ranking: [{ figure: 'firstResponseMean', weight: 100 }] })
    const [best] = ofKind(await propose(host), 'monthly-best')
    expect(best).toMatchObject({ people: [{ agent: 'A01' }], isTied: false, text: '2026年10月综合排名第 1' })
    expect(best?.proofs).toMatchObject([
      { agent: 'A01', figure: 'firstResponseMean', rank: 1, beside: 39.5, besideN: 80 },
    ])
    await change(host, { ranking: [{ figure: 'replyRate', weight: 100 }] })
    const [tied] = ofKind(await propose(host), 'monthly-best')
    expect(tied).toMatchObject({
      people: [{ agent: 'A01' }, { agent: 'A02' }],
      isTied: true,
      text: '2026年10月综合排名并列第 1',
    })
  })

  it('propose the team by its target (S000-028), and whoever is fastest within the limit (S003-011)', async () => {
    const host = await twoMonths()
    await change(host, { teamFigure: 'withinLimit', teamTarget: 0.5 })
    const found = await propose(host)
    expect(ofKind(found, 'team')).toMatchObject([{ people: [{ agent: 'A01' }, { agent: 'A02' }], isTied: false }])
    expect(ofKind(found, 'efficiency')).toMatchObject([{ people: [{ agent: 'A01' }] }])
    await change(host, { teamTarget: 1 })
    expect(reasonOf(await propose(host), 'team')).toBe('target-missed')
  })

  it('propose what was found on patrol and taken up, once for each entry (S001-156)', async () => {
    const host = await twoMonths()
    host.clock.now = '2026-10-20 10:00:00'
    const values = { category: 'patrol', text: '置物架详情页写成了四层' }
    const { id } = await host.ask('registers.add', { register: 'problems', person: 'A02', values })
    expect(reasonOf(await propose(host), 'patrol')).toBe('no-entries')
    await host.ask('registers.move', { id, move: 'adopt', values: { answer: '已改' } })
    const [patrol] = ofKind(await propose(host), 'patrol')
    expect(patrol).toMatchObject({ people: [{ agent: 'A02' }], source: id, text: '置物架详情页写成了四层' })
    const [entry] = await host.ask('ledger.grant', await grant(host, 'patrol', { points: 1, bonus: 500 }))
    expect(entry?.links).toEqual([{ kind: 'entry', id, key: null }])
    expect(ofKind(await propose(host), 'patrol')[0]?.granted).toEqual([entry?.id])
  })
})

describe('granting', () => {
  it('writes an entry with its evidence, which counts as points and bonus of the month', async () => {
    const host = await twoMonths()
    const [entry] = await host.ask('ledger.grant', await grant(host, 'progress'))
    expect(entry).toMatchObject({
      ...{ register: 'awards', state: 'granted', source: 'award:progress:2026-10:A01' },
      values: { kind: 'progress', month: '2026-10', points: 3, bonus: 10_000 },
    })
    expect(entry?.values['evidence']).toContain('p < 0.0001')
    const [sheet] = await host.ask('performance.sheets', { month: october, agent: 'A01' })
    expect(sheet?.points).toEqual([
      { points: 3, reason: expect.stringMatching(/^进步奖：2026年10月首次响应/) as string, entry: entry?.id },
    ])
    expect(sheet?.pay.lines).toContainEqual({ kind: 'bonus', label: '进步奖', amount: 10_000 })
  })

  it('is refused a second time, and possible again after it was revoked', async () => {
    const host = await twoMonths()
    const input = await grant(host, 'progress')
    const [entry] = await host.ask('ledger.grant', input)
    expect(await host.refusal('ledger.grant', input)).toEqual({ code: 'award-given', details: { agent: 'A01' } })
    await host.ask('registers.move', { id: entry?.id ?? 0, move: 'revoke', text: '数据导错了' })
    const [sheet] = await host.ask('performance.sheets', { month: october, agent: 'A01' })
    expect([sheet?.points, sheet?.pay.lines.some(({ kind }) => kind === 'bonus')]).toEqual([[], false])
    expect(await host.ask('ledger.grant', input)).toMatchObject([{ source: 'award:progress:2026-10:A01 #2' }])
  })

  it('cannot be restored while it was granted again', async () => {
    const host = await twoMonths()
    const input = await grant(host, 'progress')
    const [first] = await host.ask('ledger.grant', input)
    const revoke = (id: number) => host.ask('registers.move', { id, move: 'revoke', text: '数据导错了' })
    const restore = { id: first?.id ?? 0, move: 'restore', text: '又核对了' }
    await revoke(restore.id)
    const [second] = await host.ask('ledger.grant', input)
    expect(await host.refusal('registers.move', restore)).toEqual({ code: 'award-given', details: { agent: 'A01' } })
    await revoke(second?.id ?? 0)
    expect(await host.ask('registers.move', restore)).toMatchObject({ state: 'granted' })
    expect(await host.refusal('registers.move', { ...restore, id: second?.id ?? 0 })).toMatchObject({
      code: 'award-given',
    })
  })

  it('sees what was written by hand', async () => {
    const host = await twoMonths()
    const values = { kind: 'progress', month: '2026-10', text: '会上定的', points: 1 }
    await host.ask('registers.add', { register: 'awards', person: 'A01', values })
    expect((await host.refusal('ledger.grant', await grant(host, 'progress'))).code).toBe('award-given')
  })

  it('is refused for a closed month, and changes nothing of it', async () => {
    const host = await twoMonths()
    const input = await grant(host, 'progress')
    const before = await host.ask('performance.sheets', { month: october, agent: null })
    await host.ask('performance.closeMonth', { month: october })
    expect(await host.refusal('ledger.grant', input)).toEqual({ code: 'month-closed', details: { month: '2026-10' } })
    expect((await propose(host)).isClosed).toBe(true)
    const values = { kind: 'idea', month: '2026-10', text: '月结后补的', points: 5, bonus: 20_000 }
    await host.ask('registers.add', { register: 'awards', person: 'A01', values })
    const after = await host.ask('performance.sheets', { month: october, agent: null })
    expect(after.map(({ pay, points, score }) => ({ pay, points, score }))).toEqual(
      before.map(({ pay, points, score }) => ({ pay, points, score })),
    )
  })

  it('refuses people who are not proposed, a proposal there is not, and a fine', async () => {
    const host = await twoMonths()
    const input = await grant(host, 'progress')
    expect(await host.refusal('ledger.grant', { ...input, agents: ['A02'] })).toMatchObject({
      code: 'invalid-input',
      details: { path: 'agents.0' },
    })
    expect((await host.refusal('ledger.grant', { ...input, key: 'progress:2026-10:A09' })).code).toBe('not-found')
    expect((await host.refusal('ledger.grant', { ...input, bonus: -1 as never })).code).toBe('invalid-input')
    expect((await host.ask('registers.list', { register: 'awards' })).total).toBe(0)
  })
})
