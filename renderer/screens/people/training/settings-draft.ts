import type { TrainingSettings } from '#shared/contract/training.ts'

/** What keeps the rules of training from being saved, as codes with a text. */
export type TrainingProblem = 'dutyTwice' | 'levelTwice' | 'levelName' | 'days' | 'quality'

const isWhole = (value: number | null, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= most)

const hasTwice = (values: readonly string[]): boolean => new Set(values).size < values.length

/** Everything wrong with rules as they are typed; empty: they can be saved. */
export const trainingProblems = ({
  duties,
  levels,
  probationMonths,
  beforeSaleDays,
}: TrainingSettings): TrainingProblem[] => {
  const numbers: readonly (readonly [number | null, number])[] = [
    [probationMonths, 12],
    [beforeSaleDays, 60],
    ...duties.map(({ withinDays }) => [withinDays, 365] as const),
    ...levels.flatMap(({ months, courses }) => [[months, 120] as const, [courses, 100] as const]),
  ]
  const found: (TrainingProblem | false)[] = [
    hasTwice(duties.map(({ kind, group }) => JSON.stringify([kind, group]))) && 'dutyTwice',
    hasTwice(levels.map(({ level }) => level.trim())) && 'levelTwice',
    levels.some(({ level }) => level.trim() === '') && 'levelName',
    !numbers.every(([value, most]) => isWhole(value, most)) && 'days',
    !levels.every(({ quality }) => quality === null || (quality >= 0 && quality <= 100)) && 'quality',
  ]
  return found.filter((problem) => problem !== false)
}
