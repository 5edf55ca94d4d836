import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder, cacheFolder } from './places.ts'
import { findFallback } from './runtime/fallback.ts'
import { downloadOnce, findDownloaded, findOverride, officialVersion } from './runtime/official.ts'
import { sandboxAdvice, sandboxArgs } from './runtime/sandbox.ts'

/** An Electron on this machine; `distFolder` holds its whole distribution. */
export interface FoundElectron {
  executable: string
  distFolder: string
  version: string
  kind: 'override' | 'downloaded' | 'fallback'
}

/** How to start this checkout: `args` come before the app's own, `env` is added to the environment. */
export interface Runtime extends FoundElectron {
  args: string[]
  env: Record<string, string>
}

/** Where a finder says what it does; one line a call. */
export interface FinderOptions {
  log: (line: string) => void
}

/** Tries the override, what was downloaded, a download, then the fallback; throws with the reason when there is none. */
export async function findRuntime({ log }: FinderOptions): Promise<Runtime> {
  const official = findOverride() ?? findDownloaded() ?? (await downloadOnce(log))
  if (official) return readyToRun(official, log)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron ${officialVersion()} could not be downloaded. Set ELECTRON_OVERRIDE_DIST_PATH to a copy of it.`,
    )
  }
  const fallback = await findFallback(cacheFolder(), log)
  log(
    `Running on Electron ${fallback.version}, the fallback for closed networks. Packaged builds ship ${officialVersion()}.`,
  )
  return readyToRun(fallback, log)
}

/** A Node that has Node-API 10 for the data process: the one of this project, else the one that runs this code. */
export function nodeForData(): string {
  const own = join(appFolder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return process.env.ZHANGBAN_NODE ?? (existsSync(own) ? own : process.execPath)
}

function readyToRun(found: FoundElectron, log: FinderOptions['log']): Runtime {
  const advice = sandboxAdvice(found.distFolder)
  if (advice) log(advice)
  const takesPath = existsSync(join(resourcesOf(found), 'default_app.asar'))
  return {
    ...found,
    args: [...sandboxArgs(), ...(takesPath ? [appFolder] : [])],
    env: { ZHANGBAN_APP_DIR: appFolder, ZHANGBAN_NODE: nodeForData() },
  }
}

function resourcesOf({ distFolder }: FoundElectron): string {
  return process.platform === 'darwin'
    ? join(distFolder, 'Electron.app', 'Contents', 'Resources')
    : join(distFolder, 'resources')
}
