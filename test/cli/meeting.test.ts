import { beforeAll, expect, it, vi } from 'vitest'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runInside } from './run-cli.ts'

const folder = folderOfTests()
const inside = (...args: string[]) => runInside(folder, ['--db', 'shop.db', ...args, '--json'])
const inWords = async (...args: string[]) => (await runInside(folder, ['--db', 'shop.db', '--lang', 'en', ...args])).out

beforeAll(async () => {
  vi.stubEnv('ZHANGBAN_NOW', '2026-11-02 08:00:00')
  expect((await inside('init', '--team', jsonFile(folder, 'team.json', smallTeam))).status).toBe(0)
})

/** What a command answers at a moment. */
const at = async (now: string, ...args: string[]): Promise<unknown> => {
  vi.stubEnv('ZHANGBAN_NOW', now)
  return (await inside(...args)).json
}

it('meeting says what it is about and when it is; without a week the one that is next', async () => {
  const next = await at('2026-11-02 08:00:00', 'meeting')
  expect(next).toMatchObject({
    ...{ week: '2026-W44', at: '2026-11-02T08:00:00', eveningAt: '2026-11-02T17:00:00' },
    ...{ heldAt: null, isFrozen: false, actions: [] },
    pack: { from: '2026-10-26', to: '2026-11-01', agents: [] },
  })
  expect(await at('2026-11-02 08:00:00', 'meeting', '--week', '2026-W44')).toMatchObject({ week: '2026-W44' })
})

it('words, signs and an action item are kept, the item returns after the meeting was held (S001-024)', async () => {
  const now = '2026-11-02 08:30:00'
  const week = ['--week', '2026-W44']
  await at(now, 'meeting', 'words', ...week, '--agent', 'a01', '--done', '跟完三单', '--better', '先发一句')
  const changed = await at(now, 'meeting', 'words', ...week, '--agent', 'A01', '--better', '早一点回')
  expect(changed).toMatchObject({ words: [{ agent: 'A01', done: '跟完三单', better: '早一点回' }, {}] })
  expect(await at(now, 'meeting', 'attend', ...week, '--agent', 'A02', '--state', 'on-duty')).toMatchObject({
    signIns: [
      { agent: 'A01', state: null },
      { agent: 'A02', state: 'on-duty', at: '2026-11-02T08:30:00' },
    ],
  })
  const action = ['--text', '晚班多看一个窗口', '--until', '2026-11-08', '--agent', 'A02']
  const added = await at(now, 'meeting', 'action', ...week, ...action)
  expect(added).toMatchObject({ actions: [{ owner: { agent: 'A02' }, values: { until: '2026-11-08' } }] })
  expect(await at('2026-11-02 08:50:00', 'meeting', 'hold', ...week, '--minutes', '照办')).toMatchObject({
    ...{ heldAt: '2026-11-02T08:50:00', minutes: '照办', isFrozen: false },
  })
  expect(await at('2026-11-09 08:00:00', 'meeting', ...week)).toMatchObject({ isFrozen: true })
  expect(await at('2026-11-09 08:00:00', 'meeting')).toMatchObject({
    week: '2026-W45',
    actions: [{ values: { text: '晚班多看一个窗口', week: '2026-W44' } }],
  })
  expect(await inWords('meeting', '--week', '2026-W45')).toContain('晚班多看一个窗口')
})

it('refuses a week that is none, a state nobody has, an action without an owner, and holding twice', async () => {
  const twice = await inside('meeting', 'hold', '--week', '2026-W44')
  expect(twice).toMatchObject({ status: 1, json: { error: { code: 'meeting-held' } } })
  expect((await inside('meeting', '--week', '2025-W53')).status).not.toBe(0)
  expect((await inside('meeting', 'attend', '--agent', 'A01', '--state', 'asleep')).status).toBe(2)
  expect((await inside('meeting', 'action', '--text', 'x', '--until', '2026-11-08')).status).toBe(2)
  expect((await inside('meeting', 'action', '--text', 'x', '--until', '2026-13-08', '--agent', 'A01')).status).toBe(2)
  expect((await inside('meeting', 'words', '--agent', 'X99', '--done', 'x')).status).toBe(1)
})
