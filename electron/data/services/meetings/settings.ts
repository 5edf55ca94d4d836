import { meetingSettings, type MeetingSettings } from '#shared/contract/meetings.ts'
import type { RosterSettings } from '#shared/contract/roster-checks.ts'
import type { ClockTime } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'
import { rosterSettingsOf } from '../roster/settings.ts'

const name = 'meetings'

/** Monday at eight, the evening shift at five, one stays on duty. (S001-024, S001-025, S001-087) */
const initial: MeetingSettings = {
  ...{ weekday: 1, time: '08:00', minutes: 60, eveningTime: '17:00', stayOnDuty: 1, questions: 10, breaches: 10 },
}

const dayMinutes = 24 * 60
const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const clockOf = (minute: number): ClockTime =>
  `${String(Math.floor((minute % dayMinutes) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` as ClockTime

/** The roster's own rule about the meeting, in the words of these settings: there is one day and hour, wherever it is set. */
const byRoster = (meeting: RosterSettings['meeting']): Partial<MeetingSettings> => {
  if (meeting === null) return {}
  const minutes = (minuteOf(meeting.to) - minuteOf(meeting.from) + dayMinutes) % dayMinutes
  return {
    weekday: meeting.weekday === 0 ? 7 : meeting.weekday,
    time: meeting.from,
    stayOnDuty: meeting.stay,
    ...(minutes >= 5 && minutes <= 240 ? { minutes } : {}),
  }
}

export const settings = (context: Context): MeetingSettings =>
  meetingSettings.parse({
    ...initial,
    ...((settingOf(context.sql, name) as Partial<MeetingSettings> | undefined) ?? {}),
    ...byRoster(rosterSettingsOf(context).meeting),
  })

/** The roster checks the same hour from now on. */
export const saveSettings = (context: Context, value: MeetingSettings): MeetingSettings => {
  saveSetting(context.sql, name, value)
  const { restPattern: _own, ...roster } = rosterSettingsOf(context)
  const meeting: RosterSettings['meeting'] = {
    weekday: value.weekday % 7,
    from: value.time as ClockTime,
    to: clockOf(minuteOf(value.time) + value.minutes),
    stay: value.stayOnDuty,
  }
  saveSetting(context.sql, 'roster', { ...roster, meeting })
  return settings(context)
}
