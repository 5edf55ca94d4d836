import { z } from 'zod'
import { agentNumber, personId, shopId } from '../kit/ids.ts'
import { localDate } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { done, nothing, read, write } from './method.ts'

export const role = z.enum(['supervisor', 'agent', 'finance'])
export type Role = z.infer<typeof role>

/**
 * A platform login used by a person from a day on, to a day (inclusive) or still. `isShared`: others use it on the same days, and the
 * roster says who it was at a moment; absent = no.
 */
export const account = z.strictObject({
  shopId,
  account: z.string().trim().min(1).max(100),
  from: localDate.nullable(),
  to: localDate.nullable(),
  isShared: z.boolean().optional(),
})
export type Account = z.infer<typeof account>

const personFields = {
  number: agentNumber,
  name: z.string().trim().min(1).max(60),
  aliases: z.array(z.string().trim().min(1).max(40)).max(20),
  group: z.string().trim().max(40),
  level: z.string().trim().max(40),
  role,
  joined: localDate.nullable(),
  baseSalary: fen.refine((amount) => amount >= 0).nullable(),
  accounts: z.array(account).max(60),
}

/** Someone of the team. `left` is the last day; null means still here. `baseSalary` in fen a month; null means not agreed. */
export const person = z.strictObject({ id: personId, ...personFields, left: localDate.nullable(), hasPin: z.boolean() })
export type Person = z.infer<typeof person>

/** Below a hundred million yuan a month: pay made from it stays exact. */
const enteredFields = {
  ...personFields,
  baseSalary: personFields.baseSalary.refine((amount) => amount === null || amount <= 10_000_000_000),
}

export const personInput = z.strictObject(enteredFields)
export type PersonInput = z.infer<typeof personInput>

/** One line of a pasted table, as understood; `problem` is the failure code that keeps it out, null when it can be added. */
export const pastedPerson = z.strictObject({
  line: z.number().int().positive(),
  number: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  group: z.string(),
  level: z.string(),
  joined: localDate.nullable(),
  baseSalary: fen.nullable(),
  problem: z
    .enum([
      'number-missing',
      'name-missing',
      'too-long',
      'number-taken',
      'number-twice',
      'date-unreadable',
      'money-unreadable',
    ])
    .nullable(),
})
export type PastedPerson = z.infer<typeof pastedPerson>

export const people = {
  list: read(nothing, z.array(person)),
  add: write(personInput, person),
  change: write(z.strictObject({ id: personId, ...enteredFields }), person),
  leave: write(z.strictObject({ id: personId, left: localDate }), person),
  comeBack: write(z.strictObject({ id: personId }), person),
  setPin: write(z.strictObject({ id: personId, pin: z.string().regex(/^\d{4,8}$/) }), done),
  understandPaste: read(z.strictObject({ text: z.string().max(200_000) }), z.array(pastedPerson)),
  addPasted: write(z.strictObject({ text: z.string().max(200_000) }), z.strictObject({ added: z.number().int() })),
}
