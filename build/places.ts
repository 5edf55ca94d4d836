import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder, without a closing slash. */
export const appFolder = resolve(fileURLToPath(new URL('..', import.meta.url)))

/** Where downloads outlive the checkout: `ZHANGBAN_CACHE`, else `zhangban` in the user's cache folder. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.ZHANGBAN_CACHE) return resolve(env.ZHANGBAN_CACHE)
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhangban')
}
