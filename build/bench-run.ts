import { spawnSync } from 'node:child_process'
import { bundle } from './bundle.ts'
import { hasDisplay, onOwnDisplay } from './display.ts'

await bundle((line) => console.error(line))
const bench = {
  command: process.execPath,
  args: ['--disable-warning=ExperimentalWarning', 'test/bench/run.ts', ...process.argv.slice(2)],
}
const { command, args } = hasDisplay() ? bench : onOwnDisplay(bench)
process.exit(spawnSync(command, args, { stdio: 'inherit' }).status ?? 1)
