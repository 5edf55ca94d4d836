import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import type { ChatRow } from '#test/fixtures/messages.ts'
import { bring, undo, withShop } from '#test/support/message-imports.ts'
import { naiveHits, naiveLedger, type NaiveEntry, type NaiveHit } from '#test/support/quality-oracle.ts'
import type { TestHost } from '#test/support/test-host.ts'

const october = { from: '2026-10-01', to: '2026-10-31' } as InputOf<'quality.scan'>

const sign = fc.constantFrom('甲', '乙', '丙', '丁')
const word = fc.string({ unit: sign, minLength: 1, maxLength: 4 })
const glue = fc.constantFrom('', '', '', ' ', '.', '\u200b', '. ', '，', '好')
/** Signs with something between some of them, which begins and ends with a character. */
const text = fc
  .tuple(sign, fc.array(fc.tuple(glue, sign), { maxLength: 12 }))
  .map(([first, rest]) => first + rest.map(([between, next]) => between + next).join(''))
const line = fc.record({
  buyer: fc.constantFrom('tb1', 'tb2', 'tb3'),
  account: fc.constantFrom('小美', '阿强'),
  day: fc.integer({ min: 1, max: 3 }),
  isAgent: fc.boolean(),
  text,
})

const two = (value: number): string => String(value).padStart(2, '0')
const rowsOf = (lines: readonly { buyer: string; account: string; day: number; isAgent: boolean; text: string }[]) =>
  lines.map(({ buyer, account, day, isAgent, text: said }, at): ChatRow => ({
    ...{ buyer, account, text: said, direction: isAgent ? '客服' : '买家' },
    sentAt: `2026-10-${two(day)} 10:${two(Math.floor(at / 60))}:${two(at % 60)}`,
  }))

const sorted = (hits: readonly NaiveHit[]): string[] => hits.map((hit) => JSON.stringify(hit)).toSorted()

const found = async ({ ask }: TestHost): Promise<NaiveHit[]> => {
  const { tallies } = await ask('quality.scan', october)
  const { hits, total, openDays } = await ask('quality.hits', { ...october, rule: 'forbiddenWord', limit: 500 })
  expect(openDays).toBe(0)
  const counted = tallies.filter(({ rule }) => rule === 'forbiddenWord').reduce((sum, tally) => sum + tally.hits, 0)
  expect([total, counted]).toEqual([hits.length, hits.length])
  return hits.map(({ at, buyer, word: own, marks }) => ({ at, buyer, word: own, marks }))
}

describe('the scan of all chats', () => {
  it('finds what looking for every word at every place finds, after each import and each one taken back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
        fc.array(line, { minLength: 1, maxLength: 40 }),
        async (words, lines) => {
          const host = await withShop()
          const { now } = await host.ask('quality.lists', {})
          const lists = { taboo: [], insult: [], diversion: [], absolute: [], own: words }
          await host.ask('quality.saveLists', { lists: { ...now.lists, words: lists } })
          const rows = rowsOf(lines)
          const expected = (some: readonly ChatRow[]) =>
            sorted(naiveHits(some, words).map((hit) => ({ ...hit, buyer: shortenedName(hit.buyer) ?? '' })))
          const half = Math.ceil(rows.length / 2)
          const first = await bring(host, rows.slice(0, half))
          expect(sorted(await found(host))).toEqual(expected(rows.slice(0, half)))
          if (half < rows.length) await bring(host, rows.slice(half))
          expect(sorted(await found(host))).toEqual(expected(rows))
          await undo(host, first)
          expect(sorted(await found(host))).toEqual(expected(rows.slice(half)))
          await host.host.close()
        },
      ),
      { numRuns: 12, endOnFailure: true },
    )
  }, 90_000)
})

const months = ['2026-09', '2026-10', '2026-11'] as Month[]
const entry = fc.record({
  register: fc.constantFrom('awards' as const, 'warnings' as const),
  agent: fc.constantFrom('A01', 'A02'),
  month: fc.constantFrom(...months),
  size: fc.integer({ min: 0, max: 30 }),
  bonus: fc.integer({ min: 0, max: 100_000 }),
  correctedTo: fc.option(fc.integer({ min: 0, max: 30 })),
  isRevoked: fc.boolean(),
})
type Given = typeof entry extends fc.Arbitrary<infer Value> ? Value : never

/** Writes an entry, corrects and revokes it as given; says what it should count. */
const written = async ({ ask }: TestHost, given: Given): Promise<NaiveEntry> => {
  const { register, agent, month, size, bonus, correctedTo, isRevoked } = given
  const isAward = register === 'awards'
  const signed = (points: number): number => (isAward ? points : points === 0 ? 0 : -points)
  const own = isAward ? { kind: 'other', bonus } : { step: 'verbal', evidence: '聊天记录' }
  const values = { ...own, month, text: '记一笔', points: signed(size) }
  const { id } = await ask('registers.add', { register, person: agent, values })
  if (correctedTo !== null) await ask('registers.correct', { id, values: { points: signed(correctedTo) } })
  if (isRevoked) await ask('registers.move', { id, move: 'revoke', text: '写错了' })
  return { agent, month, points: signed(correctedTo ?? size), bonus: isAward ? bonus : 0, isRevoked }
}

describe('points and money of the ledger', () => {
  it('are what adding them up by hand gives, on the ladder, in the scores and on the sheets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 15 }), async (all) => {
        const host = await withShop()
        await host.ask('performance.saveScheme', {
          ...{ name: '协作', from: '2026-01' as Month, group: null, missing: 'full', pointsCap: 20, grades: [] },
          items: [{ title: '协作', weight: 100 }],
        })
        const entries: NaiveEntry[] = []
        for (const one of all) entries.push(await written(host, one))
        for (const month of months) {
          const standing = await host.ask('ledger.standing', { month })
          for (const agent of ['A01', 'A02']) {
            const sum = naiveLedger(entries, agent, month)
            expect(standing.find((one) => one.agent === agent)).toMatchObject(sum)
            const [card] = await host.ask('performance.scores', { month, agent })
            const counted = Math.max(-20, Math.min(20, sum.points))
            expect(card).toMatchObject({ points: { given: sum.points, counted }, score: Math.min(100, 100 + counted) })
            const [sheet] = await host.ask('performance.sheets', { month, agent })
            expect(sheet?.points.reduce((total, { points }) => total + points, 0)).toBe(sum.points)
            const paid = sheet?.pay.lines.filter(({ kind }) => kind === 'bonus') ?? []
            expect(paid.reduce((total, { amount }) => total + (amount ?? 0), 0)).toBe(sum.bonus)
          }
        }
        await host.host.close()
      }),
      { numRuns: 12, endOnFailure: true },
    )
  }, 90_000)
})
