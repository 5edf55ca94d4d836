import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appFolder } from './places.ts'
import type { BundleTarget } from './bundle-targets.ts'

const distFolder = join(appFolder, 'dist')
const stampFile = join(distFolder, '.inputs.json')
const lockFolder = join(appFolder, 'node_modules', '.cache', 'zhangban-bundling')
const LOCK_LIFE = 3 * 60_000
/** What every bundle depends on besides its own sources. */
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'build/bundle-targets.ts',
  'build/bundle.ts',
]
/** Kept here as well, so that an unchanged checkout starts without loading Vite. */
const SOURCES = ['electron', 'renderer', 'shared', 'docs/guide']

type Stamps = Record<string, string>

/** Brings dist/ up to date with the sources; does nothing for bundles whose inputs have not changed. */
export async function bundle(log: (line: string) => void): Promise<void> {
  if (isUpToDate()) return
  await withLock(async () => {
    if (isUpToDate()) return
    const { bundleTargets } = await import('./bundle-targets.ts')
    const stamps = readStamps()
    for (const target of bundleTargets) {
      const inputs = fingerprintOf(target.sources)
      if (stamps[target.name] === inputs && existsSync(join(appFolder, target.output))) continue
      await build(target, log)
      stamps[target.name] = inputs
      writeFileSync(stampFile, JSON.stringify({ ...stamps, all: undefined }))
    }
    writeFileSync(stampFile, JSON.stringify({ ...stamps, all: fingerprintOf(SOURCES) }))
  })
}

async function build(target: BundleTarget, log: (line: string) => void): Promise<void> {
  const { build: viteBuild } = await import('vite')
  const start = performance.now()
  await viteBuild(target.config)
  log(`Bundled ${target.name} in ${Math.round(performance.now() - start)} ms`)
}

function isUpToDate(): boolean {
  return existsSync(join(distFolder, 'renderer', 'index.html')) && readStamps().all === fingerprintOf(SOURCES)
}

function readStamps(): Stamps {
  return existsSync(stampFile) ? (JSON.parse(readFileSync(stampFile, 'utf8')) as Stamps) : {}
}

/** A hash of names and contents: a fresh clone or a changed branch is judged by what is in the files. */
function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of [...SETTINGS, ...folders.flatMap(filesUnder)]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(appFolder, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(appFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(appFolder.length + 1))
    .sort()
}

/** Two starts at once must not write the same files; a lock left by a killed process is taken over. */
async function withLock(work: () => Promise<void>): Promise<void> {
  mkdirSync(join(lockFolder, '..'), { recursive: true })
  mkdirSync(distFolder, { recursive: true })
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 100))
  try {
    await work()
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(lockFolder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new Error(`The folder ${join(lockFolder, '..')} cannot be written to by this user.`, { cause: error })
    const made = statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs
    if (made !== undefined && Date.now() - made > LOCK_LIFE) rmSync(lockFolder, { recursive: true, force: true })
    return false
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle((line) => console.error(line))
}
