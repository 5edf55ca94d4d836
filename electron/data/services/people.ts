import { randomBytes, scryptSync } from 'node:crypto'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { PastedPerson, Person, PersonInput } from '#shared/contract/people.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { folded } from '#shared/rules/folded.ts'
import { readPastedPeople } from '#shared/rules/people-paste.ts'
import type { Context } from '../context.ts'
import { renameInPlans } from '../stores/dated-store.ts'
import { renameInDecisions } from '../stores/decision-store.ts'
import { renameInPlannedDays } from '../stores/plan-store.ts'
import {
  insertPerson,
  listPeople,
  personById,
  personIdByNumber,
  setLeft,
  setPinHash,
  updatePerson,
} from '../stores/people-store.ts'
import { clearPinTries } from '../stores/pin-store.ts'
import { shopById } from '../stores/shop-store.ts'

export const list = ({ sql }: Context): Person[] => listPeople(sql)

const known = ({ sql }: Context, id: PersonId): Person => {
  const person = personById(sql, id)
  if (!person) throw new Refusal('not-found', { what: 'person', key: id })
  return person
}

/** Two uses of one account on the same days, unless both say that it is shared. */
const overlaps = (a: Person['accounts'][number], b: Person['accounts'][number]): boolean =>
  !(a.isShared === true && b.isShared === true) &&
  a.shopId === b.shopId &&
  a.account === b.account &&
  (a.to === null || b.from === null || a.to >= b.from) &&
  (b.to === null || a.from === null || b.to >= a.from)

/** Refuses a number somebody has, an account somebody else uses on the same days, a shop that is not there, dates the wrong way round. */
const check = (context: Context, person: PersonInput, self: PersonId | null): void => {
  const holder = personIdByNumber(context.sql, folded(person.number))
  if (holder !== undefined && holder !== self) throw new Refusal('number-taken', { number: person.number })
  for (const account of person.accounts) {
    const { shopId, account: name, from, to } = account
    if (!shopById(context.sql, shopId)) throw new Refusal('not-found', { what: 'shop', key: shopId })
    if (from !== null && to !== null && from > to) throw new Refusal('date-order', { from, to })
    const others = listPeople(context.sql).filter((other) => other.id !== self)
    const user = others.find((other) => other.accounts.some((theirs) => overlaps(account, theirs)))
    if (user) throw new Refusal('account-taken', { account: name, number: user.number, name: user.name })
  }
}

export const add = (context: Context, person: PersonInput): Person => {
  check(context, person, null)
  return known(context, insertPerson(context.sql, person, folded(person.number)))
}

export const change = (context: Context, { id, ...person }: ParsedInputOf<'people.change'>): Person => {
  const before = known(context, id)
  check(context, person, id)
  // Decisions, plans and imported rosters name people by their number: they follow when it changes.
  if (before.number !== person.number) {
    renameInDecisions(context.sql, before.number, person.number)
    renameInPlans(context.sql, before.number, person.number)
    renameInPlannedDays(context.sql, before.number, person.number)
  }
  updatePerson(context.sql, id, person, folded(person.number))
  return known(context, id)
}

/** Nobody is deleted: the person stays, with a last day. Refuses a last day before the first. */
export const leave = (context: Context, { id, left }: ParsedInputOf<'people.leave'>): Person => {
  const { joined } = known(context, id)
  if (joined !== null && left < joined) throw new Refusal('date-order', { from: joined, to: left })
  setLeft(context.sql, id, left)
  return known(context, id)
}

export const comeBack = (context: Context, { id }: ParsedInputOf<'people.comeBack'>): Person => {
  known(context, id)
  setLeft(context.sql, id, null)
  return known(context, id)
}

/** scrypt with its own salt: `scrypt$salt$hash`, both base64. */
export const pinHash = (pin: string): string => {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64')}$${scryptSync(pin, salt, 32).toString('base64')}`
}

/** A new PIN; wrong tries of the old one are forgotten. */
export const setPin = (context: Context, { id, pin }: ParsedInputOf<'people.setPin'>): Record<string, never> => {
  known(context, id)
  setPinHash(context.sql, id, pinHash(pin))
  clearPinTries(context.sql, id)
  return {}
}

export const understandPaste = ({ sql }: Context, { text }: { text: string }): PastedPerson[] =>
  readPastedPeople(text, new Set(listPeople(sql).map((person) => folded(person.number))))

/** Adds the lines without a problem; the others stay in the dialog. */
export const addPasted = (context: Context, input: { text: string }): { added: number } => {
  const good = understandPaste(context, input).filter((person) => person.problem === null)
  for (const { number, name, aliases, group, level, joined, baseSalary } of good)
    add(context, { number, name, aliases, group, level, joined, baseSalary, role: 'agent', accounts: [] })
  return { added: good.length }
}
