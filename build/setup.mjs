// Runs before any dependency exists: only what Node 20 carries itself.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureSystem } from './setup-system.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const stampFile = join(modules, '.zhangban-setup')
const nodeName = process.platform === 'win32' ? 'node.exe' : 'node'

/** The Node 24 that the `node` package brings; the file may be missing before `prepare`. */
export const nodePath = join(modules, 'node', 'bin', nodeName)

/**
 * Makes sure that dependencies and, when a set is named, the system's libraries are there; throws a message for the user.
 * @param {{ system?: 'running' | 'printing' | 'testing', log?: (line: string) => void }} [options]
 * @returns {string} the path of Node 24
 */
export function prepare({ system, log = (line) => console.error(line) } = {}) {
  ensureDependencies(log)
  if (system) ensureSystem(system, log)
  return nodePath
}

/**
 * Installs what package-lock.json names, unless exactly that is already there; needs no network in that case.
 * @param {(line: string) => void} log
 */
export function ensureDependencies(log) {
  const fingerprint = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (existsSync(nodePath) && readText(stampFile) === fingerprint) return
  if (!isInstalled()) {
    log('Installing dependencies (npm ci) …')
    runQuietly(npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']), root)
  }
  ensureNode(log)
  writeFileSync(stampFile, fingerprint)
}

/** True when npm's own record of node_modules holds every package of the lock file in the same version. */
function isInstalled() {
  const installed = packagesOf(join(modules, '.package-lock.json'))
  const wanted = packagesOf(lockFile)
  if (!installed || !wanted) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer)
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | undefined}
 */
function packagesOf(file) {
  const text = readText(file)
  return text === undefined ? undefined : JSON.parse(text).packages
}

/**
 * The `node` package fetches its binary in an install script. Only that script is run: npm would also compile
 * better-sqlite3, which carries ready binaries and needs no compiler.
 * @param {(line: string) => void} log
 */
function ensureNode(log) {
  if (isNode24()) return
  log('Fetching Node 24 …')
  runQuietly({ command: process.execPath, args: ['installArchSpecificPackage.js'] }, join(modules, 'node'))
  if (!isNode24()) throw new Error(`The package "node" brought no Node 24: ${nodePath} does not run here.`)
  const link = join(modules, '.bin', 'node')
  if (process.platform !== 'win32' && !existsSync(link)) symlinkSync(join('..', 'node', 'bin', 'node'), link)
}

function isNode24() {
  return existsSync(nodePath) && /^v24\./.test(spawnSync(nodePath, ['--version'], { encoding: 'utf8' }).stdout ?? '')
}

/**
 * The npm that runs this script when there is one, so that no shell is needed to find it.
 * @param {string[]} args
 */
function npmCommand(args) {
  const npm = process.env.npm_execpath
  if (npm && /npm-cli\.c?js$/.test(npm)) return { command: process.execPath, args: [npm, ...args] }
  return { command: 'npm', args, shell: process.platform === 'win32' }
}

/**
 * @param {{ command: string, args: string[], shell?: boolean }} job
 * @param {string} cwd
 */
function runQuietly({ command, args, shell = false }, cwd) {
  const result = spawnSync(command, args, { cwd, shell, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (result.status === 0) return
  const output = result.error?.message ?? `${result.stdout}${result.stderr}`
  throw new Error(`This failed: ${[command, ...args].join(' ')}\n${output.trim()}`)
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    prepare({ system: process.argv[2] === 'testing' ? 'testing' : 'running' })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
