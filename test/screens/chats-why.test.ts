import { describe, expect, test } from 'vitest'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { namedAgents } from '#renderer/screens/chats/figures/use-agent-names.ts'
import { rowsOfPages, whyPageSize } from '#renderer/screens/chats/figures/use-why-pages.ts'
import { equationText, itemValueText, verdictText } from '#renderer/screens/chats/figures/why-words.ts'
import { itemOf, whyOf } from './chats-fixtures.ts'

const [zh, format] = [texts['zh-CN'].chats, formats['zh-CN']]
const english = texts.en.chats

describe('a figure taken apart', () => {
  test('a rate is hits by what is judged', () => {
    expect(equationText(whyOf(), null, zh, format)).toBe('3 ÷ 4 = 75.00%')
  })

  test('a mean is seconds by rounds, with the hundredths that make it come out', () => {
    const mean = whyOf({
      figure: 'averageResponseMean',
      unit: 'seconds',
      value: 138.75,
      numerator: 555,
      denominator: 4,
    })
    expect(equationText(mean, null, zh, format)).toBe('555秒 ÷ 4 = 138.75秒')
    expect(equationText(mean, null, english, formats.en)).toBe('555 s ÷ 4 = 138.75 s')
  })

  test('money, a place in a row, a plain sum, no data', () => {
    const money = whyOf({ figure: 'averagePerBuyer', unit: 'fen', value: 61_725, numerator: 123_450, denominator: 2 })
    expect(equationText(money, null, zh, format)).toBe('¥1,234.50 ÷ 2 = ¥617.25')
    const middle = whyOf({
      figure: 'firstResponseMedian',
      unit: 'seconds',
      value: 145,
      numerator: null,
      denominator: null,
    })
    expect(equationText(middle, null, zh, format)).toBe('= 145秒')
    expect(equationText(middle, 4, zh, format)).toBe('4 个值排好队，取 145秒')
    const sum = whyOf({ figure: 'unanswered', unit: 'count', value: 3, numerator: null, denominator: null })
    expect(equationText(sum, null, zh, format)).toBe('= 3')
    expect(equationText(whyOf({ value: null, numerator: 0, denominator: 0 }), null, zh, format)).toBe('–')
  })

  test('what one thing adds, and how it was judged', () => {
    expect(itemValueText(itemOf(), 'share', format)).toBe('2分40秒')
    expect(itemValueText(itemOf({ kind: 'order', value: 9_900, seconds: null }), 'fen', format)).toBe('¥99.00')
    expect(itemValueText(itemOf({ seconds: null }), 'share', format)).toBe('')
    expect(verdictText(itemOf({ verdict: 'miss', reason: 'unanswered' }), zh.why)).toBe('没达到 · 没有回复')
    expect(verdictText(itemOf({ verdict: 'counted', reason: 'none' }), zh.why)).toBe('计入')
  })
})

test('items stand at their places, what has not come is undefined', () => {
  const first = { total: 450, items: Array.from({ length: whyPageSize }, () => itemOf()) }
  const rows = rowsOfPages(first, new Map([[2, [itemOf({ buyer: '9**' })]]]))
  expect(rows).toHaveLength(450)
  expect([rows[0]?.buyer, rows[whyPageSize], rows[2 * whyPageSize]?.buyer]).toEqual(['2**', undefined, '9**'])
})

test('agents are said with the names of those who have one', () => {
  const names = new Map([['A01', '小美']])
  expect(namedAgents('A01', names, zh.agent.title)).toBe('小美 A01')
  expect(namedAgents('A01 / 店铺:老王', names, zh.agent.title)).toBe('小美 A01 / 店铺:老王')
})
