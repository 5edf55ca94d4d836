import { prepare } from './setup.mjs'
import { handOver, prepareOrExit } from './hand-over.mjs'

prepareOrExit()
handOver('build/test-run.ts', process.argv.slice(2), systemProblem())

/** Missing system packages do not stop the tests that need none: they are counted as one failed step. */
function systemProblem() {
  try {
    prepare({ system: 'testing' })
    return {}
  } catch (error) {
    return { ZHANGBAN_SETUP_PROBLEM: error instanceof Error ? error.message : String(error) }
  }
}
