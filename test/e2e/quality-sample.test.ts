import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { ask, goTo, startApp, zh } from '#test/support/app-under-test.ts'
import { samplePin } from '#data/services/sample/sample-team.ts'

const words = zh.qualityScores
const month = '2026-09'
const soon = { timeout: 15_000 }

/** Types the same level for every criterion of the open form and saves, all by keyboard. */
const scoreByKeyboard = async (page: Page, level: string, comment: string): Promise<void> => {
  await page.getByLabel(words.desk.points('开场与问候')).waitFor()
  for (const title of ['开场与问候', '需求理解', '专业准确', '解决与跟进', '礼貌与情绪', '结束与引导']) {
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), soon)
      .toBe(words.desk.points(title))
    await page.keyboard.type(level)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
  }
  await page.getByLabel(words.desk.comment, { exact: true }).fill(comment)
  await page.keyboard.press('Control+Enter')
}

test('a sample is drawn, two chats are scored by keyboard, one is read with the PIN and objected to', async () => {
  const { page, faults } = await startApp()
  await ask(page, 'settings.loadSample', {})
  await goTo(page, `quality?tab=sample&month=${month}`)
  await page.getByText(words.sample.empty.title).waitFor()
  await page.getByLabel(words.sample.seed).fill('九月')
  await page.getByRole('button', { name: words.sample.tryIt }).click()
  await page.getByRole('status').filter({ hasText: '九月' }).waitFor()
  expect(await ask(page, 'quality.samples', { month })).toEqual([])
  await page.getByRole('button', { name: words.sample.draw }).click()
  // Enter goes on with scoring, not with drawing again.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), soon).toBe(words.sample.next)
  await page.keyboard.press('Enter')

  await scoreByKeyboard(page, '5', '样样周到')
  await expect.poll(async () => (await ask(page, 'quality.scores', { month })).length, soon).toBe(1)
  const second = page.getByText(
    words.desk.place('2', String((await ask(page, 'quality.samples', { month }))[0]?.sessions.length)),
  )
  await second.waitFor()
  await scoreByKeyboard(page, '3', '差一点')
  await expect
    .poll(async () => (await ask(page, 'quality.scores', { month })).map(({ score }) => score).toSorted(), soon)
    .toEqual([100, 60])
  const scores = await ask(page, 'quality.scores', { month })
  const low = scores.find(({ score }) => score === 60)
  if (!low) throw new Error('no low score')

  await goTo(page, `quality?tab=results&month=${month}&agent=${low.agent}&score=${low.id}`)
  await page.getByRole('button', { name: words.score.acknowledge }).click()
  const pin = page.getByLabel(words.pin.pin)
  await pin.fill('0000')
  await pin.press('Enter')
  await page.getByRole('dialog').getByText('还可以').first().waitFor()
  await pin.fill(samplePin)
  await pin.press('Enter')
  await expect
    .poll(async () => (await ask(page, 'quality.scoreOf', { id: low.id })).score.state, soon)
    .toBe('acknowledged')
  await page.getByRole('link', { name: words.score.makeAppeal }).click()
  await page.getByLabel(zh.appeals.form.text).fill('买家没有说清楚')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await ask(page, 'quality.scoreOf', { id: low.id })).score.state, soon).toBe('appealed')
  const [appeal] = await ask(page, 'performance.appeals', { state: 'open', month })
  expect(appeal).toMatchObject({ matter: 'quality', subject: { kind: 'score', id: low.id } })

  // The archive leads to the desk; outside of the month's sample the desk says as well that the chat has its score.
  const { chat } = low
  if (chat.buyerId === null) throw new Error('no chat')
  await goTo(page, `chats?tab=archive&chatShop=${chat.shopId}&buyer=${chat.buyerId}&at=${chat.day} 12:00:00`)
  await page.getByRole('link', { name: zh.archive.reader.score, exact: true }).click()
  await page.waitForFunction(
    (place) => decodeURIComponent(window.location.hash).includes(place),
    `chat=${chat.shopId}~${chat.buyerId}~`,
  )
  const place = encodeURIComponent([chat.shopId, chat.buyerId, chat.day, low.agent, chat.account].join('~'))
  await goTo(page, `quality?tab=sample&month=2026-10&chat=${place}`)
  await page.getByText(words.desk.already('60.00')).waitFor()

  await goTo(page, `quality?tab=results&month=${month}`)
  const own = (await ask(page, 'quality.results', { month })).find(({ agent }) => agent === low.agent)
  if (!own) throw new Error('no result')
  expect(own).toMatchObject({ appeals: 1, unacknowledged: own.scored - 1 })
  await page
    .getByText(words.sample.done(String(own.scored), String(own.planned)), { exact: true })
    .first()
    .waitFor()
  expect(faults).toEqual([])
})
