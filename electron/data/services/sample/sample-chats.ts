import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { nickOf } from './sample-buyers.ts'
import { ChatMaker } from './sample-chat-kinds.ts'
import { atWork, sampleDays } from './sample-roster.ts'
import { between, pick, sequence, type Draw } from './sample-sequence.ts'
import type { SampleOrder, SampleShopOrders } from './sample-shop.ts'
import type { SampleChat } from './sample-talk.ts'

// Three months of chats of both sample shops, always the same, told along with the orders.

export interface SampleShopChats {
  readonly shop: string
  readonly file: string
  readonly chats: readonly SampleChat[]
}

/** How busy a shop is: chats a day without an order, from and before; and whether it has an after-sales agent of its own. */
interface Traffic {
  readonly hasCare: boolean
  readonly looking: readonly [number, number]
  readonly caring: readonly [number, number]
  readonly late: readonly [number, number]
}

const large: Traffic = { hasCare: true, looking: [8, 15], caring: [3, 7], late: [1, 4] }
const small: Traffic = { hasCare: false, looking: [1, 4], caring: [0, 3], late: [0, 2] }

const lastDay = sampleDays.at(-1)

const dateOfOrder = ({ createdAt }: SampleOrder): string => createdAt.slice(0, 10)

/** A completed order of some days before, whose buyer may have something to say; null: there is none yet. */
const arrived = (
  byDay: ReadonlyMap<string, readonly SampleOrder[]>,
  day: LocalDate,
  draw: Draw,
): SampleOrder | null => {
  const first = between(draw, 2, 12)
  for (let back = 0; back < 10; back++) {
    const orders = byDay.get(dayAfter(day, -2 - ((first + back) % 10))) ?? []
    const completed = orders.filter(({ status }) => status === 'completed')
    if (completed.length > 0) return pick(draw, completed)
  }
  return null
}

class Shop {
  readonly chats: SampleChat[] = []
  readonly #draw: Draw
  readonly #byDay: ReadonlyMap<string, readonly SampleOrder[]>
  readonly #traffic: Traffic
  #nick: number

  constructor(orders: readonly SampleOrder[], traffic: Traffic, index: number) {
    this.#draw = sequence(7_919 * (index + 1))
    this.#byDay = Map.groupBy(orders, dateOfOrder)
    this.#traffic = traffic
    this.#nick = index * 20_000 + 5_000
  }

  /** Somebody who never ordered. */
  #stranger = (): string => nickOf(this.#nick++)

  day(day: LocalDate): void {
    const draw = this.#draw
    const make = new ChatMaker(draw, day)
    const orders = this.#byDay.get(day) ?? []
    const times = (range: readonly [number, number]): null[] =>
      Array.from({ length: between(draw, ...range) }, () => null)
    const made: (SampleChat | null)[] = [
      ...orders.map((order) => make.aroundOrder(order)),
      ...times(this.#traffic.looking).map(() => make.looking(this.#stranger())),
      make.lookingLast(this.#stranger()),
      ...atWork(day).map((duty) => make.lookingWith(duty, this.#stranger())),
      ...times(this.#traffic.caring).map((_, index) => {
        const order = arrived(this.#byDay, day, draw)
        return order === null ? null : make.caring(order, this.#traffic.hasCare, index === 0)
      }),
      // What is told ends with the last day: nobody stays after that midnight.
      ...times(day === lastDay ? [0, 1] : this.#traffic.late).map(() => make.late(this.#stranger())),
      draw() < 0.35 ? make.advertising(this.#stranger()) : null,
      draw() < 0.3 ? make.onlyCard(this.#stranger()) : null,
    ]
    this.chats.push(...made.filter((chat) => chat !== null))
  }
}

/** Chats of a shop beside its orders; the first one is the large one. */
export const sampleChats = (shops: readonly SampleShopOrders[]): readonly SampleShopChats[] =>
  shops.map(({ shop, orders }, index) => {
    const told = new Shop(orders, index === 0 ? large : small, index)
    for (const day of sampleDays) told.day(day)
    return { shop, file: `示例聊天-${shop}`, chats: told.chats }
  })
