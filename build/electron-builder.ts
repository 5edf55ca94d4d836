import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { packageFolders } from './package-places.ts'
import type { Runtime } from './runtime.ts'

/** `electron` is set when a distribution on this machine is packaged instead of the official download. */
export interface PackagingOptions {
  electron?: Pick<Runtime, 'distFolder' | 'version'> | undefined
  /** Lets Playwright in through the inspector; never true for a build that users get. */
  isTestBuild: boolean
  platform: 'win' | 'linux'
  targets: 'folder only' | 'all'
}

const SQLITE = 'node_modules/better-sqlite3'
const DICTIONARY = 'node_modules/jieba-wasm'
const SOLVER = 'node_modules/highs'
const beside = [SQLITE, DICTIONARY, SOLVER]

/** What electron-builder is told; everything that differs between builds comes in through the options. */
export function packagingConfig(options: PackagingOptions): Configuration {
  const { electron, isTestBuild, platform, targets } = options
  return {
    appId: 'cn.zhangban.desk',
    productName: 'Zhangban',
    copyright: 'Zhangban',
    directories: { output: isTestBuild ? packageFolders.test : packageFolders.release, buildResources: 'build/icons' },
    ...(electron ? { electronDist: electron.distFolder, electronVersion: electron.version } : {}),
    electronLanguages: ['zh-CN', 'en-US'],
    beforeBuild: leaveNodeModulesAlone,
    publish: null,
    asar: true,
    files: filesOf(platform),
    asarUnpack: [
      'package.json',
      ...['data', 'solver', 'cli'].map((name) => `dist/${name}/**`),
      ...beside.map((name) => `${name}/**`),
    ],
    electronFuses: fusesOf(options),
    afterExtract: removeLoader,
    ...windowsOf(),
    ...linuxOf(targets),
  }
}

/** Everything but three packages is inside the bundles: better-sqlite3 with one binary, dictionary and solver with the file each reads beside itself. */
function filesOf(platform: PackagingOptions['platform']): NonNullable<Configuration['files']> {
  const binary = platform === 'win' ? 'win32-x64' : `linux-${process.arch}`
  const filter = ['package.json', 'LICENSE', 'lib/**/*.js', `prebuilds/${binary}.node`]
  const dictionary = ['package.json', 'LICENSE', 'pkg/nodejs/*.js', 'pkg/nodejs/*.wasm']
  const solver = ['package.json', 'LICENSE', 'build/highs.js', 'build/highs.wasm']
  return [
    'dist/**',
    '!dist/.inputs.json',
    'package.json',
    { from: SQLITE, to: SQLITE, filter },
    { from: DICTIONARY, to: DICTIONARY, filter: dictionary },
    { from: SOLVER, to: SOLVER, filter: solver },
  ]
}

/** Without this electron-builder would walk all dependencies, which are inside the bundles already. */
function leaveNodeModulesAlone(): Promise<boolean> {
  return Promise.resolve(false)
}

/** Electron checks the archive on Windows and macOS only; windows come from a scheme of their own, so files get no rights. */
function fusesOf({ isTestBuild, platform }: PackagingOptions): NonNullable<Configuration['electronFuses']> {
  return {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: isTestBuild,
    enableEmbeddedAsarIntegrityValidation: platform === 'win',
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  }
}

/** The small app that starts a checkout in the fallback Electron has no place in a package. */
function removeLoader({ appOutDir }: { appOutDir: string }): Promise<void> {
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
  return Promise.resolve()
}

function windowsOf(): Configuration {
  return {
    win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'build/icons/icon.ico', executableName: 'Zhangban' },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['zh_CN', 'en_US'],
      shortcutName: '掌班',
      uninstallDisplayName: '掌班 Zhangban',
      deleteAppDataOnUninstall: false,
      artifactName: 'Zhangban-${version}-setup.${ext}',
    },
  }
}

function linuxOf(targets: PackagingOptions['targets']): Configuration {
  return {
    linux: {
      target: targets === 'all' ? ['dir', 'AppImage'] : ['dir'],
      executableName: 'zhangban',
      icon: 'build/icons/icon.png',
      category: 'Office',
      synopsis: '客服主管的办公桌',
      desktop: { entry: { Name: '掌班', 'Name[en]': 'Zhangban' } },
      artifactName: 'Zhangban-${version}-${arch}.${ext}',
    },
  }
}
