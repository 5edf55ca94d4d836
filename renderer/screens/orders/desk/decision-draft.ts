import type { Share } from '#shared/contract/orders.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'
import { largestRemainder } from '#shared/rules/exact.ts'

/** The whole of an order in millionths. */
export const wholeOrder = 1_000_000

/** A decision while it is being made. `shares` holds millionths by number and counts only while `isSplit`; null: nothing typed. */
export interface DecisionDraft {
  readonly isSplit: boolean
  readonly chosen: string | null
  readonly shares: Readonly<Record<string, number | null>>
  readonly reason: string
}

/** Nothing chosen, nothing written. */
export const emptyDraft: DecisionDraft = { isSplit: false, chosen: null, shares: {}, reason: '' }

/** Whole weights turned into millionths that sum to exactly 1,000,000 by largest remainder; ties go to the earlier one. Without any weight everyone gets the same. */
export const sharesByWeight = (weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (weights.length === 0) return []
  if (sum <= 0) return sharesByWeight(weights.map(() => 1))
  const exact = weights.map((weight) => ({
    numerator: BigInt(weight) * BigInt(wholeOrder),
    denominator: BigInt(sum),
  }))
  return largestRemainder(toFen(wholeOrder), exact)
}

const recordOf = (agents: readonly string[], shares: readonly number[]): Record<string, number> =>
  Object.fromEntries(agents.map((agent, index) => [agent, shares[index] ?? 0]))

/** The whole order to one person. */
export const choose = (draft: DecisionDraft, agent: string): DecisionDraft => ({
  ...draft,
  isSplit: false,
  chosen: agent,
})

/** Starts a split in equal parts among the candidates (nothing filled in when there is none), or goes back to one person. */
export const toggleSplit = (draft: DecisionDraft, candidates: readonly string[]): DecisionDraft =>
  draft.isSplit
    ? { ...draft, isSplit: false }
    : { ...draft, isSplit: true, shares: recordOf(candidates, sharesByWeight(candidates.map(() => 1))) }

/** One share typed. Between two people the other one gets the rest, so the sum stays whole. */
export const withShare = (
  draft: DecisionDraft,
  agents: readonly string[],
  agent: string,
  share: number | null,
): DecisionDraft => {
  const shares: Record<string, number | null> = { ...draft.shares, [agent]: share }
  const other = agents.length === 2 ? agents.find((candidate) => candidate !== agent) : undefined
  if (other !== undefined && share !== null && share >= 0 && share <= wholeOrder) shares[other] = wholeOrder - share
  return { ...draft, shares }
}

/** The typed shares scaled so that they sum to the whole. */
export const filled = (draft: DecisionDraft, agents: readonly string[]): DecisionDraft => ({
  ...draft,
  shares: recordOf(agents, sharesByWeight(agents.map((agent) => Math.max(0, draft.shares[agent] ?? 0)))),
})

/** Sum of the typed shares in millionths. */
export const sumOfShares = (draft: DecisionDraft, agents: readonly string[]): number =>
  agents.reduce((sum, agent) => sum + (draft.shares[agent] ?? 0), 0)

/** What keeps a draft from being a decision. */
export type DraftProblem = 'nobody-chosen' | 'shares-not-whole' | 'reason-missing'

/** The shares a draft decides, or why it cannot be confirmed yet. People with 0 % are left out. */
export const decisionOf = (
  draft: DecisionDraft,
  agents: readonly string[],
):
  | { readonly shares: readonly Share[]; readonly problem: null }
  | { readonly shares: null; readonly problem: DraftProblem } => {
  const refused = (problem: DraftProblem) => ({ shares: null, problem })
  if (!draft.isSplit && draft.chosen === null) return refused('nobody-chosen')
  const parts = draft.isSplit
    ? agents.map((agent) => ({ agent, share: draft.shares[agent] ?? 0 })).filter((part) => part.share !== 0)
    : [{ agent: draft.chosen ?? '', share: wholeOrder }]
  const isWhole =
    parts.every((part) => part.share > 0) && parts.reduce((sum, part) => sum + part.share, 0) === wholeOrder
  if (!isWhole) return refused('shares-not-whole')
  if (draft.reason.trim() === '') return refused('reason-missing')
  return { shares: parts.map(({ agent, share }) => ({ agent, share: toMillionths(share) })), problem: null }
}
