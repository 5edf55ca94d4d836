import { renderToStaticMarkup } from 'react-dom/server'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import type { Evidence } from '#shared/contract/chats.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { ChatEvidence } from '#renderer/print/chat-evidence.tsx'
import { documents, isDocumentName } from '#renderer/print/documents.ts'
import { evidenceAgents, evidenceRows, roundCounts, textPieces } from '#renderer/print/evidence-lines.ts'
import { pageStarts } from '#renderer/print/page-rows.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { chatOf, messageOf, orderAt, roundOf } from '#test/screens/archive-fixtures.ts'

const languages = ['zh-CN', 'en'] as const
type Language = (typeof languages)[number]

const day = '2026-11-22' as LocalDate
const evidence: Evidence = {
  chat: chatOf(
    [
      messageOf(1, '09:00:00', { text: '这个柜子多高<b>&' }),
      messageOf(2, '09:06:20', { direction: 'agent', text: '一米八\n两种颜色' }),
      messageOf(3, '09:06:30', { direction: 'agent', account: '旗舰店:夜班', agent: null, name: null, text: '您好' }),
      messageOf(4, '09:06:40', { direction: 'auto', text: '自动' }),
      messageOf(5, '09:06:50', { direction: 'system', account: '', text: '' }),
      messageOf(6, '09:07:00', { text: '好' }),
      messageOf(7, '09:08:00', { direction: 'agent', text: '好的' }),
      messageOf(8, '09:09:00', { text: '在吗' }),
    ],
    {
      rounds: [
        roundOf('09:00:00', '09:06:20', { isLate: true, seconds: 380 }),
        roundOf('09:07:00', '09:08:00', { seconds: 60 }),
        roundOf('09:09:00', null, { isLate: true }),
      ],
      orders: [
        orderAt(1, '09:06:25', { refunded: toFen(2_900), title: '柜' }),
        orderAt(2, '2026-11-20 10:00:00', { paidAt: '2026-11-22 08:00:00' as LocalTime }),
        orderAt(3, '2026-11-20 10:00:00', { evidence: 'name' }),
        orderAt(4, '2026-10-03 10:00:00', { orderNo: '好' }),
      ],
    },
  ),
  from: day,
  to: day,
  printedAt: '2026-11-22 18:20:05' as LocalTime,
  fingerprint: 'ab12'.repeat(16),
}

const markupOf = (value: Evidence, language: Language): string =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <ChatEvidence value={value} />
    </LanguageProvider>,
  )

const wordsOf = (value: Evidence, language: Language): string => markupOf(value, language).replace(/<[^>]*>/g, '|')

describe.each(languages)('a chat on paper in %s', (language) => {
  const text = texts[language].print.chatEvidence
  const format = formats[language]
  const words = wordsOf(evidence, language)

  it('has every line with its second and its speaker, as it was written', () => {
    expect(words).toContain('这个柜子多高&lt;b&gt;&amp;')
    expect(words).toContain('一米八\n两种颜色')
    for (const { at } of evidence.chat.messages) expect(words).toContain(`|${at.slice(11)}|`)
    for (const speaker of [
      text.direction.buyer,
      text.person('102', '01'),
      '旗舰店:夜班',
      text.direction.auto,
      text.direction.system,
    ])
      expect(words).toContain(`|${speaker}|`)
    expect(words).toContain(text.noText)
  })

  it('says of every round how it went, and counts them', () => {
    expect(words).toContain(text.late(format.duration(380)))
    expect(words).toContain(text.answered(format.duration(60)))
    expect(words).toContain(`|${text.unanswered}|`)
    expect(words).toContain(text.roundCount('3', '1', '1'))
    expect(words).toContain(text.gap(format.duration(380)))
  })

  it('has the orders of its days with their money, and no others', () => {
    for (const part of ['90001', '90002', text.paid('¥129.00'), text.refunded('¥29.00'), text.evidence.chat])
      expect(words).toContain(part)
    expect(words).toContain(text.placed('2026-10-03 10:00:00'))
    expect(words).not.toContain('90003')
    expect(words).toContain(text.orderCount('3'))
  })

  it('says whose it is, what is masked, the fingerprint, who printed when, and the page', () => {
    for (const part of [text.title, '201', '3**4', text.masked, evidence.fingerprint, text.printed(evidence.printedAt)])
      expect(words).toContain(part)
    expect(words).toContain(texts[language].print.page('1', '1'))
  })

  it('says that there is nothing', () => {
    expect(wordsOf({ ...evidence, chat: chatOf([]) }, language)).toContain(text.nothing)
    expect(words).not.toContain(text.nothing)
  })
})

describe('the document', () => {
  it('is known by name, fed by the contract, and named after buyer and days', () => {
    expect(isDocumentName('chat-evidence')).toBe(true)
    const { method, title } = documents['chat-evidence']
    expect(contract[method].kind).toBe('read')
    expect(contract[method].output.safeParse(evidence).success).toBe(true)
    expect(title(evidence, texts['zh-CN'])).toBe('聊天记录 3**4 2026-11-22')
    expect(title({ ...evidence, from: '2026-11-20' as LocalDate }, texts.en)).toBe(
      'Chat record 3**4 2026-11-20 to 2026-11-22',
    )
  })

  it('says no word that is in no text table', () => {
    const data = [
      ...evidence.chat.messages.map((line) => line.text),
      '旗舰店:夜班',
      '柜',
      evidence.fingerprint,
      '两种颜色',
      '一米八',
      '这个柜子多高',
      'b',
    ]
    expect(leftOverWords(inKeyLanguage(<ChatEvidence value={evidence} />), data.filter(Boolean))).toEqual([])
  })
})

describe('long texts', () => {
  it('are cut into pieces without losing a sign, none of them near a page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        const pieces = textPieces(text)
        expect(pieces.join('')).toBe(text)
        for (const piece of pieces) {
          expect(Array.from(piece).length).toBeLessThanOrEqual(420)
          expect(piece.split('\n').length).toBeLessThanOrEqual(15)
        }
      }),
    )
    expect(textPieces('')).toEqual([''])
    expect(textPieces('行\n'.repeat(30)).length).toBe(3)
  })

  it('keep their round at their end', () => {
    const chat = chatOf([messageOf(1, '09:00:00', { text: '长'.repeat(1000) })], {
      rounds: [roundOf('09:00:00', null)],
    })
    const lines = evidenceRows({ ...evidence, chat }).filter((row) => row.kind === 'line')
    expect(lines.map(({ isRest, rounds }) => [isRest, rounds.length])).toEqual([
      [false, 0],
      [true, 0],
      [true, 1],
    ])
  })
})

describe('pages', () => {
  const rows = (heights: readonly number[], headings: readonly number[] = []) =>
    heights.map((height, index) => ({ height, isHeading: headings.includes(index) }))
  it('take as many rows as fit, the first one less for its head', () => {
    expect(pageStarts(rows([5, 5, 5, 5, 5]), 10, 15)).toEqual([0, 2])
    expect(pageStarts(rows([5, 5]), 10, 15)).toEqual([0])
    expect(pageStarts([], 10, 15)).toEqual([0])
  })
  it('do not end with a heading, and a row too tall stands alone', () => {
    expect(pageStarts(rows([5, 5, 2, 2, 5], [2, 3]), 15, 15)).toEqual([0, 2])
    expect(pageStarts(rows([2, 50, 2]), 10, 10)).toEqual([0, 1, 2])
    expect(pageStarts(rows([2, 2, 2], [0, 1, 2]), 3, 3)).toEqual([0, 1, 2])
  })
  it('hold every row once, in order, and never more than fits', () => {
    const measured = fc.array(fc.record({ height: fc.integer({ min: 1, max: 20 }), isHeading: fc.boolean() }), {
      minLength: 1,
      maxLength: 80,
    })
    fc.assert(
      fc.property(measured, (all) => {
        const starts = pageStarts(all, 40, 60)
        expect(starts[0]).toBe(0)
        starts.forEach((start, index) => {
          const page = all.slice(start, starts[index + 1])
          expect(page.length).toBeGreaterThan(0)
          expect(page.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(index === 0 ? 40 : 60)
        })
      }),
    )
  })
})

it('agents stand in the order in which they first spoke, once each', () => {
  const again = messageOf(9, '10:00:00', { direction: 'agent' })
  expect(evidenceAgents([...evidence.chat.messages, again])).toEqual([
    { agent: '01', name: '102' },
    { agent: null, name: '旗舰店:夜班' },
  ])
  expect(roundCounts(evidence.chat.rounds)).toEqual({ all: 3, late: 1, unanswered: 1 })
})
