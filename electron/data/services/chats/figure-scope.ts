import { createHash } from 'node:crypto'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { FigureScope } from '#shared/contract/service-figures.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { buyersNamed } from '../../stores/chat-figure-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { versionsOf, type Versions } from './figure-days.ts'
import { teamOf, type Team } from './figure-places.ts'
import { ruleSetFinder } from './rule-sets.ts'

/** One version of a rule set, ready to judge. */
export interface DayRules {
  readonly rules: RuleSet
  readonly isListed: (buyer: number) => boolean
  /** tells one version's content from another's */
  readonly stamp: string
}

/** A question about figures, with everything it needs looked up once. */
export interface Scope extends Omit<FigureScope, 'rules'> {
  readonly versions: Versions
  readonly team: Team
  readonly shops: readonly Shop[]
  /** rules as they hold on the last day: the ones that are named */
  readonly rules: RuleSet
  readonly rulesOn: (day: LocalDate) => DayRules
}

const dayRules = (context: Context, rules: RuleSet): DayRules => {
  const listed = buyersNamed(context.sql, rules.filters.listedBuyers ? rules.listedBuyers : [])
  return {
    rules,
    isListed: (buyer) => listed.has(buyer),
    stamp: createHash('sha256')
      .update(JSON.stringify([rules, [...listed]]))
      .digest('base64')
      .slice(0, 16),
  }
}

/** `find`: the rules of a day, where they are not the kept ones. */
export const scopeOf = (
  context: Context,
  { rules: id, ...scope }: FigureScope,
  find: (day: LocalDate) => RuleSet = ruleSetFinder(context, id),
): Scope => {
  const known = new Map<RuleSet, DayRules>()
  const rulesOn = (day: LocalDate): DayRules => {
    const rules = find(day)
    const ready = known.get(rules) ?? dayRules(context, rules)
    known.set(rules, ready)
    return ready
  }
  const shops = listShops(context.sql).filter((shop) => scope.shopId === null || shop.id === scope.shopId)
  return {
    ...scope,
    shops,
    versions: versionsOf(context, scope.shopId, scope.from, scope.to),
    team: teamOf(context, scope.from, scope.to),
    rules: find(scope.to),
    rulesOn,
  }
}

/** What names the rules in an answer. */
export const namedRules = ({ rules: { id, name, from, limitSeconds } }: Scope) => ({ id, name, from, limitSeconds })
