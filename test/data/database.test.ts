import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost } from '#data/host.ts'
import { applicationId, newestVersion } from '#data/db/migrate.ts'
import { freshFolder, openTestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const hostOn = (path: string, create = false) =>
  openHost({
    path,
    create,
    by: 'supervisor',
    now: () => '2026-11-22 09:00:00' as LocalTime,
    about: { version: 'test', runtime: 'test' },
    busyTimeout: 50,
  })

const codeOf = async (path: string, create = false) => {
  const host = await hostOn(path, create)
  const result = await host.dispatch('people.list', {})
  await host.close()
  return result.ok ? 'ok' : result.failure.code
}

const changed = (path: string, change: (database: BetterSqlite.Database) => void): void => {
  const database = new BetterSqlite(path)
  change(database)
  database.close()
}

const filledFile = async (): Promise<string> => {
  const test = await openTestHost()
  await fillSmallTeam(test)
  await test.host.close()
  return test.path
}

describe('opening', () => {
  it('a new file is ours, at the newest version, in WAL mode with foreign keys on', async () => {
    const { host } = await openTestHost()
    const { database } = host.context.sql
    expect(database.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(database.pragma('user_version', { simple: true })).toBe(newestVersion())
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    const tables = database
      .prepare(
        `select name, strict from pragma_table_list where type = 'table' and schema = 'main' and name not like 'sqlite_%'`,
      )
      .all()
    expect(tables.length).toBeGreaterThan(10)
    expect(tables.filter((table) => (table as { strict: number }).strict !== 1)).toEqual([])
  })

  it('a missing file is refused unless it may be made', async () => {
    const path = join(freshFolder(), 'none.db')
    expect(await codeOf(path)).toBe('database-missing')
    expect(existsSync(path)).toBe(false)
    expect(await codeOf(path, true)).toBe('ok')
  })

  it('a file from a newer version is refused and stays byte for byte as it was', async () => {
    const path = await filledFile()
    changed(path, (database) => database.pragma(`user_version = ${newestVersion() + 1}`))
    const before = readFileSync(path)
    expect(await codeOf(path)).toBe('database-newer')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('another program’s database and a file that is none are refused untouched', async () => {
    const folder = freshFolder()
    const foreign = join(folder, 'foreign.db')
    changed(foreign, (database) => database.exec('create table theirs (a)'))
    expect(await codeOf(foreign)).toBe('not-a-database')
    const letter = join(folder, 'letter.db')
    writeFileSync(letter, 'Dear supervisor, this is a letter and no database at all.')
    expect(await codeOf(letter)).toBe('not-a-database')
    expect(readFileSync(letter, 'utf8')).toMatch(/^Dear/)
  })

  it('a damaged file is refused as such', async () => {
    const path = await filledFile()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * 3, 4096 * 9)
    writeFileSync(path, bytes)
    expect(await codeOf(path)).toBe('database-corrupt')
  })
})

describe('while it is open', () => {
  it('a lock held by another program is said, and nothing half-written', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const other = new BetterSqlite(test.path)
    other.exec('begin immediate')
    expect((await test.refusal('people.addShop', { name: '二店', platform: 'jd' })).code).toBe('database-locked')
    other.exec('rollback')
    other.close()
    expect(await test.ask('people.shops', {})).toHaveLength(1)
  })

  it('a database that turned read-only refuses writes and still answers', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    test.host.context.sql.database.pragma('query_only = 1')
    expect((await test.refusal('people.addShop', { name: '二店', platform: 'jd' })).code).toBe('database-read-only')
    expect(await test.ask('people.shops', {})).toHaveLength(1)
  })

  it('a full disk is said, and nothing half-written', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const { database } = test.host.context.sql
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`)
    const people = Array.from({ length: 400 }, (_, index) => `Z${index}\t${'长'.repeat(50)}${index}`).join('\n')
    expect((await test.refusal('people.addPasted', { text: people })).code).toBe('disk-full')
    expect(await test.ask('people.list', {})).toHaveLength(3)
  })
})

describe('copies', () => {
  it('the first write of a day makes a verified daily copy, later ones none', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    await test.reopen()
    await test.ask('people.addShop', { name: '二店', platform: 'jd' })
    await test.reopen()
    expect((await test.ask('settings.backups', {})).map(({ reason, isVerified }) => [reason, isVerified])).toEqual([
      ['daily', true],
    ])
    test.clock.now = '2026-11-23 09:00:00'
    await test.ask('people.addShop', { name: '三店', platform: 'jd' })
    await test.reopen()
    expect(await test.ask('settings.backups', {})).toHaveLength(2)
  })

  it('a restore brings the copy back and keeps the present file aside', async () => {
    const test = await openTestHost()
    const shopId = await fillSmallTeam(test)
    const copy = await test.ask('settings.makeBackup', {})
    await test.ask('people.changeShop', { id: shopId, name: '改名了', platform: 'tmall' })
    const { keptAside } = await test.ask('settings.restore', { file: copy.file })
    expect((await test.ask('people.shops', {}))[0]?.name).toBe('示例旗舰店')
    await test.ask('settings.restore', { file: keptAside })
    expect((await test.ask('people.shops', {}))[0]?.name).toBe('改名了')
  })

  it('a restore is refused while a second program has the file open', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const copy = await test.ask('settings.makeBackup', {})
    const other = await hostOn(test.path)
    expect(await other.dispatch('people.list', {})).toMatchObject({ ok: true })
    expect((await test.refusal('settings.restore', { file: copy.file })).code).toBe('database-locked')
    await other.close()
    expect(await test.ask('people.shops', {})).toHaveLength(1)
    expect((await test.ask('settings.restore', { file: copy.file })).keptAside).toContain('before-restore')
  })

  it('two copies and a restore at once wait for each other', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const copies = await Promise.all([test.ask('settings.makeBackup', {}), test.ask('settings.makeBackup', {})])
    expect(new Set(copies.map(({ file }) => file)).size).toBe(2)
    await Promise.all(copies.map(({ file }) => test.ask('settings.restore', { file })))
    expect(await test.ask('people.shops', {})).toHaveLength(1)
  })

  it('what stands in a log beside a copy comes along', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const stray = join(test.folder, 'stray.db')
    copyFileSync(test.path, stray)
    copyFileSync(`${test.path}-wal`, `${stray}-wal`)
    await test.ask('people.addShop', { name: '二店', platform: 'jd' })
    await test.ask('settings.restore', { file: stray })
    expect((await test.ask('people.shops', {})).map(({ name }) => name)).toEqual(['示例旗舰店'])
  })

  it('two databases in one folder keep their copies apart', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    await test.ask('settings.makeBackup', {})
    const other = await hostOn(join(test.folder, 'other.db'), true)
    expect(await other.dispatch('settings.backups', {})).toEqual({ ok: true, value: [] })
    await other.dispatch('people.addShop', { name: '别家', platform: 'jd' })
    await other.close()
    expect(readdirSync(join(test.folder, 'backups')).some((name) => name.startsWith('other-'))).toBe(true)
  })

  it('opening and reading leaves the file byte for byte as it was', async () => {
    const path = await filledFile()
    const before = readFileSync(path)
    expect(await codeOf(path)).toBe('ok')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('a database in a place that cannot hold one is refused, and even that fault cannot be logged', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'a-file'), '')
    expect(await codeOf(join(folder, 'a-file', 'inside.db'), true)).toBe('database-read-only')
  })

  it('a broken copy is refused and the present file stays', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const copy = await test.ask('settings.makeBackup', {})
    writeFileSync(copy.file, readFileSync(copy.file).subarray(0, 9_000))
    expect((await test.refusal('settings.restore', { file: copy.file })).code).toBe('backup-invalid')
    expect((await test.refusal('settings.restore', { file: join(test.folder, 'none.db') })).code).toBe('file-missing')
    expect(await test.ask('people.shops', {})).toHaveLength(1)
  })

  it('a damaged database can be replaced by a copy; the damaged file is set aside', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const copy = await test.ask('settings.makeBackup', {})
    await test.host.close()
    writeFileSync(test.path, 'not a database any more, whatever happened to it')
    const host = await hostOn(test.path)
    expect(await host.dispatch('people.list', {})).toMatchObject({ ok: false, failure: { code: 'not-a-database' } })
    expect(await host.dispatch('settings.backups', {})).toMatchObject({ ok: true })
    expect(await host.dispatch('settings.restore', { file: copy.file })).toMatchObject({ ok: true })
    expect(await host.dispatch('people.shops', {})).toMatchObject({ ok: true, value: [{ name: '示例旗舰店' }] })
    await host.close()
    expect(readdirSync(join(test.folder, 'backups')).some((name) => name.startsWith('set-aside-'))).toBe(true)
  })

  it('a folder that cannot be written to is said, and the write it followed stays', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const file = join(test.folder, 'a-file')
    writeFileSync(file, '')
    for (const backupFolder of [join(file, 'inside'), 'relative/folder'])
      expect((await test.refusal('settings.change', { backupFolder })).code).toBe('folder-unwritable')
    const folder = join(test.folder, 'stick')
    await test.ask('settings.change', { backupFolder: folder })
    await test.reopen()
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'the stick was pulled out')
    expect((await test.refusal('settings.makeBackup', {})).code).toBe('folder-unwritable')
    expect(await test.ask('settings.backups', {})).toEqual([])
    expect(await test.ask('performance.today', {})).toMatchObject({ latestBackup: null })
    await test.ask('people.addShop', { name: '二店', platform: 'jd' })
  })
})

describe('the audit trail', () => {
  it('has one line for every write, hides PINs, and verify names the first broken link', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const [person] = await test.ask('people.list', {})
    await test.ask('people.setPin', { id: person?.id ?? 0, pin: '739184' })
    const lines = await test.ask('settings.audit', { limit: 10 })
    expect(lines.map(({ method }) => method)).toEqual(['people.setPin', 'settings.initTeam'])
    expect(JSON.stringify(lines)).not.toMatch(/739184|2580/)
    expect((await test.ask('settings.verify', {})).isOk).toBe(true)
    test.host.context.sql.run(`update audit set summary = '{}' where id = 1`)
    const verdict = await test.ask('settings.verify', {})
    expect(verdict.findings.filter(({ isOk }) => !isOk)).toEqual([
      { check: 'audit-chain', isOk: false, detail: 'audit 1' },
    ])
  })
})
