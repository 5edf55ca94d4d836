import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { taobaoCsv, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { ask, chooseFiles, goTo, inkOf, pdfPages, saveTo, startApp, zh } from '#test/support/app-under-test.ts'
import { smallTeam } from '#test/support/test-team.ts'

const orders: TaobaoOrder[] = [
  { orderNo: '2135550001234567801', createdAt: '2026-10-03 09:15:00', paid: '30000.00', memo: 'A01 发中通' },
  { orderNo: '2135550001234567802', createdAt: '2026-10-04 09:15:00', paid: '30000.00', memo: '小美 已确认尺寸' },
  { orderNo: '2135550001234567803', createdAt: '2026-10-05 09:15:00', paid: '600.00', memo: 'A01/A02' },
  { orderNo: '2135550001234567804', createdAt: '2026-10-06 09:15:00', paid: '88.00', memo: '' },
]

test('a GBK export becomes a printed commission sheet: import, whose, decide, why, PDF, workbook', async () => {
  const started = await startApp()
  const { page, dataDir, faults } = started
  await ask(page, 'settings.initTeam', { team: smallTeam })
  const file = join(dataDir, 'ExportOrderList202610311818.csv')
  writeFileSync(file, taobaoCsv('2018', orders))
  await chooseFiles(started, [file])

  await page.getByRole('link', { name: zh.app.screens.imports, exact: true }).click()
  await page.getByRole('button', { name: zh.imports.choose }).first().click()
  await page.getByRole('button', { name: zh.imports.next.check(1) }).click()
  await page.getByRole('button', { name: zh.imports.next.import(1) }).click()
  await page.getByText(zh.imports.fileState.imported).first().waitFor()
  const [batch] = await ask(page, 'imports.list', {})
  expect(batch).toMatchObject({
    preset: 'taobao-orders@2018',
    encoding: 'gb18030',
    rows: { read: 4, new: 4, rejected: 0 },
  })

  await goTo(page, 'orders?tab=contested&month=2026-10')
  await page.getByText('…34567803').first().waitFor()
  await page.keyboard.press('2')
  await page.keyboard.press('r')
  await page.keyboard.type('下单前由阿强促成')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await ask(page, 'orders.commission', { month: '2026-10' })).pending.orders).toBe(0)

  await goTo(page, 'orders?tab=commission&month=2026-10')
  await page.getByText('¥330.00').first().waitFor()
  await page.getByRole('row', { name: /A01/ }).click()
  await page.getByText('2135550001234567801').first().waitFor()
  const why = await ask(page, 'orders.why', { month: '2026-10', agent: 'A01' })
  expect(why.row).toMatchObject({ base: 6_000_000, commission: 33_000, total: 33_000 })

  await goTo(page, 'performance?month=2026-10')
  const pdf = join(dataDir, 'sheets.pdf')
  await saveTo(started, pdf)
  await page.getByRole('button', { name: zh.performance.pdf }).click()
  await page.getByText(zh.performance.savedPdf('2', pdf)).first().waitFor()
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(
    /Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/,
  )
  const pages = pdfPages(pdf)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('小美')
  expect(pages[0]).toContain('330.00')
  expect(pages[0]).toContain('3,830.00')
  expect(pages[1]).toContain('阿强')
  expect(inkOf(pdf, 1)).toBeGreaterThan(0.01)

  const workbook = join(dataDir, 'sheets.xlsx')
  await saveTo(started, workbook)
  await page.getByRole('button', { name: zh.performance.workbook }).click()
  await page.getByText(zh.performance.savedWorkbook('4', workbook)).first().waitFor()
  expect(existsSync(workbook)).toBe(true)
  expect(faults).toEqual([])
})

test('a wrong file gets a sentence that says what happened, what is safe and what to do; the good one beside it goes on', async () => {
  const started = await startApp()
  const { page, dataDir } = started
  await ask(page, 'settings.initTeam', { team: smallTeam })
  const picture = join(dataDir, 'picture.xlsx')
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]))
  const good = join(dataDir, 'good.csv')
  writeFileSync(good, taobaoCsv('2013', orders.slice(0, 1)))
  await chooseFiles(started, [picture, good])
  await goTo(page, 'imports')
  await page.getByRole('button', { name: zh.imports.choose }).first().click()
  await page.getByRole('option', { name: /picture\.xlsx/ }).click()
  await page.getByText(zh.failures['unknown-file'].next).first().waitFor()
  await page.getByText(zh.failures['unknown-file'].safe).first().waitFor()
  await page.getByRole('option', { name: /good\.csv/ }).click()
  await page.getByText(zh.imports.presets['taobao-orders']).first().waitFor()
})
