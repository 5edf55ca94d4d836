import type { ShopId } from '#shared/kit/ids.ts'
import { dateOf, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { dateOfNumber, secondsOf, serviceDayOf } from '#shared/rules/conversion/moments.ts'
import type { Context } from '../../context.ts'
import { eveningFinder } from '../chats/chat-conversion-rules.ts'
import { dayStart } from '../chats/figure-days.ts'
import { noShift, placeOf, teamOf, type DayPlace } from '../chats/figure-places.ts'

/** Who had which shift, for moments between two dates. */
export interface ShiftBook {
  /** true, false, or null when nobody is on the roster of that date */
  readonly isOnShift: (agent: string, moment: LocalTime) => boolean | null
  /** code of the shift somebody was on; null: none, or nobody knows */
  readonly shiftAt: (agent: string, moment: LocalTime) => string | null
  /** numbers of the evening shift of the service day a moment lies in; empty: no roster */
  readonly eveningOf: (moment: LocalTime) => readonly string[]
}

/** Shifts do not depend on the shop. */
const anyShop = 0 as ShopId

const secondOf = (moment: LocalTime): number =>
  Number(moment.slice(11, 13)) * 3600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19))

/** The roster as questions about orders need it. */
export const shiftBook = (context: Context, from: LocalDate, to: LocalDate): ShiftBook => {
  const team = teamOf(context, from, to)
  const start = dayStart(context)
  const rostered = new Set([...team.plans.keys()].map((key) => key.slice(-10)))
  const places = new Map<LocalDate, DayPlace>()
  const placeOn = (day: LocalDate): DayPlace => {
    const place = places.get(day) ?? placeOf(team, anyShop, day)
    places.set(day, place)
    return place
  }
  const shiftAt = (agent: string, moment: LocalTime): string | null => {
    const shift = placeOn(dateOf(moment)).shiftOfPerson(agent, secondOf(moment))
    return shift === noShift ? null : shift
  }
  const evening = eveningFinder(context, team)
  return {
    isOnShift: (agent, moment) =>
      rostered.size === 0 ? null : shiftAt(agent, moment) !== null ? true : rostered.has(dateOf(moment)) ? false : null,
    shiftAt,
    eveningOf: (moment) => (rostered.size === 0 ? [] : evening(dateOfNumber(serviceDayOf(secondsOf(moment), start)))),
  }
}

/** Whether somebody had a shift at one moment at least of those when an order was made and paid; false only where the roster knows both. */
export const isOnShiftFor = (
  { isOnShift }: ShiftBook,
  agent: string,
  { createdAt, paidAt }: { readonly createdAt: LocalTime; readonly paidAt: LocalTime | null },
): boolean | null => {
  const made = isOnShift(agent, createdAt)
  if (made === true || paidAt === null) return made
  const paid = isOnShift(agent, paidAt)
  return paid === true ? true : made === null ? null : paid
}
