import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { listActionOf } from '#renderer/screens/chats/archive/archive-keys.ts'
import { marksOf, piecesOf, snippetOf } from '#renderer/screens/chats/archive/archive-marks.ts'
import { withChatPage } from '#renderer/screens/chats/archive/archive-pages.ts'
import {
  changedQuery,
  filterOf,
  isNarrowed,
  messageOf as messageOfQuery,
  momentOf,
  openedQuery,
  pageOf,
  placeOf,
  printDaysOf,
  withoutFilters,
  wordOf,
} from '#renderer/screens/chats/archive/archive-route.ts'
import { hitRows, movedRow } from '#renderer/screens/chats/archive/archive-rows.ts'
import { dayOptions } from '#renderer/screens/chats/archive/chat-day-labels.ts'
import { evidenceFileName } from '#renderer/screens/chats/archive/chat-evidence-output.ts'
import { neighbourDays, targetOf, withMore } from '#renderer/screens/chats/archive/chat-merge.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { formats } from '#shared/text/format.ts'
import { chatOf, customer, hitOf, messageOf, orderAt, roundOf } from './archive-fixtures.ts'

const textOf = (pieces: readonly { text: string; isMarked: boolean }[]): string =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

describe('marks', () => {
  test('stand at every place of the word, case folded, without overlaps', () => {
    expect(marksOf('发货吗，明天发货', '发货')).toEqual([
      [0, 2],
      [6, 2],
    ])
    expect(marksOf('aAAa', 'aa')).toEqual([
      [0, 2],
      [2, 2],
    ])
    expect(marksOf('任何话', '')).toEqual([])
    // the small form of this letter is longer than itself
    expect(textOf(piecesOf('İSTABC', marksOf('İSTABC', 'abc')))).toBe('İST[ABC]')
    expect(textOf(piecesOf('单号ＡＢ１２', marksOf('单号ＡＢ１２', 'ab1')))).toBe('单号[ＡＢ１]２')
  })

  test('cut a text without losing a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 2 }), (text, word) => {
        const pieces = piecesOf(text, marksOf(text, word))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })

  test('that overlap or lie outside are left out', () => {
    expect(
      textOf(
        piecesOf('一二三四', [
          [1, 2],
          [2, 2],
          [3, 9],
        ]),
      ),
    ).toBe('一[二三]四')
  })

  test('stay in sight in one line, cut in front between signs', () => {
    const long = `${'前'.repeat(30)}发货`
    expect(textOf(snippetOf(long, [[30, 2]], 4))).toBe('…前前前前[发货]')
    expect(textOf(snippetOf('先问\n发货', [[3, 2]], 4))).toBe('先问 [发货]')
    expect(textOf(snippetOf(`${'😀'.repeat(10)}发货`, [[20, 2]], 3))).toBe('…😀😀[发货]')
    expect(textOf(snippetOf('没有记号', [], 4))).toBe('没有记号')
  })
})

describe('rows of hits', () => {
  const hits = [
    hitOf(9, '10:00:00', 5),
    hitOf(8, '09:00:00', 5),
    hitOf(7, '08:00:00', 6),
    hitOf(6, '2026-11-21 08:00:00', 6),
  ]
  const rows = hitRows(hits)
  test('stand under their day and chat', () => {
    expect(rows.map((row) => (row.kind === 'day' ? row.day : `${row.kind} ${row.hit.id}`))).toEqual([
      '2026-11-22',
      'chat 9',
      'hit 9',
      'hit 8',
      'chat 7',
      'hit 7',
      '2026-11-21',
      'chat 6',
      'hit 6',
    ])
    const elsewhere = hitOf(1, '08:00:00', 6, { shopId: 2 as ShopId })
    expect(hitRows([hits[2]!, elsewhere]).filter(({ kind }) => kind === 'chat')).toHaveLength(2)
  })

  test('are walked over their headings, and stop at the ends', () => {
    const isHit = (index: number): boolean => rows[index]?.kind === 'hit'
    const move = (from: number, steps: number): number => movedRow(rows.length, from, steps, isHit)
    expect([move(-1, 1), move(2, 1), move(3, 1), move(8, 1)]).toEqual([2, 3, 5, 8])
    expect([move(5, -1), move(2, -1), move(2, 99), move(8, -99)]).toEqual([3, 2, 8, 2])
    expect(movedRow(0, -1, 1, isHit)).toBe(-1)
  })
})

test('keys of the list; in the search field only those the field does not need', () => {
  const moves = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'] as const
  for (const key of moves) expect(listActionOf(key, true)).toEqual(listActionOf(key, false))
  expect(listActionOf('Enter', true)).toEqual({ kind: 'open' })
  expect([listActionOf('Home', true), listActionOf('End', true), listActionOf('a', false)]).toEqual([null, null, null])
  expect(listActionOf('Home', false)).toMatchObject({ kind: 'move' })
})

describe('the hash', () => {
  test('says words, filters and the open chat; what nobody knows is left out', () => {
    const query = {
      q: ' 发货 ',
      from: '2026-11-01',
      to: '2026-13-01',
      shop: '2',
      agent: 'A01',
      name: '张',
      direction: 'agent',
    }
    expect(wordOf(query)).toBe('发货')
    const filter = { from: '2026-11-01', to: null, shopId: 2, agent: 'A01', buyer: '张', direction: 'agent' }
    expect(filterOf(query)).toEqual(filter)
    const nothing = filterOf({ shop: 'x', direction: 'nobody', agent: '' })
    expect(nothing).toEqual({ from: null, to: null, shopId: null, agent: null, buyer: '', direction: null })
    expect([isNarrowed(filterOf(query)), isNarrowed(nothing)]).toEqual([true, false])
  })

  test('words are looked for in what people said, unless the hash says otherwise; the list has every chat', () => {
    const said = ({ direction }: ReturnType<typeof filterOf>) => direction
    expect([said(filterOf({})), said(filterOf({ q: '发货' }))]).toEqual([null, 'people'])
    expect(said(filterOf({ q: '发货', direction: 'all' }))).toBeNull()
    expect(said(filterOf({ q: '发货', direction: 'auto' }))).toBe('auto')
    expect([{ q: '发货' }, { q: '发货', direction: 'all' }].map((hash) => isNarrowed(filterOf(hash)))).toEqual([
      false,
      false,
    ])
    expect(isNarrowed(filterOf({ direction: 'auto' }))).toBe(true)
  })

  test('a link with shop and buyer opens the chat; the shop of an opened chat is no filter', () => {
    expect(placeOf({ shop: '1', buyer: '7' })).toEqual({ shopId: 1, buyerId: 7 })
    expect([placeOf({ shop: '1' }), placeOf({ buyer: '7' }), placeOf({ shop: '1', buyer: '0' })]).toEqual([
      null,
      null,
      null,
    ])
    const opened = openedQuery(
      { q: '发货', page: 'print' },
      { shopId: 1 as ShopId, buyerId: 7, at: '2026-11-22 09:00:00', message: 5 },
    )
    expect(placeOf(opened)).toEqual({ shopId: 1, buyerId: 7 })
    expect(filterOf(opened).shopId).toBeNull()
    expect([wordOf(opened), messageOfQuery(opened), pageOf(opened)]).toEqual(['发货', 5, 'chat'])
    expect(placeOf(withoutFilters({ shop: '1', buyer: '7', from: '2026-11-01' }))).toEqual({ shopId: 1, buyerId: 7 })
    expect(filterOf(withoutFilters({ shop: '1', buyer: '7', from: '2026-11-01' }))).toMatchObject({
      shopId: null,
      from: null,
    })
  })

  test('a moment may be a day alone', () => {
    expect(momentOf({ at: '2026-11-22 09:00:00' })).toBe('2026-11-22 09:00:00')
    expect(momentOf({ at: '2026-11-22' })).toBe('2026-11-22 00:00:00')
    expect([momentOf({}), momentOf({ at: 'soon' }), messageOfQuery({ message: '-1' })]).toEqual([null, null, null])
    expect(changedQuery({ a: '1', b: '2' }, { a: undefined, b: '', c: '3' })).toEqual({ c: '3' })
  })

  test('days to print are days of the chat, in order', () => {
    const days = ['2026-11-20', '2026-11-22'] as LocalDate[]
    expect(printDaysOf({ at: '2026-11-20 09:00:00' }, days)).toEqual({ from: '2026-11-20', to: '2026-11-20' })
    expect(printDaysOf({ at: '2026-11-21' }, days)).toEqual({ from: '2026-11-22', to: '2026-11-22' })
    expect(printDaysOf({}, days)).toEqual({ from: '2026-11-22', to: '2026-11-22' })
    expect(printDaysOf({ printFrom: '2026-11-22', printTo: '2026-11-20' }, days)).toEqual({
      from: '2026-11-20',
      to: '2026-11-22',
    })
    expect(printDaysOf({ printFrom: '2026-11-21' }, days)).toEqual({ from: '2026-11-22', to: '2026-11-22' })
    expect(printDaysOf({}, [])).toBeNull()
  })
})

describe('a chat grows', () => {
  const middle = chatOf([messageOf(3, '09:03:00'), messageOf(4, '09:04:00')], {
    rounds: [roundOf('09:04:00', null)],
    orders: [orderAt(1, '09:03:30')],
    hasEarlier: true,
    hasLater: true,
  })
  test('at its beginning by what is new there', () => {
    const piece = chatOf(
      [2, 3].map((id) => messageOf(id, `09:0${id}:00`)),
      { orders: [orderAt(2, '09:02:30')], hasLater: true },
    )
    const grown = withMore(middle, piece, 'earlier')
    expect(grown?.messages.map(({ id }) => id)).toEqual([2, 3, 4])
    expect(grown).toMatchObject({ hasEarlier: false, hasLater: true })
    expect(grown?.orders.map(({ id }) => id as number)).toEqual([1, 2])
  })
  test('at its end, and a round that was open is known whole', () => {
    const answered = roundOf('09:04:00', '09:05:00')
    const piece = chatOf(
      [4, 5].map((id) => messageOf(id, `09:0${id}:00`)),
      { rounds: [answered], hasEarlier: true },
    )
    const grown = withMore(middle, piece, 'later')
    expect(grown?.messages.map(({ id }) => id)).toEqual([3, 4, 5])
    expect(grown?.rounds).toEqual([answered])
    expect(grown).toMatchObject({ hasEarlier: true, hasLater: false })
  })
  test('not by what is there already', () => {
    expect(withMore(middle, middle, 'earlier')).toBeNull()
    expect(withMore(middle, middle, 'later')).toBeNull()
  })
})

test('a chat opens at the named line, else at the moment, else at its end', () => {
  const chat = chatOf([messageOf(3, '09:03:00'), messageOf(4, '09:04:00'), messageOf(5, '09:05:00')])
  expect(targetOf(chat, '2026-11-22 09:04:00', 3)).toBe(3)
  expect(targetOf(chat, '2026-11-22 09:03:30', 99)).toBe(4)
  expect([targetOf(chat, '2026-11-23 00:00:00', null), targetOf(chat, null, null)]).toEqual([5, 5])
  expect(targetOf(chatOf([]), null, null)).toBeNull()
  const days = ['2026-11-20', '2026-11-22']
  expect(neighbourDays(days, '2026-11-21')).toEqual({ earlier: '2026-11-20', later: '2026-11-22' })
  expect(neighbourDays(days, '2026-11-22')).toEqual({ earlier: '2026-11-20', later: null })
})

test('pages of chats find their places whatever order they come in', () => {
  const [line] = customer.chats
  if (line === undefined) throw new Error('no chat')
  const second = withChatPage([], 3, 2, [line])
  expect(second).toEqual([undefined, undefined, line])
  expect(withChatPage(second, 3, 0, [line, line])).toEqual([line, line, line])
  expect(withChatPage(second, 1, 0, [line])).toEqual([line])
})

test('a file name loses the stars of a shortened name', () => {
  expect(evidenceFileName('聊天证据-张**三-2026-11-22')).toBe('聊天证据-张-三-2026-11-22')
  expect(evidenceFileName('a/b:c?')).toBe('a-b-c-')
})

test('days to choose from carry their year only where there are several', () => {
  const labels = (...days: string[]) => dayOptions(days as LocalDate[], formats['zh-CN']).map(({ label }) => label)
  expect(labels('2026-11-20', '2026-11-22')).toEqual(['11月22日 周日', '11月20日 周五'])
  expect(labels('2025-11-22', '2026-11-22')).toEqual(['11月22日 周日 2026', '11月22日 周六 2025'])
})
