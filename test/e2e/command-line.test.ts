import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inkOf, pdfPages } from '#test/support/app-under-test.ts'

interface Sheets {
  readonly files: readonly { readonly path: string; readonly pages: number }[]
}

const cli = (...args: string[]): unknown => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['build/cli.mjs', ...args, '--json'], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (status !== 0) throw new Error(`status ${status}\n${stdout}\n${stderr}`)
  return JSON.parse(stdout)
}

test('the command line prints real sheets: everybody in one PDF, in either language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-cli-'))
  const db = join(folder, 'shop.db')
  cli('init', '--sample', '--db', db)
  const { files } = cli('sheet', '--month', '2026-10', '--out', folder, '--db', db) as Sheets
  const path = files[0]?.path ?? ''
  expect(files[0]?.pages).toBe(6)
  const pages = pdfPages(path)
  expect(pages).toHaveLength(6)
  expect(pages[0]).toContain('小美')
  expect(inkOf(path, 1)).toBeGreaterThan(0.01)
  const english = cli(
    'sheet',
    '--month',
    '2026-10',
    '--out',
    folder,
    '--agent',
    'B01',
    '--lang',
    'en',
    '--db',
    db,
  ) as Sheets
  expect(pdfPages(english.files[0]?.path ?? '')[0]).toMatch(/Monthly performance sheet/)
  rmSync(folder, { recursive: true, force: true })
})
