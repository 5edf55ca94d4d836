import { Refusal } from '#shared/contract/failure.ts'
import type { MethodName, ParsedInputOf } from '#shared/contract/index.ts'
import type { Role } from '#shared/contract/people.ts'
import { definitionOf, registerNames, type RegisterName } from '#shared/kit/registers.ts'
import { financeRegisters, mayCall, ownRegisters } from '#shared/rules/access.ts'
import type { Context } from '../../context.ts'
import { agentOfAppeal } from '../../stores/access-store.ts'
import { partFor } from './own-parts.ts'
import { checkLinks, isMovable, isReadable, isSelf, isWritable, placeOf, type Reader } from './readable.ts'
import { roleNow } from './settings.ts'

// What dispatch asks before and after every call: may this role, and is it the own. docs/privacy.md §4

/** Whether a call is about what the reader may have; false: it is refused. */
type OwnCheck<Name extends MethodName> = (input: ParsedInputOf<Name>, reader: Reader) => boolean
type OwnChecks = { readonly [Name in MethodName]?: OwnCheck<Name> }

/** Registers somebody of a role may write in, at least about himself; null: all. */
export const writableBy = (role: Role): readonly RegisterName[] | null => {
  if (role === 'supervisor') return null
  return registerNames.filter((name) =>
    role === 'finance' ? financeRegisters.includes(name) : definitionOf(name).isOpenToAgents,
  )
}

const ofEntry =
  (isAllowed: typeof isReadable) =>
  ({ id }: { id: number }, reader: Reader): boolean => {
    const place = placeOf(reader.sql, id)
    return place !== null && isAllowed(reader, place)
  }

/** A new entry's draft is the typist's own; of one that is there whoever may write it has it. */
const ofDraft = ({ register, entry }: { register: RegisterName; entry: number }, reader: Reader): boolean =>
  entry === 0
    ? isWritable(reader, { register, person: reader.self, owner: null })
    : placeOf(reader.sql, entry)?.register === register && ofEntry(isWritable)({ id: entry }, reader)

/** Whose an entry is cannot be changed where only the own ones are read: it would be gone, or somebody else's. */
const staysOwn = ({ id, person }: ParsedInputOf<'registers.correct'>, { sql, self }: Reader): boolean => {
  const place = placeOf(sql, id)
  return place === null || person === undefined || !ownRegisters.includes(place.register) || isSelf(person, self)
}

/** Notebooks, for everybody but supervisors. */
const entryChecks: OwnChecks = {
  'registers.list': ({ register, person, owner }, reader) => isReadable(reader, { register, person, owner }),
  'registers.get': ofEntry(isReadable),
  'registers.add': ({ register, person, owner, links }, reader) => {
    if (!isWritable(reader, { register, person, owner })) return false
    checkLinks(reader, links)
    return true
  },
  'registers.correct': (input, reader) => ofEntry(isWritable)(input, reader) && staysOwn(input, reader),
  'registers.move': ({ id, move }, reader) =>
    ofEntry((_reader, place) => isMovable(reader, place, move))({ id }, reader),
  'registers.note': ofEntry(isWritable),
  'registers.link': ({ id, link }, reader) => {
    if (!ofEntry(isWritable)({ id }, reader)) return false
    checkLinks(reader, [link])
    return true
  },
  'registers.attachments': ofEntry(isReadable),
  'registers.attach': ofEntry(isWritable),
  'registers.detach': ofEntry(isWritable),
  'registers.draftOf': ofDraft,
  'registers.saveDraft': ofDraft,
}

const ofAgent = ({ agent }: { agent: string | null }, { self }: Reader): boolean => isSelf(agent, self)
const ofAppeal = ({ id }: { id: number }, { self, sql }: Reader): boolean => isSelf(agentOfAppeal(sql, id), self)

/** Calls of an agent that must be about the agent. */
const agentChecks: OwnChecks = {
  ...entryChecks,
  'performance.sheets': ofAgent,
  'performance.makeAppeal': ofAgent,
  'performance.noteAppeal': ofAppeal,
  'performance.withdrawAppeal': ofAppeal,
  'quality.scores': ofAgent,
  'quality.acknowledge': ofAgent,
  'ledger.acknowledge': ofAgent,
  'people.coursesOf': ofAgent,
  'people.signCourse': ofAgent,
  'problems.countCopy': ({ agent }, { self }) => agent === null || isSelf(agent, self),
  'roster.ask': ofAgent,
}

/** Whoever is at the window, unless he may have everything. */
const readerNow = (context: Context): Reader | null => {
  const role = roleNow(context)
  const { present } = context.session
  if (role === null || role === 'supervisor' || present === null) return null
  return { role, self: present.number, sql: context.sql }
}

const isOwn = (context: Context, method: MethodName, input: unknown): boolean => {
  const reader = readerNow(context)
  if (reader === null) return true
  // The tables are typed method by method; here any of them is meant.
  const check = (reader.role === 'agent' ? agentChecks : entryChecks)[method] as OwnCheck<MethodName> | undefined
  return check?.(input as never, reader) ?? true
}

/** Lets a call through or refuses it: `locked` while nobody has said who he is, `not-permitted` for what the role does not have. */
export const checkAllowed = (context: Context, method: MethodName, input: unknown): void => {
  const role = roleNow(context)
  if (role === 'supervisor') return
  if (!mayCall(role, method)) throw new Refusal(role === null ? 'locked' : 'not-permitted')
  if (role !== null && !isOwn(context, method, input)) throw new Refusal('not-permitted')
}

/** The part of an answer that whoever is at the window may see. */
export const ownPart = (context: Context, method: MethodName, value: unknown): unknown =>
  partFor(readerNow(context), method, value)
