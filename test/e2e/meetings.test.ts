import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Week } from '#shared/kit/iso-weeks.ts'
import { formats } from '#shared/text/format.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { ask, goTo, pdfPages, saveTo, zh } from '#test/support/app-under-test.ts'
import { button, press, startForClicks } from '#test/support/screen-acts.ts'

const text = zh.meetings
const format = formats['zh-CN']
const week = '2026-W44' as Week
const action = '晚班多看一个窗口'

describe('the weekly meeting (S001-024, S001-025)', () => {
  test('the pack is talked through, held and printed; its action item returns next week and is closed there', async () => {
    const started = await startForClicks()
    const { page, faults, dataDir } = started
    const section = (name: keyof typeof text.sections) =>
      page.getByRole('region', { name: text.sections[name], exact: true })
    await ask(page, 'settings.loadSample', {})
    await goTo(page, `meetings?tab=week&week=${week}`)
    const { pack } = await ask(page, 'meetings.get', { week })
    await section('figures').getByRole('row', { name: text.figures.receptions }).first().waitFor()
    const sales = format.money(pack.sales.base)
    await section('figures').getByRole('link', { name: sales, exact: true }).waitFor()

    // Two speak, one is on duty, all others are there.
    await section('words').getByLabel(text.words.doneOf('小美'), { exact: true }).fill('催付回来三单')
    await section('words').getByLabel(text.words.betterOf('阿强'), { exact: true }).fill('先发一句再查')
    await section('words').getByLabel(text.words.betterOf('阿强'), { exact: true }).press('Tab')
    await section('signIns')
      .getByRole('radiogroup', { name: text.signIns.of('露露'), exact: true })
      .getByText(text.signIns.states['on-duty'], { exact: true })
      .click()
    // The moment of the sign stands beside it once it is kept.
    await section('signIns')
      .getByRole('listitem')
      .filter({ hasText: '露露' })
      .getByText(/^\d\d:\d\d$/)
      .waitFor()
    await press(section('signIns'), text.signIns.all)
    await section('signIns').getByText(text.signIns.summary('4', '5')).waitFor()

    // An action item out of the long waits, without leaving the page.
    await page.getByRole('button', { name: text.items.addFrom(text.sections.breaches), exact: true }).click()
    await section('breaches').getByLabel(text.items.textLabel, { exact: true }).fill(action)
    await section('breaches').getByRole('combobox', { name: text.items.ownerLabel, exact: true }).focus()
    await page.keyboard.insertText('A03')
    await page.keyboard.press('Enter')
    await press(section('breaches'), text.items.save)
    await section('actions').getByRole('link', { name: action }).waitFor()

    await section('minutes').getByLabel(text.minutes.label, { exact: true }).fill('双十一话术周五定稿')
    await press(page, text.actions.hold)
    await page.locator('.ant-popover').getByRole('button', { name: text.actions.holdYes }).click()
    await section('minutes').getByText('双十一话术周五定稿').waitFor()
    const held = await ask(page, 'meetings.get', { week })
    expect(held).toMatchObject({ isFrozen: false, minutes: '双十一话术周五定稿' })
    expect(held.words.filter(({ at }) => at !== null).map(({ agent }) => agent)).toEqual(['A01', 'A02'])

    // On paper: pages that say which they are, the figures, the words, the item.
    const path = join(dataDir, 'pack.pdf')
    await saveTo(started, path)
    await press(page, text.actions.pdf)
    await page.getByRole('status').getByText(path).waitFor({ timeout: 30_000 })
    const pages = pdfPages(path)
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, words] of pages.entries())
      expect(words).toContain(text.paper.of(String(index + 1), String(pages.length)))
    // An item that is overdue stands with what comes first, too.
    expect(pages.filter((one) => one.includes(action))).toHaveLength(2)
    for (const words of [sales, '催付回来三单', '先发一句再查', '双十一话术周五定稿'])
      expect(
        pages.filter((one) => one.includes(words)),
        words,
      ).toHaveLength(1)

    // A week later it is still there with its age, and is closed from there.
    await press(page, text.picker.next)
    await page.getByRole('heading', { name: text.week('2026-W45') }).waitFor()
    const row = section('actions').getByRole('row').filter({ hasText: action })
    await row.getByText(text.items.weeks('1')).waitFor()
    await row.getByRole('link', { name: action }).click()
    const finish = wordsOf(zh, 'actions').moves['finish']?.button ?? ''
    await button(page, finish).first().click()
    const form = page.getByRole('region', { name: finish, exact: true })
    await form.getByLabel(wordsOf(zh, 'actions').fields['result'] ?? '', { exact: true }).fill('窗口加了')
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'hidden' })
    await goTo(page, 'meetings?tab=week&week=2026-W45')
    await page.getByRole('heading', { name: text.week('2026-W45') }).waitFor()
    await expect.poll(() => section('actions').getByText(action).count()).toBe(0)

    // The archive finds the meeting by what was said and by what became of it.
    await goTo(page, 'meetings?tab=past')
    await page.getByLabel(text.past.search, { exact: true }).fill('催付 窗口')
    await page.getByTestId('table-meetings').getByText(text.week(week)).waitFor()
    await page.getByLabel(text.past.search, { exact: true }).fill('没有这句话')
    await page.getByText(text.past.nothing).waitFor()
    expect(faults).toEqual([])
  })

  test('a meeting without data is a page without failures', async () => {
    const { page, faults } = await startForClicks()
    await goTo(page, 'meetings?tab=week&week=2026-W53')
    await page.getByText(text.table.none).waitFor()
    await page.getByText(text.words.empty).waitFor()
    expect(faults).toEqual([])
  })
})
