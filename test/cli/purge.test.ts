import { beforeAll, describe, expect, it } from 'vitest'
import { chatCsv, chatRow } from '#test/fixtures/messages.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { textFile } from '#test/support/test-host.ts'
import { folderOfTests, jsonFile, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const cli = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, '--db', 'shop.db', '--json'])

beforeAll(async () => {
  await cli('init', '--team', jsonFile(folder, 'team.json', smallTeam))
  const rows = ['2026-06-30', '2026-09-10', '2026-10-01'].map((day) => chatRow({ sentAt: `${day} 10:00:00` }))
  const file = textFile(folder, 'chats.csv', chatCsv(rows))
  const run = await cli('import', file, '--shop', smallTeam.shops[0]?.name ?? '')
  expect([run.status, run.error]).toEqual([0, ''])
})

describe('chats purge', () => {
  it('counts first, then removes up to the day, and says so', async () => {
    const plan = await cli('chats', 'purge', '--before', '2026-10-01', '--dry-run')
    expect([plan.status, plan.json]).toEqual([
      0,
      {
        ...{
          isDryRun: true,
          before: '2026-10-01',
          oldest: '2026-06-30',
          messages: 2,
          chats: 2,
          buyers: 0,
          sessions: 0,
        },
        openMonths: [],
      },
    ])
    const done = await cli('chats', 'purge', '--keep-months', '4')
    expect(done.json).toMatchObject({
      isDryRun: false,
      before: '2026-07-01',
      messages: 1,
      through: '2026-06-30',
      by: 'cli',
    })
    const rest = await cli('chats', 'purge', '--before', '2026-10-01')
    expect(rest.json).toMatchObject({ messages: 1, through: '2026-09-10', outcome: 'done' })
    expect((await cli('verify')).status).toBe(0)
  })

  it('refuses without a period, and fewer than three months', async () => {
    const unset = await cli('chats', 'purge')
    expect([unset.status, (unset.json as RefusedJson).error.code]).toEqual([1, 'retention-unset'])
    const few = await cli('chats', 'purge', '--keep-months', '2')
    expect([few.status, (few.json as RefusedJson).error.code]).toEqual([1, 'invalid-input'])
  })
})
