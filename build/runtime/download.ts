// A process of its own: fills the download cache of the `electron` package, then lets that package install from it.
// It gives up after some seconds of silence, so that a closed network is noticed at once and a slow one is waited for.
import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

const SILENCE = 8_000

interface ElectronGet {
  downloadArtifact: (details: Record<string, unknown>) => Promise<string>
}

async function fetchToFile(url: string, file: string): Promise<void> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(new Error('no answer')), SILENCE)
  mkdirSync(dirname(file), { recursive: true })
  const target = await open(file, 'w')
  try {
    const response = await fetch(url, { signal: abort.signal })
    if (!response.ok || !response.body) throw new Error(`answer ${response.status}`)
    for await (const piece of response.body) {
      timer.refresh()
      await target.write(piece)
    }
  } finally {
    clearTimeout(timer)
    await target.close()
  }
}

async function download(): Promise<void> {
  const electron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'))
  const get = (await import(pathToFileURL(electron.resolve('@electron/get')).href)) as ElectronGet
  await get.downloadArtifact({
    version: (electron('./package.json') as { version: string }).version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: electron('./checksums.json') as unknown,
    cacheRoot: process.env.electron_config_cache,
    downloader: { download: fetchToFile },
  })
  electron('./install.js')
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message
    ? `${error.message}: ${error.cause.message}`
    : error.message
}

download().catch((error: unknown) => {
  console.error(reasonOf(error))
  process.exit(1)
})
