import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { formats } from '#shared/text/format.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, pick, press, startForClicks } from '#test/support/screen-acts.ts'

// What an agent does on the own page, by keyboard where it is typed, and what the supervisor sees of it. Checklist S000-017, S001-155, S002-022.

const { mine, locked, settings } = zh.access
const folder = 'test-results/screens'
const pin = '2580'
const month = '2026-10' as never

const unlock = async (page: Page, person: string): Promise<void> => {
  await page.getByRole('heading', { name: locked.title, exact: true }).waitFor()
  await pick(page, locked.person, person)
  await page.getByLabel(locked.pin, { exact: true }).fill(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: locked.title, exact: true }).waitFor({ state: 'hidden' })
}

/** What the supervisor leaves for A01: a course, something to do, a warning. */
const prepare = async (page: Page) => {
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(page, 'settings.loadSample', {})
  const values = { kind: 'policy', title: '发票规则', day: '2026-10-20' }
  const course = (await ask(page, 'registers.add', { register: 'courses', values })).id
  await ask(page, 'people.saveAttendees', { course, attendees: [{ agent: 'A01', came: true, score: 91 }] })
  await ask(page, 'registers.move', { id: course, move: 'hold' })
  const action = await ask(page, 'registers.add', {
    ...{ register: 'actions', owner: 'A01' },
    values: { text: '把发票话术改短', until: '2026-11-25' },
  })
  const warning = await ask(page, 'registers.add', {
    ...{ register: 'warnings', person: 'A01' },
    values: { step: 'verbal', month, text: '10 月 20 日漏回一位买家', evidence: '会话记录' },
  })
  return { course, action: action.id, warning: warning.id }
}

const lockOn = async (page: Page) => {
  await goTo(page, 'settings?tab=access')
  await page.getByRole('switch', { name: settings.isOn }).click()
  await press(page, settings.onYes)
  const { people } = await ask(page, 'settings.access', {})
  const called = (agent: string) => `${agent}　${people.find((one) => one.agent === agent)?.name ?? ''}`
  return { agent: called('A01'), supervisor: called(people.find(({ role }) => role === 'supervisor')?.agent ?? '') }
}

/** Says something with the own PIN, typed and sent with Enter. */
const withPin = async (page: Page, name: string): Promise<void> => {
  await press(page, name)
  await page.getByLabel(mine.pin, { exact: true }).fill(pin)
  await page.keyboard.press('Enter')
  await page.getByLabel(mine.pin, { exact: true }).waitFor({ state: 'hidden' })
}

test('an agent signs, reads, finishes, asks and objects on the own page, and the supervisor sees to what', async () => {
  const { page, faults } = await startForClicks()
  const { course, action, warning } = await prepare(page)
  const score = (await ask(page, 'quality.scores', { month, agent: 'A01' })).find(({ appeal }) => appeal === null)
  if (score === undefined) throw new Error('the sample has scores of A01')
  const who = await lockOn(page)
  await unlock(page, who.agent)
  const about = page.getByRole('region', { name: mine.about, exact: true })
  await about.waitFor()
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/mine-about.png` })

  await withPin(page, mine.signThis('发票规则'))
  await withPin(
    page,
    mine.acknowledgeThis(`${wordsOf(zh, 'warnings').choices['step']?.['verbal']} 10 月 20 日漏回一位买家`),
  )
  await press(page, mine.finishThis('把发票话术改短'))
  await page.getByLabel(mine.result, { exact: true }).fill('改成两句，晚班已经在用')
  await page.keyboard.press('Enter')
  await page.getByText('把发票话术改短').waitFor({ state: 'hidden' })

  const day = formats['zh-CN'].date(score.chat.day)
  const objected = mine.appealThis(mine.scoreOf(day, String(score.score)))
  await button(page, objected).first().click()
  await page.getByLabel(mine.appealText, { exact: true }).fill('那天系统卡，买家等的是平台')
  await page.keyboard.press('Control+Enter')
  await page.getByText(mine.appealed(zh.appeals.states.open)).waitFor()

  const asking = page.getByRole('region', { name: mine.requests, exact: true })
  await press(asking, mine.newRequest)
  await asking.getByRole('combobox', { name: zh.rosterRequests.form.leaveKind }).fill('事假')
  await page.keyboard.press('Escape')
  await press(asking, zh.rosterRequests.form.save)
  await asking.getByText(zh.rosterRequests.states.asked).waitFor()

  const office = wordsOf(zh, 'office')
  await press(page, mine.newOffice)
  const form = page.getByRole('dialog')
  await form.getByRole('radio', { name: office.choices['kind']?.['document'] ?? '' }).click()
  await form.getByLabel(office.fields['text'] ?? '', { exact: true }).fill('要一份在职证明')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: mine.office, exact: true }).getByText('要一份在职证明').waitFor()
  await page.screenshot({ path: `${folder}/mine-done.png` })

  await page.keyboard.press('Control+l')
  await unlock(page, who.supervisor)
  expect(await ask(page, 'registers.get', { id: action })).toMatchObject({
    ...{ state: 'done', values: { result: '改成两句，晚班已经在用' } },
    history: [{ by: 'supervisor' }, { by: 'A01', move: 'finish' }],
  })
  expect(await ask(page, 'registers.get', { id: warning })).toMatchObject({ state: 'acknowledged' })
  const signed = (await ask(page, 'registers.get', { id: course })).values['attendees']
  expect(signed).toMatchObject([{ agent: 'A01', signedAt: expect.stringContaining('2026-11-22') }])
  const [appeal] = await ask(page, 'performance.appeals', { state: 'open', month: null })
  expect(appeal).toMatchObject({ agent: 'A01', matter: 'quality', subject: { kind: 'score', id: score.id } })

  await goTo(page, `performance?tab=appeals&state=all&appeal=${appeal?.id ?? 0}`)
  await page.getByRole('link', { name: zh.appeals.detail.openScore }).first().click()
  await expect.poll(() => page.url()).toContain(`score=${score.id}`)
  await page.getByText(score.comment, { exact: true }).waitFor()
  await page.screenshot({ path: `${folder}/mine-appealed-score.png` })
  expect(faults).toEqual([])
})
