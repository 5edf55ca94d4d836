import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { initialRuleSets, ruleSetsOn } from '#shared/rules/service/rule-sets.ts'
import type { Context } from '../../context.ts'
import { insertRuleSet, listRuleSets } from '../../stores/rule-set-store.ts'
import { settingOf } from '../../stores/settings-store.ts'

// Rulers for service figures: those that came with the app and those the shop made of them.

const kept = (context: Context): readonly RuleSet[] => context.remembered('rule sets', () => listRuleSets(context.sql))

const isSameVersion = (one: RuleSet, other: RuleSet): boolean => one.id === other.id && one.from === other.from

const allVersions = (context: Context): readonly RuleSet[] => {
  const own = kept(context)
  return [...initialRuleSets.filter((version) => !own.some((other) => isSameVersion(version, other))), ...own]
}

/** True when there is a rule set of this id, whenever it starts. */
export const isRuleSet = (context: Context, id: string): boolean =>
  allVersions(context).some((known) => known.id === id)

/** The id figures use when nobody says which: the shop's choice. */
export const currentRuleSet = (context: Context): string => {
  const { ruleSet } = (settingOf(context.sql, 'general') as { ruleSet?: string } | undefined) ?? {}
  return ruleSet !== undefined && isRuleSet(context, ruleSet) ? ruleSet : 'house'
}

/**
 * The version of a rule set that holds on a day; before its first one starts, that first one. `id` null: the shop's choice. Refuses an id
 * nobody knows with `not-found`.
 */
export const ruleSetFinder = (context: Context, id: string | null): ((day: LocalDate) => RuleSet) => {
  const wanted = id ?? currentRuleSet(context)
  const versions = allVersions(context)
    .filter((version) => version.id === wanted)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const [first] = versions
  if (!first) throw new Refusal('not-found', { what: 'rule-set', key: wanted })
  return (day) => versions.findLast(({ from }) => from <= day) ?? first
}

/** Every rule set as it holds on a day. */
export const allRuleSetsOn = (context: Context, day: LocalDate): readonly RuleSet[] => ruleSetsOn(day, kept(context))

/** Ids in the order of the app, then those the shop made; each id's newest start first. */
export const list = (context: Context): OutputOf<'chats.ruleSets'> => {
  const versions = allVersions(context)
  const ids = [...new Set([...initialRuleSets, ...versions].map(({ id }) => id))]
  return {
    current: currentRuleSet(context),
    versions: ids.flatMap((id) =>
      versions.filter((version) => version.id === id).toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    ),
  }
}

/** A version with the same id and start takes the old one's place; the old one stays in the record. */
export const save = ({ sql, now }: Context, ruleSet: RuleSet): RuleSet => {
  insertRuleSet(sql, ruleSet, now())
  return ruleSet
}
