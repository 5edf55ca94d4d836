import type { AttendanceState, AttendedDay } from '#shared/contract/attendance.ts'

// One sign a day: what matters most first. Signs are letters, so that grey print keeps them apart.

const byWeight: readonly AttendanceState[] = [
  'absent',
  'missingPunch',
  'late',
  'leftEarly',
  'onLeave',
  'partLeave',
  'unplanned',
  'swapped',
  'overtime',
  'present',
  'off',
  'open',
]

/** How a sign is drawn: `bad` and `warn` in colour, `plain` in ink, `quiet` in grey. */
export type Tone = 'bad' | 'warn' | 'plain' | 'quiet'

const tones: Readonly<Partial<Record<AttendanceState, Tone>>> = {
  absent: 'bad',
  missingPunch: 'warn',
  late: 'warn',
  leftEarly: 'warn',
  off: 'quiet',
  present: 'quiet',
}

/** The state a day shows; null: nothing is known and nothing is missing, such as a day to come. */
export const shownState = ({ states, date }: AttendedDay, today: string): AttendanceState | null => {
  const found = byWeight.find((state) => states.includes(state)) ?? null
  return found === 'open' && date >= today ? null : found
}

export const toneOf = (state: AttendanceState): Tone => tones[state] ?? (state === 'open' ? 'warn' : 'plain')

/** True when somebody has to say something about the day: absent, a missing punch or unknown, without a note. */
export const needsWord = ({ states, date, note }: AttendedDay, today: string): boolean => {
  if (states.includes('open')) return date < today
  return note === '' && (states.includes('absent') || states.includes('missingPunch'))
}
