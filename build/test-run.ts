import {
  bundleStep,
  dataStep,
  e2eStep,
  lintSteps,
  packagedStep,
  packageStep,
  type Step,
  typeSteps,
  unitStep,
} from './test-steps.ts'
import { sumOf, tallyOfCheck, type Tally } from './test-tally.ts'

/** A stage is finished before the next one starts; `width` is how many of its steps run at once. */
interface Stage {
  steps: readonly Step[]
  width: number
}

const USAGE = 'npm test -- [types | lint | unit | data | e2e | package] [path or option for Vitest …]'

function stagesOf(part: string | undefined, filter: readonly string[]): Stage[] | undefined {
  const checks = (steps: readonly Step[]): Stage => ({ steps, width: 2 })
  const inTurn = (...steps: Step[]): Stage => ({ steps, width: 1 })
  switch (part) {
    case undefined:
      return [
        checks([...typeSteps, ...lintSteps]),
        inTurn(unitStep([]), dataStep([]), bundleStep, e2eStep([]), packageStep, packagedStep([])),
      ]
    case 'types':
      return [checks(typeSteps)]
    case 'lint':
      return [checks(lintSteps)]
    case 'unit':
      return [inTurn(unitStep(filter))]
    case 'data':
      return [inTurn(dataStep(filter))]
    case 'e2e':
      return [inTurn(bundleStep, e2eStep(filter))]
    case 'package':
      return [inTurn(bundleStep, packageStep, packagedStep(filter))]
    default:
      return undefined
  }
}

async function runStage({ steps, width }: Stage): Promise<Tally[]> {
  const waiting = [...steps]
  const tallies: Tally[] = []
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) tallies.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: width }, worker))
  return tallies
}

async function runStep(step: Step): Promise<Tally> {
  const start = performance.now()
  const tally = await step.run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${step.name}  ${seconds} s${tally.reason ? `  ${tally.reason}` : ''}`)
  return tally
}

async function run([part, ...filter]: string[]): Promise<void> {
  const stages = stagesOf(part, filter)
  if (!stages) {
    console.error(USAGE)
    process.exit(2)
  }
  const problem = process.env.ZHANGBAN_SETUP_PROBLEM
  if (problem) console.log(`✗ setup\n${problem}`)
  const tallies: Tally[] = problem ? [tallyOfCheck(false)] : []
  for (const stage of stages) tallies.push(...(await runStage(stage)))
  const { passed, failed, skipped } = sumOf(tallies)
  if (skipped > 0) console.log(`${skipped} skipped`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

await run(process.argv.slice(2))
