import BetterSqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, migrations } from '#data/db/migrate.ts'

it('004 order days: every day on which orders of a shop were made gets its version', () => {
  const database = new BetterSqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 3))
  database.exec(`
    insert into shops (id, name, platform) values (1, '示例旗舰店', 'taobao'), (2, '示例专营店', 'jd');
    insert into import_batches (id, at, by, file, sha256, bytes, kind, preset, container, rows_read, rows_new, rows_updated,
      rows_unchanged, rows_excluded, rows_rejected, reasons, totals, accounts, rejected_header, fields, seconds)
    values (1, '2026-10-03 09:00:00', 'x', 'x.csv', '', 1, 'orders', '', 'csv', 3, 3, 0, 0, 0, 0, '[]', '[]', '[]', '[]', '{}', 1);
    insert into orders (shop_id, order_no, status, status_text, created_at, paid, refunded, batch_id) values
      (1, '1', 'paid', '', '2026-10-01 10:00:00', 1, 0, 1), (1, '2', 'paid', '', '2026-10-01 23:59:59', 1, 0, 1),
      (2, '1', 'paid', '', '2026-10-02 00:00:00', 1, 0, 1);`)
  const before = database.prepare('select * from orders order by id').all()
  expect(migrate(database, migrations.slice(0, 4))).toBe(1)
  expect(database.prepare('select * from order_days order by shop_id, day').all()).toEqual([
    { shop_id: 1, day: '2026-10-01', version: 1 },
    { shop_id: 2, day: '2026-10-02', version: 1 },
  ])
  expect(database.prepare('select * from orders order by id').all()).toEqual(before)
})
