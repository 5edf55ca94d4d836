import { handOver, prepareOrExit } from './hand-over.mjs'

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error('There is no display here, so the window cannot open.')
  console.error('Everything works without one too: npm run -s cli -- --help')
  process.exit(1)
}
prepareOrExit({ system: 'running' })
handOver('build/start-app.ts', process.argv.slice(2))
