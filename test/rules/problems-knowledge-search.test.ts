import { expect, test } from 'vitest'
import {
  byFit,
  fitOf,
  knowledgeMarks,
  knowledgeText,
  typedSearch,
  type KnowledgeText,
} from '#shared/rules/problems/knowledge-search.ts'

const entry = (fields: Partial<KnowledgeText>): KnowledgeText =>
  knowledgeText({ id: 1, shortcut: '', question: '', answer: '', product: '', ...fields })

const fit = (search: string, fields: Partial<KnowledgeText>) => fitOf(entry(fields), typedSearch(search))

test('a shortcut is found before a question, a question before an answer', () => {
  expect(fit('FH', { shortcut: 'fh', question: '什么时候发货' })).toBe(0)
  expect(fit('ｆｈ', { shortcut: 'FH' })).toBe(0)
  expect(fit('f', { shortcut: 'fh' })).toBe(1)
  expect(fit('发货', { shortcut: 'fh', question: '什么时候发货' })).toBe(2)
  expect(fit('运单', { question: '什么时候发货', answer: '发出后有运单号' })).toBe(3)
})

test('every word must stand somewhere in the entry, also one of two signs', () => {
  const known = { question: '什么时候发货', answer: '四十八小时内', product: '三层置物架' }
  expect(fit('发货 置物架', known)).toBe(3)
  expect(fit('发货 小时', known)).toBe(3)
  expect(fit('发货 退款', known)).toBeNull()
  expect(fit('货发', known)).toBeNull()
  expect(fit('  ', known)).toBe(3)
})

test('what is over stands last, then fit, use and age decide', () => {
  const one = (id: number, more: object) => ({ id, fit: 2 as const, isExpired: false, used: 0, ...more })
  const sorted = [
    one(1, { fit: 0, isExpired: true }),
    one(2, {}),
    one(3, { used: 4 }),
    one(4, { fit: 3, used: 90 }),
    one(5, {}),
  ].sort(byFit)
  expect(sorted.map(({ id }) => id)).toEqual([3, 5, 2, 4, 1])
})

test('marks stand where the words stand, whatever their width, and never overlap', () => {
  expect(knowledgeMarks('什么时候发货？ＡＢＣ发货', typedSearch('发货 abc'))).toEqual([
    [4, 2],
    [7, 3],
    [10, 2],
  ])
  expect(knowledgeMarks('aaab', typedSearch('aa aab'))).toEqual([[0, 2]])
  expect(knowledgeMarks('发货', typedSearch(''))).toEqual([])
})
