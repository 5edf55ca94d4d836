import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Demand } from '#shared/contract/chat-signs.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { arrivalsOf, demandCells } from '#shared/rules/service/demand.ts'
import type { Context } from '../../context.ts'
import { serviceDay, versionOfDay } from './figure-days.ts'
import { scopeOf, type Scope } from './figure-scope.ts'
import { get as settingsOf } from '../settings.ts'

// When buyers come: what shifts are planned by.

/** Seconds of a shop's service day at which sessions began, kept until the day's messages or the rules change. */
export const arrivalsOn = (context: Context, scope: Scope, shopId: number, day: LocalDate): readonly number[] => {
  const gap = scope.rulesOn(day).rules.sessionGapMinutes
  const version = `${gap} ${versionOfDay(scope.versions, shopId, day)}`
  return context.keptByVersion(`arrivals ${shopId} ${day}`, version, () =>
    arrivalsOf(serviceDay(context, scope.versions, shopId, day), gap),
  )
}

/** First questions of sessions by weekday and half-hour, under the shop's own gap between sessions. */
export const demand = (context: Context, asked: ParsedInputOf<'chats.demand'>): Demand =>
  context.remembered(`demand ${JSON.stringify(asked)}`, () => {
    const scope = scopeOf(context, { ...asked, rules: null, agent: null, onShift: false })
    const byDay = new Map<LocalDate, number[]>()
    for (const { id } of scope.shops)
      for (const day of scope.versions.daysOf(id)) {
        if (serviceDay(context, scope.versions, id, day).streams.length === 0) continue
        const arrivals = byDay.get(day) ?? []
        for (const second of arrivalsOn(context, scope, id, day)) arrivals.push(second)
        byDay.set(day, arrivals)
      }
    const days = [...byDay].map(([day, arrivals]) => ({ day, arrivals }))
    return {
      from: asked.from,
      to: asked.to,
      days: days.length,
      arrivals: days.reduce((sum, { arrivals }) => sum + arrivals.length, 0),
      cells: [...demandCells(days, settingsOf(context).dayStartsAt)],
    }
  })
