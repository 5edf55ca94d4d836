import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { wordsOf } from '#shared/text/register-values.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, fillIn, pick, press, rowWith, startForClicks } from '#test/support/screen-acts.ts'

// Roles, lock, reveal and the access log in the window. Checklist S001-003, S001-155, S002-022, S002-024.

const words = zh.access
const folder = 'test-results/screens'

const unlock = async (page: Page, person: string, pin: string): Promise<void> => {
  await page.getByRole('heading', { name: words.locked.title, exact: true }).waitFor()
  await pick(page, words.locked.person, person)
  await page.getByLabel(words.locked.pin, { exact: true }).fill(pin)
  await page.keyboard.press('Enter')
}

const links = (page: Page): Promise<string[]> => page.getByRole('navigation').getByRole('link').allInnerTexts()

test('the window locks, asks who is there, and shows an agent only the own things', async () => {
  const { page, faults } = await startForClicks()
  await ask(page, 'settings.loadSample', {})
  await goTo(page, 'settings?tab=access')
  await page.getByRole('switch', { name: words.settings.isOn }).click()
  await press(page, words.settings.onYes)
  const people = (await ask(page, 'settings.access', {})).people
  const agent = people.find(({ role, hasPin }) => role === 'agent' && hasPin)
  const supervisor = people.find(({ role, hasPin }) => role === 'supervisor' && hasPin)
  if (agent === undefined || supervisor === undefined) throw new Error('the sample shop has both')
  await unlock(page, `${agent.agent}　${agent.name}`, '0000')
  await page.getByText(zh.failures['wrong-pin'].happened({ left: 4 })).waitFor()
  await page.getByLabel(words.locked.pin, { exact: true }).fill('2580')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: words.mine.title, exact: true }).waitFor()
  expect(await links(page)).toEqual(
    ['today', 'handovers', 'quality', 'problems'].map((key) => zh.app.screens[key as 'today']),
  )
  await page.getByRole('region', { name: words.mine.sheet }).getByText(agent.name).first().waitFor()
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/mine.png` })
  await goTo(page, 'settings')
  await page
    .getByRole('heading', { name: zh.app.unknownScreen.title })
    .or(page.getByText(zh.app.unknownScreen.title))
    .first()
    .waitFor()
  await expect(ask(page, 'orders.commission', { month: '2026-10' })).rejects.toThrow('not-permitted')
  await expect(ask(page, 'performance.sheets', { month: '2026-10' as never, agent: null })).rejects.toThrow(
    'not-permitted',
  )

  await goTo(page, 'today')
  await press(page, words.mine.appeal)
  await page.getByLabel(words.mine.appealText).fill('十月十二日那天的班没有算上')
  await press(page, words.mine.appealSave)
  await page.getByText('十月十二日那天的班没有算上').waitFor()

  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: words.locked.title, exact: true }).waitFor()
  await page.screenshot({ path: `${folder}/locked.png` })
  await unlock(page, `${supervisor.agent}　${supervisor.name}`, '2580')
  await page.getByRole('link', { name: zh.app.screens.settings, exact: true }).waitFor()
  await goTo(page, 'settings?tab=access')
  await page.getByText(words.log.whats['wrong-pin']).first().waitFor()
  expect(faults).toEqual([])
})

/** Switches the lock on and opens the window for somebody. */
const unlockAs = async (page: Page, agent: string): Promise<void> => {
  await goTo(page, 'settings?tab=access')
  await page.getByRole('switch', { name: words.settings.isOn }).click()
  await press(page, words.settings.onYes)
  const person = (await ask(page, 'settings.access', {})).people.find((one) => one.agent === agent)
  await unlock(page, `${agent}　${person?.name ?? ''}`, '2580')
  await page.getByRole('heading', { name: words.locked.title, exact: true }).waitFor({ state: 'hidden' })
}

test('an agent notes a problem from start to end, and is not offered what only a supervisor may', async () => {
  const { page, faults } = await startForClicks()
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(page, 'settings.loadSample', {})
  await unlockAs(page, 'A01')
  const problems = wordsOf(zh, 'problems')
  await goTo(page, 'problems?tab=log&new=1')
  await page.getByRole('radio', { name: problems.choices['category']?.['page'] ?? '' }).click()
  await page.getByLabel(problems.fields['text'] ?? '', { exact: true }).fill('首页价格和详情页差一块')
  await page.keyboard.press('Control+Enter')
  await page.getByText(zh.registers.form.saved).waitFor()
  const [noted] = (await ask(page, 'registers.list', { register: 'problems', search: '首页价格' })).entries
  expect(noted).toMatchObject({ person: { agent: 'A01' }, state: 'open' })
  await page.screenshot({ path: `${folder}/agent-problem.png` })

  await goTo(page, 'problems?tab=log')
  await press(page, zh.registers.bar.output)
  await page.getByRole('menuitem', { name: zh.registers.bar.print }).waitFor()
  expect(await page.getByRole('menuitem', { name: zh.registers.bar.workbook }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await goTo(page, 'problems?tab=knowledge')
  await page.getByRole('button', { name: zh.problems.knowledge.copy, exact: true }).waitFor()
  expect(await page.getByRole('button', { name: zh.problems.knowledge.maintain }).count()).toBe(0)
  expect(faults).toEqual([])
})

test('an agent writes a complaint from start to end, finds it again among the own ones, and may not close it', async () => {
  const { page, faults } = await startForClicks()
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(page, 'settings.loadSample', {})
  await unlockAs(page, 'A01')
  const complaint = wordsOf(zh, 'complaints')
  const label = (field: string): string => complaint.fields[field] ?? field
  const said = '说好周五发货，周六还没有单号'

  // From the menu: the register, a new entry, the grade, the words, the buyer.
  await page.getByRole('navigation').getByRole('link', { name: zh.app.screens.quality }).click()
  await press(page, `${zh.registers.bar.add} ${zh.registers.bar.addKey}`)
  const form = page.getByRole('dialog')
  await form.getByText(zh.registers.form.title(complaint.name)).waitFor()
  await form.getByRole('radio', { name: complaint.choices['grade']?.['2'] ?? '' }).click()
  await form.getByLabel(label('text'), { exact: true }).fill(said)
  await press(form, zh.registers.form.more)
  await form.getByLabel(label('buyer'), { exact: true }).fill('林间小路')
  await form.getByRole('checkbox', { name: label('isServiceFault'), exact: true }).check()
  expect(await form.getByText(label('isServiceFault'), { exact: true }).count()).toBe(1)
  await page.screenshot({ path: `${folder}/agent-complaint.png` })
  await page.keyboard.press('Control+Enter')
  await page.getByText(zh.registers.form.saved).waitFor()
  const [noted] = (await ask(page, 'registers.list', { register: 'complaints', search: '没有单号' })).entries
  expect(noted).toMatchObject({
    ...{ person: { agent: 'A01' }, by: 'A01', state: 'open', due: '2026-11-23 09:00:00' },
    values: { grade: '2', text: said, buyer: '林**路', isServiceFault: true },
  })

  // It stands open: answered by the agent, closed by somebody else.
  await press(page, complaint.moves['answer']?.button ?? '')
  const answer = page.getByRole('region', { name: complaint.moves['answer']?.button ?? '' })
  await answer.getByLabel(label('outcome'), { exact: true }).fill('已催仓库，今天给单号')
  await page.keyboard.press('Control+Enter')
  await answer.waitFor({ state: 'hidden' })
  await button(page, complaint.moves['reopen']?.button ?? '').waitFor()
  expect(await button(page, complaint.moves['close']?.button ?? '').count()).toBe(0)
  const closing = { id: noted?.id ?? 0, move: 'close', values: { cause: 'process', measure: '当天给单号' } }
  await expect(ask(page, 'registers.move', closing)).rejects.toThrow('not-permitted')
  await page.keyboard.press('Escape')

  // In the list, among the own ones.
  await pick(page, complaint.person ?? '', zh.registers.person('小美', 'A01'))
  await rowWith(page, said)
    .getByText(complaint.states['answered'] ?? '')
    .waitFor()
  await expect.poll(() => page.getByRole('row').filter({ hasText: '阿强' }).count()).toBe(0)
  await page.screenshot({ path: `${folder}/agent-complaints.png` })
  expect(faults).toEqual([])
})

test('finance sees pay, months and the fund, and nothing of it is refused', async () => {
  const { page, faults } = await startForClicks()
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(page, 'settings.loadSample', {})
  const finance = (await ask(page, 'people.list', {})).find(({ role }) => role === 'finance')
  if (finance === undefined) throw new Error('the sample shop has finance')
  await ask(page, 'people.setPin', { id: finance.id, pin: '2580' })
  await unlockAs(page, finance.number)
  expect(await links(page)).toEqual(['orders', 'performance', 'ledger'].map((key) => zh.app.screens[key as 'orders']))
  await goTo(page, 'performance?tab=sheets&month=2026-10')
  await expect.poll(() => button(page, zh.performance.pdf).isEnabled(), { timeout: 15_000 }).toBe(true)
  await page.screenshot({ path: `${folder}/finance-sheets.png` })
  await goTo(page, 'performance?tab=months&month=2026-10')
  await page.getByRole('heading', { name: '2026年10月' }).waitFor()
  expect(await page.getByRole('button', { name: zh.months.close, exact: true }).count()).toBe(0)
  await goTo(page, 'orders?tab=commission&month=2026-10')
  await page.getByText('小美').first().waitFor()
  await goTo(page, 'ledger?tab=fund&month=2026-10&new=1')
  await page.getByText(zh.registers.form.title(wordsOf(zh, 'fund').name)).waitFor()
  await page.screenshot({ path: `${folder}/finance-fund.png` })
  expect(await page.locator('[data-failure]').count()).toBe(0)
  expect(faults).toEqual([])
})

test('a buyer’s full name takes a supervisor’s PIN and a reason, and is written down', async () => {
  const { page, faults } = await startForClicks()
  await ask(page, 'settings.loadSample', {})
  const order = (
    await ask(page, 'orders.list', {
      filter: { month: null, shopId: null, status: null, state: null, agent: null, search: '' },
      sort: { by: 'at', direction: 'down' },
      offset: 0,
      limit: 20,
    } as never)
  ).rows.find((row) => row.order.buyer !== null)
  await goTo(page, `orders?month=2026-10&search=${order?.order.orderNo ?? ''}`)
  await page
    .getByText(order?.order.orderNo ?? '')
    .first()
    .click()
  await button(page, words.reveal.button).click()
  const dialog = page.getByRole('dialog', { name: words.reveal.title })
  await fillIn(dialog, words.reveal.reason, '电话回访')
  await dialog.getByLabel(words.reveal.pin).fill('2580')
  await page.keyboard.press('Enter')
  const name = await dialog.locator('.reveal-name b').innerText()
  expect(name).not.toContain('**')
  expect(name.startsWith((order?.order.buyer ?? '').slice(0, 1))).toBe(true)
  const [line] = await ask(page, 'settings.accessLog', { limit: 1 })
  expect(line).toMatchObject({ what: 'revealed', reason: '电话回访' })
  expect(line?.subject).not.toContain(name)
  expect(faults).toEqual([])
})
