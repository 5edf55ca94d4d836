import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordsOf } from '#shared/text/register-values.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { press, startForClicks } from '#test/support/screen-acts.ts'

// A course from plan to signature, who lacks what, new products, the rules. docs/training.md. Checklist S001-029 to -032.

const text = zh.training
const words = wordsOf(zh, 'courses')
const field = (name: string): string => words.fields[name] ?? name
const shots = 'test-results/screens'

const withSample = async () => {
  const started = await startForClicks()
  await started.page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(started.page, 'settings.loadSample', {})
  return started
}

test('a course is planned, held with attendance and test, signed with the PIN, and what was lacking disappears', async () => {
  const { page, faults } = await withSample()
  const lackingOf = async (agent: string): Promise<readonly string[]> =>
    (await ask(page, 'people.training', {})).rows.find((row) => row.agent === agent)?.lacking.map(({ kind }) => kind) ??
    []
  expect(await lackingOf('A04')).toContain('policy')

  await goTo(page, 'people?tab=training&new=1')
  await page.getByRole('radio', { name: words.choices['kind']?.['policy'] ?? '' }).click()
  await page.getByLabel(field('title'), { exact: true }).fill('退换货规则补课')
  await page.keyboard.press('Control+Enter')
  await page.getByText(zh.registers.form.saved).waitFor()

  await press(page, words.moves['hold']?.button ?? '')
  const held = page.getByRole('region', { name: words.moves['hold']?.button ?? '' })
  await press(held, zh.registers.attendees.everybody)
  await held.getByRole('spinbutton', { name: zh.registers.attendees.scoreOf('佳佳 A04') }).fill('91')
  await press(held, zh.registers.move.save(words.moves['hold']?.button ?? ''))
  await press(page, text.sign.button)
  const dialog = page.getByRole('dialog', { name: text.sign.title })
  await dialog.getByLabel(text.sign.pin, { exact: true }).fill('2580')
  await page.keyboard.press('Enter')
  await page.getByText(text.sign.done('小美')).waitFor()
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/training-sign.png` })
  await page.keyboard.press('Escape')

  expect(await lackingOf('A04')).not.toContain('policy')
  await goTo(page, 'people?tab=training')
  const row = page.getByRole('table', { name: text.matrix }).getByRole('row').filter({ hasText: '佳佳' })
  await expect.poll(() => row.innerText()).not.toContain(text.lacking)
  expect(faults).toEqual([])
})

test('a product announced for sale warns until everybody passed its course', async () => {
  const { page, faults } = await withSample()
  const course = await ask(page, 'registers.add', {
    register: 'courses',
    person: null,
    owner: null,
    values: { kind: 'new-product', title: '折叠桌', day: '2026-11-22', product: '折叠桌', onSale: '2026-11-23' },
    links: [],
    source: null,
  } as never)
  await goTo(page, 'people?tab=training')
  const line = page.getByRole('listitem').filter({ hasText: '折叠桌' })
  await line.waitFor()
  expect(await line.innerText()).toContain('小美')
  const agents = (await ask(page, 'people.training', {})).rows.map(({ agent }) => agent)
  await ask(page, 'registers.move', {
    id: course.id,
    move: 'hold',
    values: { attendees: agents.map((agent) => ({ agent, came: true, score: null, signedAt: null })) },
  } as never)
  await line.waitFor({ state: 'hidden' })
  expect(faults).toEqual([])
})

test('the rules of training are changed in the window and hold at once', async () => {
  const { page, faults } = await withSample()
  await goTo(page, 'people?tab=training')
  await press(page, text.settings.open)
  await press(page, text.settings.duties.add)
  await page.getByLabel(text.settings.beforeSaleDays, { exact: true }).fill('7')
  await page.getByLabel(text.settings.levels.criterionOf(text.settings.levels.courses, 2), { exact: true }).fill('5')
  await page.screenshot({ path: `${shots}/training-settings.png` })
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.settings.saved).waitFor()
  const kept = await ask(page, 'people.trainingSettings', {})
  expect(kept.beforeSaleDays).toBe(7)
  expect(kept.duties.map(({ kind }) => kind)).toEqual(['onboarding', 'policy', 'new-product'])
  expect(kept.levels[1]?.courses).toBe(5)
  const heading = page
    .getByRole('table', { name: text.matrix })
    .getByRole('columnheader', { name: words.choices['kind']?.['new-product'] ?? '', exact: true })
  await heading.waitFor()

  // A level without a name cannot be saved, and the panel says so.
  await press(page, text.settings.open)
  await press(page, text.settings.levels.add)
  await page.getByText(text.settings.problems.levelName).waitFor()
  expect(await page.getByRole('button', { name: text.settings.save, exact: true }).isDisabled()).toBe(true)
  expect(faults).toEqual([])
})
