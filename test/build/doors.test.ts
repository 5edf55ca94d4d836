import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appFolder } from '#build/places.ts'
import { commands } from '../../electron/cli/commands.ts'

/** Runs one of the scripts that package.json names, without a display. */
function run(script: string, args: string[] = []): { code: number | null; stdout: string; stderr: string } {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const result = spawnSync(process.execPath, [join(appFolder, 'build', script), ...args], { env, encoding: 'utf8' })
  return { code: result.status, stdout: result.stdout, stderr: result.stderr }
}

test.runIf(process.platform === 'linux')('start without a display names the command line and fails', () => {
  const { code, stderr } = run('start.mjs')
  expect(code).toBe(1)
  expect(stderr).toContain('npm run -s cli -- --help')
})

test('a prepared checkout is left alone, quickly', () => {
  run('setup.mjs')
  const start = performance.now()
  expect(run('setup.mjs')).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(performance.now() - start).toBeLessThan(1000)
})

test('test refuses a part it does not know', () => {
  expect(run('test.mjs', ['nonsense'])).toMatchObject({ code: 2, stdout: '' })
})

test('package refuses a platform it does not know', () => {
  const { code, stderr } = run('package.mjs', ['amiga'])
  expect(code).toBe(1)
  expect(stderr).toContain('win | linux')
})

test('the installed program knows every command, or it would open a window instead', () => {
  const door = readFileSync(join(appFolder, 'electron/main/command-line.ts'), 'utf8')
  const known = /const commands = new Set\(\[([^\]]*)\]/.exec(door)?.[1] ?? ''
  const missing = commands.map(({ words }) => words[0] ?? '').filter((word) => !known.includes(`'${word}'`))
  expect(missing).toEqual([])
})
