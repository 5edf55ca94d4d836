import type { CareSuggestion } from '#shared/contract/quality-care.ts'
import type { EntryMade } from '#shared/contract/registers.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import { importedKind, importedReason } from '#shared/rules/care/imported-words.ts'
import { formats } from '#shared/text/format.ts'
import { texts, type Text } from '#shared/text/text.ts'
import type { Context } from '../../context.ts'
import type { RefundMatter, ReviewMatter } from '../../stores/care-source-store.ts'
import { orderById } from '../../stores/order-store.ts'
import { attributedOrders } from '../orders/attributor.ts'
import { get as settingsOf } from '../settings.ts'

// Entries as the imports would write them. docs/complaints.md §5

export type Suggested = Omit<CareSuggestion, 'entry'> & { readonly entry: EntryMade }

const longestText = 500
const longestTitle = 60

const clipped = (text: string | null, most: number): string =>
  Array.from(text?.trim() ?? '')
    .slice(0, most)
    .join('')

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')

interface Frame {
  readonly words: Text['care']['imported']
  readonly money: (fen: number) => string
  /** whose order it is; null: nobody's, or several people's */
  readonly personOf: (orderId: OrderId | null) => string | null
}

const entry = (
  register: 'after-sales' | 'reviews',
  source: string,
  person: string | null,
): Omit<EntryMade, 'values'> => ({
  register,
  person,
  owner: null,
  links: [],
  source,
})

const suggestion = ({ key, at, orderId, orderNo }: RefundMatter | ReviewMatter, made: EntryMade): Suggested => ({
  key,
  at,
  entry: made,
  orderId,
  orderNo,
})

const ofRefund = ({ words, money, personOf }: Frame, matter: RefundMatter): Suggested => {
  const { key, shop, orderId, orderNo, buyer, title, isDone, amount, status, phase, reason, label } = matter
  const said = joined(label, reason)
  const about = joined(isDone ? words.done(amount === null ? '' : money(amount)) : words.open(status ?? ''), said)
  return suggestion(matter, {
    ...entry('after-sales', key, personOf(orderId)),
    values: {
      kind: importedKind(status, phase, label),
      orderNo,
      text: clipped(joined(about, clipped(title, longestTitle)), longestText),
      shop,
      buyer,
      product: clipped(title, longestTitle) || null,
      reason: said === '' ? null : importedReason(label, reason),
      amount,
    },
  })
}

const ofReview = ({ words, personOf }: Frame, matter: ReviewMatter): Suggested => {
  const { key, shop, orderId, orderNo, buyer, title, grade, text } = matter
  return suggestion(matter, {
    ...entry('reviews', key, personOf(orderId)),
    values: {
      grade: grade === 3 ? 'neutral' : 'bad',
      text: clipped(joined(words.stars(String(grade)), text), longestText),
      shop,
      buyer,
      orderNo,
      product: clipped(title, longestTitle) || null,
    },
  })
}

const ownersOf = (context: Context, ids: readonly OrderId[]): ReadonlyMap<OrderId, string> => {
  const rows = [...new Set(ids)].flatMap((id) => orderById(context.sql, id) ?? [])
  return new Map(
    attributedOrders(context, rows).flatMap(({ order, attribution: { shares } }) =>
      shares.length === 1 && shares[0] !== undefined ? [[order.id, shares[0].agent] as const] : [],
    ),
  )
}

/** What would be written down for each, oldest first, in the language of the settings; about the agent whose order it is. */
export const entriesFor = (
  context: Context,
  refunds: readonly RefundMatter[],
  reviews: readonly ReviewMatter[],
): Suggested[] => {
  const { language } = settingsOf(context)
  const owners = ownersOf(
    context,
    [...refunds, ...reviews].flatMap(({ orderId }) => orderId ?? []),
  )
  const frame: Frame = {
    words: texts[language].care.imported,
    money: formats[language].money,
    personOf: (id) => (id === null ? null : (owners.get(id) ?? null)),
  }
  return [
    ...refunds.map((matter) => ofRefund(frame, matter)),
    ...reviews.map((matter) => ofReview(frame, matter)),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1))
}
