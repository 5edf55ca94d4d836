import { z } from 'zod'
import { agentNumber, shopId } from '../kit/ids.ts'
import { week } from '../kit/iso-weeks.ts'
import { localDate, localTime } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { done, draft, nothing, read, write } from './method.ts'
import { careFigures } from './quality-care.ts'
import { knowledgeGap, lostReasonsOf, problemDigest } from './problems.ts'
import { namedPerson, registerEntry } from './registers.ts'
import { rosterFinding } from './roster-checks.ts'

const count = z.number().int().nonnegative()

/** A figure of the week beside the week before and the target, in its own unit. `isSignificant`: more than chance would do; null: not testable. */
export const weekFigure = z.strictObject({
  figure: z.string().max(40),
  unit: z.enum(['share', 'seconds', 'money', 'number']),
  value: z.number().nullable(),
  n: count.nullable(),
  before: z.number().nullable(),
  beforeN: count.nullable(),
  target: z.number().nullable(),
  isMoreBetter: z.boolean(),
  isSignificant: z.boolean().nullable(),
})
export type WeekFigure = z.infer<typeof weekFigure>

export const weekAgent = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  group: z.string(),
  figures: z.array(weekFigure),
})

/** Something to praise: a target reached, a figure that rose for certain, an award. `text` is made by the reader from these. */
export const weekWin = z.strictObject({
  kind: z.enum(['target', 'better', 'award', 'recovered', 'praised']),
  who: namedPerson.nullable(),
  figure: z.string().nullable(),
  value: z.number().nullable(),
  before: z.number().nullable(),
  text: z.string(),
})

/** A round that waited too long. `seconds` null: never answered. */
export const weekBreach = z.strictObject({
  agent: agentNumber.nullable(),
  name: z.string().nullable(),
  account: z.string(),
  at: localTime,
  seconds: count.nullable(),
  shop: z.string(),
  buyer: z.string(),
  /** what the buyer wrote when the wait began */
  text: z.string(),
  /** opens it; null: no chat is kept any more */
  chat: z.strictObject({ shopId, buyerId: z.number().int(), at: localTime }).nullable(),
})

/** One click's worth of a week. A part without data is empty, its figures null. */
export const meetingPack = z.strictObject({
  week,
  from: localDate,
  to: localDate,
  shopNames: z.array(z.string()),
  madeAt: localTime,
  /** days of the week with imported chats and orders */
  coverage: z.strictObject({ chatDays: count, orderDays: count }),
  team: z.array(weekFigure),
  agents: z.array(weekAgent),
  wins: z.array(weekWin),
  breaches: z.strictObject({ total: count, unanswered: count, worst: z.array(weekBreach) }),
  losses: lostReasonsOf.omit({ inquiries: true }),
  problems: problemDigest,
  questions: z.array(
    z.strictObject({
      question: z.string(),
      product: z.string(),
      asked: count,
      before: count,
      hasKnowledge: z.boolean(),
    }),
  ),
  gaps: z.array(knowledgeGap),
  care: careFigures,
  complaints: z.array(registerEntry),
  handovers: z.strictObject({
    changes: count,
    signed: count,
    late: count,
    open: count,
    oldest: z.array(
      z.strictObject({
        item: z.number().int().positive(),
        happened: z.string(),
        age: count,
        owner: namedPerson.nullable(),
      }),
    ),
  }),
  quality: z.strictObject({
    planned: count,
    scored: count,
    mean: z.number().nullable(),
    fatal: count,
    hits: count.nullable(),
    appealsOpen: count,
    appealsOverdue: count,
  }),
  ledger: z.strictObject({ awards: z.array(registerEntry), warnings: z.array(registerEntry) }),
  training: z.strictObject({
    held: z.array(registerEntry),
    planned: z.array(registerEntry),
    untaught: z.array(z.string()),
  }),
  roster: z.strictObject({
    days: z.array(
      z.strictObject({
        day: localDate,
        event: z.string().nullable(),
        /** name of the public holiday this is a day of, or is worked for */
        holiday: z.string().nullable(),
        isMakeUp: z.boolean(),
        shifts: z.array(z.strictObject({ shift: z.string(), people: z.array(z.string()) })),
      }),
    ),
    /** of these days; `figures` hold the names of person and shift too */
    findings: z.array(rosterFinding),
    /** who stays on duty while the others meet, by the roster and the setting */
    staysOnDuty: z.array(namedPerson),
  }),
  sales: z.strictObject({ orders: count, base: fen, before: fen.nullable() }),
})
export type MeetingPack = z.infer<typeof meetingPack>

/** What an agent reports of the week and wants to do better. */
export const agentWords = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  done: z.string(),
  better: z.string(),
  at: localTime.nullable(),
})

/** Who was there: in the meeting, in the evening's one, on duty meanwhile, or away. */
export const attendanceStates = ['present', 'evening', 'on-duty', 'away'] as const
export const signIn = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  state: z.enum(attendanceStates).nullable(),
  at: localTime.nullable(),
})

/**
 * A week's meeting. `heldAt` null: not held; its pack is computed anew each time. Once held the pack is the one that was talked about.
 * `actions`: open ones of every week, and those of this one.
 */
export const meeting = z.strictObject({
  week,
  /** when it is due by the settings */
  at: localTime,
  eveningAt: localTime.nullable(),
  heldAt: localTime.nullable(),
  /** it was held and its day is over: words and signs stay as they are */
  isFrozen: z.boolean(),
  pack: meetingPack,
  words: z.array(agentWords),
  signIns: z.array(signIn),
  actions: z.array(registerEntry),
  minutes: z.string(),
  /** words added after it was held, oldest first */
  added: z.array(z.strictObject({ at: localTime, by: z.string(), text: z.string() })),
})
export type Meeting = z.infer<typeof meeting>

export const meetingSummary = z.strictObject({
  week,
  from: localDate,
  to: localDate,
  heldAt: localTime.nullable(),
  present: count,
  words: count,
  actions: count,
  openActions: count,
  /** where the words searched for stand, shortened; empty without a search */
  found: z.array(z.string()),
})
export type MeetingSummary = z.infer<typeof meetingSummary>

/** `weekday` 1 = Monday … 7. `eveningTime` null: no second meeting. `questions`, `breaches`: how many the pack lists. */
export const meetingSettings = z.strictObject({
  weekday: z.number().int().min(1).max(7),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.number().int().min(5).max(240),
  eveningTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  stayOnDuty: z.number().int().min(0).max(10),
  questions: z.number().int().min(0).max(50),
  breaches: z.number().int().min(0).max(50),
})
export type MeetingSettings = z.infer<typeof meetingSettings>

/** A week that the calendar goes on after: its meeting and the next week's roster lie there. */
const metWeek = week.refine((text) => text < '9999-W49', { message: 'no such week' })
const one = z.strictObject({ week: metWeek })
const minutes = z.string().trim().max(20_000)

export const meetings = {
  get: read(one, meeting),
  /** The week whose meeting is next: last week until the day its meeting was held is over (`isHeld`: it was, today). */
  next: read(nothing, z.strictObject({ week, at: localTime, isHeld: z.boolean() })),
  list: read(z.strictObject({ search: z.string().trim().max(100).default('') }), z.array(meetingSummary)),
  saveWords: write(
    z.strictObject({
      week: metWeek,
      agent: agentNumber,
      done: z.string().trim().max(2000),
      better: z.string().trim().max(2000),
    }),
    meeting,
  ),
  /** Words and signs are open until the end of the day the meeting was held; `meeting-held` then. */
  attend: write(
    z.strictObject({ week: metWeek, agent: agentNumber, state: z.enum(attendanceStates).nullable() }),
    meeting,
  ),
  saveMinutes: draft(z.strictObject({ week: metWeek, minutes }), done),
  /** Freezes the pack as it is now. `meeting-held` when it was. */
  hold: write(z.strictObject({ week: metWeek, minutes }), meeting),
  /** Words after it was held are added, not changed. */
  addMinutes: write(z.strictObject({ week: metWeek, text: z.string().trim().min(1).max(4000) }), meeting),
  settings: read(nothing, meetingSettings),
  saveSettings: write(meetingSettings, meetingSettings),
}
