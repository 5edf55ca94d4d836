import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { whatsappOf } from '#test/fixtures/chat-logs.ts'
import { serviceExports } from '#test/fixtures/exports/service/service-exports.ts'
import { taobaoCsv, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { ask, startApp, goTo } from '#test/support/app-under-test.ts'
import { dropFiles, button } from '#test/support/screen-acts.ts'
import { texts } from '#shared/text/text.ts'
const folder = '/tmp/zb/look2'
const lang = (process.env['LOOK_LANG'] ?? 'zh-CN') as 'zh-CN' | 'en'
const theme = (process.env['LOOK_THEME'] ?? 'light') as 'light' | 'dark'
const width = Number(process.env['LOOK_WIDTH'] ?? 1366)
const height = width === 1366 ? 768 : width === 1280 ? 720 : 1080
test('look', async () => {
  mkdirSync(folder, { recursive: true })
  const { app, page, dataDir, faults } = await startApp()
  page.setDefaultTimeout(10_000)
  const words = texts[lang].imports
  await ask(page, 'settings.loadSample', {})
  const shops = await ask(page, 'people.shops', {})
  await ask(page, 'settings.change', { language: lang, theme })
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [width, height] as [number, number])
  const shot = async (name: string) => {
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(folder, `${lang}-${theme}-${width}-${name}.png`) })
  }
  const dir = join(dataDir, 'in'); mkdirSync(dir)
  const put = (name: string, data: string | Uint8Array) => { const p = join(dir, name); writeFileSync(p, data); return p }
  await goTo(page, 'imports')
  await button(page, words.paste).click()
  await shot('paste')
  await page.keyboard.press('Escape')
  const order = (digits: string, more: Partial<TaobaoOrder> = {}): TaobaoOrder => ({ orderNo: `21355500012345678${digits}`, paid: '100.00', memo: 'A01 发中通', ...more })
  const chat = put('chat.txt', whatsappOf([
    ...['Shop Mei', 'Anna', 'Tom', 'Shop Mei', 'Bot', 'Li', 'Wang', 'Zhao', 'Night desk', 'Sun', 'Zhou'].map((sender, i) => ({ at: `2026-04-${13 + i} 10:00:00`, sender, text: `Hello ${i}` })),
  ], { app: 'android', dates: 'month-day' }))
  const own = put('自家表.csv', ['某某店 2026年10月,制表：老王,,,', '单号,下单日,进度,收款,谁接的,手机', ...[1, 2, 3].map((i) => `2135550001234567${i}901,2026-10-05 10:00:00,交易成功,66.50,A02,13800001234`)].join('\n'))
  const orders = put('订单2026-10.csv', taobaoCsv('2018', [order('01'), order('02', { memo: 'A01 A02' }), order('03', { status: '不明状态' })]))
  const chitu = serviceExports.find((e) => e.preset.startsWith('feige-agents'))!
  const figures = put('飞鸽.xlsx', await chitu.bytes())
  await dropFiles(page, [chat, own, orders, figures])
  await page.getByRole('option', { name: /自家表/ }).first().waitFor()
  await page.waitForTimeout(1500)
  await shot('senders')
  await page.getByRole('combobox', { name: words.shop, exact: true }).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
  await page.waitForTimeout(500)
  await button(page, words.othersAreBuyers('10')).click().catch(() => console.log('no others'))
  await shot('senders-buyers')
  await page.locator('.imports-file').filter({ hasText: '自家表' }).click()
  await button(page, words.headerRowOther).click()
  await shot('header')
  await page.locator('.imports-lines > div').nth(1).click()
  await page.waitForTimeout(800)
  await page.locator('.imports-column').first().click()
  await shot('chips')
  await page.keyboard.press('Escape')
  await button(page, words.next.check(3)).click().catch(async () => { await page.locator('.imports-next .ant-btn-primary').click() })
  await page.waitForTimeout(2500)
  await page.locator('.imports-file').filter({ hasText: '飞鸽' }).click()
  await shot('figures-checked')
  await page.locator('.imports-masking button').click()
  await page.locator('.imports-next .ant-btn-primary').click()
  await page.waitForTimeout(2500)
  await page.locator('.imports-file').filter({ hasText: '订单2026' }).click()
  await shot('orders-imported')
  await page.locator('.imports-file').filter({ hasText: 'chat.txt' }).click()
  await shot('chat-imported')
  await button(page, words.clear).click().catch(() => undefined)
  put('new-orders.csv', taobaoCsv('2018', [order('09')]))
  put('更多的文件-2026-11-20.xlsx', 'x')
  await ask(page, 'settings.change', { watchedFolder: dir })
  await page.waitForTimeout(500)
  await shot('waiting')
  await page.getByRole('gridcell', { name: '订单2026-10.csv', exact: true }).click()
  await shot('panel')
  await page.keyboard.press('Escape')
  const [person] = await ask(page, 'people.list', {})
  if (person && shops[0]) {
    const { left: _l, hasPin: _h, ...rest } = person
    await ask(page, 'people.change', { ...rest, accounts: [...rest.accounts, { shopId: shops[0].id, account: '云杉家居旗舰店:值班', from: null, to: null, isShared: true }] })
  }
  await goTo(page, 'people')
  await page.getByRole('row').nth(1).click()
  await shot('person')
  console.log('faults', faults)
}, 200_000)
