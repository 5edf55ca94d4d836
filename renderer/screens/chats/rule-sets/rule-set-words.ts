import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { chatFilters } from '#shared/kit/service-figures.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { limitText } from '../figures/figures-words.ts'

type Words = Text['chats']
type KnownId = keyof Words['ruleSets']['names']

const isKnown = (id: string, words: Words['ruleSets']): id is KnownId => id in words.names

/** What came with the app under this id, to see whether it still has its first name; undefined for the shop's own. */
const initialOf = (id: string): RuleSet | undefined => initialRuleSets.find((version) => version.id === id)

/** The name of a rule set; one that came with the app has its name in the language of the window until somebody renames it. */
export const ruleSetName = ({ id, name }: Pick<RuleSet, 'id' | 'name'>, words: Words['ruleSets']): string =>
  isKnown(id, words) && initialOf(id)?.name === name ? words.names[id] : name

/** The description, in the language of the window while it is the one that came with the app. */
export const ruleSetDescription = ({ id, description }: RuleSet, words: Words['ruleSets']): string =>
  isKnown(id, words) && initialOf(id)?.description === description ? words.descriptions[id] || description : description

/** The version of each rule set that holds on a day, in the order of the list; one that starts later stands for itself. */
export const currentVersions = (versions: readonly RuleSet[], day: LocalDate): readonly RuleSet[] => {
  const byId = new Map<string, RuleSet>()
  for (const version of versions) {
    const known = byId.get(version.id)
    const isBetter = known === undefined || (version.from <= day && (known.from > day || version.from > known.from))
    if (isBetter) byId.set(version.id, version)
  }
  return [...byId.values()]
}

/** Where a version stands on a day among those of its id. */
export const stateOfVersion = (
  version: RuleSet,
  versions: readonly RuleSet[],
  day: LocalDate,
): 'now' | 'later' | 'past' => {
  if (version.from > day) return 'later'
  const holding = currentVersions(versions, day).find(({ id }) => id === version.id)
  return holding?.from === version.from ? 'now' : 'past'
}

const countingSentences = (ruleSet: RuleSet, { ruleSets, limits }: Words, format: Format): readonly string[] => {
  const { sentences } = ruleSets
  const { window, unit, limitSeconds, roundCapSeconds, unansweredCountsAs } = ruleSet
  return [
    window === null ? sentences.wholeDay : sentences.window(window.start, window.end),
    sentences.units[unit](limitText(limitSeconds, limits, format)),
    ...(roundCapSeconds === null ? [] : [sentences.cap(limitText(roundCapSeconds, limits, format))]),
    unansweredCountsAs === null
      ? sentences.unansweredLeftOut
      : sentences.unansweredCounts(limitText(unansweredCountsAs, limits, format)),
    sentences[ruleSet.crossMidnight],
    ruleSet.assistedCountsAsHuman ? sentences.assisted : sentences.humanOnly,
  ]
}

/** A rule set in sentences: what counts when, how fast is in time, what is left out. */
export const ruleSentences = (ruleSet: RuleSet, words: Words, format: Format): readonly string[] => {
  const { sentences, filters, separator } = words.ruleSets
  const out = chatFilters.filter((name) => ruleSet.filters[name]).map((name) => filters[name])
  return [
    ...countingSentences(ruleSet, words, format),
    sentences.gap(format.count(ruleSet.sessionGapMinutes)),
    sentences.escalation(limitText(ruleSet.escalationSeconds, words.limits, format)),
    ...(ruleSet.waivedDates.length === 0 ? [] : [sentences.waived(format.count(ruleSet.waivedDates.length))]),
    out.length === 0 ? sentences.noFilters : sentences.filters(out.join(separator)),
    ...(ruleSet.assistedLeavesInquiries ? [sentences.assistedLeaves] : []),
    ...(ruleSet.ignoresFairRatings ? [sentences.fair] : []),
    sentences.minimum(format.count(ruleSet.minimumForRank)),
  ]
}
