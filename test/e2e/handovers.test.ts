import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { HandoverEntry } from '#shared/contract/handovers.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { ask, goTo, inkOf, pdfPages, saveTo, startApp, zh } from '#test/support/app-under-test.ts'
import { dataProcess } from '#test/support/data-process.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { launchApp, type LaunchedApp } from '#test/support/launch.ts'

const words = zh.handovers

const entry = (change: Partial<HandoverEntry>): HandoverEntry => ({
  kind: 'pending',
  shop: null,
  buyer: '',
  orderNo: '',
  happened: '',
  toDo: '',
  due: null,
  isUrgent: false,
  owner: null,
  ...change,
})

const pins: Readonly<Record<string, string>> = { A01: '1357', A02: '2468', M01: '2580' }

/** The small team, everybody with a PIN and no shift kinds at all. */
const withTeam = async () => filled(await startApp())

const filled = async <Launched extends LaunchedApp>(launched: Launched): Promise<Launched> => {
  await launched.page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(launched.page, 'settings.initTeam', { team: smallTeam })
  for (const { id, number } of await ask(launched.page, 'people.list', {}))
    await ask(launched.page, 'people.setPin', { id, pin: pins[number] ?? '0000' })
  return launched
}

const day = '2026-11-22' as LocalDate
const open = (page: Page, fromShift = '白班', toShift = '晚班') =>
  ask(page, 'handovers.open', { day, fromShift, toShift })

const sign = async (page: Page, side: 'outgoing' | 'incoming', name: string, pin: string): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.sign[side], { exact: true }).fill(name)
  await page.keyboard.press('Enter')
  const field = dialog.getByLabel(words.sign[side === 'outgoing' ? 'outgoingPin' : 'incomingPin'])
  await field.fill(pin)
  await field.press('Enter')
}

const line = (page: Page) => page.getByLabel(words.entry.label)

describe('handing over', () => {
  test('is written in seconds, signed by two with a wrong PIN first, carried on with its receiver, closed and verified', async () => {
    const { page, faults } = await withTeam()
    await goTo(page, 'handovers?tab=sheet')
    await page.getByText(words.start.none).waitFor()
    await page.getByLabel(words.start.from).fill('白班')
    await page.getByLabel(words.start.to).fill('晚班')
    await page.getByLabel(words.start.to).press('Enter')

    await line(page).pressSequentially('6 答应明天发补件')
    await line(page).press('Tab')
    await page.keyboard.insertText('寄出后发单号')
    await page.getByRole('button', { name: words.entry.dues.tomorrow }).click()
    await line(page).press('Enter')
    await line(page).pressSequentially('!四点前改地址')
    await line(page).press('Enter')
    await page.getByRole('region', { name: words.groups.urgent }).getByText('四点前改地址').waitFor()
    const [written] = await ask(page, 'handovers.list', { from: day, to: '2026-11-23' as LocalDate }).then(
      ({ handovers }) => handovers,
    )
    const id = written?.id ?? 0
    const held = await ask(page, 'handovers.get', { id })
    expect(held.items).toMatchObject([
      { happened: '四点前改地址', isUrgent: true },
      { kind: 'promise', happened: '答应明天发补件', toDo: '寄出后发单号', due: '2026-11-23 18:00:00' },
    ])

    await page.getByRole('button', { name: words.sheet.sign }).click()
    await sign(page, 'outgoing', '小美', '0000')
    await page.getByText(zh.failures['wrong-pin'].happened({ left: 4 })).waitFor()
    await sign(page, 'outgoing', '小美', '1357')
    await page.getByText(words.sign.halfWarning).waitFor()
    await page.getByRole('button', { name: words.sign.leave }).click()
    await page.getByText(words.sheet.halfSigned).waitFor()

    await goTo(page, 'handovers')
    await page.getByText(words.waiting.nobodyTook).waitFor()
    await page.getByRole('button', { name: words.waiting.takeOver }).click()
    await sign(page, 'incoming', '阿强', '2468')
    await page.getByText(words.sign.done).first().waitFor()

    await ask(page, 'handovers.open', { day, fromShift: '晚班', toShift: '白班' }).then(({ id: next }) =>
      goTo(page, `handovers?tab=sheet&id=${next}`),
    )
    const carried = page.getByRole('region', { name: words.groups.carried })
    await carried.getByText('答应明天发补件').waitFor()
    await carried.getByText(words.item.receivers('阿强')).waitFor()
    await carried.locator('[data-item]').focus()
    await page.keyboard.press('c')
    await page.keyboard.press('3')
    await page.getByRole('region', { name: words.groups.closed }).getByText('已发货').waitFor()

    await goTo(page, 'handovers?tab=settings')
    await page.getByRole('button', { name: words.settings.verify }).click()
    await page.getByText(words.settings.whole('1')).waitFor()
    expect(faults).toEqual([])
  })

  test('fills itself from the imports, each suggestion with its line, by one key', async () => {
    const { page, faults } = await startApp({ env: { ZHANGBAN_NOW: '2026-10-31 20:00:00' } })
    await page.clock.setFixedTime(new Date('2026-10-31T20:00:00'))
    await ask(page, 'settings.loadSample', {})
    const { id } = await ask(page, 'handovers.open', {
      day: '2026-10-31' as LocalDate,
      fromShift: '甲',
      toShift: '乙',
    })
    const before = await ask(page, 'handovers.suggestions', { id })
    const items = (await ask(page, 'handovers.get', { id })).items.length
    expect(before.length).toBeGreaterThan(2)
    await goTo(page, `handovers?tab=sheet&id=${id}`)
    const rows = page.locator('[data-suggestion]')
    await expect.poll(() => rows.count()).toBe(before.length)
    expect(await page.locator('.suggestion-line').count()).toBeGreaterThan(0)
    await rows.first().focus()
    await page.keyboard.press('a')
    await expect.poll(() => rows.count()).toBe(before.length - 1)
    await page.keyboard.press('d')
    await expect.poll(() => rows.count()).toBe(before.length - 2)
    expect((await ask(page, 'handovers.get', { id })).items).toHaveLength(items + 1)
    expect(await ask(page, 'handovers.suggestions', { id })).toHaveLength(before.length - 2)
    expect(faults).toEqual([])
  })

  test('a change after the outgoing signature takes it back and says so', async () => {
    const { page } = await withTeam()
    const { id } = await open(page)
    await goTo(page, `handovers?tab=sheet&id=${id}`)
    await page.getByRole('button', { name: words.sheet.sign }).click()
    await sign(page, 'outgoing', '小美', '1357')
    await page.getByRole('button', { name: words.sign.leave }).click()
    await page.getByText(words.sheet.halfSigned).waitFor()
    await line(page).fill('还有一件')
    await line(page).press('Enter')
    await page.getByText(words.sheet.takenBack).waitFor()
    expect(await ask(page, 'handovers.get', { id })).toMatchObject({ state: 'open', outgoing: null })
  })
})

describe('what is being typed', () => {
  test('outlives a killed data process and a restart of the program', async () => {
    const data = mkdtempSync(join(tmpdir(), 'zhangban-handover-'))
    onTestFinished(() => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
    const first = await filled(await launchApp({ data, env: { ZHANGBAN_NOW: '2026-11-22 09:00:00' } }))
    const { id } = await open(first.page)
    await goTo(first.page, `handovers?tab=sheet&id=${id}`)
    await line(first.page).fill('正在写')
    const database = join(data, 'zhangban.db')
    process.kill(dataProcess(database), 'SIGKILL')
    await line(first.page).press('End')
    await line(first.page).pressSequentially('一件没写完的事')
    await expect
      .poll(async () => (await ask(first.page, 'handovers.draftOf', { id }).catch(() => ({ body: null }))).body, {
        timeout: 20_000,
      })
      .toContain('正在写一件没写完的事')
    await line(first.page).press('End')
    await line(first.page).pressSequentially('！')
    await first.close()

    const second = await startApp({ data })
    await goTo(second.page, `handovers?tab=sheet&id=${id}`)
    await second.page.getByText(words.entry.found).waitFor()
    expect(await line(second.page).inputValue()).toMatch(/^正在写一件没写完的事/)
    await line(second.page).press('Enter')
    await second.page.locator('[data-item]').getByText('正在写一件没写完的事').waitFor()
    await expect.poll(async () => (await ask(second.page, 'handovers.draftOf', { id })).body).toBe(null)
  })
})

test('the keyboard alone: found with Ctrl+K, written, changed in place, signed', async () => {
  const { page, faults } = await withTeam()
  await page.keyboard.press('Control+K')
  // What is typed before the field has the focus goes nowhere.
  await page.locator('input:focus').waitFor()
  await page.keyboard.insertText(words.palette.write)
  await page.getByRole('option', { name: words.palette.write }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel(words.start.from).focus()
  await page.keyboard.insertText('早')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('晚')
  await page.keyboard.press('Enter')
  await line(page).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('entry-happened')
  await page.keyboard.press('Alt+3')
  await page.keyboard.insertText('想要三个')
  await page.keyboard.press('Enter')
  await page.locator('[data-item]').waitFor()
  await page.locator('[data-item]').focus()
  await page.keyboard.press('e')
  await page.keyboard.press('End')
  await page.keyboard.insertText('书架')
  await page.keyboard.press('Enter')
  await page.locator('[data-item]').getByText('想要三个书架').waitFor()
  await page.getByRole('button', { name: words.sheet.sign }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('sign-outgoing')
  for (const [name, pin] of [
    ['小美', '1357'],
    ['周敏', '2580'],
  ] as const) {
    await page.keyboard.insertText(name)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^pin-/)
    await page.keyboard.insertText(pin)
    await page.keyboard.press('Enter')
    if (name === '小美') await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('sign-incoming')
  }
  await page.getByText(words.sheet.frozen, { exact: false }).waitFor()
  expect(faults).toEqual([])
})

test('the slip is A5, long ones go over pages, A4 by choice', async () => {
  const launched = await withTeam()
  const { page, dataDir } = launched
  const { id } = await open(page)
  for (let number = 1; number <= 40; number++)
    await ask(page, 'handovers.add', {
      handover: id,
      source: null,
      entry: entry({
        happened: `第${number}件：买家说柜门铰链坏了，要补寄一个，已经登记，等仓库回话`,
        toDo: '仓库补寄后把单号发给买家',
        due: '2026-11-23 18:00:00' as LocalTime,
        isUrgent: number % 9 === 0,
      }),
    })
  await goTo(page, `handovers?tab=sheet&id=${id}&show=slip`)
  const path = join(dataDir, 'slip.pdf')
  await saveTo(launched, path)
  await page.getByRole('button', { name: words.slip.pdf }).click()
  await page.getByText(path, { exact: false }).waitFor({ timeout: 30_000 })
  const pages = pdfPages(path)
  expect(pages.length).toBeGreaterThan(2)
  const said = pages.join(' ').replace(/\s/g, '')
  for (let number = 1; number <= 40; number++) expect(said).toContain(`第${number}件`)
  expect(pages.every((words) => words.includes(zh.print.page('1', '1').slice(0, 1)))).toBe(true)
  for (let number = 1; number <= pages.length; number++) expect(inkOf(path, number)).toBeGreaterThan(0.005)
  // What is seen before printing is what comes out, page by page.
  expect(await page.locator('.paper-slip').count()).toBe(pages.length)

  const larger = join(dataDir, 'slip-a4.pdf')
  await saveTo(launched, larger)
  await page.getByText(words.slip.sizes.A4, { exact: true }).click()
  await page.getByRole('button', { name: words.slip.pdf }).click()
  await page.getByText(larger, { exact: false }).waitFor({ timeout: 30_000 })
  expect(pdfPages(larger).length).toBeLessThan(pages.length)
})
