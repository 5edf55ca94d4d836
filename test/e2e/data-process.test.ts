import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '#shared/contract/failure.ts'
import { ask, goTo, startApp, zh } from '#test/support/app-under-test.ts'
import { dataProcess } from '#test/support/data-process.ts'

const manyPeople = (count: number): string =>
  Array.from({ length: count }, (_, index) => `N${index}\t员工${index}`).join('\n')

test('the data process is killed in the middle of a write: the window recovers and nothing is half-written', async () => {
  const { page, dataDir } = await startApp()
  const database = join(dataDir, 'zhangban.db')
  await ask(page, 'people.addShop', { name: '示例旗舰店', platform: 'taobao' })
  const before = dataProcess(database)
  const writing = page.evaluate(
    (text) => window.zhangban.call('people.addPasted', { text }),
    manyPeople(1_500),
  ) as Promise<Result<unknown>>
  await new Promise((resolve) => setTimeout(resolve, 150))
  process.kill(before, 'SIGKILL')
  expect(await writing).toMatchObject({ ok: false, failure: { code: 'data-process-lost' } })

  await expect.poll(async () => (await ask(page, 'people.shops', {})).length, { timeout: 15_000 }).toBe(1)
  expect(await ask(page, 'people.list', {})).toEqual([])
  expect(dataProcess(database)).not.toBe(before)
  await goTo(page, 'people')
  expect((await ask(page, 'people.addPasted', { text: manyPeople(3) })).added).toBe(3)
  await page.getByText('员工2').first().waitFor()
})

test('after two deaths in a minute the app stops trying and says where the backups lie; it can be started again', async () => {
  const { page, dataDir } = await startApp()
  const database = join(dataDir, 'zhangban.db')
  await ask(page, 'people.addShop', { name: '示例旗舰店', platform: 'taobao' })
  process.kill(dataProcess(database), 'SIGKILL')
  await expect.poll(async () => (await ask(page, 'people.shops', {})).length, { timeout: 15_000 }).toBe(1)
  process.kill(dataProcess(database), 'SIGKILL')
  await page.getByText(zh.failures['data-process-dead'].next).first().waitFor()
  await page.getByRole('button', { name: zh.app.data.restart }).click()
  await expect.poll(async () => (await ask(page, 'people.shops', {})).length, { timeout: 15_000 }).toBe(1)
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
