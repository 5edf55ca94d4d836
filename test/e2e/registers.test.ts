import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { wordsOf } from '#shared/text/register-values.ts'
import { ask, goTo, inkOf, pdfPages, saveTo, zh } from '#test/support/app-under-test.ts'
import { press, rowWith, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const text = zh.registers
const words = wordsOf(zh, 'problems')
const move = (name: string): string => words.moves[name]?.button ?? name

const withTeam = async () => {
  const started = await startForClicks()
  await started.page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(started.page, 'settings.initTeam', { team: smallTeam })
  return started
}

const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'registers-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe('a register', () => {
  test('a problem is noted by keyboard, its half-typed draft outlives the screen, it is settled, corrected, printed and exported', async () => {
    const { app, page, faults } = await withTeam()
    await goTo(page, 'problems')
    await page.getByText(words.purpose).waitFor()

    // N opens the form on the categories; a digit chooses and leads to the words.
    await page.keyboard.press('n')
    const category = page.getByRole('radiogroup', { name: words.fields['category'] ?? '', exact: true })
    await category.waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('radio')
    await page.keyboard.press('1')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.insertText('柜门有划痕')

    // Left half-typed: back again it is all there.
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('new')
    await goTo(page, 'settings')
    await goTo(page, 'problems?tab=log&new=1')
    await page.getByText(text.form.found).waitFor()
    const said = page.getByLabel(words.fields['text'] ?? '', { exact: true })
    await expect.poll(() => said.inputValue()).toBe('柜门有划痕')

    // Without a person it is not sent, and says so at the field.
    await page.keyboard.press('Control+Enter')
    await page.getByText(text.form.missing(words.person ?? '')).waitFor()
    expect((await ask(page, 'registers.list', { register: 'problems' })).total).toBe(0)
    await page.getByRole('combobox', { name: words.person ?? '', exact: true }).focus()
    await page.keyboard.insertText('A01')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByText(text.form.saved).waitFor()
    const noted = (await ask(page, 'registers.list', { register: 'problems' })).entries[0]
    expect(noted).toMatchObject({
      state: 'open',
      person: { agent: 'A01' },
      values: { category: 'product', text: '柜门有划痕' },
    })
    expect(await ask(page, 'registers.draftOf', { register: 'problems', entry: 0 })).toEqual({ body: null })

    // The next one knows the person: a digit, the words, Ctrl+Enter.
    await page.keyboard.press('Escape')
    await rowWith(page, '柜门有划痕').waitFor()
    await page.keyboard.press('n')
    await category.waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('radio')
    await page.keyboard.press('8')
    await page.keyboard.insertText('尺码表少一行')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => ask(page, 'registers.list', { register: 'problems' }).then(({ total }) => total)).toBe(2)
    await page.keyboard.press('Escape')

    // Settling asks what was done.
    await rowWith(page, '柜门有划痕').click()
    await press(page, move('settle'))
    const form = page.getByRole('region', { name: move('settle') })
    await page.keyboard.press('Control+Enter')
    await form.getByText(text.form.missing(words.fields['answer'] ?? '')).waitFor()
    await form.getByLabel(words.fields['answer'] ?? '', { exact: true }).fill('已补发')
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'hidden' })

    // A correction keeps the old text in the history.
    await press(page, text.entry.correct)
    const correction = page.getByRole('region', { name: text.correction.title })
    await correction.getByLabel(words.fields['answer'] ?? '', { exact: true }).fill('已换新')
    await correction.getByLabel(text.correction.reason).fill('写错了')
    await page.keyboard.press('Control+Enter')
    await correction.waitFor({ state: 'hidden' })
    const history = page.getByRole('region', { name: text.entry.history })
    await history.getByText(text.history.change(words.fields['answer'] ?? '', '已补发', '已换新')).waitFor()
    await history.getByText('写错了').waitFor()

    // Paper and workbook.
    const folder = ownFolder()
    const pdf = join(folder, 'entry.pdf')
    await saveTo({ app }, pdf)
    await page.getByRole('button', { name: 'ellipsis' }).click()
    await page.getByRole('menuitem', { name: text.entry.pdf }).click()
    await page.getByText(text.output.saved(pdf)).waitFor()
    const [sheet = ''] = pdfPages(pdf)
    expect(pdfPages(pdf)).toHaveLength(1)
    for (const said of [
      text.paper.entryTitle(words.name),
      '柜门有划痕',
      '已补发 → 已换新',
      text.paper.signs.supervisor,
    ])
      expect(sheet.replaceAll(' ', '')).toContain(said.replaceAll(' ', ''))
    expect(inkOf(pdf, 1)).toBeGreaterThan(0.002)

    await page.keyboard.press('Escape')
    const workbook = join(folder, 'problems.xlsx')
    await saveTo({ app }, workbook)
    await press(page, text.bar.output)
    await page.getByRole('menuitem', { name: text.bar.workbook }).click()
    await page.getByText(text.output.savedRows('2', workbook)).waitFor()
    expect(statSync(workbook).size).toBeGreaterThan(2000)

    const list = join(folder, 'list.pdf')
    await saveTo({ app }, list)
    await press(page, text.bar.output)
    await page.getByRole('menuitem', { name: text.bar.pdf }).click()
    await page.getByText(text.output.saved(list)).waitFor()
    expect(pdfPages(list)).toHaveLength(1)
    expect(pdfPages(list)[0]).toContain('尺码表少一行')

    // / searches, Enter opens.
    await page.keyboard.press('/')
    await page.keyboard.insertText('尺码')
    await rowWith(page, '柜门有划痕').waitFor({ state: 'hidden' })
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: move('adopt') }).waitFor()
    expect(faults).toEqual([])
  })

  test('of 2,500 entries shows the last one, and prints all of them', async () => {
    const { app, page, faults } = await withTeam()
    await goTo(page, 'settings')
    const count = 2_500
    await page.evaluate(async (all) => {
      for (let index = 1; index <= all; index++)
        await window.zhangban.call('registers.add', {
          ...{ register: 'problems', person: 'A01', due: null },
          values: { category: 'memo', text: `第${index}件` },
        })
    }, count)
    await goTo(page, 'problems?tab=log')
    await page.getByRole('grid').focus()
    await page.keyboard.press('End')
    const last = (await ask(page, 'registers.list', { register: 'problems', offset: count - 1, limit: 1 })).entries[0]
    await rowWith(page, String(last?.values['text'])).waitFor()

    const list = join(ownFolder(), 'all.pdf')
    await saveTo({ app }, list)
    await press(page, text.bar.output)
    await page.getByRole('menuitem', { name: text.bar.pdf }).click()
    await page.getByText(text.output.saved(list)).waitFor({ timeout: 60_000 })
    const said = new Set(
      pdfPages(list)
        .join('')
        .match(/第\d+件/g),
    )
    expect(said.size).toBe(count)
    expect(pdfPages(list)[0]?.replaceAll(' ', '')).toContain(text.paper.printedRows('2,500').replaceAll(' ', ''))
    expect(faults).toEqual([])
  }, 180_000)
})
