import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHost, type Host } from '#data/host.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { taobaoCsv } from '#test/fixtures/taobao-orders.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runCli, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const cli = (args: readonly string[]): Promise<CliRun> => runCli(folder, [...args, '--json'])
const inside = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, '--json'])
const codeOf = (run: CliRun): string => (run.json as RefusedJson).error.code
const at = (name: string): string => join(folder, name)

const changed = (name: string, change: (database: Database.Database) => void): string => {
  copyFileSync(at('shop.db'), at(name))
  const database = new Database(at(name))
  change(database)
  database.close()
  return name
}

const hostOn = (name: string): Promise<Host> =>
  openHost({
    path: at(name),
    create: false,
    by: 'test',
    now: () => '2026-11-22 09:00:00' as LocalTime,
    about: { version: 'test', runtime: 'test' },
  })

beforeAll(async () => {
  await runInside(folder, ['init', '--team', jsonFile(folder, 'team.json', smallTeam), '--db', 'shop.db'])
})

describe('verify', () => {
  it('finds a sound database sound', async () => {
    const run = await cli(['verify', '--db', 'shop.db'])
    expect([run.status, run.error]).toEqual([0, ''])
    expect(run.json).toEqual({
      ok: true,
      findings: [
        'integrity',
        'foreign-keys',
        'audit-chain',
        'import-totals',
        'row-accounting',
        'closed-months',
        'handover-chain',
      ].map((check) => ({
        check,
        ok: true,
        detail: '',
      })),
    })
  })

  it('finds an audit trail that somebody wrote into, with status 1', async () => {
    const name = changed('forged.db', (database) => {
      database.exec("drop trigger if exists audit_no_update; update audit set summary = 'x' where id = 1")
    })
    const run = await inside('verify', '--db', name)
    expect(run.status).toBe(1)
    expect(run.json).toMatchObject({
      ok: false,
      findings: expect.arrayContaining([{ check: 'audit-chain', ok: false, detail: 'audit 1' }]),
    })
    const read = await runInside(folder, ['verify', '--db', name, '--lang', 'en'])
    expect([read.status, read.out]).toEqual([1, expect.stringMatching(/audit 1/)])
    expect(read.error).toMatch(/backup first/)
  })
})

describe('a database that cannot be opened', () => {
  it('newer, foreign, damaged or taken: each is refused by its own code and stays as it is', async () => {
    const newer = changed('newer.db', (database) => database.pragma('user_version = 999'))
    const foreign = changed('foreign.db', (database) => database.pragma('application_id = 7'))
    writeFileSync(at('text.db'), '订单编号,订单状态\n')
    const bytes = readFileSync(at('shop.db'))
    writeFileSync(at('damaged.db'), Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0x5a)]))
    const expected = {
      [newer]: 'database-newer',
      [foreign]: 'not-a-database',
      'text.db': 'not-a-database',
      'damaged.db': 'database-corrupt',
    }
    for (const [name, code] of Object.entries(expected)) {
      const before = readFileSync(at(name))
      expect([name, codeOf(await inside('verify', '--db', name))]).toEqual([name, code])
      expect([name, codeOf(await inside('init', '--sample', '--db', name))]).toEqual([name, code])
      expect(readFileSync(at(name)).equals(before)).toBe(true)
    }
    const said = await runCli(folder, ['verify', '--db', newer, '--lang', 'en'])
    expect([said.status, said.out]).toEqual([1, ''])
    expect(said.error).toMatch(/999.*\[database-newer\]\n.+\n.+\n$/)
  })

  it('one that another program writes to can be read; a write is refused after a while, not waited for for ever', async () => {
    const name = changed('taken.db', () => undefined)
    writeFileSync(at('orders.csv'), taobaoCsv('2023', [{ orderNo: '2135550001234567890' }]))
    await inside('import', 'orders.csv', '--shop', '示例旗舰店', '--db', name)
    const other = new Database(at(name))
    other.exec('begin immediate')
    try {
      expect((await inside('verify', '--db', name)).status).toBe(0)
      expect(codeOf(await inside('imports', 'undo', '1', '--db', name))).toBe('database-locked')
    } finally {
      other.close()
    }
  })
})

describe('backup', () => {
  it('made, listed and restored, the present file kept aside', async () => {
    const db = ['--db', join('kept', 'shop.db')]
    await inside('init', '--team', 'team.json', ...db)
    const made = await cli(['backup', 'make', ...db])
    const file = at(join('kept', 'backups', 'shop-20261122-090000-manual.db'))
    const { bytes, ...rest } = made.json as { bytes: number }
    expect([made.status, rest]).toEqual([0, { file, at: '2026-11-22T09:00:00', reason: 'manual', verified: true }])
    expect(bytes).toBe(readFileSync(file).length)
    const listed = (await inside('backup', 'list', ...db)).json as { backups: { file: string }[] }
    expect(listed.backups).toContainEqual(made.json)
    expect(
      listed.backups.map((backup) => basename(backup.file)).filter((name) => name.endsWith('-daily.db')),
    ).toHaveLength(1)

    writeFileSync(at(join('kept', 'shop.db')), 'spilt coffee')
    expect(codeOf(await inside('verify', ...db))).toBe('not-a-database')
    expect((await inside('backup', 'list', ...db)).json).toEqual(listed)
    const restored = await cli(['backup', 'restore', basename(file), ...db])
    const { keptAside } = restored.json as { keptAside: string }
    expect([restored.status, restored.json]).toEqual([0, { restored: file, keptAside }])
    expect(readFileSync(keptAside, 'utf8')).toBe('spilt coffee')
    expect((await inside('verify', ...db)).json).toMatchObject({ ok: true })
    expect((await runInside(folder, ['export', '--team', ...db])).out).toContain('小美')
  })

  it('brings a shop to a computer that has none', async () => {
    await inside('backup', 'make', '--db', 'shop.db')
    const backup = readdirSync(at('backups')).find((name) => name.endsWith('-manual.db')) ?? ''
    const run = await inside('backup', 'restore', join('backups', backup), '--db', join('new', 'computer', 'shop.db'))
    expect([run.status, run.json]).toEqual([0, { restored: at(join('backups', backup)), keptAside: null }])
    expect((await inside('verify', '--db', join('new', 'computer', 'shop.db'))).status).toBe(0)
  })

  it('in a chosen folder is listed and restored by its name when the database is damaged; a folder that is gone is said', async () => {
    const db = ['--db', join('stick', 'shop.db')]
    await inside('init', '--team', 'team.json', ...db)
    const folderOfCopies = at(join('stick', 'elsewhere'))
    const host = await hostOn(join('stick', 'shop.db'))
    await host.dispatch('settings.change', { backupFolder: folderOfCopies })
    await host.close()
    const { file } = (await inside('backup', 'make', ...db)).json as { file: string }
    expect(dirname(file)).toBe(folderOfCopies)
    writeFileSync(at(join('stick', 'shop.db')), 'spilt coffee')
    expect((await inside('backup', 'list', ...db)).json).toMatchObject({
      folder: folderOfCopies,
      missing: false,
      backups: expect.arrayContaining([expect.objectContaining({ file })]),
    })
    expect((await inside('backup', 'restore', basename(file), ...db)).json).toMatchObject({ restored: file })
    expect((await inside('verify', ...db)).status).toBe(0)
    renameSync(folderOfCopies, `${folderOfCopies}-gone`)
    expect((await inside('backup', 'list', ...db)).json).toMatchObject({ folder: folderOfCopies, missing: true })
    const said = await runInside(folder, ['backup', 'list', ...db, '--lang', 'en'])
    expect([said.status, said.error]).toEqual([0, expect.stringContaining(`folder ${folderOfCopies} is not there`)])
  })

  it('what is no backup changes nothing', async () => {
    const before = (await runInside(folder, ['export', '--team', '--db', 'shop.db'])).out
    writeFileSync(at('no-backup.db'), 'x')
    expect(codeOf(await inside('backup', 'restore', 'none.db', '--db', 'shop.db'))).toBe('file-missing')
    expect(codeOf(await inside('backup', 'restore', 'no-backup.db', '--db', 'shop.db'))).toBe('backup-invalid')
    expect(codeOf(await inside('backup', 'restore', 'no-backup.db', '--db', 'never.db'))).toBe('backup-invalid')
    expect(existsSync(at('never.db'))).toBe(false)
    expect((await runInside(folder, ['export', '--team', '--db', 'shop.db'])).out).toBe(before)
    expect((await inside('backup', 'list', '--db', join('nowhere', 'x.db'))).json).toEqual({
      folder: at(join('nowhere', 'backups')),
      missing: false,
      backups: [],
    })
  })
})

describe('language', () => {
  it('is the one chosen in the database, unless --lang says another', async () => {
    const name = changed('english.db', () => undefined)
    const host = await hostOn(name)
    await host.dispatch('settings.change', { language: 'en' })
    await host.close()
    const [own, given, wrong, help] = await Promise.all([
      runInside(folder, ['verify', '--db', name], { LANG: 'zh_CN.UTF-8' }),
      runInside(folder, ['verify', '--db', name, '--lang', 'zh-CN']),
      runInside(folder, ['verify', '--db', name, 'x']),
      runInside(folder, ['help', 'verify', '--db', name]),
    ])
    expect(own.out).toMatch(/All is well\.\n$/)
    expect(given.out).toMatch(/全部正常。\n$/)
    expect(wrong.error).toMatch(/^Too much: x\nUsage: /)
    expect(help.out).toMatch(/^Usage: /)
  })
})
