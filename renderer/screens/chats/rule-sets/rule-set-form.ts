import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { ClockTime, LocalDate } from '#shared/kit/local-time.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'

/** `change`: a further version under the same id · `copy` and `new`: another rule set. */
export type EditKind = 'change' | 'copy' | 'new'

/** A rule set as typed: numbers are null while empty; the window is two times of day. */
export interface RuleSetDraft extends Omit<
  RuleSet,
  'limitSeconds' | 'sessionGapMinutes' | 'escalationSeconds' | 'minimumForRank' | 'window'
> {
  readonly isWholeDay: boolean
  readonly windowStart: string
  readonly windowEnd: string
  readonly limitSeconds: number | null
  readonly sessionGapMinutes: number | null
  readonly escalationSeconds: number | null
  readonly minimumForRank: number | null
}

/** What is wrong, by field. */
export type RuleSetProblems = ReadonlyMap<
  keyof RuleSetDraft,
  'nameMissing' | 'nameTaken' | 'secondsMissing' | 'escalationRange' | 'gapRange' | 'minimumRange' | 'windowEmpty'
>

const first = initialRuleSets[0]
if (first === undefined) throw new Error('there is no rule set to begin with')

/** What a new rule set begins as: the house's rules without a name. */
export const freshRuleSet: RuleSet = { ...first, name: '', description: '' }

/** An id nobody has: `own-1`, `own-2` … */
export const freeId = (versions: readonly Pick<RuleSet, 'id'>[]): string => {
  const taken = new Set(versions.map(({ id }) => id))
  for (let number = 1; ; number++) if (!taken.has(`own-${number}`)) return `own-${number}`
}

const typed = ({ window, ...ruleSet }: RuleSet): RuleSetDraft => ({
  ...ruleSet,
  isWholeDay: window === null,
  windowStart: window?.start ?? '08:00',
  windowEnd: window?.end ?? '23:00',
})

/** The form of a rule set. A change holds from today on; a copy from the source's own first day, so that it can be used on everything there is. */
export const draftOf = (
  kind: EditKind,
  source: RuleSet,
  versions: readonly RuleSet[],
  today: LocalDate,
  copyName: (name: string) => string,
): RuleSetDraft => {
  if (kind === 'change') return { ...typed(source), from: source.from > today ? source.from : today }
  const own = { ...source, id: freeId(versions), platform: kind === 'new' ? null : source.platform }
  return typed(kind === 'new' ? own : { ...own, name: copyName(source.name).slice(0, 60) })
}

const isWhole = (value: number | null, least: number, most: number): boolean =>
  value !== null && Number.isInteger(value) && value >= least && value <= most

const secondsProblem = (value: number | null, mayBeEmpty: boolean): 'secondsMissing' | null =>
  (mayBeEmpty && value === null) || isWhole(value, 1, 86_400) ? null : 'secondsMissing'

/** What keeps a rule set from being saved. */
export const ruleSetProblems = (draft: RuleSetDraft, versions: readonly RuleSet[]): RuleSetProblems => {
  const name = draft.name.trim()
  const isTaken = versions.some((version) => version.id !== draft.id && version.name === name)
  const found = [
    ['name', name === '' ? 'nameMissing' : isTaken ? 'nameTaken' : null],
    ['windowEnd', draft.isWholeDay || draft.windowEnd > draft.windowStart ? null : 'windowEmpty'],
    ['limitSeconds', secondsProblem(draft.limitSeconds, false)],
    ['roundCapSeconds', secondsProblem(draft.roundCapSeconds, true)],
    ['unansweredCountsAs', secondsProblem(draft.unansweredCountsAs, true)],
    ['escalationSeconds', isWhole(draft.escalationSeconds, 30, 86_400) ? null : 'escalationRange'],
    ['sessionGapMinutes', isWhole(draft.sessionGapMinutes, 1, 1440) ? null : 'gapRange'],
    ['minimumForRank', isWhole(draft.minimumForRank, 1, 10_000) ? null : 'minimumRange'],
  ] as const
  return new Map(found.flatMap(([field, problem]) => (problem === null ? [] : [[field, problem] as const])))
}

/** What chats.saveRuleSet takes. Expects a draft without problems; null while a number is missing. */
export const ruleSetOf = (draft: RuleSetDraft): RuleSet | null => {
  const { isWholeDay, windowStart, windowEnd, limitSeconds, sessionGapMinutes, ...rest } = draft
  const { escalationSeconds, minimumForRank, ...kept } = rest
  if (limitSeconds === null || sessionGapMinutes === null) return null
  if (escalationSeconds === null || minimumForRank === null) return null
  return {
    ...kept,
    name: draft.name.trim(),
    description: draft.description.trim(),
    window: isWholeDay ? null : { start: windowStart as ClockTime, end: windowEnd as ClockTime | '24:00' },
    limitSeconds,
    sessionGapMinutes,
    escalationSeconds,
    minimumForRank,
    waivedDates: draft.waivedDates.toSorted(),
    listedBuyers: [...new Set(draft.listedBuyers.map((buyer) => buyer.trim()).filter(Boolean))],
  }
}
