import { Refusal } from '#shared/contract/failure.ts'
import type { MethodName, OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Role } from '#shared/contract/people.ts'
import { definitionOf, registerNames, type RegisterName } from '#shared/kit/registers.ts'
import { financeRegisters, mayCall, ownRegisters } from '#shared/rules/access.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import { agentOfAppeal, placeOfEntry } from '../../stores/access-store.ts'
import { roleNow } from './settings.ts'

// What dispatch asks before and after every call: may this role, and is it the own. docs/privacy.md §4

/** Whom a call is about, as the agent may ask it; false: not the agent's own. */
type OwnCheck<Name extends MethodName> = (input: ParsedInputOf<Name>, self: string, context: Context) => boolean

const isSelf = (agent: string | null | undefined, self: string): boolean =>
  agent !== null && agent !== undefined && folded(agent) === folded(self)

const isReadable = (register: RegisterName, person: string | null, self: string): boolean =>
  ownRegisters.includes(register)
    ? isSelf(person, self)
    : register === 'knowledge' || definitionOf(register).isOpenToAgents

const isWritable = (register: RegisterName, person: string | null, self: string): boolean =>
  definitionOf(register).isOpenToAgents && (!ownRegisters.includes(register) || isSelf(person, self))

/** Settling, adopting and approving are the supervisor's part. */
const isForSupervisors = (register: RegisterName, move: string): boolean =>
  definitionOf(register).moves[move]?.isSupervisors === true

/** Registers somebody of a role may write in, at least about himself; null: all. */
export const writableBy = (role: Role): readonly RegisterName[] | null => {
  if (role === 'supervisor') return null
  return registerNames.filter((name) =>
    role === 'finance' ? financeRegisters.includes(name) : definitionOf(name).isOpenToAgents,
  )
}

const isRegister = (name: string): name is RegisterName => (registerNames as readonly string[]).includes(name)

const ofEntry =
  (isAllowed: typeof isReadable) =>
  ({ id }: { id: number }, self: string, { sql }: Context): boolean => {
    const place = placeOfEntry(sql, id)
    return place !== undefined && isRegister(place.register) && isAllowed(place.register, place.agent, self)
  }

const ofAgent = ({ agent }: { agent: string | null }, self: string): boolean => isSelf(agent, self)
const ofAppeal = ({ id }: { id: number }, self: string, { sql }: Context): boolean =>
  isSelf(agentOfAppeal(sql, id), self)

/** Calls of an agent that must be about the agent. */
const ownChecks: { readonly [Name in MethodName]?: OwnCheck<Name> } = {
  'performance.sheets': ofAgent,
  'performance.makeAppeal': ofAgent,
  'performance.noteAppeal': ofAppeal,
  'performance.withdrawAppeal': ofAppeal,
  'quality.scores': ofAgent,
  'quality.acknowledge': ofAgent,
  'people.coursesOf': ofAgent,
  'people.signCourse': ofAgent,
  'roster.ask': ofAgent,
  'registers.list': ({ register, person }, self) => isReadable(register, person, self),
  'registers.get': ofEntry(isReadable),
  'registers.add': ({ register, person }, self) => isWritable(register, person, self),
  'registers.correct': ofEntry(isWritable),
  'registers.move': ({ id, move }, self, context) =>
    ofEntry((register, person, agent) => isWritable(register, person, agent) && !isForSupervisors(register, move))(
      { id },
      self,
      context,
    ),
  'registers.note': ofEntry(isWritable),
}

/** Registers finance may name; of an entry by its id. */
const ofFinance = (context: Context, method: MethodName, input: unknown): boolean => {
  if (!method.startsWith('registers.') || method === 'registers.settings') return true
  const asked = input as { register?: string; id?: number }
  const register = asked.register ?? (asked.id === undefined ? '' : placeOfEntry(context.sql, asked.id)?.register)
  return register !== undefined && financeRegisters.includes(register)
}

const isOwn = (context: Context, method: MethodName, input: unknown): boolean => {
  const { present } = context.session
  if (present === null) return true
  if (present.role === 'finance') return ofFinance(context, method, input)
  // The table is typed method by method; here any of them is meant.
  const check = ownChecks[method] as OwnCheck<MethodName> | undefined
  return present.role === 'supervisor' || (check?.(input as never, present.number, context) ?? true)
}

/** Lets a call through or refuses it: `locked` while nobody has said who he is, `not-permitted` for what the role does not have. */
export const checkAllowed = (context: Context, method: MethodName, input: unknown): void => {
  const role = roleNow(context)
  if (role === 'supervisor') return
  if (!mayCall(role, method)) throw new Refusal(role === null ? 'locked' : 'not-permitted')
  if (role !== null && !isOwn(context, method, input)) throw new Refusal('not-permitted')
}

type OwnPart<Name extends MethodName> = (value: OutputOf<Name>, self: string) => OutputOf<Name>

/** Answers of which an agent gets only the own part. */
const ownParts: { readonly [Name in MethodName]?: OwnPart<Name> } = {
  // Names stand on every list; what others are paid does not.
  'people.list': (people, self) =>
    people.map((person) => (isSelf(person.number, self) ? person : { ...person, baseSalary: null, accounts: [] })),
  'roster.month': (month, self) => ({
    ...month,
    leave: month.leave.filter(({ agent }) => isSelf(agent, self)),
    wishes: month.wishes.filter(({ agent }) => isSelf(agent, self)),
    marks: month.marks.filter(({ agent }) => isSelf(agent, self)),
  }),
  'performance.appeals': (appeals, self) => appeals.filter(({ agent }) => isSelf(agent, self)),
  'quality.scoreOf': (value, self) => {
    if (!isSelf(value.score.agent, self)) throw new Refusal('not-permitted')
    return value
  },
}

/** The part of an answer that whoever is at the window may see. */
export const ownPart = (context: Context, method: MethodName, value: unknown): unknown => {
  const part = ownParts[method] as OwnPart<MethodName> | undefined
  if (part === undefined || roleNow(context) !== 'agent') return value
  return part(value as never, context.session.present?.number ?? '')
}
