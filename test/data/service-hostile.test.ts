import { describe, expect, it } from 'vitest'
import type { InputOf, MethodName } from '#shared/contract/index.ts'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { chatCsv, chatMapping } from '#test/fixtures/messages.ts'
import { chat, everyCut, question, tableOf } from '#test/support/chat-figures.ts'
import { bring, isWell, undo, withShop } from '#test/support/message-imports.ts'
import { openTestHost, textFile, type TestHost } from '#test/support/test-host.ts'
import { smallTeam } from '#test/support/test-team.ts'

// Odd days, odd words, odd rules, and changes between two reads: figures are right or the refusal says why.

const mei = '示例旗舰店:小美'
const log = chat('tb1', mei, '10:00:00 B 在吗😀\n10:00:20 A 在的\n10:05:00 B 有货吗\n10:06:40 A 有')
const day = (value: string): LocalDate => value as LocalDate

const everything = { from: null, to: null, shopId: null, agent: null, buyer: '', direction: null }

/** Every read of chats over some days. */
const readAll = async ({ host }: TestHost, from: string, to: string): Promise<Record<string, unknown>> => {
  const [span, one] = [
    { from, to, shopId: null },
    { offset: 0, limit: 10 },
  ]
  const { by: _by, ...scope } = { ...question(), from, to }
  const filter = { ...everything, from, to }
  const asked: readonly (readonly [string, MethodName, object])[] = [
    ...everyCut.map((by) => [`figures ${by}`, 'chats.figures', { ...scope, by }] as const),
    ['histogram', 'chats.histogram', scope],
    ['why', 'chats.why', { ...scope, ...one, figure: 'withinLimit', row: null }],
    ['why of a row', 'chats.why', { ...scope, ...one, figure: 'conversion', row: { by: 'hour', key: 'noon' } }],
    ['platform', 'chats.platformValues', scope],
    ['demand', 'chats.demand', span],
    ['signs', 'chats.gamingSigns', scope],
    ['days', 'chats.days', { limit: 5 }],
    ['rule sets', 'chats.ruleSets', {}],
    ['try', 'chats.tryRuleSet', { ...span, ruleSet: initialRuleSets[0] }],
    ['search', 'chats.search', { ...filter, text: '在', after: null, limit: 10 }],
    ['count', 'chats.countHits', { ...filter, text: '在' }],
    ['list', 'chats.list', { ...filter, ...one }],
    ['readiness', 'chats.readiness', {}],
    ['questions', 'chats.questions', { ...span, product: null, limit: 10 }],
    ['words', 'chats.words', {}],
  ]
  const answers: Record<string, unknown> = {}
  for (const [name, method, input] of asked) {
    const result = await host.dispatch(method, input as InputOf<typeof method>)
    answers[name] = result.ok ? result.value : `refused: ${JSON.stringify(result.failure)}`
  }
  return answers
}

const refusedIn = (answers: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(answers).flatMap(([name, answer]) =>
    typeof answer === 'string' && answer.startsWith('refused') ? [`${name} ${answer}`] : [],
  )

describe('odd days', () => {
  it('an empty database answers every question about chats', async () => {
    const host = await openTestHost()
    const answers = await readAll(host, '2026-10-01', '2026-10-31')
    expect(refusedIn(answers)).toEqual([])
    expect(answers['figures agent']).toMatchObject({ rows: [], openDays: [], total: { rounds: 0 } })
    expect(answers['search']).toMatchObject({ hits: [] })
    expect((await host.refusal('chats.read', { shopId: 1, buyerId: 9, at: null, limit: 10 } as never)).code).toBe(
      'not-found',
    )
  })

  it.each([
    ['the end before the start', '2026-10-31', '2026-10-01', 0],
    ['a hundred years', '1970-01-01', '2069-12-31', 2],
    ['all years there are', '0001-01-01', '9999-12-31', 2],
  ])('%s', async (_name, from, to, rounds) => {
    const host = await withShop()
    await bring(host, log)
    const answers = await readAll(host, from, to)
    expect(refusedIn(answers)).toEqual([])
    expect(answers['figures agent']).toMatchObject({ total: { rounds } })
    expect(answers['histogram']).toMatchObject({ rounds })
    expect(answers['demand']).toMatchObject({ arrivals: rounds / 2 })
    expect(answers['count']).toMatchObject({ total: rounds })
  })

  it('rules nobody knows are refused by name; people and rows nobody knows have nothing', async () => {
    const host = await withShop()
    await bring(host, log)
    const { code, details } = await host.refusal('chats.figures', question({ rules: 'nix' }))
    expect([code, details]).toEqual(['not-found', { what: 'rule-set', key: 'nix' }])
    expect(await tableOf(host, { agent: 'nix' })).toMatchObject({ rows: [], total: { rounds: 0 } })
  })
})

describe('odd words', () => {
  it.each([
    '😀',
    '😀'.repeat(50),
    '"',
    "'",
    '%',
    '_',
    '*',
    'OR',
    'NEAR(',
    '\\',
    '-在',
    '^在',
    'text:在',
    '在"吗',
    '\u0000',
  ])('search finds %j where it stands and nowhere else', async (text) => {
    const host = await withShop()
    await bring(host, [...log, ...chat('tb2', mei, `11:00:00 B 前${text.replaceAll('\u0000', '')}后`)])
    const found = async (): Promise<string[]> =>
      (await host.ask('chats.search', { ...everything, text, after: null, limit: 10 })).hits.map((hit) => hit.text)
    const [before] = [await found(), await host.ask('chats.prepare', {})]
    expect(await found()).toEqual(before)
    expect(before.every((line) => line.includes(text))).toBe(true)
    if (text !== '\u0000') expect(before.some((line) => line.startsWith('前'))).toBe(true)
  })

  it('a text of fifty emoji is found and marked as it stands; one that is too long is refused', async () => {
    const host = await withShop()
    await bring(host, chat('tb2', mei, `11:00:00 B ${'😀'.repeat(100)}`))
    const text = '😀'.repeat(50)
    const { hits } = await host.ask('chats.search', { ...everything, text, after: null, limit: 10 })
    expect(hits.map(({ marks }) => marks[0])).toEqual([[0, 100]])
    const long = await host.host.dispatch('chats.search', {
      ...everything,
      text: '😀'.repeat(101),
      after: null,
      limit: 10,
    })
    expect(long).toMatchObject({ ok: false, failure: { code: 'invalid-input' } })
  })
})

describe('odd rules', () => {
  const [house] = initialRuleSets as readonly [RuleSet]

  it.each([
    { limitSeconds: 0 },
    { limitSeconds: -60 },
    { limitSeconds: 1.5 },
    { limitSeconds: 1e9 },
    { sessionGapMinutes: 0 },
    { window: { start: '25:00', end: '23:00' } },
    { id: 'My rules' },
    { name: '  ' },
    { from: '2026-02-30' },
    { waivedDates: ['2026-13-01'] },
    { unit: 'buyer' },
    { filters: {} },
    { minimumForRank: 0 },
  ])('%j is refused and nothing is kept', async (change) => {
    const host = await withShop()
    const before = await host.ask('chats.ruleSets', {})
    const failure = await host.refusal('chats.saveRuleSet', { ...house, ...change } as RuleSet)
    expect(failure.code).toBe('invalid-input')
    expect(String(failure.details['path']).split('.')[0]).toBe(Object.keys(change)[0])
    expect(await host.ask('chats.ruleSets', {})).toEqual(before)
  })

  it('a version from a past day changes that day and what follows at once, and nothing before', async () => {
    const host = await withShop()
    const later = chat('tb1', mei, '10:00:00 B 在吗\n10:00:50 A 在的', '2026-10-05')
    await bring(host, [...log, ...later])
    const hits = async (): Promise<(string | number)[][]> =>
      (await tableOf(host, { by: 'day' })).rows.map(({ key, figures }) => [key, figures.withinLimit.hits])
    expect(await hits()).toEqual([
      ['2026-10-01', 1],
      ['2026-10-05', 1],
    ])
    await host.ask('chats.saveRuleSet', { ...house, from: day('2026-10-03'), limitSeconds: 30 })
    expect(await hits()).toEqual([
      ['2026-10-01', 1],
      ['2026-10-05', 0],
    ])
    await host.ask('chats.saveRuleSet', { ...house, from: day('2026-10-01'), limitSeconds: 100 })
    expect(await hits()).toEqual([
      ['2026-10-01', 2],
      ['2026-10-05', 0],
    ])
  })
})

describe('changes between two reads', () => {
  it('undo while chats are being prepared: both end, and nothing is left of what went', async () => {
    const host = await withShop()
    const batch = await bring(host, log)
    const results = await Promise.allSettled([host.ask('chats.prepare', {}), undo(host, batch), tableOf(host)])
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(2)
    if (results[1].status === 'rejected') await undo(host, batch)
    await host.ask('chats.prepare', {})
    expect((await tableOf(host)).total.rounds).toBe(0)
    const { hits } = await host.ask('chats.search', { ...everything, text: '在', after: null, limit: 10 })
    expect(hits).toEqual([])
    await isWell(host)
  })

  it('a backup that is restored answers at once with its own figures and words', async () => {
    const host = await withShop()
    await bring(host, log)
    await host.ask('chats.prepare', {})
    const before = await readAll(host, '2026-10-01', '2026-10-31')
    const copy = await host.ask('settings.makeBackup', {})
    await bring(host, [...chat('tb1', mei, '10:07:00 B 多少钱'), ...chat('tb9', mei, '12:00:00 B 在不在')])
    await host.ask('chats.saveRuleSet', { ...(initialRuleSets[0] as RuleSet), limitSeconds: 1 })
    await host.ask('chats.prepare', {})
    expect((await tableOf(host)).total.withinLimit).toMatchObject({ hits: 0, n: 4 })
    await host.ask('settings.restore', { file: copy.file })
    expect(await readAll(host, '2026-10-01', '2026-10-31')).toEqual(before)
    await isWell(host)
  })

  it('buyers of one name in two shops are two buyers', async () => {
    const host = await openTestHost()
    const team = { ...smallTeam, shops: [...smallTeam.shops, { name: '示例二店', platform: 'jd' }] }
    await host.ask('settings.initTeam', { team } as InputOf<'settings.initTeam'>)
    for (const shopId of [1, 2])
      await host.ask('imports.run', {
        path: textFile(host.folder, `shop-${String(shopId)}.csv`, chatCsv(log)),
        ...{ kind: null, shopId, mapping: chatMapping, dryRun: false },
      })
    const table = await tableOf(host, { by: 'shop', rules: 'pinduoduo-3min' })
    expect(table.rows.map(({ figures }) => figures.buyersReceived)).toEqual([1, 1])
    expect(table.total).toMatchObject({ buyersReceived: 2, rounds: 4, withinLimit: { hits: 2, n: 2 } })
    expect((await host.ask('chats.list', { ...everything, offset: 0, limit: 10 })).total).toBe(2)
  })
})
