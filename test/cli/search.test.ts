import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chatCsv, chatMapping, chatRow } from '#test/fixtures/messages.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runCli, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const named = ['--db', 'chats.db']
const inside = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, ...named, '--json'])

interface Found {
  readonly total: number
  readonly seconds: number
  readonly hits: readonly {
    readonly sentAt: string
    readonly agent: string | null
    readonly buyer: string
    readonly direction: string
    readonly text: string
    readonly session: string | null
  }[]
}
const found = async (...args: string[]): Promise<Found> => {
  const run = await inside('search', ...args)
  expect([run.status, run.error]).toEqual([0, ''])
  return run.json as Found
}
const texts = async (...args: string[]): Promise<string[]> => (await found(...args)).hits.map(({ text }) => text)

const [first, ...others] = smallTeam.people
const team = {
  ...smallTeam,
  people: [{ ...first, accounts: [{ shop: '示例旗舰店', account: '示例旗舰店:小美', from: '2025-03-01' }] }, ...others],
}
const rows = [
  chatRow({ text: '想退货，单号 213555000123456789' }),
  chatRow({ text: '好的', sentAt: '2026-10-01 10:00:20', direction: '客服' }),
  chatRow({ text: '-退货\n第二行', sentAt: '2026-10-02 09:00:00', account: '示例旗舰店:临时' }),
  chatRow({ text: '退 Pro版', sentAt: '2026-10-03 23:59:59', buyer: '张三丰' }),
]

beforeAll(async () => {
  writeFileSync(join(folder, 'chats.csv'), chatCsv(rows))
  await inside('init', '--team', jsonFile(folder, 'team.json', team))
  const map = jsonFile(folder, 'map.json', { ...chatMapping, direction: { buyer: ['买家'], agent: ['客服'] } })
  const run = await inside('import', 'chats.csv', '--shop', '示例旗舰店', '--map', map)
  if (run.status !== 0) throw new Error(run.out)
})

describe('search', () => {
  it('prepares what is not prepared yet, in the program as users start it, and says who, when and what', async () => {
    const run = await runCli(folder, ['search', '退', ...named, '--json'])
    expect([run.status, run.error]).toEqual([0, ''])
    const { total, seconds, hits } = run.json as Found
    expect(total).toBe(3)
    expect(seconds).toBeGreaterThanOrEqual(0)
    expect(hits).toEqual([
      {
        sentAt: '2026-10-03T23:59:59',
        agent: 'A01',
        buyer: '张**丰',
        direction: 'buyer',
        text: '退 Pro版',
        session: null,
      },
      {
        sentAt: '2026-10-02T09:00:00',
        agent: '示例旗舰店:临时',
        buyer: 't**1',
        direction: 'buyer',
        text: '-退货\n第二行',
        session: null,
      },
      {
        sentAt: '2026-10-01T10:00:00',
        agent: 'A01',
        buyer: 't**1',
        direction: 'buyer',
        text: '想退货，单号 213555000123456789',
        session: null,
      },
    ])
  })

  it('finds parts of numbers and words, whatever their case', async () => {
    expect(await texts('5550001')).toEqual(['想退货，单号 213555000123456789'])
    expect(await texts('pRO')).toEqual(['退 Pro版'])
    expect(await texts('没有这句话')).toEqual([])
  })

  it('days, agents by number in any case, logins nobody owns, and a limit that leaves the total alone', async () => {
    expect(await texts('退', '--from', '2026-10-02')).toHaveLength(2)
    expect(await texts('退', '--from', '2026-10-02', '--to', '2026-10-02')).toEqual(['-退货\n第二行'])
    expect(await texts('退', '--to', '2026-10-01')).toEqual(['想退货，单号 213555000123456789'])
    expect(await texts('退', '--agent', 'a01')).toHaveLength(2)
    expect(await texts('退', '--agent', '示例旗舰店:临时')).toEqual(['-退货\n第二行'])
    expect(await found('退', '--limit', '1')).toMatchObject({ total: 3, hits: [{ text: '退 Pro版' }] })
  })

  it('a text that begins like an option stands after --', async () => {
    const run = await runInside(folder, ['search', ...named, '--json', '--', '-退'])
    expect((run.json as Found).hits.map(({ text }) => text)).toEqual(['-退货\n第二行'])
  })

  it('is a table for people, one line a hit, in both languages', async () => {
    const chinese = await runInside(folder, ['search', '退货', ...named, '--lang', 'zh-CN'])
    const lines = chinese.out.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^时间 +客服 +买家 +谁说的 +内容$/)
    expect(lines[1]).toMatch(/^2026-10-02 09:00:00 +示例旗舰店:临时 +t\*\*1 +买家 +-退货 第二行$/)
    expect(lines[3]).toMatch(/^2 处，在 2 个会话里；列出 2 条，用时 \d+\.\d{3} 秒$/)
    const english = await runInside(folder, ['search', '没有这句话', ...named, '--lang', 'en'])
    expect([english.status, english.out]).toEqual([0, 'Nothing was found.\n'])
  })

  it.each([
    [[], 'missing-argument'],
    [[' '], 'missing-argument'],
    [['退', '货'], 'unexpected-argument'],
    [['退', '--from', '2026-10'], 'not-a-day'],
    [['退', '--to', '2026-02-30'], 'not-a-day'],
    [['退', '--limit', '0'], 'not-a-count'],
    [['退', '--limit', '1e3'], 'not-a-count'],
    [['退', '--limit', '999999999'], 'not-a-count'],
  ])('%j is wrong usage', async (args, reason) => {
    const run = await inside('search', ...args)
    expect(run.status).toBe(2)
    expect((run.json as RefusedJson).error.details['reason']).toBe(reason)
  })

  it('a text that is too long is refused', async () => {
    const run = await inside('search', '退'.repeat(101))
    expect([run.status, (run.json as RefusedJson).error.code]).toEqual([1, 'invalid-input'])
  })
})
