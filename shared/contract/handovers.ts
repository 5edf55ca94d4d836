import { z } from 'zod'
import { agentNumber, shopId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { done, draft, job, nothing, read, write } from './method.ts'

/** What an item is about: to do, urgent, a possible buyer, after-sales, stock or dispatch, a promise, anything else. */
export const handoverKinds = ['pending', 'urgent', 'lead', 'after-sales', 'stock', 'promise', 'other'] as const
export const handoverKind = z.enum(handoverKinds)
export type HandoverKind = z.infer<typeof handoverKind>

const text = (most: number) => z.string().trim().max(most)
const id = z.number().int().positive()
const shiftCode = z.string().trim().min(1).max(8)

/** What is written down. `happened` is all that must be said; shop, buyer and order as far as they are known. */
export const handoverEntry = z.strictObject({
  kind: handoverKind,
  shop: text(80).nullable(),
  buyer: text(80),
  orderNo: text(60),
  happened: z.string().trim().min(1).max(1000),
  toDo: text(1000),
  due: localTime.nullable(),
  isUrgent: z.boolean(),
  owner: agentNumber.nullable(),
})
export type HandoverEntry = z.infer<typeof handoverEntry>

/** Somebody at a handover. */
export const handoverSide = z.strictObject({ agent: agentNumber, name: z.string(), at: localTime })

/**
 * Something added to an item later: a note; what it said before it was changed; its outcome when it was closed; the outcome that no longer holds
 * when it was opened again.
 */
export const itemNote = z.strictObject({
  at: localTime,
  by: z.string(),
  kind: z.enum(['note', 'changed', 'closed', 'reopened']),
  text: z.string(),
})

/**
 * An item with its way so far. `firstDay`: the day it was first written; `age`: days since, 0 = today. `receivers`: everybody who took it over, in
 * order. `carried`: how many signed handovers it has gone through. `source`: key of the suggestion it came from.
 */
export const handoverItem = z.strictObject({
  id,
  ...handoverEntry.shape,
  source: z.string().nullable(),
  addedAt: localTime,
  addedBy: z.string(),
  firstHandover: id,
  firstDay: localDate,
  age: z.number().int().nonnegative(),
  receivers: z.array(z.strictObject({ agent: agentNumber, name: z.string(), day: localDate, shift: z.string() })),
  carried: z.number().int().nonnegative(),
  notes: z.array(itemNote),
  closed: z.strictObject({ at: localTime, by: z.string(), outcome: z.string() }).nullable(),
  isOverdue: z.boolean(),
})
export type HandoverItem = z.infer<typeof handoverItem>

/**
 * `neverTaken`: nobody signed for the next shift; figures `from`, `to` (shifts), `at` (when it began) and `minutes` since; `handover` null: none was
 * even opened. `takenLate`: signed long after it began; `from`, `to`, `at`, `minutes`. `openTooLong`: an item is carried on and on; `age` in days
 * and `happened`.
 */
export const handoverCheckNames = ['neverTaken', 'takenLate', 'openTooLong'] as const
export const handoverFinding = z.strictObject({
  check: z.enum(handoverCheckNames),
  handover: id.nullable(),
  item: id.nullable(),
  day: localDate,
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type HandoverFinding = z.infer<typeof handoverFinding>

/** `open`: being written. `half-signed`: the outgoing side has signed and nobody has taken over; any change takes that signature back. `signed`: frozen. */
export const handoverState = z.enum(['open', 'half-signed', 'signed'])

/**
 * One change of shift on a day, as a list shows it. `at`: when the next shift was to take over when the handover was opened, null = no such shift
 * kinds then. `place` in the chain of signed ones.
 */
export const handoverSummary = z.strictObject({
  id,
  day: localDate,
  fromShift: z.string(),
  toShift: z.string(),
  at: localTime.nullable(),
  state: handoverState,
  outgoing: handoverSide.nullable(),
  incoming: handoverSide.nullable(),
  items: z.number().int(),
  openItems: z.number().int(),
  urgentItems: z.number().int(),
  place: z.number().int().nullable(),
})
export type HandoverSummary = z.infer<typeof handoverSummary>

/**
 * A whole handover. `items`: written here or carried here, urgent and overdue first, then by due and age, closed ones last. Of a signed one they
 * are what was signed. `expected`: who is on the two shifts by the roster. `remarks`: appended after signing.
 */
export const handover = z.strictObject({
  ...handoverSummary.omit({ items: true }).shape,
  items: z.array(handoverItem),
  openedAt: localTime,
  expected: z.strictObject({ outgoing: z.array(agentNumber), incoming: z.array(agentNumber) }),
  remarks: z.array(z.strictObject({ at: localTime, by: z.string(), text: z.string() })),
  hash: z.string().nullable(),
  findings: z.array(handoverFinding),
})
export type Handover = z.infer<typeof handover>

export const suggestionSources = ['unanswered', 'unpaid', 'promise', 'after-sales'] as const

/**
 * What the day's imports suggest to hand over. `key` is the same as long as its matter is; accepted and dropped ones do not come back. `evidence`:
 * the lines, order or item it stands on, as short texts with their moment, and where to look.
 */
export const handoverSuggestion = z.strictObject({
  key: z.string().max(200),
  source: z.enum(suggestionSources),
  entry: handoverEntry,
  evidence: z.array(z.strictObject({ at: localTime.nullable(), who: z.string(), text: z.string() })),
  chat: z
    .strictObject({
      shop: z.string(),
      account: z.string(),
      buyer: z.string(),
      day: localDate,
      shopId,
      buyerId: z.number().int().positive(),
    })
    .nullable(),
  orderNo: z.string().nullable(),
})
export type HandoverSuggestion = z.infer<typeof handoverSuggestion>

/** A change of shift that is to come or going on: by the shift kinds and the roster of the day. `handover`: the one already opened for it. */
export const changeOfShift = z.strictObject({
  day: localDate,
  fromShift: z.string(),
  toShift: z.string(),
  at: localTime,
  outgoing: z.array(agentNumber),
  incoming: z.array(agentNumber),
  handover: id.nullable(),
})
export type ChangeOfShift = z.infer<typeof changeOfShift>

export const handoverSettings = z.strictObject({
  /** minutes after the next shift's beginning when taking over is late */
  lateMinutes: z.number().int().min(0).max(720),
  /** days an item may stay open before it stands out */
  openDays: z.number().int().min(1).max(60),
  /** words in an agent's line that promise something */
  promises: z.array(z.string().trim().min(1).max(20)).max(60),
  /** hours of the past that suggestions look at */
  lookBackHours: z.number().int().min(1).max(168),
})
export type HandoverSettings = z.infer<typeof handoverSettings>

/** A broken link: which place in the chain, what it is (a handover or a remark), and what is wrong with it. */
export const chainBreak = z.strictObject({
  place: z.number().int().positive(),
  kind: z.enum(['handover', 'remark']),
  handover: id.nullable(),
  day: localDate.nullable(),
  problem: z.enum(['altered', 'missing', 'unlinked', 'extra']),
})
export type ChainBreak = z.infer<typeof chainBreak>

export const handoverChain = z.strictObject({
  ok: z.boolean(),
  count: z.number().int().nonnegative(),
  firstBroken: chainBreak.nullable(),
})

const one = z.strictObject({ id })

export const handovers = {
  /** Days from, before: what the calendar and the list show. */
  list: read(
    z.strictObject({ from: localDate, to: localDate }),
    z.strictObject({ handovers: z.array(handoverSummary), findings: z.array(handoverFinding) }),
  ),
  /** The changes of shift of a day, and which of them is next at this moment; works without a roster by the shift kinds alone. */
  changes: read(
    z.strictObject({ day: localDate }),
    z.strictObject({ changes: z.array(changeOfShift), next: z.number().int().nullable() }),
  ),
  get: read(one, handover),
  /** Opens the handover of a change of shift, or gives the one that is there. */
  open: write(z.strictObject({ day: localDate, fromShift: shiftCode, toShift: shiftCode }), handover),
  suggestions: read(one, z.array(handoverSuggestion)),
  /** Writes an item; `source` says which suggestion it accepts. */
  add: write(z.strictObject({ handover: id, entry: handoverEntry, source: z.string().max(200).nullable() }), handover),
  /** Several suggestions at once, as they are. */
  accept: write(z.strictObject({ handover: id, keys: z.array(z.string().max(200)).min(1).max(200) }), handover),
  drop: write(z.strictObject({ handover: id, key: z.string().max(200) }), handover),
  /** Only before the item was signed for once; afterwards add a note. `handover-signed`. */
  change: write(z.strictObject({ handover: id, item: id, entry: handoverEntry }), handover),
  note: write(z.strictObject({ handover: id, item: id, text: z.string().trim().min(1).max(1000) }), handover),
  close: write(z.strictObject({ handover: id, item: id, outcome: z.string().trim().max(1000) }), handover),
  reopen: write(z.strictObject({ handover: id, item: id }), handover),
  /** What somebody is typing and has not added yet; null = nothing. Never lost, told to nobody. */
  draftOf: read(one, z.strictObject({ body: z.string().max(4000).nullable() })),
  saveDraft: draft(z.strictObject({ id, body: z.string().max(4000).nullable() }), done),
  /**
   * Signs with a PIN, in person: the outgoing side first, then the incoming one, which freezes the handover and makes it the chain's next link.
   * `wrong-pin` (with tries left), `pin-locked`, `pin-missing`, `same-person`, `handover-signed`.
   */
  sign: job(z.strictObject({ id, agent: agentNumber, pin: z.string().max(20) }), handover),
  /** A word after signing; it is a link of the chain too. */
  remark: write(
    z.strictObject({ id, agent: agentNumber.nullable(), text: z.string().trim().min(1).max(1000) }),
    handover,
  ),
  /** What waits now for the shift that is on or comes: the handover to take over and every open item. */
  waiting: read(
    nothing,
    z.strictObject({
      now: localTime,
      /** signed or half-signed for the shift on now, else the last one there is; null = none */
      handover: handoverSummary.nullable(),
      onShift: z.array(z.strictObject({ agent: agentNumber, name: z.string(), shift: z.string() })),
      items: z.array(handoverItem),
      findings: z.array(handoverFinding),
      next: changeOfShift.nullable(),
    }),
  ),
  /**
   * Days of a month with their changes of shift and what became of them. `missing`: those without a handover since the first there ever was, and –
   * their `at` lies after now – those still to come.
   */
  calendar: read(
    z.strictObject({ month }),
    z.array(z.strictObject({ day: localDate, handovers: z.array(handoverSummary), missing: z.array(changeOfShift) })),
  ),
  verify: read(nothing, handoverChain),
  settings: read(nothing, handoverSettings),
  saveSettings: write(handoverSettings, handoverSettings),
}
