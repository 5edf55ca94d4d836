import type { MeetingPack } from '#shared/contract/meetings.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { openItems } from '../../stores/handover-item-store.ts'
import { firstHandoverDay } from '../../stores/handover-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { shiftDays } from '../handovers/changes.ts'
import { itemViews } from '../handovers/item-views.ts'
import { list } from '../handovers/list.ts'

/** Open items shown, the oldest first. */
const mostShown = 5

const daysOf = (from: LocalDate): LocalDate[] => Array.from({ length: 7 }, (_, index) => dayAfter(from, index))

/** Changes of shift that have passed since the first handover ever, whether anybody wrote one or not. */
const changesPassed = (context: Context, from: LocalDate, to: LocalDate): number => {
  const first = firstHandoverDay(context.sql)
  if (first === null || first > to) return 0
  const now = context.now()
  const shifts = shiftDays(context, from, to)
  return daysOf(from)
    .filter((day) => day >= first)
    .flatMap((day) => shifts.changesOf(day))
    .filter(({ at, handover }) => handover !== null || at <= now).length
}

/** Changes of shift of a week, how they were taken over, and what is still open now with its age in days. */
export const handoversOf = (context: Context, from: LocalDate, to: LocalDate): MeetingPack['handovers'] => {
  const { handovers, findings } = list(context, { from, to: dayAfter(to, 1) })
  const people = new Map(listPeople(context.sql).map(({ number, name }) => [number as string, { agent: number, name }]))
  const now = context.now()
  const open = itemViews(context, openItems(context.sql)).filter(({ addedAt }) => addedAt <= now)
  return {
    changes: Math.max(changesPassed(context, from, to), handovers.length),
    signed: handovers.filter(({ state }) => state === 'signed').length,
    late: findings.filter(({ check }) => check === 'takenLate' || check === 'neverTaken').length,
    open: open.length,
    oldest: open
      .toSorted((a, b) => b.age - a.age || a.id - b.id)
      .slice(0, mostShown)
      .map(({ id, happened, age, owner }) => ({
        ...{ item: id, happened, age },
        owner: owner === null ? null : (people.get(owner) ?? null),
      })),
  }
}
