import { fileURLToPath } from 'node:url'
import { handOver, prepareOrExit } from './hand-over.mjs'

prepareOrExit()
handOver('electron/cli/index.ts', process.argv.slice(2), {
  ZHANGBAN_RUNTIME_FINDER: fileURLToPath(new URL('electron-for-cli.mjs', import.meta.url)),
})
