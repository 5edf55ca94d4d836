import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Meeting } from '#shared/contract/meetings.ts'
import type { Week } from '#shared/kit/iso-weeks.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { folded } from '#shared/rules/folded.ts'
import { maskedText } from '#shared/rules/masking.ts'
import type { Context } from '../../context.ts'
import {
  holdMeeting,
  insertMinutes,
  keepMeeting,
  saveMinutesOf,
  saveSignIn,
  saveWordsOf,
} from '../../stores/meeting-store.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import { get as generalSettings } from '../settings.ts'
import { meetingIn, packIn } from './meeting.ts'
import { isOver, rowOf } from './moments.ts'

/** Typed words without phone numbers and addresses, by the switches of the imports. */
const masked = (context: Context, text: string): string => maskedText(text, generalSettings(context).masking) ?? ''

const personOf = ({ sql }: Context, agent: string): PersonId => {
  const id = personIdByNumber(sql, folded(agent))
  if (id === undefined) throw new Refusal('not-found', { what: 'person', key: agent })
  return id
}

const shown = (context: Context, week: Week): Meeting => meetingIn(context, rowOf(context, week))

/** A place for what is said now; refused once the day of the meeting is over. */
const openPlace = (context: Context, week: Week): void => {
  if (isOver(context, rowOf(context, week))) throw new Refusal('meeting-held', { key: week })
  keepMeeting(context.sql, week)
}

/** Keeps what somebody says of the week; said again it takes the place of what was there. */
export const saveWords = (
  context: Context,
  { week, agent, done, better }: ParsedInputOf<'meetings.saveWords'>,
): OutputOf<'meetings.saveWords'> => {
  openPlace(context, week)
  saveWordsOf(context.sql, {
    ...{ week, personId: personOf(context, agent), at: context.now() },
    ...{ done: masked(context, done), better: masked(context, better) },
  })
  return shown(context, week)
}

/** Signs somebody in, to the evening's meeting on the same day too. */
export const attend = (
  context: Context,
  { week, agent, state }: ParsedInputOf<'meetings.attend'>,
): OutputOf<'meetings.attend'> => {
  openPlace(context, week)
  saveSignIn(context.sql, { week, personId: personOf(context, agent), state, at: context.now() })
  return shown(context, week)
}

const notHeldYet = (context: Context, week: Week): void => {
  if (rowOf(context, week).heldAt !== null) throw new Refusal('meeting-held', { key: week })
  keepMeeting(context.sql, week)
}

/** Keeps the minutes as they are typed. */
export const saveMinutes = (
  context: Context,
  { week, minutes }: ParsedInputOf<'meetings.saveMinutes'>,
): OutputOf<'meetings.saveMinutes'> => {
  notHeldYet(context, week)
  saveMinutesOf(context.sql, week, masked(context, minutes))
  return {}
}

/** Freezes what was talked about and what was written down. */
export const hold = (
  context: Context,
  { week, minutes }: ParsedInputOf<'meetings.hold'>,
): OutputOf<'meetings.hold'> => {
  notHeldYet(context, week)
  const pack = JSON.stringify(packIn(context, rowOf(context, week)))
  saveMinutesOf(context.sql, week, masked(context, minutes))
  holdMeeting(context.sql, week, context.now(), context.by, pack)
  return shown(context, week)
}

/** Adds words to a meeting that was held, with the time; before, they belong into the minutes themselves. */
export const addMinutes = (
  context: Context,
  { week, text }: ParsedInputOf<'meetings.addMinutes'>,
): OutputOf<'meetings.addMinutes'> => {
  const { heldAt } = rowOf(context, week)
  if (heldAt === null) throw new Refusal('not-found', { what: 'meeting', key: week })
  insertMinutes(context.sql, { week, at: context.now(), by: context.by, text: masked(context, text) })
  return shown(context, week)
}
