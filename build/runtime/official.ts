import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../places.ts'
import type { FoundElectron } from '../runtime.ts'

const DAY = 24 * 60 * 60 * 1000
const electronPackage = createRequire(import.meta.url).resolve('electron/package.json')

/** The Electron that package.json pins and that packaged builds ship. */
export function officialVersion(): string {
  return (JSON.parse(readFileSync(electronPackage, 'utf8')) as { version: string }).version
}

/** What `ELECTRON_OVERRIDE_DIST_PATH` names; undefined when it is not set, an error when nothing is there. */
export function findOverride(env: NodeJS.ProcessEnv = process.env): FoundElectron | undefined {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const found = electronIn(folder, 'override')
  if (!found) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${folder}`)
  return found
}

/** What the `electron` package downloaded earlier, if it is complete and of its own version. */
export function findDownloaded(): FoundElectron | undefined {
  const found = electronIn(join(dirname(electronPackage), 'dist'), 'downloaded')
  return found?.version === officialVersion() ? found : undefined
}

/** Tries the official download; after a failure not again for a day where a fallback exists. */
export async function downloadOnce(log: (line: string) => void): Promise<FoundElectron | undefined> {
  const version = officialVersion()
  const failureStamp = join(cacheFolder(), `electron-${version}-unreachable`)
  if (hasFallback() && isYoungerThanADay(failureStamp)) return undefined
  log(`Downloading Electron ${version} …`)
  const script = fileURLToPath(new URL('download.ts', import.meta.url))
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' }
  const result = spawnSync(process.execPath, [script], { env, encoding: 'utf8', timeout: 15 * 60_000 })
  const found = result.status === 0 ? findDownloaded() : undefined
  if (found) {
    rmSync(failureStamp, { force: true })
    return found
  }
  const reason = (result.stderr ?? '').trim() || result.error?.message || 'no Electron after the download'
  log(`Electron ${version} could not be downloaded (${reason}). Next attempt in a day, or without ${failureStamp}`)
  mkdirSync(dirname(failureStamp), { recursive: true })
  writeFileSync(failureStamp, `${reason}\n`)
  return undefined
}

function electronIn(distFolder: string, kind: FoundElectron['kind']): FoundElectron | undefined {
  const executable = join(distFolder, executableName())
  const versionFile = join(distFolder, 'version')
  if (!existsSync(executable)) return undefined
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { executable, distFolder, version, kind }
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

function hasFallback(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

function isYoungerThanADay(file: string): boolean {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < DAY
}
