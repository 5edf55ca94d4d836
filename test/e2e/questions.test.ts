import { expect, test } from 'vitest'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { fillIn, press, startForClicks } from '#test/support/screen-acts.ts'
import { agentSays, buyerSays, importChats } from './pages/archive-screen.ts'
import { drawer } from './pages/figures-screen.ts'
import { smallTeam } from '#test/support/test-team.ts'

const words = zh.questions

test('a question opens its chats, an example its chat; the shop’s own words are kept', async () => {
  const opened = await startForClicks()
  const { page, faults } = opened
  await ask(page, 'settings.initTeam', { team: smallTeam })
  await importChats(
    opened,
    ['tb1', 'tb2', 'tb3'].flatMap((buyer, index) => [
      buyerSays(buyer, `11-20 10:0${index}:00`, '什么时候发货'),
      agentSays(buyer, `11-20 10:0${index}:30`, '今天下午发出'),
    ]),
  )
  await goTo(page, 'chats?tab=questions')
  const list = page.getByTestId('table-chat-questions')
  await list.locator('.table-row').first().click()
  const example = drawer(page).locator('.question-example')
  await expect.poll(() => example.count()).toBe(3)
  await example.first().getByText('今天下午发出').waitFor()
  await example.first().getByRole('link').click()
  await page.waitForFunction(() => window.location.hash.includes('tab=archive'))
  await page.locator('.chat-lines').getByText('什么时候发货').waitFor()
  await page.goBack()
  await drawer(page).waitFor()
  await page.keyboard.press('Escape')
  await press(page, words.shopWords)
  await fillIn(drawer(page), words.editor.words, '四层置物架\n床头柜')
  await press(drawer(page), words.editor.save)
  await page.getByText(words.editor.saved).waitFor()
  expect((await ask(page, 'chats.words', {})).words).toEqual(['四层置物架', '床头柜'])
  expect(faults).toEqual([])
})
