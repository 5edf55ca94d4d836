import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import Sqlite from 'better-sqlite3'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runInside, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const inside = (...args: string[]) => runInside(folder, ['--db', 'shop.db', ...args, '--json'])
const people = smallTeam.people.map((person, index) => ({ ...person, pin: ['2580', '1470', '3690'][index] }))

beforeAll(async () => {
  vi.stubEnv('ZHANGBAN_NOW', '2026-11-22 16:00:00')
  const { status } = await inside('init', '--team', jsonFile(folder, 'team.json', { ...smallTeam, people }))
  expect(status).toBe(0)
})

describe('handover open, add, sign, list, verify', () => {
  it('opens with any shift codes, writes items, signs twice and is a link', async () => {
    const opened = await inside('handover', 'open', '--from-shift', '早', '--to-shift', '晚', '--date', '2026-11-22')
    expect(opened.json).toMatchObject({
      id: 1,
      date: '2026-11-22',
      fromShift: '早',
      toShift: '晚',
      state: 'open',
      items: [],
    })
    const added = await inside(
      ...['handover', 'add', '1', '--kind', 'stock', '--text', '少发一块层板', '--urgent', '--order', '2135'],
      ...[
        '--to-do',
        '催补发',
        '--due',
        '2026-11-22T18:00',
        '--shop',
        '示例旗舰店',
        '--buyer',
        '青**屋',
        '--owner',
        'a02',
      ],
    )
    expect(added.json).toMatchObject({
      items: [
        {
          ...{ id: 1, kind: 'stock', text: '少发一块层板', urgent: true, order: '2135', toDo: '催补发', owner: 'A02' },
          ...{ due: '2026-11-22T18:00:00', shop: '示例旗舰店', buyer: '青**屋', age: 0, carried: 0, closed: null },
        },
      ],
    })
    const half = await inside('handover', 'sign', '1', '--agent', 'A01', '--pin', '2580')
    expect(half.json).toMatchObject({ state: 'half-signed', outgoing: { agent: 'A01' }, incoming: null })
    const signed = await inside('handover', 'sign', '1', '--agent', 'A02', '--pin', '1470')
    expect(signed.json).toMatchObject({ state: 'signed', incoming: { agent: 'A02' }, place: 1 })
    const remarked = await inside('handover', 'remark', '1', '--agent', 'A02', '--text', '知道了')
    expect(remarked.json).toMatchObject({ remarks: [{ by: 'A02 阿强', text: '知道了', at: '2026-11-22T16:00:00' }] })
    const verified = await inside('handover', 'verify')
    expect([verified.status, verified.json]).toEqual([0, { ok: true, count: 2, firstBroken: null }])
  })

  it('lists the last days, shows one, adds notes and closes what was taken over', async () => {
    expect((await inside('handover', 'list')).json).toMatchObject({
      from: '2026-10-23',
      to: '2026-11-22',
      handovers: [{ id: 1, state: 'signed', items: 1, openItems: 1, urgentItems: 1 }],
      findings: [],
    })
    expect((await inside('handover', 'list', '--to', '2026-11-21')).json).toMatchObject({ handovers: [] })
    await inside('handover', 'note', '1', '--item', '1', '--text', '催过了')
    await inside('handover', 'open', '--from-shift', '晚', '--to-shift', '早', '--date', '2026-11-22')
    const closed = await inside('handover', 'close', '2', '--item', '1', '--text', '补发了')
    expect(closed.json).toMatchObject({
      items: [
        { closed: { outcome: '补发了', by: 'cli' }, carried: 1, notes: [{ text: '催过了' }, { kind: 'closed' }] },
      ],
    })
    expect((await inside('handover', 'show', '1')).json).toMatchObject({ items: [{ closed: null, notes: [] }] })
    expect((await inside('handover', 'suggest', '2')).json).toEqual({ suggestions: [] })
  })

  it('refuses with a code, and wrong usage before anything is asked; never with the PIN in it', async () => {
    const sign = (agent: string, pin: string) => inside('handover', 'sign', '2', '--agent', agent, '--pin', pin)
    const wrong = await sign('A01', '7531')
    expect([wrong.status, (wrong.json as RefusedJson).error.code]).toEqual([1, 'wrong-pin'])
    expect(wrong.out + wrong.error).not.toContain('7531')
    expect(((await inside('handover', 'show', '9')).json as RefusedJson).error.code).toBe('not-found')
    expect(((await inside('handover', 'remark', '2', '--text', 'x')).json as RefusedJson).error.code).toBe(
      'handover-open',
    )
    const add = ['handover', 'add', '2', '--text', 'x', '--kind']
    for (const args of [
      [...add, 'holiday'],
      [...add, 'other', '--due', '明天'],
      ['handover', 'show', 'one'],
      ['handover'],
    ])
      expect((await inside(...args)).status).toBe(2)
  })

  it('has texts for people in both languages', async () => {
    const shown = async (lang: string, ...args: string[]) =>
      (await runInside(folder, ['--db', 'shop.db', 'handover', ...args, '--lang', lang])).out
    expect(await shown('zh-CN', 'show', '1')).toMatch(
      /少发一块层板[\s\S]*备注 11-22 16:00 A02 阿强：知道了\n校验码 [\da-f]{64}/,
    )
    expect(await shown('en', 'list')).toMatch(/2026-11-22 +早 → 晚 .*A01 小美 +A02 阿强/)
    expect(await shown('en', 'verify')).toBe('All links are whole: 2.\n')
  })

  it('verify names the first broken link and exits with 1, and so does the check of the whole file', async () => {
    copyFileSync(join(folder, 'shop.db'), join(folder, 'copy.db'))
    const database = new Sqlite(join(folder, 'copy.db'))
    database.prepare(`update handover_items set happened = '没有事' where id = 1`).run()
    database.close()
    const run = (...args: string[]) => runInside(folder, ['--db', 'copy.db', ...args, '--json'])
    const verified = await run('handover', 'verify')
    expect([verified.status, verified.json]).toEqual([
      1,
      {
        ...{ ok: false, count: 2 },
        firstBroken: { place: 1, kind: 'handover', handover: 1, date: '2026-11-22', problem: 'altered' },
      },
    ])
    const told = await runInside(folder, ['--db', 'copy.db', 'handover', 'verify', '--lang', 'zh-CN'])
    expect([told.status, told.error]).toEqual([1, '链上第 1 环（交接单）对不上：内容被改过。\n'])
    const whole = await run('verify')
    expect([whole.status, whole.json]).toMatchObject([1, { ok: false }])
    expect(whole.out).toContain('link 1: altered')
  })
})
