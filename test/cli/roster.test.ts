import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { kind, rosterPerson } from '../support/roster-shop.ts'
import { folderOfTests, runCli, type CliRun } from './run-cli.ts'

const folder = folderOfTests()
const db = ['--db', 'zhangban.db'] as const
const run = (...args: readonly string[]): Promise<CliRun> => runCli(folder, [...args, ...db])
const answer = async (...args: readonly string[]): Promise<unknown> => (await run(...args, '--json')).json

beforeAll(async () => {
  const team = {
    people: [rosterPerson('A01'), rosterPerson('A02')],
    shiftKinds: [kind('D', '08:00', '16:00', { name: '白班' }), kind('E', '15:00', '23:00', { nightly: true })],
  }
  writeFileSync(join(folder, 'team.json'), JSON.stringify(team))
  expect((await run('init', '--team', 'team.json')).status).toBe(0)
}, 60_000)

test('assign gives a shift by code or name, a day off, and clears; it says when nothing changed', async () => {
  const assign = (...args: readonly string[]) => answer('roster', 'assign', '--date', '2026-12-01', ...args)
  const cell = { agent: 'A01', date: '2026-12-01' }
  expect(await assign('--agent', 'a01', '--shift', 'd')).toEqual({ ...cell, shift: 'D', changed: 1, version: null })
  expect(await assign('--agent', 'A01', '--shift', '白班')).toMatchObject({ shift: 'D', changed: 0 })
  expect(await assign('--agent', 'A01', '--shift', 'off')).toMatchObject({ shift: 'off', changed: 1 })
  expect(await assign('--agent', 'A01', '--clear')).toMatchObject({ shift: null, changed: 1 })
  const unknown = await run(
    'roster',
    'assign',
    '--date',
    '2026-12-01',
    '--agent',
    'A01',
    '--shift',
    'Q',
    '--lang',
    'en',
  )
  expect(unknown.status).toBe(1)
  expect(unknown.error).toContain('Q')
  const both = await run('roster', 'assign', '--date', '2026-12-01', '--agent', 'A01', '--shift', 'D', '--clear')
  expect([both.status, both.error.includes('--clear')]).toEqual([2, true])
  expect((await run('roster', 'assign', '--date', '2026-12-01', '--agent', 'A01')).status).toBe(2)
})

test('check names every breach with its sentence, and finds them whatever the language', async () => {
  await run('roster', 'assign', '--agent', 'A01', '--date', '2026-12-05', '--shift', 'E')
  await run('roster', 'assign', '--agent', 'A01', '--date', '2026-12-06', '--shift', 'D')
  const { status, json } = await run('roster', 'check', '--month', '2026-12', '--json')
  expect(status).toBe(0)
  const { findings } = json as { findings: Record<string, unknown>[] }
  const rest = findings.find(({ check }) => check === 'restTooShort')
  expect(rest).toMatchObject({ severity: 'hard', agent: 'A01', date: '2026-12-06', shift: 'D' })
  expect(Object.keys(rest ?? {}).sort()).toEqual(['agent', 'check', 'date', 'message', 'severity', 'shift'])
  expect(String(rest?.['message'])).toContain('A01')
  const english = await run('roster', 'check', '--month', '2026-12', '--lang', 'en')
  expect(english.status).toBe(0)
  expect(english.out).not.toMatch(/[\u4e00-\u9fff]{4}/)
})

test('publish, a change without a reason, versions', async () => {
  expect(await answer('roster', 'publish', '--month', '2026-12')).toEqual({ month: '2026-12', version: 1 })
  const change = ['roster', 'assign', '--agent', 'A02', '--date', '2026-12-05', '--shift', 'D'] as const
  const refused = await run(...change)
  expect([refused.status, refused.error.includes('roster-published')]).toEqual([1, true])
  expect(await answer(...change, '--reason', '缺人')).toMatchObject({ changed: 1, version: 2 })
  const { versions } = (await answer('roster', 'versions', '--month', '2026-12')) as {
    versions: Record<string, unknown>[]
  }
  expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
    [2, '缺人'],
    [1, ''],
  ])
  expect(versions[0]).toMatchObject({
    ...{ by: 'cli', at: '2026-11-22T09:00:00' },
    changes: [{ agent: 'A02', date: '2026-12-05', before: null, after: 'D' }],
  })
  expect((await run('roster', 'versions', '--month', '2027-01')).status).toBe(0)
})

test('a swap from asking to approval; a wrong PIN and a missing consent are refused', async () => {
  const swap = ['roster', 'request', 'swap', '--agent', 'A01', '--date', '2026-12-06', '--with', 'a02'] as const
  const asked = (await answer(...swap, '--for', '2026-12-05')) as Record<string, unknown>
  // A01 works on the 5th too and cannot take a second shift.
  expect(asked).toMatchObject({ error: { code: 'invalid-input' } })
  const { id } = (await answer(...swap)) as { id: number }
  const decide = () => run('roster', 'decide', String(id), '--approve')
  expect((await decide()).error).toContain('consent-missing')
  const consent = (agent: string, pin: string) => run('roster', 'consent', String(id), '--agent', agent, '--pin', pin)
  const wrong = await consent('A01', '1111')
  expect([wrong.status, wrong.error.includes('wrong-pin')]).toEqual([1, true])
  for (const agent of ['A01', 'A02']) expect((await consent(agent, '2580')).status).toBe(0)
  expect((await decide()).status).toBe(0)
  expect(await answer('roster', 'requests', '--month', '2026-12')).toMatchObject({
    rows: [{ id, kind: 'swap', state: 'approved', answerable: ['A01', 'A02'], shifts: { agent: 'D', other: null } }],
  })
})

test('leave and overtime: asked, refused, taken back; what is written wrong ends with 2', async () => {
  const leave = ['roster', 'request', 'leave', '--agent', 'A02', '--date', '2026-12-10'] as const
  expect((await run(...leave)).status).toBe(2)
  const asked = (await answer(...leave, '--until', '2026-12-11', '--leave', '年假')) as { id: number }
  expect(asked).toMatchObject({ kind: 'leave', from: '2026-12-10', to: '2026-12-11', state: 'asked' })
  expect(await answer('roster', 'decide', String(asked.id), '--refuse', '--note', '大促')).toMatchObject({
    ...{ state: 'refused', note: '大促' },
  })
  const overtime = [
    'roster',
    'request',
    'overtime',
    '--agent',
    'A02',
    '--date',
    '2026-12-10',
    '--minutes',
    '90',
  ] as const
  expect((await run(...overtime)).status).toBe(2)
  const extra = (await answer(...overtime, '--reason', '盘点')) as { id: number }
  expect(await answer('roster', 'withdraw', String(extra.id))).toMatchObject({ state: 'withdrawn' })
  expect((await run('roster', 'request', 'holiday', '--agent', 'A02', '--date', '2026-12-10')).status).toBe(2)
  expect((await run('roster', 'decide', 'x', '--approve')).status).toBe(2)
  expect((await run('roster', 'decide', '1')).status).toBe(2)
  expect((await run('roster', 'decide', '999', '--approve')).status).toBe(1)
})
