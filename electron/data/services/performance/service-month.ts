import type { Figures } from '#shared/contract/service-figures.ts'
import { dayAfter, spanOfMonth, type Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { hasServiceData } from '../../stores/attendance-store.ts'
import { figures } from '../chats/service-figures.ts'

const nothing: ReadonlyMap<string, Figures> = new Map()

/** Everybody's service figures of a month by number, by the shop's own rule set; empty – and nothing is asked – when there are no chats. */
export const serviceOfMonth = (context: Context, month: Month): ReadonlyMap<string, Figures> => {
  const { from, to } = spanOfMonth(month)
  // A service day may reach into the next month's first calendar day.
  if (!hasServiceData(context.sql, from, dayAfter(to, 1))) return nothing
  const last = dayAfter(to, -1)
  const scope = { from, to: last, rules: null, shopId: null, agent: null, onShift: false } as const
  const { rows } = figures(context, { ...scope, by: 'agent' })
  return new Map(rows.flatMap(({ person, figures: own }) => (person === null ? [] : [[person, own]])))
}
