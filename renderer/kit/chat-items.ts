import type { Chat, ChatOrder, ChatRound, Message } from '#shared/contract/chats.ts'

/** What stands in a chat from top to bottom. `starts`: rounds that this line opens · `answers`: rounds it answers · `isFollowing`: the same speaker goes on within a minute · `isMentioned`: the order stands where its number was said, it was placed at another time. */
export type ChatItem =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'gap'; readonly key: string; readonly seconds: number }
  | { readonly kind: 'order'; readonly key: string; readonly order: ChatOrder; readonly isMentioned: boolean }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: Message
      readonly starts: readonly ChatRound[]
      readonly answers: readonly ChatRound[]
      readonly isFollowing: boolean
    }

/** The parts of a chat that are laid out. */
export type ChatParts = Pick<Chat, 'messages' | 'rounds' | 'orders' | 'hasEarlier' | 'hasLater'>

/** From this many seconds of silence on the chat says how long it was. */
export const longestUnsaidGap = 180

const longestFollowing = 60

const secondsOf = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}Z`) / 1000

/** Whole seconds from one moment to a later one of the same clock; negative when the clock ran backwards. */
export const secondsBetween = (from: string, to: string): number => secondsOf(to) - secondsOf(from)

const isAnswer = ({ direction }: Message): boolean => direction === 'agent' || direction === 'auto'

const startOf = (messages: readonly Message[], round: ChatRound): Message | undefined => {
  const asked = messages.filter(({ direction, at }) => direction === 'buyer' && at === round.startedAt)
  return asked.find(({ account }) => account === round.account) ?? asked[0]
}

const answerOf = (messages: readonly Message[], round: ChatRound): Message | undefined =>
  messages.find((line) => isAnswer(line) && line.account === round.account && line.at === round.answeredAt)

type RoundsByMessage = ReadonlyMap<number, readonly ChatRound[]>

const roundsBy = (
  messages: readonly Message[],
  rounds: readonly ChatRound[],
  lineOf: (messages: readonly Message[], round: ChatRound) => Message | undefined,
  momentOf: (round: ChatRound) => string | null,
): RoundsByMessage => {
  const byMoment = Map.groupBy(messages, ({ at }) => at as string)
  const found = new Map<number, ChatRound[]>()
  for (const round of rounds) {
    const line = lineOf(byMoment.get(momentOf(round) ?? '') ?? [], round)
    if (line !== undefined) found.set(line.id, [...(found.get(line.id) ?? []), round])
  }
  return found
}

interface PlacedOrders {
  /** by the moment they were placed */
  readonly ordered: readonly ChatOrder[]
  /** by the line that says their number */
  readonly mentioned: ReadonlyMap<number, readonly ChatOrder[]>
}

const placesOfOrders = ({ messages, orders, hasEarlier, hasLater }: ChatParts): PlacedOrders => {
  const [first, last] = [messages[0]?.at, messages.at(-1)?.at]
  const mentioned = new Map<number, ChatOrder[]>()
  const ordered: ChatOrder[] = []
  for (const order of orders) {
    if (first === undefined || last === undefined) break
    const { createdAt, orderNo } = order
    const isInside = createdAt >= first && createdAt <= last
    const line = isInside ? undefined : messages.find(({ text }) => text.includes(orderNo))
    if (line !== undefined) mentioned.set(line.id, [...(mentioned.get(line.id) ?? []), order])
    else if (isInside || (createdAt < first ? !hasEarlier : !hasLater)) ordered.push(order)
  }
  return { ordered: ordered.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1)), mentioned }
}

const speakerOf = ({ direction, account }: Message): string => (direction === 'buyer' ? '' : `${direction} ${account}`)

const gapItems = (before: Message | null, line: Message): readonly ChatItem[] => {
  if (before === null || before.at.slice(0, 10) !== line.at.slice(0, 10)) return []
  const seconds = secondsBetween(before.at, line.at)
  return seconds < longestUnsaidGap ? [] : [{ kind: 'gap', key: `gap-${line.id}`, seconds }]
}

const isFollowing = (before: Message | null, line: Message): boolean =>
  before !== null &&
  speakerOf(before) === speakerOf(line) &&
  before.at.slice(0, 10) === line.at.slice(0, 10) &&
  secondsBetween(before.at, line.at) <= longestFollowing

interface Layout {
  readonly items: ChatItem[]
  before: Message | null
}

const withDay = ({ items }: Layout, moment: string, key: string): boolean => {
  const day = moment.slice(0, 10)
  const shown = items.findLast((item) => item.kind === 'day')
  if (shown?.day === day) return false
  items.push({ kind: 'day', key: `day-${key}`, day })
  return true
}

const addOrder = (layout: Layout, order: ChatOrder): void => {
  withDay(layout, order.createdAt, `order-${order.id}`)
  layout.items.push({ kind: 'order', key: `order-${order.id}`, order, isMentioned: false })
}

const addMessage = (layout: Layout, message: Message, starts: RoundsByMessage, answers: RoundsByMessage): void => {
  const isBroken = withDay(layout, message.at, String(message.id)) || layout.items.at(-1)?.kind === 'order'
  const gap = gapItems(layout.before, message)
  layout.items.push(...gap, {
    kind: 'message',
    key: `message-${message.id}`,
    message,
    starts: starts.get(message.id) ?? [],
    answers: answers.get(message.id) ?? [],
    isFollowing: !isBroken && gap.length === 0 && isFollowing(layout.before, message),
  })
  layout.before = message
}

/** A chat laid out: days, long silences, lines with their rounds, and orders at the moment they were placed, older ones where their number is said. Orders outside what is loaded wait until it is. */
export const chatItems = (chat: ChatParts): readonly ChatItem[] => {
  const { messages, rounds } = chat
  const starts = roundsBy(messages, rounds, startOf, ({ startedAt }) => startedAt)
  const answers = roundsBy(messages, rounds, answerOf, ({ answeredAt }) => answeredAt)
  const { ordered, mentioned } = placesOfOrders(chat)
  const layout: Layout = { items: [], before: null }
  let placed = 0
  for (const message of messages) {
    for (let order = ordered[placed]; order && order.createdAt < message.at; order = ordered[++placed])
      addOrder(layout, order)
    addMessage(layout, message, starts, answers)
    for (const order of mentioned.get(message.id) ?? [])
      layout.items.push({ kind: 'order', key: `order-${order.id}`, order, isMentioned: true })
  }
  for (const order of ordered.slice(placed)) addOrder(layout, order)
  return layout.items
}
