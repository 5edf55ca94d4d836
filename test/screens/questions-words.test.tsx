import { describe, expect, test } from 'vitest'
import type { QuestionDigest, QuestionScope } from '#shared/contract/questions.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { problemOf, typedOf, wordsOfTyped, wordsTyped } from '#renderer/screens/chats/questions/question-word-lists.ts'
import { ExamplesView } from '#renderer/screens/chats/questions/questions-examples.tsx'
import {
  changedQuery,
  daysIn,
  newestDays,
  openedKey,
  productInQuery,
  scopeOf,
  spanName,
  wordsOfKey,
} from '#renderer/screens/chats/questions/questions-route.ts'
import { QuestionsToolbar } from '#renderer/screens/chats/questions/questions-toolbar.tsx'
import { DigestView, QuestionsEmpty } from '#renderer/screens/chats/questions/questions-view.tsx'
import { WordListsForm } from '#renderer/screens/chats/questions/questions-word-editor.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const newest = '2026-10-31' as LocalDate
const scope: QuestionScope = { ...newestDays('sevenDays', newest), shopId: null, product: null }
const week = (day: string, chats: number) => ({ week: day as LocalDate, chats })
const weeks = [week('2026-10-19', 4), week('2026-10-26', 7)]
const digest: QuestionDigest = {
  chats: 12,
  questions: [
    { key: '?何时 发货', text: '几时发货', chats: 7, before: 3, product: 'Shelf' },
    { key: '?发票', text: '可以开发票吗', chats: 2, before: 2, product: null },
    { key: '?尺寸', text: '多大', chats: 1, before: 4, product: null },
    { key: '?甲醛', text: '有甲醛吗', chats: 1, before: 0, product: null },
  ],
  words: [
    { word: '开裂', chats: 6, before: 0, weight: 2.4 },
    { word: '抽屉', chats: 3, before: 3, weight: 1 },
  ],
  products: [
    { product: 'Shelf', chats: 8 },
    { product: '', chats: 4 },
  ],
  weeks,
  isComplete: true,
}
const data = [
  '何时 发货',
  '几时发货',
  '可以开发票吗',
  '多大',
  '有甲醛吗',
  '发票',
  '尺寸',
  '甲醛',
  '开裂',
  '抽屉',
  'Shelf',
  'Cloud Home',
  't**8',
  'cloud:mei',
  'When is it sent',
  'Today',
]
const nothing = (): void => undefined
const example = {
  at: '2026-10-30 10:00:00' as LocalTime,
  shopId: 1 as ShopId,
  shop: 'Cloud Home',
  buyerId: 7,
  buyer: 't**8',
  text: 'When is it sent',
  answer: 'Today',
  account: 'cloud:mei',
}
const view = (given: Partial<QuestionDigest>) => (
  <DigestView scope={scope} digest={{ ...digest, ...given }} newest={newest} asked={null} onChange={nothing} />
)

describe('every word comes from the table', () => {
  test.each([
    ['before the first chat', <QuestionsEmpty key="a" />],
    ['questions', view({})],
    ['days that are not prepared', view({ isComplete: false })],
    ['days without chats', view({ chats: 0, questions: [], words: [] })],
    ['nothing to compare', view({ questions: [], words: [], weeks: [week('2026-10-26', 0)] })],
    [
      'the choices',
      <QuestionsToolbar
        key="b"
        scope={{ ...scope, product: '' }}
        newest={newest}
        shops={[
          { id: 1 as ShopId, name: 'Cloud Home', platform: 'tmall' },
          { id: 2 as ShopId, name: 'Cloud Home', platform: 'jd' },
        ]}
        products={digest.products}
        onChange={nothing}
        onWords={nothing}
      />,
    ],
    [
      'chats of a question',
      <ExamplesView
        key="c"
        name="几时发货"
        onWeek={nothing}
        value={{ examples: [example, { ...example, buyerId: 8, answer: null, account: null }], weeks }}
      />,
    ],
    [
      'no chats of a question',
      <ExamplesView key="d" name="几时发货" onWeek={nothing} value={{ examples: [], weeks: [] }} />,
    ],
    ['word lists', <WordListsForm key="e" typed={{ words: '柜', stopWords: '' }} onChange={nothing} />],
  ])('%s', (_name, screen) => {
    const markup = inKeyLanguage(screen)
    expect(markup).toContain('«')
    // A field's own words are the user's.
    expect(leftOverWords(markup.replace(/<textarea[\s\S]*?<\/textarea>/g, ''), data)).toEqual([])
  })
})

describe('what is drawn', () => {
  test('a question says how its chats changed', () => {
    const markup = inKeyLanguage(view({}))
    for (const key of ['more', 'same', 'fewer', 'isNew']) expect(markup).toContain(`«questions.table.${key}»`)
  })

  test('an example leads to its chat', () => {
    const markup = inKeyLanguage(
      <ExamplesView name="几时发货" onWeek={nothing} value={{ examples: [example], weeks }} />,
    )
    expect(markup.replaceAll('&amp;', '&')).toContain('#/chats?tab=archive&shop=1&buyer=7&at=2026-10-30+10%3A00%3A00')
  })

  test('days that are not prepared say so, prepared ones do not', () => {
    expect(inKeyLanguage(view({ isComplete: false }))).toContain('«questions.preparing.waiting»')
    expect(inKeyLanguage(view({}))).not.toContain('«questions.preparing')
  })
})

describe('the hash', () => {
  test('without days the newest seven; turned around or unreadable as well', () => {
    const seven = { from: '2026-10-25', to: '2026-10-31', shopId: null, product: null }
    expect(scopeOf({}, newest)).toEqual(seven)
    expect(scopeOf({ from: '2026-10-09', to: '2026-10-01' }, newest)).toEqual(seven)
    expect(scopeOf({ from: 'x', to: '2026-10-01', shop: '-1' }, newest)).toEqual(seven)
    expect(scopeOf({ from: '2026-10-01', to: '2026-10-02', shop: '2' }, newest)).toEqual({
      from: '2026-10-01',
      to: '2026-10-02',
      shopId: 2,
      product: null,
    })
  })

  test('spans have names, and as many days as they say', () => {
    for (const name of ['sevenDays', 'thirtyDays'] as const)
      expect(spanName(newestDays(name, newest), newest)).toBe(name)
    expect(spanName({ from: newest, to: newest }, newest)).toBeNull()
    expect(daysIn(newestDays('thirtyDays', newest))).toBe(30)
    expect(daysIn({ from: newest, to: newest })).toBe(1)
  })

  test.each([null, '', 'none', '=x', '北欧置物架 & 家用'])('a product comes back: %s', (product) => {
    const query = changedQuery({ tab: 'questions' }, { product: productInQuery(product) })
    expect(scopeOf(query, newest).product).toBe(product)
  })

  test('an open question', () => {
    expect(openedKey({})).toBeNull()
    expect(openedKey(changedQuery({}, { ask: '?何时 发货' }))).toBe('?何时 发货')
    expect(changedQuery({ ask: 'x', tab: 'questions' }, { ask: undefined })).toEqual({ tab: 'questions' })
    expect(wordsOfKey('?何时 发货')).toBe('何时 发货')
  })
})

describe('word lists', () => {
  test('a word a line, commas part words too, each once', () => {
    expect(wordsTyped(' 魔方柜\n\n小蜜蜂，魔方柜、cloud home ')).toEqual(['魔方柜', '小蜜蜂', 'cloud home'])
    expect(wordsOfTyped({ words: '魔方柜', stopWords: '亲\n云' })).toEqual({
      words: ['魔方柜'],
      stopWords: ['亲', '云'],
    })
    expect(typedOf({ words: ['甲乙', '丙丁'], stopWords: [] })).toEqual({ words: '甲乙\n丙丁', stopWords: '' })
  })

  test('what cannot be kept is named', () => {
    expect(problemOf('魔方柜\n柜', 2)).toEqual({ code: 'tooShort', word: '柜' })
    expect(problemOf('柜', 1)).toBeNull()
    expect(problemOf('长'.repeat(31), 2)).toMatchObject({ code: 'tooLong' })
    expect(problemOf(Array.from({ length: 2001 }, (_, index) => `词${index}`).join('\n'), 2)).toMatchObject({
      code: 'tooMany',
    })
    expect(wordsOfTyped({ words: '柜', stopWords: '' })).toBeNull()
  })
})
