import { expect, test } from 'vitest'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { contributedBy, contributors, countingKnowledge } from '#shared/rules/problems/contributions.ts'
import { weekToBegin } from '#shared/rules/problems/start-week.ts'
import { nowAndBefore, problemCounts, type NotedProblem } from '#shared/rules/problems/digest.ts'

const day = (text: string) => text as LocalDate
const at = (text: string) => `${text} 10:00:00` as LocalTime
const span = { from: day('2026-10-12'), to: day('2026-10-18'), before: day('2026-10-05') }

const problem = (
  noted: string,
  category: string,
  more: { state?: string; closed?: string; product?: string; agent?: string } = {},
): NotedProblem & { agent: string } => ({
  at: at(noted),
  state: more.state ?? 'open',
  closedAt: more.closed === undefined ? null : at(more.closed),
  category,
  product: more.product ?? '',
  agent: more.agent ?? 'A01',
})

test('a category counts what was noted, what was noted before, and what was settled in these days', () => {
  const counts = problemCounts(
    [
      problem('2026-10-12', 'page', { product: '床头柜' }),
      problem('2026-10-18', 'page', { state: 'settled', closed: '2026-10-18', product: '床头柜' }),
      problem('2026-10-13', 'idea', { state: 'adopted', closed: '2026-10-19' }),
      problem('2026-10-11', 'logistics', { state: 'settled', closed: '2026-10-13' }),
      problem('2026-10-05', 'logistics'),
      problem('2026-10-06', 'idea', { state: 'dropped', closed: '2026-10-14' }),
      problem('2026-09-01', 'patrol', { state: 'adopted', closed: '2026-10-12', product: '置物架' }),
    ],
    span,
  )
  expect(counts).toMatchObject({ made: 3, settled: 3, adopted: 1 })
  expect(counts.groups.map(({ category, made, before, settled }) => [category, made, before, settled])).toEqual([
    ['page', 2, 0, 1],
    ['idea', 1, 1, 0],
    ['logistics', 0, 2, 1],
    ['patrol', 0, 0, 1],
  ])
  expect(counts.groups[0]?.entries).toHaveLength(2)
  expect(counts.groups[2]?.entries).toEqual([])
  expect(counts.products).toEqual([{ product: '床头柜', count: 2 }])
})

test('reasons are counted against the days before, also those that came up only then', () => {
  expect(nowAndBefore(['price', 'size', 'price'], ['stock', 'size'])).toEqual([
    { value: 'price', count: 2, before: 0 },
    { value: 'size', count: 1, before: 1 },
    { value: 'stock', count: 0, before: 1 },
  ])
})

test('a contribution counts in the days in which it was made; templates and retired entries are nobody’s', () => {
  const written = (agent: string, noted: string, more: object = {}) => ({
    agent,
    at: at(noted),
    isRetired: false,
    isTemplate: false,
    ...more,
  })
  const knowledge = [
    written('A02', '2026-10-12'),
    written('A02', '2026-10-13', { isRetired: true }),
    written('A02', '2026-10-13', { isTemplate: true }),
    written('A02', '2026-10-19'),
  ]
  expect(countingKnowledge(knowledge, span)).toHaveLength(1)
  const given = {
    problems: [
      problem('2026-10-12', 'idea'),
      problem('2026-10-13', 'patrol', { state: 'adopted', closed: '2026-10-14' }),
      problem('2026-10-01', 'idea', { state: 'adopted', closed: '2026-10-15' }),
      problem('2026-10-14', 'page', { agent: 'A02' }),
    ],
    knowledge,
    copies: new Map([['A02', 7]]),
  }
  const all = ['A01', 'A02', 'A03'].map((agent) => contributedBy(agent, given, span))
  expect(contributors(all)).toEqual([
    { agent: 'A02', problems: 1, settled: 0, ideas: 0, patrol: 0, adopted: 0, knowledge: 1, copied: 7 },
    { agent: 'A01', problems: 2, settled: 2, ideas: 1, patrol: 1, adopted: 2, knowledge: 0, copied: 0 },
  ])
})

test('the week to begin with is that of yesterday, else the newest that holds something, else the running one', () => {
  // 2026-11-23 is a Monday, the 25th a Wednesday.
  const begin = (today: string, held: readonly string[]) =>
    weekToBegin(
      day(today),
      (until) =>
        day(
          held
            .filter((one) => one <= until)
            .toSorted()
            .at(-1) ?? '',
        ) || null,
    )
  const week = (from: string, to: string, newest: string | null) => ({ from, to, day: newest })
  expect(begin('2026-11-23', ['2026-11-18'])).toEqual(week('2026-11-16', '2026-11-22', '2026-11-18'))
  expect(begin('2026-11-23', ['2026-11-20', '2026-11-23'])).toEqual(week('2026-11-16', '2026-11-22', '2026-11-20'))
  expect(begin('2026-11-23', ['2026-10-31', '2026-11-23'])).toEqual(week('2026-11-23', '2026-11-29', '2026-11-23'))
  expect(begin('2026-11-25', ['2026-10-31'])).toEqual(week('2026-10-26', '2026-11-01', '2026-10-31'))
  expect(begin('2026-11-25', ['2026-11-25'])).toEqual(week('2026-11-23', '2026-11-29', '2026-11-25'))
  expect(begin('2026-11-25', ['2026-12-24'])).toEqual(week('2026-11-23', '2026-11-29', null))
  expect(begin('2026-11-25', [])).toEqual(week('2026-11-23', '2026-11-29', null))
})
