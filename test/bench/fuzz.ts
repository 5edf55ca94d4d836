import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { FuzzLine } from './fuzz-child.ts'
import { chanceOf, mutantOf } from './fuzz-mutants.ts'
import { specimens } from './fuzz-specimens.ts'

/** A file is read or refused within seconds; one that takes longer than this hangs. */
const mostSeconds = 20
/** MiB that reading one small file may add. */
const mostGrowth = 700
const mostShown = 20

interface Finding {
  readonly seed: number
  readonly of: string
  readonly what: string
  readonly file: string
}

interface Tally {
  readonly outcomes: Map<string, number>
  readonly findings: Finding[]
  slowest: FuzzLine | null
  mostResident: number
}

const faultOf = ({ outcome, milliseconds, resident }: FuzzLine, residentBefore: number): string | null => {
  if (outcome?.startsWith('bug')) return outcome
  if (milliseconds > mostSeconds * 1000) return `${milliseconds} ms`
  const growth = resident - residentBefore
  return growth > mostGrowth ? `${growth} MiB more` : null
}

/** Runs a child on mutants from a seed on; when it hangs or dies, that mutant is a finding. Returns the seed to go on with. */
const runChild = (path: string, firstSeed: number, seconds: number, tally: Tally): Promise<number> => {
  const script = join(import.meta.dirname, 'fuzz-child.ts')
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, path, `${firstSeed}`, `${seconds}`],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  let last: FuzzLine | null = null
  let timer = watch(child)
  createInterface({ input: child.stdout }).on('line', (text) => {
    clearTimeout(timer)
    timer = watch(child)
    const before = last?.resident ?? 0
    last = JSON.parse(text) as FuzzLine
    take(last, before, tally)
  })
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer)
      const open = last
      if (code !== 0 && open)
        keep(open, code === null ? 'hangs or runs out of memory' : `ends the process with ${code}`, tally)
      resolve((open?.seed ?? firstSeed) + 1)
    })
  })
}

const watch = (child: ChildProcess): NodeJS.Timeout =>
  setTimeout(() => child.kill('SIGKILL'), (mostSeconds + 10) * 1000)

const take = (line: FuzzLine, residentBefore: number, tally: Tally): void => {
  if (line.outcome === null) return
  const outcome = line.outcome.startsWith('bug') ? 'bug' : line.outcome
  tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1)
  tally.mostResident = Math.max(tally.mostResident, line.resident)
  if (line.milliseconds > (tally.slowest?.milliseconds ?? -1)) tally.slowest = line
  const fault = faultOf(line, residentBefore)
  if (fault !== null) keep(line, fault, tally)
}

/** The seed makes the file once more, for whoever looks into it. */
const keep = ({ seed, of }: FuzzLine, what: string, tally: Tally): void => {
  const file = join('test-results', `fuzz-${seed}.bin`)
  writeFileSync(file, mutantOf(specimens(), chanceOf(seed)).bytes)
  tally.findings.push({ seed, of, what, file })
}

/**
 * Damages sound files of every container for a while and reads them: rows or a refusal, in time and in little memory. The same seed makes
 * the same files. Returns how many findings there were.
 */
export const fuzz = async (seconds: number, seed: number): Promise<number> => {
  mkdirSync('test-results', { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-fuzz-'))
  const tally: Tally = { outcomes: new Map(), findings: [], slowest: null, mostResident: 0 }
  const end = performance.now() + seconds * 1000
  for (let next = seed; performance.now() < end;)
    next = await runChild(join(folder, 'mutant.dat'), next, (end - performance.now()) / 1000, tally)
  rmSync(folder, { recursive: true, force: true })
  report(seed, tally)
  return tally.findings.length
}

const report = (seed: number, { outcomes, findings, slowest, mostResident: resident }: Tally): void => {
  const files = [...outcomes.values()].reduce((sum, count) => sum + count, 0)
  console.log(`${files} damaged files from seed ${seed}; ${resident} MiB at most`)
  for (const [outcome, count] of [...outcomes].toSorted((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(8)} ${outcome}`)
  if (slowest) console.log(`slowest: seed ${slowest.seed}, ${slowest.of}, ${slowest.milliseconds} ms`)
  for (const { seed: at, of, what, file } of findings.slice(0, mostShown))
    console.log(`FOUND seed ${at}, ${of}: ${what} ${file}`)
  const facts = { seed, files, resident, slowest, outcomes: Object.fromEntries(outcomes), findings }
  writeFileSync('test-results/fuzz.json', `${JSON.stringify(facts, null, 2)}\n`)
}
