import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { wordsOf } from '#shared/text/register-values.ts'
import { ask, goTo, inkOf, pdfPages, saveTo, zh } from '#test/support/app-under-test.ts'
import { rowWith, startForClicks } from '#test/support/screen-acts.ts'

const text = zh.ledger
const october = '2026-10' as never
const kind = (name: string): string => wordsOf(zh, 'awards').choices['kind']?.[name] ?? name

const withSample = async () => {
  const started = await startForClicks()
  await started.page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(started.page, 'settings.loadSample', {})
  return started
}

test('a proposal is looked into and granted with other points, and stands on the sheet as points and bonus', async () => {
  const { page, faults } = await withSample()
  const { proposals } = await ask(page, 'ledger.proposals', { month: october })
  const best = proposals.find((one) => one.kind === 'monthly-best')
  const agent = best?.people[0]?.agent ?? ''
  const names = best?.people.map(({ name }) => name).join('、') ?? ''
  expect(agent).not.toBe('')

  await goTo(page, 'ledger?month=2026-10')
  await page.getByRole('button', { name: text.proposals.evidenceOf(kind('monthly-best'), names) }).click()
  const proofs = page.getByRole('table', { name: text.proposals.evidenceOf(kind('monthly-best'), names) })
  expect(await proofs.getByRole('row').count()).toBe((best?.proofs.length ?? 0) + 1)

  await page.getByRole('button', { name: text.proposals.editOf(kind('monthly-best'), names) }).click()
  await page.getByLabel(text.proposals.form.points, { exact: true }).fill('4')
  await page.getByLabel(text.proposals.form.bonus, { exact: true }).fill('200')
  await page.getByLabel(text.proposals.form.text).fill('十月全队第一')
  await page.keyboard.press('Control+Enter')
  // Another award of the same person says the same words: what was written down is the sign.
  await expect
    .poll(
      () => ask(page, 'registers.list', { register: 'awards', search: '十月全队第一' }).then(({ total }) => total),
      {
        timeout: 15_000,
      },
    )
    .toBe(1)
  await page.getByText(text.proposals.granted(names)).first().waitFor()

  const [sheet] = await ask(page, 'performance.sheets', { month: october, agent })
  expect(sheet?.points).toContainEqual({
    ...{ points: 4, reason: `${kind('monthly-best')}：十月全队第一`, entry: expect.any(Number) as number },
  })
  expect(sheet?.pay.lines).toContainEqual({ kind: 'bonus', label: kind('monthly-best'), amount: 20_000 })
  await goTo(page, `performance?tab=scores&month=2026-10&agent=${agent}`)
  await page.getByText(zh.scores.entry.ledger).waitFor()
  expect(faults).toEqual([])
})

test('the fund takes no fine, says what to use instead, and prints its notice', async () => {
  const { app, page, faults } = await withSample()
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const fund = wordsOf(zh, 'fund')

  await goTo(page, 'ledger?tab=fund&month=2026-10&new=1')
  await page
    .getByRole('radio', { name: fund.choices['direction']?.['in'] ?? '' })
    .first()
    .waitFor()
  await page
    .getByRole('radio', { name: fund.choices['direction']?.['in'] ?? '' })
    .first()
    .check({ force: true })
  await page.getByLabel(fund.fields['amount'] ?? '', { exact: true }).fill('10')
  await page.getByLabel(fund.fields['text'] ?? '', { exact: true }).fill('迟到罚款 10 元')
  await page.keyboard.press('Control+Enter')
  const refused = zh.failures['fine-not-allowed']
  await page.getByText(refused.happened({})).first().waitFor()
  await page.getByText(refused.next).first().waitFor()
  expect(
    (await ask(page, 'ledger.fund', { month: october })).lines.every(({ entry }) => entry.values['amount'] !== 1_000),
  ).toBe(true)

  const path = join(folder, 'fund.pdf')
  await saveTo({ app }, path)
  await goTo(page, 'ledger?tab=fund&month=2026-10')
  await page.getByRole('button', { name: text.fund.pdf }).first().click()
  await page.getByText(text.fund.saved(path)).waitFor()
  const [only, ...more] = pdfPages(path)
  expect(more).toEqual([])
  for (const part of [text.fund.paper.title, '周五下午茶', '96.00', ...text.fund.paper.signatures])
    expect(only).toContain(part)
  expect(inkOf(path, 1)).toBeGreaterThan(0.005)
  expect(faults).toEqual([])
})

test('a month of the fund says every line once, takes a new one and leads to those of all months', async () => {
  const { page, faults } = await withSample()
  const fund = wordsOf(zh, 'fund')
  await goTo(page, 'ledger?tab=fund&month=2026-10')
  const lines = page.getByRole('region', { name: text.fund.lines })
  await rowWith(lines, '周五下午茶').waitFor()
  expect(await page.getByText('周五下午茶', { exact: true }).count()).toBe(1)

  await page.keyboard.press('n')
  const form = page.getByRole('dialog')
  await form.getByRole('radio', { name: fund.choices['direction']?.['out'] ?? '' }).click()
  await form.getByLabel(fund.fields['amount'] ?? '', { exact: true }).fill('16')
  await form.getByLabel(fund.fields['day'] ?? '', { exact: true }).fill('2026-10-30')
  await page.keyboard.press('Enter')
  await form.getByLabel(fund.fields['text'] ?? '', { exact: true }).fill('茶水')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await ask(page, 'ledger.fund', { month: october })).balance, { timeout: 15_000 })
    .toBe(8_000)
  await page.keyboard.press('Escape')
  await rowWith(lines, '茶水').getByText('80.00').waitFor()

  await page.getByRole('button', { name: text.fund.all }).click()
  await page.getByRole('button', { name: text.fund.back }).waitFor()
  await rowWith(page, '周五下午茶').waitFor()
  expect(await page.getByText('周五下午茶', { exact: true }).count()).toBe(1)
  await page.getByRole('button', { name: text.fund.back }).click()
  await lines.waitFor()
  expect(faults).toEqual([])
})

test('the rules say why fines are not offered, and what to use instead', async () => {
  const { page, faults } = await withSample()
  await goTo(page, 'ledger?tab=settings')
  await page.getByText(text.settings.ladder.refusedWhy).waitFor()
  await page.getByRole('button', { name: text.settings.ladder.useInstead }).click()
  await page.getByRole('button', { name: text.settings.save }).click()
  await page.getByText(text.settings.saved).waitFor()
  const { ladder } = await ask(page, 'ledger.settings', {})
  expect(ladder.map(({ step }) => step)).toEqual(['reminder', 'written', 'training', 'transfer'])
  await goTo(page, 'ledger?tab=warnings&month=2026-10')
  const steps = wordsOf(zh, 'warnings').choices['step'] ?? {}
  await page.getByRole('button', { name: text.warnings.giveTo(steps['reminder'] ?? '', '露露') }).waitFor()
  expect(faults).toEqual([])
})
