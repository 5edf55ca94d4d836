import type { Chat, ChatOrder, ChatRound } from '#shared/contract/chats.ts'

/** Which end of a chat grows. */
export type ChatSide = 'earlier' | 'later'

const roundKey = ({ account, startedAt }: ChatRound): string => `${startedAt} ${account}`

/** A round whose answer lay outside the first piece is known whole in the other. */
const mergedRounds = (one: readonly ChatRound[], other: readonly ChatRound[]): ChatRound[] => {
  const rounds = new Map<string, ChatRound>()
  for (const round of [...one, ...other]) {
    const known = rounds.get(roundKey(round))
    if (known === undefined || (known.answeredAt === null && round.answeredAt !== null))
      rounds.set(roundKey(round), round)
  }
  return [...rounds.values()].toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
}

/** A number in the chat is the stronger evidence, whichever piece it stands in. */
const mergedOrders = (one: readonly ChatOrder[], other: readonly ChatOrder[]): ChatOrder[] => {
  const orders = new Map<number, ChatOrder>()
  for (const order of [...one, ...other]) if (orders.get(order.id)?.evidence !== 'chat') orders.set(order.id, order)
  return [...orders.values()]
}

/** A chat with more of it at one end: lines that are there already are not taken twice. Null when the piece brings no new line on that side. */
export const withMore = (before: Chat, piece: Chat, side: ChatSide): Chat | null => {
  const known = new Set(before.messages.map(({ id }) => id))
  const overlap = piece.messages.findIndex(({ id }) => known.has(id))
  const last = piece.messages.findLastIndex(({ id }) => known.has(id))
  const taken = side === 'earlier' ? piece.messages.slice(0, Math.max(0, overlap)) : piece.messages.slice(last + 1)
  const fresh = taken.filter(({ id }) => !known.has(id))
  if (fresh.length === 0) return null
  return {
    ...before,
    messages: side === 'earlier' ? [...fresh, ...before.messages] : [...before.messages, ...fresh],
    rounds: mergedRounds(before.rounds, piece.rounds),
    orders: mergedOrders(before.orders, piece.orders),
    days: piece.days,
    hasEarlier: side === 'earlier' ? piece.hasEarlier : before.hasEarlier,
    hasLater: side === 'later' ? piece.hasLater : before.hasLater,
  }
}

/** The days before and after one of them; null at the ends. A day without messages lies between those around it. */
export const neighbourDays = <Day extends string>(
  days: readonly Day[],
  day: string,
): { readonly earlier: Day | null; readonly later: Day | null } => ({
  earlier: days.findLast((other) => other < day) ?? null,
  later: days.find((other) => other > day) ?? null,
})

/** The line a chat opens at: the one named, else the first at or after the moment, else the last. Null when there are no lines. */
export const targetOf = (chat: Pick<Chat, 'messages'>, at: string | null, message: number | null): number | null => {
  const named = chat.messages.find(({ id }) => id === message)
  const around = at === null ? undefined : chat.messages.find((line) => line.at >= at)
  return (named ?? around ?? chat.messages.at(-1))?.id ?? null
}
