import BetterSqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '#data/db/migrate.ts'

/** A file of the fifth version with two spans of leave, a wish, a shift kind and an imported roster. */
const fifthVersion = (): Database => {
  const database = new BetterSqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 5))
  database.exec(`
    insert into people (id, number, number_folded, name, aliases, team_group, level, role)
      values (1, 'A01', 'a01', '小美', '[]', '售前', '', 'agent'), (2, 'A02', 'a02', '阿强', '[]', '售前', '', 'agent');
    insert into leave (id, person_id, from_day, to_day, kind)
      values (7, 2, '2026-10-08', '2026-10-09', '年假'), (3, 1, '2026-10-01', '2026-10-01', '病假');
    insert into wishes (person_id, day, shift, weight) values (1, '2026-10-05', 'off', 2);
    insert into shift_kinds (code, name, segments, minimum, nightly, position) values ('D', '白班', '[["09:00","18:00"]]', 1, 0, 1);
    insert into import_batches (id, at, by, file, sha256, bytes, kind, preset, container, rows_read, rows_new, rows_updated,
      rows_unchanged, rows_excluded, rows_rejected, reasons, totals, accounts, rejected_header, fields, seconds)
    values (1, '2026-10-03 09:00:00', 'x', 'x.csv', '', 1, 'roster', '', 'csv', 1, 1, 0, 0, 0, 0, '[]', '[]', '[]', '[]', '{}', 1);
    insert into roster_days (shop_id, key, number, day, shift, batch_id) values (0, 'A01|2026-10-01', 'A01', '2026-10-01', 'D', 1);
    insert into import_changes (batch_id, target, shop_id, key, kind) values (1, 'roster_days', 0, 'A01|2026-10-01', 'new');`)
  return database
}

const all = (database: Database, text: string): unknown[] => database.prepare(text).raw().all()

describe('006 rosters', () => {
  it('leave becomes approved requests of whole days, in its order, without a moment nobody knows', () => {
    const database = fifthVersion()
    expect(migrate(database, migrations.slice(0, 6))).toBe(1)
    expect(
      all(
        database,
        `select kind, person_id, from_day, to_day, leave_kind, minutes, state, asked_at, decided_at from roster_requests order by id`,
      ),
    ).toEqual([
      ['leave', 1, '2026-10-01', '2026-10-01', '病假', null, 'approved', null, null],
      ['leave', 2, '2026-10-08', '2026-10-09', '年假', null, 'approved', null, null],
    ])
    expect(all(database, `select count(*) from sqlite_master where name = 'leave'`)).toEqual([[0]])
    expect(database.pragma('foreign_key_check')).toEqual([])
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('wishes, shift kinds and imported rosters stay; what kinds can say now, they do not say yet', () => {
    const database = fifthVersion()
    const rows = () =>
      ['wishes', 'roster_days', 'import_changes'].map((table) => all(database, `select * from ${table}`))
    const before = rows()
    migrate(database, migrations.slice(0, 6))
    expect(rows()).toEqual(before)
    expect(all(database, 'select code, name, colour, paid_minutes, skill, handover_to from shift_kinds')).toEqual([
      ['D', '白班', null, null, null, null],
    ])
    for (const table of ['roster_cells', 'roster_marks', 'roster_versions', 'shop_events', 'roster_needs'])
      expect(all(database, `select count(*) from ${table}`)).toEqual([[0]])
  })

  it('a request is of a known kind, in a known state and of somebody who is there', () => {
    const database = fifthVersion()
    migrate(database, migrations.slice(0, 6))
    const add = (kind: string, person: number, state: string) => () =>
      database.exec(`insert into roster_requests (kind, person_id, from_day, to_day, state)
        values ('${kind}', ${person}, '2026-12-01', '2026-12-01', '${state}')`)
    expect(add('holiday', 1, 'asked')).toThrow(/CHECK/)
    expect(add('leave', 1, 'perhaps')).toThrow(/CHECK/)
    expect(add('leave', 9, 'asked')).toThrow(/FOREIGN KEY/)
    add('leave', 1, 'asked')()
    expect(all(database, 'select count(*) from roster_requests')).toEqual([[3]])
  })
})
