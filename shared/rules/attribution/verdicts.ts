import type { Verdict } from '../../contract/evidence.ts'
import type { AttributionSettings, Share } from '../../contract/orders.ts'
import { attributionOf, type AttributionCase } from '../attribution.ts'

// What each rule alone would say of an order: docs/attribution.md §9.

type Credit = AttributionSettings['conversion']['credit']
type Authority = AttributionSettings['order'][number]

/** Whom a way of crediting by the clock ends at. */
export interface ClockWord {
  readonly shares: readonly Share[]
  /** an account nobody owns */
  readonly account: string | null
}

/** Whom one authority alone would credit, flags that keep the order out aside; null: it says nothing. */
const aloneSays = (given: AttributionCase, authority: Authority): readonly Share[] | null => {
  const { order, settings } = given
  const { state, shares } = attributionOf({
    ...given,
    // An order that is not paid yet is asked as if it were, at its making.
    order: { ...order, paidAt: order.paidAt ?? order.createdAt },
    decision: null,
    settings: { ...settings, order: [authority] },
    readFlag: (one) => ({ ...given.readFlag(one), isExcluding: false }),
  })
  return state === 'credited' || state === 'contested' ? shares : null
}

/** The rule that decided; null: none did. */
const decidingRule = (given: AttributionCase, credit: Credit): Verdict['rule'] | null => {
  const { evidence } = attributionOf(given)
  if (evidence === 'chat') return credit
  if (evidence === 'silent') return given.chat?.evidence?.how === 'nudged' ? 'nudged' : 'silent'
  return evidence
}

/** Every rule's word, and which one decides. */
export const verdictsOf = (
  given: AttributionCase,
  byClock: Readonly<Record<Credit, ClockWord | null>>,
  credit: Credit,
): Verdict[] => {
  const deciding = decidingRule(given, credit)
  const verdict = (rule: Verdict['rule'], shares: readonly Share[] | null, account: string | null = null): Verdict => ({
    rule,
    shares: shares && [...shares],
    account,
    decides: rule === deciding,
  })
  const clock = (rule: Credit): Verdict => verdict(rule, byClock[rule]?.shares ?? null, byClock[rule]?.account ?? null)
  const chat = given.chat?.evidence ?? null
  const isNudged = chat?.how === 'nudged'
  const mayBeSilent = !isNudged && chat?.how !== 'served' && given.chat?.isSilent !== false
  return [
    verdict('decision', given.decision?.shares ?? null),
    verdict('memo', aloneSays(given, 'memo')),
    clock('last-before-order'),
    clock('last-before-payment'),
    clock('first'),
    verdict('nudged', isNudged ? (given.chat?.shares ?? []) : null, isNudged ? (chat?.account ?? null) : null),
    verdict('silent', mayBeSilent ? (aloneSays(given, 'silent') ?? []) : null),
  ]
}
