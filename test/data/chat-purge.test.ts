import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/index.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { chatRow, type ChatRow } from '#test/fixtures/messages.ts'
import { bring, isWell, kept, undo, withShop } from '#test/support/message-imports.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

// docs/retention.md

const october = '2026-10-01' as LocalDate
const toOctober = { before: october, months: null, evenOpenMonths: true } as const

const figuresOf = (host: TestHost, from: string, to: string): Promise<OutputOf<'chats.figures'>> =>
  host.ask('chats.figures', {
    from: from as LocalDate,
    to: to as LocalDate,
    shopId: null,
    rules: null,
    by: 'agent',
    agent: null,
    onShift: false,
  })

const hits = async (host: TestHost, text: string): Promise<readonly string[]> => {
  const anywhere = { from: null, to: null, shopId: null, agent: null, buyer: '', direction: null }
  const found = await host.ask('chats.search', { ...anywhere, text, after: null, limit: 200 })
  const { total } = await host.ask('chats.countHits', { ...anywhere, text })
  expect(total).toBe(found.hits.length)
  return found.hits.map(({ at }) => at.slice(0, 7))
}

const said = (sentAt: string, text: string, more: Partial<ChatRow> = {}): ChatRow => chatRow({ sentAt, text, ...more })

/** Three days of September, one of October; tb9 wrote in September only. */
const talk: readonly ChatRow[] = [
  said('2026-09-10 10:00:00', '请问蓝鲸书桌什么时候发货', { buyer: '只在九月的买家' }),
  said('2026-09-20 10:00:00', '蓝鲸书桌可以退吗'),
  said('2026-09-30 23:59:59', '蓝鲸书桌再便宜点'),
  said('2026-10-01 00:00:00', '蓝鲸书桌今天发吗'),
]

const isInFile = (host: TestHost, text: string): boolean =>
  [host.path, `${host.path}-wal`].some((path) => existsSync(path) && readFileSync(path).includes(text))

describe('removing chats that are past their time', () => {
  it('leaves neither texts nor names: not in the archive, not in the index, not in a byte of the file or its log', async () => {
    const host = await withShop()
    await bring(host, talk)
    await host.ask('chats.prepare', {})
    expect(await hits(host, '蓝鲸书桌')).toEqual(['2026-10', '2026-09', '2026-09', '2026-09'])
    expect(isInFile(host, '请问蓝鲸书桌什么时候发货') && isInFile(host, '只在九月的买家')).toBe(true)
    const done = await host.ask('chats.purge', toOctober)
    expect(done).toMatchObject({
      messages: 3,
      chats: 3,
      buyers: 1,
      sessions: 0,
      through: '2026-09-30',
      outcome: 'done',
    })
    for (const text of ['请问蓝鲸书桌什么时候发货', '蓝鲸书桌可以退吗', '蓝鲸书桌再便宜点', '只在九月的买家'])
      expect([text, isInFile(host, text)]).toEqual([text, false])
    expect(isInFile(host, '蓝鲸书桌今天发吗')).toBe(true)
    expect(await hits(host, '蓝鲸书桌')).toEqual(['2026-10'])
    await host.ask('chats.prepare', {})
    expect(await hits(host, '蓝鲸书桌')).toEqual(['2026-10'])
    expect(await hits(host, '再便宜')).toEqual([])
    for (const table of ['chat_words', 'chat_questions', 'chat_topics'])
      expect(host.host.context.sql.all(`select day from ${table} where day < '2026-10-01'`)).toEqual([])
    await isWell(host)
  })

  it('is on record with who, up to which day, how much and which imports, in a table that nobody can change or empty', async () => {
    const host = await withShop()
    const { id } = await bring(host, talk)
    await host.ask('chats.purge', toOctober)
    const [purge, ...others] = await host.ask('chats.purges', {})
    expect(others).toEqual([])
    expect(purge).toMatchObject({ by: 'supervisor', at: '2026-11-22 09:00:00', before: october, messages: 3 })
    expect(purge?.imports.map((one) => one.id)).toEqual([id])
    const { sql } = host.host.context
    expect(() => sql.run('delete from purges')).toThrow('stays on record')
    expect(() => sql.run('update purges set messages = 0')).toThrow('stays on record')
    const [line] = await host.ask('settings.audit', { limit: 1 })
    expect(line?.method).toBe('chats.purge')
  })

  it('leaves imports that can be undone, in whatever order, and made again', async () => {
    const host = await withShop()
    const first = await bring(host, talk)
    const second = await bring(host, talk.slice(1))
    await host.ask('chats.purge', toOctober)
    const again = await bring(host, talk)
    expect(again.rows).toMatchObject({ new: 3, unchanged: 1 })
    expect(kept(host)).toHaveLength(4)
    await isWell(host)
    await undo(host, second)
    await undo(host, first)
    expect(kept(host)).toHaveLength(4)
    await undo(host, again)
    expect(kept(host)).toEqual([])
    await isWell(host)
  })

  it('that is stopped keeps the days that are gone, says where it stopped, and goes on from there', async () => {
    const host = await withShop()
    const days = Array.from({ length: 70 }, (_, index) =>
      new Date(Date.UTC(2026, 5, 1 + index)).toISOString().slice(0, 10),
    )
    await bring(
      host,
      days.map((day) => said(`${day} 10:00:00`, `说了一句 ${day}`)),
    )
    const stop = new AbortController()
    const failure = await host.refusal('chats.purge', toOctober, {
      signal: stop.signal,
      onProgress: ({ done }) => done > 0 && stop.abort(),
    })
    expect(failure.code).toBe('cancelled')
    const [stopped] = await host.ask('chats.purges', {})
    expect(stopped).toMatchObject({ outcome: 'stopped', messages: 31, through: days[30] })
    expect(kept(host)).toHaveLength(70 - 31)
    expect(await hits(host, '说了一句')).toHaveLength(70 - 31)
    await isWell(host)
    const done = await host.ask('chats.purge', toOctober)
    expect(done).toMatchObject({ outcome: 'done', messages: 70 - 31, through: days[69] })
    expect((await host.ask('chats.purges', {})).map(({ outcome }) => outcome)).toEqual(['done', 'stopped'])
    expect(kept(host)).toEqual([])
  })

  it('says when another program kept the file from being written anew; the next removal makes up for it', async () => {
    const host = await withShop()
    await bring(host, talk)
    const other = new Database(host.path)
    other.exec('begin')
    other.prepare('select count(*) from messages').get()
    expect(await host.ask('chats.purge', toOctober)).toMatchObject({ messages: 3, outcome: 'left' })
    other.close()
    expect(await host.ask('chats.purge', toOctober)).toMatchObject({ messages: 0, through: null, outcome: 'done' })
    expect(isInFile(host, '蓝鲸书桌再便宜点')).toBe(false)
    await isWell(host)
  })

  it('goes by whole months of the setting, and refuses without one, and a day that has not come', async () => {
    const host = await withShop()
    await bring(host, talk)
    const byPeriod = { before: null, months: null }
    expect(await host.ask('chats.isPastPeriod', {})).toEqual({ before: null, oldest: null, isDue: false })
    expect((await host.refusal('chats.purge', { ...byPeriod, evenOpenMonths: true })).code).toBe('retention-unset')
    expect((await host.refusal('settings.change', { keepChatsMonths: 2 })).code).toBe('invalid-input')
    await host.ask('settings.change', { keepChatsMonths: 3 })
    expect(await host.ask('chats.isPastPeriod', {})).toMatchObject({ before: '2026-08-01', isDue: false })
    expect(await host.ask('chats.planPurge', byPeriod)).toMatchObject({ before: '2026-08-01', messages: 0 })
    host.clock.now = '2027-01-01 09:00:00'
    expect(await host.ask('chats.isPastPeriod', {})).toMatchObject({
      before: october,
      oldest: '2026-09-10',
      isDue: true,
    })
    expect(await host.ask('chats.planPurge', byPeriod)).toMatchObject({
      messages: 3,
      chats: 3,
      buyers: 1,
      openMonths: [],
    })
    const tomorrow = { before: '2027-01-02' as LocalDate, months: null }
    expect((await host.refusal('chats.planPurge', tomorrow)).code).toBe('invalid-input')
    expect(kept(host)).toHaveLength(4)
  })

  it('takes listed sessions with what imports said about them, and rejected rows; the import can be undone and made again', async () => {
    const host = await withShop()
    const batch = await bring(host, [...talk, said('', '没有时间的一句')])
    const { sql } = host.host.context
    sql.run(
      `insert into sessions (shop_id, key, account, started_at, buyer, transcript, batch_id) values (1, 'k', 'a', '2026-09-05 10:00:00', '九月名', '九月的话', ?)`,
      batch.id ?? 0,
    )
    sql.run(
      `insert into import_changes (batch_id, target, shop_id, key, kind, before) values (?, 'sessions', 1, 'k', 'new', null)`,
      batch.id ?? 0,
    )
    sql.run(`update import_batches set at = '2026-09-30 12:00:00'`)
    expect(batch.rows.rejected).toBe(1)
    expect(await host.ask('chats.purge', toOctober)).toMatchObject({ sessions: 1, outcome: 'done' })
    for (const table of ['sessions', 'import_rejects', 'import_changes'])
      expect([table, sql.all(`select * from ${table}`)]).toEqual([table, []])
    expect(isInFile(host, '九月的话') || isInFile(host, '没有时间的一句')).toBe(false)
    await isWell(host)
    await undo(host, batch)
    expect(kept(host)).toEqual([])
  })

  it('in the sample shop: October to the digit, a closed month as it was, September says no data, nothing crashes', async () => {
    const host = await openTestHost()
    await host.ask('settings.loadSample', {})
    const months = ['2026-08', '2026-09'] as Month[]
    expect(await host.refusal('chats.purge', { ...toOctober, evenOpenMonths: false })).toMatchObject({
      code: 'retention-open-months',
      details: { months: '2026-08, 2026-09, 2026-10' },
    })
    for (const month of months) await host.ask('performance.closeMonth', { month })
    const look = async () => ({
      october: await figuresOf(host, '2026-10-01', '2026-10-31'),
      closed: await host.ask('performance.sheets', { month: '2026-09' as Month, agent: null }),
      summary: await host.ask('performance.summary', { month: '2026-09' as Month }),
      scores: (await host.ask('quality.scores', { month: '2026-09' as Month, agent: null })).map(({ id, score }) => [
        id,
        score,
      ]),
      meetings: await host.ask('meetings.list', { search: '' }),
      handovers: await host.ask('handovers.verify', {}),
    })
    const before = await look()
    const early = { from: null, to: '2026-09-10' as LocalDate, shopId: null, agent: null, buyer: '', direction: null }
    const [line] = (await host.ask('chats.list', { ...early, offset: 0, limit: 1 })).rows
    expect(await host.ask('chats.purge', toOctober)).toMatchObject({ messages: 27_083, outcome: 'done' })
    expect(await look()).toEqual(before)
    const september = await figuresOf(host, '2026-09-01', '2026-09-30')
    expect(september.total.firstResponse.mean).toBeNull()
    expect(september.openDays.map(({ reason, day }) => [reason, day])).toEqual([
      ['removed', '2026-09-30'],
      ['removed', '2026-09-30'],
    ])
    const chat = await host.refusal('chats.read', {
      shopId: line?.shopId ?? 0,
      buyerId: line?.buyerId ?? 0,
      at: null,
      limit: 20,
    })
    expect(chat).toMatchObject({ code: 'chat-purged', details: { until: '2026-09-30' } })
    // A flag that changes has the order read again, and the chat that said whose it was is gone.
    const { sql } = host.host.context
    const credited = `select c.order_no from closing_orders c where c.parts <> '[]' and c.memo is null`
    expect(sql.run(`update orders set flag = 'blue' where order_no in (${credited})`).changes).toBeGreaterThan(100)
    sql.run('update order_days set version = version + 1')
    await host.reopen()
    const sheets = await host.ask('performance.sheets', { month: '2026-10' as Month, agent: null })
    const ofOrders = sheets.flatMap(({ corrections }) => corrections.filter(({ order }) => order !== null))
    expect(ofOrders).toEqual([])
    expect((await host.ask('settings.verify', {})).findings.filter(({ isOk }) => !isOk)).toEqual([])
  }, 120_000)
})
