import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { kind, rosterPerson } from '../support/roster-shop.ts'
import { folderOfTests, runCli, type CliRun } from './run-cli.ts'

const folder = folderOfTests()
const run = (...args: readonly string[]): Promise<CliRun> => runCli(folder, [...args, '--db', 'zhangban.db'])

beforeAll(async () => {
  const team = {
    people: ['A01', 'A02', 'A03', 'A04'].map((number) => rosterPerson(number)),
    shiftKinds: [kind('D', '08:00', '16:00'), kind('E', '15:30', '23:00', { nightly: true })],
    leave: ['A01', 'A02', 'A03', 'A04'].map((agent) => ({ agent, from: '2027-01-10', to: '2027-01-10', kind: '年假' })),
  }
  writeFileSync(join(folder, 'team.json'), JSON.stringify(team))
  expect((await run('init', '--team', 'team.json')).status).toBe(0)
}, 60_000)

interface Solved {
  readonly status: string
  readonly objective: number | null
  readonly assignments: readonly { readonly shift: string }[]
  readonly findings: readonly { readonly severity: string; readonly message: string }[]
  readonly conflict: readonly { readonly check: string; readonly message: string }[]
  readonly applied: boolean
}

test('solve tries, and keeps the month with --apply; the program ends by itself', { timeout: 60_000 }, async () => {
  const tried = await run('roster', 'solve', '--month', '2026-12', '--seconds', '3', '--json')
  expect(tried.status).toBe(0)
  const answer = tried.json as Solved
  expect(['optimal', 'feasible']).toContain(answer.status)
  expect(answer.assignments.length).toBeGreaterThanOrEqual(62)
  expect(answer.assignments.some(({ shift }) => shift === 'off')).toBe(false)
  expect(answer.applied).toBe(false)
  const kept = await run('roster', 'solve', '--month', '2026-12', '--seconds', '3', '--apply', '--lang', 'en')
  expect([kept.status, kept.out.includes('Adopted.')]).toEqual([0, true])
  const { findings } = (await run('roster', 'check', '--month', '2026-12', '--json')).json as Solved
  expect(findings.filter(({ severity }) => severity === 'hard')).toEqual([])
})

test('solve names the rules that clash', { timeout: 60_000 }, async () => {
  const { status, json } = await run('roster', 'solve', '--month', '2027-01', '--seconds', '20', '--json')
  const answer = json as Solved
  expect(status).toBe(0)
  expect(answer).toMatchObject({ status: 'infeasible', objective: null, assignments: [], applied: false })
  expect(new Set(answer.conflict.map(({ check }) => check)).has('onLeave')).toBe(true)
  expect(answer.conflict.every(({ message }) => message.length > 5)).toBe(true)
  const kept = await run('roster', 'solve', '--month', '2027-01', '--seconds', '20', '--apply', '--lang', 'en')
  expect([kept.status, kept.out.includes('clash')]).toEqual([1, true])
})
