import type { ChangeOfShift } from '#shared/contract/handovers.ts'
import { dateOf, dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { folded } from '#shared/rules/folded.ts'
import { changesOfShift, type ShiftOfDay } from '#shared/rules/handovers/shift-changes.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import { shiftSpans } from '#shared/rules/shift-spans.ts'
import type { Context } from '../../context.ts'
import { handoversBetween, type HandoverRow } from '../../stores/handover-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedDays } from '../../stores/plan-store.ts'
import { everyShiftKind } from '../../stores/roster-store.ts'

// Changes of shift of days, by the shift kinds and – as far as there is one – the roster.

/** What is known of the shifts of some days, looked up once. */
export interface ShiftDays {
  /** numbers of those on a shift of a day, by the roster */
  readonly peopleOn: (day: LocalDate, shift: string) => readonly string[]
  /** days the roster says anything of, in order */
  readonly planned: readonly LocalDate[]
  readonly changesOf: (day: LocalDate) => readonly ChangeOfShift[]
}

const kindsOf = ({ sql }: Context): readonly (ShiftOfDay & { readonly isRetired: boolean })[] =>
  everyShiftKind(sql).map(({ code, segments, handoverTo, isRetired }) => {
    const spans = shiftSpans(segments)
    const start = Math.min(...spans.map((span) => span.start))
    return { code, start, end: Math.max(...spans.map((span) => span.end)), handoverTo, isRetired }
  })

const keyOf = (day: LocalDate, shift: string): string => `${day} ${shift}`

/** Numbers by day and shift; numbers are written in the roster as somebody typed them, people's are as they are now. */
const peopleByShift = ({ sql }: Context, from: LocalDate, to: LocalDate): ReadonlyMap<string, readonly string[]> => {
  const numbers = new Map(listPeople(sql).map(({ number }) => [folded(number), number]))
  const found = new Map<string, string[]>()
  for (const { number, day, shift } of plannedDays(sql, from, to)) {
    const known = numbers.get(folded(number))
    if (known === undefined) continue
    const key = keyOf(day, shift)
    found.set(key, [...(found.get(key) ?? []), known])
  }
  return found
}

const idsByChange = (rows: readonly HandoverRow[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ id, day, fromShift, toShift }) => [JSON.stringify([day, fromShift, toShift]), id]))

/** Shifts from a day on, to another, both included, with the changes between them. */
export const shiftDays = (context: Context, from: LocalDate, to: LocalDate): ShiftDays => {
  const kinds = kindsOf(context)
  const last = dayAfter(to, 1)
  const people = peopleByShift(context, from, last)
  const planned = new Set([...people.keys()].map((key) => key.slice(0, 10) as LocalDate))
  const handovers = idsByChange(handoversBetween(context.sql, from, last))
  const peopleOn: ShiftDays['peopleOn'] = (day, shift) => people.get(keyOf(day, shift)) ?? []
  // Without a roster every shift in use is worked on every day.
  const shiftsOf = (day: LocalDate): readonly ShiftOfDay[] => {
    const worked = kinds.filter(({ code }) => peopleOn(day, code).length > 0)
    return worked.length > 0 ? worked : planned.has(day) ? [] : kinds.filter(({ isRetired }) => !isRetired)
  }
  const changesOf: ShiftDays['changesOf'] = (day) => {
    const next = dayAfter(day, 1)
    return changesOfShift(shiftsOf(day), shiftsOf(next)).map((change) => ({
      day,
      fromShift: change.from,
      toShift: change.to,
      at: momentOf(day, change.second),
      outgoing: [...peopleOn(day, change.from)],
      incoming: [...peopleOn(change.isNextDay ? next : day, change.to)],
      handover: handovers.get(JSON.stringify([day, change.from, change.to])) ?? null,
    }))
  }
  return { peopleOn, planned: [...planned].sort(), changesOf }
}

/** Who is expected at a change of shift by the roster; of one that no shift kind knows, whoever is planned for these codes on its day. */
export const expectedAt = (
  context: Context,
  { day, fromShift, toShift, at }: Pick<HandoverRow, 'day' | 'fromShift' | 'toShift' | 'at'>,
): { outgoing: string[]; incoming: string[] } => {
  const days = shiftDays(context, day, day)
  const change = days.changesOf(day).find((one) => one.fromShift === fromShift && one.toShift === toShift)
  const nextDay = at === null ? day : dateOf(at)
  return {
    outgoing: [...(change?.outgoing ?? days.peopleOn(day, fromShift))],
    incoming: [...(change?.incoming ?? days.peopleOn(nextDay, toShift))],
  }
}
