import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InputOf, MethodName } from '#shared/contract/index.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { openHost, type Host } from '#data/host.ts'
import { timed, type Fact } from './measure.ts'

// The sample shop's chats replayed: a day and a month of needed people, first and again, and the forecast with its error.

const openAt = (path: string): Promise<Host> =>
  openHost({
    path,
    create: true,
    by: 'bench',
    now: () => '2026-11-22 09:00:00' as LocalTime,
    about: { version: 'bench', runtime: 'bench' },
  })

const ask = async <Name extends MethodName>(host: Host, name: Name, input: InputOf<Name>): Promise<void> => {
  const result = await host.dispatch(name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
}

const fact = (name: string, value: number, most: number): Fact => ({
  name,
  value: Math.round(value),
  unit: 'ms',
  aim: { most },
})

/** Forecast, a day's staffing and a month's needs of the sample shop. */
export const demandBench = async (): Promise<Fact[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const path = join(folder, 'zhangban.db')
  const month = '2026-12' as Month
  const span = { from: '2026-12-01' as LocalDate, to: '2026-12-31' as LocalDate }
  try {
    let host = await openAt(path)
    await ask(host, 'settings.loadSample', {})
    await ask(host, 'chats.prepare', {})
    await host.close()
    host = await openAt(path)
    const cold = await timed(() => ask(host, 'roster.monthNeeds', { month }))
    // Other parameters: the replay is made anew, the days stay read.
    const replayed = await timed(() => ask(host, 'roster.monthNeeds', { month, concurrency: 1 }))
    const forecast = await timed(() => ask(host, 'roster.forecast', span))
    const day = await timed(() => ask(host, 'roster.staffing', { date: '2026-12-05' as LocalDate, concurrency: 2 }))
    await ask(host, 'settings.change', { zoom: 1 })
    const again = await timed(() => ask(host, 'roster.monthNeeds', { month }))
    await host.close()
    return [
      fact('needed people of a month, sample, nothing read yet', cold, 1500),
      fact('the same for one chat at once, days read', replayed, 1500),
      fact('the same after something else was written', again, 100),
      fact('forecast of a month with its error, sample', forecast, 500),
      fact('staffing of a day, sample', day, 100),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
