import { expect, test } from 'vitest'
import { sumOf, tallyOfCheck, tallyOfReport, type VitestReport } from '#build/test-tally.ts'

const report = (values: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...values,
})

test('every test counts', () => {
  const tally = tallyOfReport(report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1)
  expect(tally).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

test('a file that does not load is one failure', () => {
  const broken = report({ numPassedTests: 5, testResults: [{ status: 'failed', assertionResults: [] }] })
  expect(tallyOfReport(broken, 1).failed).toBe(1)
})

test('a run without tests is a failure', () => {
  expect(tallyOfReport(report({}), 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('a missing report is a failure', () => {
  expect(tallyOfReport(undefined, 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('an error outside of the tests is a failure', () => {
  expect(tallyOfReport(report({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 })
})

test('the sum adds up each column', () => {
  const sum = sumOf([tallyOfCheck(true), tallyOfCheck(false, 'why'), { passed: 3, failed: 0, skipped: 2 }])
  expect(sum).toEqual({ passed: 4, failed: 1, skipped: 2 })
})
