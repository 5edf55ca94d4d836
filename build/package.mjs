import { handOver, prepareOrExit } from './hand-over.mjs'

prepareOrExit()
handOver('build/package-app.ts', process.argv.slice(2))
