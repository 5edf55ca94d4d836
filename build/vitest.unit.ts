import { defineConfig } from 'vitest/config'
import { appFolder } from './places.ts'

export default defineConfig({
  root: appFolder,
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    environment: 'node',
    testTimeout: 20_000,
    // Every test has its own files and database; loading all modules again for each of sixty files costs half a minute.
    isolate: false,
    // Vitest would leave one of two cores idle.
    maxWorkers: '100%',
  },
})
