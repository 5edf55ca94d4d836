import type { OutputOf } from '#shared/contract/index.ts'

/** How far the preparation of chats is. */
export type Readiness = OutputOf<'chats.readiness'>

/**
 * True when there is something to prepare that was not there when the last try ended without making anything; `leftOver`: what that try
 * left, null = no try has failed. Somebody who stopped it is not asked again before chats change.
 */
export const shouldPrepare = (now: Readiness, leftOver: Readiness | null): boolean => {
  if (now.unindexed === 0 && now.openDays === 0) return false
  if (leftOver === null) return true
  const isOther = now.messages !== leftOver.messages || now.days !== leftOver.days
  return isOther || now.unindexed > leftOver.unindexed || now.openDays > leftOver.openDays
}
