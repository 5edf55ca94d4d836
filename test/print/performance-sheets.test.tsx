import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { documents, isDocumentName } from '#renderer/print/documents.ts'
import { PerformanceSheets } from '#renderer/print/performance-sheets.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { emptySheet, extremeSheet, ordinarySheet, sheetWithoutPlan } from './sheets.ts'

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
  const { amount, count, rate, money, month } = formats[language]
  const { sales, commission, pay, person } = sheet
  return [
    ...[person.number, person.name, person.group, person.level, month(sheet.month), ...sheet.shopNames.slice(0, 3)],
    ...[sales.orders, sales.buyers, sheet.previous?.orders ?? null, sheet.pending.orders].map(count),
    ...[sales.paid, sales.postage, sales.refunded, sales.base, sales.teamBase, sheet.pending.base].map(amount),
    ...[sheet.previous?.base ?? null, sheet.previous?.total ?? null].map(amount),
    ...[commission.base, commission.commission, commission.personal, commission.team].map(amount),
    ...[commission.extras, commission.corrections, commission.total, pay.baseSalary].map(amount),
    money(pay.total),
    ...sheet.steps.flatMap((step) => [rate(step.rate), amount(step.base), amount(step.amount)]),
    ...sheet.evidence.flatMap((line) => [count(line.orders), amount(line.base), amount(line.amount)]),
    ...sheet.history.flatMap((point) => [point.month, amount(point.total)]),
    ...(sheet.toNextStep ? [amount(sheet.toNextStep.missing), rate(sheet.toNextStep.rate)] : []),
    ...[sheet.planName ?? '', count(sheet.lines.length)],
  ]
}

describe.each(languages)('performance sheet in %s', (language) => {
  const text = texts[language].print

  it.each([
    ['ordinary', ordinarySheet],
    ['everything at its longest', extremeSheet],
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
    expect(words).toContain(`|${text.chainTotal}|`)
    expect(words).toContain('|0.00|')
    expect(words).toContain(text.noLines)
    expect(words).not.toContain(text.noPlan)
    expect(words).not.toContain(text.largest)
  })

  it('says that there is no plan instead of figures', () => {
    const words = wordsOf([sheetWithoutPlan], language)
    expect(words).toContain(text.noPlan)
    expect(words).toContain(text.planMissing)
    expect(words).toContain(text.baseSalaryMissing)
    for (const absent of [text.chainCoefficient, text.chainTeam, text.steps, text.topStep])
      expect(words).not.toContain(`|${absent}|`)
    expect(words).not.toContain('¥')
  })

  it('names guarantee and cap when they held', () => {
    expect(wordsOf([extremeSheet], language)).toContain(text.held.guarantee)
    const capped = { ...ordinarySheet, commission: { ...ordinarySheet.commission, guaranteeOrCap: 'cap' as const } }
    expect(wordsOf([capped], language)).toContain(text.held.cap)
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

describe('words', () => {
  const data = ['小美', '售前组', '中级', '云杉家居旗舰店', '阿木', '新人', 'A01', 'B07', 'C01', '售前提成']
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

describe('documents', () => {
  it('are fed by a read of the contract and have a title', () => {
    for (const { method } of Object.values(documents)) expect(contract[method].kind).toBe('read')
    const { title } = documents['performance-sheets']
    expect(title([ordinarySheet], texts.en)).toContain('2026-10')
    expect(title([], texts.en)).toBe(texts.en.print.title)
  })
  it('are known by their own names only', () => {
    expect(isDocumentName('performance-sheets')).toBe(true)
    expect(isDocumentName('toString')).toBe(false)
  })
})

describe('print styles', () => {
  const css = ['print.css', 'performance-sheet.css']
    .map((file) => readFileSync(new URL(`../../renderer/print/${file}`, import.meta.url), 'utf8'))
    .join('\n')
  it('knows black, white and grey only', () => {
    const colours = [...css.matchAll(/#([\da-f]{3,8})\b/gi)].map((match) => match[1] ?? '')
    expect(colours.length).toBeGreaterThan(5)
    const isGrey = (hex: string): boolean => new Set(hex.match(hex.length === 3 ? /./g : /../g)).size === 1
    expect(colours.filter((colour) => !isGrey(colour))).toEqual([])
    expect(css).not.toMatch(/rgb|hsl|gradient|var\(--(accent|ink|bad|warn)/)
  })
  it('keeps a page inside an A4 sheet with the margins it asks for', () => {
    const [, top, , bottom] = /@page \{[^}]*margin: (\d+)mm (\d+)mm (\d+)mm;/.exec(css) ?? []
    const height = Number(/\.paper-page \{[^}]*\bheight: ([\d.]+)mm/.exec(css)?.[1])
    expect(height).toBeGreaterThan(260)
    expect(height + Number(top) + Number(bottom)).toBeLessThanOrEqual(297)
    expect(css).toContain('break-after: page')
  })
})
