import type { Scheme, ScoreItem } from '#shared/contract/scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { scoreFigureOf } from '#shared/kit/score-figures.ts'

/** A band as typed: the figure's own value (share 0–1, seconds, fen …) and the points from it on. `key` only tells rows apart. */
export interface BandDraft {
  readonly key: number
  readonly value: number | null
  readonly score: number | null
}

/** An item as typed; bands and linear points are both kept while the method is switched. */
export interface ItemDraft {
  readonly key: number
  readonly figure: string
  readonly weight: number | null
  readonly kind: 'bands' | 'linear' | 'judged'
  /** what is judged, when no figure is */
  readonly title: string
  readonly bands: readonly BandDraft[]
  readonly full: number | null
  readonly zero: number | null
}

/** A grade as typed. */
export interface GradeDraft {
  readonly key: number
  readonly from: number | null
  readonly name: string
}

/** A scheme as typed. `group` empty: everyone without a scheme of their own. */
export interface SchemeDraft {
  readonly name: string
  readonly from: string
  readonly group: string
  readonly items: readonly ItemDraft[]
  readonly missing: Scheme['missing']
  readonly pointsCap: number | null
  readonly grades: readonly GradeDraft[]
}

const emptyBands: readonly BandDraft[] = [
  { key: 0, value: null, score: 100 },
  { key: 1, value: null, score: 80 },
  { key: 2, value: null, score: 0 },
]

/** A row key that none of the rows has. */
export const nextKey = (rows: readonly { readonly key: number }[]): number =>
  rows.reduce((highest, row) => Math.max(highest, row.key), -1) + 1

/** The rows with the one of the same key replaced. */
export const withRow = <Row extends { readonly key: number }>(rows: readonly Row[], changed: Row): readonly Row[] =>
  rows.map((row) => (row.key === changed.key ? changed : row))

/** The rows without the one of this key. */
export const withoutRow = <Row extends { readonly key: number }>(rows: readonly Row[], key: number): readonly Row[] =>
  rows.filter((row) => row.key !== key)

/** An item still to be filled in. */
export const emptyItem = (key: number): ItemDraft => ({
  key,
  figure: '',
  weight: null,
  kind: 'bands',
  title: '',
  bands: emptyBands,
  full: null,
  zero: null,
})

/** A scheme to begin with: one empty item, no grades, from the given month on. */
export const newScheme = (month: string): SchemeDraft => ({
  name: '',
  from: month,
  group: '',
  items: [emptyItem(0)],
  missing: 'redistribute',
  pointsCap: 10,
  grades: [],
})

const draftOfItem = (item: ScoreItem, key: number): ItemDraft => {
  const empty = { ...emptyItem(key), weight: item.weight }
  if ('title' in item) return { ...empty, kind: 'judged', title: item.title }
  if ('linear' in item) return { ...empty, figure: item.figure, kind: 'linear', ...item.linear }
  const bands = item.bands.map(([value, score], band) => ({ key: band, value, score }))
  return { ...empty, figure: item.figure, bands }
}

/** The form of a scheme that is kept already, or of a template. */
export const draftOfScheme = (scheme: Omit<Scheme, 'from'> & { readonly from: string }): SchemeDraft => ({
  name: scheme.name,
  from: scheme.from,
  group: scheme.group ?? '',
  missing: scheme.missing,
  pointsCap: scheme.pointsCap,
  grades: scheme.grades.map(([from, name], key) => ({ key, from, name })),
  items: scheme.items.map(draftOfItem),
})

/** Sum of the weights typed, to one hundredth: what stands under the items while they are written. */
export const weightSum = (items: readonly Pick<ItemDraft, 'weight'>[]): number =>
  Math.round(items.reduce((sum, item) => sum + (item.weight ?? 0), 0) * 100) / 100

/** True when less is better: the values of the bands rise while the points fall; before two are typed the figure's nature says so. */
export const isLessBetter = ({ figure, bands }: Pick<ItemDraft, 'figure' | 'bands'>): boolean => {
  const [first, second] = [bands[0]?.value ?? null, bands[1]?.value ?? null]
  return first === null || second === null ? !scoreFigureOf(figure).isMoreBetter : first < second
}

const itemOf = (item: ItemDraft): Scheme['items'][number] => {
  const { figure, weight } = item
  if (item.kind === 'judged') return { title: item.title.trim(), weight: weight ?? 0 }
  return item.kind === 'bands'
    ? {
        figure,
        weight: weight ?? 0,
        bands: item.bands.map(({ value, score }): [number, number] => [value ?? 0, score ?? 0]),
      }
    : { figure, weight: weight ?? 0, linear: { full: item.full ?? 0, zero: item.zero ?? 0 } }
}

/** What performance.saveScheme takes, grades highest first. Expects a draft without problems. */
export const schemeOf = (draft: SchemeDraft): Scheme => ({
  name: draft.name.trim(),
  from: draft.from as Month,
  group: draft.group.trim() === '' ? null : draft.group.trim(),
  items: draft.items.map(itemOf),
  missing: draft.missing,
  pointsCap: draft.pointsCap ?? 0,
  grades: draft.grades
    .map(({ from, name }): [number, string] => [from ?? 0, name.trim()])
    .sort(([one], [other]) => other - one),
})
