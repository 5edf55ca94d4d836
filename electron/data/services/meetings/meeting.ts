import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Meeting, MeetingPack } from '#shared/contract/meetings.ts'
import type { Week } from '#shared/kit/iso-weeks.ts'
import type { Person } from '#shared/contract/people.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { dateOf, type LocalDate } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { addedMinutes, signInsOf, wordsOfMeetings, type MeetingRow } from '../../stores/meeting-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { entriesOf } from '../../stores/register-store.ts'
import { shownEntries } from '../registers/shown.ts'
import { actionsAt } from './action-items.ts'
import { isOver, momentsOf, rowOf } from './moments.ts'
import { packInPieces, packOf } from './pack.ts'
import { settings } from './settings.ts'

/** Agents who are here on the day of the meeting, and whoever wrote or signed something for it. */
const peopleOf = ({ sql }: Context, day: LocalDate, named: ReadonlySet<PersonId>): readonly Person[] =>
  listPeople(sql).filter(
    ({ id, role, joined, left }) =>
      named.has(id) || (role === 'agent' && (joined === null || joined <= day) && (left === null || left >= day)),
  )

type Said = Pick<Meeting, 'words' | 'signIns'>

const saidOf = (context: Context, week: Week, day: LocalDate): Said => {
  const words = new Map(wordsOfMeetings(context.sql, week).map((row) => [row.personId, row]))
  const signs = new Map(signInsOf(context.sql, week).map((row) => [row.personId, row]))
  const people = peopleOf(context, day, new Set([...words.keys(), ...signs.keys()]))
  return {
    words: people.map(({ id, number, name }) => {
      const said = words.get(id)
      return { agent: number, name, done: said?.done ?? '', better: said?.better ?? '', at: said?.at ?? null }
    }),
    signIns: people.map(({ id, number, name }) => {
      const sign = signs.get(id)
      return {
        ...{ agent: number, name, at: sign?.at ?? null },
        state: (sign?.state ?? null) as Meeting['signIns'][number]['state'],
      }
    }),
  }
}

/** The pack of a meeting: the one that was talked about, else everything as it stands now. */
export const packIn = (context: Context, row: MeetingRow): MeetingPack => {
  if (row.pack !== null) return JSON.parse(row.pack) as MeetingPack
  const chosen = settings(context)
  const week = row.week as Week
  return packOf(context, week, { at: momentsOf(week, chosen).at, settings: chosen })
}

/** Has what costs most of a meeting made, a piece a step; of one that was talked about nothing. */
export const inPieces = function* (
  context: Context,
  { week }: ParsedInputOf<'meetings.get'>,
): Generator<unknown, void> {
  if (rowOf(context, week).pack === null) yield* packInPieces(context, week, settings(context))
}

/** A week's meeting as a whole. docs/meetings.md */
export const meetingIn = (context: Context, row: MeetingRow): Meeting => {
  const week = row.week as Week
  const { at, eveningAt } = momentsOf(week, settings(context))
  return {
    ...{ week, at, eveningAt, heldAt: row.heldAt, minutes: row.minutes },
    isFrozen: isOver(context, row),
    pack: packIn(context, row),
    ...saidOf(context, week, dateOf(row.heldAt ?? at)),
    actions: actionsAt(row, shownEntries(context, entriesOf(context.sql, { register: 'actions' }))),
    added: addedMinutes(context.sql, week).map(({ at: when, by, text }) => ({ at: when, by, text })),
  }
}

export const get = (context: Context, { week }: ParsedInputOf<'meetings.get'>): OutputOf<'meetings.get'> =>
  meetingIn(context, rowOf(context, week))
