import { Refusal } from '#shared/contract/failure.ts'
import type { DemandDay, DemandForecast } from '#shared/contract/demand.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { daysBetween, weekBefore, type PastDay } from '#shared/rules/demand/days.ts'
import { expectedDay, heldOutError, learnFrom, type ExpectedDay, type Learnt } from '#shared/rules/demand/forecast.ts'
import { rememberedDays } from '#shared/rules/demand/level.ts'
import type { Context } from '../../context.ts'
import { demandLog, type DemandLog } from './demand-log.ts'

// What is expected when: docs/demand.md §2.

/** Longer spans are refused: nobody plans a second year by the weeks before the first. */
const mostDays = 400
/** Days that must be known before one that is over is forecast once more. */
const fewestKnown = 7

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/**
 * Expects days: those to come by all that is known, those that are over by what was known a week before them. null = nothing was known.
 */
export const expecting = ({ past, dayOf }: DemandLog): ((date: LocalDate) => ExpectedDay | null) => {
  const last = past.at(-1)?.date
  const learnt = new Map<LocalDate, Learnt | null>()
  const learntUpTo = (until: LocalDate): Learnt | null => {
    const ready = learnt.get(until)
    if (ready !== undefined) return ready
    const known = past.filter(({ date }) => date <= until)
    const made = until !== last && known.length < fewestKnown ? null : learnFrom(known)
    learnt.set(until, made)
    return made
  }
  return (date) => {
    if (last === undefined) return null
    const knowledge = learntUpTo(date > last ? last : weekBefore(date))
    if (knowledge === null) return null
    const expected = expectedDay(knowledge, dayOf(date))
    return { ...expected, slots: expected.slots.map(rounded) }
  }
}

const dayOfAnswer = (
  log: DemandLog,
  date: LocalDate,
  expected: ExpectedDay | null,
  actual: PastDay | undefined,
): DemandDay => {
  const { kind, name, event } = log.dayOf(date)
  return {
    ...{ date, kind, name, event },
    likeness: expected?.likeness ?? null,
    expected: expected === null ? null : [...expected.slots],
    actual: actual === undefined ? null : [...actual.slots],
  }
}

/** The days between two dates as they were and as they are expected; without any chats an empty answer. */
export const forecast = (context: Context, { from, to }: ParsedInputOf<'roster.forecast'>): DemandForecast => {
  if (to < from || daysBetween(from, to) >= mostDays) throw new Refusal('invalid-input', { path: 'to', reason: to })
  return context.remembered(`forecast ${from} ${to} ${context.now().slice(0, 10)}`, () => {
    const log = demandLog(context, from, to)
    const last = log.past.at(-1)
    if (last === undefined) return { from, to, learnt: null, error: null, days: [] }
    const learnt = log.past.filter(({ date }) => daysBetween(date, last.date) < rememberedDays)
    const expect = expecting(log)
    const actual = new Map(log.past.map((day) => [day.date, day]))
    const days: DemandDay[] = []
    for (let date = from; date <= to; date = dayAfter(date, 1))
      days.push(dayOfAnswer(log, date, expect(date), actual.get(date)))
    return {
      from,
      to,
      learnt: { from: learnt[0]?.date ?? last.date, to: last.date, days: learnt.length },
      error: heldOutError(log.recent),
      days,
    }
  })
}
