import { expect, test } from 'vitest'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { fillIn, press, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { agentSays, buyerSays, importChats } from './pages/archive-screen.ts'

const words = zh.qualityScan

test('chats are scanned, hits judged by keyboard, a phrase learnt, a word added', async () => {
  const opened = await startForClicks()
  const { page, faults } = opened
  await ask(page, 'settings.initTeam', { team: smallTeam })
  const lines = ['您好，可以加 微信聊', '您好，这是顶级货源', '您好，顶级货源很多', '您好，普通的货']
  await importChats(
    opened,
    lines.flatMap((text, index) => [
      buyerSays(`tb${index}`, `11-20 10:0${index}:00`, '有货吗'),
      agentSays(`tb${index}`, `11-20 10:0${index}:30`, text),
    ]),
  )
  await goTo(page, 'quality?tab=scan&day=2026-11-20')
  const hit = page.getByRole('region', { name: words.hit.title })
  const list = page.getByTestId('table-quality-hits')
  await hit.getByText('顶级货源很多').waitFor()
  await expect.poll(() => list.locator('.table-row').count()).toBe(3)

  await page.keyboard.press('f')
  const form = page.getByRole('form', { name: words.hit.scope })
  await form.getByText(words.hit.scopes.phrase).click()
  await fillIn(form, words.hit.phrase, '货源')
  await press(form, words.hit.save)
  await page.locator('.ant-notification-notice').first().waitFor()
  await page.locator('.ant-notification-notice-close').first().click()
  await fillIn(form, words.hit.phrase, '顶级货')
  await press(form, words.hit.save)
  await page.getByText(words.hit.judgedFalse).waitFor()
  await hit.getByText('加 微信').waitFor()
  await expect.poll(() => list.locator('.table-row').count()).toBe(1)
  await page.keyboard.press('r')
  await page.getByText(words.hit.judgedRight).waitFor()
  await expect.poll(() => list.locator('.table-row').count()).toBe(0)
  const hits = await ask(page, 'quality.hits', { from: '2026-11-01', to: '2026-11-30' } as never)
  expect(hits.hits.map(({ verdict }) => verdict).sort()).toEqual(['false', 'right'])

  await goTo(page, 'quality?tab=lists')
  await page.getByRole('option', { name: words.lists.own }).click()
  await fillIn(page, words.listEditor.words(words.lists.own), '普通，普通\n别的')
  await press(page, words.listEditor.save)
  await page.getByText(words.listEditor.saved(2)).waitFor()
  expect((await ask(page, 'quality.lists', {})).now.lists.words.own).toEqual(['普通', '别的'])
  await goTo(page, 'quality?tab=scan&day=2026-11-20')
  await hit.getByText('普通的货').waitFor()
  await page.keyboard.press('o')
  await page.waitForFunction(() => window.location.hash.includes('tab=archive'))
  expect(faults).toEqual([])
})
