import { expect, test } from 'vitest'
import { wordsOf } from '#shared/text/register-values.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { importOrders, press, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const words = wordsOf(zh, 'after-sales')
const { form } = zh.registers
const orderNo = '213555000123470001'

test('an after-sales entry begins with its order number, which fills in shop, buyer, product and agent', async () => {
  const opened = await startForClicks()
  const { page, faults } = opened
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(page, 'settings.initTeam', { team: smallTeam })
  await importOrders(opened, [{ orderNo, buyer: '木子林下', memo: 'A01', title: '木质书架' }])
  const facts = await ask(page, 'quality.orderFacts', { orderNo })

  await goTo(page, 'quality?tab=after-sales')
  await page.getByText(words.purpose).waitFor()
  await page.keyboard.press('n')
  const number = page.getByLabel(words.fields['orderNo'] ?? '', { exact: true })
  await number.waitFor()
  await expect.poll(() => number.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.insertText(orderNo)
  await press(page, form.fillIn)
  await page.getByRole('button', { name: form.fillIn }).waitFor({ state: 'hidden' })
  await page.getByRole('radio', { name: words.choices['kind']?.['refund'] ?? '', exact: true }).press('6')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.keyboard.insertText('层板少发一块')
  await page.keyboard.press('Control+Enter')
  await page.getByText(form.saved).waitFor()
  const [entry] = (await ask(page, 'registers.list', { register: 'after-sales' })).entries
  expect(entry).toMatchObject({
    person: { agent: 'A01' },
    values: {
      kind: 'refund',
      orderNo,
      text: '层板少发一块',
      shop: facts?.shop,
      buyer: facts?.buyer,
      product: '木质书架',
    },
  })
  expect(entry?.values['buyer']).toContain('**')
  expect(faults).toEqual([])
})
