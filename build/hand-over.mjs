import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodePath, prepare } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Prepares the checkout, or ends the process with the reason on stderr and exit code 1.
 * @param {Parameters<typeof prepare>[0]} [options]
 */
export function prepareOrExit(options) {
  try {
    prepare(options)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/**
 * Runs a script of this project under Node 24 in place of the current process: same terminal, signals and exit code.
 * @param {string} script path inside the project
 * @param {string[]} args
 * @param {Record<string, string>} [extraEnv]
 */
export function handOver(script, args, extraEnv = {}) {
  const compiled = join(root, 'node_modules', '.cache', 'zhangban-compiled')
  mkdirSync(compiled, { recursive: true })
  const env = { ZHANGBAN_NODE: nodePath, NODE_COMPILE_CACHE: compiled, ...process.env, ...extraEnv }
  const child = spawn(nodePath, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
    stdio: 'inherit',
    env,
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
}
