// How many people a stream of chats needs when nobody knows more than its mean: Erlang C for chat. The rule book: docs/demand.md §4.

const factors = [1, 1.7, 2.5, 2.9, 3.5] as const

/**
 * How many chats' worth of work somebody does who holds `concurrency` at once: 1 → 1, 2 → 1.7, 3 → 2.5, 4 → 2.9, 5 → 3.5. Nobody has measured
 * more than five: above it stays 3.5.
 */
export const concurrencyFactor = (concurrency: number): number =>
  factors[Math.min(Math.max(Math.round(concurrency), 1), factors.length) - 1] ?? 1

/** Seconds one person is tied up by a chat: mean handling time ÷ factor. */
export const effectiveHandling = (handlingSeconds: number, concurrency: number): number =>
  handlingSeconds / concurrencyFactor(concurrency)

/** Chats that are being handled at any time, in persons: arrivals an hour × seconds each takes. */
export const trafficOf = (arrivalsPerHour: number, effectiveSeconds: number): number =>
  (arrivalsPerHour * effectiveSeconds) / 3600

/** Pw: the share of chats that find everybody tied up; 1 when there are too few people for the traffic at all. */
export const waitingShare = (traffic: number, people: number): number => {
  if (traffic <= 0) return 0
  if (people <= traffic) return 1
  // Erlang B by its recursion: no factorials, no overflow.
  let blocked = 1
  for (let count = 1; count <= people; count++) blocked = (traffic * blocked) / (count + traffic * blocked)
  return blocked / (1 - (traffic / people) * (1 - blocked))
}

/** What Erlang C is asked about one half-hour. */
export interface ChatStream {
  readonly arrivalsPerHour: number
  readonly handlingSeconds: number
  readonly concurrency: number
  readonly limitSeconds: number
}

/** Share of chats taken within the limit: SL = 1 − Pw·e^(−(N−A)·T/EAHT); 0 when the queue would grow without end, 1 when nobody comes. */
export const serviceLevel = (stream: ChatStream, people: number): number => {
  const effective = effectiveHandling(stream.handlingSeconds, stream.concurrency)
  const traffic = trafficOf(stream.arrivalsPerHour, effective)
  if (traffic <= 0) return 1
  if (people <= traffic) return 0
  const waiting = waitingShare(traffic, people)
  return 1 - waiting * Math.exp((-(people - traffic) * stream.limitSeconds) / effective)
}

/** Fewest people with whom the service level reaches the target; 0 when nobody comes. */
export const erlangPeople = (stream: ChatStream, target: number): number => {
  const traffic = trafficOf(stream.arrivalsPerHour, effectiveHandling(stream.handlingSeconds, stream.concurrency))
  if (traffic <= 0) return 0
  let people = Math.floor(traffic) + 1
  while (serviceLevel(stream, people) < target) people++
  return people
}
