import type { FigureCut } from '#shared/kit/service-figures.ts'
import { dateOf, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import type { ConversionResult } from '#shared/rules/conversion/result.ts'
import type { Cut } from '#shared/rules/conversion/sums.ts'
import type { Context } from '../../context.ts'
import { conversionOf } from './chat-conversion.ts'
import { rowOfMoment } from './figure-cuts.ts'
import { placeOf, type DayPlace } from './figure-places.ts'
import type { Scope } from './figure-scope.ts'

const daySeconds = 86_400

/** The second of a service day at which a moment lies; from 86,400 on it is on the next date. */
export const secondOfDay = (day: LocalDate, at: LocalTime): number =>
  Number(at.slice(11, 13)) * 3600 +
  Number(at.slice(14, 16)) * 60 +
  Number(at.slice(17, 19)) +
  (dateOf(at) > day ? daySeconds : 0)

/** Inquiries and credited orders of a scope, under the rules of its last day. */
export const conversionIn = (context: Context, { from, to, shopId, rules }: Scope): ConversionResult =>
  conversionOf(context, { from, to, shopId, ruleSet: rules })

/** How inquiries and orders fall into rows of a table. */
export const conversionCut = (by: FigureCut, scope: Scope): Cut => {
  // Only some cuts look at the clock; a month has a hundred thousand of these.
  const isTimed = by === 'hour' || by === 'weekday-hour' || by === 'shift'
  const places = new Map<string, DayPlace>()
  const placeOn = (shopId: number, day: LocalDate): DayPlace => {
    const key = `${shopId} ${day}`
    const known = places.get(key) ?? placeOf(scope.team, shopId, day)
    places.set(key, known)
    return known
  }
  return {
    view: by === 'agent' || by === 'shift' || scope.agent !== null ? 'agents' : 'shop',
    keyOf: ({ day, at, shopId, agentKey }) => {
      const second = isTimed ? secondOfDay(day, at) : 0
      const agent = agentKey ?? ''
      const shift = by === 'shift' ? placeOn(shopId, day).shiftOfPerson(agent, second) : ''
      return rowOfMoment(by, scope, { shopId, day, second, agent, shift })
    },
  }
}
