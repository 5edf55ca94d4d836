import type { LostInquiry } from '#shared/contract/problems.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import type { InquiryEntry } from '#shared/rules/conversion/result.ts'
import { agentSpeaks, buyerSpeaks } from '#shared/rules/service/stream.ts'
import type { Context } from '../../context.ts'
import { messagesOfBuyerDay, ordersOfName, type ChatBuyer } from '../../stores/archive-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { archivePeople, type ArchivePeople } from '../chats/archive-people.ts'
import { tellingName } from '../chats/archive-orders.ts'

/** Signs of a line that are shown. */
const longestLine = 200

type Last = Pick<LostInquiry, 'agent' | 'name' | 'lastText'>

/** What is told of a lost inquiry besides that it was lost: who served it, how it ended, whether the buyer came back. */
export class LostLooks {
  readonly #context: Context
  readonly #people: ArchivePeople
  readonly #names: ReadonlyMap<string, { readonly agent: LostInquiry['agent']; readonly name: string }>

  constructor(context: Context) {
    this.#context = context
    this.#people = archivePeople(context)
    this.#names = new Map(listPeople(context.sql).map(({ number, name }) => [number, { agent: number, name }]))
  }

  shopName(shopId: number): string {
    return this.#people.shopName(shopId)
  }

  /** The one who took part, or of several whoever wrote last; null: only accounts nobody owns. With the buyer's last line. */
  lastOf({ buyerId, firstAskedAt, agentKeys, shopId }: InquiryEntry): Last {
    const day = dateOf(firstAskedAt)
    const lines = messagesOfBuyerDay(this.#context.sql, buyerId, day)
    const text = lines.findLast(({ direction }) => direction === buyerSpeaks)?.text ?? lines.at(-1)?.text ?? ''
    const known = agentKeys.filter((key) => this.#names.has(key))
    const written = lines.findLast(({ direction }) => direction === agentSpeaks)
    const writer = written && this.#people.keyAt(shopId, written.account, day, written.second)
    const key = writer !== undefined && known.includes(writer) ? writer : known[0]
    const person = key === undefined ? undefined : this.#names.get(key)
    return {
      agent: person?.agent ?? null,
      name: person?.name ?? null,
      lastText: text.replace(/\s+/g, ' ').slice(0, longestLine).toWellFormed(),
    }
  }

  /** The first paid order the buyer made after asking, by his name; a name the platform shortened tells nothing. */
  laterOrder({ buyerId, buyer, shopId, firstAskedAt }: InquiryEntry): string | null {
    const one: ChatBuyer = { id: buyerId, shopId: shopId as ShopId, name: buyer }
    if (tellingName(one) === null) return null
    const orders = ordersOfName(this.#context.sql, one)
    return orders.find(({ createdAt, paidAt }) => createdAt > firstAskedAt && paidAt !== null)?.orderNo ?? null
  }
}
