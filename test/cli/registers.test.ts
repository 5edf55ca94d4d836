import { beforeAll, describe, expect, it } from 'vitest'
import { smallTeam } from '#test/support/test-team.ts'
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
