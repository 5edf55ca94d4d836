import { expect, test } from 'vitest'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, pick, press, startForClicks } from '#test/support/screen-acts.ts'

const words = zh.settings.data.retention

test('a period is chosen, today says what is past it, and the supervisor removes it after reading what goes', async () => {
  const { page, faults } = await startForClicks({ env: { ZHANGBAN_NOW: '2027-04-10 09:00:00' } })
  await ask(page, 'settings.loadSample', {})
  await goTo(page, 'settings?tab=data')
  const section = page.getByRole('region', { name: words.title })
  await section.getByText(words.nothingSet).waitFor()
  await pick(section, words.keep, words.months('6'))
  await section.getByText(/^2026-10-01 以前：27,083 条消息/).waitFor()

  await goTo(page, 'today')
  await page.getByRole('link', { name: zh.today.foot.pastPeriod('2026-08-01', '2026-10-01') }).click()
  await press(section, words.purge)
  const dialog = page.getByRole('dialog').filter({ hasText: words.goesWhat })
  await dialog.getByText(words.backups).waitFor()
  expect(await button(dialog, words.yes).isDisabled()).toBe(true)
  await dialog.getByRole('checkbox', { name: words.evenOpenMonths }).click()
  await press(dialog, words.yes)

  await section.getByText(words.nothingDue('2026-10-01')).waitFor({ timeout: 30_000 })
  const row = section.getByRole('row').filter({ hasText: '2026-09-30' })
  await row.getByText(words.outcomes.done, { exact: true }).waitFor()
  expect(await ask(page, 'chats.purges', {})).toMatchObject([
    { messages: 27_083, through: '2026-09-30', outcome: 'done' },
  ])
  await goTo(page, 'today')
  await page.locator('.today-foot').waitFor()
  expect(await page.locator('.today-foot').count()).toBe(1)
  expect(faults).toEqual([])
}, 120_000)
