import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { OpenDay, PlatformValue } from '#shared/contract/service-figures.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { platformFigures } from '#shared/kit/import-fields.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { figureValue } from '#shared/rules/service/figure-value.ts'
import { partsOf } from '#shared/rules/service/parts.ts'
import {
  comparisonOf,
  counterparts,
  isSameValue,
  ruleSetFor,
  type Counterpart,
  type ValueUnder,
} from '#shared/rules/service/platform-reasons.ts'
import { joinedFigures, type JoinedFigure } from '#shared/rules/service/stated-figures.ts'
import type { Context } from '../../context.ts'
import { statedFigures, type StatedFigure } from '../../stores/platform-figure-store.ts'
import { AccountTallies } from './figure-accounts.ts'
import { placeOf } from './figure-places.ts'
import { addPacked, emptySums, figuresOf, rowSums } from './figure-rows.ts'
import { scopeOf, type Scope } from './figure-scope.ts'
import { hasMessagesOn, openDays } from './figure-seen.ts'
import { packedTally } from './figure-tallies.ts'
import { allRuleSetsOn } from './rule-sets.ts'

// A platform's own numbers beside ours, account by account.

const noon = 12 * 3600

/** Everything one answer needs again and again. */
interface Desk {
  readonly context: Context
  readonly scope: Scope
  readonly open: readonly OpenDay[]
  readonly tallies: AccountTallies
}

/** An account of a shop with the days a figure speaks of that lie in the scope. */
interface Login {
  readonly shop: Shop
  readonly account: string
  readonly agent: string
  readonly stated: readonly LocalDate[]
  readonly days: readonly LocalDate[]
}

const daysBetween = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const days: LocalDate[] = []
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day)
  return days
}

/** Rule sets to try: the one asked for, then the shop's platform's, then the house's. More would take long and explain nothing. */
const rulesToTry = ({ context, scope }: Desk, shop: Shop): readonly RuleSet[] => {
  const others = allRuleSetsOn(context, scope.to).filter(({ id }) => id !== scope.rules.id)
  const isOfPlatform = ({ platform }: RuleSet): boolean =>
    platform === shop.platform || (platform === 'taobao' && shop.platform === 'tmall')
  return [scope.rules, ...others.filter(isOfPlatform), ...others.filter(({ platform }) => platform === null)]
}

const underRules = (
  desk: Desk,
  { shop, account, days }: Login,
  counterpart: Counterpart,
  rules: RuleSet,
): ValueUnder => {
  const { context, scope, tallies } = desk
  const sums = emptySums(scope)
  for (const day of days) {
    const part = tallies.of(shop.id, day, ruleSetFor(rules, counterpart)).get(account)
    if (part) addPacked(sums, packedTally(part))
  }
  const figures = figuresOf(context, scope, 'agent', sums)
  return { ruleSet: rules.id, value: figureValue(figures, counterpart.figure) }
}

/** Orders and ratings have no account: they are the person's who used it. */
const ofPerson = ({ context, scope }: Desk, { shop, agent, days }: Login, { figure }: Counterpart): ValueUnder => {
  const [from, to] = [days[0] ?? scope.from, days.at(-1) ?? scope.to]
  const span = { from, to, rules: scope.rules.id, shopId: shop.id, agent, onShift: false }
  const own = scopeOf(context, span)
  const sums = rowSums(context, own, 'agent').get(agent)
  const value = sums ? figureValue(figuresOf(context, own, 'agent', sums), figure) : null
  return { ruleSet: scope.rules.id, value }
}

/** Ours, the rule set asked for first; the others only where it does not agree. */
const oursOf = (desk: Desk, login: Login, counterpart: Counterpart, { figure, value }: JoinedFigure): ValueUnder[] => {
  if (!partsOf[counterpart.figure]) return [ofPerson(desk, login, counterpart)]
  const [asked, ...others] = rulesToTry(desk, login.shop)
  if (!asked) return []
  const first = underRules(desk, login, counterpart, asked)
  const isSame = first.value !== null && isSameValue(value, first.value, platformFigures[figure])
  return isSame ? [first] : [first, ...others.map((rules) => underRules(desk, login, counterpart, rules))]
}

const isShared = ({ scope }: Desk, { shop, account, days }: Login): boolean => {
  const uses = scope.team.usesOf(shop.id, account)
  const [from, to] = [days[0] ?? scope.from, days.at(-1) ?? scope.to]
  const present = uses.filter((use) => (use.from === null || use.from <= to) && (use.to === null || from <= use.to))
  return new Set(present.map(({ number }) => number)).size > 1
}

const reasonOf = (desk: Desk, login: Login, joined: JoinedFigure, ours: ValueUnder[]) => {
  const { context, scope, open } = desk
  const { shop, account, stated, days } = login
  const has = (day: LocalDate): boolean => hasMessagesOn(context, scope, shop.id, day)
  return comparisonOf({
    stated: joined.value,
    unit: platformFigures[joined.figure],
    ours,
    hasChats: days.some((day) => desk.tallies.of(shop.id, day, scope.rules).has(account)),
    coversStatedDays: stated.length === days.length && days.every(has),
    hasOpenDay: open.some(({ day, shop: name }) => name === shop.name && stated.includes(day)),
    isShared: isShared(desk, login),
  })
}

const valueOf = (desk: Desk, login: Login, joined: JoinedFigure): PlatformValue => {
  const { figure, value, isJoined, from, to } = joined
  const counterpart = counterparts[figure]
  const ours = counterpart ? oursOf(desk, login, counterpart, joined) : []
  const own = ours[0]?.value ?? null
  return {
    agent: desk.scope.team.names.has(login.agent) ? login.agent : null,
    account: login.account,
    shop: login.shop.name,
    figure,
    unit: platformFigures[figure],
    ...{ value, isJoined, from, to },
    ours: own,
    difference: own === null ? null : value - own,
    ...reasonOf(desk, login, joined, ours),
  }
}

const ofAccount = (desk: Desk, shop: Shop, account: string, stated: readonly StatedFigure[]): PlatformValue[] => {
  const { from, to, agent: wanted, team } = desk.scope
  return joinedFigures(stated).flatMap((joined) => {
    const all = joined.days.length > 0 ? joined.days : daysBetween(joined.from, joined.to)
    const days = all.filter((day) => day >= from && day <= to)
    const agent = placeOf(team, shop.id, days.at(-1) ?? joined.to).agentAt(account, noon)
    if (wanted !== null && agent !== wanted) return []
    return [valueOf(desk, { shop, account, agent, stated: all, days }, joined)]
  })
}

/** Everything the platforms state of the accounts of a scope, with ours and the likeliest reason of a difference. */
export const platformValues = (context: Context, asked: ParsedInputOf<'chats.platformValues'>): PlatformValue[] =>
  context.remembered(`platform ${JSON.stringify([asked, context.now().slice(0, 13)])}`, () => {
    const scope = scopeOf(context, asked)
    const stated = statedFigures(context.sql, asked.shopId, asked.from, asked.to)
    const accounts = Map.groupBy(stated, ({ shopId, account }) => `${shopId} ${account}`)
    const open = openDays(context, scope)
    return [...accounts.values()].flatMap((ofOne) => {
      const [{ shopId, account } = { shopId: 0, account: '' }] = ofOne
      const shop = scope.shops.find(({ id }) => id === shopId)
      if (!shop) return []
      const tallies = new AccountTallies(context, scope, new Set([account]))
      return ofAccount({ context, scope, open, tallies }, shop, account, ofOne)
    })
  })
