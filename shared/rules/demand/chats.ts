import { sessionsOf } from '../service/sessions.ts'
import { agentSpeaks, buyerSpeaks, secondOf, speakerOf, type Mark, type ServiceDay } from '../service/stream.ts'
import { medianOf } from '../service/distribution.ts'

// Chats of the log as work that can be done again with other people. The rule book: docs/demand.md §3.

/** After so long a silence nobody holds a place for a chat any more. */
export const idleMinutes = 30

/** A chat of the log; seconds count from the midnight that begins the service day's date. */
export interface LoggedChat {
  /** the buyer's first line */
  readonly arrival: number
  /** seconds from the first reply to the last line; null = nobody ever replied */
  readonly talk: number | null
  /** seconds the one who replied took for it after the last line he wrote to somebody else; null = nobody ever replied */
  readonly reaction: number | null
}

interface Line {
  readonly mark: Mark
  readonly account: string
}

/** Seconds at which each account wrote, sorted. */
const writtenBy = ({ streams }: Pick<ServiceDay, 'streams'>): ReadonlyMap<string, readonly number[]> => {
  const byAccount = new Map<string, number[]>()
  for (const { account, marks } of streams) {
    const seconds = byAccount.get(account) ?? []
    for (const mark of marks) if (speakerOf(mark) === agentSpeaks) seconds.push(secondOf(mark))
    byAccount.set(account, seconds)
  }
  for (const seconds of byAccount.values()) seconds.sort((a, b) => a - b)
  return byAccount
}

/** The last second before another one; -1 = none. */
const lastBefore = (sorted: readonly number[], second: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < second) low = middle + 1
    else high = middle
  }
  return sorted[low - 1] ?? -1
}

const chatOf = (lines: readonly Line[], written: ReadonlyMap<string, readonly number[]>): LoggedChat | null => {
  const spoken = lines.filter(({ mark }) => speakerOf(mark) === buyerSpeaks || speakerOf(mark) === agentSpeaks)
  const [first] = spoken
  if (first === undefined || speakerOf(first.mark) !== buyerSpeaks) return null
  const arrival = secondOf(first.mark)
  const reply = spoken.find(({ mark }) => speakerOf(mark) === agentSpeaks)
  const last = spoken.at(-1) ?? first
  if (reply === undefined) return { arrival, talk: null, reaction: null }
  const replied = secondOf(reply.mark)
  const elsewhere = lastBefore(written.get(reply.account) ?? [], replied)
  return { arrival, talk: secondOf(last.mark) - replied, reaction: replied - Math.max(arrival, elsewhere) }
}

/**
 * The chats of a service day that buyers began, in order of arrival: sessions under the shop's gap, but never held over a silence of more than
 * {@link idleMinutes}. Automatic and system lines neither begin nor prolong one.
 */
export const loggedChatsOf = (day: Pick<ServiceDay, 'streams'>, sessionGapMinutes: number): readonly LoggedChat[] => {
  const written = writtenBy(day)
  const chats: LoggedChat[] = []
  for (const ofBuyer of Map.groupBy(day.streams, ({ buyer }) => buyer).values()) {
    const lines: Line[] = ofBuyer
      .flatMap(({ marks, account }) => marks.map((mark) => ({ mark, account })))
      .sort((a, b) => a.mark - b.mark)
    const spans = sessionsOf(
      lines.map(({ mark }) => mark),
      Math.min(sessionGapMinutes, idleMinutes),
    )
    let from = 0
    for (const { end } of spans) {
      let to = from
      while (to < lines.length && secondOf(lines[to]?.mark ?? 0) <= end) to++
      const chat = chatOf(lines.slice(from, to), written)
      if (chat) chats.push(chat)
      from = to
    }
  }
  return chats.sort((a, b) => a.arrival - b.arrival)
}

const median = (values: readonly number[]): number | null => medianOf(values.toSorted((a, b) => a - b))

/** Chats ready to be replayed: when they come, and how long they hold a place from the moment they are taken. */
export interface ReplayedDay {
  readonly arrivals: readonly number[]
  readonly holds: readonly number[]
}

/** What several days of the log say of the work. */
export interface Work {
  readonly days: readonly ReplayedDay[]
  /** seconds: the agents' own median first reaction; null = nobody ever replied */
  readonly reaction: number | null
}

/**
 * Days of the log as work: a chat holds its place for the agents' median reaction and as long as it was talked about; one that was never
 * answered as long as the median of those that were.
 */
export const workOf = (days: readonly (readonly LoggedChat[])[]): Work => {
  const all = days.flat()
  const reaction = median(all.flatMap((chat) => (chat.reaction === null ? [] : [chat.reaction])))
  const usualTalk = median(all.flatMap(({ talk }) => (talk === null ? [] : [talk]))) ?? 0
  const hold = (talk: number | null): number => Math.max(1, Math.round((reaction ?? 0) + (talk ?? usualTalk)))
  return {
    reaction,
    days: days.map((chats) => ({
      arrivals: chats.map(({ arrival }) => arrival),
      holds: chats.map(({ talk }) => hold(talk)),
    })),
  }
}
