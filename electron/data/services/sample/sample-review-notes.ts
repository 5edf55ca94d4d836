import { dateOf, dayAfter, type LocalTime } from '#shared/kit/local-time.ts'
import type { RegisterValues } from '#shared/contract/registers.ts'
import type { Context } from '../../context.ts'
import { entryBySource } from '../../stores/register-store.ts'
import { shopByName } from '../../stores/shop-store.ts'
import { takeUp } from '../quality/care-suggestions.ts'
import { move } from '../registers/changes.ts'
import { sampleReviewEntries, type SampleReviewEntry } from './sample-reviews.ts'
import { asking } from './sample-asking.ts'
import type { SampleShopOrders } from './sample-shop.ts'

const on = (context: Context, at: LocalTime, days: number, time: string): Context => ({
  ...context,
  now: () => `${dayAfter(dateOf(at), days)} ${time}` as LocalTime,
})

/** Taken up the morning after, explained by the agent that day, closed three days later. */
const store = (context: Context, { shop, key, at, care }: SampleReviewEntry): void => {
  const shopId = shopByName(context.sql, shop)?.id
  const source = `review:${shopId ?? 0}:${key}`
  takeUp(on(context, at, 1, '09:25:00'), { keys: [source] })
  const id = entryBySource(context.sql, source)?.id
  const carryOn = (days: number, time: string, name: string, values: RegisterValues): void => {
    if (id !== undefined) move(on(context, at, days, time), { id, move: name, text: '', values })
  }
  const { explanation, closed } = care
  if (explanation !== undefined) carryOn(1, '16:50:00', 'explain', { explanation })
  if (closed !== undefined) carryOn(4, '10:15:00', 'close', { ...closed })
}

/** Brings bad reviews into the notebook as their suggestions are taken up, and what became of them; the others wait as suggestions. */
export const storeSampleReviewNotes = (context: Context, shops: readonly SampleShopOrders[]): void => {
  const asked = asking(context)
  for (const entry of sampleReviewEntries(shops)) store(asked, entry)
}
