import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagingConfig } from '#build/electron-builder.ts'

const release = packagingConfig({ isTestBuild: false, platform: 'win', targets: 'all' })

describe('a build for users', () => {
  test('cannot be turned into a Node, inspected or fed another app', () => {
    expect(release.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
    })
  })

  test('uses the official Electron', () => {
    expect(release.electronDist).toBeUndefined()
    expect(release.electronVersion).toBeUndefined()
  })

  test('installs for one user, in Chinese or English', () => {
    expect(release.nsis).toMatchObject({ perMachine: false, installerLanguages: ['zh_CN', 'en_US'] })
  })

  test('carries only the database binary of its own system', () => {
    expect(JSON.stringify(release.files)).toContain('prebuilds/win32-x64.node')
    expect(JSON.stringify(release.files)).not.toContain('linux')
  })

  test('keeps what an outside Node may run out of the archive', () => {
    expect(release.asarUnpack).toEqual(
      expect.arrayContaining(['dist/data/**', 'dist/cli/**', 'node_modules/better-sqlite3/**']),
    )
  })

  test('carries the dictionary as files, because it reads one beside itself', () => {
    expect(release.asarUnpack).toContain('node_modules/jieba-wasm/**')
    const taken = release.files
    const dictionary = Array.isArray(taken)
      ? taken.find((entry) => typeof entry === 'object' && entry.from === 'node_modules/jieba-wasm')
      : undefined
    expect(dictionary).toMatchObject({ to: 'node_modules/jieba-wasm' })
    // Every file the package's own entry needs is let through by the filter.
    expect(JSON.stringify(dictionary)).toContain('pkg/nodejs/*.wasm')
    expect(existsSync('node_modules/jieba-wasm/pkg/nodejs/jieba_rs_wasm_bg.wasm')).toBe(true)
  })

  test('carries the solver as files: its thread, and the program that reads one beside itself', () => {
    expect(release.asarUnpack).toEqual(expect.arrayContaining(['dist/solver/**', 'node_modules/highs/**']))
    const taken = release.files
    const solver = Array.isArray(taken)
      ? taken.find((entry) => typeof entry === 'object' && entry.from === 'node_modules/highs')
      : undefined
    expect(solver).toMatchObject({ to: 'node_modules/highs' })
    for (const file of ['build/highs.js', 'build/highs.wasm', 'package.json']) {
      expect(JSON.stringify(solver)).toContain(`"${file}"`)
      expect(existsSync(`node_modules/highs/${file}`)).toBe(true)
    }
  })
})

test('only the test build can be inspected', () => {
  const build = packagingConfig({ isTestBuild: true, platform: 'linux', targets: 'folder only' })
  expect(build.electronFuses?.enableNodeCliInspectArguments).toBe(true)
  expect(build.directories?.output).not.toBe(release.directories?.output)
})
