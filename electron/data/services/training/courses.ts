import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Attendee, WholeEntry } from '#shared/contract/registers.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context, Work } from '../../context.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import { entriesOf, type EntryRow } from '../../stores/register-store.ts'
import { checkPin } from '../pins.ts'
import { correct, correctEntry } from '../registers/changes.ts'
import { knownEntry, shownEntries, wholeEntryOf } from '../registers/shown.ts'

// Who took part in a course and says so himself. docs/training.md §2

const courseRow = (context: Context, id: number): EntryRow => {
  const row = knownEntry(context, id)
  if (row.register !== 'courses') throw new Refusal('not-found', { what: 'entry', key: id })
  return row
}

const attendeesOf = ({ values }: EntryRow): readonly Attendee[] => {
  const { attendees } = values
  return Array.isArray(attendees) ? (attendees as readonly Attendee[]) : []
}

/** Refuses a signature of somebody who was not there. */
const partOf = (row: EntryRow, agent: string): Attendee => {
  const part = attendeesOf(row).find((one) => folded(one.agent) === folded(agent))
  if (part === undefined || !part.came) throw new Refusal('not-found', { what: 'attendee', key: agent })
  return part
}

/** Signs for oneself; who has signed already stays as he signed. */
export const sign = async (
  context: Context,
  { course, agent, pin }: ParsedInputOf<'people.signCourse'>,
  work: Work,
): Promise<WholeEntry> => {
  partOf(courseRow(context, course), agent)
  const person = await checkPin(context, work, agent, pin)
  return work.commit(() => {
    // The course may have been corrected while the PIN was typed.
    const row = courseRow(context, course)
    if (partOf(row, person.number).signedAt !== null) return wholeEntryOf(context, course)
    const signedAt = context.now()
    const attendees = attendeesOf(row).map((one) => (one.agent === person.number ? { ...one, signedAt } : one))
    return correctEntry(context, { id: course, values: { attendees }, reason: '' }, { hasOwnSignatures: true })
  })
}

/** Attendance and results at once; whose result stays keeps his signature. */
export const saveAttendees = (
  context: Context,
  { course, attendees }: ParsedInputOf<'people.saveAttendees'>,
): WholeEntry => {
  const { id } = courseRow(context, course)
  const values = { attendees: attendees.map((one) => ({ ...one, signedAt: null })) }
  return correct(context, { id, values, reason: '' })
}

export const of = (context: Context, { agent }: ParsedInputOf<'people.coursesOf'>): OutputOf<'people.coursesOf'> => {
  if (personIdByNumber(context.sql, folded(agent)) === undefined)
    throw new Refusal('not-found', { what: 'person', key: agent })
  const wanted = folded(agent)
  const rows = entriesOf(context.sql, { register: 'courses' })
    .filter((row) => attendeesOf(row).some((one) => folded(one.agent) === wanted))
    .toSorted((a, b) => (String(a.values['day']) < String(b.values['day']) ? 1 : -1))
  return shownEntries(context, rows)
}
