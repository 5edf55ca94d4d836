import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { benchOrders } from '#test/bench/order-file.ts'
import { taobaoCsv, taobaoXlsx, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { readFile } from '#test/readers/read-all.ts'
import { ask, chooseFiles, goTo, saveTo, zh } from '#test/support/app-under-test.ts'
import { button, dropFiles, openOption, pick, press, rowWith, startForClicks } from '#test/support/screen-acts.ts'
import { whileNothingIsAnswered } from '#test/support/data-process.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { allOrders, countOrders, numbersOf, report, select } from './pages/import-screen.ts'

const { imports: words } = zh

const keptOrders = async (page: Page) =>
  (await allOrders(page)).map(({ orderNo, paid }) => [orderNo.slice(-2), paid] as const)

const order = (digits: string, more: Partial<TaobaoOrder> = {}): TaobaoOrder => ({
  orderNo: `21355500012345678${digits}`,
  paid: '100.00',
  memo: 'A01 发中通',
  ...more,
})

const older = [order('01'), order('02'), order('03', { status: '不明状态', buyer: 'tb999', memo: 'A02' })]
const newer = [order('02', { paid: '120.00' }), order('04', { paid: '40.00' })]

const tryAndImport = async (page: Page): Promise<void> => {
  await page.getByText(words.failedFiles(1)).first().waitFor()
  await press(page, words.next.check(2))
  await button(page, words.next.import(2)).waitFor()
  await select(page, 'older.csv', 'checked')
  await page.getByText(words.report.dry).first().waitFor()
  expect(await numbersOf(page)).toEqual(report(3, { new: 2, rejected: 1 }))
  await page
    .getByRole('table', { name: words.reasons })
    .getByText(words.reasonCodes['status-unknown'])
    .first()
    .waitFor()
  await page.getByRole('table', { name: words.reasons }).getByText('不明状态').first().waitFor()
  expect(await ask(page, 'imports.list', {})).toEqual([])
  expect(await countOrders(page)).toBe(0)

  await press(page, words.next.import(2))
  await select(page, 'newer.xlsx', 'imported')
  await page.getByText(words.report.real).first().waitFor()
  expect(await numbersOf(page)).toEqual(report(2, { new: 1, updated: 1 }))
  await select(page, 'older.csv', 'imported')
  expect(await numbersOf(page)).toEqual(report(3, { new: 2, rejected: 1 }))
}

test('three files: tried without keeping, imported past the broken one, rejected rows saved, one undone from the history', async () => {
  const started = await startForClicks()
  const { page, dataDir, faults } = started
  await ask(page, 'settings.initTeam', { team: smallTeam })
  const paths = ['older.csv', 'newer.xlsx', 'broken.xlsx'].map((name) => join(dataDir, name))
  const [csv = '', xlsx = '', broken = ''] = paths
  writeFileSync(csv, taobaoCsv('2018', older))
  const workbook = await taobaoXlsx('2023', newer)
  writeFileSync(xlsx, workbook)
  writeFileSync(broken, workbook.subarray(0, workbook.length >> 1))
  await dropFiles(page, paths)
  await tryAndImport(page)
  expect(await keptOrders(page)).toEqual([
    ['01', 10_000],
    ['02', 12_000],
    ['04', 4_000],
  ])

  const rejected = join(dataDir, 'rejected.xlsx')
  await saveTo(started, rejected)
  await press(page, words.saveRejected)
  await page.getByText(words.rejectedSaved('1', rejected)).first().waitFor()
  const { rows } = await readFile(rejected)
  const text = rows.map((row) => row.join('\t')).join('\n')
  expect(text).toContain('2135550001234567803')
  expect(text).toContain(words.reasonCodes['status-unknown'])
  expect(text).not.toContain('2135550001234567801')

  const history = page.getByRole('region', { name: words.history })
  await press(history, words.undoNamed('newer.xlsx'))
  const question = page.getByRole('dialog').filter({ hasText: words.undoTitle('newer.xlsx') })
  await question.getByText(words.undoText('1', '1')).first().waitFor()
  await press(question, words.undo)
  await rowWith(history, 'newer.xlsx').getByText(words.fileState.undone).first().waitFor()
  expect(await keptOrders(page)).toEqual([
    ['01', 10_000],
    ['02', 10_000],
  ])
  await page.getByRole('option', { name: `newer.xlsx ${words.fileState.undone}` }).waitFor()
  expect(faults).toEqual([])
})

const ownTable = (digits: readonly string[]): string =>
  [
    '单号,下单日,进度,收款,谁接的',
    ...digits.map((end) => `21355500012345679${end},2026-10-05 10:00:00,交易成功,66.50,A02`),
  ].join('\n')

test('columns of an unknown file are matched by hand once; the next file with the same header needs no help', async () => {
  const started = await startForClicks()
  const { page, dataDir, faults } = started
  await ask(page, 'settings.initTeam', { team: smallTeam })
  const [first, second] = [join(dataDir, 'first.csv'), join(dataDir, 'second.csv')]
  writeFileSync(first, ownTable(['01', '02']))
  writeFileSync(second, ownTable(['03']))
  await chooseFiles(started, [first])
  await goTo(page, 'imports')
  await press(page, words.choose)
  const { fields } = words
  const missing = [fields.orderNo, fields.status, fields.createdAt, fields.paid].join(words.listSeparator)
  await page.getByText(words.missing(missing)).first().waitFor()
  await whileNothingIsAnswered(join(dataDir, 'zhangban.db'), async () => {
    await pick(page, fields.orderNo, '单号')
    await pick(page, fields.status, '进度')
    await pick(page, fields.createdAt, '下单日')
  })
  await page.getByText(words.noPaid).first().waitFor()
  await pick(page, fields.paid, '收款')
  await press(page, '谁接的')
  await openOption(page, fields.memo).click()
  await page.getByRole('table', { name: words.firstRows }).getByText('¥66.50').first().waitFor()
  await press(page, words.next.check(1))
  await press(page, words.next.import(1))
  await page.getByRole('option', { name: `first.csv ${words.fileState.imported}` }).waitFor()
  expect(await keptOrders(page)).toEqual([
    ['01', 6_650],
    ['02', 6_650],
  ])

  await chooseFiles(started, [second])
  await press(page, words.chooseMore)
  await select(page, 'second.csv', 'ready')
  await press(page, words.next.check(1))
  await press(page, words.next.import(1))
  await page.getByRole('option', { name: `second.csv ${words.fileState.imported}` }).waitFor()
  const [latest] = await ask(page, 'imports.list', {})
  expect(latest).toMatchObject({ file: 'second.csv', preset: 'mapping', rows: { read: 1, new: 1 } })
  expect(faults).toEqual([])
})

test('a large import that is stopped half way keeps nothing, and can be done again', async () => {
  const started = await startForClicks()
  const { page, dataDir, faults } = started
  await ask(page, 'settings.initTeam', { team: smallTeam })
  const file = join(dataDir, 'large.csv')
  writeFileSync(file, taobaoCsv('2013', benchOrders(60_000), { encoding: 'utf-8' }))
  await chooseFiles(started, [file])
  await goTo(page, 'imports')
  await press(page, words.choose)
  await press(page, words.next.check(1))
  await button(page, words.next.import(1)).click({ timeout: 60_000 })
  const progress = page.getByRole('status', { name: words.work.import('large.csv') })
  await progress.getByText(zh.kit.progress.phase.reading).first().waitFor()
  await press(progress, zh.kit.cancel)
  await page.getByText(zh.failures.cancelled.safe).first().waitFor()
  expect(await countOrders(page)).toBe(0)
  expect(await ask(page, 'imports.list', {})).toEqual([])

  await press(page, zh.kit.retry)
  await page.getByRole('option', { name: `large.csv ${words.fileState.imported}` }).waitFor({ timeout: 60_000 })
  expect(await countOrders(page)).toBe(60_000)
  expect(faults).toEqual([])
})
