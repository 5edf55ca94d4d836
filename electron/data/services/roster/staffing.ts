import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { StaffedHalfHour, Staffing } from '#shared/contract/demand.ts'
import { dayAfter, type ClockTime, type LocalDate } from '#shared/kit/local-time.ts'
import { workOf, type Work } from '#shared/rules/demand/chats.ts'
import { peopleOn, touching, type PlannedShift } from '#shared/rules/demand/coverage.ts'
import { daysLike, type Likeness } from '#shared/rules/demand/days.ts'
import { clockOfHalfHour, eachHalfHour, halfHoursWithin } from '#shared/rules/demand/half-hours.ts'
import { neededPeople } from '#shared/rules/demand/needed.ts'
import { shareInTime } from '#shared/rules/demand/replay.ts'
import { erlangAt, handlingAt, ratesWith, waitOf, type Rates, type Service } from '#shared/rules/demand/staffing.ts'
import type { Context } from '../../context.ts'
import { plannedDays, segmentsByCode } from '../../stores/plan-store.ts'
import { datesOf } from './calendar.ts'
import { saveNeeds } from './days.ts'
import { demandLog, type DemandLog } from './demand-log.ts'
import { expecting } from './forecast.ts'
import { openHoursInForce, rosterSettingsOf } from './settings.ts'

// How many people a day needs, and what those on the roster can do: docs/demand.md §3.

/** A day of the log that is replayed for the one that is asked about. */
interface Replayed {
  readonly likeness: Likeness
  readonly dates: readonly LocalDate[]
  readonly work: Work
  /** with everything the answer depends on besides what is asked */
  readonly stamp: string
}

const replayedFor = (context: Context, log: DemandLog, date: LocalDate): Replayed => {
  const before = log.past.filter((day) => day.date < date)
  const { likeness, days } = daysLike(before, log.dayOf(date))
  const dates = days.map((day) => day.date)
  const stamp = log.stampOf(dates)
  const work = context.keptByVersion(`replayed ${dates.join(' ')}`, stamp, () => workOf(dates.map(log.chatsOn)))
  return { likeness, dates, work, stamp }
}

const isOpenIn = (context: Context) => {
  const openHours = openHoursInForce(context, rosterSettingsOf(context))
  return { openHours, isOpen: halfHoursWithin(openHours) }
}

const neededFor = (
  context: Context,
  { dates, work, stamp }: Replayed,
  { concurrency, limitSeconds, target }: Service,
  isOpen: readonly boolean[],
): readonly number[] => {
  const open = isOpen.map(Number).join('')
  const key = `needed people ${concurrency} ${limitSeconds} ${target} ${open} ${dates.join(' ')}`
  return context.keptByVersion(key, stamp, () =>
    neededPeople(work.days, {
      ...{ concurrency, target, isOpen },
      waitSeconds: waitOf({ limitSeconds }, work),
    }),
  )
}

/** Days before one whose shifts can reach into it. */
const reaching = 2

const shiftsOn = ({ sql }: Context, date: LocalDate): PlannedShift[] => {
  const segments = segmentsByCode(sql)
  const ahead = new Map(Array.from({ length: reaching + 1 }, (_, index) => [dayAfter(date, -index), -index]))
  const planned = plannedDays(sql, dayAfter(date, -reaching), date).map(({ number, day, shift }) => ({
    agent: number,
    shift,
    ahead: ahead.get(day) ?? 0,
    segments: segments.get(shift) ?? [],
  }))
  return touching(planned)
}

interface Parts {
  readonly replayed: Replayed
  readonly planned: readonly number[]
  readonly needed: readonly number[]
  readonly arrivals: readonly number[]
  readonly isOpen: readonly boolean[]
  readonly rates: Rates
}

const halfHoursOf = (service: Service, parts: Parts): StaffedHalfHour[] => {
  const { replayed, planned, needed, arrivals, isOpen, rates } = parts
  const handling = handlingAt(replayed.work)
  return eachHalfHour((at) => {
    const erlang = isOpen[at] === true ? erlangAt(service, arrivals[at] ?? 0, handling[at] ?? null) : null
    return {
      from: clockOfHalfHour(at) as ClockTime,
      arrivals: arrivals[at] ?? 0,
      handlingSeconds: handling[at] ?? null,
      planned: planned[at] ?? 0,
      needed: needed[at] ?? 0,
      erlang: erlang?.needed ?? 0,
      rate: rates.halfHours[at] ?? null,
      erlangRate: erlang?.rateWith(planned[at] ?? 0) ?? null,
    }
  })
}

const whatIf = (
  service: Service,
  { replayed, planned, needed, isOpen }: Parts,
  change: NonNullable<ParsedInputOf<'roster.staffing'>['change']>,
): NonNullable<Staffing['whatIf']> => {
  // A day nobody is planned on yet is thought through with the people it needs.
  const people = planned.some((count) => count > 0) ? planned : needed
  const isChanged = halfHoursWithin(change)
  const changed = people.map((count, at) => (isChanged[at] === true ? Math.max(0, count + change.people) : count))
  const [before, after] = [people, changed].map((those) => ratesWith(replayed.work, service, those, isOpen))
  const isCounted = (at: number): boolean => isChanged[at] === true && isOpen[at] === true
  return {
    rate: after?.day ?? null,
    changedRate: shareInTime(after?.taken ?? [], isCounted),
    changedRateBefore: shareInTime(before?.taken ?? [], isCounted),
    halfHours: [...(after?.halfHours ?? [])],
  }
}

/** Mean of the replayed days, where nothing can be expected of the one that is asked about. */
const meanSlots = (log: DemandLog, dates: readonly LocalDate[]): number[] => {
  const days = log.past.filter(({ date }) => dates.includes(date))
  return eachHalfHour((at) => days.reduce((sum, { slots }) => sum + (slots[at] ?? 0), 0) / Math.max(days.length, 1))
}

/** A day's half-hours: chats expected, people planned and needed, and what would be if there were more or fewer. */
export const staffing = (context: Context, asked: ParsedInputOf<'roster.staffing'>): Staffing =>
  context.remembered(`staffing ${JSON.stringify(asked)} ${context.now().slice(0, 10)}`, () => {
    const { date, change, ...service } = asked
    const log = demandLog(context, date, date)
    const replayed = replayedFor(context, log, date)
    const { openHours, isOpen } = isOpenIn(context)
    const shifts = shiftsOn(context, date)
    const planned = peopleOn(shifts)
    const parts: Parts = {
      ...{ replayed, planned, isOpen },
      needed: neededFor(context, replayed, service, isOpen),
      arrivals: expecting(log)(date)?.slots ?? meanSlots(log, replayed.dates),
      rates: ratesWith(replayed.work, service, planned, isOpen),
    }
    return {
      date,
      likeness: replayed.likeness,
      replayed: [...replayed.dates],
      reactionSeconds: replayed.work.reaction,
      openHours,
      people: shifts.map(({ agent, shift }) => ({ agent, shift })),
      halfHours: halfHoursOf(service, parts),
      rate: parts.rates.day,
      whatIf: change === null ? null : whatIf(service, parts, change),
    }
  })

/** Needed people of every day of a month; without any chats no days. */
export const monthNeeds = (
  context: Context,
  { month, ...service }: ParsedInputOf<'roster.monthNeeds'>,
): OutputOf<'roster.monthNeeds'> => {
  const dates = datesOf(month)
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return []
  const log = demandLog(context, first, last)
  if (log.past.length === 0) return []
  const { isOpen } = isOpenIn(context)
  return dates.map((date) => ({
    date,
    people: [...neededFor(context, replayedFor(context, log, date), service, isOpen)],
  }))
}

/** Most people a half-hour can be asked to have. */
const mostPeople = 60

/** Makes the needed people of a month what `belowMinimum` asks for, in place of what was asked before; refused without any chats. */
export const adoptNeeds = (
  context: Context,
  asked: ParsedInputOf<'roster.adoptNeeds'>,
): OutputOf<'roster.adoptNeeds'> => {
  const needs = monthNeeds(context, asked).map(({ date, people }) => ({
    date,
    people: people.map((count) => Math.min(count, mostPeople)),
  }))
  if (needs.length === 0) throw new Refusal('not-found', { what: 'chats' })
  return saveNeeds(context, { month: asked.month, needs })
}
