import { describe, expect, it } from 'vitest'
import type { ChatRef } from '#shared/contract/quality-scores.ts'
import { defaultForm } from '#shared/rules/quality/default-form.ts'
import { answered, drawnChats, emptyQualityShop, evenMarks } from '#test/support/quality-shop.ts'
import { bring, undo } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const month = '2026-10'

const shopWithChats = async () => {
  const host = await emptyQualityShop()
  const batch = await bring(host, Array.from({ length: 6 }, (_, at) => answered('A01', `b${at}`, 2 + at)).flat())
  const { id: sample, chats } = await drawnChats(host)
  const refs = chats.map(({ agent: _agent, ...chat }): ChatRef => chat)
  const [first, second] = refs
  if (!first || !second) throw new Error('no chats drawn')
  return { host, batch, sample, chats: refs, first, second }
}

const given = (host: TestHost, chat: ChatRef, points: number, more: object = {}) =>
  host.ask('quality.score', { chat, agent: 'A01', marks: evenMarks(points), ...more })

describe('a score', () => {
  it('is kept with its form, its marks and the words as they may be kept, and shows in the sample', async () => {
    const { host, sample, first } = await shopWithChats()
    const score = await given(host, first, 90, {
      sample,
      comment: '回得快，电话 13812345678',
      improvement: '多问一句用途',
    })
    expect(score).toMatchObject({
      ...{ agent: 'A01', name: '小美', score: 90, isFatal: false, isPassed: true, state: 'given', sample },
      ...{ comment: '回得快，电话 138****5678', replaces: null, appeal: null, acknowledgedAt: null },
    })
    expect(score.form).toEqual(defaultForm)
    const [drawn] = await host.ask('quality.samples', { month })
    expect(drawn?.sessions.filter((chat) => chat.score !== null).map((chat) => chat.score)).toEqual([score.id])
    const refused = await host.refusal('quality.score', { chat: first, agent: 'a01', marks: evenMarks(10) })
    expect(refused).toMatchObject({ code: 'already-scored', details: { key: score.id } })
  })

  it('is given outside of any sample too, but only to who wrote in the chat', async () => {
    const { host, chats } = await shopWithChats()
    const days = await host.ask('quality.trySample', { month, seed: 'all' })
    expect(days.population).toBe(6)
    const [first] = chats
    if (!first) throw new Error('no chat')
    expect((await given(host, first, 70)).sample).toBe(null)
    const notHis = { chat: first, agent: 'A02', marks: evenMarks(70) }
    expect((await host.refusal('quality.score', notHis)).code).toBe('not-found')
    expect((await host.refusal('quality.score', { ...notHis, agent: 'Z99' })).code).toBe('not-found')
    const elsewhere = { chat: { ...first, buyerId: 9999 }, agent: 'A01', marks: evenMarks(70) }
    expect((await host.refusal('quality.score', elsewhere)).code).toBe('not-found')
    const later = { chat: { ...first, day: '2026-10-29' }, agent: 'A01', marks: evenMarks(70) } as typeof notHis
    expect((await host.refusal('quality.score', later)).code).toBe('not-found')
    const unknown = { ...notHis, agent: 'A01', sample: 77 }
    expect((await host.refusal('quality.score', unknown)).code).toBe('not-found')
  })

  it('needs every criterion', async () => {
    const { host, first } = await shopWithChats()
    const marks = evenMarks(80).map((mark) => (mark.key === 'needs' ? { ...mark, points: null } : mark))
    expect(await host.refusal('quality.score', { chat: first, agent: 'A01', marks })).toMatchObject({
      ...{ code: 'invalid-input', details: { path: 'marks.needs', reason: 'missing' } },
    })
  })

  it('is corrected by a new one while the old stays readable, and withdrawn with a reason', async () => {
    const { host, first, second } = await shopWithChats()
    const wrong = await given(host, first, 60)
    await host.ask('quality.acknowledge', { id: wrong.id, agent: 'A01', pin: '1111' })
    const right = await host.ask('quality.correctScore', { id: wrong.id, marks: evenMarks(85), reason: '看错了一段' })
    expect(right).toMatchObject({ score: 85, replaces: wrong.id, state: 'given', acknowledgedAt: null })
    const whole = await host.ask('quality.scoreOf', { id: right.id })
    expect(whole.before.map(({ id, score }) => [id, score])).toEqual([[wrong.id, 60]])
    const again = { id: wrong.id, marks: evenMarks(99), reason: '再改' }
    expect((await host.refusal('quality.correctScore', again)).code).toBe('not-found')
    expect((await host.ask('quality.scores', { month })).map(({ id }) => id)).toEqual([right.id])
    const other = await given(host, second, 40)
    await host.ask('quality.withdrawScore', { id: other.id, reason: '不是他的会话' })
    expect((await host.refusal('quality.withdrawScore', { id: other.id, reason: '再撤' })).code).toBe('not-found')
    expect((await host.ask('quality.scores', { month })).map(({ state }) => state).toSorted()).toEqual([
      ...['given', 'withdrawn'],
    ])
    expect((await given(host, second, 50)).score).toBe(50)
  })

  it('stays when its import is undone, and counts on', async () => {
    const { host, batch, first } = await shopWithChats()
    const { id } = await given(host, first, 88, {})
    await undo(host, batch)
    const [kept] = await host.ask('quality.scores', { month })
    expect(kept).toMatchObject({ id, score: 88, chat: { buyerId: null, day: first.day } })
    const [result] = await host.ask('quality.results', { month })
    expect(result).toMatchObject({ agent: 'A01', chats: 0, planned: 0, scored: 1, mean: 88 })
  })
})

describe('what an agent says to a score', () => {
  it('is that he read it, with his own PIN only, wrong tries counted', async () => {
    const { host, first } = await shopWithChats()
    const { id } = await given(host, first, 90)
    expect((await host.refusal('quality.acknowledge', { id, agent: 'A02', pin: '2222' })).code).toBe('not-found')
    expect((await host.refusal('quality.acknowledge', { id, agent: 'A01', pin: '2222' })).code).toBe('wrong-pin')
    const read = await host.ask('quality.acknowledge', { id, agent: 'a01', pin: '1111' })
    expect(read).toMatchObject({ state: 'acknowledged', acknowledgedAt: '2026-11-22 09:00:00' })
    host.clock.now = '2026-11-23 09:00:00'
    expect((await host.ask('quality.acknowledge', { id, agent: 'A01', pin: '1111' })).acknowledgedAt).toBe(
      '2026-11-22 09:00:00',
    )
  })

  it('is an appeal on his own score, whose state the score shows, also after it was corrected', async () => {
    const { host, first } = await shopWithChats()
    const { id } = await given(host, first, 50)
    const appeal = {
      month,
      agent: 'A01',
      matter: 'quality',
      text: '买家先骂人',
      subject: { kind: 'score', id },
    } as const
    expect((await host.refusal('performance.makeAppeal', { ...appeal, agent: 'A02' })).code).toBe('not-found')
    const nobodys = { ...appeal, subject: { kind: 'entry', id: 999 } } as const
    expect((await host.refusal('performance.makeAppeal', nobodys)).code).toBe('not-found')
    const made = await host.ask('performance.makeAppeal', appeal)
    expect(made.subject).toEqual({ kind: 'score', id })
    const state = async (scoreId: number) => {
      const { score } = await host.ask('quality.scoreOf', { id: scoreId })
      return [score.state, score.appeal?.isOverdue ?? null]
    }
    expect(await state(id)).toEqual(['appealed', false])
    host.clock.now = '2026-11-27 09:00:00'
    expect(await state(id)).toEqual(['appealed', true])
    const answer = { id: made.id, outcome: 'upheld', answer: '重新评分' } as const
    await host.ask('performance.answerAppeal', answer)
    expect((await host.ask('quality.scoreOf', { id })).score.score).toBe(50)
    const right = await host.ask('quality.correctScore', { id, marks: evenMarks(90), reason: '申诉成立' })
    expect(await state(right.id)).toEqual(['settled', false])
  })
})

describe('forms and drafts', () => {
  it('scores by the form of the month and group, and keeps the form a score was given by', async () => {
    const { host, first, second } = await shopWithChats()
    const before = await given(host, first, 90)
    const form = { ...defaultForm, name: '售前表', from: '2026-10', group: '售前', passMark: 95 }
    await host.ask('quality.saveForm', form)
    expect(await host.ask('quality.formFor', { agent: 'A01', month })).toMatchObject({ name: '售前表', passMark: 95 })
    expect((await host.ask('quality.formFor', { agent: 'A01', month: '2026-09' })).name).toBe(defaultForm.name)
    expect(await given(host, second, 90)).toMatchObject({ isPassed: false, form: { name: '售前表' } })
    expect((await host.ask('quality.scoreOf', { id: before.id })).score).toMatchObject({ isPassed: true })
    expect((await host.ask('quality.forms', {})).map(({ name }) => name)).toEqual(['售前表', defaultForm.name])
    const twice = { ...form, criteria: [...form.criteria, ...form.criteria.slice(6, 7)] }
    expect((await host.refusal('quality.saveForm', twice)).code).toBe('invalid-input')
  })

  it('keeps what is half typed until the chat is scored', async () => {
    const { host, first } = await shopWithChats()
    await host.ask('quality.saveDraft', { chat: first, body: '{"comment":"写到一' })
    await host.reopen()
    expect((await host.ask('quality.draftOf', first)).body).toBe('{"comment":"写到一')
    await given(host, first, 90)
    expect((await host.ask('quality.draftOf', first)).body).toBe(null)
  })
})

describe('results of a month', () => {
  it('lays planned, scored, mean, fatal and passed beside each other', async () => {
    const { host, chats } = await shopWithChats()
    const points = [100, 90, 70]
    for (const [at, value] of points.entries()) await given(host, chats[at] as ChatRef, value)
    const fatal = { chat: chats[3] as ChatRef, agent: 'A01', marks: evenMarks(100, ['abuse']) }
    await host.ask('quality.score', fatal)
    expect(await host.ask('quality.results', { month })).toEqual([
      {
        ...{ agent: 'A01', name: '小美', group: '售前', standing: 'normal', chats: 6, planned: 5, scored: 4 },
        ...{ mean: 65, fatal: 1, passed: 2, unacknowledged: 4, appeals: 0, machineHits: 0, lines: 0 },
        weakest: [
          { title: '开场与问候', mean: 90, n: 4 },
          { title: '需求理解', mean: 90, n: 4 },
          { title: '专业准确', mean: 90, n: 4 },
        ],
      },
    ])
  })

  it('lays the scan beside the scores once the month is scanned, and never into them', async () => {
    const { host, first } = await shopWithChats()
    const { id } = await given(host, first, 80)
    await host.ask('quality.scan', { from: '2026-10-01', to: '2026-10-31' })
    const [result] = await host.ask('quality.results', { month })
    expect(result).toMatchObject({ lines: 6, mean: 80 })
    const hits = await host.ask('quality.hitsOf', first)
    const { score } = await host.ask('quality.scoreOf', { id })
    expect(score.machine.hits).toBe(hits.length)
  })
})
