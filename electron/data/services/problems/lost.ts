import { createHash } from 'node:crypto'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { LostInquiry, LostReasons } from '#shared/contract/problems.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { InquiryEntry } from '#shared/rules/conversion/result.ts'
import { nowAndBefore } from '#shared/rules/problems/digest.ts'
import { startBefore } from '#shared/rules/questions/spans.ts'
import type { Context } from '../../context.ts'
import { chatBuyer } from '../../stores/archive-store.ts'
import { lostRows, type LostRow } from '../../stores/knowledge-store.ts'
import { entryBySource } from '../../stores/register-store.ts'
import { archivePeople, shownBuyer } from '../chats/archive-people.ts'
import { conversionOf } from '../chats/chat-conversion.ts'
import { ruleSetFinder } from '../chats/rule-sets.ts'
import { add, correct } from '../registers/changes.ts'
import { LostLooks } from './lost-looks.ts'

// Inquiries that did not buy, and why. (docs/problems.md)

type Span = Pick<ParsedInputOf<'problems.lost'>, 'from' | 'to'>

/** What an inquiry's entry came from. The buyer's whole name stays out of it: sources are shown. */
const sourceOf = (shopId: number, buyer: string, day: LocalDate): string =>
  `inquiry ${day} ${shopId} ${createHash('sha256').update(buyer).digest('base64url').slice(0, 20)}`

const inquiriesOf = (context: Context, { from, to }: Span): InquiryEntry[] | null => {
  const { entries } = conversionOf(context, { from, to, shopId: null, ruleSet: ruleSetFinder(context, null)(to) })
  if (entries.length === 0) return null
  return entries.filter(({ kind, outcome }) => kind === 'inquiry' && outcome === 'not-converted')
}

const shownInquiry = (inquiry: InquiryEntry, looks: LostLooks, noted: ReadonlyMap<string, LostRow>): LostInquiry => {
  const { shopId, buyerId, buyer, day } = inquiry
  const entry = noted.get(sourceOf(shopId, buyer, day))
  return {
    day,
    shopId: shopId as ShopId,
    shop: looks.shopName(shopId),
    buyerId,
    buyer: shownBuyer(buyer),
    ...looks.lastOf(inquiry),
    entry: entry?.id ?? null,
    reason: entry?.reason ?? null,
    laterOrder: looks.laterOrder(inquiry),
  }
}

/** Reasons noted for inquiries of these days, against as many days before, without the inquiries themselves. `lost` null: no chats of these days. */
export const lostReasons = (context: Context, { from, to }: Span): Omit<LostReasons, 'inquiries'> => {
  const before = startBefore(from, to)
  const rows = lostRows(context.sql, from, to)
  const earlier = lostRows(context.sql, before, dayAfter(from, -1))
  const reasons = nowAndBefore(
    rows.map(({ reason }) => reason),
    earlier.map(({ reason }) => reason),
  )
  return {
    from,
    to,
    lost: inquiriesOf(context, { from, to })?.length ?? null,
    noted: rows.length,
    reasons: reasons.map(({ value, ...counts }) => ({ reason: value, ...counts })),
  }
}

/** The same with the inquiries, newest first. */
export const lost = (
  context: Context,
  { from, to, limit }: ParsedInputOf<'problems.lost'>,
): OutputOf<'problems.lost'> => {
  const rows = lostRows(context.sql, from, to)
  const noted = new Map(rows.flatMap((row) => (row.source === null ? [] : [[row.source, row]])))
  const looks = new LostLooks(context)
  const newest = (limit === 0 ? [] : (inquiriesOf(context, { from, to }) ?? [])).toReversed().slice(0, limit)
  return {
    ...lostReasons(context, { from, to }),
    inquiries: newest.map((inquiry) => shownInquiry(inquiry, looks, noted)),
  }
}

/** Notes why an inquiry did not buy; noted again, the reason is corrected and the old one stays in the history. */
export const noteLost = (
  context: Context,
  { shopId, buyerId, day, reason, text, agent }: ParsedInputOf<'problems.noteLost'>,
): OutputOf<'problems.noteLost'> => {
  const buyer = chatBuyer(context.sql, buyerId)
  if (buyer?.shopId !== shopId) throw new Refusal('not-found', { what: 'chats', key: buyerId })
  const source = sourceOf(shopId, buyer.name, day)
  const said = { reason, ...(text === null ? {} : { text }) }
  const known = entryBySource(context.sql, source)
  if (known !== undefined) return correct(context, { id: known.id, values: said, reason: '' })
  const found = inquiriesOf(context, { from: day, to: day })?.find(
    (inquiry) => inquiry.shopId === shopId && inquiry.buyerId === buyerId,
  )
  if (found === undefined) throw new Refusal('not-found', { what: 'chats', key: `${day} ${shownBuyer(buyer.name)}` })
  const person = agent ?? new LostLooks(context).lastOf(found).agent
  if (person === null) throw new Refusal('invalid-input', { path: 'agent' })
  return add(context, {
    register: 'lost',
    person,
    owner: null,
    values: { ...said, day, shop: archivePeople(context).shopName(shopId), buyer: buyer.name },
    links: [],
    source,
  })
}
