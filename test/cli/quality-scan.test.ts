import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chatCsv, chatMapping, chatRow } from '#test/fixtures/messages.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runInside, type CliRun } from './run-cli.ts'

const folder = folderOfTests()
const inside = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, '--db', 'chats.db'])
const october = ['--from', '2026-10-01', '--to', '2026-10-31']

const [first, ...others] = smallTeam.people
const team = {
  ...smallTeam,
  people: [{ ...first, accounts: [{ shop: '示例旗舰店', account: '示例旗舰店:小美', from: '2025-03-01' }] }, ...others],
}
const rows = [
  chatRow({ text: '在吗' }),
  chatRow({ text: '您好，可以加 微信', sentAt: '2026-10-01 10:00:20', direction: '客服' }),
  chatRow({ text: '在吗', sentAt: '2026-10-02 09:00:00' }),
  chatRow({ text: '嗯', sentAt: '2026-10-02 09:00:20', direction: '客服' }),
]

beforeAll(async () => {
  writeFileSync(join(folder, 'chats.csv'), chatCsv(rows))
  await inside('init', '--team', jsonFile(folder, 'team.json', team))
  const map = jsonFile(folder, 'map.json', { ...chatMapping, direction: { buyer: ['买家'], agent: ['客服'] } })
  const run = await inside('import', 'chats.csv', '--shop', '示例旗舰店', '--map', map)
  if (run.status !== 0) throw new Error(run.out + run.error)
})

describe('quality scan', () => {
  it('answers sums by rule and agent, and lists hits when asked to', async () => {
    const run = await inside('quality', 'scan', ...october, '--json')
    expect([run.status, run.error]).toEqual([0, ''])
    const summary = run.json as Record<string, unknown>
    expect(Object.keys(summary).sort()).toEqual(
      ['agents', 'chats', 'falseHits', 'hits', 'lines', 'messages', 'seconds', 'tallies', 'version'].sort(),
    )
    expect(summary).toMatchObject({
      ...{ version: 1, messages: 4, lines: 2, chats: 2, hits: 3, falseHits: 0 },
      agents: [{ agent: 'A01', name: '小美', lines: 2, hits: 3 }],
    })
    const listed = (await inside('quality', 'scan', ...october, '--hits', '2', '--json')).json as { list: object[] }
    expect(listed.list).toMatchObject([
      {
        rule: 'forbiddenWord',
        word: '加微信',
        at: '2026-10-01T10:00:20',
        agent: 'A01',
        severity: 'fatal',
        verdict: null,
      },
      { rule: 'shortReply', word: '嗯', at: '2026-10-02T09:00:20', severity: 'note' },
    ])
  })

  it('prints tables, in both languages', async () => {
    const chinese = await inside('quality', 'scan', ...october, '--hits', '10')
    expect(chinese.out).toContain('命中 3 处')
    expect(chinese.out).toContain('可以加 微信')
    const english = await inside('quality', 'scan', ...october, '--hits', '10', '--lang', 'en')
    expect(english.out).toMatch(/3 hits, lists version 1/)
  })

  it('refuses days in the wrong order and needs both', async () => {
    const wrong = await inside('quality', 'scan', '--from', '2026-10-31', '--to', '2026-10-01', '--json')
    expect([wrong.status === 0, wrong.json]).toMatchObject([false, { error: { code: 'invalid-input' } }])
    expect((await inside('quality', 'scan', '--from', '2026-10-01')).status).toBe(2)
  })
})
