import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SET_USER_ID = 0o4000

/** Chromium's sandbox refuses to work for root, so it is switched off for root alone. */
export function sandboxArgs(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** What to do where Linux lets users make no sandbox of their own; undefined when nothing is in the way. */
export function sandboxAdvice(distFolder: string): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return undefined
  const attempt = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  if (attempt.error || attempt.status === 0) return undefined
  const program = join(distFolder, 'chrome-sandbox')
  const file = existsSync(program) ? statSync(program) : undefined
  if (file && file.uid === 0 && file.mode & SET_USER_ID) return undefined
  return `This system lets users make no sandbox. If the app does not start, please run:\n  sudo chown root ${program} && sudo chmod 4755 ${program}`
}
