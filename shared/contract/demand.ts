import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { clockTime, localDate, month } from '../kit/local-time.ts'
import { read, write, done } from './method.ts'

/** 48 numbers, one a half-hour from 00:00. */
const halfHours = z.array(z.number().nonnegative()).length(48)

/** What days a day was likened to: those of its weekday, or the earlier ones of its own kind. (docs/demand.md §2) */
export const likeness = z.enum(['weekday', 'holiday', 'makeup', 'event'])
export type Likeness = z.infer<typeof likeness>

/**
 * A day's arrivals: sessions that begin in each half-hour; `expected` from the forecast – of a day that is over, from what was known a week before it –, `actual` null where
 * there are no chats or the day is not over. `name` of the public holiday. `likeness` says what `expected` was learnt from, null without one.
 */
export const demandDay = z.strictObject({
  date: localDate,
  kind: z.enum(['workday', 'weekend', 'holiday', 'makeup']),
  name: z.string().nullable(),
  event: z.string().nullable(),
  likeness: likeness.nullable(),
  expected: halfHours.nullable(),
  actual: halfHours.nullable(),
})
export type DemandDay = z.infer<typeof demandDay>

/**
 * The forecast's error over weeks it had not seen, beside "the same weekday last week" on the same days: Σ |expected − actual| ÷ Σ actual over
 * half-hours (WAPE, 0 = perfect). Null with too few weeks.
 */
export const forecastError = z.strictObject({
  days: z.number().int(),
  forecast: z.number().nonnegative(),
  lastWeek: z.number().nonnegative(),
})

/** Arrivals between two days, as they were and as they are expected. `learnt`: the days the forecast knows; null = no chats at all. */
export const demandForecast = z.strictObject({
  from: localDate,
  to: localDate,
  learnt: z.strictObject({ from: localDate, to: localDate, days: z.number().int() }).nullable(),
  error: forecastError.nullable(),
  days: z.array(demandDay),
})
export type DemandForecast = z.infer<typeof demandForecast>

/** A half-hour of a day. Rates are shares of first replies within the limit; null = nobody arrives, or outside opening hours. */
export const staffedHalfHour = z.strictObject({
  from: clockTime,
  arrivals: z.number().nonnegative(),
  /** mean handling time in seconds of chats that begin about now; null = unknown */
  handlingSeconds: z.number().nonnegative().nullable(),
  /** people on the roster */
  planned: z.number().int().nonnegative(),
  /** people needed by replaying the log, and by Erlang C; 0 outside opening hours */
  needed: z.number().int().nonnegative(),
  erlang: z.number().int().nonnegative(),
  /** with the planned people: by replay, and by Erlang C */
  rate: z.number().min(0).max(1).nullable(),
  erlangRate: z.number().min(0).max(1).nullable(),
})
export type StaffedHalfHour = z.infer<typeof staffedHalfHour>

export const staffingAsked = z.strictObject({
  date: localDate,
  /** chats one agent holds at once */
  concurrency: z.number().int().min(1).max(10).default(3),
  limitSeconds: z.number().int().min(5).max(600).default(30),
  /** share of first replies within the limit that is wanted */
  target: z.number().min(0.5).max(0.999).default(0.9),
  /** what if there were so many more people (fewer: negative) in these half-hours */
  change: z
    .strictObject({ from: clockTime, to: clockTime, people: z.number().int().min(-20).max(20) })
    .nullable()
    .default(null),
})

/**
 * A day's staffing. `replayed`: the days of the log it was replayed with. `rate`: of the chats that begin in opening hours. `whatIf`: the rate of
 * the whole day and of the changed half-hours; where nobody is on the roster yet (`people` empty) it starts from the people needed.
 */
export const staffing = z.strictObject({
  date: localDate,
  likeness,
  replayed: z.array(localDate),
  /** the agents' own median first reaction, part of every first reply; null = nobody ever replied */
  reactionSeconds: z.number().nonnegative().nullable(),
  openHours: z.strictObject({ from: clockTime, to: clockTime }),
  people: z.array(z.strictObject({ agent: agentNumber, shift: z.string() })),
  halfHours: z.array(staffedHalfHour).length(48),
  rate: z.number().min(0).max(1).nullable(),
  whatIf: z
    .strictObject({
      rate: z.number().min(0).max(1).nullable(),
      changedRate: z.number().min(0).max(1).nullable(),
      changedRateBefore: z.number().min(0).max(1).nullable(),
      halfHours: z.array(z.number().min(0).max(1).nullable()).length(48),
    })
    .nullable(),
})
export type Staffing = z.infer<typeof staffing>

const wanted = { concurrency: true, limitSeconds: true, target: true } as const

export const demand = {
  forecast: read(z.strictObject({ from: localDate, to: localDate }), demandForecast),
  staffing: read(staffingAsked, staffing),
  /** Needed people of every day of a month: what the grid's strip shows and `roster.saveNeeds` can make a rule. */
  monthNeeds: read(
    staffingAsked.pick(wanted).extend({ month }),
    z.array(z.strictObject({ date: localDate, people: z.array(z.number().int().nonnegative()).length(48) })),
  ),
  /** Takes the needed people of a month over as what the check `belowMinimum` asks for. */
  adoptNeeds: write(staffingAsked.pick(wanted).extend({ month }), done),
}
