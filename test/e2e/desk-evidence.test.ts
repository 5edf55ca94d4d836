import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { fillIn, pick, press, rowWith } from '#test/support/screen-acts.ts'
import { isOpen, month, orderNo, startAtDesk, startWithChats } from './pages/desk-screen.ts'

const { orders: words, desk } = zh

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a memo against a chat: why it waits, what was said around it, what each rule says, what is at stake', async () => {
  const { page, faults } = await startWithChats()
  await goTo(page, `orders?tab=contested&month=${month}`)
  await isOpen(page, '01')
  const chips = page.getByRole('group', { name: desk.doubtsLabel })
  await chips.getByRole('button', { name: `${desk.doubts['two-in-memo']} 3` }).waitFor()
  await chips.getByRole('button', { name: `${desk.doubts['memo-and-chat']} 1` }).click()
  await isOpen(page, '05')
  await page.getByRole('option').getByText(desk.reasons.memoAndChat('小美', '阿强')).waitFor()

  const timeline = region(page, desk.timeline.title)
  await timeline.getByText('差四十').waitFor()
  await timeline.getByText(desk.timeline.gap('3小时12分20秒')).waitFor()
  const ordered = timeline.getByRole('listitem').filter({ hasText: /^09:15:00下单/ })
  expect(await ordered.getAttribute('class')).toContain('is-order')
  const named = timeline.getByRole('listitem').filter({ hasText: '已下单' })
  expect(await named.getAttribute('class')).toContain('is-named')

  const verdicts = region(page, desk.verdicts.title)
  const verdictOf = (rule: keyof typeof desk.verdicts.rules) =>
    verdicts.getByRole('row').filter({ hasText: desk.verdicts.rules[rule] })
  await verdictOf('memo').getByText('小美 A01').waitFor()
  await verdictOf('memo').getByText(desk.verdicts.decides).waitFor()
  await verdictOf('last-before-order').getByText('阿强 A02').waitFor()
  // 30,000.00 at 0.5 % for 阿强, who has nothing yet
  const aqiang = page.getByRole('radio', { name: words.person('阿强', 'A02') })
  await aqiang.getByText(desk.candidate.stake('¥150.00')).waitFor()
  await page.getByText(desk.open).waitFor()
  expect(faults).toEqual([])
})

test('the last order of the list is decided and taken back, although nothing is listed any more', async () => {
  const { page, faults } = await startWithChats()
  await goTo(page, `orders?tab=contested&month=${month}`)
  await isOpen(page, '01')
  await page
    .getByRole('group', { name: desk.doubtsLabel })
    .getByRole('button', { name: `${desk.doubts['memo-and-chat']} 1` })
    .click()
  await isOpen(page, '05')
  await page.getByText(desk.verdicts.title).click()
  for (const key of ['1', 'z', 'Enter']) await page.keyboard.press(key)
  await page.getByText(desk.empty.doubtful.title).waitFor()
  await page.keyboard.press('u')
  await page
    .getByText(desk.takenBack(orderNo('05')))
    .first()
    .waitFor()
  await isOpen(page, '05')
  expect(faults).toEqual([])
})

test('P prints the evidence of the open order, the menu that of all listed', async () => {
  const { page, app, faults } = await startAtDesk()
  // the system's print dialog is answered at once; what was to be printed is noted
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    const noted: string[] = []
    Reflect.set(globalThis, 'printed', noted)
    const contents = Object.getPrototypeOf(window.webContents) as Electron.WebContents
    contents.print = function print(this: Electron.WebContents, _options, onDone) {
      noted.push(this.getURL())
      onDone?.(true, '')
    }
  })
  const printed = () => app.evaluate(() => Reflect.get(globalThis, 'printed') as string[])
  await goTo(page, `orders?tab=contested&month=${month}`)
  await isOpen(page, '01')
  await page.keyboard.press('p')
  await expect.poll(async () => (await printed()).length, { timeout: 20_000 }).toBe(1)
  await press(page, desk.print)
  await page.getByRole('menuitem', { name: desk.printAll('3') }).click()
  await expect.poll(async () => (await printed()).length, { timeout: 20_000 }).toBe(2)
  const [one, all] = (await printed()).map((url) => decodeURIComponent(url).match(/orderIds":\[([\d,]+)\]/)?.[1])
  expect(one?.split(',')).toHaveLength(1)
  expect(all?.split(',')).toHaveLength(3)
  expect(faults).toEqual([])
})

test('in a closed month the desk says before that a decision posts a correction in the open one, and it does', async () => {
  const { page, faults } = await startAtDesk()
  const closed = await page.evaluate(
    (input) => window.zhangban.job('performance.closeMonth', input, () => undefined).result,
    { month },
  )
  expect(closed.ok).toBe(true)
  await goTo(page, `orders?tab=contested&month=${month}`)
  await isOpen(page, '01')
  await page.getByText(desk.closed('2026年10月', '2026年11月')).waitFor()
  await page.keyboard.press('2')
  await page.keyboard.press('z')
  await page.keyboard.press('Enter')
  await isOpen(page, '02')

  await goTo(page, `orders?tab=commission&month=${month}`)
  await page.getByText(zh.commission.closed, { exact: true }).waitFor()
  await goTo(page, 'orders?tab=commission&month=2026-11&agent=A02')
  const corrections = region(page, zh.commission.why.correctionsTitle)
  const line = corrections.getByRole('row').filter({ hasText: zh.commission.correctionKinds.decision })
  await line.getByText('2026年10月').waitFor()
  // 600.00 at 0.5 %, the rate reached when the month was closed
  await line.getByText('¥3.00', { exact: true }).waitFor()
  await line.getByRole('button', { name: orderNo('01') }).click()
  const panel = page.getByRole('dialog', { name: words.panel.title })
  await panel.getByText(words.decision.reasons.won).first().waitFor()
  expect(faults).toEqual([])
})

test('without any chat the desk works on memo and order alone', async () => {
  const { page, faults } = await startAtDesk()
  await goTo(page, `orders?tab=contested&month=${month}`)
  await isOpen(page, '01')
  await page.getByText(desk.timeline.noChat).waitFor()
  await region(page, desk.timeline.title).getByText(desk.timeline.events.paid).waitFor()
  const coverage = page.getByRole('group', { name: desk.coverage.label })
  await coverage.getByText(`${desk.coverage.parts.contested} ${desk.coverage.part('3', '60%')}`).waitFor()
  await coverage.getByText(`${desk.coverage.parts.memo} ${desk.coverage.part('1', '20%')}`).waitFor()
  expect(faults).toEqual([])
})

test('missing memos: whose, how many, what they lose; the reminder is copied, the order opens with its chat', async () => {
  const { page, app, faults } = await startWithChats()
  await goTo(page, `orders?tab=missing&month=${month}`)
  const agents = page.getByRole('table', { name: desk.missing.agents })
  await agents.getByRole('row').filter({ hasText: '小美 A01' }).waitFor()
  await press(page, desk.missing.copyFor('小美'))
  await page.getByText(desk.missing.copied('小美')).first().waitFor()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toBe(`${desk.missing.reminder('小美', 'A01', '1')}\n${orderNo('04')}`)

  await rowWith(page, orderNo('04')).click()
  const panel = page.getByRole('dialog', { name: words.panel.title })
  await panel.getByText(desk.order.served('小美 A01')).waitFor()
  await panel.getByText(desk.reasons.chatWithoutMemo('小美')).waitFor()
  await panel.getByRole('link', { name: desk.order.appeal }).waitFor()
  await panel.getByRole('link', { name: desk.timeline.openChat }).click()
  await page.getByText('单层三十公斤').first().waitFor()
  expect(faults).toEqual([])
})

test('a version of the flag table is written and kept, and a further one begins in a month of its own', async () => {
  const { page, faults } = await startAtDesk()
  const { rules } = words
  await goTo(page, 'orders?tab=rules')
  await press(page, rules.flagTable.first)
  await press(page, rules.flagTable.useCommon)
  await fillIn(page, rules.flagTable.meaningOf('红'), '当天发')
  await pick(page, rules.flagTable.roleOf('蓝'), rules.flagTable.roles.excluded)
  await press(page, rules.save)
  await page.getByText(rules.saved).first().waitFor()
  const [version] = (await ask(page, 'orders.attributionSettings', {})).flags
  expect(version).toMatchObject({ from: month, commissionFlag: null, excludeFlags: ['蓝'] })
  expect(version?.meanings[0]).toEqual(['红', '当天发'])
  expect(version?.meanings).toHaveLength(5)

  await press(page, rules.flagTable.further)
  await press(page, rules.flagTable.removeFlag('紫'))
  await press(page, rules.save)
  await expect.poll(async () => (await ask(page, 'orders.attributionSettings', {})).flags.length).toBe(2)
  const [first, second] = (await ask(page, 'orders.attributionSettings', {})).flags
  expect([first?.meanings.length, second?.from, second?.meanings.length]).toEqual([5, '2026-11', 4])
  expect(faults).toEqual([])
})
