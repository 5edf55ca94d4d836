// Plans and schemes are dated rows per group: which version holds, and what saving one does to the others.

/** What tells versions apart. `from` is a month `YYYY-MM`; `group` null: everyone without a version of their own group. */
export interface Dated {
  readonly name: string
  readonly from: string
  readonly group: string | null
}

/** `now`: holds for its group in the month · `later`: starts after it · `past`: another version has taken its place. */
export type DatedState = 'now' | 'later' | 'past'

/** Where a version stands in a month among all that are kept; the latest start wins, of equal starts the last in the list. */
export const stateOf = (version: Dated, all: readonly Dated[], month: string): DatedState => {
  if (version.from > month) return 'later'
  const holding = all
    .filter((other) => other.group === version.group && other.from <= month)
    .reduce<Dated | null>((best, other) => (best === null || other.from >= best.from ? other : best), null)
  return holding === version ? 'now' : 'past'
}

/** Versions by group, those for everyone last, newest start first: the order of a list. */
export const inOrder = <Version extends Dated>(versions: readonly Version[]): readonly Version[] =>
  [...versions].sort(
    (one, other) =>
      Number(one.group === null) - Number(other.group === null) ||
      (one.group ?? '').localeCompare(other.group ?? '', 'zh-CN') ||
      other.from.localeCompare(one.from),
  )

/** Saving one of two versions with the same name, group and start replaces the other. */
export const isSameVersion = (one: Dated, other: Dated): boolean =>
  one.name === other.name && one.from === other.from && one.group === other.group

/**
 * What saving will do: `change` the version edited, `isInUse` when it already held before the present month · keep a `new`
 * version · `replace` another kept one.
 */
export type SaveEffect =
  | { readonly kind: 'change'; readonly isInUse: boolean }
  | { readonly kind: 'new' }
  | { readonly kind: 'replace'; readonly other: Dated }

/** `edited` null: a new version is being written. `month` is the present one. */
export const saveEffect = (typed: Dated, edited: Dated | null, all: readonly Dated[], month: string): SaveEffect => {
  if (edited !== null && isSameVersion(typed, edited)) return { kind: 'change', isInUse: edited.from < month }
  const other = all.find((one) => isSameVersion(one, typed))
  return other === undefined ? { kind: 'new' } : { kind: 'replace', other }
}
