import { anySeverity, onlyTold, type Check } from './check.ts'
import { emptySum, type ModelBuilder, type Sum } from './builder.ts'
import { clockOfSlot, clockSpan, slotSpans, slotsOfDay, type SlotGroup, type SlotSpan } from './coverage.ts'
import type { BoardKind } from './board.ts'

const figuresOf = ({ from, to }: SlotSpan) => ({ from: clockOfSlot(from, false), to: clockOfSlot(to, true) })

/** People on in the half-hours of a group on a day. */
export const groupSum = (builder: ModelBuilder, group: SlotGroup, day: number): Sum => {
  const sum = emptySum()
  for (const { offset, kind } of group.shifts)
    for (let person = 0; person < builder.facts.people; person += 1) builder.addShift(sum, person, day + offset, kind)
  return sum
}

/** True when whoever is on in `part` is on in `whole` too. */
export const isWithin = (part: SlotGroup, whole: SlotGroup): boolean =>
  part.shifts.every((one) => whole.shifts.some(({ offset, kind }) => offset === one.offset && kind === one.kind))

/** The half-hours of a day in groups; what is not asked for is left out. */
export const askedGroups = (groups: readonly SlotGroup[], asked: ReadonlySet<number>): readonly SlotGroup[] =>
  groups.flatMap((group) => {
    const slots = group.slots.filter((slot) => asked.has(slot))
    return slots.length > 0 ? [{ slots, shifts: group.shifts }] : []
  })

/** Opening hours with nobody on, a finding a day and run of half-hours; what no shift in use covers is told once for the month. */
export const uncoveredHour: Check = {
  name: 'uncoveredHour',
  severities: anySeverity,
  find: ({ facts, on }, tell) => {
    for (const span of facts.coverage.uncoverable)
      tell({ points: 0, severity: 'warning', figures: { ...figuresOf(span), isPlannable: 0 } })
    for (let day = facts.first; day < facts.last; day += 1) {
      const bare = (facts.coverage.open[day] ?? []).filter((slot) => on[day * slotsOfDay + slot] === 0)
      for (const span of slotSpans(bare)) {
        const halfHours = span.to - span.from
        tell({ day, points: halfHours, figures: { ...figuresOf(span), halfHours, isPlannable: 1 } })
      }
    }
  },
  constrain: (builder) => {
    const { coverage, first, last } = builder.facts
    for (let day = first; day < last; day += 1) {
      const open = coverage.open[day] ?? []
      const groups = askedGroups(coverage.groups, new Set(open))
      const place = { day, figures: figuresOf({ from: open[0] ?? 0, to: (open.at(-1) ?? 0) + 1 }) }
      for (const group of groups) {
        if (builder.isHard && groups.some((other) => other !== group && isWithin(other, group))) continue
        builder.atLeast(groupSum(builder, group, day), 1, place, group.slots.length)
      }
    }
  },
}

/** On from the beginning of the meeting to its end, counted from the midnight that begins the meeting's day. */
const staysOn = ({ spans }: BoardKind, start: number, end: number, offset: number): boolean =>
  spans.some((span) => span.start + offset <= start && span.end + offset >= end)

/** Fewer people than asked stay on through the weekly meeting. */
export const meetingCover: Check = {
  name: 'meetingCover',
  severities: onlyTold,
  constrain: null,
  find: ({ board, facts, cells }, tell) => {
    const { meeting } = facts.settings
    if (!meeting) return
    const { start, end } = clockSpan(meeting)
    const today = board.kinds.map((kind) => staysOn(kind, start, end, 0))
    const before = board.kinds.map((kind) => staysOn(kind, start, end, -86_400))
    for (let day = facts.first; day < facts.last; day += 1) {
      if (board.weekdays[day] !== meeting.weekday) continue
      let on = 0
      for (let at = day; at < cells.length; at += facts.width)
        if (today[cells[at] ?? -1] || before[cells[at - 1] ?? -1]) on += 1
      if (on < meeting.stay)
        tell({ day, points: 1, figures: { from: meeting.from, to: meeting.to, on, stay: meeting.stay } })
    }
  },
}
