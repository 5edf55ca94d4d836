import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { appFolder } from './places.ts'

/** One bundle: `sources` are the folders that can change it, `output` the file that proves it was made. */
export interface BundleTarget {
  name: 'main' | 'preload' | 'data' | 'solver' | 'cli' | 'renderer'
  sources: readonly string[]
  output: string
  config: InlineConfig
}

const EXTERNAL = ['electron', 'better-sqlite3']
const NODE_SOURCES = ['electron', 'shared', 'renderer'] as const

/** Every bundle of the app; `main` and its neighbours are Node modules, `preload` one CommonJS file for the sandbox. */
export const bundleTargets: readonly BundleTarget[] = [
  nodeTarget('main', 'electron/main/index.ts', 'index.js'),
  nodeTarget('preload', 'electron/preload/index.ts', 'index.cjs'),
  nodeTarget('data', 'electron/data/process.ts', 'process.js'),
  // A thread of the data process or of the command line: both find it in this folder beside their own.
  nodeTarget('solver', 'electron/data/solver/solver-worker.ts', 'solver-worker.js'),
  nodeTarget('cli', 'electron/cli/index.ts', 'index.js'),
  {
    name: 'renderer',
    sources: ['renderer', 'shared', 'docs/guide'],
    output: 'dist/renderer/index.html',
    config: {
      ...base(),
      root: join(appFolder, 'renderer'),
      base: './',
      build: {
        outDir: join(appFolder, 'dist/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 4000,
        assetsInlineLimit: 0,
      },
    },
  },
]

function nodeTarget(name: Exclude<BundleTarget['name'], 'renderer'>, entry: string, file: string): BundleTarget {
  const isPreload = name === 'preload'
  return {
    name,
    sources: NODE_SOURCES,
    output: `dist/${name}/${file}`,
    config: {
      ...base(),
      root: appFolder,
      publicDir: false,
      ssr: { noExternal: true, external: EXTERNAL },
      build: {
        ssr: join(appFolder, entry),
        outDir: join(appFolder, 'dist', name),
        emptyOutDir: true,
        target: 'node20.18',
        minify: false,
        rolldownOptions: {
          external: EXTERNAL,
          output: {
            format: isPreload ? 'cjs' : 'es',
            entryFileNames: file,
            ...(isPreload ? { codeSplitting: false } : { chunkFileNames: 'chunks/[name]-[hash].js' }),
          },
        },
      },
    },
  }
}

function base(): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
  }
}
