import { rmSync, writeFileSync } from 'node:fs'
import { chanceOf, mutantOf } from './fuzz-mutants.ts'
import { outcomeOf } from './fuzz-outcome.ts'
import { specimens } from './fuzz-specimens.ts'

/** What the child says of each mutant, one line of JSON before reading it (`outcome` null) and one after. */
export interface FuzzLine {
  readonly seed: number
  readonly of: string
  readonly outcome: string | null
  readonly milliseconds: number
  /** resident memory in MiB */
  readonly resident: number
}

const say = (line: FuzzLine): boolean => process.stdout.write(`${JSON.stringify(line)}\n`)
const resident = (): number => Math.round(process.memoryUsage.rss() / 1024 ** 2)

/** Reads mutant after mutant until the time is up; a bug is an outcome of its own. */
const run = async (path: string, firstSeed: number, seconds: number): Promise<void> => {
  const all = specimens()
  const end = performance.now() + seconds * 1000
  for (let seed = firstSeed; performance.now() < end; seed += 1) {
    const { of, bytes } = mutantOf(all, chanceOf(seed))
    writeFileSync(path, bytes)
    say({ seed, of, outcome: null, milliseconds: 0, resident: resident() })
    const started = performance.now()
    const outcome = await outcomeOf(path).catch(
      (error: unknown) => `bug: ${error instanceof Error ? error.stack : String(error)}`,
    )
    say({ seed, of, outcome, milliseconds: Math.round(performance.now() - started), resident: resident() })
  }
  rmSync(path, { force: true })
}

const [path = '', firstSeed = '1', seconds = '60'] = process.argv.slice(2)
await run(path, Number(firstSeed), Number(seconds))
