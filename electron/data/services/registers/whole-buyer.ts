import type { EntryLink, RegisterValues } from '#shared/contract/registers.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import { chatMomentOf } from '#shared/kit/registers/chat-key.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import { firstOfKind } from '#shared/rules/registers/words.ts'
import type { Context } from '../../context.ts'
import { buyerOfChats } from '../../stores/access-store.ts'
import { orderByNumber } from '../../stores/order-store.ts'
import { listShops } from '../../stores/shop-store.ts'

/** As the field keeps it: full-width digits narrow, without blanks. */
const numberOf = (orderNo: string): string => orderNo.normalize('NFKC').replace(/\s+/g, '')

const buyersOf = ({ sql }: Context, orderNo: string | null, links: readonly EntryLink[]): string[] => [
  ...(orderNo === null
    ? []
    : listShops(sql).flatMap(({ id }) => orderByNumber(sql, id, numberOf(orderNo))?.buyer ?? [])),
  ...links.flatMap(({ kind, key }) => {
    const chat = kind === 'chat' && key !== null ? chatMomentOf(key) : null
    return chat === null ? [] : (buyerOfChats(sql, chat.shopId, chat.buyerId) ?? [])
  }),
]

/** The values of a new entry with the buyer in full where he was sent as he is shown and the entry's order or chat says who he is. */
export const withWholeBuyer = (
  context: Context,
  register: RegisterName,
  values: RegisterValues,
  links: readonly EntryLink[],
): RegisterValues => {
  const definition = definitionOf(register)
  const field = Object.keys(definition.fields).find((key) => definition.fields[key]?.kind === 'buyer')
  const shown = field === undefined ? null : values[field]
  if (field === undefined || typeof shown !== 'string' || !shown.includes('*')) return values
  const names = buyersOf(context, firstOfKind(definition, values, 'order'), links)
  const name = names.find((one) => shortenedName(one) === shown)
  return name === undefined ? values : { ...values, [field]: name }
}
