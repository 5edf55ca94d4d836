import type { InputOf } from '#shared/contract/index.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import type { BatchId } from '#shared/kit/ids.ts'
import { openTestHost, textFile, type TestHost } from './test-host.ts'

/** A shift kind as the team file writes it, with nothing special. */
export const kind = (
  code: string,
  from: string,
  to: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({ code, name: code, segments: [[from, to]], minimum: 1, nightly: false, ...more })

const person = (number: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  ...{ number, name: `名${number}`, group: '甲组', level: '中级', joined: '2026-01-01', pin: '2580' },
  ...more,
})

interface Shop {
  readonly people?: readonly Record<string, unknown>[]
  readonly more?: Readonly<Record<string, unknown>>
}

/** A team of three agents A01–A03 and a supervisor Z01, with the day shift `D` and the evening shift `E`. PINs are 2580. */
export const openRosterShop = async ({ people, more = {} }: Shop = {}): Promise<TestHost> => {
  const host = await openTestHost()
  await host.ask('settings.initTeam', {
    team: {
      people: people ?? [person('A01'), person('A02'), person('A03'), person('Z01', { role: 'supervisor' })],
      shiftKinds: [kind('D', '09:00', '16:30'), kind('E', '16:00', '22:30', { nightly: true })],
      ...more,
    },
  })
  return host
}

export { person as rosterPerson }

export const month = '2026-12' as Month
export const day = (number: number): LocalDate => `2026-12-${String(number).padStart(2, '0')}` as LocalDate

type Edit = InputOf<'roster.edit'>

/** Gives people shifts in December 2026; `off` a day off, null nothing. */
export const plan = (
  host: TestHost,
  cells: readonly (readonly [agent: string, day: number, shift: string | null])[],
  reason: string | null = null,
  marks: Edit['marks'] = [],
) =>
  host.ask('roster.edit', {
    ...{ month, reason, marks },
    cells: cells.map(([agent, date, shift]) => ({ agent, date: day(date), shift })),
  })

/** Imports a roster of December as a grid of names and days; returns the import's number. */
export const importRoster = async (
  host: TestHost,
  rows: Readonly<Record<string, readonly string[]>>,
  days: readonly number[],
): Promise<BatchId> => {
  const lines = [
    ['姓名', ...days.map((date) => day(date))].join(','),
    ...Object.entries(rows).map(([name, cells]) => [name, ...cells].join(',')),
  ]
  const path = textFile(host.folder, `roster-${Object.values(rows).flat().join('')}.csv`, lines.join('\r\n'))
  const mapping = { kind: 'roster' as const, headerRow: 1, columns: { person: '姓名' } }
  const batch = await host.ask('imports.run', { path, kind: null, shopId: null, mapping, dryRun: false })
  if (batch.id === null) throw new Error('the roster was not imported')
  return batch.id
}
