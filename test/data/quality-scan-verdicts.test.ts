import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { ScanHit, ScanLists } from '#shared/contract/quality-scan.ts'
import type { ChatRow } from '#test/fixtures/messages.ts'
import { chat, giveAccounts } from '#test/support/chat-figures.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const mei = '示例旗舰店:小美'
const october = { from: '2026-10-01', to: '2026-10-31' } as InputOf<'quality.scan'>
let host: TestHost

const sayings = (...texts: readonly string[]): ChatRow[] =>
  texts.flatMap((text, index) =>
    chat(`tb${index}`, mei, `10:${10 + index}:00 B 在吗\n10:${10 + index}:30 A ${text}`, '2026-10-05'),
  )
const scan = () => host.ask('quality.scan', october)
const hitsOf = async (more: object = {}): Promise<readonly ScanHit[]> =>
  (await host.ask('quality.hits', { ...october, ...more })).hits
const texts = async (more: object = {}) => (await hitsOf(more)).map(({ text }) => text).sort()
const keyOf = async (text: string): Promise<string> => (await hitsOf()).find((hit) => hit.text === text)?.key ?? ''
const judge = (key: string, more: object = {}) => host.ask('quality.judge', { key, verdict: 'false', ...more })
const lists = async (): Promise<ScanLists> => (await host.ask('quality.lists', {})).now.lists
const save = async (more: Partial<ScanLists>) =>
  host.ask('quality.saveLists', { lists: { ...(await lists()), ...more } })
const only = (own: readonly string[]) =>
  save({
    words: { taboo: [], insult: [], diversion: [], absolute: [], own: [...own] },
    severity: {
      ...{ forbiddenWord: 'fatal', shortReply: null, perfunctory: null, promiseWithoutFollowUp: null },
      ...{ rudeness: null, personalData: null, noGreeting: null, noClosing: null },
    },
  })

beforeEach(async () => {
  host = await withShop()
  await giveAccounts(host, [{ number: 'A01', account: mei }])
  await only(['甲级'])
  await bring(host, sayings('这是甲级货', '这是甲级货', '甲级货不多', '别的甲级', '没有'))
  await scan()
})

describe('a hit that was judged false', () => {
  it('this one only: the others stand, and sums tell it apart', async () => {
    const key = await keyOf('别的甲级')
    await judge(key)
    expect(await texts({ state: 'false' })).toEqual(['别的甲级'])
    expect(await texts({ state: 'unjudged' })).toEqual(['甲级货不多', '这是甲级货', '这是甲级货'])
    expect(await scan()).toMatchObject({ hits: 3, falseHits: 1, agents: [{ agent: 'A01', lines: 5, hits: 3 }] })
    await judge(key, { verdict: null })
    expect(await scan()).toMatchObject({ hits: 4, falseHits: 0 })
  })

  it('as a line: the same text is no hit anywhere, also of a later import and without a new scan of the day', async () => {
    await judge(await keyOf('这是甲级货'), { scope: 'line', reason: '型号' })
    expect(await texts()).toEqual(['别的甲级', '甲级货不多', '这是甲级货'])
    await bring(host, chat('tb9', mei, '09:00:00 B 在吗\n09:00:10 A  这是甲级货 ', '2026-10-07'))
    await scan()
    expect(await texts({ state: 'unjudged' })).toEqual(['别的甲级', '甲级货不多'])
    const learnt = (await host.ask('quality.exceptions', {})).filter(({ at }) => at !== null)
    expect(learnt).toMatchObject([
      { rule: 'forbiddenWord', word: '甲级', scope: 'line', text: '这是甲级货', reason: '型号', by: 'supervisor' },
    ])
  })

  it('as a phrase: the word in it is no hit wherever it stands', async () => {
    await judge(await keyOf('甲级货不多'), { scope: 'phrase', phrase: '甲级货' })
    expect(await texts({ state: 'unjudged' })).toEqual(['别的甲级'])
    const [exception] = await host.ask('quality.exceptions', {})
    await host.ask('quality.revokeException', { id: exception?.id ?? 0 })
    expect(await texts({ state: 'unjudged' })).toEqual(['别的甲级', '这是甲级货', '这是甲级货'])
    expect((await host.ask('quality.exceptions', {}))[0]?.revokedAt).toBe('2026-11-22 09:00:00')
    expect(await host.refusal('quality.revokeException', { id: exception?.id ?? 0 })).toMatchObject({
      code: 'not-found',
    })
  })

  it.each(['货不多', '', '甲级货很多', '级货'])(
    'refuses the phrase %j, which is not in the line around the word',
    async (phrase) => {
      const key = await keyOf('甲级货不多')
      const refused = await host.refusal('quality.judge', { key, verdict: 'false', scope: 'phrase', phrase })
      expect(refused).toEqual({ code: 'invalid-input', details: { path: 'phrase' } })
      expect(await texts({ state: 'false' })).toEqual([])
    },
  )

  it('taken back takes what it taught with it; another scope replaces the first', async () => {
    const key = await keyOf('甲级货不多')
    await judge(key, { scope: 'phrase', phrase: '甲级货' })
    await judge(key, { scope: 'line' })
    expect(await texts({ state: 'unjudged' })).toEqual(['别的甲级', '这是甲级货', '这是甲级货'])
    await judge(key, { verdict: null })
    expect(await texts({ state: 'unjudged' })).toHaveLength(4)
    const inForce = (await host.ask('quality.exceptions', {})).filter(
      (one) => one.at !== null && one.revokedAt === null,
    )
    expect(inForce).toEqual([])
  })

  it('needs a hit', async () => {
    for (const key of ['', 'x', '2026-10-05.1.nothing', '2026-13-77.1.x', `2026-10-05.99.${'x'.repeat(100)}`])
      expect(await host.refusal('quality.judge', { key, verdict: 'right' }), key).toMatchObject({ code: 'not-found' })
  })
})

describe('a hit that was judged right', () => {
  it('stays one whatever is learnt elsewhere', async () => {
    await judge(await keyOf('甲级货不多'), { verdict: 'right' })
    await judge(await keyOf('这是甲级货'), { scope: 'phrase', phrase: '甲级货' })
    expect(await texts({ state: 'right' })).toEqual(['甲级货不多'])
    expect(await texts({ state: 'unjudged' })).toEqual(['别的甲级'])
  })
})

describe('exceptions of the app', () => {
  it('hold from the beginning and can be revoked', async () => {
    await only(['最'])
    await bring(host, sayings('最后一件了', '质量最好'))
    await scan()
    expect(await texts()).toEqual(['质量最好'])
    const app = (await host.ask('quality.exceptions', {})).find(({ text }) => text === '最后')
    expect(app).toMatchObject({ at: null, by: 'app', revokedAt: null })
    await host.ask('quality.revokeException', { id: app?.id ?? 0 })
    expect(await texts()).toEqual(['最后一件了', '质量最好'])
    expect((await host.ask('quality.exceptions', {})).find(({ text }) => text === '最后')?.revokedAt).not.toBeNull()
  })
})

describe('lists', () => {
  it('get a version with each change, every one readable', async () => {
    const before = await host.ask('quality.lists', {})
    expect([before.now.version, before.versions.map(({ version }) => version)]).toEqual([2, [2, 1]])
    const saved = await host.ask('quality.saveLists', {
      lists: { ...before.now.lists, words: { ...before.now.lists.words, own: ['甲', ' 甲', '乙'] } },
      note: '加两个词',
    })
    expect(saved).toMatchObject({
      version: 3,
      note: '加两个词',
      by: 'supervisor',
      lists: { words: { own: ['甲', '乙'] } },
    })
    expect((await host.ask('quality.saveLists', { lists: saved.lists })).version).toBe(3)
    expect((await host.ask('quality.listsOf', { version: 2 })).lists.words.own).toEqual(['甲级'])
    expect((await host.ask('quality.listsOf', { version: 1 })).lists.words.taboo.length).toBeGreaterThan(20)
    expect(await host.refusal('quality.listsOf', { version: 4 })).toMatchObject({ code: 'not-found' })
    expect(await host.ask('quality.hits', october)).toMatchObject({ total: 0, openDays: 1 })
    expect((await scan()).version).toBe(3)
  })

  it('refuse more than 2,000 words and words of more than 40 characters, and keep what was', async () => {
    const words = (await lists()).words
    const own = Array.from({ length: 2001 }, (_, index) => `词${index}`)
    for (const wrong of [own, ['词'.repeat(41)]]) {
      const refused = await host.refusal('quality.saveLists', {
        lists: { ...(await lists()), words: { ...words, own: wrong } },
      })
      expect(refused.code).toBe('invalid-input')
      expect(refused.details).toMatchObject({ path: expect.stringContaining('lists.words.own') as string })
    }
    expect((await lists()).words.own).toEqual(['甲级'])
  })
})
