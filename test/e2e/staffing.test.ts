import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, press, startForClicks } from '#test/support/screen-acts.ts'
import { expectNoSideways } from './pages/import-screen.ts'

const words = zh.rosterDemand
const thursday = 'roster?tab=demand&month=2026-10&day=2026-10-22&concurrency=1'

const withSample = async () => {
  const opened = await startForClicks()
  opened.page.setDefaultTimeout(30_000)
  await ask(opened.page, 'settings.loadSample', {})
  return opened
}

const halfHour = (page: Page, from: string) =>
  page.getByRole('group', { name: words.day.strip }).getByRole('button', { name: new RegExp(`^${from}，`) })

const answer = (page: Page) => page.getByRole('group', { name: words.whatIf.title }).getByRole('status')

test('without chats the page says what to import', async () => {
  const { page, faults } = await startForClicks()
  await goTo(page, 'roster?tab=demand')
  await page.getByText(words.empty.title).waitFor()
  await press(page, words.empty.import)
  await page.waitForFunction(() => window.location.hash === '#/imports')
  expect(faults).toEqual([])
})

test('a day’s people, one fewer at 20:00 by mouse and keyboard, the table behind, and the month as a rule', async () => {
  const { page, faults } = await withSample()
  await goTo(page, thursday)
  const asked = { date: '2026-10-22', concurrency: 1 } as never
  const staffing = await ask(page, 'roster.staffing', asked)
  const eight = staffing.halfHours[40]
  if (eight === undefined) throw new Error('no half-hour')
  await halfHour(page, '20:00').waitFor()
  const name = await halfHour(page, '20:00').getAttribute('aria-label')
  expect(name).toContain(`排上 ${eight.planned} 人，需要 ${eight.needed} 人`)

  await halfHour(page, '20:00').click()
  const changed = await ask(page, 'roster.staffing', {
    ...{ date: '2026-10-22' as never, concurrency: 1 },
    change: { from: '20:00' as never, to: '20:30' as never, people: -1 },
  })
  const percent = (share: number | null | undefined) => `${Math.round((share ?? 0) * 100)}%`
  await answer(page)
    .getByText(`${percent(changed.whatIf?.changedRateBefore)} → ${percent(changed.whatIf?.changedRate)}`)
    .waitFor()
  await halfHour(page, '20:00').press('Shift+ArrowRight')
  await page.getByText(words.whatIf.span('20:00', '21:00'), { exact: true }).waitFor()
  expect(await halfHour(page, '20:30').getAttribute('aria-pressed')).toBe('true')
  await halfHour(page, '20:30').press('Escape')
  await page.getByText(words.day.hint).waitFor()

  const day = page.getByRole('region', { name: words.day.title('10月22日 周四') })
  await day.getByText(words.month.table, { exact: true }).click()
  await day.getByText(words.erlangNote).waitFor()
  await expectNoSideways(page)

  await press(page, words.adopt.button)
  await press(page.locator('.ant-popover'), words.adopt.confirm)
  await button(page, words.adopt.take).waitFor()
  const month = await ask(page, 'roster.month', { month: '2026-10' as never })
  expect(month.needs.find(({ date }) => date === '2026-10-22')?.people).toEqual(
    staffing.halfHours.map(({ needed }) => needed),
  )
  await press(page, words.adopt.take)
  await button(page, words.adopt.take).waitFor({ state: 'hidden' })
  expect((await ask(page, 'roster.month', { month: '2026-10' as never })).needs).toEqual([])
  expect(faults).toEqual([])
})

test('the month ahead: its error beside last week, and a day opened from its table', async () => {
  const { page, faults } = await withSample()
  await goTo(page, 'roster?tab=demand&month=2026-12')
  const month = page.getByRole('region', { name: words.month.title('2026年12月') })
  const forecast = await ask(page, 'roster.forecast', { from: '2026-12-01' as never, to: '2026-12-31' as never })
  const { forecast: ours = 1, lastWeek = 0 } = forecast.error ?? {}
  expect(ours).toBeLessThan(lastWeek)
  await month
    .getByText(`预计误差 ${Math.round(ours * 100)}%，照抄上周同一天误差 ${Math.round(lastWeek * 100)}%`)
    .waitFor()
  await month.getByText(words.month.table, { exact: true }).click()
  await month.getByText('12月5日 周六').click()
  await page.getByRole('region', { name: words.day.title('12月5日 周六') }).waitFor()
  await page.getByText(words.nobodyPlanned).waitFor()
  expect(faults).toEqual([])
})
