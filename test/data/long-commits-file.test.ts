import { statSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { Failure } from '#shared/contract/failure.ts'
import {
  addShops,
  heldShops,
  keepSettings,
  pause,
  reasonOf,
  shopsOf,
  withTeam,
  workOn,
} from '#test/support/long-work.ts'

const shopsIn = (path: string): number => {
  const copy = new BetterSqlite(path, { readonly: true })
  const { count } = copy.prepare('select count(*) as count from shops').get() as { count: number }
  copy.close()
  return count
}

it('a copy made beside a long commit has the state before or after it, never half of it', async () => {
  const test = await withTeam()
  await test.reopen()
  const { steps, release } = heldShops('长', 100)
  const long = workOn(test).commitSteps(steps)
  const early = await test.ask('settings.makeBackup', {})
  const across = test.ask('settings.makeBackup', {})
  release()
  await long
  const late = await test.ask('settings.makeBackup', {})
  expect(shopsIn(early.file)).toBe(1)
  expect([1, 101]).toContain(shopsIn((await across).file))
  expect(shopsIn(late.file)).toBe(101)
})

it('a restore waits for a long commit; work that was begun before the restore keeps nothing after it', async () => {
  const test = await withTeam()
  const copy = await test.ask('settings.makeBackup', {})
  const begun = workOn(test)
  const { steps, release } = heldShops('长', 60)
  const long = workOn(test).commitSteps(steps)
  const restoring = test.ask('settings.restore', { file: copy.file })
  await pause(20)
  const waiting = reasonOf(begun.commitSteps(addShops('晚', 5)))
  release()
  const [restored, late] = await Promise.all([restoring, waiting, long])
  expect(shopsIn(restored.keptAside)).toBe(61)
  expect(await shopsOf(test)).toBe(1)
  expect((late as unknown as Failure).code).toBe('cancelled')
  expect(await workOn(test).commitSteps(addShops('新', 5))).toBe(5)
})

it('closing stops a long commit, lets the writes through that wait, and leaves a whole file', async () => {
  const test = await withTeam()
  const long = reasonOf(workOn(test).commitSteps(addShops('长', 1_000_000)))
  const write = test.ask('people.addShop', { name: '二店', platform: 'jd' })
  await pause(30)
  await test.reopen()
  expect((await long).name).toBe('AbortError')
  expect((await write).name).toBe('二店')
  expect(await shopsOf(test)).toBe(2)
  expect(await test.ask('settings.verify', {})).toMatchObject({ isOk: true })
})

it('the log that a long commit leaves moves into the file', async () => {
  const test = await withTeam()
  await workOn(test).commitSteps(keepSettings(20_000, '长'.repeat(300)))
  expect(statSync(`${test.path}-wal`).size).toBeGreaterThan(10_000_000)
  await test.ask('people.addShop', { name: '二店', platform: 'jd' })
  expect(statSync(`${test.path}-wal`).size).toBeLessThan(1_000_000)
  expect(statSync(test.path).size).toBeGreaterThan(10_000_000)
  expect(await test.ask('settings.verify', {})).toMatchObject({ isOk: true })
})
