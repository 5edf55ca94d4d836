import { expect, test } from 'vitest'
import { ask, goTo, startApp, zh } from '#test/support/app-under-test.ts'
import { smallTeam } from '#test/support/test-team.ts'

const words = zh.appeals

const withTeam = async () => {
  const launched = await startApp()
  await launched.page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(launched.page, 'settings.initTeam', { team: smallTeam })
  return launched
}

test('an appeal is registered by keyboard, outlives a closed form as a draft, and is answered with money', async () => {
  const { page, faults } = await withTeam()
  await goTo(page, 'performance?tab=appeals&month=2026-10&agent=A01')
  await page.getByText(words.form.due).waitFor()
  await page.getByLabel(words.form.text).fill('10 月少算了两小时加班')
  await page.keyboard.press('Escape')
  await page.getByText(words.empty.title).waitFor()

  await goTo(page, 'performance?tab=appeals&month=2026-10&agent=A01')
  await page.getByText(words.form.draft).waitFor()
  expect(await page.getByLabel(words.form.text).inputValue()).toBe('10 月少算了两小时加班')
  await page.getByLabel(words.form.text).press('Control+Enter')
  await page.getByText(words.form.saved('11月25日 周三')).waitFor()
  const table = page.getByTestId('table-appeals')
  await table.getByText('10 月少算了两小时加班').click()

  await page.getByLabel(words.detail.note).fill('问过当班同事')
  await page.getByLabel(words.detail.note).press('Enter')
  await page.getByText(words.detail.noted).waitFor()
  await page.getByLabel(words.answer.correction).last().fill('35.5')
  await page.getByLabel(words.answer.text).fill('聊天记录对得上')
  await page.getByLabel(words.answer.text).press('Control+Enter')
  await page.getByText(words.detail.postedIn('¥35.50', '2026年10月')).waitFor()

  const [appeal] = await ask(page, 'performance.appeals', { state: null, month: null })
  expect(appeal).toMatchObject({ state: 'answered', outcome: 'upheld', correction: 3_550, matter: 'pay', agent: 'A01' })
  expect(appeal?.notes.map(({ what }) => what)).toEqual(['made', 'noted', 'answered'])
  expect(faults).toEqual([])
})

test('a fine is refused with what to do instead, an appeal can be withdrawn, and open ones stand on the first screen', async () => {
  const { page, faults } = await withTeam()
  const input = { month: '2026-10', agent: 'A02', matter: 'score', text: '质检那单不是我' } as const
  const { id } = await ask(page, 'performance.makeAppeal', input)
  await goTo(page, `performance?tab=appeals&appeal=${id}`)
  await page.getByText(words.answer.takeBack).click()
  await page.getByText(words.answer.noFine).waitFor()
  await page.getByLabel(words.answer.correction).last().fill('50')
  await page.getByLabel(words.answer.text).fill('罚款 50')
  await page.getByRole('button', { name: words.answer.save }).click()
  await page.getByText(zh.failures['fine-not-allowed'].happened({})).waitFor()
  expect((await ask(page, 'performance.appeals', { state: 'open', month: null })).length).toBe(1)

  await page.getByRole('button', { name: words.withdraw.button }).click()
  await page.getByRole('dialog').getByLabel(words.withdraw.text).fill('本人核对后认可')
  await page.getByRole('button', { name: words.withdraw.ok, exact: true }).click()
  await page.getByText(words.withdraw.done).first().waitFor()
  expect((await ask(page, 'performance.appeals', { state: 'withdrawn', month: null })).length).toBe(1)

  await ask(page, 'performance.makeAppeal', input)
  await goTo(page, 'today')
  await page.getByTestId('waiting-appeals').getByText(zh.today.waiting.appealsAction).click()
  await page.getByTestId('table-appeals').getByText('质检那单不是我').waitFor()
  expect(faults).toEqual([])
})
