import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { commands } from './commands.ts'
import { startFolder } from './places.ts'
import { outcomeOfArguments } from './program.ts'

// The command line: `npm run -s cli -- …` in a checkout, `zhangban …` in an installed app. The same dispatch as the window.

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const versionOf = (): string => {
  const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string }
  return version
}

const finderOf = (): string | null => {
  const finder = process.env['ZHANGBAN_RUNTIME_FINDER'] ?? fromRoot('build/electron-for-cli.mjs')
  return existsSync(finder) ? finder : null
}

/** Resolves when the text is handed over; a reader that has gone away (`| head`) is none of our business. */
const written = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve) => {
    if (text === '') return resolve()
    stream.on('error', () => resolve())
    stream.write(text, () => resolve())
  })

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

const outcome = await outcomeOfArguments(
  process.argv.slice(2),
  {
    env: process.env,
    folder: startFolder(process.env),
    version: versionOf(),
    runtimeFinder: finderOf(),
    stderr: process.stderr,
    signal: stop.signal,
  },
  commands,
)
await written(process.stdout, outcome.out)
await written(process.stderr, outcome.error)
process.exit(outcome.status)
