import type { ChangeOfShift, HandoverFinding } from '#shared/contract/handovers.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { dateOf, dayAfter, spanOfMonth, type LocalDate } from '#shared/kit/local-time.ts'
import { nextChange } from '#shared/rules/handovers/shift-changes.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import { spansCover, shiftSpans } from '#shared/rules/shift-spans.ts'
import type { Context } from '../../context.ts'
import { openItems } from '../../stores/handover-item-store.ts'
import { firstHandoverDay, handoversBetween, latestHandover } from '../../stores/handover-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { segmentsByCode } from '../../stores/plan-store.ts'
import { shiftDays, type ShiftDays } from './changes.ts'
import { itemViews } from './item-views.ts'
import { settings } from './settings.ts'
import { isSigned, itemFindings, rowOf, summaryOf, takingFindings, takingOf } from './views.ts'

const daysBetween = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const days: LocalDate[] = []
  for (let day = from; day < to; day = dayAfter(day, 1)) days.push(day)
  return days
}

/** Changes of shift that passed without a handover, from the first handover there ever was; only where the roster knows the day. */
const passedOver = (context: Context, from: LocalDate, to: LocalDate): HandoverFinding[] => {
  const first = firstHandoverDay(context.sql)
  const end = dayAfter(dateOf(context.now()), 1)
  const [begin, last] = [first !== null && first > from ? first : from, to < end ? to : end]
  if (first === null || begin >= last) return []
  const shifts = shiftDays(context, begin, dayAfter(last, -1))
  return shifts.planned
    .filter((day) => day < last)
    .flatMap((day) => shifts.changesOf(day).filter(({ handover }) => handover === null))
    .flatMap(({ day, fromShift, toShift, at }) =>
      takingFindings(context, {
        ...{ handover: null, day, from: fromShift, to: toShift, at, openedAt: null, takenAt: null },
      }),
    )
}

const byDay = (a: HandoverFinding, b: HandoverFinding): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)

/** What is wrong with the handovers of these days and with the items that were first written on them. */
const findingsBetween = (context: Context, from: LocalDate, to: LocalDate): HandoverFinding[] => {
  const rows = handoversBetween(context.sql, from, to)
  const items = itemViews(context, openItems(context.sql)).filter(({ firstDay }) => firstDay >= from && firstDay < to)
  return [
    ...rows.flatMap((row) => takingFindings(context, takingOf(row))),
    ...passedOver(context, from, to),
    ...itemFindings(context, items),
  ].sort(byDay)
}

export const list = (context: Context, { from, to }: ParsedInputOf<'handovers.list'>): OutputOf<'handovers.list'> => ({
  handovers: handoversBetween(context.sql, from, to).map((row) => summaryOf(context, row)),
  findings: findingsBetween(context, from, to),
})

/** Place of the change that is going on or comes next; signed ones are behind us. */
const nextOf = (context: Context, changes: readonly ChangeOfShift[]): number | null => {
  const ids = changes.flatMap(({ handover }) => handover ?? [])
  const signed = new Set(ids.filter((id) => isSigned(rowOf(context, id))))
  const now = context.now()
  const since = momentOf(dayAfter(dateOf(now), -1), 86_400 + secondOf(now) - settings(context).lateMinutes * 60)
  return nextChange(
    changes.map(({ at, handover }) => ({ at, isSigned: handover !== null && signed.has(handover) })),
    since,
  )
}

const secondOf = (moment: string): number =>
  Number(moment.slice(11, 13)) * 3600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19))

export const changes = (
  context: Context,
  { day }: ParsedInputOf<'handovers.changes'>,
): OutputOf<'handovers.changes'> => {
  const found = [...shiftDays(context, day, day).changesOf(day)]
  return { changes: found, next: nextOf(context, found) }
}

export const calendar = (
  context: Context,
  { month }: ParsedInputOf<'handovers.calendar'>,
): OutputOf<'handovers.calendar'> => {
  const { from, to } = spanOfMonth(month)
  const shifts = shiftDays(context, from, dayAfter(to, -1))
  const byDate = Map.groupBy(handoversBetween(context.sql, from, to), ({ day }) => day)
  const first = firstHandoverDay(context.sql)
  const now = context.now()
  const isTold = ({ day, at, handover }: ChangeOfShift): boolean =>
    handover === null && (at > now || (first !== null && day >= first))
  return daysBetween(from, to).map((day) => ({
    day,
    handovers: (byDate.get(day) ?? []).map((row) => summaryOf(context, row)),
    missing: shifts.changesOf(day).filter(isTold),
  }))
}

type Waiting = OutputOf<'handovers.waiting'>

/** Who is on a shift at this moment by the roster of today and yesterday. */
const onShiftNow = (context: Context, shifts: ShiftDays, today: LocalDate): Waiting['onShift'] => {
  const names = new Map(listPeople(context.sql).map(({ number, name }) => [number, name]))
  const second = secondOf(context.now())
  const segments = [...segmentsByCode(context.sql)]
  return [dayAfter(today, -1), today].flatMap((day, index) =>
    segments.flatMap(([shift, parts]) =>
      spansCover(shiftSpans(parts), second + (index === 0 ? 86_400 : 0))
        ? shifts.peopleOn(day, shift).map((agent) => ({ agent, name: names.get(agent) ?? agent, shift }))
        : [],
    ),
  )
}

/** How many days back findings of what waits now look. */
const daysLookedBack = 7

export const waiting = (context: Context): Waiting => {
  const now = context.now()
  const today = dateOf(now)
  const shifts = shiftDays(context, dayAfter(today, -1), dayAfter(today, 1))
  const coming = [-1, 0, 1]
    .flatMap((step) => shifts.changesOf(dayAfter(today, step)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const next = nextOf(context, coming)
  const latest = latestHandover(context.sql)
  const items = itemViews(context, openItems(context.sql))
  const taking = findingsBetween(context, dayAfter(today, -daysLookedBack), dayAfter(today, 1))
  return {
    now,
    handover: latest === undefined ? null : summaryOf(context, latest),
    onShift: onShiftNow(context, shifts, today),
    items,
    findings: [...taking.filter(({ check }) => check !== 'openTooLong'), ...itemFindings(context, items)],
    next: next === null ? null : (coming[next] ?? null),
  }
}
