import { expect, test } from 'vitest'
import { memoReader } from '#shared/rules/attribution.ts'
import { memoPieces } from '#renderer/screens/orders/memo-words.ts'

const marked = (memo: string, found: readonly string[]): string =>
  memoPieces(memo, found)
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('')

test('found words are marked at every whole place', () => {
  expect(marked('A01发中通，A03改地址，A01', ['A01', 'A03'])).toBe('[A01]发中通，[A03]改地址，[A01]')
})

test('a number inside a longer one is not marked', () => {
  expect(marked('A010 与 XA01 与 A01', ['A01'])).toBe('A010 与 XA01 与 [A01]')
})

test('case and width do not matter, and the memo stays as written', () => {
  expect(marked('ａ０１ 确认', ['A01'])).toBe('[ａ０１] 确认')
})

test('an alias is marked inside other text, the longest first', () => {
  expect(marked('小美美接待', ['小美', '小美美'])).toBe('[小美美]接待')
})

test('neighbouring words stay two marks, and nothing is lost', () => {
  expect(marked('小美阿强', ['小美', '阿强'])).toBe('[小美][阿强]')
  expect(marked('', ['A01'])).toBe('')
  expect(marked('发货', [])).toBe('发货')
})

test('what the rules found in a memo is what is marked', () => {
  const people = [
    { number: 'A01', aliases: ['小美'] },
    { number: 'A03', aliases: [] },
  ]
  const memo = '小美转Ａ０３，a010 不算'
  expect(marked(memo, memoReader(people)(memo).found)).toBe('[小美]转[Ａ０３]，a010 不算')
})
