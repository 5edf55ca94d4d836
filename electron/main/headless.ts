import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const platformSwitch = '--ozone-platform'

/** What a start is for, and where it happens. */
export interface Start {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  /** the program's own arguments, switches of the runtime among them */
  readonly args: readonly string[]
  /** true for a command or a print job, false where a window is wanted */
  readonly isWindowless: boolean
}

/**
 * How to go on: `here`; `headless`, where Linux has no display and no window is wanted; `impossible`, where it has none and one is
 * wanted. A display is what a variable names; who names a platform himself has decided.
 */
export const wayOf = ({ platform, env, args, isWindowless }: Start): 'here' | 'headless' | 'impossible' => {
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return 'here'
  if (args.some((arg) => arg.startsWith(platformSwitch))) return 'here'
  return isWindowless ? 'headless' : 'impossible'
}

/**
 * Hands the first wish to stop on to a program that was started here, once, as `SIGTERM`: Ctrl+C in a terminal reaches that program
 * by itself as another signal, and the same one twice would end it before it has tidied up.
 */
export const handOnSignals = (stop: () => void): void => {
  let isHandedOn = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!isHandedOn) stop()
      isHandedOn = true
    })
}

/**
 * Starts this program once more for a computer without a display: same terminal and exit status, signals handed on. Chromium looks for
 * its display by itself after the first script but heeds only the switches it was started with, so nothing less than a start will do.
 */
export const runHeadless = (args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    // Without a screen there is no graphics card to ask, and nobody to read what Chromium finds wrong with that.
    const switches = [`${platformSwitch}=headless`, '--disable-gpu', '--log-level=3']
    const child = spawn(process.execPath, [...switches, ...args], { stdio: 'inherit' })
    handOnSignals(() => child.kill('SIGTERM'))
    child.on('error', ({ message }) => {
      process.stderr.write(`${message}\n`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
