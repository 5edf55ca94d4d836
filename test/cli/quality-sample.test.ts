import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { chatCsv, chatMapping } from '#test/fixtures/messages.ts'
import { answered } from '#test/support/quality-shop.ts'
import { folderOfTests, jsonFile, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const shop = '示例旗舰店'
const inside = (...args: string[]): Promise<CliRun> =>
  runInside(folder, ['quality', ...args, '--db', 'shop.db', '--json'])

beforeAll(async () => {
  const people = [
    { number: 'A01', name: '小美', group: '售前', accounts: [{ shop, account: `${shop}:小美`, from: null, to: null }] },
  ]
  const chats = Array.from({ length: 60 }, (_, at) => answered('A01', `b${at}`, 1 + (at % 28))).flat()
  writeFileSync(join(folder, 'chats.csv'), chatCsv(chats))
  for (const args of [
    ['init', '--team', jsonFile(folder, 'team.json', { shops: [{ name: shop, platform: 'taobao' }], people })],
    ['import', 'chats.csv', '--shop', shop, '--map', jsonFile(folder, 'map.json', chatMapping)],
  ]) {
    const run = await runInside(folder, [...args, '--db', 'shop.db', '--json'])
    if (run.status !== 0) throw new Error(run.out)
  }
})

interface Drawn {
  readonly seed: string
  readonly plan: readonly object[]
  readonly sessions: readonly object[]
}

it('the same seed draws the same sample, in exactly the fields that scripts are written against', async () => {
  const first = await inside('sample', '--seed', '7', '--month', '2026-10')
  const drawn = first.json as Drawn
  expect(Object.keys(drawn)).toEqual(['seed', 'plan', 'sessions'])
  expect(drawn.plan).toEqual([
    { agent: 'A01', standing: 'normal', shift: null, platform: 'taobao', chats: 60, wanted: 6, drawn: 6 },
  ])
  expect(drawn.sessions.map((session) => Object.keys(session))).toEqual(
    Array(6).fill(['agent', 'day', 'shop', 'account', 'buyer', 'shift', 'platform', 'messages', 'score']),
  )
  expect((await inside('sample', '--seed', '7', '--month', '2026-10', '--keep')).json).toEqual(drawn)
  expect((await inside('sample', '--seed', '8', '--month', '2026-10')).json).not.toEqual(drawn)
  expect((await inside('scores', '--month', '2026-10')).json).toEqual({ month: '2026-10', rows: [] })
})

it('a month without a chat is refused, a command without a seed is wrong usage', async () => {
  const empty = await inside('sample', '--seed', '7', '--month', '2026-08')
  expect([empty.status, (empty.json as RefusedJson).error.code]).toEqual([1, 'sample-empty'])
  expect((await inside('sample', '--month', '2026-10')).status).toBe(2)
})
