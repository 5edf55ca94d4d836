import { defineConfig } from 'vitest/config'
import { appFolder } from './places.ts'

/** Windows of the checkout's app, or with `ZHANGBAN_E2E=packaged` those of the packaged one; one profile a test. */
const isPackaged = process.env.ZHANGBAN_E2E === 'packaged'

export default defineConfig({
  root: appFolder,
  test: {
    include: [isPackaged ? 'test/e2e/packaged/**/*.test.ts' : 'test/e2e/**/*.test.ts'],
    exclude: isPackaged ? [] : ['test/e2e/packaged/**'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A write and the answer after it take longer than vitest's second where two windows share two cores.
    expect: { poll: { timeout: 10_000 } },
  },
})
