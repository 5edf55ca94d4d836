import type { Attribution, OrderWithAttribution } from '#shared/contract/orders.ts'
import { folded } from '#shared/rules/folded.ts'
import { assertNever } from '#shared/kit/assert-never.ts'
import type { Text } from '#shared/text/text.ts'

/** Who decided, in words: the data process knows the person at the desk only as `supervisor`. */
export const byWords = (text: Text['orders'], by: string): string => (by === 'supervisor' ? text.supervisor : by)

const memoWords = (text: Text['orders'], { candidates, found }: Attribution): string => {
  const numbers = new Set(candidates.map((number) => folded(number)))
  return found
    .map((word) => (numbers.has(folded(word)) ? text.why.memoNumber(word) : text.why.memoAlias(word)))
    .join(text.listSeparator)
}

const creditedWords = (text: Text['orders'], attribution: Attribution): string => {
  const { decision, evidence } = attribution
  if (decision !== null) return text.why.decision(byWords(text, decision.by), decision.reason)
  if (evidence === 'memo') return memoWords(text, attribution)
  if (evidence === 'chat') return text.why.chat
  return attribution.chat?.how === 'nudged' ? text.why.nudged : text.why.silent
}

/** Why an order belongs to whom it belongs, or to nobody, in one sentence: `备注中的工号 A01`. */
export const evidenceWords = (text: Text['orders'], { order, attribution }: OrderWithAttribution): string => {
  switch (attribution.state) {
    case 'credited':
      return creditedWords(text, attribution)
    case 'contested':
      return text.why.memoMany(attribution.found.join(text.listSeparator))
    case 'nobody':
      return text.why.nobody
    case 'excluded':
      return order.flag === null ? text.why.excluded : text.why.excludedFlag(order.flag)
    case 'unpaid':
      return text.why.unpaid
    default:
      return assertNever(attribution.state)
  }
}
