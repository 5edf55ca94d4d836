import { mkdirSync, writeFileSync } from 'node:fs'
import { commissionBench, importBench, type Line } from './data-bench.ts'
import { fuzz } from './fuzz.ts'
import { messagesBench } from './messages-bench.ts'
import { readerBench } from './reader-bench.ts'
import { windowBench } from './window-bench.ts'

// `npm run bench -- fuzz [seconds] [seed]` damages files instead of measuring.
if (process.argv[2] === 'fuzz')
  process.exit((await fuzz(Number(process.argv[3] ?? 60), Number(process.argv[4] ?? 1))) > 0 ? 1 : 0)

// Ratios within one run: both sides of each line are measured in turn on the same machine in the same minute.

const rows = Number(process.env['BENCH_ROWS'] ?? 50_000)
const runs = Number(process.env['BENCH_RUNS'] ?? 5)

const messages = Number(process.env['BENCH_MESSAGES'] ?? 1_000_000)

const lines: Line[] = [
  ...(await readerBench(rows, runs)),
  ...(await importBench(rows, runs)),
  ...(await commissionBench(rows, runs)),
  ...(await messagesBench(messages, Math.min(runs, 3))),
  ...(await windowBench(runs)),
]

for (const { name, milliseconds, comparedWith, otherMilliseconds, ratio } of lines)
  console.log(
    `${name.padEnd(34)} ${String(milliseconds).padStart(6)} ms   ${String(ratio).padStart(6)} × ${comparedWith} (${otherMilliseconds} ms)`,
  )

mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/bench.json', `${JSON.stringify({ rows, runs, lines }, null, 2)}\n`)
console.log('test-results/bench.json')
