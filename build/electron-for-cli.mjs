// Prints { executable, args, env } of an Electron that is ready to run this checkout; everything else goes to stderr.
import { handOver, prepareOrExit } from './hand-over.mjs'

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
prepareOrExit({ system: hasDisplay ? 'running' : 'printing' })
handOver('build/print-runtime.ts', [])
