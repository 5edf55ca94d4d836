import { execFile } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { InputOf, MethodName } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/failure.ts'
import { openTestHost, freshFolder } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

// What the system itself refuses. The superuser is refused nothing, so a process without his rights asks.

const script = join(import.meta.dirname, '..', 'support', 'host-in-child.ts')
const call = <Name extends MethodName>(name: Name, input: InputOf<Name>): [string, unknown] => [name, input]
type Answers = readonly Result<{ name: string }[]>[]

/** Milliseconds; a process of its own is slow to start on a busy machine. */
const patience = 120_000

const asked = async (path: string, ...calls: readonly (readonly [string, unknown])[]): Promise<Answers> => {
  const args = [script, path, ...calls.map((each) => JSON.stringify(each))]
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/zhangban-compiled'),
  }
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: patience, env })
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Result<{ name: string }[]>)
}

const codes = (answers: Answers): string[] => answers.map((answer) => (answer.ok ? 'ok' : answer.failure.code))

/** Sets rights for the time of a test; the folder can be removed after it. */
const allow = (path: string, mode: number): void => {
  chmodSync(path, mode)
  onTestFinished(() => chmodSync(path, 0o777))
}

const filledFile = async (): Promise<string> => {
  const test = await openTestHost()
  await fillSmallTeam(test)
  await test.host.close()
  return test.path
}

const shops = call('people.shops', {})
const newShop = call('people.addShop', { name: '二店', platform: 'jd' })
const backups = call('settings.backups', {})
const refused = ['database-read-only', 'database-read-only', 'ok']

describe.skipIf(process.platform === 'win32')('what the system does not let be written', () => {
  it(
    'a read-only file is refused and stays byte for byte as it was; writable again, it is as good as before',
    async () => {
      const path = await filledFile()
      const before = readFileSync(path)
      allow(dirname(path), 0o777)
      allow(path, 0o444)
      expect(codes(await asked(path, shops, newShop, backups))).toEqual(refused)
      expect(readFileSync(path).equals(before)).toBe(true)
      expect(readdirSync(dirname(path)).filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([])
      chmodSync(path, 0o666)
      expect(codes(await asked(path, newShop, shops))).toEqual(['ok', 'ok'])
    },
    patience,
  )

  it(
    'a file in a read-only folder is refused and stays byte for byte as it was; its copies are listed all the same',
    async () => {
      const path = await filledFile()
      const before = readFileSync(path)
      allow(path, 0o666)
      allow(dirname(path), 0o555)
      const answers = await asked(path, shops, newShop, backups)
      expect(codes(answers)).toEqual(refused)
      expect(answers[2]).toMatchObject({ value: [{ reason: 'daily' }] })
      expect(readFileSync(path).equals(before)).toBe(true)
    },
    patience,
  )

  it(
    'no file is begun in a read-only folder',
    async () => {
      const folder = freshFolder()
      allow(folder, 0o555)
      expect(codes(await asked(join(folder, 'zhangban.db'), shops, newShop, backups))).toEqual(refused)
      expect(readdirSync(folder)).toEqual([])
    },
    patience,
  )

  it(
    'a file that goes out into a read-only folder, or one that was chosen for copies, is refused; the earlier file stays',
    async () => {
      const path = await filledFile()
      for (const file of [path, dirname(path)]) allow(file, 0o777)
      allow(join(dirname(path), 'backups'), 0o777)
      const folder = freshFolder()
      const sheet = join(folder, 'sheet.xlsx')
      writeFileSync(sheet, 'the earlier one')
      allow(sheet, 0o666)
      allow(folder, 0o555)
      const answers = await asked(
        path,
        call('registers.saveWorkbook', { register: 'problems', path: sheet }),
        call('settings.change', { backupFolder: folder }),
      )
      expect(codes(answers)).toEqual(['folder-unwritable', 'folder-unwritable'])
      expect(answers[0]).toMatchObject({ failure: { details: { path: sheet, folder } } })
      expect(readFileSync(sheet, 'utf8')).toBe('the earlier one')
      expect(readdirSync(folder)).toEqual(['sheet.xlsx'])
    },
    patience,
  )
})
