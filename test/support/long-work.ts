import type { Work } from '#data/context.ts'
import type { Sql } from '#data/db/sql.ts'
import { insertShop } from '#data/stores/shop-store.ts'
import { saveSetting } from '#data/stores/settings-store.ts'
import { workOf } from '#data/work.ts'
import { openTestHost, type TestHost } from './test-host.ts'
import { fillSmallTeam } from './test-team.ts'

/** The writes that windows were told of, by method. */
export interface Told {
  readonly writes: string[]
}

/** What a job of the contract is handed, for work that a test makes up; with `isAnswer` only numbers are right. */
export const workOn = (test: TestHost, signal?: AbortSignal, told: Told = { writes: [] }): Work =>
  workOf(
    {
      context: test.host.context,
      onWrite: (method) => told.writes.push(method),
      onBug: (error) => {
        throw error
      },
    },
    {
      method: 'settings.verify',
      input: {},
      caller: signal ? { signal } : {},
      check: (answer) => {
        if (typeof answer !== 'number') throw new Error('wrong answer')
      },
    },
  )

/** Steps of about a millisecond that add one shop each, or more; returns how many steps. */
export const addShops = (name: string, steps: number, shopsAStep = 1) =>
  function* (sql: Sql): Generator<unknown, number> {
    for (let index = 0; index < steps; index++) {
      insertShop(sql, { name: `${name}${index}`, platform: 'jd' })
      for (let more = 1; more < shopsAStep; more++) insertShop(sql, { name: `${name}${index}-${more}`, platform: 'jd' })
      const until = performance.now() + 1
      while (performance.now() < until);
      yield index
    }
    return steps
  }

/** Steps that add shops and then go on until they are released: a commit that is under way for as long as a test needs it. */
export const heldShops = (name: string, count: number) => {
  let isHeld = true
  return {
    release: () => {
      isHeld = false
    },
    *steps(sql: Sql): Generator<unknown, number> {
      yield* addShops(name, count)(sql)
      while (isHeld) yield
      return count
    },
  }
}

/** Steps that keep a text under many names. */
export const keepSettings = (count: number, text: string) =>
  function* (sql: Sql): Generator<unknown, number> {
    for (let index = 0; index < count; index++) {
      saveSetting(sql, `note ${index}`, text)
      if (index % 50 === 0) yield index
    }
    return count
  }

/** Lets everything else go on for so many milliseconds at least. */
export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** How many shops the file has, asked as a window asks. */
export const shopsOf = async ({ ask }: TestHost): Promise<number> => (await ask('people.shops', {})).length

/** A host with the small team: one shop, one line in the audit trail. */
export const withTeam = async (): Promise<TestHost> => {
  const test = await openTestHost()
  await fillSmallTeam(test)
  return test
}

/** The reason a promise was refused with. */
export const reasonOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('it was kept'),
    (error: unknown) => error as Error,
  )
