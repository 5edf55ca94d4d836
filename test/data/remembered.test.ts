import { expect, it } from 'vitest'
import { bring, days, withShop } from '#test/support/message-imports.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

/** Each look computes anew only when what was kept is forgotten. */
const looker = ({ host }: TestHost): (() => number) => {
  let computed = 0
  return () => host.context.remembered('look', () => ++computed)
}

it('answers are kept until something is written', async () => {
  const host = await withShop()
  const look = looker(host)
  expect([look(), look()]).toEqual([1, 1])
  await host.ask('settings.change', { zoom: 1.1 })
  expect([look(), look()]).toEqual([2, 2])
  await bring(host, days(1))
  expect([look(), look()]).toEqual([3, 3])
})

it('pieces of derived data do not forget them, the end of preparation does', async () => {
  const host = await withShop()
  await bring(host, days(1, 2, 3))
  const look = looker(host)
  expect(look()).toBe(1)
  const looks: number[] = []
  await host.ask('chats.prepare', {}, { onProgress: () => looks.push(look()) })
  // One piece for the days, one for the index.
  expect(looks.length).toBeGreaterThan(1)
  expect(new Set(looks.slice(0, -1))).not.toContain(3)
  expect(look()).toBe((looks.at(-1) ?? 0) + 1)
})

it('another process’s writes and preparation are noticed', async () => {
  const host = await withShop()
  const other = await openTestHost(host.folder)
  const look = looker(host)
  expect(look()).toBe(1)
  await other.ask('settings.change', { zoom: 1.1 })
  expect([look(), look()]).toEqual([2, 2])
  await bring(other, days(1, 2))
  expect([look(), look()]).toEqual([3, 3])
  await other.ask('chats.prepare', {})
  expect([look(), look()]).toEqual([4, 4])
})

it('what is computed inside a write that is taken back outlives it neither as an answer nor as a piece', async () => {
  const { host } = await withShop()
  const { sql, remembered, keptByVersion } = host.context
  const people = (): number => sql.get<{ n: number }>('select count(*) as n from people')?.n ?? 0
  const asked = (): readonly number[] => [remembered('people', people), keptByVersion('people', '1', people)]
  const before = people()
  const refused = (): void =>
    sql.transaction(() => {
      sql.run(`insert into people (number, number_folded, name, aliases, team_group, level, role)
        select 'Z1', 'z1', name, aliases, team_group, level, role from people limit 1`)
      expect([asked(), asked()]).toEqual([
        [before + 1, before + 1],
        [before + 1, before + 1],
      ])
      sql.run('delete from people where number = ?', 'Z1')
      expect(keptByVersion('people', '1', people)).toBe(before)
      throw new Error('refused')
    })
  expect(refused).toThrow('refused')
  await Promise.resolve()
  expect(asked()).toEqual([before, before])
})
