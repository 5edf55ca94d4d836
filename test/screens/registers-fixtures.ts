import { wholeEntry, type RegisterValues, type WholeEntry } from '#shared/contract/registers.ts'
import { person, type Person } from '#shared/contract/people.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import type { FormHelp } from '#renderer/registers/field-control.tsx'

export const someone: Person = person.parse({
  id: 1,
  number: '7',
  name: '8',
  aliases: [],
  group: '',
  level: '',
  role: 'agent',
  joined: null,
  left: null,
  baseSalary: null,
  accounts: [],
  hasPin: false,
})

const fillings: Readonly<Record<string, (name: RegisterName, key: string) => RegisterValues[string]>> = {
  choice: (name, key) => definitionOf(name).fields[key]?.choices?.[0] ?? '1',
  yes: () => true,
  number: () => 3,
  money: () => 1200,
  day: () => '2026-11-20',
  month: () => '2026-10',
  person: () => '7',
  attendees: () => [{ agent: '7', came: true, score: 90, signedAt: null }],
  links: () => ['4'],
}

/** Every field of a register with something in it; words are digits, so that left-over words are seen. */
export const filledValues = (name: RegisterName): RegisterValues =>
  Object.fromEntries(
    Object.entries(definitionOf(name).fields).map(([key, { kind }]) => [key, fillings[kind]?.(name, key) ?? '5']),
  )

/** An entry of a register with every field filled, in its first state. */
export const entryOf = (name: RegisterName, fields: object = {}): WholeEntry =>
  wholeEntry.parse({
    id: 9,
    register: name,
    state: definitionOf(name).states[0],
    isClosed: false,
    at: '2026-11-20 10:00:00',
    by: 'supervisor',
    person: definitionOf(name).person === 'none' ? null : { agent: '7', name: '8' },
    owner: definitionOf(name).hasOwner ? { agent: '7', name: '8' } : null,
    due: '2026-11-21 10:00:00',
    isOverdue: true,
    values: filledValues(name),
    links: [],
    source: null,
    reopened: 0,
    closedAt: null,
    changedAt: '2026-11-20 10:00:00',
    history: [
      {
        at: '2026-11-20 10:00:00',
        by: 'supervisor',
        what: 'made',
        move: null,
        fromState: null,
        toState: null,
        text: '',
        values: {},
      },
    ],
    linked: [],
    ...fields,
  })

export const help: FormHelp = {
  team: { people: [someone], nameOf: (agent) => agent, shortNameOf: (agent) => agent },
  shops: [],
  products: [],
  ownWords: {},
}
