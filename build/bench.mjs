import { handOver, prepareOrExit } from './hand-over.mjs'

prepareOrExit({ system: 'testing' })
handOver('build/bench-run.ts', process.argv.slice(2))
