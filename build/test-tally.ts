import { existsSync, readFileSync } from 'node:fs'

/** What one step adds to the last line of a test run. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** Why it failed, when the step's own output does not say so. */
  reason?: string
}

/** The parts of Vitest's JSON report that are counted. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** One thing that was done or not. */
export function tallyOfCheck(isPassed: boolean, reason?: string): Tally {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0, ...(reason === undefined ? {} : { reason }) }
}

/** Counts each test; a file that does not load, a run without tests and an error outside of tests are failures too. */
export function tallyOfReport(report: VitestReport | undefined, exitCode: number): Tally {
  if (!report) return tallyOfCheck(false, 'Vitest wrote no report')
  const skipped = report.numPendingTests + report.numTodoTests
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = report.numFailedTests + broken.length
  const passed = report.numPassedTests
  if (passed + failed === 0) return { passed: 0, failed: 1, skipped, reason: 'no test ran' }
  if (failed === 0 && exitCode !== 0) return { passed, failed: 1, skipped, reason: 'an error outside of the tests' }
  return { passed, failed, skipped }
}

/** The report in a file, or undefined when there is none. */
export function readReport(file: string): VitestReport | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined
}

/** All steps together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const tally of tallies) {
    sum.passed += tally.passed
    sum.failed += tally.failed
    sum.skipped += tally.skipped
  }
  return sum
}
