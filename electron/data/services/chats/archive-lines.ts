import type { ChatLine } from '#shared/contract/chats.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { secondOf } from '#shared/rules/service/stream.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import type { Context } from '../../context.ts'
import { firstTextOfDay, partsOfBuyer, type ChatBuyer, type ChatPart } from '../../stores/archive-store.ts'
import { archivePeople, shownBuyer, type ArchivePeople } from './archive-people.ts'
import { roundFinder } from './archive-rounds.ts'

// Chats as lines of a list: one a buyer and calendar day.

/** Whoever had the logins of a chat, at its first and its last message; logins nobody owned by name, nobody's messages not at all. */
const agentsOf = (people: ArchivePeople, shopId: number, parts: readonly ChatPart[]): string[] => {
  const keys = parts
    .filter(({ account }) => account !== '')
    .flatMap(({ account, day, marks }) => {
      const seconds = secondsOf(marks)
      return [smallest(seconds), largest(seconds)].map((second) => people.keyAt(shopId, account, day, second))
    })
  return [...new Set(keys)]
}

const secondsOf = (marks: string): number[] => marks.split(',').map((mark) => secondOf(Number(mark)))
const smallest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b))
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b))

/** Makes lines out of a buyer's days with the shop; everything they share is looked up once. */
export const chatLiner = (context: Context): ((buyer: ChatBuyer, day: LocalDate) => ChatLine) => {
  const { sql } = context
  const people = archivePeople(context)
  const roundsOf = roundFinder(context)
  return (buyer, day) => {
    const { id: buyerId, shopId, name } = buyer
    const parts = partsOfBuyer(sql, buyerId, day, day)
    const seconds = parts.flatMap(({ marks }) => secondsOf(marks))
    const rounds = roundsOf(buyer, day, day)
    const waits = rounds.flatMap((round) => (round.seconds === null ? [] : [round.seconds]))
    return {
      shopId,
      shop: people.shopName(shopId),
      buyerId,
      buyer: shownBuyer(name),
      day,
      firstAt: momentOf(day, smallest(seconds)),
      lastAt: momentOf(day, largest(seconds)),
      agents: agentsOf(people, shopId, parts),
      messages: seconds.length,
      rounds: rounds.length,
      unanswered: rounds.length - waits.length,
      waited: waits.length === 0 ? null : largest(waits),
      firstText: firstTextOfDay(sql, buyerId, day),
    }
  }
}
