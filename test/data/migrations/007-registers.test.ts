import BetterSqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '#data/db/migrate.ts'

/** A file of the sixth version with two appeals and what was written to them. */
const sixthVersion = (): Database => {
  const database = new BetterSqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 6))
  database.exec(`
    insert into people (id, number, number_folded, name, aliases, team_group, level, role)
      values (1, 'A01', 'a01', '小美', '[]', '售前', '', 'agent');
    insert into appeals (id, at, by, month, person_id, matter, shop_id, order_no, text, evidence, due, state)
      values (3, '2026-10-09 09:00:00', 'supervisor', '2026-09', 1, 'score', null, null, '少算两天', '', '2026-10-14', 'open'),
        (4, '2026-10-10 09:00:00', 'supervisor', '2026-09', 1, 'pay', null, null, '少一天', '', '2026-10-15', 'withdrawn');
    insert into appeal_notes (appeal_id, at, by, what, text) values (3, '2026-10-09 09:00:00', 'supervisor', 'made', '少算两天');`)
  return database
}

const all = (database: Database, text: string): unknown[] => database.prepare(text).raw().all()

describe('007 registers', () => {
  it('appeals keep what they said and are against nothing in particular', () => {
    const database = sixthVersion()
    const before = all(database, 'select * from appeals order by id')
    const notes = all(database, 'select * from appeal_notes')
    expect(migrate(database, migrations.slice(0, 7))).toBe(1)
    expect(all(database, 'select * from appeals order by id')).toEqual(
      before.map((row) => [...(row as unknown[]), null, null]),
    )
    expect(all(database, 'select * from appeal_notes')).toEqual(notes)
    expect(database.pragma('foreign_key_check')).toEqual([])
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('every new table is empty', () => {
    const database = sixthVersion()
    const tables = () =>
      all(database, `select name from sqlite_master where type = 'table' order by name`).flat() as string[]
    const old = new Set(tables())
    migrate(database, migrations.slice(0, 7))
    const fresh = tables().filter((name) => !old.has(name))
    expect(fresh).toEqual(
      expect.arrayContaining(['register_entries', 'register_events', 'register_links', 'register_drafts']),
    )
    for (const table of fresh) expect([table, all(database, `select count(*) from ${table}`)]).toEqual([table, [[0]]])
  })

  it('an entry is about people who are there, happens in known ways, and comes of one thing once', () => {
    const database = sixthVersion()
    migrate(database, migrations.slice(0, 7))
    const add = (person: number, source: string) => () =>
      database.exec(`insert into register_entries (register, state, at, by, person_id, due_from, words, fields, source, changed_at)
        values ('problems', 'open', '2026-11-01 09:00:00', 'x', ${person}, '2026-11-01 09:00:00', '', '{}', '${source}', '2026-11-01 09:00:00')`)
    expect(add(9, 'a')).toThrow(/FOREIGN KEY/)
    add(1, 'a')()
    expect(add(1, 'a')).toThrow(/UNIQUE/)
    const happen = (what: string) => () =>
      database.exec(
        `insert into register_events (entry_id, at, by, what, text, fields) values (1, '2026-11-01 09:00:00', 'x', '${what}', '', '{}')`,
      )
    expect(happen('erased')).toThrow(/CHECK/)
    happen('noted')()
  })
})
