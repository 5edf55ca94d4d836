import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Reply } from '#shared/contract/wire.ts'
import { databaseRefusal } from '#data/db/database-failure.ts'
import { createServer } from '#data/server.ts'
import { insertShop } from '#data/stores/shop-store.ts'
import {
  addShops,
  heldShops,
  keepSettings,
  pause,
  reasonOf,
  shopsOf,
  withTeam,
  workOn,
  type Told,
} from '#test/support/long-work.ts'
import type { TestHost } from '#test/support/test-host.ts'

/** Milliseconds this thread has computed so far: what other programs take of a busy machine does not count. */
const computed = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const auditOf = async ({ ask }: TestHost): Promise<string[]> =>
  (await ask('settings.audit', { limit: 50 })).map(({ method }) => method).toReversed()

describe('while a long commit is under way', () => {
  it('reads answer at once and see the state before it', async () => {
    const test = await withTeam()
    const { steps, release } = heldShops('长', 50)
    const long = workOn(test).commitSteps(steps)
    for (let index = 0; index < 5; index++) {
      await pause(5)
      expect(await shopsOf(test)).toBe(1)
    }
    release()
    expect(await long).toBe(50)
    expect(await shopsOf(test)).toBe(51)
  })

  it('writes and other long commits wait, go in the order they came, and all are kept', async () => {
    const test = await withTeam()
    const told: Told = { writes: [] }
    const order: string[] = []
    const done = (name: string) => () => void order.push(name)
    await Promise.all([
      workOn(test, undefined, told).commitSteps(addShops('甲', 40)).then(done('long 1')),
      test.ask('people.addShop', { name: '二店', platform: 'jd' }).then(done('write 1')),
      workOn(test, undefined, told).commitSteps(addShops('乙', 40)).then(done('long 2')),
      workOn(test, undefined, told)
        .commit(() => undefined)
        .then(done('commit')),
      workOn(test, undefined, told)
        .rehearse(() => undefined)
        .then(done('rehearsal')),
      test.ask('people.addShop', { name: '三店', platform: 'jd' }).then(done('write 2')),
    ])
    expect(order).toEqual(['long 1', 'write 1', 'long 2', 'commit', 'rehearsal', 'write 2'])
    expect(await shopsOf(test)).toBe(83)
    expect(await auditOf(test)).toEqual([
      'settings.initTeam',
      'settings.verify',
      'people.addShop',
      'settings.verify',
      'settings.verify',
      'people.addShop',
    ])
    expect(told.writes).toHaveLength(3)
    expect(await test.ask('settings.verify', {})).toMatchObject({ isOk: true })
  })

  it('a window’s reads go past its own write that waits', async () => {
    const test = await withTeam()
    const replies: Reply[] = []
    const connection = createServer(test.host).connect((reply) => replies.push(reply))
    const { steps, release } = heldShops('长', 5)
    const long = workOn(test).commitSteps(steps)
    connection.receive({ id: 1, method: 'people.addShop', input: { name: '二店', platform: 'jd' } })
    connection.receive({ id: 2, method: 'people.shops', input: {} })
    await expect.poll(() => replies.length).toBe(1)
    expect(replies[0]).toMatchObject({ id: 2, result: { ok: true } })
    release()
    await long
    await expect.poll(() => replies.length).toBe(2)
    expect(replies[1]).toMatchObject({ id: 1, result: { ok: true } })
  })

  it('who waits can step out of the line, and when too many wait the next is refused as busy', async () => {
    const test = await withTeam()
    const { steps, release } = heldShops('长', 100)
    const long = workOn(test).commitSteps(steps)
    const controller = new AbortController()
    const waiting = reasonOf(workOn(test, controller.signal).commitSteps(addShops('等', 1)))
    controller.abort()
    expect((await waiting).name).toBe('AbortError')
    const writes = Array.from({ length: 201 }, (_, index) =>
      test.host.dispatch('people.addShop', { name: `店${index}`, platform: 'jd' }),
    )
    expect(await writes[200]).toMatchObject({ ok: false, failure: { code: 'busy' } })
    release()
    expect((await Promise.all(writes)).filter(({ ok }) => ok)).toHaveLength(200)
    expect(await long).toBe(100)
    expect(await shopsOf(test)).toBe(301)
  })

  it('the event loop never stands still for 50 ms', async () => {
    const test = await withTeam()
    const standstills: number[] = []
    let last = computed()
    const timer = setInterval(() => {
      standstills.push(computed() - last)
      last = computed()
    }, 1)
    expect(await workOn(test).commitSteps(addShops('长', 600, 10))).toBe(600)
    // The commit itself is a standstill too, and the timer sees it only afterwards.
    await pause(20)
    clearInterval(timer)
    expect(standstills.length).toBeGreaterThan(5)
    expect(Math.max(...standstills)).toBeLessThan(50)
  })

  it('answers that are remembered are those before it, and forgotten after it', async () => {
    const test = await withTeam()
    const { context } = test.host
    const shops = () => context.remembered('shops', () => context.sql.all('select id from shops').length)
    const { steps, release } = heldShops('长', 5)
    const long = workOn(test).commitSteps(steps)
    await pause(20)
    expect(shops()).toBe(1)
    release()
    await long
    expect(shops()).toBe(6)
  })
})

describe('what is not kept', () => {
  it('a wish to stop is answered within 200 ms and nothing of it is kept', async () => {
    const test = await withTeam()
    const controller = new AbortController()
    let cleanedUp = 0
    const reason = reasonOf(
      workOn(test, controller.signal).commitSteps(function* (sql) {
        try {
          yield* addShops('长', 1_000_000)(sql)
        } finally {
          cleanedUp++
        }
      }),
    )
    await pause(100)
    const asked = computed()
    controller.abort()
    expect((await reason).name).toBe('AbortError')
    expect(computed() - asked).toBeLessThan(200)
    expect(cleanedUp).toBe(1)
    expect(await shopsOf(test)).toBe(1)
    expect(await auditOf(test)).toEqual(['settings.initTeam'])
    await test.ask('people.addShop', { name: '二店', platform: 'jd' })
  })

  it('an error in a step, a wrong answer and a full disk take everything back, even when the steps go on', async () => {
    const test = await withTeam()
    const failing = workOn(test).commitSteps(function* (sql) {
      yield* addShops('长', 30)(sql)
      insertShop(sql, { name: '长1', platform: 'jd' })
    })
    expect((await reasonOf(failing)).message).toContain('UNIQUE')
    const wrong = workOn(test).commitSteps(
      function* (sql) {
        yield* addShops('长', 3)(sql)
        return 'three'
      },
      { isAnswer: true },
    )
    expect((await reasonOf(wrong)).message).toBe('wrong answer')
    const full = workOn(test).commitSteps(function* (sql) {
      sql.database.pragma(`max_page_count = ${Number(sql.database.pragma('page_count', { simple: true })) + 2}`)
      yield* keepSettings(5_000, '长'.repeat(200))(sql)
    })
    expect(databaseRefusal(await reasonOf(full))?.code).toBe('disk-full')
    const deaf = workOn(test).commitSteps(function* (sql) {
      sql.database.pragma(`max_page_count = ${Number(sql.database.pragma('page_count', { simple: true })) + 2}`)
      for (let index = 0; index < 200; index++) {
        try {
          insertShop(sql, { name: '长'.repeat(200) + index, platform: 'jd' })
        } catch {
          insertShop(sql, { name: `短${index}`, platform: 'jd' })
        }
        yield index
      }
    })
    expect((await reasonOf(deaf)).message).toContain('lost their transaction')
    expect(await shopsOf(test)).toBe(1)
    expect(await auditOf(test)).toEqual(['settings.initTeam'])
    expect(await test.ask('settings.verify', {})).toMatchObject({ isOk: true })
  })

  it('a dry run answers what it would do, and takes it back', async () => {
    const test = await withTeam()
    const told: Told = { writes: [] }
    const counted = await workOn(test, undefined, told).rehearseSteps(function* (sql) {
      yield* addShops('长', 20)(sql)
      return sql.all('select id from shops').length
    })
    expect(counted).toBe(21)
    expect(await shopsOf(test)).toBe(1)
    expect(told.writes).toEqual([])
    expect(await auditOf(test)).toEqual(['settings.initTeam'])
  })

  it('a program killed in the middle leaves a whole file without it', async () => {
    const test = await withTeam()
    await test.host.close()
    const program = `
      import { openHost, wallClock } from '#data/host.ts'
      import { workOf } from '#data/work.ts'
      const host = await openHost({ path: ${JSON.stringify(test.path)}, create: false, by: 'cli', now: wallClock, about: { version: '', runtime: '' } })
      const work = workOf({ context: host.context, onWrite: () => {}, onBug: () => {} }, { method: 'settings.verify', input: {}, caller: {}, check: () => {} })
      await work.commitSteps(function* (sql) {
        sql.database.pragma('cache_size = 10')
        for (let index = 0; ; index++) {
          sql.run('insert into shops (name, platform) values (?, ?)', 'x'.repeat(500) + index, 'jd')
          if (index === 20_000) process.stdout.write('now')
          yield index
        }
      })`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    // What was written before the end is really there, in the log, and does not count.
    expect(statSync(`${test.path}-wal`).size).toBeGreaterThan(5_000_000)
    await test.reopen()
    expect(await shopsOf(test)).toBe(1)
    expect(await test.ask('settings.verify', {})).toMatchObject({ isOk: true })
  })

  it('a lock of another program is waited for without standing still, then said', async () => {
    const test = await withTeam()
    const other = new BetterSqlite(test.path)
    other.exec('begin immediate')
    let turns = 0
    const locked = reasonOf(workOn(test).commitSteps(addShops('长', 3)))
    const timer = setInterval(() => turns++, 5)
    expect(databaseRefusal(await locked)?.code).toBe('database-locked')
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
    setTimeout(() => other.exec('rollback'), 10)
    expect(await workOn(test).commitSteps(addShops('长', 3))).toBe(3)
    other.close()
    expect(await shopsOf(test)).toBe(4)
  })
})
