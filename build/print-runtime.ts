import { bundle } from './bundle.ts'
import { hasDisplay, onOwnDisplay } from './display.ts'
import { findRuntime } from './runtime.ts'

const log = (line: string): void => console.error(line)

async function printRuntime(): Promise<void> {
  await bundle(log)
  const runtime = await findRuntime({ log })
  const direct = { command: runtime.executable, args: runtime.args }
  const { command, args } = hasDisplay() ? direct : onOwnDisplay(direct)
  console.log(JSON.stringify({ executable: command, args, env: runtime.env }))
}

printRuntime().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
