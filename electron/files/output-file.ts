import { randomUUID } from 'node:crypto'
import { mkdirSync, statSync, type Stats } from 'node:fs'
import { realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#shared/contract/failure.ts'

// Every file that goes out is written here, whichever process writes it. docs/backups.md §7

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What the disk says to a file that goes out: `disk-full` (a used-up quota is one too), everything else `folder-unwritable`. */
export const outputRefusal = (error: unknown, places: { path?: string; folder: string }): Refusal => {
  if (error instanceof Refusal) return error
  return new Refusal(['ENOSPC', 'EDQUOT'].includes(codeOf(error)) ? 'disk-full' : 'folder-unwritable', places)
}

/** Makes a folder that files are to lie in, and those above it. Refuses with `disk-full` or `folder-unwritable`. */
export const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw outputRefusal(error, { folder })
  }
}

/** The two things a file that goes out needs of a disk; tests give one that fails half-way. */
export interface Disk {
  readonly writeFile: (
    path: string,
    content: string | Uint8Array,
    options?: { mode: number; flag: string; flush: boolean },
  ) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
}

interface Wish {
  /** who may read a new file; an earlier one keeps its own */
  readonly mode?: number
  readonly disk?: Disk
}

/** On Windows a virus scanner holds a new file for a moment: milliseconds to wait before each further try. */
const patience = [50, 150, 400]

const takeItsPlace = async ({ rename }: Disk, draft: string, path: string): Promise<void> => {
  for (const wait of patience) {
    try {
      return await rename(draft, path)
    } catch (error) {
      if (!['EACCES', 'EBUSY', 'EPERM'].includes(codeOf(error))) throw error
      await pause(wait)
    }
  }
  return rename(draft, path)
}

const writeBeside = async (disk: Disk, path: string, content: string | Uint8Array, mode: number): Promise<void> => {
  // Short, whatever the file is called: names may be as long as a disk takes. With a dot: a watched folder must not offer it.
  const draft = join(dirname(path), `.zhangban-${randomUUID()}.draft`)
  try {
    await disk.writeFile(draft, content, { mode, flag: 'wx', flush: true })
    await takeItsPlace(disk, draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

const everybodyMay = 0o666

const permissionsOf = (earlier: Stats | undefined): number =>
  earlier === undefined ? everybodyMay : earlier.mode & 0o777

/**
 * Writes a file whole or not at all: beside its place, down to the disk, then renamed, so that an earlier file of that name stays byte for byte
 * when anything fails. A link keeps pointing where it points; a device such as `/dev/stdout` is written to as it is. Refuses with `disk-full` or
 * `folder-unwritable`, naming the file and its folder.
 */
export const writeOutput = async (
  path: string,
  content: string | Uint8Array,
  { mode, disk = { writeFile, rename } }: Wish = {},
): Promise<void> => {
  try {
    const earlier = statSync(path, { throwIfNoEntry: false })
    if (earlier !== undefined && !earlier.isFile()) return await disk.writeFile(path, content)
    const place = earlier === undefined ? path : await realpath(path)
    await writeBeside(disk, place, content, mode ?? permissionsOf(earlier))
  } catch (error) {
    throw outputRefusal(error, { path, folder: dirname(path) })
  }
}
