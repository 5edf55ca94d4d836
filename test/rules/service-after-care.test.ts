import { describe, expect, test } from 'vitest'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import {
  averageHandlingTime,
  complaintShare,
  complaintsSettledAtOnce,
  firstContactResolution,
  netPromoterScore,
  refundShares,
  type Issue,
} from '#shared/rules/service/after-care.ts'
import {
  lastRatings,
  ratingShares,
  satisfactionGradeOf,
  type SatisfactionGrade,
  type StatedRating,
} from '#shared/rules/service/satisfaction.ts'

const at = (text: string): LocalTime => `2026-10-${text}` as LocalTime
const grades = (...counts: readonly number[]): SatisfactionGrade[] =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => (5 - index) as SatisfactionGrade))

describe('rating shares', () => {
  const counts = { consultations: 200, invited: 120, grades: grades(30, 12, 4, 1, 1) }
  const all = ratingShares(counts, { ignoresFairRatings: false })

  test('200 asked, 120 invited, 48 rated, 42 content: 60 %, 40 %, 87.5 %', () => {
    expect(all.ratingInvitations).toMatchObject({ hits: 120, n: 200, rate: 0.6 })
    expect(all.ratingParticipation).toMatchObject({ hits: 48, n: 120, rate: 0.4 })
    expect(all.satisfaction).toMatchObject({ hits: 42, n: 48, rate: 0.875 })
  })

  test('without the fair ones 95.5 %, and the others stay', () => {
    const without = ratingShares(counts, { ignoresFairRatings: true })
    expect(without.satisfaction).toMatchObject({ hits: 42, n: 44 })
    expect(without.satisfaction.rate).toBeCloseTo(0.955, 3)
    expect(without.ratingParticipation).toEqual(all.ratingParticipation)
  })

  test('what no file says is no data; more rated than invited is not a share', () => {
    const unknown = ratingShares({ consultations: null, invited: null, grades: [] }, { ignoresFairRatings: false })
    expect(Object.values(unknown).map(({ n, rate }) => [n, rate])).toEqual(Array.from({ length: 3 }, () => [0, null]))
    const odd = ratingShares({ consultations: 9, invited: 1, grades: grades(2) }, { ignoresFairRatings: false })
    expect(odd.ratingParticipation.rate).toBeNull()
  })
})

describe('one buyer, agent and day is one rating', () => {
  const rated = (when: string, grade: SatisfactionGrade, changes: Partial<StatedRating> = {}): StatedRating => ({
    ...{ buyer: 'b', agent: 'a', day: '2026-10-14' as LocalDate, chatAt: at('14 10:00:00'), grade },
    ratedAt: at(when),
    ...changes,
  })
  const kept = (...ratings: readonly StatedRating[]): SatisfactionGrade[] =>
    lastRatings(ratings).map(({ grade }) => grade)

  test('the last one, in whatever order they stand', () => {
    expect(kept(rated('14 10:05:00', 5), rated('14 12:00:00', 2), rated('14 11:00:00', 4))).toEqual([2])
    expect(kept(rated('14 10:05:00', 5), rated('14 10:05:00', 3))).toEqual([3])
  })

  test('within 24 h after the chat', () => {
    expect(kept(rated('14 10:05:00', 5), rated('15 10:00:00', 2))).toEqual([2])
    expect(kept(rated('14 10:05:00', 5), rated('15 10:00:01', 2))).toEqual([5])
    expect(kept(rated('15 10:00:01', 2))).toEqual([])
  })

  test('another agent or day is another rating; a file without moments counts', () => {
    const other = { agent: 'c' }
    const nextDay = { day: '2026-10-15' as LocalDate }
    expect(kept(rated('14 10:05:00', 5), rated('14 10:06:00', 1, other), rated('14 10:07:00', 4, nextDay))).toEqual([
      5, 1, 4,
    ])
    expect(kept(rated('14 10:05:00', 3, { ratedAt: null }))).toEqual([3])
  })
})

describe('words for content', () => {
  test.each([
    ['非常满意', 5],
    ['很满意', 5],
    [' 满意 ', 4],
    ['满意度：满意', 4],
    ['好评', 4],
    ['一般', 3],
    ['中评', 3],
    ['不满意', 2],
    ['差评', 2],
    ['非常不满意', 1],
    ['很不满意', 1],
    ['5', 5],
    ['４分', 4],
    ['3星', 3],
    ['2.0', 2],
    ['1 / 5', 1],
    ['5 stars', 5],
    ['Very satisfied', 5],
    ['very_dissatisfied', 1],
    ['Neutral', 3],
    ['满意(4)', 4],
  ])('%s is %i', (text, grade) => expect(satisfactionGradeOf(text)).toBe(grade))

  test.each([null, '', '-', '未评价', '0', '6', '10', '4.5', '100%', '满意吗', '未邀评'])('%s is no rating', (text) =>
    expect(satisfactionGradeOf(text)).toBeNull(),
  )
})

describe('refunds and complaints', () => {
  const order = (paid: number, refunded: number): Parameters<typeof refundShares>[0][number] => ({
    paid: toFen(paid),
    refunded: toFen(refunded),
  })

  test('by count and by money, of paid orders only', () => {
    const { byCount, byMoney } = refundShares([order(10_000, 0), order(5000, 5000), order(5000, 1000), order(0, 0)])
    expect(byCount).toMatchObject({ hits: 2, n: 3 })
    expect(byMoney).toBe(0.3)
    expect(refundShares([order(0, 0)])).toMatchObject({ byCount: { n: 0, rate: null }, byMoney: null })
  })

  test('complaints by buyers received', () => {
    expect(complaintShare(3, 200)).toBe(0.015)
    expect(complaintShare(0, 0)).toBeNull()
  })

  test('settled at once: not opened again', () => {
    expect(complaintsSettledAtOnce(20, 3)).toMatchObject({ hits: 17, n: 20, rate: 0.85 })
    expect(complaintsSettledAtOnce(0, 0).rate).toBeNull()
  })
})

describe('first contact resolution', () => {
  const issue = (changes: Partial<Issue> = {}): Issue => ({
    ...{ orderNo: '1', buyer: 'b', category: '物流', openedAt: at('01 09:00:00'), closedAt: at('01 10:00:00') },
    ...changes,
  })
  const open = { closedAt: null }
  const hits = (...issues: readonly Issue[]): readonly number[] => {
    const { hits: settled, n } = firstContactResolution(issues)
    return [settled, n]
  }

  test('50 closed, 9 back: 82 %', () => {
    const closed = Array.from({ length: 50 }, (_, index) => issue({ orderNo: String(index), buyer: String(index) }))
    const back = closed
      .slice(0, 9)
      .map(({ orderNo }) => issue({ orderNo, buyer: null, openedAt: at('02 10:00:00'), ...open }))
    expect(firstContactResolution([...closed, ...back])).toMatchObject({ hits: 41, n: 50, rate: 0.82 })
  })

  test('back within 48 h counts, a second later does not; another number of hours is another figure', () => {
    const back = (openedAt: string): Issue => issue({ openedAt: at(openedAt), ...open })
    expect(hits(issue(), back('03 10:00:00'))).toEqual([0, 1])
    expect(hits(issue(), back('03 10:00:01'))).toEqual([1, 1])
    expect(firstContactResolution([issue(), back('01 12:00:01')], 2).hits).toBe(1)
  })

  test('the same order or the same buyer, and the same category', () => {
    const later = { openedAt: at('02 10:00:00'), ...open }
    expect(hits(issue(), issue({ ...later, buyer: 'x' }))).toEqual([0, 1])
    expect(hits(issue(), issue({ ...later, orderNo: '2' }))).toEqual([0, 1])
    expect(hits(issue(), issue({ ...later, category: '质量' }))).toEqual([1, 1])
    expect(hits(issue({ orderNo: null, buyer: null }), issue({ ...later, orderNo: null, buyer: null }))).toEqual([1, 1])
  })

  test('what is still open is not asked about', () => expect(hits(issue(open))).toEqual([0, 0]))
})

test('NPS: share of 9 and 10 less share of 0 to 6', () => {
  expect(netPromoterScore([10, 9, 9, 8, 7, 6, 0, 10, 10, 5])).toBe(20)
  expect(netPromoterScore([])).toBeNull()
})

test('AHT: time by handled', () => {
  expect(averageHandlingTime(3600, 12)).toBe(300)
  expect(averageHandlingTime(0, 0)).toBeNull()
})
