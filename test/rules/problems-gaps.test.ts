import { describe, expect, test } from 'vitest'
import { answerKey, answerVariants, isAnsweredBy, knownQuestion } from '#shared/rules/problems/gaps.ts'

const isAnswered = (key: string, question: string, products: { asked?: string; known?: string } = {}): boolean =>
  isAnsweredBy({ key: `?${key}`, product: products.asked ?? null }, knownQuestion(question, products.known ?? ''))

describe('an entry answers a question (docs/problems.md §4)', () => {
  test('of the same topics asked in the same way, however it is put', () => {
    expect(isAnswered('何时 发货', '什么时候发货')).toBe(true)
    expect(isAnswered('何时 发货', '几时能发呀？')).toBe(true)
    expect(isAnswered('发货 未', '什么时候发货')).toBe(false)
    expect(isAnswered('退货 邮费', '退货运费谁出')).toBe(true)
  })

  test('in every way of asking when it names none', () => {
    expect(isAnswered('发货 未', '发货')).toBe(true)
    expect(isAnswered('何时 发货', '发货说明')).toBe(true)
  })

  test('only of all its topics: neither a wider nor a narrower one', () => {
    expect(isAnswered('退货', '退货运费谁出')).toBe(false)
    expect(isAnswered('退货 邮费', '可以退货吗')).toBe(false)
  })

  test('only with every other word of the question', () => {
    expect(isAnswered('发货 新疆', '什么时候发货')).toBe(false)
    expect(isAnswered('发货 新疆', '新疆发货吗')).toBe(true)
    expect(isAnswered('电饭煲', '能放电饭煲吗')).toBe(true)
    expect(isAnswered('电饭煲', '能放微波炉吗')).toBe(false)
  })

  test('in any of its wordings', () => {
    const question = '什么材质/承重多少？会不会生锈'
    expect(isAnswered('材质', question)).toBe(true)
    expect(isAnswered('承重', question)).toBe(true)
    expect(isAnswered('生锈', question)).toBe(true)
    expect(isAnswered('尺寸', question)).toBe(false)
  })

  test('of its own product only; without one of every product', () => {
    expect(isAnswered('材质', '什么材质', { asked: '三层置物架' })).toBe(true)
    expect(isAnswered('材质', '什么材质', { asked: '三层置物架', known: '置物架' })).toBe(true)
    expect(isAnswered('材质', '什么材质', { asked: '床头柜', known: '置物架' })).toBe(false)
    expect(isAnswered('材质', '什么材质', { known: '置物架' })).toBe(false)
  })

  test('never when nothing is said', () => {
    expect(isAnswered('', '')).toBe(false)
    expect(isAnswered('何时', '')).toBe(false)
  })
})

describe('the same answer', () => {
  test('is told apart neither by signs nor by forms of address', () => {
    expect(answerKey('亲，48小时内发货哦~')).toBe(answerKey('您好 48小时内发货'))
    expect(answerKey('48小时内发货')).not.toBe(answerKey('72小时内发货'))
  })

  test('counts once a time with everybody who gave it once, the most frequent first', () => {
    const [a, b] = [
      { agent: 'A01', name: '甲' },
      { agent: 'A02', name: '乙' },
    ]
    const variants = answerVariants([
      { text: '今天发', person: a },
      { text: '48小时内发货', person: a },
      { text: '亲，48小时内发货哦', person: b },
      { text: '48小时内发货', person: a },
      { text: '……', person: b },
      { text: '四十八小时内从仓库发出', person: null },
    ])
    expect(variants).toEqual([
      { text: '48小时内发货', agents: [a, b], count: 3 },
      { text: '四十八小时内从仓库发出', agents: [], count: 1 },
      { text: '今天发', agents: [a], count: 1 },
    ])
  })
})
