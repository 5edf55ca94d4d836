import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, goTo, inkOf, pdfPages, saveTo, startApp, zh } from '#test/support/app-under-test.ts'

const month = '2026-10'
const folder = 'test-results/papers'

/** Wider than high: the size of the first page of a PDF. */
const isLying = (path: string): boolean => {
  const size = /Page size:\s*([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))
  return Number(size?.[1]) > Number(size?.[2])
}

test('every paper of a month is chosen, saved as PDF with all its pages, and its figures lead to their why', async () => {
  const started = await startApp()
  const { page, faults } = started
  await ask(page, 'settings.loadSample', {})
  mkdirSync(folder, { recursive: true })
  await goTo(page, `performance?month=${month}`)
  const sheets = await ask(page, 'performance.sheets', { month, agent: null })

  const save = async (name: string): Promise<readonly string[]> => {
    const path = join(process.cwd(), folder, `${name}.pdf`)
    await saveTo(started, path)
    await page.getByRole('button', { name: zh.performance.pdf }).click()
    await page.getByText(path).first().waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: zh.performance.dismiss }).click()
    expect(inkOf(path, 1)).toBeGreaterThan(0.005)
    return pdfPages(path)
  }

  await page.getByText(zh.print.pay).first().waitFor()
  await page.screenshot({ path: join(folder, 'sheets.png') })
  const sheetPages = await save('sheets')
  expect(sheetPages).toHaveLength(sheets.length)
  sheets.forEach(({ person }, index) => expect(sheetPages[index]).toContain(person.name))

  await page.getByText(zh.performance.papers.summary).click()
  await page.getByText(zh.print.papers.summary.pay).first().waitFor()
  const [summary = ''] = await save('summary')
  for (const { person } of sheets) expect(summary).toContain(person.name)
  expect(isLying(join(process.cwd(), folder, 'summary.pdf'))).toBe(true)
  await page.screenshot({ path: join(folder, 'summary.png') })

  await page.getByText(zh.performance.papers.details).click()
  await page.getByText(zh.performance.choose.title).waitFor()
  const details = (await save('details')).join('\n')
  const first = sheets.find(({ lines }) => lines.length > 0)
  if (!first) throw new Error('nobody sold anything')
  expect(details).toContain(first.lines.at(-1)?.orderNo)

  await page.getByText(zh.performance.papers.sheets, { exact: true }).last().click()
  await goTo(page, `performance?month=${month}&agent=${first.person.number}`)
  await page.locator('.paper-page [data-why="commission"]').first().click()
  await expect.poll(() => page.url()).toContain(`tab=commission&month=${month}&agent=${first.person.number}`)
  expect(faults).toEqual([])
})

test('the evidence of orders prints a page each', async () => {
  const started = await startApp()
  const { page, faults } = started
  await ask(page, 'settings.loadSample', {})
  mkdirSync(folder, { recursive: true })
  const orders = await ask(page, 'orders.attribution', { month })
  const orderIds = orders.slice(0, 3).map(({ order }) => order.id)
  const path = join(process.cwd(), folder, 'evidence.pdf')
  // Only a path that the save dialog gave is written to.
  await saveTo(started, path)
  const made = await page.evaluate(
    async ([to, ids]) => {
      await window.zhangban.system('saveFile', { suggestedName: 'evidence.pdf', type: 'pdf' })
      return window.zhangban.system('printToPdf', { document: 'order-evidence', input: { orderIds: ids }, path: to })
    },
    [path, orderIds] as const,
  )
  expect(made).toMatchObject({ ok: true, value: { pages: 3 } })
  const pages = pdfPages(path)
  orders.slice(0, 3).forEach(({ order }, index) => expect(pages[index]).toContain(order.orderNo))
  expect(faults).toEqual([])
})
