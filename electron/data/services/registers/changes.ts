import type { ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { EntryMade, RegisterValue, WholeEntry } from '#shared/contract/registers.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { folded } from '#shared/rules/folded.ts'
import { dueByRule, movesDue } from '#shared/rules/registers/due.ts'
import { isClosedState, isReopening, moveFrom } from '#shared/rules/registers/moves.ts'
import type { Context } from '../../context.ts'
import { insertEvent, insertLink } from '../../stores/register-event-store.ts'
import { entryBySource, type EntryRow } from '../../stores/register-store.ts'
import { checkPlanned } from './extra-checks.ts'
import { keptLink } from './links.ts'
import { checkRequired, maskedWords, ownerOf, personOf, proposalOf, type Proposal } from './proposal.ts'
import { rememberWord, settings } from './settings.ts'
import { knownEntry, wholeEntryOf } from './shown.ts'
import { withWholeBuyer } from './whole-buyer.ts'
import { numberOf, rewrite, writeNew, type Draft } from './writing.ts'

// Every way in which an entry comes about and changes. docs/registers.md §1–§4

const dueOf = (context: Context, row: Pick<Draft, 'register' | 'dueFrom' | 'values'>): LocalTime | null =>
  dueByRule(row.register, definitionOf(row.register).due, {
    from: row.dueFrom,
    values: row.values,
    ownHours: settings(context).hours,
  })

const rememberWords = (context: Context, { ownWords }: Proposal): void => {
  for (const [key, word] of ownWords) rememberWord(context, key, word)
}

/** Writes a new entry down. */
export const add = (context: Context, input: EntryMade): WholeEntry => {
  const { register, links, source } = input
  if (source !== null && entryBySource(context.sql, source)) throw new Refusal('suggestion-gone')
  const kept = links.map((link) => keptLink(context, null, link))
  const personId = personOf(context, register, input.person)
  const ownerId = ownerOf(context, register, input.owner)
  const proposal = proposalOf(context, register, withWholeBuyer(context, register, input.values, links), {})
  checkRequired(register, proposal.values)
  const at = context.now()
  const state = definitionOf(register).states[0] ?? ''
  const draft = { register, state, personId, ownerId, dueFrom: at, values: proposal.values, reopened: 0 }
  checkPlanned(context, register, { before: null, person: numberOf(context, personId), ...draft, text: '' })
  const isClosed = isClosedState(definitionOf(register), state)
  const id = writeNew(context, source, {
    ...draft,
    due: input.due === undefined ? dueOf(context, draft) : input.due,
    isDueSet: input.due !== undefined,
    closedAt: isClosed ? at : null,
  })
  rememberWords(context, proposal)
  for (const link of kept) insertLink(context.sql, id, link)
  return wholeEntryOf(context, id)
}

const isSameNumber = (typed: string | null, kept: string | null): boolean =>
  typed === kept || (typed !== null && kept !== null && folded(typed) === folded(kept))

/** What else than fields a correction changes, with what it was. */
const otherChanges = (
  context: Context,
  row: EntryRow,
  input: ParsedInputOf<'registers.correct'>,
): { draft: Draft; before: Map<string, RegisterValue> } => {
  const before = new Map<string, RegisterValue>()
  const draft: { -readonly [Key in keyof Draft]: Draft[Key] } = { ...row }
  const { person, owner, due } = input
  if (person !== undefined && !isSameNumber(person, row.person?.agent ?? null)) {
    draft.personId = personOf(context, row.register, person)
    before.set('person', row.person?.agent ?? null)
  }
  // Whoever has left keeps what was his, however his number is typed.
  if (owner !== undefined && !isSameNumber(owner, row.owner?.agent ?? null)) {
    draft.ownerId = ownerOf(context, row.register, owner)
    before.set('owner', row.owner?.agent ?? null)
  }
  if (due !== undefined && due !== row.due) {
    draft.due = due
    draft.isDueSet = true
    before.set('due', row.due)
  }
  return { draft, before }
}

/** The draft with its new fields and, unless somebody said when it is due, the time that follows from them. */
const withValues = (context: Context, draft: Draft, { values, before }: Proposal): Draft => {
  const changed = { ...draft, values }
  const isMoved = !draft.isDueSet && movesDue(definitionOf(draft.register).due, before.keys())
  return isMoved ? { ...changed, due: dueOf(context, changed) } : changed
}

/** A correction; with `hasOwnSignatures` it may sign a course, which no form may do. */
export const correctEntry = (
  context: Context,
  input: ParsedInputOf<'registers.correct'>,
  rights: { readonly hasOwnSignatures: boolean },
): WholeEntry => {
  const row = knownEntry(context, input.id)
  const { draft, before } = otherChanges(context, row, input)
  const proposal = proposalOf(context, row.register, input.values, row.values, rights)
  for (const [field, was] of proposal.before) before.set(field, was)
  if (before.size === 0) return wholeEntryOf(context, row.id)
  checkRequired(row.register, proposal.values)
  const corrected = withValues(context, draft, proposal)
  if (corrected.due !== row.due) before.set('due', row.due)
  const text = maskedWords(context, input.reason)
  const person = numberOf(context, corrected.personId)
  checkPlanned(context, row.register, { ...corrected, before: row, person, text })
  rewrite(context, row, corrected)
  rememberWords(context, proposal)
  insertEvent(context.sql, row, {
    ...stamp(context),
    what: 'corrected',
    move: null,
    fromState: null,
    toState: null,
    text,
    values: Object.fromEntries(before),
  })
  return wholeEntryOf(context, row.id)
}

/** Writes over what stands there; what it said before goes into the history. Nothing changed: nothing is written. */
export const correct = (context: Context, input: ParsedInputOf<'registers.correct'>): WholeEntry =>
  correctEntry(context, input, { hasOwnSignatures: false })

const stamp = ({ now, by }: Context): { at: LocalTime; by: string } => ({ at: now(), by })

/** The entry in its new state, and when it is due after a step back into work. */
const moved = (context: Context, row: EntryRow, name: string, to: string): Draft => {
  const definition = definitionOf(row.register)
  const now = context.now()
  const closedAt = isClosedState(definition, to) ? (row.closedAt ?? now) : null
  const draft: Draft = { ...row, state: to, closedAt }
  if (!isReopening(definition, name, row.state, to)) return draft
  const reopened = { ...draft, reopened: row.reopened + 1 }
  const { rule } = definition.due
  const startsAnew = (rule === 'days' || rule === 'hours') && row.due !== null && row.due < now
  if (!startsAnew) return reopened
  const anew = { ...reopened, dueFrom: now, isDueSet: false }
  return { ...anew, due: dueOf(context, anew) }
}

/** What a step overwrites stays readable as a correction before it. */
const keepOverwritten = (context: Context, row: EntryRow, { before }: Proposal): void => {
  const overwritten = [...before].filter(([, was]) => was !== null)
  if (overwritten.length === 0) return
  const values = Object.fromEntries(overwritten)
  const plain = { move: null, fromState: null, toState: null, text: '' }
  insertEvent(context.sql, row, { ...stamp(context), what: 'corrected', ...plain, values })
}

/** Takes a step; refuses one that is not possible from here, and one whose fields or words are missing. */
export const move = (context: Context, input: ParsedInputOf<'registers.move'>): WholeEntry => {
  const row = knownEntry(context, input.id)
  const { register } = row
  const step = moveFrom(definitionOf(register), row.state, input.move)
  if (step === undefined) throw new Refusal('move-not-possible', { register, state: row.state, move: input.move })
  if (step.needsText === true && input.text === '')
    throw new Refusal('invalid-input', { path: 'text', reason: 'required' })
  const proposal = proposalOf(context, register, input.values, row.values)
  checkRequired(register, proposal.values, step.asks)
  const draft = withValues(context, moved(context, row, input.move, step.to), proposal)
  const text = maskedWords(context, input.text)
  checkPlanned(context, register, { ...draft, before: row, person: row.person?.agent ?? null, text })
  keepOverwritten(context, row, proposal)
  rewrite(context, row, draft)
  rememberWords(context, proposal)
  const filled = [...proposal.before.keys()].map((field) => [field, proposal.values[field] ?? null] as const)
  const states = { fromState: row.state, toState: step.to }
  insertEvent(context.sql, row, {
    ...stamp(context),
    what: 'moved',
    move: input.move,
    ...states,
    text,
    values: Object.fromEntries(filled),
  })
  return wholeEntryOf(context, row.id)
}

/** Adds a word to an entry, open or closed. */
export const note = (context: Context, { id, text }: ParsedInputOf<'registers.note'>): WholeEntry => {
  const row = knownEntry(context, id)
  const plain = { move: null, fromState: null, toState: null, values: {} }
  insertEvent(context.sql, row, { ...stamp(context), what: 'noted', ...plain, text: maskedWords(context, text) })
  return wholeEntryOf(context, id)
}

/** Says what an entry belongs to. */
export const link = (context: Context, { id, link: to }: ParsedInputOf<'registers.link'>): WholeEntry => {
  const { id: entryId } = knownEntry(context, id)
  insertLink(context.sql, entryId, keptLink(context, entryId, to))
  return wholeEntryOf(context, entryId)
}
