import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { defaultScanLists } from '#shared/rules/quality/scan/default-lists.ts'
import { bodyOf, draftIn, draftOf, listsOf, problemOf, typedWords } from '#renderer/screens/quality/lists/list-draft.ts'
import { changedQuery, filterOfQuery, markedPieces, phraseAround } from '#renderer/screens/quality/scan/scan-filter.ts'
import { spanAround, spanBeside, spanOfQuery } from '#renderer/screens/quality/scan/scan-span.ts'

const day = (text: string) => text as LocalDate

describe('the span of the scan', () => {
  it('is a day, a week from Monday or a month', () => {
    expect(spanAround('day', day('2026-11-22'))).toEqual({ kind: 'day', from: '2026-11-22', to: '2026-11-22' })
    expect(spanAround('week', day('2026-11-22'))).toEqual({ kind: 'week', from: '2026-11-16', to: '2026-11-22' })
    expect(spanAround('week', day('2026-11-23')).from).toBe('2026-11-23')
    expect(spanAround('month', day('2028-02-10'))).toEqual({ kind: 'month', from: '2028-02-01', to: '2028-02-29' })
  })

  it('goes on and back by its own length', () => {
    for (const kind of ['day', 'week', 'month'] as const) {
      const span = spanAround(kind, day('2026-03-31'))
      const next = spanBeside(span, 1)
      expect(next.from > span.to).toBe(true)
      expect(spanBeside(next, -1)).toEqual(span)
    }
  })

  it('comes from the hash, and is the month of today without one', () => {
    const today = day('2026-11-22')
    expect(spanOfQuery({}, today)).toEqual(spanAround('month', today))
    expect(spanOfQuery({ span: 'week', day: '2026-10-05' }, today).from).toBe('2026-10-05')
    expect(spanOfQuery({ span: 'year', day: '2026-13-05' }, today)).toEqual(spanAround('month', today))
  })
})

describe('hits', () => {
  it('are those nobody judged yet, unless the hash says otherwise', () => {
    expect(filterOfQuery({})).toEqual({ rule: null, list: null, agent: null, state: 'unjudged' })
    expect(filterOfQuery({ state: 'all', rule: 'rudeness', agent: 'A01' })).toMatchObject({
      ...{ state: null, rule: 'rudeness', agent: 'A01' },
    })
    expect(changedQuery({ tab: 'scan', agent: 'A01' }, { agent: null, rule: 'rudeness' })).toEqual({
      ...{ tab: 'scan', rule: 'rudeness' },
    })
  })

  it('are drawn in pieces that make the whole line again', () => {
    const text = '可以加 微信，加微信'
    const pieces = markedPieces(text, [
      [7, 3],
      [2, 4],
    ])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual(['加 微信', '加微信'])
    expect(markedPieces(text, [])).toEqual([{ text, isMarked: false }])
    expect(phraseAround({ text: '这是最后一件', marks: [[2, 1]] })).toBe('是最后')
  })
})

describe('lists while they are typed', () => {
  it('become what they were', () => {
    expect(listsOf(draftOf(defaultScanLists))).toEqual(defaultScanLists)
  })

  it('say what keeps them from being saved, and fold repetitions', () => {
    const draft = draftOf(defaultScanLists)
    const withOwn = (own: string) => ({ ...draft, texts: { ...draft.texts, own } })
    expect(problemOf(draft)).toBeNull()
    const many = Array.from({ length: 2001 }, (_, index) => `词${index}`).join('\n')
    expect(problemOf(withOwn(many))).toEqual({ kind: 'many', list: 'own' })
    expect(problemOf(withOwn('好'.repeat(41)))).toEqual({ kind: 'long', word: '好'.repeat(41) })
    expect(typedWords('甲，乙、甲\n 甲')).toBe(4)
    expect(listsOf(withOwn('甲，乙、甲\n 甲')).words.own).toEqual(['甲', '乙'])
  })
})

describe('lists that are typed and not saved', () => {
  const standing = draftOf(defaultScanLists)
  it('are kept as far as they differ, and come back over the lists in force', () => {
    expect(bodyOf(standing, standing)).toBe(null)
    const typed = { ...standing, promiseHours: 12, texts: { ...standing.texts, own: '半个词' } }
    const body = bodyOf(typed, standing)
    expect(body?.length).toBeLessThan(500)
    expect(draftIn(body, standing)).toEqual(typed)
    const newer = { ...standing, texts: { ...standing.texts, rude: '别的' } }
    expect(draftIn(body, newer)?.texts).toMatchObject({ own: '半个词', rude: '别的' })
  })
  it('in a shape nobody knows are none', () => {
    for (const body of [
      null,
      '',
      '{',
      '3',
      'null',
      '{}',
      '{"texts":null,"severity":{},"promiseHours":1}',
      '{"texts":{}}',
    ])
      expect(draftIn(body, standing), String(body)).toBe(null)
    const { severity, promiseHours } = standing
    const odd = JSON.stringify({ texts: { own: 3, nothing: 'x', __proto__: { rude: 'x' } }, severity, promiseHours })
    expect(draftIn(odd, standing)).toEqual(standing)
  })
})
