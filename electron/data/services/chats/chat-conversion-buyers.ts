import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { buyerDaysOf, type BuyerDay, type Filtering } from '#shared/rules/conversion/inquiry.ts'
import { isMaskedName } from '#shared/rules/conversion/join.ts'
import { dayNumberOf } from '#shared/rules/conversion/moments.ts'
import type { Context } from '../../context.ts'
import { buyerNames, buyersNamed } from '../../stores/chat-figure-store.ts'
import { daysInMemory, serviceDay, versionOfDay, type Versions } from './figure-days.ts'

// Who wrote on a service day, to be found by buyer and by name; kept by the versions of the day.

/** What a rule set leaves out, with what tells it from another one's. */
export interface StampedFiltering extends Filtering {
  readonly key: string
  /** changes when somebody on the list gets a chat, or loses it */
  readonly stamp: string
}

export const filteringOf = (
  { sql }: Context,
  { filters, listedBuyers }: Pick<RuleSet, 'filters' | 'listedBuyers'>,
): StampedFiltering => {
  const listed = buyersNamed(sql, filters.listedBuyers ? listedBuyers : [])
  return {
    filters,
    isListed: (buyer) => listed.has(buyer),
    key: Object.entries(filters)
      .flatMap(([name, isOn]) => (isOn ? [name] : []))
      .sort()
      .join(),
    stamp: [...listed].sort((a, b) => a - b).join(),
  }
}

interface Names {
  readonly nameOf: ReadonlyMap<number, string>
  /** of whole names only */
  readonly buyerOf: ReadonlyMap<string, number>
}

/** A shop's service day. */
export interface DayBuyers extends Names {
  readonly byBuyer: ReadonlyMap<number, BuyerDay>
}

const slotOf = (day: LocalDate): number => dayNumberOf(day) % daysInMemory

const namesOf = (context: Context, versions: Versions, shopId: number, day: LocalDate): Names =>
  context.keptByVersion(
    `buyers' names ${shopId} ${slotOf(day)}`,
    `${day} ${versionOfDay(versions, shopId, day)}`,
    () => {
      const { streams } = serviceDay(context, versions, shopId, day)
      const nameOf = buyerNames(context.sql, [...new Set(streams.map(({ buyer }) => buyer))])
      const buyerOf = new Map<string, number>()
      for (const [buyer, name] of nameOf) if (!isMaskedName(name)) buyerOf.set(name, buyer)
      return { nameOf, buyerOf }
    },
  )

/** The buyers of service days of one shop, read when they are asked for. */
export class BuyerDays {
  readonly #context: Context
  readonly #versions: Versions
  readonly #shopId: number
  readonly #filtering: StampedFiltering

  constructor(context: Context, versions: Versions, shopId: number, filtering: StampedFiltering) {
    this.#context = context
    this.#versions = versions
    this.#shopId = shopId
    this.#filtering = filtering
  }

  on(day: LocalDate): DayBuyers {
    const [context, versions, shopId] = [this.#context, this.#versions, this.#shopId]
    const { key, stamp } = this.#filtering
    const version = `${day} ${versionOfDay(versions, shopId, day)} ${stamp}`
    return context.keptByVersion(`buyers ${shopId} ${slotOf(day)} ${key}`, version, () => ({
      ...namesOf(context, versions, shopId, day),
      byBuyer: new Map(
        buyerDaysOf(serviceDay(context, versions, shopId, day), this.#filtering).map((one) => [one.buyerId, one]),
      ),
    }))
  }

  /** Service days with chats between two, both included, in order. */
  between(from: LocalDate, to: LocalDate): readonly DayBuyers[] {
    const days: DayBuyers[] = []
    for (let day = from; day <= to; day = dayAfter(day, 1)) if (this.#hasChats(day)) days.push(this.on(day))
    return days
  }

  #hasChats(day: LocalDate): boolean {
    const { of, start } = this.#versions
    return of(this.#shopId, day) > 0 || (start > 0 && of(this.#shopId, dayAfter(day, 1)) > 0)
  }

  /** Changes with everything that is known of who wrote on some service days, both included. */
  stampOf(from: LocalDate, to: LocalDate): string {
    const { of, start, ownStamp } = this.#versions
    const versions: number[] = []
    const last = start === 0 ? to : dayAfter(to, 1)
    for (let day = from; day <= last; day = dayAfter(day, 1)) versions.push(of(this.#shopId, day))
    return [start, ownStamp, this.#filtering.stamp, ...versions].join(' ')
  }
}
