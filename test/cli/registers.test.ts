import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHost } from '#test/support/test-host.ts'
import { fillSmallTeam, smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const run = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, '--db', 'shop.db', '--json'])

describe('registers on the command line', () => {
  beforeAll(async () => {
    jsonFile(folder, 'team.json', smallTeam)
    await runInside(folder, ['init', '--db', 'shop.db', '--team', 'team.json'])
  })

  it('writes, moves, corrects and shows an entry', async () => {
    const set = ['--set', 'category=product', '--set', 'text=少一包螺丝=三位买家']
    const added = await run('registers', 'add', 'problems', ...set, '--person', 'a01', '--due', '2027-01-02 18:00')
    expect(added.status).toBe(0)
    expect(added.json).toMatchObject({
      state: 'open',
      person: { agent: 'A01' },
      due: '2027-01-02T18:00:00',
      values: { category: 'product', text: '少一包螺丝=三位买家' },
    })
    const id = String((added.json as { id: number }).id)
    expect((await run('registers', 'correct', id, '--set', 'text=少两包螺丝', '--text', '数错了')).status).toBe(0)
    expect((await run('registers', 'note', id, '--text', '仓库在查')).status).toBe(0)
    expect((await run('registers', 'move', id, 'settle', '--set', 'answer=已补寄')).json).toMatchObject({
      state: 'settled',
    })
    const shown = (await run('registers', 'show', id)).json as { history: { what: string; text: string }[] }
    expect(shown.history.map(({ what, text }) => [what, text])).toEqual([
      ['made', ''],
      ['corrected', '数错了'],
      ['noted', '仓库在查'],
      ['moved', ''],
    ])
    expect((await run('registers', 'list', 'problems', '--search', '两包')).json).toMatchObject({ total: 1 })
    expect((await run('registers', 'export', 'problems', 'problems.xlsx')).json).toMatchObject({ rows: 1 })
    const again = await run('registers', 'move', id, 'settle')
    expect([again.status, (again.json as RefusedJson).error.code]).toEqual([1, 'move-not-possible'])
  })

  it('attaches a file, and says what is attached', async () => {
    const set = ['--set', 'category=memo', '--set', 'text=附件']
    const { json } = await run('registers', 'add', 'problems', ...set, '--person', 'A01')
    const id = String((json as { id: number }).id)
    writeFileSync(join(folder, '原话.txt'), '买家的原话')
    expect((await run('registers', 'attach', id, '原话.txt')).json).toMatchObject([{ name: '原话.txt', isThere: true }])
    expect((await run('registers', 'attachments', id)).json).toMatchObject([{ kind: 'txt', bytes: 15 }])
    const table = (await runInside(folder, ['registers', 'attachments', id, '--db', 'shop.db'])).out
    expect(table).toContain('原话.txt')
    writeFileSync(join(folder, 'a.exe'), 'MZ')
    const refused = await run('registers', 'attach', id, 'a.exe')
    expect([refused.status, (refused.json as RefusedJson).error.code]).toEqual([1, 'attachment-kind'])
  })

  it('lists all of them, also more than a screen takes at once', async () => {
    const host = await openTestHost()
    await fillSmallTeam(host)
    for (let index = 0; index < 1_100; index++)
      await host.ask('registers.add', {
        ...{ register: 'problems', person: 'A01' },
        values: { category: 'memo', text: `第 ${index} 件` },
      })
    const list = async (...words: string[]) =>
      (await runInside(host.folder, [...words, '--db', 'zhangban.db', '--json'])).json
    const { total, entries } = (await list('registers', 'list', 'problems')) as { total: number; entries: object[] }
    expect([total, entries.length]).toEqual([1_100, 1_100])
    expect(((await list('problems', 'list')) as { problems: object[] }).problems).toHaveLength(1_100)
  })

  it('says which registers and fields there are', async () => {
    const refused = async (...args: string[]) => {
      const { status, json } = await run('registers', ...args)
      const { code, details } = (json as RefusedJson).error
      return [status, details['reason'] ?? code]
    }
    expect(await refused('list', 'nothing')).toEqual([2, 'not-a-register'])
    expect(await refused('add', 'problems', '--set', 'colour=red')).toEqual([2, 'not-a-field'])
    expect(await refused('show', 'x')).toEqual([2, 'not-an-entry'])
    expect(await refused('add', 'fund', '--set', 'amount=a')).toEqual([1, 'whole fen expected'])
  })

  it('training lists who lacks what', async () => {
    const { json } = await run('training')
    expect(json).toMatchObject({
      rows: [{ agent: 'A01', lacking: [{ kind: 'onboarding' }, { kind: 'policy' }] }, { agent: 'A02' }],
    })
  })
})
