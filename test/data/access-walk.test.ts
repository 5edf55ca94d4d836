import { describe, expect, it } from 'vitest'
import { contract, type MethodName } from '#shared/contract/index.ts'
import { methodsFor } from '#shared/rules/access.ts'
import { probesOf } from '#test/support/access-probes.ts'
import { month, plantSecrets, secrets, type Planted } from '#test/support/access-secrets.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

// Every call of every role, asked for somebody else's things: nothing of them is in any answer. Checklist S001-155, S002-022; docs/privacy.md §4.

/** Several hundred calls over the sample shop. */
const patience = 120_000

/** The lock itself and what cannot be undone for the walk. */
const leftOut: ReadonlySet<MethodName> = new Set(['settings.unlock', 'settings.lock', 'performance.savePaySettings'])

interface Heard {
  readonly method: MethodName
  readonly input: object
  readonly said: string
  readonly code: string | null
}

const opened = async (): Promise<{ test: TestHost; planted: Planted }> => {
  const test = await openTestHost()
  const planted = await plantSecrets(test)
  const finance = (await test.ask('people.list', {})).find(({ role }) => role === 'finance')
  await test.ask('people.setPin', { id: finance?.id as never, pin: '2580' })
  return { test, planted }
}

const unlock = async (test: TestHost, agent: string): Promise<void> => {
  await test.ask('settings.saveAccess', { isOn: true, minutes: 10 })
  await test.ask('settings.unlock', { agent, pin: '2580' })
}

const walk = async (test: TestHost, planted: Planted, role: 'agent' | 'finance'): Promise<Heard[]> => {
  const probes = probesOf(planted)
  const heard: Heard[] = []
  for (const method of methodsFor(role) ?? [])
    for (const input of probes[method] ?? []) {
      const result = await test.host.dispatch(method, input)
      heard.push({ method, input, said: JSON.stringify(result), code: result.ok ? null : result.failure.code })
    }
  return heard
}

const unprobed = (planted: Planted, role: 'agent' | 'finance'): MethodName[] =>
  (methodsFor(role) ?? []).filter((method) => !leftOut.has(method) && probesOf(planted)[method] === undefined)

const leaks = (heard: readonly Heard[], words: Readonly<Record<string, string>>) =>
  heard.flatMap(({ method, input, said }) =>
    Object.entries(words).flatMap(([what, word]) =>
      said.includes(word) ? [`${what} in ${method} ${JSON.stringify(input)}`] : [],
    ),
  )

/** Calls of which not one went through: their probes prove nothing by their answers, only by the refusal. */
const neverAnswered = (heard: readonly Heard[]): MethodName[] =>
  [...Map.groupBy(heard, ({ method }) => method)].flatMap(([method, all]) =>
    all.every(({ code }) => code !== null) ? [method] : [],
  )

describe('every call of an agent', () => {
  it(
    'says nothing of what others are paid, warned of, awarded, scored or have asked',
    async () => {
      const { test, planted } = await opened()
      const [sheet] = await test.ask('performance.sheets', { month, agent: 'A02' })
      const pay = String(sheet?.pay.total)
      expect(pay.length).toBeGreaterThan(5)
      await unlock(test, 'A01')
      expect(unprobed(planted, 'agent')).toEqual([])
      const heard = await walk(test, planted, 'agent')
      expect(leaks(heard, { ...secrets, pay, pins: 'scrypt$' })).toEqual([])
      expect(heard.filter(({ code }) => code === 'internal' || code === 'unknown-method')).toEqual([])
      // The walk is no walk around closed doors: everything that reads has answered, and so has what writes entries.
      const silent = neverAnswered(heard)
      expect(silent.filter((method) => contract[method].kind === 'read')).toEqual(['quality.scoreOf'])
      expect(silent.filter((method) => /^registers[.](?:add|correct|move|note)$|signCourse/.test(method))).toEqual([])
    },
    patience,
  )

  it(
    'tells the same secrets to the one they are about',
    async () => {
      const { test, planted } = await opened()
      await unlock(test, 'A02')
      const heard = await walk(test, planted, 'agent')
      const told = Object.entries(secrets).flatMap(([what, word]) =>
        heard.some(({ said }) => said.includes(word)) ? [what] : [],
      )
      expect(told.toSorted()).toEqual(
        [
          ...['award', 'warning', 'evidence', 'plan', 'improvement', 'office', 'mentoring', 'action', 'appeal'],
          ...['leave', 'officeDraft', 'score', 'result', 'salary', 'correction'],
        ].toSorted(),
      )
    },
    patience,
  )
})

describe('every call of finance', () => {
  it(
    'says of warnings only what the sheet prints, and nothing of scores, plans, requests and appeals against them',
    async () => {
      const { test, planted } = await opened()
      const finance = (await test.ask('people.list', {})).find(({ role }) => role === 'finance')
      await unlock(test, finance?.number ?? '')
      expect(unprobed(planted, 'finance')).toEqual([])
      const heard = await walk(test, planted, 'finance')
      // Why somebody has a minus point stands on the sheet; what it rests on does not.
      const printed: ReadonlySet<string> = new Set(['performance.sheets', 'performance.scores', 'performance.inputs'])
      const {
        award,
        warning,
        appeal: _appeal,
        correction: _correction,
        fund: _fund,
        salary: _salary,
        ...hidden
      } = secrets
      expect(leaks(heard, hidden)).toEqual([])
      expect(
        leaks(
          heard.filter(({ method }) => !printed.has(method)),
          { award, warning, pins: 'scrypt$' },
        ),
      ).toEqual([])
      expect(heard.filter(({ code }) => code === 'internal' || code === 'unknown-method')).toEqual([])
    },
    patience,
  )
})
