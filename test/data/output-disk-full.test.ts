import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { InputOf, MethodName } from '#shared/contract/index.ts'
import { openTestHost, orderCsv, orderRow, textFile, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

/** Takes whatever is written and answers that there is no room. */
const path = '/dev/full'
const month = '2026-10'

const wishes: { readonly [Name in MethodName]?: InputOf<Name> } = {
  'performance.saveWorkbook': { month, agent: null, language: 'en', path },
  'registers.saveWorkbook': { register: 'problems', path },
  'roster.saveWorkbook': { month, language: 'zh-CN', path },
  'roster.saveCalendars': { month, agent: 'A01', language: 'zh-CN', path },
}

const refused = (host: TestHost, name: MethodName, input: unknown): Promise<unknown> =>
  host.refusal(name, input as InputOf<typeof name>)

const full = { code: 'disk-full', details: { path, folder: '/dev' } }

// The earlier file stays: test/data/output-file.test.ts.
describe.runIf(existsSync(path))('a disk that is full is said by every file that goes out', () => {
  it.each(Object.entries(wishes))('%s', async (name, input) => {
    const host = await openTestHost()
    await fillSmallTeam(host)
    expect(await refused(host, name as MethodName, input)).toEqual(full)
  })

  it('imports.saveRejected', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const file = textFile(
      host.folder,
      'orders.csv',
      orderCsv([orderRow('2135550001234567001'), orderRow('2135550001234567002', { 买家实际支付金额: 'much' })]),
    )
    const wish = { path: file, shopId, kind: null, mapping: null, part: null, dryRun: false }
    const batch = await host.ask('imports.run', wish)
    expect(batch.rows.rejected).toBe(1)
    expect(await refused(host, 'imports.saveRejected', { id: batch.id, path })).toEqual(full)
  })
})
