import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { smallTeam } from '#test/support/test-team.ts'
import { gbkOf } from '#test/fixtures/taobao-orders.ts'
import { folderOfTests, jsonFile, runCli, runInside, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const cli = (args: readonly string[], env?: Record<string, string>) => runCli(folder, args, env)

const refusalOf = async (args: readonly string[]) => {
  const run = await runInside(folder, [...args, '--json', '--lang', 'en'])
  return { status: run.status, ...(run.json as RefusedJson).error }
}

describe('init and export', () => {
  it('a team goes in and comes out the same, and out of the copy again', async () => {
    const made = await cli(['init', '--team', jsonFile(folder, 'team.json', smallTeam), '--db', 'a.db', '--json'])
    expect([made.status, made.json]).toEqual([
      0,
      { database: join(folder, 'a.db'), shops: 1, people: 3, plans: 1, orders: 0 },
    ])
    const [exported, written] = await Promise.all([
      cli(['export', '--team', '--db', 'a.db']),
      runInside(folder, ['export', '--team', '--db', 'a.db', '--out', 'out.json', '--json']),
    ])
    const team = exported.json as typeof smallTeam
    expect(Object.keys(team)).toEqual([
      ...[
        'shops',
        'people',
        'shiftKinds',
        'restPattern',
        'roster',
        'events',
        'leave',
        'wishes',
        'attribution',
        'plans',
        'schemes',
        'ruleSet',
        'dayStartsAt',
      ],
    ])
    expect(team.people[0]).toEqual({
      ...{ number: 'A01', name: '小美', aliases: ['小美'], group: '售前', level: '', role: 'agent' },
      ...{ joined: '2025-03-01', left: null, baseSalary: 350_000, accounts: [] },
    })
    expect(written.json).toEqual({ path: join(folder, 'out.json') })
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(exported.out)
    await runInside(folder, ['init', '--team', 'out.json', '--db', 'b.db'])
    expect((await runInside(folder, ['export', '--team', '--db', 'b.db'])).out).toBe(exported.out)
  })

  it.runIf(existsSync('/dev/full'))('a disk that is full while the team goes out is said', async () => {
    await runInside(folder, ['init', '--team', jsonFile(folder, 'full.json', smallTeam), '--db', 'full.db'])
    expect(await refusalOf(['export', '--team', '--db', 'full.db', '--out', '/dev/full'])).toMatchObject({
      code: 'disk-full',
      details: { path: '/dev/full', folder: '/dev' },
    })
  })

  it('the sample shop is the same every time', async () => {
    const [first, second] = await Promise.all(
      ['s1.db', 's2.db'].map((db) => cli(['init', '--sample', '--db', db, '--lang', 'en'])),
    )
    expect([first?.status, second?.status]).toEqual([0, 0])
    expect(first?.out).toMatch(/^Made: .*s1\.db\nshops 2, people 8, plans 2, orders [12],\d{3}\n$/)
    const outs = await Promise.all(
      ['s1.db', 's2.db'].flatMap((db) => [
        runInside(folder, ['export', '--team', '--db', db]),
        runInside(folder, ['commission', '--month', '2026-10', '--db', db, '--json']),
      ]),
    )
    expect(outs[0]?.out).toBe(outs[2]?.out)
    expect(outs[1]?.out).toBe(outs[3]?.out)
    expect(outs[1]?.out.length).toBeGreaterThan(10_000)
  })

  it('a database with people in it is refused and stays as it is', async () => {
    await runInside(folder, ['init', '--team', jsonFile(folder, 'team.json', smallTeam), '--db', 'full.db'])
    const before = (await runInside(folder, ['export', '--team', '--db', 'full.db'])).out
    for (const args of [['--sample'], ['--team', 'team.json']])
      expect(await refusalOf(['init', ...args, '--db', 'full.db'])).toMatchObject({ status: 1, code: 'not-empty' })
    expect((await runInside(folder, ['export', '--team', '--db', 'full.db'])).out).toBe(before)
  })
})

describe('two at once', () => {
  it('on the same new database: one makes it, the other is refused, and what was made is whole', async () => {
    const file = jsonFile(folder, 'team.json', smallTeam)
    const runs = await Promise.all([0, 1].map(() => cli(['init', '--team', file, '--db', 'race.db', '--json'])))
    const codes = runs.map(({ status, json }) => (status === 0 ? 'made' : (json as RefusedJson).error.code)).toSorted()
    expect(codes).toEqual(['made', 'not-empty'])
    expect((await runInside(folder, ['verify', '--db', 'race.db', '--json'])).json).toMatchObject({ ok: true })
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([])
  })
})

describe('a team file that cannot be used', () => {
  const refused: readonly (readonly [
    name: string,
    content: string | Uint8Array,
    details: Readonly<Record<string, unknown>>,
  ])[] = [
    ['unknown-key.json', '{"people":[{"number":"A01","name":"x","nick":"y"}]}', { path: 'people.0.nick' }],
    [
      'wrong-type.json',
      '{"people":[{"number":"A01","name":"x","baseSalary":"3500"}]}',
      { path: 'people.0.baseSalary' },
    ],
    [
      'unknown-shop.json',
      '{"people":[{"number":"A01","name":"x","accounts":[{"shop":"y","account":"z"}]}]}',
      { path: 'people.0.accounts.0.shop' },
    ],
    ['cut.json', '{"people":[\n{"number":"A01",\n', { line: 3 }],
    ['comma.json', '\ufeff{"shops":[\n{"name":"x",}]}', { line: 2 }],
    ['half-sign.json', String.raw`{"shops":[{"name":"a\ud83d","platform":"taobao"}]}`, { path: 'shops.0.name' }],
    ['list.json', '[]', { path: '' }],
    ['empty.json', '', { line: 1 }],
    ['binary.json', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff), { line: 1 }],
  ]

  it('is refused naming file and place, and leaves no database behind', async () => {
    const nowhere = join(folder, 'refused')
    mkdirSync(nowhere)
    for (const [name, content, details] of refused) {
      writeFileSync(join(nowhere, name), content)
      const error = await refusalOf(['init', '--team', join('refused', name), '--db', join('refused', 'x.db')])
      expect(error).toMatchObject({ status: 1, code: 'team-file-invalid', details: { file: name, ...details } })
      expect(error.message).toContain(name)
    }
    expect(readdirSync(nowhere).filter((name) => !name.endsWith('.json'))).toEqual([])
  })

  it('says what is wrong in the language asked for', async () => {
    writeFileSync(join(folder, 'wrong.json'), '{"people":[{"number":5,"name":"x"}]}')
    const [chinese, english] = await Promise.all([
      cli(['init', '--team', 'wrong.json', '--db', 'w.db']),
      cli(['init', '--team', 'wrong.json', '--db', 'w.db', '--lang', 'en']),
    ])
    expect([chinese.status, chinese.out, english.status, english.out]).toEqual([1, '', 1, ''])
    expect(chinese.error).toMatch(/^团队文件「wrong\.json」.*people\.0\.number.*期望.*\[team-file-invalid\]\n.+\n.+\n$/)
    expect(english.error).toMatch(
      /^One place in the team file “wrong\.json”.*people\.0\.number.*expected.*\[team-file-invalid\]\n.+\n.+\n$/,
    )
    expect(english.error).not.toMatch(/\p{Script=Han}|node:|at .*\.ts/u)
    expect(existsSync(join(folder, 'w.db'))).toBe(false)
  })

  it('one that is missing, a folder, or lies under a file is refused by what it is', async () => {
    writeFileSync(join(folder, 'plain.txt'), 'x')
    expect(await refusalOf(['init', '--team', 'none.json', '--db', 'n.db'])).toMatchObject({
      code: 'file-missing',
      details: { path: join(folder, 'none.json') },
    })
    expect(await refusalOf(['init', '--team', '.', '--db', 'n.db'])).toMatchObject({ code: 'file-unreadable' })
    expect(await refusalOf(['init', '--sample', '--db', 'plain.txt'])).toMatchObject({ code: 'not-a-database' })
    expect(await refusalOf(['init', '--sample', '--db', '.'])).toMatchObject({ code: 'not-a-database' })
    expect(await refusalOf(['init', '--sample', '--db', 'plain.txt/x.db'])).toMatchObject({ code: 'folder-unwritable' })
    expect(readFileSync(join(folder, 'plain.txt'), 'utf8')).toBe('x')
  })

  it('what editors do to a file is no reason: BOM, UTF-16, GBK', async () => {
    const text = JSON.stringify(smallTeam)
    const saved = {
      'bom.json': `\ufeff${text}`,
      'wide.json': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'gbk.json': gbkOf(text),
    }
    for (const [name, content] of Object.entries(saved)) {
      writeFileSync(join(folder, name), content)
      const made = await runInside(folder, ['init', '--team', name, '--db', `${name}.db`, '--json'])
      expect([name, made.status]).toEqual([name, 0])
      expect((await runInside(folder, ['export', '--team', '--db', `${name}.db`])).out).toContain('示例旗舰店')
    }
  })
})
