import type { ChatOrder, ChatRound, Evidence, Message } from '#shared/contract/chats.ts'
import { chatItems } from '#renderer/kit/chat-items.ts'

/** A row of the evidence table. `isRest`: the text of the row before goes on. */
export type EvidenceRow =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'gap'; readonly key: string; readonly seconds: number }
  | { readonly kind: 'order'; readonly key: string; readonly order: ChatOrder; readonly isMentioned: boolean }
  | {
      readonly kind: 'line'
      readonly key: string
      readonly message: Message
      readonly text: string
      readonly isRest: boolean
      readonly rounds: readonly ChatRound[]
    }

const mostSigns = 420
const mostBreaks = 14

/** A text in pieces that are each far shorter than a page; nothing is lost between them. */
export const textPieces = (text: string): readonly string[] => {
  const pieces: string[] = []
  let piece = ''
  let breaks = 0
  let signs = 0
  for (const sign of text) {
    if (signs >= mostSigns || breaks >= mostBreaks) {
      pieces.push(piece)
      piece = ''
      breaks = 0
      signs = 0
    }
    piece += sign
    signs++
    if (sign === '\n') breaks++
  }
  return piece !== '' || pieces.length === 0 ? [...pieces, piece] : pieces
}

/** Orders placed or paid on the days of the evidence, and those whose number is said in it. */
export const evidenceOrders = ({ chat, from, to }: Evidence): readonly ChatOrder[] =>
  chat.orders.filter(
    ({ createdAt, paidAt, evidence }) =>
      evidence === 'chat' ||
      [createdAt, paidAt].some((moment) => moment !== null && moment.slice(0, 10) >= from && moment.slice(0, 10) <= to),
  )

/** The rows of the evidence from top to bottom, texts longer than part of a page cut into several. */
export const evidenceRows = (evidence: Evidence): readonly EvidenceRow[] => {
  const orders = evidenceOrders(evidence)
  const items = chatItems({ ...evidence.chat, orders: [...orders], hasEarlier: false, hasLater: false })
  return items.flatMap((item): readonly EvidenceRow[] => {
    if (item.kind !== 'message') return [item]
    const { key, message, starts } = item
    const pieces = textPieces(message.text)
    return pieces.map((text, index) => ({
      kind: 'line' as const,
      key: `${key}-${index}`,
      message,
      text,
      isRest: index > 0,
      rounds: index === pieces.length - 1 ? starts : [],
    }))
  })
}

/** The agents of a chat in the order in which they first spoke: number and name, or the name of an account nobody owns. */
export const evidenceAgents = (messages: readonly Message[]): readonly { agent: string | null; name: string }[] => {
  const agents = new Map<string, { agent: string | null; name: string }>()
  for (const { direction, agent, name, account } of messages) {
    const key = agent ?? account
    if (direction === 'agent' && !agents.has(key)) agents.set(key, { agent, name: name ?? account })
  }
  return [...agents.values()]
}

/** Rounds, those answered late, those not answered that day. */
export const roundCounts = (rounds: readonly ChatRound[]) => ({
  all: rounds.length,
  late: rounds.filter(({ isLate, answeredAt }) => isLate && answeredAt !== null).length,
  unanswered: rounds.filter(({ answeredAt }) => answeredAt === null).length,
})
