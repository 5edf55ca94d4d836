import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { CommissionDetail } from '#shared/contract/sheet.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { CommissionDetails } from '#renderer/print/commission-details.tsx'
import { detailPages, detailRows, type DetailRow } from '#renderer/print/details-rows.ts'
import { differencePages, differenceRows } from '#renderer/print/difference-rows.ts'
import { documents } from '#renderer/print/documents.ts'
import { shownTimeline } from '#renderer/print/evidence-timeline.ts'
import { MonthDifference } from '#renderer/print/month-difference.tsx'
import { OrderEvidence } from '#renderer/print/order-evidence.tsx'
import { summaryPages } from '#renderer/print/team-summary-pages.ts'
import { TeamSummary } from '#renderer/print/team-summary.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { detailOf, differenceOf, evidenceOf, summaryOf } from './papers.ts'

type Language = 'zh-CN' | 'en'
const languages: readonly Language[] = ['zh-CN', 'en']

const markupOf = (paper: ReactNode, language: Language): string =>
  renderToStaticMarkup(<LanguageProvider language={language}>{paper}</LanguageProvider>)

const wordsOf = (paper: ReactNode, language: Language): string =>
  markupOf(paper, language)
    .replace(/<[^>]*>/g, '|')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")

const missing = (figures: readonly string[], words: string): readonly string[] =>
  figures.filter((figure) => !words.includes(figure))

const count = (words: string, part: string): number => words.split(part).length - 1

describe.each(languages)('team summary in %s', (language) => {
  const { amount } = formats[language]
  const text = texts[language].print.papers.summary
  it.each([3, 10, 60])(
    'has everybody once with the money, once with the service, and the sums: %i people',
    (people) => {
      const summary = summaryOf({ people })
      const words = wordsOf(<TeamSummary value={summary} />, language)
      const { totals, rows } = summary
      expect(rows.filter(({ agent }) => count(words, `|${agent}|`) !== 2)).toEqual([])
      expect(
        missing(
          rows.map(({ payTotal }) => amount(payTotal)),
          words,
        ),
      ).toEqual([])
      expect(
        missing(
          Object.values(totals)
            .map((total) => amount(total))
            .slice(1),
          words,
        ),
      ).toEqual([])
      expect(count(words, `|${texts[language].print.papers.sum}|`)).toBe(1)
      expect(words).toContain(text.part(text.parts.doubtful, '21'))
    },
  )
  it('leaves service out and says so when there are no chats', () => {
    const words = wordsOf(<TeamSummary value={summaryOf({ people: 5, hasChats: false })} />, language)
    expect(words).toContain(text.noService)
    expect(words).not.toContain(`|${text.service}|`)
  })
})

describe('pages of the team summary', () => {
  it('hold three and ten people on one page', () => {
    for (const people of [0, 1, 3, 10]) expect(summaryPages(summaryOf({ people }))).toHaveLength(1)
  })
  it('lose nobody, and never put the end alone on a page', () => {
    for (let people = 1; people <= 60; people++) {
      const pages = summaryPages(summaryOf({ people }))
      for (const kind of ['pay', 'service'] as const) {
        const parts = pages.flat().filter((part) => part.kind === kind)
        expect(parts.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(people)
        expect(parts.filter(({ isFirst }) => isFirst)).toHaveLength(1)
        expect(parts.filter(({ isLast }) => isLast)).toHaveLength(1)
        expect(parts.every(({ rows }) => rows.length > 0)).toBe(true)
      }
    }
  })
})

/** A head for the lines and one for the corrections on every page that has some. */
const headsOf = (detail: CommissionDetail): number => {
  const isCorrection = ({ kind }: DetailRow): boolean => kind === 'correction' || kind === 'correction-sum'
  const pages = detailPages(detail)
  const withCorrections = pages.filter((rows) => rows.some(isCorrection)).length
  return withCorrections + pages.filter((rows) => !rows.every(isCorrection)).length
}

describe.each(languages)('commission details in %s', (language) => {
  const { amount, coefficient } = formats[language]
  it('have every line and correction, the sums, and the way to the total', () => {
    const detail = detailOf(214, 8)
    const words = wordsOf(<CommissionDetails value={[detail]} />, language)
    const { lines, row } = detail
    expect(
      missing(
        lines.map(({ order }) => `|${order}|`),
        words,
      ),
    ).toEqual([])
    const sum = lines.reduce((all, line) => all + line.amount, 0)
    const figures = [sum, row.base, row.commission, row.personal, row.total, -480 * 8 + 28]
    expect(
      missing(
        figures.map((fen) => amount(fen)),
        words,
      ),
    ).toEqual([])
    expect(words).toContain(coefficient(row.coefficient))
    expect(count(words, `|${texts[language].print.orderNo}|`)).toBe(headsOf(detail))
  })
  it('say that there are none', () => {
    const words = wordsOf(<CommissionDetails value={[detailOf(0, 0)]} />, language)
    expect(words).toContain(texts[language].print.papers.details.noLines)
    expect(wordsOf(<CommissionDetails value={[]} />, language)).toContain(texts[language].print.papers.details.nobody)
  })
})

describe.each(languages)('difference of a month in %s', (language) => {
  const text = texts[language].print.papers.difference
  it('has every person, figure and order with what it was and is', () => {
    const difference = differenceOf(11, 40)
    const words = wordsOf(<MonthDifference value={difference} />, language)
    expect(count(words, `|${text.figures.payTotal}|`)).toBe(11)
    expect(count(words, `|${text.order('2135550001234510007')}|`)).toBe(11)
    expect(words).toContain(formats[language].amount(374_640 - 372_015))
    expect(words).toContain(text.reason(difference.reason ?? ''))
  })
  it('says that nothing differs, and when the second closing is still to come', () => {
    expect(wordsOf(<MonthDifference value={differenceOf(0, 0)} />, language)).toContain(text.none)
    expect(wordsOf(<MonthDifference value={differenceOf(2, 1)} />, language)).toContain(text.now)
  })
})

describe('rows cut into pages', () => {
  it('are all there, in order', () => {
    const detail = detailOf(333, 77)
    expect(detailPages(detail).flat()).toEqual(detailRows(detail))
    const difference = differenceOf(17, 23)
    const pages = differencePages(difference)
    expect(pages.flat()).toEqual(differenceRows(difference))
    expect(pages.filter((rows) => rows.at(-1)?.kind === 'person')).toEqual([])
  })
})

describe.each(languages)('evidence of an order in %s', (language) => {
  const text = texts[language].print.papers.evidence
  it('says whose, why, what each rule says, what is at stake, the refunds', () => {
    const full = evidenceOf(160, true)
    const words = wordsOf(<OrderEvidence value={[full]} />, language)
    const said = [text.states.contested, text.doubts['two-in-memo'], text.doubts['not-on-shift'], text.cannotSay]
    const rules = full.verdicts.map(({ rule }) => text.rules[rule])
    const more = [text.foreign('云杉家居:晚班'), text.onShiftIs.no, text.refundRest('5'), '4.80', '10.08']
    expect(missing([...said, ...rules, ...more, full.order.orderNo, full.order.memo ?? ''], words)).toEqual([])
    expect(words).toContain(text.namesOrder)
    expect(wordsOf(<OrderEvidence value={[evidenceOf(0, false)]} />, language)).toContain(
      text.states.credited('A01 小美'),
    )
  })
  it('says how much of the timeline it left out', () => {
    const words = wordsOf(<OrderEvidence value={[evidenceOf(160, true)]} />, language)
    const shown = /(\d+) of 162|162 条，列出离下单和付款最近的 (\d+) 条/.exec(words)
    const lines = Number(shown?.[1] ?? shown?.[2])
    expect(lines).toBeGreaterThan(8)
    expect(lines).toBeLessThan(40)
    expect(wordsOf(<OrderEvidence value={[evidenceOf(12, false)]} />, language)).toContain(text.timelineAll('14'))
  })
})

describe('timeline that is cut', () => {
  it('keeps ordering, payment and the line that names the order, then what is nearest, in order of time', () => {
    const { shown, shownCount, all } = shownTimeline(evidenceOf(160, true), 8)
    expect(all).toBe(162)
    expect(shownCount).toBe(shown.length)
    expect(shown.map(({ what }) => what)).toContain('ordered')
    expect(shown.map(({ what }) => what)).toContain('paid')
    expect(shown.some(({ namesOrder }) => namesOrder)).toBe(true)
    const times = shown.map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
    expect(times.every((at) => at >= '2026-10-05 08:25:00' && at <= '2026-10-05 08:47:00')).toBe(true)
  })
})

describe('words of the papers', () => {
  const data = [
    ...['小美', '阿强', '售前组', '售后组', '售前提成', '云杉家居旗舰店', '云杉家居', '金牌', '主管', '白班', '晚班'],
    ...[
      '出勤少记一天，补发',
      '漏了 9 月 30 日的订单文件',
      '三层置物架',
      '请放快递柜',
      '红旗',
      '标准单',
      '少件/漏发',
      '晴**',
    ],
    ...[
      '客户要求周五前送到，发中通，',
      '在的，马上为您查',
      '这款置物架的承重是多少，放得下二十公斤的箱子吗？',
      'A01',
      'A02',
    ],
    ...summaryOf({ people: 10 }).rows.map(({ name }) => name),
  ]
  it.each([
    ['summary', <TeamSummary key="s" value={summaryOf({ people: 10 })} />],
    ['details', <CommissionDetails key="d" value={[detailOf(20, 9)]} />],
    ['difference', <MonthDifference key="m" value={differenceOf(2, 2)} />],
    ['evidence', <OrderEvidence key="e" value={[evidenceOf(40, true), evidenceOf(0, false)]} />],
  ])('come from the text table only: %s', (_name, paper) => {
    expect(leftOverWords(inKeyLanguage(paper), data)).toEqual([])
  })
})

describe('titles of the documents', () => {
  it('name month or order', () => {
    const en = texts.en
    expect(documents['team-summary'].title(summaryOf({ people: 1 }), en)).toContain('2026-10')
    expect(documents['commission-details'].title([detailOf(1, 0)], en)).toContain('2026-10')
    expect(documents['commission-details'].title([], en)).toBe(en.print.papers.details.title)
    expect(documents['month-difference'].title(differenceOf(1, 0), en)).toContain('2026-09')
    expect(documents['order-evidence'].title([evidenceOf(0, false)], en)).toContain('2135550001234567803')
  })
})
