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
    const isInOrder = isLessBetter(item.bands) ? band.value > before.value : band.value < before.value
    return [place, isInOrder ? null : 'valuesNotInOrder']
  })

const linearProblem = (item: ItemDraft): SchemeProblem | null =>
  item.full === null || item.zero === null ? 'valueMissing' : item.full === item.zero ? 'fullIsZero' : null

const itemProblems = (item: ItemDraft, all: readonly ItemDraft[]): Entry[] => {
  const own: SchemeProblem | null =
    item.figure === ''
      ? 'figureMissing'
      : all.some((other) => other.key < item.key && other.figure === item.figure)
        ? 'figureTwice'
        : !isPoints(item.weight)
          ? 'weightMissing'
          : item.kind === 'linear'
            ? linearProblem(item)
            : null
  return [[`item ${item.key}`, own], ...(item.kind === 'bands' ? bandProblems(item) : [])]
}

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
    ...gradeProblems(draft),
  ]
  return new Map(found.filter((entry): entry is [string, SchemeProblem] => entry[1] !== null))
}
