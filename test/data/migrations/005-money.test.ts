import BetterSqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '#data/db/migrate.ts'

/** A file of the fourth version with an order, its refund and a decision on it. */
const fourthVersion = (): Database => {
  const database = new BetterSqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 4))
  database.exec(`
    insert into shops (id, name, platform) values (1, '示例旗舰店', 'taobao');
    insert into people (id, number, number_folded, name, aliases, team_group, level, role)
      values (1, 'A01', 'a01', '小美', '[]', '售前', '', 'agent');
    insert into import_batches (id, at, by, file, sha256, bytes, kind, preset, container, rows_read, rows_new, rows_updated,
      rows_unchanged, rows_excluded, rows_rejected, reasons, totals, accounts, rejected_header, fields, seconds)
    values (1, '2026-10-03 09:00:00', 'x', 'x.csv', '', 1, 'orders', '', 'csv', 1, 1, 0, 0, 0, 0, '[]', '[]', '[]', '[]', '{}', 1);
    insert into orders (shop_id, order_no, status, status_text, created_at, paid_at, paid, refunded, batch_id)
      values (1, '1', 'paid', '', '2026-10-01 10:00:00', '2026-10-01 10:00:30', 100, 0, 1);
    insert into refunds (shop_id, key, order_no, amount, succeeded_at, batch_id) values (1, 'r1', '1', 40, '2026-10-02 10:00:00', 1);
    insert into order_decisions (shop_id, order_no, shares, reason, at, by) values (1, '1', '[]', '', '2026-10-03 10:00:00', 'x');`)
  return database
}

const newTables = [
  'closings',
  'closing_people',
  'closing_orders',
  'closing_corrections',
  'month_checks',
  'corrections',
  'month_inputs',
  'plan_signatures',
  'appeals',
  'appeal_notes',
  'nudges',
]

const newTablesOf = (database: Database): string[] =>
  newTables.filter((table) => database.prepare(`select count(*) from sqlite_master where name = ?`).pluck().get(table))

describe('005 money', () => {
  it('keeps orders, refunds and decisions as they are; the new tables are there and empty', () => {
    const database = fourthVersion()
    const rows = () =>
      ['orders', 'refunds', 'order_decisions'].map((table) => database.prepare(`select * from ${table}`).all())
    const before = rows()
    expect(newTablesOf(database)).toEqual([])
    expect(migrate(database, migrations.slice(0, 5))).toBe(1)
    expect(rows()).toEqual(before)
    expect(newTablesOf(database)).toEqual(newTables)
    for (const table of newTables) expect(database.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0)
    expect(database.pragma('foreign_key_check')).toEqual([])
  })

  it('a month has one standing closing, and as many reopened ones as it likes', () => {
    const database = fourthVersion()
    migrate(database, migrations.slice(0, 5))
    const close = () =>
      database.exec(`insert into closings (month, at, by, people, orders, total, body)
        values ('2026-10', '2026-11-01 09:00:00', 'x', 1, 1, 0, '{}')`)
    close()
    expect(close).toThrow(/UNIQUE/)
    database.exec(`update closings set reopened_at = '2026-11-02 09:00:00'`)
    close()
    database.exec(`update closings set reopened_at = '2026-11-03 09:00:00' where reopened_at is null`)
    close()
    expect(database.prepare('select count(*) from closings').pluck().get()).toBe(3)
  })

  it('an order is reminded of once a day unless it was taken back, and one input of a person and month stands', () => {
    const database = fourthVersion()
    migrate(database, migrations.slice(0, 5))
    const nudge = () =>
      database.exec(`insert into nudges (shop_id, order_no, day, person_id, result, note, at, by)
        values (1, '1', '2026-10-02', 1, 'sent', '', '2026-10-02 10:00:00', 'x')`)
    nudge()
    expect(nudge).toThrow(/UNIQUE/)
    database.exec(`update nudges set taken_back_at = '2026-10-02 11:00:00'`)
    nudge()
    const input = () =>
      database.exec(`insert into month_inputs (month, person_id, body, at, by)
        values ('2026-10', 1, '{}', '2026-11-01 09:00:00', 'x')`)
    input()
    expect(input).toThrow(/UNIQUE/)
  })
})
