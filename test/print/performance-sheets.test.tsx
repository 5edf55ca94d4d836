import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { toFen } from '#shared/kit/money.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { hundredths, serviceValue } from '#renderer/print/paper-numbers.ts'
import { WhyContext } from '#renderer/print/why.tsx'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { PerformanceSheets } from '#renderer/print/performance-sheets.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { extremeSheet, fullEnglishSheet, fullSheet, negativeSheet } from './extreme-sheets.ts'
import { emptySheet, ordinarySheet, sheetWithoutPlan } from './sheets.ts'

type Language = 'zh-CN' | 'en'
const languages: readonly Language[] = ['zh-CN', 'en']

const markupOf = (value: PerformanceSheet[], language: Language): string =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <PerformanceSheets value={value} />
    </LanguageProvider>,
  )

/** The words on paper, one piece of text after the other, without the markup. */
const wordsOf = (value: PerformanceSheet[], language: Language): string =>
  markupOf(value, language)
    .replace(/<[^>]*>/g, '|')
    .replaceAll('&amp;', '&')

/** Everything a sheet must show, as the formats write it. */
const figuresOf = (sheet: PerformanceSheet, language: Language): readonly string[] => {
  const format = formats[language]
  const { amount, count, rate, money, month } = format
  const { sales, commission, pay, person } = sheet
  const own = texts[language]
  return [
    ...[person.number, person.name, person.group, person.level, month(sheet.month), ...sheet.shopNames.slice(0, 3)],
    ...[sheet.shift ?? '', sheet.planName ?? '', sheet.schemeName ?? '', commission.signedOn ?? ''],
    ...[sales.orders, sales.buyers, sheet.previous?.orders ?? null, sheet.pending.orders].map(count),
    ...[sales.paid, sales.postage, sales.refunded, sales.deducted, sales.base, sales.teamBase, sales.target].map(
      amount,
    ),
    ...[sheet.previous?.base ?? null, sheet.previous?.total ?? null, sheet.pending.base].map(amount),
    ...[commission.base, commission.commission, commission.total].map(amount),
    ...sheet.service.map(({ figure }) => own.chats.figures[figure]),
    ...sheet.service.flatMap(({ figure, value, previous, team, target }) =>
      [value, previous, team, target].map((figureValue) => serviceValue(figure, figureValue, format)),
    ),
    ...(sheet.score?.lines ?? []).flatMap((line) => [hundredths(line.points), hundredths(line.counted)]),
    ...(sheet.score ? [hundredths(sheet.score.score), sheet.score.grade ?? '', line(sheet.score.coefficient)] : []),
    ...sheet.steps.flatMap((step) => [rate(step.rate), amount(step.base), amount(step.amount)]),
    ...sheet.evidence.flatMap((part) => [count(part.orders), amount(part.base)]),
    ...sheet.corrections.flatMap((correction) => [correction.originMonth, amount(correction.amount)]),
    ...sheet.points.map(({ reason }) => reason),
    ...sheet.history.flatMap((point) => [point.month, amount(point.total)]),
    ...(sheet.toNextStep ? [amount(sheet.toNextStep.missing), rate(sheet.toNextStep.rate)] : []),
    ...[money(pay.total), ...pay.lines.filter(({ kind }) => kind !== 'bonus').map((own) => amount(own.amount))],
  ]
}

const line = (coefficient: number): string => (coefficient / 1_000_000).toFixed(2)

describe.each(languages)('performance sheet in %s', (language) => {
  const text = texts[language].print

  it.each([
    ['ordinary', ordinarySheet],
    ['eight items, six steps, eleven figures, six corrections', fullSheet],
    ['the same in English names', fullEnglishSheet],
    ['negative', { ...negativeSheet, corrections: [] }],
  ])('shows every figure of the value: %s', (_name, sheet) => {
    const words = wordsOf([sheet], language)
    expect(figuresOf(sheet, language).filter((figure) => !words.includes(figure))).toEqual([])
  })

  it('says the mode, the distance to the next step, the appeal and who signs', () => {
    const words = wordsOf([ordinarySheet], language)
    const { amount, rate } = formats[language]
    const next = ordinarySheet.toNextStep
    expect(next).not.toBeNull()
    if (next)
      expect(words).toContain(
        text.nextStep(amount(next.from).replace('.00', ''), rate(next.rate), amount(next.missing)),
      )
    expect(words).toContain(text.modes.marginal)
    expect(wordsOf([extremeSheet], language)).toContain(text.modes.whole)
    expect(words).toContain(text.appeal)
    for (const signer of Object.values(text.signatures)) expect(words).toContain(signer)
    expect(wordsOf([{ ...ordinarySheet, toNextStep: null }], language)).toContain(text.topStep)
  })

  it('writes nothing sold as zero, not as no data', () => {
    const words = wordsOf([emptySheet], language)
    expect(words).toContain('|0.00|')
    expect(words).toContain(text.noOrders)
    expect(words).not.toContain(text.noPlan)
    expect(words).not.toContain(text.largest)
    expect(words).toContain(text.talk)
  })

  it('says in one line what there is nothing of, and shows no figure for it', () => {
    const words = wordsOf([sheetWithoutPlan], language)
    for (const said of [text.attendance.none, text.serviceNone, text.scoreNone, text.noCorrections, text.noReviews])
      expect(words).toContain(said)
    for (const absent of [text.attendance.plannedDays, text.band, text.originMonth, text.salesTarget])
      expect(words).not.toContain(`|${absent}|`)
  })

  it('says that there is no plan instead of figures', () => {
    const words = wordsOf([sheetWithoutPlan], language)
    for (const said of [text.noPlan, text.planMissing, text.schemeMissing, text.baseSalaryMissing])
      expect(words).toContain(said)
    for (const absent of [text.chainPersonal, text.chainTeam, text.steps, text.topStep])
      expect(words).not.toContain(`|${absent}|`)
    expect(words).not.toContain('¥')
  })

  it('shows the pay as a chain in its order: base, commission, coefficient, personal, team, extras, bonus, corrections, total', () => {
    const words = wordsOf([ordinarySheet], language)
    const chain = words.slice(words.indexOf(text.payNote))
    const links = [text.baseSalary, text.fullAttendance, text.chainBase, text.chainCommission]
    const more = [text.chainTimes('1.10'), text.chainPersonal, text.chainTeam, text.chainExtras]
    const places = [...links, ...more, text.chainCorrections, text.payTotal].map((name) => chain.indexOf(`|${name}|`))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('names guarantee and cap when they held', () => {
    expect(wordsOf([fullSheet], language)).toContain(text.held.guarantee)
    const lines = fullSheet.pay.lines.map((own) =>
      own.kind === 'commission' ? { ...own, limitedBy: 'cap' as const } : own,
    )
    expect(wordsOf([{ ...fullSheet, pay: { ...fullSheet.pay, lines } }], language)).toContain(text.held.cap)
  })

  it('says whether the month is closed, since when, and how often', () => {
    expect(wordsOf([ordinarySheet], language)).toContain(text.states.draft)
    expect(wordsOf([fullSheet], language)).toContain(text.states.closedAgain('2026-11-02 18:20', '2'))
    const once = { ...fullSheet, status: { ...fullSheet.status, number: 1 } }
    expect(wordsOf([once], language)).toContain(`|${text.states.closed('2026-11-02 18:20')}|`)
  })

  it('prints the six largest lines of corrections, or five and the sum of the rest', () => {
    const rows = (sheet: PerformanceSheet) => wordsOf([sheet], language).split('|2025-08|').length - 1
    expect(rows(fullSheet)).toBe(6)
    const words = wordsOf([negativeSheet], language)
    expect(rows(negativeSheet)).toBe(5)
    expect(words).toContain(text.correctionRest('25'))
    expect(words).toContain(formats[language].amount(toFen(-12_345 * 25)))
  })

  it('gives many shops a count and names only the first three', () => {
    const words = wordsOf([extremeSheet], language)
    expect(words).toContain(text.shops(extremeSheet.shopNames.slice(0, 3).join(text.listSeparator), 5))
    expect(words).not.toContain('多'.repeat(80))
  })

  it('has one page a person, numbered as the value says, and a sentence for nobody', () => {
    const pages = [ordinarySheet, sheetWithoutPlan, emptySheet]
    expect(markupOf(pages, language).match(/<article /g)).toHaveLength(3)
    const { count } = formats[language]
    for (const { page } of pages)
      expect(wordsOf(pages, language)).toContain(text.page(count(page.number), count(page.of)))
    expect(wordsOf([], language)).toContain(text.nobody)
  })
})

describe('the way to what is behind a figure', () => {
  const paper = markupOf([ordinarySheet], 'en')
  it('is not on paper: figures are marked, nothing is a link', () => {
    expect(paper).not.toContain('<a ')
    for (const kind of ['commission', 'corrections', 'score', 'pending', 'salary', 'entry'])
      expect(paper).toContain(`data-why="${kind}"`)
  })
  it('is where somebody knows it, the same figures with their person and month', () => {
    const screen = renderToStaticMarkup(
      <WhyContext value={({ kind, agent, month }) => `#${kind}/${agent}/${month}`}>
        <LanguageProvider language="en">
          <PerformanceSheets value={[ordinarySheet]} />
        </LanguageProvider>
      </WhyContext>,
    )
    expect(screen).toContain('href="#score/A01/2026-10"')
    expect(screen).toContain('href="#corrections/A01/2026-10"')
    const plain = (markup: string) => markup.replace(/<[^>]*>/g, '|')
    expect(plain(screen)).toBe(plain(paper))
  })
})

describe('words', () => {
  const spoken = [
    ...ordinarySheet.points.map(({ reason }) => reason),
    ...(ordinarySheet.score?.lines ?? []).flatMap(({ remark }) => remark ?? []),
    '建议采纳、巡店发现错价',
  ]
  const data = [
    '小美',
    '售前组',
    '中级',
    '云杉家居旗舰店',
    '阿木',
    '新人',
    'A01',
    'B07',
    'C01',
    '售前提成',
    '白班',
    '售前评分',
    '金牌',
    ...spoken,
  ]
  it.each([
    ['ordinary', ordinarySheet],
    ['no plan', sheetWithoutPlan],
    ['empty', emptySheet],
  ])('come from the text table only: %s', (_name, sheet) => {
    expect(leftOverWords(inKeyLanguage(<PerformanceSheets value={[sheet]} />), data)).toEqual([])
  })
  it('stay readable when evidence has no word of its own', () => {
    const [line] = ordinarySheet.lines
    if (!line) throw new Error('no line')
    expect(wordsOf([{ ...ordinarySheet, lines: [{ ...line, evidence: 'correction' }] }], 'en')).toContain(
      '|correction|',
    )
  })
})
