import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importKinds } from '#shared/kit/import-fields.ts'
import { commands } from '../../electron/cli/commands.ts'
import { displayWidth, textTable } from '../../electron/cli/text-table.ts'
import { folderOfTests, jsonFile, runCli, runInside, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const cli = (args: readonly string[], env?: Record<string, string>) => runCli(folder, args, env)
const inside = (args: readonly string[], env?: Record<string, string>) => runInside(folder, args, env)
const allWords = commands.map(({ words }) => words.join(' '))

describe('help', () => {
  it('names every command and every exit status in both languages', async () => {
    const [chinese, english, plain] = await Promise.all([
      inside(['--help', '--lang', 'zh-CN']),
      cli(['help', '--lang', 'en']),
      inside(['--help']),
    ])
    for (const { status, out, error } of [chinese, english]) {
      expect({ status, error }).toEqual({ status: 0, error: '' })
      for (const words of allWords) expect(out).toMatch(new RegExp(`^ {2}${words}( |$)`, 'm'))
      expect(out).toMatch(/^ {2}0 {2}.+\n {2}1 {2}.+\n {2}2 {2}/m)
    }
    expect(chinese.out).toMatch(/用法：/)
    expect(english.out).toMatch(/Usage: /)
    expect(english.out).not.toMatch(/\p{Script=Han}/u)
    expect(plain.out).toBe(chinese.out)
  })

  it('of one command names all its options, and no line is wider than a terminal', async () => {
    const [byWord, byOption, group] = await Promise.all([
      inside(['help', 'import', '--lang', 'en']),
      inside(['import', '--help', '--lang', 'en']),
      inside(['help', 'backup', '--lang', 'zh-CN']),
    ])
    expect(byWord.out).toBe(byOption.out)
    for (const option of [
      '--shop NAME',
      '--kind KIND',
      '--preset ID',
      '--map FILE.json',
      '--dry-run',
      '--db FILE',
      '--json',
      '--lang zh-CN|en',
    ])
      expect(byWord.out).toContain(`  ${option}  `)
    for (const kind of importKinds) expect(byWord.out).toMatch(new RegExp(`[ ]${kind}[,\n]`))
    expect(group.out.match(/backup (make|list|restore FILE)$/gm)).toHaveLength(3)
    for (const line of group.out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100)
  })

  it('the version is that of the package', async () => {
    const [text, json] = await Promise.all([cli(['--version']), cli(['--version', '--json'])])
    expect(text.out).toMatch(/^zhangban \d+\.\d+\.\d+\n$/)
    expect(json.json).toEqual({ version: text.out.trim().split(' ')[1] })
  })
})

describe('wrong usage', () => {
  const wrong: readonly (readonly [args: readonly string[], reason: string, usage: string])[] = [
    [[], 'no-command', '<command>'],
    [['forecast'], 'unknown-command', '<command>'],
    [['imports'], 'incomplete-command', '<command>'],
    [['verify', '--fast'], 'unknown-option', 'verify'],
    [['verify', '-x'], 'unknown-option', 'verify'],
    [['verify', 'now'], 'unexpected-argument', 'verify'],
    [['import', '--shop', 'x'], 'missing-argument', 'import FILE…'],
    [['import', 'a.csv'], 'missing-option', 'import FILE… --shop NAME'],
    [['import', 'a.csv', '--shop', '--dry-run'], 'missing-value', 'import FILE…'],
    [['import', 'a.csv', '--shop', ''], 'missing-value', 'import FILE…'],
    [['import', 'a.csv', '--shop', 'x', '--kind', 'rosters'], 'not-a-choice', 'import FILE…'],
    [['import', 'a.csv', '--shop', 'x', '--dry-run=yes'], 'unexpected-value', 'import FILE…'],
    [['commission', '--month', '2026-13'], 'not-a-month', 'commission --month M'],
    [['commission', '--month', 'October'], 'not-a-month', 'commission --month M'],
    [['sheet', '--month', '2026-10'], 'missing-option', 'sheet --month M --out DIR'],
    [['init'], 'team-or-sample', 'init --team FILE.json | --sample'],
    [['init', '--sample', '--team', 't.json'], 'team-or-sample', 'init --team'],
    [['export'], 'missing-option', 'export --team'],
    [['help', 'forecast'], 'unknown-command', '<command>'],
  ]

  it('is status 2 with the reason and the usage line, and touches nothing', async () => {
    const runs = await Promise.all(wrong.map(([args]) => inside([...args, '--json', '--lang', 'en'])))
    for (const [index, run] of runs.entries()) {
      const [args, reason, usage] = wrong[index] ?? [[], '', '']
      const { error } = run.json as RefusedJson
      expect([args, run.status, error.code, error.details['reason']]).toEqual([args, 2, 'wrong-usage', reason])
      expect(error.next).toMatch(/^Usage: /)
      expect(error.next).toContain(usage)
      expect(run.error).toBe('')
    }
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('for a reader: the reason and the usage line on standard error, in the language of the terminal', async () => {
    const [chinese, english, plain] = await Promise.all([
      cli(['commission', '--month', '2026-13'], { LANG: 'zh_CN.UTF-8' }),
      inside(['commission', '--month', '2026-13'], { LANG: 'en_US.UTF-8' }),
      inside(['commission', '--month', '2026-13'], { LC_ALL: 'C', LANG: 'en_US.UTF-8' }),
    ])
    expect([chinese.status, chinese.out]).toEqual([2, ''])
    expect(chinese.error).toMatch(/^--month 要写成.*2026-13.*\n用法：.* commission --month M/)
    expect(english.error).toMatch(/^--month is a month.*2026-13\.\nUsage: .* commission --month M/)
    expect(plain.error).toMatch(/^--month 要写成/)
  })
})

describe('which database', () => {
  it('a missing one is refused with the next step, never made; only init makes one', async () => {
    const named = ['--db', 'none.db', '--json', '--lang', 'en']
    const runs = await Promise.all([
      cli(['verify', ...named]),
      inside(['export', '--team', ...named]),
      inside(['imports', 'list', ...named]),
      inside(['orders', 'attribution', '--month', '2026-10', ...named]),
      inside(['backup', 'make', ...named]),
    ])
    for (const run of runs) {
      const { error } = run.json as RefusedJson
      expect([run.status, error.code, error.details['path']]).toEqual([1, 'database-missing', join(folder, 'none.db')])
      expect(error.next).toContain('init --team FILE.json')
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it('without --db it is the one of the window: the data folder, or the file the app names', async () => {
    mkdirSync(join(folder, 'own'))
    const made = await cli(['init', '--team', join('own', jsonFile(join(folder, 'own'), 'team.json', {})), '--json'])
    expect(made.json).toEqual({
      database: join(folder, 'data', 'zhangban.db'),
      shops: 0,
      people: 0,
      plans: 0,
      orders: 0,
    })
    const [byFolder, byFile, missing] = await Promise.all([
      cli(['verify', '--json']),
      inside(['verify', '--json'], {
        ZHANGBAN_DATA: '',
        ZHANGBAN_DEFAULT_DATABASE: join(folder, 'data', 'zhangban.db'),
      }),
      inside(['verify', '--json'], { ZHANGBAN_DATA: '', XDG_CONFIG_HOME: join(folder, 'config') }),
    ])
    expect([byFolder.status, byFile.status, missing.status]).toEqual([0, 0, 1])
    if (process.platform === 'linux')
      expect((missing.json as RefusedJson).error.details['path']).toBe(
        join(folder, 'config', 'Zhangban', 'zhangban.db'),
      )
  })

  it('under npm, paths start where the user stands, not in the project', async () => {
    const run = await runCli(folder, ['verify', '--db', 'none.db', '--json'], {
      npm_lifecycle_event: 'cli',
      INIT_CWD: join(folder, 'own'),
    })
    expect((run.json as RefusedJson).error.details['path']).toBe(join(folder, 'own', 'none.db'))
  })
})

describe('tables', () => {
  it('columns stay aligned beside Chinese signs, numbers stand right, and control signs are harmless', () => {
    const table = textTable(
      [{ title: '工号' }, { title: 'x', isRight: true }, { title: '备注' }],
      [
        ['A01', '5', '好'],
        ['小美', '1,234', 'a\u001b[31m\nb'],
      ],
    )
    expect(table.split('\n')).toEqual(['工号      x  备注', 'A01       5  好', '小美  1,234  a [31m b'])
  })
})
