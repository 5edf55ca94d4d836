import type { AttendanceEntry, AttendedDay } from '#shared/contract/attendance.ts'
import { boundsOfPlanned, typedClock, typedMoments } from '#shared/kit/day-clock.ts'
import { entryProblem, type EntryProblem } from '#shared/rules/attendance/typed.ts'

/** A day by hand as typed. */
export interface EntryDraft {
  readonly came: string
  readonly went: string
  readonly isAbsent: boolean
  readonly note: string
}

const clockOf = (moment: string | null): string => moment?.slice(11, 16) ?? ''

/** The form of a day: what was entered by hand; of a file's day only the note. */
export const draftOf = ({ source, came, went, states, note }: AttendedDay): EntryDraft => {
  const isByHand = source === 'hand'
  return {
    came: isByHand ? clockOf(came) : '',
    went: isByHand ? clockOf(went) : '',
    isAbsent: isByHand && states.includes('absent'),
    note,
  }
}

/** True when something was entered by hand, be it a note only. */
export const isByHand = ({ source, note }: AttendedDay): boolean => source === 'hand' || note !== ''

export type DraftProblem = EntryProblem | 'clock' | 'nothing'

export type Understood =
  { readonly entry: AttendanceEntry; readonly problem: null } | { readonly entry: null; readonly problem: DraftProblem }

const wrong = (problem: DraftProblem): Understood => ({ entry: null, problem })

/** What the form means for a day, or why it means nothing. An empty form of a day that was entered takes the entry back. */
export const understood = (draft: EntryDraft, day: AttendedDay): Understood => {
  const typed = [draft.came, draft.went].map((text) => ({ text: text.trim(), clock: typedClock(text) }))
  if (typed.some(({ text, clock }) => text !== '' && clock === null)) return wrong('clock')
  const [came = null, went = null] = typed.map(({ clock }) => clock)
  const note = draft.note.trim()
  if (came === null && went === null && !draft.isAbsent && note === '' && !isByHand(day)) return wrong('nothing')
  const bounds = boundsOfPlanned(day.date, day.planned)
  const moments = typedMoments(day.date, came, went, bounds)
  const entry = { agent: day.agent, date: day.date, ...moments, isAbsent: draft.isAbsent, note }
  const problem = entryProblem(entry)
  return problem === null ? { entry, problem } : wrong(problem)
}
