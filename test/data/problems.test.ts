import { describe, expect, test } from 'vitest'
import type { EntryInput } from '#shared/contract/registers.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { knowledgeOfMonth } from '#data/services/problems/contributions.ts'
import { withShop } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const note = (host: TestHost, values: EntryInput['values'], person = 'A01') =>
  host.ask('registers.add', { register: 'problems', person, values })
const know = (host: TestHost, values: EntryInput['values'], person = 'A01') =>
  host.ask('registers.add', { register: 'knowledge', person, values })
const move = (host: TestHost, id: number, name: string, more: object = {}) =>
  host.ask('registers.move', { id, move: name, ...more })
const search = async (host: TestHost, text: string, more: object = {}) =>
  (await host.ask('problems.knowledge', { search: text, ...more })).hits.map(({ entry }) => entry.values['question'])

const week = { from: '2026-11-16', to: '2026-11-22' } as const

describe('the digest of a week (S001-084, S001-156)', () => {
  test('counts by category against the week before, with what was settled and what is left', async () => {
    const host = await withShop()
    host.clock.now = '2026-11-02 10:00:00'
    await note(host, { category: 'page', text: '老问题' })
    host.clock.now = '2026-11-12 10:00:00'
    const late = await note(host, { category: 'logistics', text: '快递慢' })
    host.clock.now = '2026-11-17 10:00:00'
    await note(host, { category: 'page', text: '尺寸写错', product: '床头柜' })
    const idea = await note(host, { category: 'idea', text: '加一张实拍图' }, 'A02')
    await move(host, late.id, 'settle', { values: { answer: '换了快递' } })
    await move(host, idea.id, 'adopt', { values: { answer: '已加' } })
    const digest = await host.ask('problems.digest', week)
    expect(digest).toMatchObject({
      made: 2,
      settled: 2,
      adopted: 1,
      left: 1,
      products: [{ product: '床头柜', count: 1 }],
    })
    expect(
      digest.groups.map(({ category, made, before, settled, entries }) => [
        category,
        made,
        before,
        settled,
        entries.length,
      ]),
    ).toEqual([
      ['idea', 1, 0, 1, 1],
      ['page', 1, 0, 0, 1],
      ['logistics', 0, 1, 1, 0],
    ])
    expect(await host.ask('problems.digest', { from: '2026-01-05', to: '2026-01-11' })).toMatchObject({
      made: 0,
      left: 0,
      groups: [],
    })
  })
})

describe('knowledge from a settled problem (S002-015)', () => {
  test('takes question, answer and product, belongs to whoever noted it, and both are linked', async () => {
    const host = await withShop()
    const problem = await note(
      host,
      { category: 'product', text: '能放电饭煲吗\n好几个人问', product: '置物架' },
      'A02',
    )
    expect(await host.refusal('problems.makeKnowledge', { problem: problem.id, values: {} })).toMatchObject({
      code: 'move-not-possible',
    })
    await move(host, problem.id, 'settle', { values: { answer: '可以，每层承重 20 公斤' } })
    const made = await host.ask('problems.makeKnowledge', { problem: problem.id, values: { shortcut: 'dfb' } })
    expect(made).toMatchObject({
      register: 'knowledge',
      state: 'valid',
      person: { agent: 'A02' },
      values: {
        question: '能放电饭煲吗 好几个人问',
        answer: '可以，每层承重 20 公斤',
        product: '置物架',
        shortcut: 'dfb',
      },
    })
    expect(made.linked.map(({ id }) => id)).toEqual([problem.id])
    expect((await host.ask('registers.get', { id: problem.id })).linked.map(({ id }) => id)).toEqual([made.id])
    expect(await host.ask('problems.makeKnowledge', { problem: problem.id, values: {} })).toMatchObject({ id: made.id })
    expect((await host.ask('problems.knowledge', { search: '' })).total).toBe(1)
  })

  test('is refused of a dropped problem and of what is none', async () => {
    const host = await withShop()
    const problem = await note(host, { category: 'memo', text: '随手记' })
    await move(host, problem.id, 'drop', { text: '不是问题' })
    expect((await host.refusal('problems.makeKnowledge', { problem: problem.id, values: {} })).code).toBe(
      'move-not-possible',
    )
    const entry = await know(host, { question: '发货', answer: '48 小时' })
    expect((await host.refusal('problems.makeKnowledge', { problem: entry.id, values: {} })).code).toBe('not-found')
    expect((await host.refusal('problems.makeKnowledge', { problem: 999, values: {} })).code).toBe('not-found')
  })

  test('keeps a long text on one line of the length a question may have', async () => {
    const host = await withShop()
    const problem = await note(host, { category: 'product', text: '字'.repeat(900) })
    await move(host, problem.id, 'settle', { values: { answer: '好' } })
    const { values } = await host.ask('problems.makeKnowledge', { problem: problem.id, values: {} })
    expect(values['question']).toBe('字'.repeat(300))
  })
})

describe('searching answers (S003-014)', () => {
  const filled = async () => {
    const host = await withShop()
    await know(host, { question: '什么时候发货', answer: '48 小时内发出', category: 'logistics', shortcut: 'fh' })
    await know(host, {
      question: '退款多久到账',
      answer: '原路退回，发货前秒退',
      category: 'after-sales',
      shortcut: 'tk',
    })
    await know(host, { question: '承重多少', answer: '每层 20 公斤', category: 'product', product: '置物架' })
    await know(host, { question: '双十一还发货吗', answer: '照常', validUntil: '2026-11-11' })
    return host
  }

  test('finds by shortcut, question, answer; two Chinese characters are enough; the expired one is last and marked', async () => {
    const host = await filled()
    expect(await search(host, 'fh')).toEqual(['什么时候发货'])
    expect(await search(host, '发货')).toEqual(['什么时候发货', '退款多久到账', '双十一还发货吗'])
    expect(await search(host, '退款 原路')).toEqual(['退款多久到账'])
    expect(await search(host, '退款 公斤')).toEqual([])
    const { hits } = await host.ask('problems.knowledge', { search: '发货' })
    expect(hits.map(({ isExpired }) => isExpired)).toEqual([false, false, true])
    expect(hits[0]?.marks).toEqual({ question: [[4, 2]], answer: [] })
    expect(hits[1]?.marks).toEqual({ question: [], answer: [[5, 2]] })
  })

  test('narrows by category, and by product with what holds for all', async () => {
    const host = await filled()
    expect(await search(host, '', { category: 'product' })).toEqual(['承重多少'])
    expect(await search(host, '多', { product: '置物架' })).toEqual(['承重多少', '退款多久到账'])
    expect(await search(host, '多', { product: '床头柜' })).toEqual(['退款多久到账'])
  })

  test('copies are counted and put an entry first; retired ones are not found; a correction is found at once', async () => {
    const host = await filled()
    const [first] = (await host.ask('problems.knowledge', { search: '退款' })).hits
    const id = first?.entry.id ?? 0
    await host.ask('problems.countCopy', { id })
    await host.ask('problems.countCopy', { id, agent: 'a01' })
    expect((await host.ask('problems.knowledge', { search: '退款' })).hits[0]?.used).toBe(2)
    await host.ask('registers.correct', { id, values: { answer: '三天内到账' } })
    expect(await search(host, '')).toEqual(['退款多久到账', '承重多少', '什么时候发货', '双十一还发货吗'])
    expect(await search(host, '三天')).toEqual(['退款多久到账'])
    expect(await search(host, '秒退')).toEqual([])
    await move(host, id, 'retire', { text: '改规则了' })
    expect(await search(host, '退款')).toEqual([])
    expect((await host.refusal('problems.countCopy', { id: 999 })).code).toBe('not-found')
    expect((await host.refusal('problems.countCopy', { id, agent: 'X99' })).code).toBe('not-found')
  })
})

describe('answers that come with the app (S003-019, S001-163, S001-175)', () => {
  test('are added once, say the shop’s own return rules, and are nobody’s contribution', async () => {
    const host = await withShop()
    const rules = await host.ask('quality.returnRules', {})
    await host.ask('quality.saveReturnRules', { ...rules, days: 15, freight: { ...rules.freight, mind: 'shop' } })
    expect(await host.ask('problems.addTemplates', { agent: 'A01' })).toEqual({ added: 20 })
    const [back] = (await host.ask('problems.knowledge', { search: 'th' })).hits
    expect(back?.entry.values['answer']).toContain('15 天')
    expect(back?.entry.values['answer']).toContain('运费由我们承担')
    await move(host, back?.entry.id ?? 0, 'retire', { text: '自己写' })
    expect(await host.ask('problems.addTemplates', { agent: 'A01' })).toEqual({ added: 0 })
    await host.ask('problems.countCopy', { id: (back?.entry.id ?? 0) - 1 })
    expect(await host.ask('problems.contributions', week)).toEqual([])
    expect(await search(host, '收藏')).toHaveLength(2)
  })
})

describe('contributions (S002-019)', () => {
  test('count entries, problems, what was adopted and copies, by person; a month counts kept entries', async () => {
    const host = await withShop()
    const problem = await note(host, { category: 'patrol', text: '详情页写错尺寸' }, 'A02')
    await move(host, problem.id, 'adopt', { values: { answer: '已改' } })
    const { id } = await know(host, { question: '包邮吗', answer: '满 99 包邮' }, 'A02')
    const gone = await know(host, { question: '有赠品吗', answer: '没有' })
    await move(host, gone.id, 'retire', { text: '重复' })
    await host.ask('problems.countCopy', { id })
    expect(await host.ask('problems.contributions', week)).toMatchObject([
      { agent: 'A02', problems: 1, settled: 1, ideas: 0, patrol: 1, adopted: 1, knowledge: 1, copied: 1 },
    ])
    expect([...knowledgeOfMonth(host.host.context, '2026-11' as Month)]).toEqual([['A02', 1]])
    expect([...knowledgeOfMonth(host.host.context, '2026-10' as Month)]).toEqual([])
  })
})
