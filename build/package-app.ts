import { build, Platform } from 'electron-builder'
import { bundle } from './bundle.ts'
import { packagingConfig, type PackagingOptions } from './electron-builder.ts'
import { packageFolders } from './package-places.ts'
import { appFolder } from './places.ts'
import { findRuntime, type Runtime } from './runtime.ts'

const USAGE = 'npm run package -- [win | linux] [--test-build]'
const platforms = { win: Platform.WINDOWS, linux: Platform.LINUX }
const log = (line: string): void => console.log(line)

async function packageApp(words: readonly string[]): Promise<void> {
  const isTestBuild = words.includes('--test-build')
  const names = words.filter((word) => word !== '--test-build')
  const name = names[0] ?? (process.platform === 'win32' ? 'win' : 'linux')
  if (names.length > 1 || !(name === 'win' || name === 'linux')) throw new Error(USAGE)
  const runtime = await findRuntime({ log })
  if (runtime.kind === 'fallback' && name === 'win') {
    throw new Error('The Windows installer needs the official Electron and NSIS: package it where the network is open.')
  }
  await bundle(log)
  await build({
    projectDir: appFolder,
    targets: platforms[name].createTarget(),
    config: packagingConfig({ ...sourceOf(runtime), isTestBuild, platform: name }),
    publish: 'never',
  })
  log(`Packaged into ${isTestBuild ? packageFolders.test : packageFolders.release}`)
}

/** The official Electron comes through electron-builder; any other one is packaged from where it lies, as a folder. */
function sourceOf(runtime: Runtime): Pick<PackagingOptions, 'electron' | 'targets'> {
  if (runtime.kind === 'downloaded') return { targets: 'all' }
  log(`Packaging Electron ${runtime.version} (${runtime.kind}): a folder only, not for users.`)
  return { electron: runtime, targets: 'folder only' }
}

packageApp(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
