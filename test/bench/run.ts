import { mkdirSync, writeFileSync } from 'node:fs'
import { answerBench } from './answer-bench.ts'
import { closingBench } from './closing-bench.ts'
import { monthsBench } from './commission-bench.ts'
import { commissionBench, importBench } from './data-bench.ts'
import { demandBench } from './demand-bench.ts'
import { figuresBench } from './figures-bench.ts'
import { fuzz } from './fuzz.ts'
import { isReached, type Aim, type Fact, type Line } from './measure.ts'
import { gridBench } from './grid-bench.ts'
import { meetingBench } from './meeting-bench.ts'
import { messagesBench } from './messages-bench.ts'
import { memoryBench, parseBench } from './parse-bench.ts'
import { monthRegistersBench, registerBench } from './register-bench.ts'
import { rosterBench } from './roster-bench.ts'
import { scanBench } from './scan-bench.ts'
import { searchBench } from './search-bench.ts'
import { teamBench } from './team-bench.ts'
import { windowBench } from './window-bench.ts'

// `npm run bench -- fuzz [seconds] [seed]` damages files instead of measuring.
if (process.argv[2] === 'fuzz')
  process.exit((await fuzz(Number(process.argv[3] ?? 60), Number(process.argv[4] ?? 1))) > 0 ? 1 : 0)

// `npm run bench -- quick` shows in a minute that everything can be measured; aims are for the full sizes.
const isQuick = process.argv[2] === 'quick'

const numberOf = (name: string, usual: number, quick: number): number =>
  Number(process.env[name] ?? (isQuick ? quick : usual))
const rows = numberOf('BENCH_ROWS', 50_000, 5_000)
const runs = numberOf('BENCH_RUNS', 5, 1)
const messages = numberOf('BENCH_MESSAGES', 1_000_000, 20_000)

const aimText = (value: number, aim: Aim | undefined): string => {
  if (aim === undefined) return ''
  const wanted = 'most' in aim ? `at most ${aim.most}` : `at least ${aim.least}`
  return `   ${wanted}: ${isReached(value, aim) ? 'yes' : 'NO'}`
}

const lineText = ({ name, milliseconds, ratio, computedRatio, comparedWith, otherMilliseconds, aim }: Line): string =>
  `${name.padEnd(40)} ${String(milliseconds).padStart(6)} ms ${String(ratio).padStart(6)} × ${comparedWith} (${otherMilliseconds} ms)${
    computedRatio === undefined ? '' : `, by computing ${computedRatio} ×`
  }${aimText(ratio, aim)}`

const factText = ({ name, value, unit, aim }: Fact): string =>
  `${name.padEnd(62)} ${String(value).padStart(6)} ${unit}${aimText(value, aim)}`

const lines: Line[] = []
const facts: Fact[] = []
const tell = (found: readonly (Line | Fact)[]): void => {
  for (const entry of found) {
    if ('ratio' in entry) lines.push(entry)
    else facts.push(entry)
    console.log('ratio' in entry ? lineText(entry) : factText(entry))
  }
}

// Ratios within one run: both sides of each line are measured in turn on the same machine in the same minute.
const started = performance.now()
tell([await parseBench(rows, Math.min(runs, 3)), await parseBench(rows * 4, Math.min(runs, 2))])
tell(await importBench(rows, runs))
tell(await commissionBench(rows, runs))
tell(await monthsBench(rows, Math.min(runs, 3)))
tell(await closingBench(rows, Math.min(runs, 3)))
tell(await messagesBench(messages, Math.min(runs, 3)))
tell(await figuresBench(messages))
tell(await demandBench())
tell(await searchBench(messages))
tell(await scanBench(Math.min(messages, 300_000)))
tell(await registerBench(rows))
tell(await monthRegistersBench(Math.min(messages, 300_000)))
tell(await meetingBench(Math.min(messages, 300_000), rows))
tell(await teamBench(messages, rows))
tell(await rosterBench(isQuick))
tell(await memoryBench(rows / 50_000))
tell(await answerBench(rows, runs))
tell(await windowBench(runs))
tell(await gridBench(isQuick ? 8 : 40))

const seconds = Math.round((performance.now() - started) / 1000)
mkdirSync('test-results', { recursive: true })
writeFileSync(
  'test-results/bench.json',
  `${JSON.stringify({ rows, runs, messages, seconds, lines, facts }, null, 2)}\n`,
)
console.log(`${seconds} s, test-results/bench.json`)
