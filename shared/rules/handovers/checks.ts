import type { HandoverFinding, HandoverItem, HandoverSettings, HandoverSummary } from '../../contract/handovers.ts'
import { secondsBetween, type LocalTime } from '../../kit/local-time.ts'

// What is wrong with handovers, each by its name. The rule book: docs/handovers.md §5.

type Limits = Pick<HandoverSettings, 'lateMinutes' | 'openDays'>

/** A change of shift that is over, with or without a handover. `at` null: nobody knows when the next shift began, its handover was opened at `openedAt`. */
export interface Taking {
  readonly handover: number | null
  readonly day: HandoverSummary['day']
  readonly from: string
  readonly to: string
  readonly at: LocalTime | null
  readonly openedAt: LocalTime | null
  readonly takenAt: LocalTime | null
}

/** Without a known beginning of the next shift it must be taken over within a day of its opening. */
const longestWait = 86_400

const secondsLate = ({ at, openedAt }: Taking, then: LocalTime): number =>
  at === null ? secondsBetween(openedAt ?? then, then) - longestWait : secondsBetween(at, then)

const findingOf = (taking: Taking, check: 'neverTaken' | 'takenLate', then: LocalTime): HandoverFinding => ({
  check,
  handover: taking.handover,
  item: null,
  day: taking.day,
  figures: {
    from: taking.from,
    to: taking.to,
    at: taking.at ?? taking.openedAt ?? '',
    minutes: Math.floor(secondsLate(taking, then) / 60),
  },
})

/** Nobody signed for the next shift, `lateMinutes` after it began. */
export const neverTaken = (taking: Taking, { lateMinutes }: Limits, now: LocalTime): HandoverFinding[] =>
  taking.takenAt === null && secondsLate(taking, now) > lateMinutes * 60 ? [findingOf(taking, 'neverTaken', now)] : []

/** Somebody signed for the next shift, but more than `lateMinutes` after it began; nothing is said where nobody knows when that was. */
export const takenLate = (taking: Taking, { lateMinutes }: Limits): HandoverFinding[] =>
  taking.takenAt !== null && taking.at !== null && secondsLate(taking, taking.takenAt) > lateMinutes * 60
    ? [findingOf(taking, 'takenLate', taking.takenAt)]
    : []

/** An item that has been open for more than `openDays` days. */
export const openTooLong = (item: HandoverItem, { openDays }: Limits): HandoverFinding[] =>
  item.closed === null && item.age > openDays
    ? [
        {
          check: 'openTooLong',
          handover: item.firstHandover,
          item: item.id,
          day: item.firstDay,
          figures: { age: item.age, happened: item.happened },
        },
      ]
    : []
