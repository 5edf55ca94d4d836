import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { makeFolder, writeOutput, type Disk } from '#files/output-file.ts'
import { freshFolder } from '#test/support/test-host.ts'

/** What the disk does next, by call; nothing: what it really does. */
const faults: { writeFile: string[]; rename: string[] } = { writeFile: [], rename: [] }

const faultOf = (code: string): Error => Object.assign(new Error(`${code}: as the disk says it`), { code })

/** Half of it gets onto the disk before there is no more room. */
const disk: Disk = {
  writeFile: async (path, content, options) => {
    const code = faults.writeFile.shift()
    await writeFile(path, code === undefined ? content : content.slice(0, content.length / 2), options)
    if (code !== undefined) throw faultOf(code)
  },
  rename: async (from, to) => {
    const code = faults.rename.shift()
    if (code !== undefined) throw faultOf(code)
    await rename(from, to)
  },
}

afterEach(() => {
  faults.writeFile = []
  faults.rename = []
})

const good = 'last month’s sheet, the only one there is'

const earlierFile = (): string => {
  const path = join(freshFolder(), '绩效 2026-10.xlsx')
  writeFileSync(path, good)
  return path
}

const refusalOf = async (path: string): Promise<unknown> =>
  writeOutput(path, 'x'.repeat(10_000), { disk }).then(
    () => 'written',
    ({ code, details }: { code: string; details: object }) => ({ code, details }),
  )

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'folder-unwritable'],
  ['EPERM', 'folder-unwritable'],
  ['EROFS', 'folder-unwritable'],
  ['EIO', 'folder-unwritable'],
])('%s half-way is told as %s; the earlier file stays and nothing else lies there', async (fault, code) => {
  const path = earlierFile()
  faults.writeFile = [fault]
  expect(await refusalOf(path)).toEqual({ code, details: { path, folder: dirname(path) } })
  expect(readFileSync(path, 'utf8')).toBe(good)
  expect(readdirSync(dirname(path))).toHaveLength(1)
})

it('without an earlier file there is none after a fault', async () => {
  const folder = freshFolder()
  faults.writeFile = ['ENOSPC']
  expect(await refusalOf(join(folder, 'new.xlsx'))).toMatchObject({ code: 'disk-full' })
  expect(readdirSync(folder)).toEqual([])
})

it('a file that is open elsewhere is waited for a moment, then told; the earlier one stays', async () => {
  const path = earlierFile()
  faults.rename = ['EBUSY', 'EPERM']
  await writeOutput(path, 'new', { disk })
  expect(readFileSync(path, 'utf8')).toBe('new')
  faults.rename = ['EBUSY', 'EBUSY', 'EBUSY', 'EBUSY']
  expect(await refusalOf(path)).toMatchObject({ code: 'folder-unwritable' })
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(dirname(path))).toHaveLength(1)
})

it('a written file is whole, as long a name as a disk takes, and two at once do not disturb each other', async () => {
  const path = join(freshFolder(), `${'长'.repeat(83)}.xlsx`)
  await Promise.all([writeOutput(path, 'a'.repeat(500_000)), writeOutput(path, 'b'.repeat(500_000))])
  expect(readFileSync(path, 'utf8')).toMatch(/^(?:a{500000}|b{500000})$/)
  expect(readdirSync(dirname(path))).toHaveLength(1)
})

it.skipIf(process.platform === 'win32')('a link keeps pointing, an earlier file keeps its readers', async () => {
  const path = earlierFile()
  const link = join(dirname(path), 'link.xlsx')
  symlinkSync(path, link)
  await writeOutput(join(dirname(path), 'private.txt'), 'x', { mode: 0o600 })
  await writeOutput(join(dirname(path), 'private.txt'), 'y')
  await writeOutput(link, 'new')
  expect([lstatSync(link).isSymbolicLink(), readFileSync(path, 'utf8')]).toEqual([true, 'new'])
  expect(statSync(join(dirname(path), 'private.txt')).mode & 0o777).toBe(0o600)
})

it('a folder, and a place below a file, take no file', async () => {
  const path = earlierFile()
  mkdirSync(join(dirname(path), 'folder'))
  expect(await refusalOf(join(dirname(path), 'folder'))).toMatchObject({ code: 'folder-unwritable' })
  expect(await refusalOf(join(path, 'below'))).toMatchObject({ code: 'folder-unwritable' })
  expect(await refusalOf(join(dirname(path), 'none', 'below'))).toMatchObject({ code: 'folder-unwritable' })
  expect(() => {
    makeFolder(join(path, 'below'))
  }).toThrow('folder-unwritable')
  makeFolder(join(dirname(path), 'a', 'b'))
  expect(existsSync(join(dirname(path), 'a', 'b'))).toBe(true)
})

it.runIf(existsSync('/dev/full'))('a device is written to as it is, and says that it is full', async () => {
  expect(await refusalOf('/dev/full')).toEqual({ code: 'disk-full', details: { path: '/dev/full', folder: '/dev' } })
  expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
})
