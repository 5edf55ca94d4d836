import type { MeetingSettings } from '#shared/contract/meetings.ts'
import { dateOf, dayAfter, type LocalTime } from '#shared/kit/local-time.ts'
import { spanOfWeek, type Week } from '#shared/kit/iso-weeks.ts'
import type { Context } from '../../context.ts'
import { meetingOf, type MeetingRow } from '../../stores/meeting-store.ts'

/** When the meeting about a week is due: in the week after it. `eveningAt` null: there is one meeting only. */
export const momentsOf = (
  week: Week,
  { weekday, time, eveningTime }: MeetingSettings,
): { readonly at: LocalTime; readonly eveningAt: LocalTime | null } => {
  const day = dayAfter(spanOfWeek(week).to, weekday)
  return {
    at: `${day} ${time}:00` as LocalTime,
    eveningAt: eveningTime === null ? null : (`${day} ${eveningTime}:00` as LocalTime),
  }
}

const notHeld = (week: string): MeetingRow => ({ week, heldAt: null, heldBy: null, pack: null, minutes: '' })

/** What is kept of a week's meeting; nothing yet is a meeting that was not held. */
export const rowOf = ({ sql }: Context, week: Week): MeetingRow => meetingOf(sql, week) ?? notHeld(week)

/** True when a meeting was held, and the day it was held on is over: what was said then stays as it is. */
export const isOver = (context: Context, { heldAt }: Pick<MeetingRow, 'heldAt'>): boolean =>
  heldAt !== null && dateOf(context.now()) > dateOf(heldAt)
