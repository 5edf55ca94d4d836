import { directionNumber } from '../../stores/message-store.ts'
import { MessagePile, type PiledMessage } from '../../stores/message-pile.ts'
import type { Direction } from '#shared/contract/import-fields.ts'

/** Names in the order they first came, each with its number. */
class Numbered {
  readonly names: string[] = []
  readonly #numbers = new Map<string, number>()

  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/** One buyer with one account on one day, by their numbers. */
export interface StagedChatDay {
  readonly account: number
  readonly buyer: number
  readonly day: number
}

/** More buyers or days than these cannot be told apart in one number. */
const mostBuyers = 2 ** 26
const mostDays = 2 ** 16

/** The messages of a file with everybody's names, sorted into chat days while they come. */
export class StagedChats {
  readonly #accounts = new Numbered()
  readonly #buyers = new Numbered()
  readonly #days = new Numbered()
  readonly #pairs = new Map<number, number>()
  readonly #numbers = new Map<number, number>()
  readonly #pile: MessagePile
  readonly chatDays: StagedChatDay[] = []
  readonly rowsOfAccount: number[] = []
  #last = { account: '', buyer: '', day: '', number: -1 }

  /** `limit`: bytes that may wait in memory. */
  constructor(limit?: number) {
    this.#pile = new MessagePile(limit)
  }

  get count(): number {
    return this.#pile.count
  }
  get accounts(): readonly string[] {
    return this.#accounts.names
  }
  get buyers(): readonly string[] {
    return this.#buyers.names
  }
  get days(): readonly string[] {
    return this.#days.names
  }

  add(
    account: string,
    buyer: string,
    day: string,
    message: { second: number; direction: Direction; text: string; session: string | null },
  ): void {
    const { second, direction, text, session } = message
    const number = this.#numberOf(account, buyer, day)
    const who = this.chatDays[number]?.account ?? 0
    this.rowsOfAccount[who] = (this.rowsOfAccount[who] ?? 0) + 1
    this.#pile.add(number, second, directionNumber(direction), text, session)
  }

  #numberOf(account: string, buyer: string, day: string): number {
    const last = this.#last
    if (last.buyer === buyer && last.account === account && last.day === day && last.number >= 0) return last.number
    const staged = { account: this.#accounts.of(account), buyer: this.#buyers.of(buyer), day: this.#days.of(day) }
    const pairKey = staged.account * mostBuyers + staged.buyer
    const pair = this.#pairs.get(pairKey) ?? this.#pairs.size
    this.#pairs.set(pairKey, pair)
    const key = pair * mostDays + staged.day
    const number = this.#numbers.get(key) ?? this.chatDays.push(staged) - 1
    this.#numbers.set(key, number)
    this.#last = { account, buyer, day, number }
    return number
  }

  /** Numbers of the chat days by day, account and first appearance: what two exports of the same days share then lies together in both. */
  inOrder(): readonly number[] {
    const rank = new Map(
      this.days
        .map((_, index) => index)
        .toSorted((a, b) => compare(this.days, a, b))
        .map((day, place) => [day, place]),
    )
    const placeOf = (number: number): number => {
      const { day, account } = this.chatDays[number] ?? { day: 0, account: 0 }
      return (rank.get(day) ?? 0) * this.accounts.length + account
    }
    const places = Float64Array.from(this.chatDays, (_, number) => placeOf(number))
    return Array.from(places.keys()).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b)
  }

  /** The messages of a chat day in the file's order. */
  messagesOf(number: number): readonly PiledMessage[] {
    return this.#pile.of(number)
  }

  close(): void {
    this.#pile.close()
  }
}

const compare = (names: readonly string[], a: number, b: number): number =>
  (names[a] ?? '') < (names[b] ?? '') ? -1 : 1
