import type { MeetingPack, MeetingSettings } from '#shared/contract/meetings.ts'
import type { Person } from '#shared/contract/people.ts'
import type { RosterFinding } from '#shared/contract/roster-checks.ts'
import { dayAfter, monthOf, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { folded } from '#shared/rules/folded.ts'
import { whoStays } from '#shared/rules/meetings/stays.ts'
import { shiftSpans } from '#shared/rules/shift-spans.ts'
import type { Context } from '../../context.ts'
import { staysBefore } from '../../stores/meeting-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedDays } from '../../stores/plan-store.ts'
import { everyShiftKind } from '../../stores/roster-store.ts'
import { calendarOf } from '../roster/calendar.ts'
import { check } from '../roster/checks.ts'

type Roster = MeetingPack['roster']

const daySeconds = 86_400
/** Meetings looked back on to share staying on duty fairly. */
const meetingsLookedBack = 8

/** Who is planned for what, without those who have left by then. */
const planOf = ({ sql }: Context, people: readonly Person[], from: LocalDate, to: LocalDate) => {
  const byNumber = new Map(people.map((person) => [folded(person.number), person]))
  return plannedDays(sql, from, to).flatMap(({ number, day, shift }) => {
    const person = byNumber.get(folded(number))
    return person === undefined || (person.left !== null && person.left < day) ? [] : [{ person, day, shift }]
  })
}

type Planned = ReturnType<typeof planOf>[number]

const stayingOn = (
  context: Context,
  week: string,
  planned: readonly Planned[],
  { at, settings }: { readonly at: LocalTime; readonly settings: MeetingSettings },
): Roster['staysOnDuty'] => {
  const day = at.slice(0, 10) as LocalDate
  const segments = new Map(everyShiftKind(context.sql).map((kind) => [kind.code, kind.segments]))
  const stays = staysBefore(context.sql, week, meetingsLookedBack)
  const offset = (on: LocalDate): number | null => (on === day ? 0 : on === dayAfter(day, -1) ? -daySeconds : null)
  const around = planned.flatMap(({ person, day: on, shift }) => {
    const by = offset(on)
    if (by === null) return []
    const spans = shiftSpans(segments.get(shift) ?? []).map(({ start, end }) => ({ start: start + by, end: end + by }))
    return [{ agent: person.number, spans, stayed: stays.get(person.id) ?? 0 }]
  })
  const start = Number(at.slice(11, 13)) * 3600 + Number(at.slice(14, 16)) * 60
  const names = new Map(planned.map(({ person }) => [person.number as string, person]))
  return whoStays(around, start, start + settings.minutes * 60, settings.stayOnDuty).flatMap((agent) => {
    const person = names.get(agent)
    return person === undefined ? [] : [{ agent: person.number, name: person.name }]
  })
}

const daysOf = (from: LocalDate): LocalDate[] => Array.from({ length: 7 }, (_, index) => dayAfter(from, index))

const findingsIn = (context: Context, days: readonly LocalDate[], people: readonly Person[]): RosterFinding[] => {
  const [first, last] = [days[0], days.at(-1)]
  const names = new Map(people.map(({ number, name }) => [number as string, name]))
  const shifts = new Map(everyShiftKind(context.sql).map(({ code, name }) => [code, name]))
  return [...new Set(days.map(monthOf))]
    .flatMap((month) => check(context, { month }).findings)
    .filter(({ date, until }) => date !== null && date <= (last ?? '') && (until ?? date) >= (first ?? ''))
    .map((finding) => ({
      ...finding,
      figures: {
        ...finding.figures,
        ...(finding.agent === null ? {} : { name: names.get(finding.agent) ?? finding.agent }),
        ...(finding.shift === null ? {} : { shiftName: shifts.get(finding.shift) ?? finding.shift }),
      },
    }))
}

/** The week of the meeting by the roster: days with their events, shifts with their people, what is wrong, and who answers meanwhile. */
export const rosterOf = (
  context: Context,
  week: string,
  from: LocalDate,
  meeting: { readonly at: LocalTime; readonly settings: MeetingSettings },
): Roster => {
  const people = listPeople(context.sql)
  const planned = planOf(context, people, dayAfter(from, -1), dayAfter(from, 6))
  const kinds = everyShiftKind(context.sql)
  const dayOf = calendarOf(context)
  const days = daysOf(from)
  return {
    days: days.map((day) => {
      const { kind, name, event } = dayOf(day)
      const onDay = planned.filter((one) => one.day === day)
      return {
        ...{ day, event },
        holiday: kind === 'holiday' || kind === 'makeup' ? name : null,
        isMakeUp: kind === 'makeup',
        shifts: kinds.flatMap(({ code, name: shift }) => {
          const on = onDay.filter((one) => one.shift === code).map(({ person }) => person.name)
          return on.length === 0 ? [] : [{ shift, people: on }]
        }),
      }
    }),
    findings: planned.some(({ day }) => day >= from) ? findingsIn(context, days, people) : [],
    staysOnDuty: stayingOn(context, week, planned, meeting),
  }
}
