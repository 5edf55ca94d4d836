import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Result } from '#shared/contract/failure.ts'
import { ask, startApp, zh } from '#test/support/app-under-test.ts'
import { dataProcess } from '#test/support/data-process.ts'
import { orderCsv, orderRow, textFile } from '#test/support/test-host.ts'

type Job = Result<{ readonly rows: unknown }>

const orders = 25_000

/** A file whose import takes a second or two. */
const orderFile = (folder: string): string => {
  const rows = Array.from({ length: orders }, (_, index) => orderRow(`2135550001${String(index).padStart(8, '0')}`))
  return textFile(folder, 'orders.csv', orderCsv(rows))
}

const countOrders = async (page: Page): Promise<number> => {
  const filter = { month: null, shopId: null, status: null, state: null, agent: null, search: '' }
  const asked = { filter, sort: { by: 'orderNo', direction: 'up' }, offset: 0, limit: 1 } as const
  return (await ask(page, 'orders.list', asked)).totals.orders
}

/** Runs an import; at the first step of storing `window.storing` is told. Returns the answer and every step that was seen. */
const runImport = (page: Page, path: string, shopId: number): Promise<{ phases: string[]; result: Job }> =>
  page.evaluate(
    async (input) => {
      const phases: string[] = []
      const told = window as unknown as { storing?: () => void }
      const work = window.zhangban.job('imports.run', input, ({ phase }) => {
        if (phase === 'storing' && !phases.includes(phase)) told.storing?.()
        phases.push(phase)
      })
      return { result: (await work.result) as Job, phases }
    },
    { path, shopId, mapping: null, dryRun: false },
  )

test('the data process is killed in the middle of an import: nothing of it is there, and the same file imports afterwards', async () => {
  const { page, dataDir } = await startApp()
  const database = join(dataDir, 'zhangban.db')
  const { id } = await ask(page, 'people.addShop', { name: '示例旗舰店', platform: 'taobao' })
  const path = orderFile(dataDir)
  const before = dataProcess(database)
  let isKilled = false
  await page.exposeFunction('storing', () => {
    if (!isKilled) process.kill(before, 'SIGKILL')
    isKilled = true
  })
  const killed = await runImport(page, path, id)
  expect(killed.phases).toContain('storing')
  expect(killed.result).toMatchObject({ ok: false, failure: { code: 'data-process-lost' } })

  await expect.poll(async () => (await ask(page, 'people.shops', {})).length, { timeout: 15_000 }).toBe(1)
  expect(dataProcess(database)).not.toBe(before)
  expect(await ask(page, 'imports.list', {})).toEqual([])
  expect(await countOrders(page)).toBe(0)
  const check = page.evaluate(() => window.zhangban.job('settings.verify', {}, () => undefined).result)
  expect(await check).toMatchObject({ ok: true, value: { isOk: true } })

  const again = await runImport(page, path, id)
  expect(again.result).toMatchObject({ ok: true, value: { rows: { new: orders } } })
  expect(await countOrders(page)).toBe(orders)
})

const dead = Array.from({ length: 3 }, () => 'data-process-dead')

/** Every kind of call that a screen makes, as its failure code; `open` when there is no answer within five seconds. */
const codesOfCalls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const late = () => new Promise<string>((resolve) => setTimeout(() => resolve('open'), 5_000))
    const codeOf = async (answer: Promise<Result<unknown>>): Promise<string> => {
      const result = await answer
      return result.ok ? 'ok' : result.failure.code
    }
    const { call, job } = window.zhangban
    const answers = [
      call('people.list', {}),
      call('people.addShop', { name: '分店', platform: 'jd' }),
      job('settings.verify', {}, () => undefined).result,
    ]
    return Promise.all(answers.map((answer) => Promise.race([codeOf(answer), late()])))
  })

test('after two deaths in a minute the app stops trying, says where the backups lie and answers every call with that; it can be started again', async () => {
  const { page, dataDir } = await startApp()
  const database = join(dataDir, 'zhangban.db')
  await ask(page, 'people.addShop', { name: '示例旗舰店', platform: 'taobao' })
  process.kill(dataProcess(database), 'SIGKILL')
  await expect.poll(async () => (await ask(page, 'people.shops', {})).length, { timeout: 15_000 }).toBe(1)
  const second = dataProcess(database)
  process.kill(second, 'SIGSTOP')
  const inFlight = codesOfCalls(page)
  await page.waitForTimeout(200)
  process.kill(second, 'SIGKILL')
  expect(await inFlight).toEqual(dead)
  await page.getByText(zh.failures['data-process-dead'].next).first().waitFor()
  expect(await codesOfCalls(page)).toEqual(dead)
  await page.reload()
  await page.getByText(zh.failures['data-process-dead'].next).first().waitFor()
  expect(await codesOfCalls(page)).toEqual(dead)
  await page.getByRole('button', { name: zh.app.data.restart }).click()
  await expect.poll(async () => (await ask(page, 'people.shops', {})).length, { timeout: 15_000 }).toBe(1)
  expect(await codesOfCalls(page)).toEqual(['ok', 'ok', 'ok'])
  await expect.poll(() => page.locator('.data-dead').count()).toBe(0)
})

test('calls are answered in order, too many at once are refused as busy, and the window stays alive meanwhile', async () => {
  const { page } = await startApp()
  await ask(page, 'settings.loadSample', {})
  const answers = await page.evaluate(async () => {
    const frames: number[] = []
    let last = performance.now()
    let isOver = false
    const watch = (): void => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      if (!isOver) requestAnimationFrame(watch)
    }
    requestAnimationFrame(watch)
    const months = Array.from({ length: 600 }, (_, index) => `20${String(10 + (index % 80)).padStart(2, '0')}-08`)
    const results = await Promise.all(months.map((month) => window.zhangban.call('orders.commission', { month })))
    isOver = true
    return {
      codes: results.map((result) => (result.ok ? 'ok' : result.failure.code)),
      slowest: Math.max(...frames.slice(1)),
    }
  })
  expect(new Set(answers.codes)).toEqual(new Set(['ok', 'busy']))
  // The queue holds 200; the screen that is open asks a few times too.
  expect(answers.codes.filter((code) => code === 'ok').length).toBeGreaterThanOrEqual(150)
  expect(answers.slowest).toBeLessThan(2_000)
})
