import { z } from 'zod'
import { attachmentKind, contentHash } from '../kit/attachments.ts'
import { agentNumber } from '../kit/ids.ts'
import { localDate, localTime } from '../kit/local-time.ts'
import { registerNames } from '../kit/registers.ts'
import { done, draft, job, nothing, read, write } from './method.ts'
import { language } from './settings.ts'

const id = z.number().int().positive()
const count = z.number().int().nonnegative()
const words = (most: number) => z.string().trim().max(most)

export const registerName = z.enum(registerNames)

/** Somebody who took part in a course. `score` null: no test. `signedAt`: when he confirmed it with his PIN. */
export const attendee = z.strictObject({
  agent: agentNumber,
  came: z.boolean(),
  score: z.number().min(0).max(100).nullable(),
  signedAt: localTime.nullable(),
})
export type Attendee = z.infer<typeof attendee>

/** What a field holds: text, a number (fen for money), yes or no, names of files, or who took part; null = empty. */
export const registerValue = z.union([
  z.string().max(4000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(50),
  z.array(attendee).max(100),
  z.null(),
])
export type RegisterValue = z.infer<typeof registerValue>
export const registerValues = z.record(z.string().max(40), registerValue)
export type RegisterValues = z.infer<typeof registerValues>

export const namedPerson = z.strictObject({ agent: agentNumber, name: z.string() })

/**
 * Something an entry belongs to: another entry, an item of a handover, a scored chat, an appeal, a chat (`key` says which), or a meeting (`key` its
 * week).
 */
export const entryLink = z.strictObject({
  kind: z.enum(['entry', 'handover-item', 'score', 'appeal', 'chat', 'meeting']),
  id: id.nullable(),
  key: z.string().max(300).nullable(),
})
export type EntryLink = z.infer<typeof entryLink>

/**
 * What happened to an entry. `values`: what was said before a correction – of fields, and under `person`, `owner` and `due` of these; null = it was
 * empty – and of a move what it filled. A move that overwrites something writes a correction before it.
 */
export const entryEvent = z.strictObject({
  at: localTime,
  by: z.string(),
  what: z.enum(['made', 'corrected', 'moved', 'noted']),
  move: z.string().nullable(),
  fromState: z.string().nullable(),
  toState: z.string().nullable(),
  text: z.string(),
  values: registerValues,
})
export type EntryEvent = z.infer<typeof entryEvent>

/** An entry as a list shows it. `due` null: no time was set. `source`: the key of what it came from; null = written by hand. `reopened`: how often. */
export const registerEntry = z.strictObject({
  id,
  register: registerName,
  state: z.string(),
  isClosed: z.boolean(),
  at: localTime,
  by: z.string(),
  person: namedPerson.nullable(),
  owner: namedPerson.nullable(),
  due: localTime.nullable(),
  isOverdue: z.boolean(),
  values: registerValues,
  links: z.array(entryLink),
  source: z.string().nullable(),
  reopened: count,
  closedAt: localTime.nullable(),
  changedAt: localTime,
})
export type RegisterEntry = z.infer<typeof registerEntry>

/** With everything that happened to it, oldest first, and the entries it is linked with in either direction. */
export const wholeEntry = z.strictObject({
  ...registerEntry.shape,
  history: z.array(entryEvent),
  linked: z.array(registerEntry),
})
export type WholeEntry = z.infer<typeof wholeEntry>

/** In a filter: all entries in which something is left to do, or all in which nothing is. No register has states of these names. */
export const entryGroups = ['unfinished', 'finished'] as const

/** Which entries. `state`: one state, or one of {@link entryGroups}; null: all. Days: when they were made, both included. `values`: fields with exactly this. */
export const entryFilter = z.strictObject({
  register: registerName,
  state: z.string().max(40).nullable().default(null),
  search: z.string().trim().max(200).default(''),
  from: localDate.nullable().default(null),
  to: localDate.nullable().default(null),
  person: agentNumber.nullable().default(null),
  owner: agentNumber.nullable().default(null),
  values: z.record(z.string().max(40), z.string().max(200)).default({}),
  onlyOverdue: z.boolean().default(false),
})
export type EntryFilter = z.infer<typeof entryFilter>

export const entryList = z.strictObject({
  register: registerName,
  entries: z.array(registerEntry),
  total: count,
  /** over everything but the filter's own state */
  states: z.record(z.string(), count),
  overdue: count,
})
export type EntryList = z.infer<typeof entryList>

/** A new entry. `due` undefined: by the register's rule. `links`: what it belongs to. */
export const entryInput = z.strictObject({
  register: registerName,
  person: agentNumber.nullable().default(null),
  owner: agentNumber.nullable().default(null),
  due: localTime.nullable().optional(),
  values: registerValues,
  links: z.array(entryLink).max(20).default([]),
  source: z.string().max(200).nullable().default(null),
})
export type EntryInput = z.input<typeof entryInput>
export type EntryMade = z.output<typeof entryInput>

/** The shop's own words for open choices and its hours until something is due, by register and field value. */
export const registerSettings = z.strictObject({
  choices: z.record(z.string().max(80), z.array(z.string().trim().min(1).max(30)).max(40)),
  hours: z.record(z.string().max(80), z.number().int().min(1).max(8760)),
})
export type RegisterSettings = z.infer<typeof registerSettings>

/** A file attached to an entry; it stays where it lies, at `path`. `hash`, `bytes`: when it was attached; `isThere` false: nothing lies there any more. */
export const attachment = z.strictObject({
  id,
  name: z.string(),
  path: z.string(),
  kind: attachmentKind,
  bytes: count,
  hash: contentHash,
  at: localTime,
  by: z.string(),
  isThere: z.boolean(),
})
export type Attachment = z.infer<typeof attachment>

/** The most entries one answer holds: a table asks for them page by page, paper takes them in one piece. */
export const mostEntries = 10_000

export const registersContract = {
  list: read(
    z.strictObject({
      ...entryFilter.shape,
      sort: z.enum(['due', 'newest', 'oldest']).default('due'),
      offset: count.default(0),
      limit: z.number().int().min(1).max(mostEntries).default(200),
    }),
    entryList,
  ),
  get: read(z.strictObject({ id }), wholeEntry),
  /** What stands at the door today: open and overdue entries by register; only registers that have any. */
  waiting: read(
    nothing,
    z.array(z.strictObject({ register: registerName, open: count, overdue: count, due: localTime.nullable() })),
  ),
  add: write(entryInput, wholeEntry),
  /** Only what is given changes; what it said before stays in the history. `reason` may be empty. */
  correct: write(
    z.strictObject({
      id,
      person: agentNumber.nullable().optional(),
      owner: agentNumber.nullable().optional(),
      due: localTime.nullable().optional(),
      values: registerValues.default({}),
      reason: words(500).default(''),
    }),
    wholeEntry,
  ),
  /** `move-not-possible` from this state; `invalid-input` while a field it asks for is empty. */
  move: write(
    z.strictObject({ id, move: z.string().max(40), text: words(1000).default(''), values: registerValues.default({}) }),
    wholeEntry,
  ),
  note: write(z.strictObject({ id, text: z.string().trim().min(1).max(2000) }), wholeEntry),
  link: write(z.strictObject({ id, link: entryLink }), wholeEntry),
  attachments: read(z.strictObject({ id }), z.array(attachment)),
  /** The file stays where it lies; the answer is everything that is attached to the entry. */
  attach: job(z.strictObject({ id, path: z.string().min(1).max(4000) }), z.array(attachment)),
  detach: write(z.strictObject({ id, attachment: id }), z.array(attachment)),
  /** What is typed and not yet kept; null = nothing. `entry` 0: a new one. */
  draftOf: read(
    z.strictObject({ register: registerName, entry: count }),
    z.strictObject({ body: z.string().max(20_000).nullable() }),
  ),
  saveDraft: draft(
    z.strictObject({ register: registerName, entry: count, body: z.string().max(20_000).nullable() }),
    done,
  ),
  settings: read(nothing, registerSettings),
  saveSettings: write(registerSettings, registerSettings),
  saveWorkbook: job(
    /** without a language: that of the settings */
    z.strictObject({ ...entryFilter.shape, path: z.string().min(1).max(4000), language: language.optional() }),
    z.strictObject({ path: z.string(), rows: count }),
  ),
}
