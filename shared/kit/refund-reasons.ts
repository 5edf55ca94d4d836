/**
 * Why money went back, as a plan's refund policy knows it: the agent's own mistake · the product · the way there · the buyer thought
 * otherwise · nobody said, or in words that are none of ours. Which words mean what: docs/refunds.md.
 */
export const refundReasons = ['own-fault', 'quality', 'logistics', 'buyers-mind', 'unknown'] as const
export type RefundReason = (typeof refundReasons)[number]
