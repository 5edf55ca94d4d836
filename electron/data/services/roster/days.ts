import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import {
  deleteEvent,
  deleteWish,
  listEvents,
  replaceNeeds,
  saveEvent as keepEvent,
  type ShopEvent,
} from '../../stores/roster-day-store.ts'
import { everyShiftKind, insertWish } from '../../stores/roster-store.ts'

type Done = Record<string, never>

export const events = ({ sql }: Context): ShopEvent[] => listEvents(sql)

/** One name a day: another one takes its place. */
export const saveEvent = ({ sql }: Context, event: ShopEvent): ShopEvent[] => {
  keepEvent(sql, event)
  return listEvents(sql)
}

export const removeEvent = ({ sql }: Context, { date }: ParsedInputOf<'roster.removeEvent'>): ShopEvent[] => {
  if (deleteEvent(sql, date) === 0) throw new Refusal('not-found', { what: 'event', key: date })
  return listEvents(sql)
}

const personOf = ({ sql }: Context, agent: string): PersonId => {
  const id = personIdByNumber(sql, folded(agent))
  if (id === undefined) throw new Refusal('not-found', { what: 'person', key: agent })
  return id
}

/** One wish a person and day: another one takes its place. */
export const saveWish = (context: Context, wish: ParsedInputOf<'roster.saveWish'>): Done => {
  const person = personOf(context, wish.agent)
  const isKnown = wish.shift === 'off' || everyShiftKind(context.sql).some(({ code }) => code === wish.shift)
  if (!isKnown) throw new Refusal('not-found', { what: 'shift', key: wish.shift })
  deleteWish(context.sql, person, wish.date)
  insertWish(context.sql, person, wish)
  return {}
}

export const removeWish = (context: Context, { agent, date }: ParsedInputOf<'roster.removeWish'>): Done => {
  if (deleteWish(context.sql, personOf(context, agent), date) === 0)
    throw new Refusal('not-found', { what: 'wish', key: `${agent} ${date}` })
  return {}
}

/** Replaces what the month needs, day by day; an empty list takes all away. */
export const saveNeeds = (
  { sql }: Context,
  { month, needs }: ParsedInputOf<'roster.saveNeeds'>,
): OutputOf<'roster.saveNeeds'> => {
  const wrong = needs.findIndex(({ date }) => !date.startsWith(`${month}-`))
  if (wrong !== -1)
    throw new Refusal('invalid-input', { path: `needs.${wrong}.date`, reason: needs[wrong]?.date ?? '' })
  replaceNeeds(sql, month, [...new Map(needs.map((day) => [day.date, day])).values()])
  return {}
}
