import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RegisterValue, RegisterValues } from '#shared/contract/registers.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import { RegisterModel } from '#test/support/register-oracle.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

/** Registers with different moves: steps that ask, that need words, that go back. */
const tried = [
  'problems',
  'complaints',
  'after-sales',
  'reviews',
  'visits',
  'actions',
] as const satisfies readonly RegisterName[]

const given = (register: RegisterName): fc.Arbitrary<RegisterValues> => {
  const { fields } = definitionOf(register)
  const value = (
    kind: string,
    choices: readonly string[] | undefined,
  ): fc.Arbitrary<string | number | boolean | null> => {
    if (kind === 'choice') return fc.constantFrom(null, ...(choices ?? []).slice(0, 3))
    if (kind === 'yes') return fc.boolean()
    if (kind === 'number' || kind === 'money') return fc.constantFrom(null, 0, 7)
    if (kind === 'day') return fc.constantFrom(null, '2026-11-23', '2026-12-01')
    if (kind === 'person') return fc.constantFrom(null, 'A01', 'A02')
    // A name that is shortened already is shown as it is.
    if (kind === 'buyer') return fc.constantFrom(null, '青**屋', '木**家')
    return fc.constantFrom(null, '一', '二')
  }
  const fieldsGiven = fc.record(
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, { kind }]) => kind !== 'links' && kind !== 'attendees')
        .map(([field, { kind, choices }]) => [field, value(kind, choices)]),
    ),
    { requiredKeys: [] },
  )
  return fieldsGiven.map((some) =>
    Object.fromEntries(Object.entries(some).map(([field, held]): [string, RegisterValue] => [field, held ?? null])),
  )
}

const act = (register: RegisterName) =>
  fc.record({
    what: fc.constantFrom('add', 'correct', 'move', 'move', 'note'),
    which: fc.nat(3),
    move: fc.constantFrom(...Object.keys(definitionOf(register).moves)),
    values: given(register),
    text: fc.constantFrom('', '原因'),
  })

const person = (register: RegisterName) => (definitionOf(register).person === 'none' ? null : 'A01')

interface Act {
  readonly what: string
  readonly which: number
  readonly move: string
  readonly values: RegisterValues
  readonly text: string
}

/** Whether a call was allowed, and why not. */
const outcome = async (host: TestHost, name: string, input: object) => {
  const result = (await host.host.dispatch(name, input)) as {
    ok: boolean
    value?: { id: number }
    failure?: { code: string }
  }
  return result.ok ? { id: result.value?.id ?? 0, code: null } : { id: 0, code: result.failure?.code ?? '' }
}

const play = async (host: TestHost, register: RegisterName, acts: readonly Act[]) => {
  const model = new RegisterModel(register)
  const ids: number[] = []
  let minute = 0
  for (const { what, which, move, values, text } of acts) {
    host.clock.now = `2026-11-22 10:${String((minute += 1)).padStart(2, '0')}:00`
    const id = ids[which % Math.max(1, ids.length)] ?? 999_999
    if (what === 'add') {
      const made = await outcome(host, 'registers.add', { register, person: person(register), values })
      expect(made.code === null).toBe(model.mayAdd(values))
      if (made.code === null) {
        ids.push(made.id)
        model.add(made.id, values)
      }
    } else if (what === 'correct') {
      const { code } = await outcome(host, 'registers.correct', { id, values })
      expect(code === null).toBe(model.correct(id, values))
    } else if (what === 'move') {
      const { code } = await outcome(host, 'registers.move', { id, move, values, text })
      expect(code).toBe(model.move(id, move, values, text, host.clock.now))
    } else {
      const { code } = await outcome(host, 'registers.note', { id, text: '问过了' })
      expect(code === null).toBe(model.note(id))
    }
  }
  return model
}

const sameAsModel = async ({ ask }: TestHost, model: RegisterModel): Promise<void> => {
  for (const [id, entry] of model.entries) {
    const kept = await ask('registers.get', { id })
    expect(kept.values).toEqual(entry.values)
    expect([kept.state, kept.reopened, kept.closedAt]).toEqual([entry.state, entry.reopened, entry.closedAt])
    expect(
      kept.history.map(({ what, values }) => ({
        what,
        values: Object.fromEntries(Object.entries(values).filter(([field]) => field !== 'due')),
      })),
    ).toEqual(entry.events)
  }
}

describe('random sequences of acts', () => {
  it.each(tried)(
    'leave %s as a plain model has it, history and refusals included',
    async (register) => {
      await fc.assert(
        fc.asyncProperty(fc.array(act(register), { minLength: 5, maxLength: 25 }), async (acts) => {
          const host = await openTestHost()
          await fillSmallTeam(host)
          const model = await play(host, register, acts)
          await sameAsModel(host, model)
          const { states, total } = await host.ask('registers.list', { register })
          expect(total).toBe(model.entries.size)
          for (const [state, count] of Object.entries(states))
            expect(count).toBe([...model.entries.values()].filter((entry) => entry.state === state).length)
          await host.host.close()
        }),
        { numRuns: 10, endOnFailure: true },
      )
    },
    60_000,
  )
})
