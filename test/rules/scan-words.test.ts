import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded } from '#shared/rules/folded.ts'
import { LearntExceptions, isAround } from '#shared/rules/quality/scan/exceptions.ts'
import { tidiedLists, wordsFromText } from '#shared/rules/quality/scan/list-changes.ts'
import { defaultScanLists } from '#shared/rules/quality/scan/default-lists.ts'
import { harmlessPhrases } from '#shared/rules/quality/scan/default-words.ts'
import { SearchedLine, WordFinder } from '#shared/rules/quality/scan/word-finder.ts'

/** Words found in a text, each with the parts of the text that are marked. */
const found = (words: readonly string[], text: string) =>
  new WordFinder(words.map((word) => ({ word })))
    .find(new SearchedLine(text))
    .map(({ entry, marks }) => [entry.word, ...marks.map(([start, length]) => text.slice(start, start + length))])

describe('words in a line', () => {
  it('are found with case and width folded, and marked where they stand', () => {
    expect(found(['加微信', 'VX'], '可以加微信，ｖｘ也行，Vx 123')).toEqual([
      ['加微信', '加微信'],
      ['VX', 'ｖｘ', 'Vx'],
    ])
  })

  it.each([
    ['加 微 信', '加 微 信'],
    ['加.微·信吧', '加.微·信'],
    ['加\u200b微\u200d信', '加\u200b微\u200d信'],
    ['加　微　信', '加　微　信'],
    ['加*微-信', '加*微-信'],
    ['加...微信', '加...微信'],
  ])('are found when spread: %s', (text, mark) => {
    expect(found(['加微信'], text)).toEqual([['加微信', mark]])
  })

  it('are not found over the end of a sentence, a new line or more than three signs', () => {
    for (const text of ['先加。微信不用', '加，微信', '加\n微信', '加....微信'])
      expect(found(['加微信'], text)).toEqual([])
  })

  it('of letters or digits are found alone or beside Chinese, not inside longer ones', () => {
    expect(found(['wx', '12'], '加wx 买12个')).toEqual([
      ['wx', 'wx'],
      ['12', '12'],
    ])
    for (const text of ['newx', 'wxy', 'ne wxx', '112', 'w x']) expect(found(['wx', '12'], text)).toEqual([])
    expect(found(['wx'], '我的 wx123')).toEqual([['wx', 'wx']])
  })

  it('are plain text: signs of patterns mean themselves', () => {
    const words = ['.*', 'a+b', '(最)', '[a-z]', '最|好', '^$', '\\d', '?', '最.好']
    expect(found(words, '价格a+b，.*，aab，abc')).toEqual([
      ['a+b', 'a+b'],
      ['.*', '.*'],
    ])
    expect(found(words, '这个最贵好吗?')).toEqual([['?', '?']])
    expect(found(['最.好', '最|好'], '最.好，最|好，最好，最x好')).toEqual([
      ['最.好', '最.好'],
      ['最|好', '最|好'],
    ])
  })

  it('hide shorter ones inside them, and stand beside those they only overlap', () => {
    expect(found(['微信', '加微信', '微信号'], '加微信号')).toEqual([
      ['加微信', '加微信'],
      ['微信号', '微信号'],
    ])
    expect(found(['最', '最好'], '最好的就是最贵的')).toEqual([
      ['最好', '最好'],
      ['最', '最'],
    ])
  })

  it('that are empty but for invisible signs are found nowhere', () => {
    expect(found(['\u200b', '\ufeff\u200d'], '在\u200b吗')).toEqual([])
  })

  it('are those a plain search finds, for any words and any text', () => {
    const sign = fc.constantFrom('最', '好', '第', '一', 'a', 'B', '，', '。')
    const text = fc.string({ unit: sign, minLength: 1, maxLength: 40 })
    const word = fc.string({ unit: sign, minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12, selector: folded }), text, (words, line) => {
        const isLetter = (letter = ''): boolean => /[a-z]/.test(letter)
        const low = folded(line)
        const all = words.flatMap((one) => {
          const low1 = folded(one)
          const places: [string, number, number][] = []
          for (let at = low.indexOf(low1); at !== -1; at = low.indexOf(low1, at + 1)) {
            const end = at + low1.length
            const isPart =
              (isLetter(low[at - 1]) && isLetter(low[at])) || (isLetter(low[end - 1]) && isLetter(low[end]))
            if (!isPart) places.push([one, at, end])
          }
          return places
        })
        const outer = all.filter(
          ([, start, end]) => !all.some(([, from, to]) => from <= start && end <= to && to - from > end - start),
        )
        const own = new WordFinder(words.map((one) => ({ word: one })))
          .find(new SearchedLine(line))
          .flatMap(({ entry, marks }) => marks.map(([start, length]) => [entry.word, start, start + length]))
        const sorted = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort()
        expect(sorted(own)).toEqual(sorted(outer))
      }),
      { numRuns: 2_000 },
    )
  })

  it('are 2,000 of forty signs in a message of 20,000 without a halt', () => {
    const words = Array.from(
      { length: 2_000 },
      (_, index) => '最'.repeat(1 + (index % 40)) + (index % 7 === 0 ? index : ''),
    )
    const finder = new WordFinder([...new Set(words)].map((word) => ({ word })))
    const started = performance.now()
    const marks = finder.find(new SearchedLine('最'.repeat(20_000))).reduce((sum, hit) => sum + hit.marks.length, 0)
    expect(marks).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(600)
  })
})

describe('exceptions', () => {
  const hit = (text: string, word = '最', rule = 'forbiddenWord') => {
    const at = text.indexOf(word)
    return { rule, word, marks: [[at, word.length]] as const }
  }
  const learnt = (scope: 'line' | 'phrase', text: string) =>
    new LearntExceptions([{ rule: 'forbiddenWord', word: '最', scope, text }])

  it('of a line excuse the same text for the same rule and word only', () => {
    const rules = learnt('line', '最迟明天发')
    expect(rules.left(hit(' 最迟明天发'), ' 最迟明天发')).toEqual([])
    expect(rules.left(hit('最迟明天发哦'), '最迟明天发哦')).toHaveLength(1)
    expect(rules.left(hit('最迟明天发', '最', 'rudeness'), '最迟明天发')).toHaveLength(1)
  })

  it('of a phrase excuse the word in it, wherever it stands, and no other one of the line', () => {
    const text = '最后一件，质量最好，最 后'
    const marks = [
      [0, 1],
      [text.indexOf('最好'), 1],
      [text.lastIndexOf('最'), 1],
    ] as const
    expect(learnt('phrase', '最后').left({ rule: 'forbiddenWord', word: '最', marks }, text)).toEqual([marks[1]])
  })

  it('must stand around a mark to be learnt', () => {
    expect(isAround('最后', '这是最后一件', [[2, 1]])).toBe(true)
    expect(isAround('一件', '这是最后一件', [[2, 1]])).toBe(false)
    expect(isAround('最好', '这是最后一件', [[2, 1]])).toBe(false)
    expect(isAround('', '这是最后一件', [[2, 1]])).toBe(false)
  })
})

describe('lists', () => {
  it('keep each word once, the first as it was typed', () => {
    const lists = tidiedLists({
      ...defaultScanLists,
      words: { ...defaultScanLists.words, own: [' VX', 'ｖｘ', '加 微信', '加微信', '\u200b', 'a.b', 'a b'] },
    })
    expect(lists.words.own).toEqual(['VX', '加 微信', 'a.b', 'a b'])
  })

  it('are pasted one a line or with commas', () => {
    expect(wordsFromText('加微信，加QQ、 VX\n\n再不抢 就没了;vx\t国家级')).toEqual([
      '加微信',
      '加QQ',
      'VX',
      '再不抢 就没了',
      '国家级',
    ])
  })

  it('of the app have words enough, each once and none too long', () => {
    const { words, ...rest } = defaultScanLists
    expect(tidiedLists(defaultScanLists)).toEqual(defaultScanLists)
    expect(Object.values(words).flat().length).toBeGreaterThanOrEqual(60)
    for (const list of [...Object.values(words), rest.perfunctory, rest.rude, rest.promises])
      for (const word of list) expect(word.length).toBeLessThanOrEqual(40)
    for (const { word, phrase } of harmlessPhrases) {
      expect(Object.values(words).flat(), phrase).toContain(word)
      expect(
        isAround(phrase, phrase, found([word], phrase).length > 0 ? [[phrase.indexOf(word), word.length]] : []),
      ).toBe(true)
    }
  })
})
