import { spawn } from 'node:child_process'
import { bundle } from './bundle.ts'
import { findRuntime } from './runtime.ts'
import { sandboxArgs } from './runtime/sandbox.ts'

const log = (line: string): void => console.error(line)

async function start(): Promise<void> {
  await bundle(log)
  const runtime = await findRuntime({ log })
  if (sandboxArgs().length > 0) log('Started as root: Chromium runs without its sandbox (--no-sandbox).')
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(runtime.executable, [...runtime.args, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...env, ...runtime.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('error', fail)
  child.on('exit', (code) => process.exit(code ?? 1))
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

start().catch(fail)
