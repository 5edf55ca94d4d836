import { describe, expect, test } from 'vitest'
import { wordsOf } from '#shared/text/register-values.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, press, rowWith, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const text = zh.care
const words = wordsOf(zh, 'complaints')
const field = (name: string): string => words.fields[name] ?? name
const move = (name: string): string => words.moves[name]?.button ?? name

const now = new Date('2026-11-22T09:00:00')

describe('complaints', () => {
  test('one goes from entry to answer, cause and measure, becomes an action item and stands in the Pareto chart', async () => {
    const { page, faults } = await startForClicks()
    await page.clock.setFixedTime(now)
    await ask(page, 'settings.initTeam', { team: smallTeam })
    await goTo(page, 'quality?tab=complaints')
    await page.getByText(words.purpose).waitFor()

    // By keyboard only: N, the grade, the words, who was asked first.
    await page.keyboard.press('n')
    const grades = page.getByRole('radiogroup', { name: field('grade'), exact: true })
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('radio')
    await grades.getByRole('radio').first().press('2')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.insertText('少发一块层板')
    await page.getByRole('combobox', { name: words.person ?? '', exact: true }).focus()
    await page.keyboard.insertText('A01')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')

    // Its steps and its limit are at hand.
    const steps = page.getByRole('region', { name: text.steps.title })
    await steps.getByText(text.steps.limit('24')).waitFor()
    await steps.getByText(text.steps.grades['2']?.[0] ?? '').waitFor()

    await press(page, move('answer'))
    const answer = page.getByRole('region', { name: move('answer') })
    await answer.getByLabel(field('outcome'), { exact: true }).fill('补发一块，送一张券')
    await page.keyboard.press('Control+Enter')
    await answer.waitFor({ state: 'hidden' })
    await press(page, move('close'))
    const close = page.getByRole('region', { name: move('close') })
    await close.getByRole('radiogroup', { name: field('cause'), exact: true }).waitFor()
    await close.getByRole('radio', { name: words.choices['cause']?.['logistics'] ?? '' }).click()
    await close.getByLabel(field('measure'), { exact: true }).fill('装箱前按清单点数')
    await page.keyboard.press('Control+Enter')
    await close.waitFor({ state: 'hidden' })

    // The measure gets an owner and a date, and one click makes it an action item.
    const measure = page.getByRole('region', { name: text.action.title })
    await measure.getByRole('combobox', { name: text.action.ownerLabel, exact: true }).focus()
    await page.keyboard.insertText('A02')
    await page.keyboard.press('Enter')
    await measure.getByLabel(text.action.dueLabel, { exact: true }).fill('2026-11-30')
    await page.keyboard.press('Enter')
    await button(measure, text.action.make).click()
    await measure.getByText(text.action.linked(wordsOf(zh, 'actions').states['open'] ?? '')).waitFor()
    const { entries } = await ask(page, 'registers.list', { register: 'actions' })
    expect(entries).toMatchObject([
      { state: 'open', owner: { agent: 'A02' }, values: { text: '装箱前按清单点数', until: '2026-11-30' } },
    ])
    const [complaint] = (await ask(page, 'registers.list', { register: 'complaints' })).entries
    expect(complaint).toMatchObject({ state: 'closed', values: { measureOwner: 'A02', measureDue: '2026-11-30' } })

    // What it says together with others.
    await goTo(page, 'quality?tab=care')
    const causes = page.getByRole('region', { name: text.analysis.causes })
    await causes.getByText('1 · 100%').waitFor()
    await causes.locator('.recharts-bar-rectangle').first().click()
    await page.getByRole('link', { name: '少发一块层板' }).waitFor()
    await page.keyboard.press('Escape')
    await causes.getByText(text.analysis.table, { exact: true }).click()
    await rowWith(causes, words.choices['cause']?.['logistics'] ?? '').waitFor()
    await page.getByTestId('table-care-agents').getByText('小美 A01').waitFor()

    // The action item waits on the first screen until it is done.
    await goTo(page, 'today')
    await page.getByTestId('waiting-actions').waitFor()
    expect(faults).toEqual([])
  })
})

describe('after-sales', () => {
  test('what the sample imported is taken up and finished by the platform’s word; the return rules answer while one writes', async () => {
    const { page, faults } = await startForClicks()
    await page.clock.setFixedTime(now)
    await ask(page, 'settings.loadSample', {})
    const found = await ask(page, 'quality.careSuggestions', {})
    const refunds = found.filter(({ entry }) => entry.register === 'after-sales')
    expect(refunds.length).toBeGreaterThan(1)
    await goTo(page, 'quality?tab=after-sales')
    await page.getByText(text.suggestions.bar(String(refunds.length))).waitFor()

    // One is taken up, one left out, the rest written down together.
    await press(page, text.suggestions.each)
    const [first, second] = refunds.map(({ entry }) => String(entry.values['text'] ?? ''))
    await page
      .getByRole('button', { name: text.suggestions.takeOf(first ?? '') })
      .first()
      .click()
    await page.getByText(text.suggestions.taken('1')).waitFor()
    await page
      .getByRole('button', { name: text.suggestions.leaveOf(second ?? '') })
      .first()
      .click()
    await page.getByText(text.suggestions.left).waitFor()
    await expect.poll(async () => (await ask(page, 'quality.careSuggestions', {})).length).toBe(found.length - 2)
    await page.keyboard.press('Escape')
    await press(page, text.facts.finishAll)
    await page.getByText(text.facts.finishedAll('1')).waitFor()
    const { entries } = await ask(page, 'registers.list', { register: 'after-sales', state: 'done' })
    expect(entries.map(({ source }) => source)).toContain(refunds[0]?.key)

    // The shop's rules while a return is written: an order that arrived long ago.
    const rules = await ask(page, 'quality.returnRules', {})
    await ask(page, 'quality.saveReturnRules', { ...rules, text: '组装过的不退' })
    const orderNo = refunds[0]?.orderNo ?? ''
    const afterSales = wordsOf(zh, 'after-sales')
    await goTo(page, 'quality?tab=after-sales&new=1')
    const kinds = page.getByRole('radiogroup', { name: afterSales.fields['kind'] ?? '', exact: true })
    await kinds.getByRole('radio', { name: afterSales.choices['kind']?.['return'] ?? '' }).click()
    const more = button(page, zh.registers.form.more)
    if (await more.isVisible()) await more.click()
    await page.getByLabel(afterSales.fields['orderNo'] ?? '', { exact: true }).fill(orderNo)
    const advice = page.getByRole('region', { name: text.advice.title })
    await advice.getByText('组装过的不退').waitFor()
    const said = await ask(page, 'quality.returnAdvice', { orderNo, reason: '' })
    await advice.getByText(text.advice.verdict[said.verdict], { exact: true }).waitFor()
    expect(faults).toEqual([])
  })

  test('hours and return rules are changed beside the register', async () => {
    const { page, faults } = await startForClicks()
    await page.clock.setFixedTime(now)
    await ask(page, 'settings.initTeam', { team: smallTeam })
    await goTo(page, 'quality?tab=after-sales')
    await press(page, text.head.settings)
    await page.getByLabel(text.settings.hoursOf(words.choices['grade']?.['1'] ?? ''), { exact: true }).fill('48')
    await page.getByLabel(text.settings.days, { exact: true }).fill('15')
    await page.getByLabel(text.settings.text, { exact: true }).fill('拆封不退')
    await press(page, text.settings.save)
    await page.getByText(text.settings.saved).waitFor()
    expect(await ask(page, 'quality.returnRules', {})).toMatchObject({ days: 15, text: '拆封不退' })
    expect((await ask(page, 'registers.settings', {})).hours).toMatchObject({ 'complaints.1': 48 })
    expect(faults).toEqual([])
  })
})
