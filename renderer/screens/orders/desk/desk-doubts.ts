import type { Attribution, ChatEvidence, Doubt, OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Text } from '#shared/text/text.ts'
import { personWords, type Names } from '../agent-names.ts'

/** Who the chat speaks of: `小美 A01`, or the account nobody owns. */
export const chatPerson = (text: Text, names: Names, { agent, account }: ChatEvidence): string =>
  agent === null ? text.desk.reasons.unowned(account ?? '') : personWords(text.orders, names, agent)

const chatWords = (text: Text, names: Names, chat: ChatEvidence | null): string => {
  if (chat === null) return ''
  return chat.agent === null ? text.desk.reasons.unowned(chat.account ?? '') : (names.get(chat.agent) ?? chat.agent)
}

const memoWords = ({ attribution, order }: OrderWithAttribution): string =>
  attribution.found.length > 0 ? attribution.found.join('/') : (order.memo ?? '')

/** One doubt of an order in a few words with the names in it: `备注 A01，聊天 阿强`. */
export const doubtWords = (text: Text, names: Names, row: OrderWithAttribution, doubt: Doubt): string => {
  const words = text.desk.reasons
  const chat = chatWords(text, names, row.attribution.chat)
  switch (doubt) {
    case 'two-in-memo':
      return words.twoInMemo(memoWords(row))
    case 'memo-and-chat':
      return words.memoAndChat(memoWords(row), chat)
    case 'chat-without-memo':
      return words.chatWithoutMemo(chat)
    case 'not-on-shift':
      return words.notOnShift(memoWords(row))
    case 'nudged':
      return words.nudged(chat)
    case 'unknown-number':
      return words.unknownNumber(row.order.memo ?? '')
  }
}

/** All doubts of an order in words; empty when there is none. */
export const doubtsInWords = (text: Text, names: Names, row: OrderWithAttribution): readonly string[] =>
  row.attribution.doubts.map((doubt) => doubtWords(text, names, row, doubt))

/** Doubts by what hangs on them: first those that pay nobody or the wrong one, last those the chat already answers. */
export const weightiestFirst: readonly Doubt[] = [
  'two-in-memo',
  'memo-and-chat',
  'not-on-shift',
  'unknown-number',
  'nudged',
  'chat-without-memo',
]

/** A doubt and how many of the listed orders have it. */
export interface DoubtCount {
  readonly doubt: Doubt
  readonly orders: number
}

/** Doubts that occur among the rows, the weightiest first. */
export const doubtCounts = (rows: readonly { readonly attribution: Attribution }[]): readonly DoubtCount[] => {
  const counts = new Map<Doubt, number>()
  for (const { attribution } of rows)
    for (const doubt of attribution.doubts) counts.set(doubt, (counts.get(doubt) ?? 0) + 1)
  return weightiestFirst.flatMap((doubt) => {
    const orders = counts.get(doubt)
    return orders === undefined ? [] : [{ doubt, orders }]
  })
}
