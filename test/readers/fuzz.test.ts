import { describe, expect, test } from 'vitest'
import { chanceOf, mutantOf } from '#test/bench/fuzz-mutants.ts'
import { outcomeOf } from '#test/bench/fuzz-outcome.ts'
import { specimens } from '#test/bench/fuzz-specimens.ts'
import { fileOf, zipOf } from '#test/fixtures/workbooks.ts'

describe('damaged files of every container', () => {
  const all = specimens()

  test.each(all.map(({ name, content }) => [name, content] as const))(
    '%s is sound to begin with',
    async (_, content) => {
      expect(await outcomeOf(fileOf('a.dat', Buffer.isBuffer(content) ? content : zipOf(content)))).toBe('rows')
    },
  )

  test('are read or refused, whatever was done to them', async () => {
    const outcomes = new Map<string, number>()
    for (let seed = 1; seed <= 300; seed += 1) {
      const { bytes } = mutantOf(all, chanceOf(seed))
      const outcome = await outcomeOf(fileOf('mutant.dat', bytes)).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error })
      })
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    // A loop that only ever meets one end tests nothing.
    expect(outcomes.get('rows')).toBeGreaterThan(30)
    expect(outcomes.get('file-corrupt')).toBeGreaterThan(15)
    expect(outcomes.size).toBeGreaterThan(3)
  })
})
