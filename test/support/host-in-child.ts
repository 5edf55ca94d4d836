import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost } from '#data/host.ts'

// A host in a process of its own, without the superuser's rights: for whom nothing is read-only. Told on the command line: the file, then method and
// input of each call; answers with one JSON line each.

if (process.getuid?.() === 0) process.seteuid?.(65_534)

const [path = '', ...calls] = process.argv.slice(2)
const host = await openHost({
  path,
  create: true,
  by: 'supervisor',
  now: () => '2026-11-22 09:00:00' as LocalTime,
  about: { version: 'test', runtime: 'test' },
  busyTimeout: 50,
})
for (const call of calls) {
  const [method, input] = JSON.parse(call) as [string, unknown]
  process.stdout.write(`${JSON.stringify(await host.dispatch(method, input))}\n`)
}
await host.close()
