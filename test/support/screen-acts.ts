import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { formats } from '#shared/text/format.ts'
import { taobaoCsv, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { ask, startApp, zh } from '#test/support/app-under-test.ts'
import { launchApp, type LaunchedApp, type LaunchOptions } from '#test/support/launch.ts'

/** The app for clicking: what does not appear within ten seconds is missing. */
export const startForClicks = async (
  options: LaunchOptions = {},
): Promise<LaunchedApp & { readonly faults: string[] }> => {
  const started = await startApp(options)
  started.page.setDefaultTimeout(10_000)
  return started
}

/** Does something in an app over this data and closes it, so that it can be started again over the same data. */
export const inOneRun = async (data: string, act: (page: Page) => Promise<void>): Promise<void> => {
  const { page, close } = await launchApp({ data, env: { ZHANGBAN_NOW: '2026-11-22 09:00:00' } })
  page.setDefaultTimeout(10_000)
  try {
    await act(page)
  } finally {
    await close()
  }
}

type Place = Page | Locator

const pageOf = (place: Place): Page => ('page' in place ? place.page() : place)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The button that says exactly this; the name of an icon before or after its words is no part of them. */
export const button = (place: Place, name: string): Locator =>
  place.getByRole('button', { name: new RegExp(`^([a-z-]+ )?${escaped(name)}( [a-z-]+)?$`) })

export const press = (place: Place, name: string): Promise<void> => button(place, name).click()

/** Types into the field that is called exactly so, replacing what stands there. */
export const fillIn = (place: Place, label: string, value: string): Promise<void> =>
  place.getByLabel(label, { exact: true }).fill(value)

/** The option of the list that is open. */
export const openOption = (page: Page, option: string): Locator =>
  page.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(option, { exact: true })

/** Opens the choice that is called exactly so and takes an option of its list. */
export const pick = async (place: Place, label: string, option: string): Promise<void> => {
  await place.getByRole('combobox', { name: label, exact: true }).click()
  await openOption(pageOf(place), option).click()
}

/** The row of a table in which a cell says exactly this. */
export const rowWith = (place: Place, cell: string): Locator =>
  place.getByRole('row').filter({ has: pageOf(place).getByRole('gridcell', { name: cell, exact: true }) })

/** Brings orders into the first shop over the bridge, for tests that are not about importing. */
export const importOrders = async (
  { page, dataDir }: Pick<LaunchedApp, 'page' | 'dataDir'>,
  orders: readonly TaobaoOrder[],
): Promise<void> => {
  const path = join(dataDir, 'orders.csv')
  writeFileSync(path, taobaoCsv('2018', orders))
  const [shop] = await ask(page, 'people.shops', {})
  const result = await page.evaluate((input) => window.zhangban.job('imports.run', input, () => undefined).result, {
    path,
    shopId: shop?.id,
    mapping: null,
    dryRun: false,
  })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
}

/** Goes to a month through the month picker of a form. */
export const chooseMonth = async (page: Page, place: Locator, month: string): Promise<void> => {
  const text = zh.kit.month
  const words = formats['zh-CN'].month
  const now = place.locator('.month-now')
  await now.click()
  const grid = page.locator('.month-grid')
  const year = Number(month.slice(0, 4))
  for (let shown = await shownYear(grid); shown !== year; shown = await shownYear(grid))
    await press(grid, shown > year ? text.previousYear : text.nextYear)
  await grid.getByRole('button', { name: words(month) }).click()
  await place.getByRole('button', { name: text.choose(words(month)) }).waitFor()
}

const shownYear = async (grid: Locator): Promise<number> =>
  Number.parseInt(await grid.locator('strong').innerText(), 10)

/** Drops files of this computer on the window, as from a file manager. */
export const dropFiles = async (page: Page, paths: readonly string[]): Promise<void> => {
  const carrier = await page.evaluateHandle(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    return input
  })
  await carrier.asElement()?.setInputFiles([...paths])
  await carrier.evaluate((input) => {
    const dataTransfer = new DataTransfer()
    for (const file of input.files ?? []) dataTransfer.items.add(file)
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  })
}
