import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasDisplay } from '#build/display.ts'
import { cacheFolder } from '#build/places.ts'
import { findOverride } from '#build/runtime/official.ts'

test('the cache folder can be named, else it follows XDG', () => {
  expect(cacheFolder({ ZHANGBAN_CACHE: '/a/b', XDG_CACHE_HOME: '/x' })).toBe(join('/a/b'))
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe(join('/x', 'zhangban'))
})

test('without the override variable there is no override', () => {
  expect(findOverride({})).toBeUndefined()
})

test('an override that holds no Electron is an error, not a reason to look elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-override-'))
  expect(() => findOverride({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toThrow(folder)
  rmSync(folder, { recursive: true })
})

test.runIf(process.platform === 'linux')('an override says which version it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-override-'))
  writeFileSync(join(folder, 'electron'), '')
  writeFileSync(join(folder, 'version'), 'v45.4.1\n')
  expect(findOverride({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toMatchObject({ version: '45.4.1', kind: 'override' })
  rmSync(folder, { recursive: true })
})

test.runIf(process.platform === 'linux')('a display is what a variable names', () => {
  expect(hasDisplay({})).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})
