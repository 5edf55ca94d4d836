import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/failure.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { isSoundCopy, makeBackup } from '#data/db/backup.ts'
import { migrate, migrations, newestVersion, schemaVersion } from '#data/db/migrate.ts'
import { openDatabase } from '#data/db/open.ts'
import { freshFolder } from '#test/support/test-host.ts'

const next = {
  version: newestVersion() + 1,
  name: 'tags',
  sql: 'create table tags (name text primary key) strict; insert into tags select name from shops;',
}
const broken = {
  version: newestVersion() + 2,
  name: 'broken',
  sql: 'create table more (a integer) strict; insert into nowhere values (1);',
}

const oldFile = async (folder: string): Promise<string> => {
  const path = join(folder, 'zhangban.db')
  const sql = await openDatabase(path, { create: true, keepCopy: async () => undefined })
  sql.run(`insert into shops (name, platform) values ('示例旗舰店', 'taobao')`)
  sql.database.close()
  return path
}

it('steps are numbered from 1 without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})

describe('001 first nouns', () => {
  it('starts from an empty file and refuses rows that break its rules', () => {
    const database = new BetterSqlite(':memory:')
    database.pragma('foreign_keys = ON')
    expect(migrate(database, migrations.slice(0, 1))).toBe(1)
    expect(schemaVersion(database)).toBe(1)
    expect(() => database.exec(`insert into shops (name, platform) values ('a', 'b'), ('a', 'c')`)).toThrow(/UNIQUE/)
    expect(() => database.exec(`insert into accounts (person_id, shop_id, account) values (9, 9, 'x')`)).toThrow(
      /FOREIGN KEY/,
    )
    expect(() => database.exec(`insert into shift_kinds values ('D', 'x', '[]', 'many', 0, 1, 0)`)).toThrow(/INTEGER/)
    expect(migrate(database, migrations.slice(0, 1))).toBe(0)
  })
})

describe('a step on a file with rows in it', () => {
  it('copies the file first, keeps the rows, and runs once', async () => {
    const folder = freshFolder()
    const path = await oldFile(folder)
    const copies: string[] = []
    const steps = [...migrations, next]
    const open = () =>
      openDatabase(path, {
        create: false,
        steps,
        keepCopy: async (database) => {
          copies.push(
            (
              await makeBackup(
                database,
                { folder: join(folder, 'backups'), name: 'zhangban' },
                'before-migration',
                '2026-11-22 09:00:00' as LocalTime,
              )
            ).file,
          )
        },
      })
    const sql = await open()
    expect(sql.all('select name from tags')).toEqual([{ name: '示例旗舰店' }])
    sql.database.close()
    ;(await open()).database.close()
    expect(copies).toHaveLength(1)
    expect(isSoundCopy(copies[0] ?? '')).toBe(true)
    const copy = new BetterSqlite(copies[0] ?? '', { readonly: true })
    expect(schemaVersion(copy)).toBe(newestVersion())
    copy.close()
  })

  it('a failing step leaves the file as it was, earlier steps included', async () => {
    const folder = freshFolder()
    const path = await oldFile(folder)
    await expect(
      openDatabase(path, { create: false, steps: [...migrations, next, broken], keepCopy: async () => undefined }),
    ).rejects.toThrow(/nowhere/)
    const database = new BetterSqlite(path, { readonly: true })
    expect(schemaVersion(database)).toBe(newestVersion())
    expect(database.prepare(`select count(*) as n from sqlite_schema where name in ('tags', 'more')`).get()).toEqual({
      n: 0,
    })
    database.close()
  })

  it('no copy, no migration', async () => {
    const folder = freshFolder()
    const path = await oldFile(folder)
    const keepCopy = async (): Promise<void> => {
      throw new Refusal('folder-unwritable', { folder })
    }
    await expect(openDatabase(path, { create: false, steps: [...migrations, next], keepCopy })).rejects.toThrow(
      'folder-unwritable',
    )
    expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual(['zhangban.db'])
    const database = new BetterSqlite(path, { readonly: true })
    expect(schemaVersion(database)).toBe(newestVersion())
    database.close()
  })
})
