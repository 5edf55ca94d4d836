import BetterSqlite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '#data/db/migrate.ts'

/** A file of the second version with two shops, of which one has chats on two days. */
const secondVersion = (): Database => {
  const database = new BetterSqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, 2))
  database.exec(`
    insert into shops (id, name, platform) values (1, '示例旗舰店', 'taobao'), (2, '示例专营店', 'jd');
    insert into chat_accounts values (1, 1, '示例旗舰店:小美'), (2, 1, '示例旗舰店:阿强');
    insert into chat_buyers values (1, 1, 'tb1'), (2, 1, 'tb2');
    insert into chat_days values (1, 1, 1, '2026-10-01'), (2, 2, 2, '2026-10-01'), (3, 1, 1, '2026-10-02');
    insert into messages (id, chat_day_id, second, direction, text, session) values
      (1, 1, 36000, 0, '在吗', null), (2, 1, 36020, 1, '在的', null), (3, 2, 100, 0, '有货吗', 's1'), (4, 3, 5, 0, '在吗', null);`)
  return database
}

describe('003 chats', () => {
  it('keeps every message and asks for every day with messages to be prepared, once a shop and day', () => {
    const database = secondVersion()
    const before = database.prepare('select * from messages order by id').all()
    expect(migrate(database, migrations.slice(0, 3))).toBe(1)
    expect(database.prepare('select * from messages order by id').all()).toEqual(before)
    expect(database.prepare('select * from chat_readiness order by shop_id, day').all()).toEqual([
      { shop_id: 1, day: '2026-10-01', version: 1, is_ready: 0 },
      { shop_id: 1, day: '2026-10-02', version: 1, is_ready: 0 },
    ])
    expect(database.prepare('select id, traits from chat_days order by id').all()).toEqual(
      [1, 2, 3].map((id) => ({ id, traits: null })),
    )
    expect(database.pragma('foreign_key_check')).toEqual([])
  })

  it('the search index starts empty, and nothing counts as indexed', () => {
    const database = secondVersion()
    migrate(database, migrations.slice(0, 3))
    expect(database.prepare('select indexed_to from search_state').all()).toEqual([{ indexed_to: 0 }])
    expect(database.prepare('select count(*) as n from message_search').get()).toEqual({ n: 0 })
  })

  it('rule sets and what is derived have their tables; a day is there once a shop', () => {
    const database = secondVersion()
    migrate(database, migrations.slice(0, 3))
    for (const table of ['rule_sets', 'chat_mentions', 'chat_words', 'chat_questions', 'chat_topics'])
      expect(database.prepare(`select count(*) as n from ${table}`).get()).toEqual({ n: 0 })
    expect(() => database.exec(`insert into chat_readiness values (1, '2026-10-01', 2, 0)`)).toThrow(/UNIQUE/)
    expect(() => database.exec(`insert into chat_readiness values (9, '2026-10-01', 1, 0)`)).toThrow(/FOREIGN KEY/)
  })

  it('goes through on a file without a message', () => {
    const database = new BetterSqlite(':memory:')
    expect(migrate(database, migrations.slice(0, 3))).toBe(3)
    expect(database.prepare('select count(*) as n from chat_readiness').get()).toEqual({ n: 0 })
  })
})
