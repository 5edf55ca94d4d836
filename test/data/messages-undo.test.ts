import { spawn } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOutside, SeenIds } from '#data/services/imports/message-keeping.ts'
import { unexplainedMessages } from '#data/stores/message-store.ts'
import { chatCsv, chatMapping, chatRow, type ChatRow } from '#test/fixtures/messages.ts'
import { bring, days, isWell, kept, onDay, undo, withShop } from '#test/support/message-imports.ts'
import { textFile, type TestHost } from '#test/support/test-host.ts'

describe('undoing an import of messages', () => {
  it('leaves nothing of it, neither names nor days', async () => {
    const host = await withShop()
    await undo(host, await bring(host, days(1, 2)))
    expect(kept(host)).toEqual([])
    const { sql } = host.host.context
    for (const table of ['messages', 'chat_days', 'chat_buyers', 'chat_accounts', 'message_sightings'])
      expect([table, sql.all(`select * from ${table}`).length]).toEqual([table, 0])
  })

  it('leaves what another import saw too, in whatever order they are undone', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const host = await withShop()
      const batches = [await bring(host, days(1, 2, 3)), await bring(host, days(2, 3, 4))]
      const [first = 0, second = 0] = order
      await undo(host, batches[first] ?? { id: 0 })
      const alone = await withShop()
      await bring(alone, first === 0 ? days(2, 3, 4) : days(1, 2, 3))
      expect(kept(host)).toEqual(kept(alone))
      await isWell(host)
      await undo(host, batches[second] ?? { id: 0 })
      expect(kept(host)).toEqual([])
      await isWell(host)
    }
  })

  it('never gives an id a second time that a standing import still speaks of', async () => {
    const host = await withShop()
    const first = await bring(host, days(1))
    const second = await bring(host, days(1, 2))
    // What privacy rules delete later leaves the import's runs as they are.
    host.host.context.sql.run('delete from messages')
    host.host.context.sql.run('delete from chat_days')
    await bring(host, days(3))
    await undo(host, second)
    await undo(host, first)
    expect(kept(host)).toHaveLength(2)
  })

  it('any imports, undone in any order, leave what the remaining ones alone would have made', async () => {
    const row = fc.record({
      day: fc.integer({ min: 1, max: 3 }),
      buyer: fc.constantFrom('tb1', 'tb2'),
      text: fc.constantFrom('在吗', '好'),
    })
    const file = fc.array(row, { minLength: 1, maxLength: 6 })
    const rowsOf = (those: readonly { day: number; buyer: string; text: string }[]): ChatRow[] =>
      those.map(({ day, buyer, text }) => ({ ...onDay(day, text), buyer }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { minLength: 2, maxLength: 5 }),
        fc.array(fc.nat({ max: 4 }), { maxLength: 4 }),
        async (given, undone) => {
          const host = await withShop()
          const batches: { id: number | null }[] = []
          for (const rows of given) batches.push(await bring(host, rowsOf(rows)))
          const gone = [...new Set(undone.filter((index) => index < given.length))]
          for (const index of gone) await undo(host, batches[index] ?? { id: 0 })
          const alone = await withShop()
          for (const [index, rows] of given.entries()) if (!gone.includes(index)) await bring(alone, rowsOf(rows))
          expect(kept(host)).toEqual(kept(alone))
          expect(unexplainedMessages(host.host.context.sql)).toBe(0)
        },
      ),
      { numRuns: 8 },
    )
  }, 120_000)
})

describe('an import of messages that does not come to its end', () => {
  const many = (): string =>
    chatCsv(
      Array.from({ length: 30_000 }, (_, index) =>
        chatRow({ buyer: `tb${index % 977}`, text: `第${index}句`, sentAt: '2026-10-05 10:00:00' }),
      ),
    )
  const input = (host: TestHost) => ({
    path: textFile(host.folder, 'many.csv', many()),
    kind: null,
    shopId: 1,
    mapping: chatMapping,
    dryRun: false,
  })

  it.each(['reading', 'storing'])('keeps nothing when it is cancelled while %s', async (phase) => {
    const host = await withShop()
    const controller = new AbortController()
    const failure = await host.refusal('imports.run', input(host), {
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.phase === phase) controller.abort()
      },
    })
    expect(failure.code).toBe('cancelled')
    expect(kept(host)).toEqual([])
    expect((await bring(host, days(1))).rows).toMatchObject({ new: 2 })
    await isWell(host)
  })

  it('keeps nothing when the program is killed in the middle', async () => {
    const host = await withShop()
    const given = input(host)
    await host.host.close()
    const program = `
      import { openHost, wallClock } from '#data/host.ts'
      const host = await openHost({ path: ${JSON.stringify(host.path)}, create: false, by: 'cli', now: wallClock, about: { version: '', runtime: '' } })
      const say = (word) => process.stdout.write(word + '\\n')
      const onProgress = ({ phase }) => { if (phase === 'storing') { say('now'); setImmediate(() => setImmediate(() => process.kill(process.pid, 'SIGKILL'))) } }
      await host.dispatch('imports.run', ${JSON.stringify(given)}, { onProgress })
      say('done')`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    await new Promise((resolve) => child.once('close', resolve))
    expect(said).toBe('now\n')
    await host.reopen()
    expect(kept(host)).toEqual([])
    await isWell(host)
  })
})

it('runs of ids: joined from single ones, and what of one no other reaches', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 25 })
  const runsOf = (those: readonly number[]) => {
    const seen = new SeenIds()
    for (const id of those) seen.add(id)
    return seen.runs()
  }
  const each = (runs: readonly { first: number; last: number }[]): number[] =>
    runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
  fc.assert(
    fc.property(ids, fc.array(ids, { maxLength: 3 }), (own, others) => {
      expect(each(runsOf(own))).toEqual(own.toSorted((a, b) => a - b))
      const taken = others.flatMap((other) => runsOf(other)).toSorted((a, b) => a.first - b.first)
      const outside = runsOf(own).flatMap((run) =>
        partsOutside(
          run,
          taken.filter(({ first, last }) => first <= run.last && last >= run.first),
        ),
      )
      const alsoOthers = new Set(others.flat())
      expect(each(outside)).toEqual(own.filter((id) => !alsoOthers.has(id)).toSorted((a, b) => a - b))
    }),
  )
})
