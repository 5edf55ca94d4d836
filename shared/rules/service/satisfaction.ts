import type { Rate } from '../../contract/service-figures.ts'
import { secondsBetween, type LocalDate, type LocalTime } from '../../kit/local-time.ts'
import { rateFrom } from './distribution.ts'

// How content buyers said they were with a chat. The rule book: docs/service-figures.md §10.

/** 5 very satisfied · 4 satisfied · 3 fair · 2 dissatisfied · 1 very dissatisfied. */
export type SatisfactionGrade = 1 | 2 | 3 | 4 | 5

const words: readonly (readonly [SatisfactionGrade, readonly string[]])[] = [
  [5, ['非常满意', '很满意', '十分满意', '超满意', '非常好', '很好', 'very satisfied', 'very good', 'excellent']],
  [4, ['满意', '比较满意', '较满意', '基本满意', '好评', '好', 'satisfied', 'good', 'positive']],
  [3, ['一般', '一般般', '中评', '中立', '普通', 'fair', 'neutral', 'average', 'ok', 'okay']],
  [
    2,
    [
      '不满意',
      '不满',
      '较不满意',
      '比较不满意',
      '差评',
      '差',
      '不好',
      'dissatisfied',
      'unsatisfied',
      'bad',
      'negative',
    ],
  ],
  [
    1,
    [
      '非常不满意',
      '很不满意',
      '十分不满意',
      '很不满',
      '非常差',
      '很差',
      '失望',
      'very dissatisfied',
      'very bad',
      'terrible',
    ],
  ],
]
const gradeOfWord = new Map(words.flatMap(([grade, names]) => names.map((name) => [name, grade] as const)))

/**
 * The grade behind a platform's word or its number from 1 to 5 (`5`, `4分`, `3星`, `4.0`). More is better.
 * null: not rated, or a word nobody knows.
 */
export const satisfactionGradeOf = (text: string | null): SatisfactionGrade | null => {
  const plain = (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s。.!]+$/, '')
    .replace(/^[\s☆★]+/, '')
    .replace(/^(?:满意度|评价|评分)[:\s]+/, '')
    .replace(/[ _-]+/g, ' ')
    .trim()
  const number = /^([1-5])(?:\.0+)?\s*(?:分|星级?|stars?|points?)?(?:\s*\/\s*5)?$/.exec(plain)?.[1]
  if (number !== undefined) return Number(number) as SatisfactionGrade
  return gradeOfWord.get(plain) ?? gradeOfWord.get(plain.replace(/\(.*\)$/, '').trim()) ?? null
}

/** A rating as a file states it. */
export interface StatedRating {
  readonly buyer: string
  readonly agent: string
  /** service day of the chat */
  readonly day: LocalDate
  /** end of the chat, and moment of the rating; a null of either: the file does not say, and it counts as in time */
  readonly chatAt: LocalTime | null
  readonly ratedAt: LocalTime | null
  readonly grade: SatisfactionGrade
}

const withinHours = 24

const isInTime = ({ chatAt, ratedAt }: StatedRating): boolean =>
  chatAt === null || ratedAt === null || secondsBetween(chatAt, ratedAt) <= withinHours * 3600

/** One rating for each buyer, agent and day: the last one within 24 h after the chat; of equal moments the one that stands later. */
export const lastRatings = (stated: readonly StatedRating[]): readonly StatedRating[] => {
  const last = new Map<string, StatedRating>()
  const moment = ({ ratedAt, chatAt }: StatedRating): string => ratedAt ?? chatAt ?? ''
  for (const rating of stated.filter(isInTime)) {
    const key = JSON.stringify([rating.buyer, rating.agent, rating.day])
    const known = last.get(key)
    if (!known || moment(rating) >= moment(known)) last.set(key, rating)
  }
  return [...last.values()]
}

/** What rating shares are divided from; null = the files do not say. */
export interface RatingCounts {
  readonly consultations: number | null
  readonly invited: number | null
  /** grades of ratings, each one counted */
  readonly grades: readonly SatisfactionGrade[]
}

/** Shares of invited, of rated among invited, of satisfied among rated; `ignoresFairRatings` leaves 3 out of the last one's both sides. */
export const ratingShares = (
  { consultations, invited, grades }: RatingCounts,
  { ignoresFairRatings }: { readonly ignoresFairRatings: boolean },
): { ratingInvitations: Rate; ratingParticipation: Rate; satisfaction: Rate } => {
  const share = (hits: number | null, n: number | null): Rate =>
    hits === null || n === null || hits > n ? rateFrom(0, 0) : rateFrom(hits, n)
  const judged = ignoresFairRatings ? grades.filter((grade) => grade !== 3) : grades
  return {
    ratingInvitations: share(invited, consultations),
    ratingParticipation: share(grades.length, invited),
    satisfaction: rateFrom(judged.filter((grade) => grade >= 4).length, judged.length),
  }
}
