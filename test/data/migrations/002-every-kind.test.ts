import BetterSqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '#data/db/migrate.ts'

const insertBatch = `insert into import_batches (id, at, by, file, sha256, bytes, kind, preset, container, encoding, shop_id, rows_read,
  rows_new, rows_updated, rows_unchanged, rows_excluded, rows_rejected, reasons, totals, rejected_header, fields, seconds, undone_at)
  values (?, '2026-10-01 09:00:00', 'supervisor', 'a.csv', 'x', 10, 'orders', 'taobao-orders@2020', 'csv', 'gb18030', 1, 3, 1, 1, 0, 0, 1,
  '[{"code":"money-unreadable","kind":"rejected","count":1,"firstRow":3,"example":"一百"}]',
  '{"paid":1234,"refunded":5,"footerPaid":1239}', '["订单编号"]', '["orderNo","paid"]', 0.5, null)`

/** A file of the first version with one shop, two batches, an order both spoke about, and a rejected row. */
const firstVersion = (): Database => {
  const database = new BetterSqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 1))
  database.exec(`insert into shops (id, name, platform) values (1, '示例旗舰店', 'taobao')`)
  database.prepare(insertBatch).run(1)
  database.prepare(insertBatch).run(2)
  database.exec(`
    insert into orders (id, shop_id, order_no, status, status_text, created_at, paid, refunded, batch_id)
      values (1, 1, '2135', 'completed', '交易成功', '2026-10-01 08:00:00', 1234, 0, 2);
    insert into order_changes values (1, 1, '2135', 'new', null), (2, 1, '2135', 'updated', '{"paid":1}');
    insert into import_rejects values (1, 3, 'money-unreadable', '["2136"]');`)
  return database
}

describe('002 every kind', () => {
  it('keeps batches, changes and rejected rows, in their new forms', () => {
    const database = firstVersion()
    expect(migrate(database, migrations.slice(0, 2))).toBe(1)
    expect(
      database.prepare('select reasons, totals, fields, accounts, shop_id from import_batches where id = 1').get(),
    ).toEqual({
      reasons: '[{"code":"money-unreadable","kind":"rejected","count":1,"firstRow":3,"example":"一百","sheet":null}]',
      totals:
        '[{"field":"paid","unit":"fen","stored":1234,"footer":1239},{"field":"refunded","unit":"fen","stored":5,"footer":null}]',
      fields: '{"orders":["orderNo","paid"]}',
      accounts: '[]',
      shop_id: 1,
    })
    expect(database.prepare('select * from import_changes order by batch_id').all()).toEqual([
      { batch_id: 1, target: 'orders', shop_id: 1, key: '2135', kind: 'new', before: null },
      { batch_id: 2, target: 'orders', shop_id: 1, key: '2135', kind: 'updated', before: '{"paid":1}' },
    ])
    expect(database.prepare('select * from import_rejects').all()).toEqual([
      { batch_id: 1, sheet: '', row: 3, code: 'money-unreadable', cells: '["2136"]' },
    ])
  })

  it('leaves every row pointing to what it points to, and a batch needs no shop any more', () => {
    const database = firstVersion()
    migrate(database, migrations.slice(0, 2))
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(database.pragma('foreign_key_check')).toEqual([])
    expect(() => database.exec(`update orders set batch_id = 77`)).toThrow(/FOREIGN KEY/)
    database.exec(`update import_batches set shop_id = null where id = 1`)
    expect(() => database.exec(`update import_batches set shop_id = 9 where id = 1`)).toThrow(/FOREIGN KEY/)
    expect(() => database.exec('select * from order_changes')).toThrow(/no such table/)
  })

  it('goes through on a file without a single import', () => {
    const database = new BetterSqlite(':memory:')
    expect(migrate(database, migrations.slice(0, 2))).toBe(2)
    expect(database.prepare('select count(*) as n from import_changes').get()).toEqual({ n: 0 })
  })
})
