import type { Text } from '#shared/text/text.ts'
import { isLessBetter, weightSum, type ItemDraft, type SchemeDraft } from './schemes-form.ts'

export type SchemeProblem = keyof Text['plans']['scheme']['problems']

/** What keeps a scheme from being saved: by field (`name`, `weights`) or row (`item 2`, `item 2 band 0`, `grade 1`; keys of the rows). */
export type SchemeProblems = ReadonlyMap<string, SchemeProblem>

type Entry = readonly [string, SchemeProblem | null]

const isPoints = (points: number | null): boolean => points !== null && points >= 0 && points <= 100

const bandProblems = (item: ItemDraft): Entry[] =>
  item.bands.map((band, index): Entry => {
    const before = item.bands[index - 1]
    const place = `item ${item.key} band ${band.key}`
    if (band.value === null) return [place, 'valueMissing']
    if (!isPoints(band.score)) return [place, 'scoreMissing']
    if (before === undefined || before.value === null || before.score === null) return [place, null]
    if ((band.score ?? 0) >= before.score) return [place, 'scoresNotFalling']
    const isInOrder = isLessBetter(item) ? band.value > before.value : band.value < before.value
    return [place, isInOrder ? null : 'valuesNotInOrder']
  })

const linearProblem = (item: ItemDraft): SchemeProblem | null =>
  item.full === null || item.zero === null ? 'valueMissing' : item.full === item.zero ? 'fullIsZero' : null

const nameProblem = (item: ItemDraft, all: readonly ItemDraft[]): SchemeProblem | null => {
  const before = all.filter((other) => other.key < item.key)
  if (item.kind === 'judged') {
    const title = item.title.trim()
    if (title === '') return 'titleMissing'
    return before.some((other) => other.kind === 'judged' && other.title.trim() === title) ? 'titleTwice' : null
  }
  if (item.figure === '') return 'figureMissing'
  return before.some((other) => other.kind !== 'judged' && other.figure === item.figure) ? 'figureTwice' : null
}

const itemProblems = (item: ItemDraft, all: readonly ItemDraft[]): Entry[] => {
  const own =
    nameProblem(item, all) ??
    (isPoints(item.weight) ? (item.kind === 'linear' ? linearProblem(item) : null) : 'weightMissing')
  return [[`item ${item.key}`, own], ...(item.kind === 'bands' ? bandProblems(item) : [])]
}

const isCap = (cap: number | null): boolean => isPoints(cap) && Number.isInteger(cap)

const gradeProblems = (draft: SchemeDraft): Entry[] =>
  draft.grades.map(({ key, from, name }): Entry => {
    if (!isPoints(from) || name.trim() === '') return [`grade ${key}`, 'gradeMissing']
    return [`grade ${key}`, draft.grades.some((other) => other.key < key && other.from === from) ? 'gradeTwice' : null]
  })

/** Everything that keeps a draft from being saved; empty when it can be. */
export const schemeProblems = (draft: SchemeDraft): SchemeProblems => {
  const found: Entry[] = [
    ['name', draft.name.trim() === '' ? 'nameMissing' : null],
    ...draft.items.flatMap((item) => itemProblems(item, draft.items)),
    ['weights', weightSum(draft.items) === 100 ? null : 'weightsNot100'],
    ['cap', isCap(draft.pointsCap) ? null : 'capMissing'],
    ...gradeProblems(draft),
  ]
  return new Map(found.filter((entry): entry is [string, SchemeProblem] => entry[1] !== null))
}
