import { expect, test } from 'vitest'
import { ask, goTo, startApp, zh } from '#test/support/app-under-test.ts'

const words = zh.today
const work = zh.app.jobs['chats.prepare']

test('the day’s service stands on the first screen, and a number leads to what is behind it', async () => {
  const { page, faults } = await startApp()
  await ask(page, 'settings.loadSample', {})
  const tile = page.getByTestId('service-withinLimit')
  await tile.waitFor()
  const { service } = await ask(page, 'performance.today', {})
  const value = service?.figures.find(({ figure }) => figure === 'withinLimit')?.value ?? 0
  await tile.getByText(`${(value * 100).toFixed(1)}%`).waitFor()
  await page.getByTestId('waiting-escalations').getByText(words.waiting.chatsAction).waitFor()
  await tile.click()
  await page.waitForFunction(() => window.location.hash.startsWith('#/chats'))
  expect(await page.evaluate(() => window.location.hash)).toContain('why=withinLimit')
  expect(faults).toEqual([])
})

test('a target is changed in the settings and holds on the first screen', async () => {
  const { page, faults } = await startApp()
  await ask(page, 'settings.loadSample', {})
  await goTo(page, 'settings')
  const { targetNames } = zh.settings.general
  const field = page.getByLabel(targetNames.withinLimit)
  await field.fill('12.5')
  await field.press('Tab')
  await page.getByText(zh.settings.saved).first().waitFor()
  await page.getByLabel(targetNames.firstResponseMean).fill('')
  await page.getByLabel(targetNames.firstResponseMean).press('Enter')
  await expect
    .poll(async () => (await ask(page, 'settings.get', {})).targets)
    .toMatchObject({ withinLimit: 0.125, firstResponseMean: null, replyRate: 0.95 })
  await goTo(page, 'today')
  await page.getByTestId('service-withinLimit').getByText(words.service.target.least('12.5%')).waitFor()
  await page.getByTestId('service-firstResponseMean').getByText(words.service.noTarget).waitFor()
  expect(faults).toEqual([])
})

test('chats are prepared by themselves; stopped, they wait for the next change of the chats', async () => {
  const { page, faults } = await startApp()
  await ask(page, 'settings.loadSample', {})
  const open = async (): Promise<number> => {
    const { unindexed, openDays } = await ask(page, 'chats.readiness', {})
    return unindexed + openDays
  }
  await page.getByRole('button', { name: zh.app.stop(work) }).click()
  await expect.poll(() => page.getByText(work).count(), { timeout: 20_000 }).toBe(0)
  const left = await open()
  expect(left).toBeGreaterThan(0)
  await page.waitForTimeout(3_000)
  expect(await page.getByText(work).count()).toBe(0)
  expect(await open()).toBe(left)

  const chats = (await ask(page, 'imports.list', {})).find(({ kind }) => kind === 'messages')
  const job = page.evaluate((id) => window.zhangban.job('imports.undo', { id }, () => undefined).result, chats?.id)
  expect(await job).toMatchObject({ ok: true })
  await expect.poll(open, { timeout: 60_000, interval: 500 }).toBe(0)
  expect(await page.locator('.ant-notification-notice').count()).toBe(0)
  expect(faults).toEqual([])
}, 120_000)
