import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @typedef {{ package: string, isThere: () => boolean, isOptional?: boolean }} Need */

/** @type {string | undefined} */
let linkerNames

const libraries = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  libxss1: 'libXss.so.1',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  libdrm2: 'libdrm.so.2',
  libxkbcommon0: 'libxkbcommon.so.0',
}

/** What the app needs to run; `isOptional` ones are only worth a warning. */
const forRunning = [
  ...Object.entries(libraries).map(([name, file]) => ({ package: name, isThere: () => linkerKnows(file) })),
  { package: 'fonts-noto-cjk', isThere: hasChineseFont, isOptional: true },
]

/** What gives it a display where there is none. */
const forDisplay = [
  { package: 'xvfb', isThere: () => isOnPath('Xvfb') && isOnPath('xvfb-run') },
  { package: 'xauth', isThere: () => isOnPath('xauth') },
]

const forTesting = [{ package: 'poppler-utils', isThere: () => isOnPath('pdftotext') }]

/** The sets that can be asked for: `running` with a display, `printing` without one, `testing` for everything. */
const sets = {
  running: forRunning,
  printing: [...forRunning, ...forDisplay],
  testing: [...forRunning.map((need) => ({ ...need, isOptional: false })), ...forDisplay, ...forTesting],
}

/**
 * Installs missing Debian packages as root; for other users and systems it throws with the exact command to run.
 * @param {keyof typeof sets} set
 * @param {(line: string) => void} log
 */
export function ensureSystem(set, log) {
  if (process.platform !== 'linux') return
  const missing = missingOf(set)
  if (missing.length === 0) return
  if (process.getuid?.() === 0 && isOnPath('apt-get')) install(missing, log)
  const left = missingOf(set)
  if (left.length === 0) return
  const message = adviceFor(left)
  if (left.some((need) => !need.isOptional)) throw new Error(message)
  log(message)
}

/**
 * @param {keyof typeof sets} set
 * @returns {Need[]}
 */
function missingOf(set) {
  linkerNames = undefined
  return sets[set].filter((need) => !need.isThere())
}

/**
 * @param {Need[]} missing
 * @param {(line: string) => void} log
 */
function install(missing, log) {
  log(`Installing Debian packages: ${missing.map((need) => need.package).join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  aptGet(['update'], env, log)
  const names = missing.map((need) => nameHere(need.package))
  aptGet(['install', '-y', '--no-install-recommends', ...names], env, log)
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} log
 */
function aptGet(args, env, log) {
  const result = spawnSync('apt-get', args, { env, encoding: 'utf8' })
  if (result.status !== 0) log(`apt-get ${args[0]} failed:\n${`${result.stdout}${result.stderr}`.trim()}`)
}

/**
 * Newer Debian and Ubuntu releases add `t64` to some library packages.
 * @param {string} name
 */
function nameHere(name) {
  const isRenamed = spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' }).status === 0
  return isRenamed ? `${name}t64` : name
}

/** @param {Need[]} missing */
function adviceFor(missing) {
  const names = missing.map((need) => need.package).join(' ')
  if (!isOnPath('apt-get')) return `These Debian packages, or what they are called here, are missing: ${names}`
  return `System packages are missing. Please run:\n  sudo apt-get update && sudo apt-get install -y ${names}`
}

/**
 * True as well where there is no ldconfig to ask: the app itself says then what it lacks.
 * @param {string} file
 */
function linkerKnows(file) {
  linkerNames ??= spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout ?? ''
  return linkerNames === '' || linkerNames.includes(`\t${file} `)
}

function hasChineseFont() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return (fonts.stdout ?? '').trim() !== ''
}

/** @param {string} name */
function isOnPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin']
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)))
}
