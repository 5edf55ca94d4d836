import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, goTo, startApp, zh } from '#test/support/app-under-test.ts'
import { freshFolder, textFile } from '#test/support/test-host.ts'
import { smallTeam } from '#test/support/test-team.ts'

const words = zh.attendance
const now = '2026-10-08 10:00:00'
const month = '2026-10'

const kinds = [
  { code: 'D', name: '白班', segments: [['09:00', '16:30']], minimum: 1, nightly: false },
  { code: 'E', name: '晚班', segments: [['15:30', '00:30']], minimum: 1, nightly: true },
]

const bring = async (page: Page, name: string, text: string, mapping: object): Promise<void> => {
  const path = textFile(freshFolder(), name, text)
  const result = await page.evaluate((input) => window.zhangban.job('imports.run', input, () => undefined).result, {
    ...{ path, shopId: null, dryRun: false },
    mapping: mapping as never,
  })
  expect(result).toMatchObject({ ok: true })
}

const columns = { person: '姓名', day: '日期', in: '上班打卡', out: '下班打卡' }
const punches = [
  ['小美', '2026-10-05', '09:12', '16:30'],
  ['小美', '2026-10-06', '09:00', ''],
  ['阿强', '2026-10-05', '15:25', ''],
  ['阿强', '2026-10-06', '00:35', '15:20'],
  ['阿强', '2026-10-07', '00:31', ''],
  ['美美', '2026-10-05', '09:00', '16:30'],
]

const october = async () => {
  const launched = await startApp({ env: { ZHANGBAN_NOW: now } })
  const { page } = launched
  await page.clock.setFixedTime(new Date(now.replace(' ', 'T')))
  await ask(page, 'settings.initTeam', { team: { ...smallTeam, shiftKinds: kinds } })
  return launched
}

const withMonth = async () => {
  const launched = await october()
  const { page } = launched
  const days = [5, 6, 7].map((day) => `2026-10-0${day}`).join(',')
  await bring(page, 'roster.csv', `姓名,${days}\n小美,D,D,D\n阿强,E,E,休\n`, {
    ...{ kind: 'roster', headerRow: 1, columns: { person: '姓名' } },
  })
  const clock = `姓名,日期,上班打卡,下班打卡\n${punches.map((row) => row.join(',')).join('\n')}\n`
  await bring(page, 'clock.csv', clock, { kind: 'attendance', headerRow: 1, columns })
  return launched
}

const mark = (page: Page, name: string, date: string, ...states: (keyof typeof words.states)[]) =>
  page.getByTestId('table-attendance').getByRole('button', {
    name: words.day(name, date, states.map((state) => words.states[state]).join(words.between)),
    exact: true,
  })

const dayOf = async (page: Page, agent: string, date: string) =>
  (await ask(page, 'roster.attendance', { month: month as never })).days.find(
    (day) => day.agent === agent && day.date === date,
  )

test('a month is read, and what needs a word is entered by the keyboard alone', async () => {
  const { page, faults } = await withMonth()
  await goTo(page, `roster?tab=attendance&month=${month}`)
  await mark(page, '小美', '10月5日 周一', 'present', 'late').waitFor()
  await mark(page, '阿强', '10月6日 周二', 'present').waitFor()
  await page.getByText(words.none.strangers('美美')).waitFor()

  const list = page.getByRole('region', { name: words.words.title })
  await list.getByText(words.words.count('2')).waitFor()
  await mark(page, '小美', '10月6日 周二', 'present', 'missingPunch').click()
  const form = page.getByRole('form', { name: words.entry.title })
  await expect
    .poll(() => form.getByLabel(words.entry.came).evaluate((field) => field === document.activeElement))
    .toBe(true)
  await page.keyboard.type('9')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1630')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await dayOf(page, 'A01', '2026-10-06'))?.states).toEqual(['present'])

  const region = page.getByRole('region', { name: words.panel.title })
  await region.getByText('小美 10月7日 周三').waitFor()
  await expect
    .poll(() => form.getByLabel(words.entry.came).evaluate((field) => field === document.activeElement))
    .toBe(true)
  await page.keyboard.press('Alt+a')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('发烧，电话说过')
  await page.keyboard.press('Enter')
  await list.getByText(words.words.none).waitFor()
  expect(await dayOf(page, 'A01', '2026-10-07')).toMatchObject({
    ...{ states: ['absent'], note: '发烧，电话说过', source: 'hand', answerable: ['A01'] },
  })

  await page.keyboard.press('Alt+ArrowLeft')
  await region.getByText('小美 10月6日 周二').waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await region.getByText('阿强 10月6日 周二').waitFor()
  await region.getByText(words.range('15:20', words.panel.nextDay('00:31'))).waitFor()
  expect(faults).toEqual([])
})

test('times that cannot be are told in place, nothing is kept; an entry is taken back', async () => {
  const { page, faults } = await withMonth()
  await goTo(page, `roster?tab=attendance&month=${month}&agent=A01&date=2026-10-05`)
  const form = page.getByRole('form', { name: words.entry.title })
  await form.getByLabel(words.entry.came).fill('9点')
  await page.keyboard.press('Enter')
  await form.getByText(words.entry.problems.clock).waitFor()
  await form.getByLabel(words.entry.came).fill('16:30')
  await form.getByLabel(words.entry.went).fill('09:00')
  await page.keyboard.press('Enter')
  await form.getByText(words.entry.problems.backwards).waitFor()
  expect(await dayOf(page, 'A01', '2026-10-05')).toMatchObject({ source: 'import', lateMinutes: 12 })

  await form.getByLabel(words.entry.came).fill('9:00')
  await form.getByLabel(words.entry.went).fill('16:30')
  await form.getByRole('button', { name: words.entry.save }).click()
  await expect.poll(async () => (await dayOf(page, 'A01', '2026-10-05'))?.source).toBe('hand')
  await goTo(page, `roster?tab=attendance&month=${month}&agent=A01&date=2026-10-05`)
  await form.getByRole('button', { name: words.entry.remove }).click()
  await expect.poll(async () => (await dayOf(page, 'A01', '2026-10-05'))?.source).toBe('import')
  expect(faults).toEqual([])
})

test('without a roster and without files the page says so, and days are entered all the same', async () => {
  const { page, faults } = await october()
  await goTo(page, `roster?tab=attendance&month=${month}`)
  await page.getByText(words.none.planned).waitFor()
  await page.getByText(words.none.files).waitFor()
  await page.getByRole('button', { name: words.day('阿强', '10月5日 周一', words.blank), exact: true }).click()
  const form = page.getByRole('form', { name: words.entry.title })
  await form.getByLabel(words.entry.came).fill('22:00')
  await form.getByLabel(words.entry.went).fill('6:00')
  await page.keyboard.press('Enter')
  await mark(page, '阿强', '10月5日 周一', 'present', 'unplanned').waitFor()
  expect(await dayOf(page, 'A02', '2026-10-05')).toMatchObject({ went: '2026-10-06 06:00:00' })
  expect(faults).toEqual([])
})
