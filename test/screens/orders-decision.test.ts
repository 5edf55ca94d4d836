import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  choose,
  decisionOf,
  emptyDraft,
  filled,
  sharesByWeight,
  sumOfShares,
  toggleSplit,
  wholeOrder,
  withShare,
} from '#renderer/screens/orders/desk/decision-draft.ts'
import { withReason } from '#renderer/screens/orders/desk/latest-reasons.ts'

describe('shares by weight', () => {
  test('three equal parts: the first carries the odd millionth', () => {
    expect(sharesByWeight([1, 1, 1])).toEqual([333_334, 333_333, 333_333])
  })

  test('the largest remainder gets the odd millionth', () => {
    expect(sharesByWeight([1, 2])).toEqual([333_333, 666_667])
    expect(sharesByWeight([2, 1])).toEqual([666_667, 333_333])
  })

  test('no weight at all is the same for everyone, nobody is nothing', () => {
    expect(sharesByWeight([0, 0])).toEqual([500_000, 500_000])
    expect(sharesByWeight([])).toEqual([])
  })

  test('any weights sum to the whole order, each within one millionth of its exact part', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 10 }), (weights) => {
        const shares = sharesByWeight(weights)
        const sum = weights.reduce((total, weight) => total + weight, 0)
        expect(shares.reduce((total, share) => total + share, 0)).toBe(wholeOrder)
        if (sum > 0)
          shares.forEach((share, index) =>
            expect(Math.abs(share - (wholeOrder * weights[index]!) / sum)).toBeLessThan(1),
          )
      }),
    )
  })
})

describe('a decision in the making', () => {
  const agents = ['A01', 'A03']

  test('nobody chosen, no reason: refused in that order', () => {
    expect(decisionOf(emptyDraft, agents).problem).toBe('nobody-chosen')
    expect(decisionOf(choose(emptyDraft, 'A01'), agents).problem).toBe('reason-missing')
    expect(decisionOf({ ...choose(emptyDraft, 'A01'), reason: '  ' }, agents).problem).toBe('reason-missing')
  })

  test('one person gets the whole', () => {
    const draft = { ...choose(emptyDraft, 'A03'), reason: 'served' }
    expect(decisionOf(draft, agents).shares).toEqual([{ agent: 'A03', share: 1_000_000 }])
  })

  test('a split starts equal and stays whole between two', () => {
    const split = withShare(toggleSplit(emptyDraft, agents), agents, 'A01', 700_000)
    expect(sumOfShares(split, agents)).toBe(wholeOrder)
    expect(decisionOf({ ...split, reason: 'both' }, agents).shares).toEqual([
      { agent: 'A01', share: 700_000 },
      { agent: 'A03', share: 300_000 },
    ])
  })

  test('shares that are not whole are refused until they are scaled', () => {
    const three = [...agents, 'A04']
    const split = {
      ...toggleSplit(emptyDraft, three),
      shares: { A01: 300_000, A03: 300_000, A04: null },
      reason: 'both',
    }
    expect(decisionOf(split, three).problem).toBe('shares-not-whole')
    expect(decisionOf(filled(split, three), three).shares).toEqual([
      { agent: 'A01', share: 500_000 },
      { agent: 'A03', share: 500_000 },
    ])
  })

  test('more than the whole to one of two is refused, the other keeps what stood there', () => {
    const split = withShare(toggleSplit(emptyDraft, agents), agents, 'A01', 1_200_000)
    expect(split.shares).toEqual({ A01: 1_200_000, A03: 500_000 })
    expect(decisionOf({ ...split, reason: 'both' }, agents).problem).toBe('shares-not-whole')
  })

  test('going back to one person needs a choice again', () => {
    const back = toggleSplit(toggleSplit(emptyDraft, agents), agents)
    expect(decisionOf({ ...back, reason: 'r' }, agents).problem).toBe('nobody-chosen')
  })
})

test('reasons: the one used last in front, none twice, at most six', () => {
  expect(withReason(['a', 'b'], ' b ')).toEqual(['b', 'a'])
  expect(withReason(['a'], '  ')).toEqual(['a'])
  expect(withReason(['1', '2', '3', '4', '5', '6'], '7')).toEqual(['7', '1', '2', '3', '4', '5'])
})
