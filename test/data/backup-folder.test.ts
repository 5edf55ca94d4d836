import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '#shared/contract/failure.ts'
import type { Backup } from '#shared/contract/settings.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { notedFolder } from '#data/backup-places.ts'
import { makeBackup } from '#data/db/backup.ts'
import { migrate, migrations, newestVersion } from '#data/db/migrate.ts'
import { freshFolder, openTestHost, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

// The folder of the copies is a setting inside the file that the copies are for: it must be known when that file does not open.

/** A shop whose copies go to a stick; an older copy lies in the default folder. */
const shopWithStick = async (): Promise<{ test: TestHost; stick: string; newest: Backup }> => {
  const test = await openTestHost()
  await fillSmallTeam(test)
  await test.ask('settings.makeBackup', {})
  const stick = join(freshFolder(), 'stick')
  await test.ask('settings.change', { backupFolder: stick })
  await test.ask('people.addShop', { name: '二店', platform: 'jd' })
  // The daily copy has been made when it is open again.
  await test.reopen()
  test.clock.now = '2026-11-22 18:00:00'
  const newest = await test.ask('settings.makeBackup', {})
  await test.reopen()
  return { test, stick, newest }
}

const damage = async (test: TestHost): Promise<void> => {
  await test.host.close()
  writeFileSync(test.path, 'spilt coffee')
  for (const log of ['-wal', '-shm']) rmSync(`${test.path}${log}`, { force: true })
  await test.reopen()
}

const note = ({ folder }: TestHost): string => join(folder, 'zhangban-backup-folder.json')
const folders = (backups: readonly Backup[]): string[] => [...new Set(backups.map(({ file }) => dirname(file)))]

/** A file of the version before the newest, with settings that name a backup folder. */
const olderFile = (folder: string, backupFolder: string): void => {
  const database = new BetterSqlite(join(folder, 'zhangban.db'))
  migrate(database, migrations.slice(0, -1))
  database
    .prepare(`insert into settings (name, value) values ('general', ?)`)
    .run(JSON.stringify({ language: 'en', backupFolder }))
  database.close()
}

describe('a chosen backup folder', () => {
  it('is known when the file is damaged: its newest copy is listed first and brings everything back', async () => {
    const { test, stick, newest } = await shopWithStick()
    await damage(test)
    expect((await test.refusal('people.shops', {})).code).toBe('not-a-database')
    expect(await test.ask('settings.about', {})).toMatchObject({
      backupFolder: stick,
      isBackupFolderMissing: false,
    })
    const listed = await test.ask('settings.backups', {})
    expect([listed[0], folders(listed)]).toEqual([newest, [stick]])
    const { keptAside } = await test.ask('settings.restore', { file: newest.file })
    expect([dirname(keptAside), readFileSync(keptAside, 'utf8')]).toEqual([stick, 'spilt coffee'])
    expect((await test.ask('people.shops', {})).map(({ name }) => name)).toEqual(['二店', '示例旗舰店'])
    expect((await test.ask('settings.get', {})).backupFolder).toBe(stick)
  })

  it('takes the copy before a migration, lists it, and tidies it with the others', async () => {
    const [folder, stick] = [freshFolder(), join(freshFolder(), 'stick')]
    olderFile(folder, stick)
    const test = await openTestHost(folder)
    const [copy, ...others] = await test.ask('settings.backups', {})
    expect([copy?.reason, dirname(copy?.file ?? ''), others]).toEqual(['before-migration', stick, []])
    expect(existsSync(join(folder, 'backups'))).toBe(false)
    const kept = new BetterSqlite(copy?.file ?? '', { readonly: true })
    expect(kept.pragma('user_version', { simple: true })).toBe(newestVersion() - 1)
    kept.close()
    expect(notedFolder(test.path)).toBe(stick)
    // Two years later no rule keeps it.
    test.clock.now = '2028-11-22 09:00:00'
    await fillSmallTeam(test)
    await test.reopen()
    expect((await test.ask('settings.backups', {})).map(({ reason }) => reason)).toEqual(['daily'])
    expect(existsSync(copy?.file ?? '')).toBe(false)
  })

  it('that takes no copy before a migration does not keep the file from opening: the copy lies beside it, listed and tidied', async () => {
    const [folder, nowhere] = [freshFolder(), join(freshFolder(), 'a-file')]
    writeFileSync(nowhere, '')
    olderFile(folder, join(nowhere, 'stick'))
    const test = await openTestHost(folder)
    expect(folders(await test.ask('settings.backups', {}))).toEqual([join(folder, 'backups')])
    expect(await test.ask('settings.about', {})).toMatchObject({ isBackupFolderMissing: true })
    rmSync(nowhere)
    test.clock.now = '2028-11-22 09:00:00'
    await fillSmallTeam(test)
    await test.reopen()
    expect((await test.ask('settings.backups', {})).map(({ reason }) => reason)).toEqual(['daily'])
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
  })

  it('that is gone is said; with a damaged file the copies beside it are then shown, and one can be restored', async () => {
    const { test, stick } = await shopWithStick()
    renameSync(stick, `${stick}-elsewhere`)
    expect(await test.ask('settings.about', {})).toMatchObject({ isBackupFolderMissing: true })
    expect(await test.ask('settings.backups', {})).toEqual([])
    // Nothing can be made there any more.
    writeFileSync(stick, '')
    await damage(test)
    expect(await test.ask('settings.about', {})).toMatchObject({
      backupFolder: stick,
      isBackupFolderMissing: true,
    })
    const beside = await test.ask('settings.backups', {})
    expect(beside.map(({ reason }) => reason).toSorted()).toEqual(['daily', 'manual'])
    const { keptAside } = await test.ask('settings.restore', { file: beside[0]?.file ?? '' })
    expect(dirname(keptAside)).toBe(join(test.folder, 'backups'))
    expect((await test.ask('people.shops', {})).map(({ name }) => name)).toEqual(['示例旗舰店'])
  })

  it('is kept when the file is lost and a new one is begun, until another is chosen', async () => {
    const { test, stick, newest } = await shopWithStick()
    await test.host.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${test.path}${end}`, { force: true })
    await test.reopen()
    expect(await test.ask('people.shops', {})).toEqual([])
    expect((await test.ask('settings.get', {})).backupFolder).toBe(stick)
    expect((await test.ask('settings.backups', {}))[0]).toEqual(newest)
    await test.ask('settings.change', { language: 'en' })
    await test.reopen()
    expect((await test.ask('settings.get', {})).backupFolder).toBe(stick)
    await test.ask('settings.change', { backupFolder: null })
    await test.reopen()
    expect(existsSync(note(test))).toBe(false)
    expect((await test.ask('settings.about', {})).backupFolder).toBe(join(test.folder, 'backups'))
  })

  it.each([
    ['no JSON', 'stick'],
    ['nothing', ''],
    ['another thing', '{"backupFolder": 7}'],
    ['a relative path', '{"backupFolder": "stick"}'],
    ['null', 'null'],
  ])('a note that holds %s is as good as none, and is mended when the file opens', async (_what, content) => {
    const { test, stick } = await shopWithStick()
    await test.host.close()
    writeFileSync(note(test), content)
    expect(notedFolder(test.path)).toBeNull()
    await test.reopen()
    expect(notedFolder(test.path)).toBe(stick)
    writeFileSync(note(test), content)
    await damage(test)
    expect((await test.ask('settings.about', {})).backupFolder).toBe(join(test.folder, 'backups'))
    expect(folders(await test.ask('settings.backups', {}))).toEqual([join(test.folder, 'backups')])
  })

  it('a folder where the note should be keeps nothing from working', async () => {
    const { test, newest } = await shopWithStick()
    await test.host.close()
    rmSync(note(test))
    mkdirSync(note(test))
    await test.reopen()
    await test.ask('people.addShop', { name: '三店', platform: 'jd' })
    expect(await test.ask('settings.backups', {})).toContainEqual(newest)
  })
})

describe('a disk that is full while a copy is made', () => {
  const place = () => ({ folder: join(freshFolder(), 'backups'), name: 'zhangban' })
  const at = '2026-11-22 09:00:00' as LocalTime

  it.each(['SQLITE_FULL', 'ENOSPC'])('%s is told as such, and no half copy lies there', async (code) => {
    const database = {
      backup: (draft: string) => {
        writeFileSync(draft, 'half of it')
        return Promise.reject(Object.assign(new Error('database or disk is full'), { code }))
      },
    } as unknown as Database
    const there = place()
    const failed = await makeBackup(database, there, 'manual', at).catch((error: unknown) => error as Refusal)
    expect(failed).toMatchObject({ code: 'disk-full', details: { folder: there.folder } })
    expect(readdirSync(there.folder)).toEqual([])
  })
})
