import { beforeAll, expect, it, vi } from 'vitest'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runInside } from './run-cli.ts'

const folder = folderOfTests()
const inside = (...args: string[]) => runInside(folder, ['--db', 'shop.db', ...args, '--json'])
const inWords = async (...args: string[]) => (await runInside(folder, ['--db', 'shop.db', '--lang', 'en', ...args])).out

beforeAll(async () => {
  vi.stubEnv('ZHANGBAN_NOW', '2026-11-22 09:00:00')
  expect((await inside('init', '--team', jsonFile(folder, 'team.json', smallTeam))).status).toBe(0)
  const notes = [
    ['--category', 'idea', '--text', '加一张实拍图', '--agent', 'a02', '--product', '床头柜'],
    ['--category', 'page', '--text', '尺寸写错', '--agent', 'A01'],
  ]
  for (const note of notes) expect((await inside('problems', 'add', ...note)).status).toBe(0)
})

it('problems add and list (S001-057)', async () => {
  const { json } = await inside('problems', 'list', '--state', 'open', '--from', '2026-11-22')
  expect(json).toMatchObject({ total: 2 })
  const { problems } = json as { problems: object[] }
  expect(problems).toContainEqual({
    ...{ id: 1, at: '2026-11-22T09:00:00', state: 'open', category: 'idea', person: 'A02', product: '床头柜' },
    ...{ text: '加一张实拍图', answer: null },
  })
  expect(await inWords('problems', 'list')).toContain('尺寸写错')
})

it('problems digest of a week and of one without anything', async () => {
  expect((await inside('problems', 'digest', '--date', '2026-11-18')).json).toMatchObject({
    ...{ from: '2026-11-16', to: '2026-11-22', made: 2, settled: 0, left: 0 },
    groups: [
      { category: 'idea', made: 1, problems: [{ id: 1 }] },
      { category: 'page', made: 1, problems: [{ id: 2 }] },
    ],
  })
  expect(await inWords('problems', 'digest', '--date', '2026-11-02')).toContain('Nobody noted a problem this week.')
})

it('problems knowledge, gaps and lost say so when there is nothing', async () => {
  expect((await inside('problems', 'knowledge', '发货')).json).toEqual({ total: 0, answers: [] })
  expect((await inside('problems', 'gaps', '--least', '1')).json).toEqual({
    ...{ from: '2026-11-16', to: '2026-11-22', gaps: [] },
  })
  expect((await inside('problems', 'lost')).json).toEqual({
    ...{ from: '2026-11-16', to: '2026-11-22', lost: null, noted: 0, reasons: [], inquiries: [] },
  })
  expect(await inWords('problems', 'lost')).toContain('No chats of these days')
})

it('refuses a category that is missing, a person nobody knows, and a date that is none', async () => {
  expect((await inside('problems', 'add', '--text', 'x', '--agent', 'A01')).status).toBe(2)
  expect((await inside('problems', 'add', '--category', 'idea', '--text', 'x', '--agent', 'X9')).status).toBe(1)
  expect((await inside('problems', 'digest', '--date', '2026-13-01')).status).toBe(2)
})

it('without a date the week is the newest that holds something, and the answer says so', async () => {
  vi.stubEnv('ZHANGBAN_NOW', '2026-12-16 09:00:00')
  expect((await inside('problems', 'digest')).json).toMatchObject({ from: '2026-11-16', to: '2026-11-22', made: 2 })
  for (const name of ['digest', 'gaps', 'lost'])
    expect(await inWords('problems', name)).toContain('(no --date: the newest week that holds something)')
  expect(await inWords('problems', 'digest', '--date', '2026-12-16')).not.toContain('--date')
  vi.stubEnv('ZHANGBAN_NOW', '2026-11-22 09:00:00')
})
