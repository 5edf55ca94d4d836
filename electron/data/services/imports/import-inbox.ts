import { closeSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '#shared/contract/failure.ts'
import type { WaitingFile } from '#shared/contract/imports.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { makeFolder, outputRefusal, writeOutput } from '#files/output-file.ts'
import type { Context } from '../../context.ts'
import { isImported } from '../../stores/batch-store.ts'
import { settingOf } from '../../stores/settings-store.ts'

// Files that come in without being chosen one by one: pasted text, and the watched folder.

/** Beside the database, so that what was pasted never leaves the shop's own folder. */
const folderOfPasted = ({ file }: Context): string => join(dirname(file.path), 'pasted')

/** Pasted texts serve one import: the window removes them when it opens the file and when it closes it; a script leaves them alone. */
export const removePasted = (context: Context): void => {
  if (context.by === 'supervisor') rmSync(folderOfPasted(context), { recursive: true, force: true })
}

/** A name nobody else gets while the text is being written: an empty file, readable by this user only. */
const reservedName = (folder: string, stamp: string): string => {
  try {
    const taken = new Set(readdirSync(folder))
    const names = Array.from(
      { length: taken.size + 1 },
      (_, index) => `paste-${stamp}${index === 0 ? '' : `-${index}`}.txt`,
    )
    const path = join(folder, names.find((name) => !taken.has(name)) ?? `paste-${stamp}.txt`)
    closeSync(openSync(path, 'wx', 0o600))
    return path
  } catch (error) {
    throw outputRefusal(error, { folder })
  }
}

/** Keeps pasted text as a file with the time in its name, readable by this user only. */
export const keepPasted = async (context: Context, { text }: { text: string }): Promise<{ path: string }> => {
  const folder = folderOfPasted(context)
  makeFolder(folder)
  const path = reservedName(folder, context.now().replace(/[^\d]/g, '').slice(2))
  try {
    await writeOutput(path, text)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
  return { path }
}

/** Refuses a folder that is not there or cannot be listed. */
export const checkWatchedFolder = (folder: string): void => {
  try {
    readdirSync(folder)
  } catch {
    throw new Refusal('file-missing', { path: folder })
  }
}

const offered = /\.(?:xlsx|xlsm|xlsb|xls|csv|tsv|txt|log|htm|html|mht|ods|zip)$/i
const mostOffered = 200

const localTimeOfFile = (changed: Date): LocalTime => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${changed.getFullYear()}-${two(changed.getMonth() + 1)}-${two(changed.getDate())}`
  return `${day} ${two(changed.getHours())}:${two(changed.getMinutes())}:${two(changed.getSeconds())}` as LocalTime
}

const factsOf = (path: string): WaitingFile | null => {
  const facts = statSync(path, { throwIfNoEntry: false })
  return facts?.isFile() && facts.size > 0
    ? { path, file: basename(path), bytes: facts.size, changedAt: localTimeOfFile(facts.mtime) }
    : null
}

/** Exports in the watched folder that were not imported, newest first; a folder that is gone has none. */
export const waitingFiles = ({ sql }: Context): WaitingFile[] => {
  const folder = (settingOf(sql, 'general') as { watchedFolder?: string | null } | undefined)?.watchedFolder
  if (!folder) return []
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .filter((name) => offered.test(name) && !name.startsWith('~$') && !name.startsWith('.'))
    .flatMap((name) => factsOf(join(folder, name)) ?? [])
    .filter(({ file, bytes }) => !isImported(sql, file, bytes))
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
    .slice(0, mostOffered)
}
