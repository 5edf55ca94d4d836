import BetterSqlite from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containsFolded, foldedForSearch, indexWordsOf, marksOf, searchWordsOf } from '#shared/rules/search-words.ts'

const makeIndex = () => {
  const database = new BetterSqlite(':memory:')
  database.exec(
    `create virtual table s using fts5(words, content = '', contentless_delete = 1, detail = none, prefix = 1, tokenize = "unicode61 remove_diacritics 0")`,
  )
  const insert = database.prepare('insert into s (rowid, words) values (?, ?)')
  const ask = database.prepare<[string], { rowid: number }>('select rowid from s where s match ? order by rowid')
  return {
    add: (id: number, text: string) => insert.run(id, indexWordsOf(text)),
    together: (act: () => void) => database.transaction(act)(),
    find: (text: string) => ask.all(searchWordsOf(text).match).map(({ rowid }) => rowid),
  }
}

describe('search words', () => {
  it('every sign there is, of any script, is a word of its own: found by itself and by nothing but its other forms', () => {
    const index = makeIndex()
    const forms = new Map<string, number[]>()
    index.together(() => {
      for (let unit = 1; unit < 65_536; unit++) {
        const text = String.fromCharCode(unit)
        index.add(unit, text)
        const folded = foldedForSearch(text)
        forms.set(folded, [...(forms.get(folded) ?? []), unit])
      }
    })
    const wrong = [...forms].filter(([folded, units]) => index.find(folded).join() !== units.join())
    expect(wrong).toEqual([])
  }, 60_000)

  it.each([
    ['退款了', '退款 款了 了'],
    ['在', '在'],
    ['', ''],
    ['Ab1', 'ab b1 1'],
  ])('%s becomes %s', (text, words) => expect(indexWordsOf(text)).toBe(words))

  it('capital letters and full width make no difference, and nothing moves', () => {
    for (const [text, folded] of [
      ['ＺＷ－１２', 'zw-12'],
      ['什么？', '什么?'],
      ['ÄÖ ñ', 'äö ñ'],
      ['İstanbul', 'İstanbul'],
      ['全　角', '全 角'],
    ] as const) {
      expect(foldedForSearch(text)).toBe(folded)
      expect(foldedForSearch(text)).toHaveLength(text.length)
    }
  })

  it('says where the words stand, in the text as it is', () => {
    expect(marksOf('Ok好OK ｏｋ', 'ok')).toEqual([
      [0, 2],
      [3, 2],
      [6, 2],
    ])
    expect(marksOf('哈哈哈', '哈哈')).toEqual([[0, 2]])
    expect(marksOf('没有', '有没')).toEqual([])
  })

  it('the index finds every text that contains the words, and with two signs or one no other', () => {
    const sign = fc.constantFrom(...'退款了的aB1 -"*()^:+，？~😊ｑ\u0000\n')
    const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        fc.array(sign, { minLength: 1, maxLength: 14 }),
        (texts, asked) => {
          const index = makeIndex()
          for (const [id, kept] of texts.entries()) index.add(id, kept)
          const wanted = asked.join('')
          const { folded, isExact } = searchWordsOf(wanted)
          const right = [...texts.keys()].filter((id) => containsFolded(texts[id] ?? '', folded))
          const found = index.find(wanted)
          if (isExact) expect(found).toEqual(right)
          else expect(right.filter((id) => !found.includes(id))).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})
