import { join } from 'node:path'
import { test } from 'vitest'
import { ask, startApp } from '#test/support/app-under-test.ts'
const folder = '/tmp/zbq-look'
test('look', async () => {
  const { app, page } = await startApp()
  const shot = async (name: string) => { await page.waitForTimeout(700); await page.screenshot({ path: join(folder, name + '.png') }) }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  await ask(page, 'settings.loadSample', {})
  await page.evaluate(() => { location.hash = '#/chats?tab=questions&from=2026-10-02&to=2026-10-31' })
  const ready = async () => { for (let i = 0; i < 90; i++) { const r = await ask(page, 'chats.readiness', {}) as { openDays: number }; if (r.openDays === 0) break; await page.waitForTimeout(500) } }
  await shot('b-preparing')
  await ready()
  await page.waitForTimeout(3000)
  await shot('b-full')
  await page.getByRole('button', { name: '词表' }).click()
  await page.getByLabel('自己的词').fill('组合装')
  await page.getByLabel('不统计的词').fill('家里\n小孩')
  await page.getByRole('button', { name: /保\s*存/ }).click()
  await shot('b-saved')
  console.log(await ask(page, 'chats.words', {}))
  await page.waitForTimeout(1500); await ready(); await page.waitForTimeout(2500)
  await shot('b-after')
  await page.locator('.questions-list [role=row]').nth(1).click()
  await page.getByRole('link', { name: /看 .* 的会话/ }).first().click()
  await page.waitForTimeout(1500)
  await shot('b-archive')
  console.log(await page.evaluate(() => location.hash))
  await page.goBack(); await shot('b-back')
  await page.keyboard.press('Escape')
  await page.getByLabel('商品', { exact: true }).click(); await shot('b-products')
}, 200000)
