import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { whatsappOf } from '#test/fixtures/chat-logs.ts'
import { serviceExports } from '#test/fixtures/exports/service/service-exports.ts'
import { taobaoCsv, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { zipOf } from '#test/fixtures/workbooks.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, dropFiles, openOption, pick, press, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'
import {
  allOrders,
  detail,
  expectNoSideways,
  firstRows,
  importFiles,
  line,
  numbersOf,
  placeFile,
  report,
  select,
  tryFiles,
} from './pages/import-screen.ts'

const { imports: words } = zh

const started = async () => {
  const app = await startForClicks()
  await ask(app.page, 'settings.initTeam', { team: smallTeam })
  await goTo(app.page, 'imports')
  await app.page.getByRole('region', { name: words.history }).waitFor()
  return app
}

const order = (digits: string, more: Partial<TaobaoOrder> = {}): TaobaoOrder => ({
  orderNo: `21355500012345678${digits}`,
  paid: '100.00',
  memo: 'A01 发中通',
  ...more,
})

const exportOf = async (preset: string): Promise<{ file: string; bytes: Uint8Array }> => {
  const found = serviceExports.find((each) => each.preset.startsWith(preset))
  if (!found) throw new Error(`no export ${preset}`)
  return { file: found.file.split('/').at(-1) ?? found.file, bytes: await found.bytes() }
}

/** Puts text on the system's clipboard and presses Ctrl+V where the focus is. */
const pasteText = async ({ app, page }: Awaited<ReturnType<typeof started>>, text: string): Promise<void> => {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await page.keyboard.press('Control+V')
}

test('a table copied from Excel is pasted on the screen, another in the dialog; both are files like any other', async () => {
  const opened = await started()
  const { page, faults } = opened
  const table = ['订单编号', '订单状态', '创建时间', '实付金额'].join('\t')
  const rowOf = (digits: string) =>
    [`21355500012345678${digits}`, '交易成功', '2026-10-05 10:00:00', '66.50'].join('\t')
  await pasteText(opened, `${table}\n${rowOf('01')}\n`)
  const first = words.pastedName('11-22 09:00')
  await detail(page, first).waitFor()
  await press(page, words.paste)
  await page.getByRole('textbox', { name: words.pasteArea }).click()
  await pasteText(opened, `${table}\n${rowOf('02')}\n`)
  await line(page, `${first} (1)`, 'ready').waitFor()
  await tryFiles(page, 2)
  await importFiles(page, 2)
  expect((await allOrders(page)).map(({ orderNo, paid }) => [orderNo.slice(-2), paid])).toEqual([
    ['01', 6_650],
    ['02', 6_650],
  ])
  expect(faults).toEqual([])
})

test('a zip with orders and refunds has a line for each; the quarrels it brings are one click away', async () => {
  const { page, dataDir, faults } = await started()
  const refunds = await exportOf('taobao-refunds@2021')
  const members = [
    { name: '订单.csv', data: Buffer.from(taobaoCsv('2018', [order('01'), order('02', { memo: 'A01 A02' })])) },
    { name: '退款.csv', data: Buffer.from(refunds.bytes) },
    { name: '照片.jpg', data: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
  ]
  await dropFiles(page, [placeFile(dataDir, '十月.zip', zipOf(members))])
  const refundLine = `十月.zip · ${words.presets['taobao-refunds']} · 2021`
  await line(page, refundLine, 'ready').waitFor()
  await detail(page, '十月.zip').getByText(words.ignored('照片.jpg')).waitFor()
  await tryFiles(page, 2)
  await importFiles(page, 2)
  await select(page, refundLine, 'imported')
  expect(Number((await numbersOf(page))[words.counts.new])).toBeGreaterThan(0)
  expect((await ask(page, 'imports.list', {})).map(({ kind }) => kind).toSorted()).toEqual(['orders', 'refunds'])
  await select(page, '十月.zip', 'imported')
  await expectNoSideways(page)
  await page.getByRole('link', { name: words.contested('2026年10月', '1') }).click()
  await page.waitForFunction(() => window.location.hash.includes('tab=contested'))
  expect(faults).toEqual([])
})

const chat = whatsappOf(
  [
    { at: '2026-04-03 10:00:00', sender: 'Anna', text: 'Where is my parcel? Call 13812341234' },
    { at: '2026-04-03 10:01:00', sender: 'Shop Mei', text: 'It left today' },
    { at: '2026-04-03 10:02:00', sender: 'Night desk', text: 'And will be there tomorrow' },
  ],
  { app: 'android', dates: 'month-day' },
)

test('a chat log: dates in two readings, roles by one key each, then accounts given to one person and to several', async () => {
  const { page, dataDir, faults } = await started()
  await dropFiles(page, [placeFile(dataDir, 'chat.txt', chat)])
  await select(page, 'chat.txt', 'question')
  const { dateOrders } = words
  await page.getByText(words.dateOrderText('4/3/26')).waitFor()
  await page.getByRole('radio', { name: words.dateOrderIs(dateOrders['month-day'], '4月3日 周五') }).click()
  const senders = page.getByRole('listbox', { name: words.senders })
  await senders.getByText('Anna').waitFor()
  const places = await senders.getByRole('option').allInnerTexts()
  await senders.focus()
  for (const text of places) await page.keyboard.press(text.startsWith('Anna') ? 'b' : 'a')
  await page.getByText(words.sendersKnown).waitFor()
  await firstRows(page).getByText('138****1234').waitFor()
  await tryFiles(page, 1)
  expect(await numbersOf(page)).toEqual(report(3, { new: 3 }))

  const accounts = page.getByRole('region', { name: words.accounts.title })
  const { chooseFor, keepFor } = words.accounts
  await pick(accounts, chooseFor('Shop Mei'), 'A01 小美')
  await page.keyboard.press('Escape')
  await button(accounts, keepFor('Shop Mei')).click()
  await accounts.getByText(words.accounts.owned('1')).waitFor()
  await pick(accounts, chooseFor('Night desk'), 'A01 小美')
  await openOption(page, 'A02 阿强').click()
  await page.keyboard.press('Escape')
  await button(accounts, keepFor('Night desk')).click()
  await accounts.getByText(words.accounts.noneOpen).waitFor()
  const people = await ask(page, 'people.list', {})
  expect(
    people.map(({ number, accounts: own }) => [
      number,
      own.map(({ account, isShared }) => [account, isShared ?? false]),
    ]),
  ).toEqual([
    [
      'A01',
      [
        ['Shop Mei', false],
        ['Night desk', true],
      ],
    ],
    ['A02', [['Night desk', true]]],
    ['M01', []],
  ])
  await importFiles(page, 1)
  await select(page, 'chat.txt', 'imported')

  // Who belongs to the shop is remembered; how another phone writes its dates is not.
  await dropFiles(page, [placeFile(dataDir, 'next.txt', chat.replaceAll('today', 'yesterday'))])
  await select(page, 'next.txt', 'question')
  await page.getByRole('radio', { name: words.dateOrderIs(dateOrders['month-day'], '4月3日 周五') }).click()
  await page.getByText(words.sendersKnown).waitFor()
  await line(page, 'next.txt', 'ready').waitFor()
  expect(faults).toEqual([])
})

test('names of attendance and of a roster become aliases, or new people, on the spot', async () => {
  const { page, dataDir, faults } = await started()
  const shift = { code: 'D', name: '白班', minimum: 1, nightly: false }
  await ask(page, 'roster.saveShiftKind', { ...shift, segments: [['09:00', '17:00']] })
  const roster = [
    '姓名,2026-11-01,2026-11-02,2026-11-03',
    '小美,白班,休,休',
    '美美,白班,白班,休',
    '小新,休,白班,休',
  ].join('\n')
  await dropFiles(page, [placeFile(dataDir, '排班.csv', roster)])
  await select(page, '排班.csv', 'ready')
  await page.getByText(words.shopNone).waitFor()
  await tryFiles(page, 1)
  expect(await numbersOf(page)).toEqual(report(3, { new: 1, rejected: 2 }))
  const names = page.getByRole('region', { name: words.accounts.people })
  await pick(names, words.accounts.chooseFor('美美'), 'A02 阿强')
  await button(names, words.accounts.keepFor('美美')).click()
  await names.getByText(words.accounts.openNames('1')).waitFor()
  await button(names, words.accounts.newPersonFor('小新')).click()
  await names.getByRole('textbox', { name: words.accounts.number }).fill('A09')
  await page.keyboard.press('Enter')
  await names.getByText(words.accounts.noneOpenNames).waitFor()
  await press(page, words.accounts.again.check)
  await button(page, words.next.import(1)).waitFor()
  expect(await numbersOf(page)).toEqual(report(3, { new: 3 }))
  const people = await ask(page, 'people.list', {})
  expect(people.find(({ number }) => number === 'A02')?.aliases).toContain('美美')
  expect(people.find(({ number }) => number === 'A09')?.name).toBe('小新')
  expect(faults).toEqual([])
})

const strange = [
  '某某店,十月,订单,老王,制表',
  '单号,下单日,进度,收款,谁接的',
  ...['01', '02'].map((end) => `21355500012345679${end},2026-10-05 10:00:00,交易成功,66.50,A02`),
].join('\n')

/** Presses a column with the keyboard and says what it is. */
const columnIs = async (page: Page, column: string, field: string): Promise<void> => {
  await button(page, column).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: words.columnIs(column) }).waitFor()
  await page.keyboard.type(field)
  await openOption(page, field).waitFor()
  await page.keyboard.press('Enter')
  await button(page, column).waitFor({ state: 'detached' })
}

test('a table nobody has seen is understood with the keyboard alone: its kind, its header row, its columns', async () => {
  const { page, dataDir, faults } = await started()
  await dropFiles(page, [placeFile(dataDir, '自家表.csv', strange)])
  await select(page, '自家表.csv', 'unknown')
  await page.getByRole('combobox', { name: words.kind }).focus()
  await page.keyboard.press('Enter')
  await openOption(page, words.kinds.orders).waitFor()
  await page.keyboard.press('Enter')
  await button(page, words.headerRowOther).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('listbox', { name: words.headerLines }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await button(page, '进度').waitFor()
  const { fields } = words
  await columnIs(page, '单号', fields.orderNo)
  await columnIs(page, '进度', fields.status)
  await columnIs(page, '下单日', fields.createdAt)
  await columnIs(page, '收款', fields.paid)
  await columnIs(page, '谁接的', fields.memo)
  await firstRows(page).getByText('¥66.50').first().waitFor()
  await expectNoSideways(page)
  await tryFiles(page, 1)
  await importFiles(page, 1)
  expect((await allOrders(page)).map(({ paid, memo }) => [paid, memo])).toEqual([
    [6_650, 'A02'],
    [6_650, 'A02'],
  ])
  await dropFiles(page, [placeFile(dataDir, '下月.csv', strange.replaceAll('01,2026', '03,2026'))])
  await select(page, '下月.csv', 'ready')
  expect(faults).toEqual([])
})

test('a column is dragged onto the field it means', async () => {
  const { page, dataDir, faults } = await started()
  await dropFiles(page, [placeFile(dataDir, '自家表.csv', strange.split('\n').slice(1).join('\n'))])
  await select(page, '自家表.csv', 'unknown')
  const field = page.locator('.imports-field').filter({ hasText: words.fields.orderNo })
  await button(page, '单号').dragTo(field)
  await field.getByText('单号', { exact: true }).first().waitFor()
  await button(page, '单号').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})

test('what is masked is said beside the files, and a switch there changes what is kept', async () => {
  const { page, dataDir, faults } = await started()
  const withPhone = (digits: string) => taobaoCsv('2018', [order(digits, { memo: 'A01 13812341234' })])
  await dropFiles(page, [placeFile(dataDir, 'a.csv', withPhone('01'))])
  await tryFiles(page, 1)
  await importFiles(page, 1)
  const masking = page.getByRole('region', { name: zh.settings.general.masking })
  await press(masking, words.masking.change)
  await masking.getByRole('checkbox', { name: zh.settings.general.maskingKinds.phones }).click()
  await page.waitForFunction(() => document.querySelector('.masking-switches input:not(:checked)') !== null)
  await dropFiles(page, [placeFile(dataDir, 'b.csv', withPhone('02'))])
  await tryFiles(page, 1)
  await importFiles(page, 1)
  expect((await allOrders(page)).map(({ memo }) => memo)).toEqual(['A01 138****1234', 'A01 13812341234'])
  expect((await ask(page, 'settings.get', {})).masking).toMatchObject({ phones: false, addresses: true })
  expect(faults).toEqual([])
})

test('the watched folder: chosen in one line, its files offered here and on the first screen until they are imported', async () => {
  const { app, page, dataDir, faults } = await started()
  const folder = join(dataDir, 'in')
  mkdirSync(folder)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
  await press(page, words.watch.start)
  await page.getByText(words.watch.now(folder)).waitFor()
  placeFile(dataDir, 'a.csv', taobaoCsv('2018', [order('01')]))
  placeFile(dataDir, '照片.jpg', 'x')
  await goTo(page, 'today')
  await page.getByText(zh.today.waiting.newFiles('1')).click()
  const waiting = page.getByRole('region', { name: words.watch.waiting('1') })
  await button(waiting, words.watch.addNamed('a.csv')).click()
  await waiting.waitFor({ state: 'detached' })
  await tryFiles(page, 1)
  await importFiles(page, 1)
  await goTo(page, 'today')
  await page.getByTestId('waiting-new-files').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})

test('the same bytes twice are said to be the same; a folder dropped on another screen brings its files', async () => {
  const { page, dataDir, faults } = await started()
  const csv = taobaoCsv('2018', [order('01')])
  placeFile(dataDir, 'a.csv', csv)
  placeFile(dataDir, 'b.csv', csv)
  placeFile(dataDir, 'x.bin', 'x')
  await goTo(page, 'orders')
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [join(dataDir, 'in')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  await page.getByText(zh.app.drop.leftOut('2', '1')).waitFor()
  await line(page, 'b.csv', 'ready').waitFor()
  await tryFiles(page, 2)
  await select(page, 'b.csv', 'checked')
  await detail(page, 'b.csv').getByText(words.twinFile('a.csv')).waitFor()
  await importFiles(page, 2)
  await select(page, 'b.csv', 'imported')
  expect(await numbersOf(page)).toEqual(report(1, { unchanged: 1 }))
  await page.getByText(words.nothingNew).waitFor()
  expect(faults).toEqual([])
})
