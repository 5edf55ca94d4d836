import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder } from '../places.ts'

/** Electron waits for a module's top-level `await` before it is ready, so the app may still set up what must come first. */
const LOADER = `import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.env.ZHANGBAN_APP_DIR
if (!folder) {
  console.error('Set ZHANGBAN_APP_DIR to the project folder, or use: npm start')
  process.exit(1)
}
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(about.productName)
app.setVersion(about.version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, about.main)).href)
`

/** Writes the small app that stands in for a default app, unless it is there already. */
export function writeLoader(folder: string): void {
  const { productName } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as { productName: string }
  const about = { name: 'zhangban', productName, version: '0.0.0', type: 'module', main: 'index.js' }
  mkdirSync(folder, { recursive: true })
  writeIfChanged(join(folder, 'package.json'), `${JSON.stringify(about)}\n`)
  writeIfChanged(join(folder, 'index.js'), LOADER)
}

/** By renaming: an Electron that starts at this moment sees the whole file. */
function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, text)
  renameSync(fresh, file)
}
