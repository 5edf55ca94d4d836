import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { RuleSet, RuleSetEffect } from '#shared/contract/rule-sets.ts'
import type { FigureRow, FigureScope, FigureTable } from '#shared/contract/service-figures.ts'
import type { FigureCut } from '#shared/kit/service-figures.ts'
import type { Context } from '../../context.ts'
import { newestDays } from '../../stores/chat-figure-store.ts'
import { listShiftKinds } from '../../stores/roster-store.ts'
import { keptUntilImport } from '../orders/kept-months.ts'
import { inRowOrder } from './figure-cuts.ts'
import { conversionIn } from './figure-conversion.ts'
import { emptySums, figuresOf, rowSums } from './figure-rows.ts'
import { namedRules, scopeOf, type Scope } from './figure-scope.ts'
import { openDays } from './figure-seen.ts'
import { isRuleSet, ruleSetFinder } from './rule-sets.ts'

// Service figures as tables. What every figure means: docs/service-figures.md.

const nameOf = (context: Context, scope: Scope, by: FigureCut, key: string): string | null => {
  if (by === 'agent') return scope.team.names.get(key) ?? null
  if (by === 'shop') return key
  return by === 'shift' ? (listShiftKinds(context.sql).find(({ code }) => code === key)?.name ?? null) : null
}

const rowsOf = (context: Context, scope: Scope, by: FigureCut): FigureRow[] => {
  const sums = rowSums(context, scope, by)
  return inRowOrder(by, sums.keys()).map((key) => ({
    key,
    person: by === 'agent' && scope.team.names.has(key) ? key : null,
    name: nameOf(context, scope, by, key),
    figures: figuresOf(context, scope, by, sums.get(key) ?? emptySums(scope)),
  }))
}

/**
 * A table of figures by one cut, with its total and what keeps its days from being complete; kept until the next change, and for the hour
 * because days end and times to buy run out.
 */
export const figures = (context: Context, { by, ...asked }: ParsedInputOf<'chats.figures'>): FigureTable =>
  context.remembered(`figures ${JSON.stringify([asked, by, context.now().slice(0, 13)])}`, () => {
    const scope = scopeOf(context, asked)
    const rows = rowsOf(context, scope, by)
    const [total] = by === 'total' ? rows : rowsOf(context, scope, 'total')
    return {
      rules: namedRules(scope),
      rows,
      total: total?.figures ?? figuresOf(context, scope, 'total', emptySums(scope)),
      coverage: conversionIn(context, scope).coverage,
      openDays: openDays(context, scope),
      hasRoster: scope.team.hasRoster,
    }
  })

/** Calendar days with messages, the newest first. */
export const days = (context: Context, { limit }: ParsedInputOf<'chats.days'>): OutputOf<'chats.days'> =>
  context.remembered(`newest days ${limit}`, () =>
    keptUntilImport(context, `newest days ${limit}`, '', () => newestDays(context.sql, limit)),
  )

const effectsOf = (rows: readonly FigureRow[]): RuleSetEffect[] =>
  rows.map(({ key, person, figures: { rounds, withinLimit, firstResponse, averageResponse, unanswered } }) => ({
    key,
    person,
    rounds,
    withinLimit: withinLimit.rate,
    firstResponseMean: firstResponse.mean,
    averageResponseMean: averageResponse.mean,
    unanswered,
  }))

/** Every agent's figures under the version that holds now and under the one that is tried; nothing is kept. */
export const tryRuleSet = (
  context: Context,
  { ruleSet, ...span }: ParsedInputOf<'chats.tryRuleSet'>,
): OutputOf<'chats.tryRuleSet'> => {
  const asked: FigureScope = { ...span, rules: ruleSet.id, agent: null, onShift: false }
  const under = (find: (day: ParsedInputOf<'chats.tryRuleSet'>['from']) => RuleSet): RuleSetEffect[] =>
    effectsOf(rowsOf(context, scopeOf(context, asked, find), 'agent'))
  const isKnown = isRuleSet(context, ruleSet.id)
  return { before: isKnown ? under(ruleSetFinder(context, ruleSet.id)) : [], after: under(() => ruleSet) }
}
