import { expect, test } from 'vitest'
import { wordsOf } from '#shared/text/register-values.ts'
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

test('a hit becomes a warning without typing it again, beside a draft that stays; the warning leads back to the chat', async () => {
  const opened = await startForClicks()
  const { page, faults } = opened
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00'))
  await ask(page, 'settings.initTeam', { team: smallTeam })
  await importChats(opened, [
    buyerSays('青山不改', '11-20 10:00:00', '有货吗'),
    agentSays('青山不改', '11-20 10:00:30', '您好，这是顶级货源&with=x'),
  ])
  const [first] = await ask(page, 'people.list', {})
  const [shop] = await ask(page, 'people.shops', {})
  if (first === undefined || shop === undefined) throw new Error('no team')
  const { hasPin: _pin, left: _left, ...fields } = first
  const own = { shopId: shop.id, account: '示例旗舰店:小美', from: null, to: null }
  await ask(page, 'people.change', { ...fields, accounts: [own] })
  const { form: formText } = zh.registers
  const warning = wordsOf(zh, 'warnings')
  const field = (name: string) => page.getByLabel(warning.fields[name] ?? '', { exact: true })

  // A warning begun by hand and left half-typed.
  await goTo(page, 'ledger?tab=warnings&new=1')
  await field('text').fill('写了一半')
  await page.keyboard.press('Escape')

  await goTo(page, 'quality?tab=scan&day=2026-11-20')
  await page.getByRole('region', { name: words.hit.title }).getByRole('link', { name: words.hit.warning }).click()
  await page.getByText(formText.other).waitFor()
  expect(await field('text').inputValue()).toBe(words.hit.told(words.lists.absolute, '顶级'))
  const proof = words.hit.proof('2026-11-20 10:00', '示例旗舰店', '青**改', '您好，这是顶级货源&with=x')
  expect(await field('evidence').inputValue()).toBe(proof)
  await page.getByText(formText.belongsTo(zh.registers.links.chat)).waitFor()
  await page
    .getByRole('radiogroup', { name: warning.fields['step'] ?? '', exact: true })
    .getByText(warning.choices['step']?.['verbal'] ?? '')
    .click()
  await page.keyboard.press('Control+Enter')
  await page.getByText(formText.saved).waitFor()
  const [made] = (await ask(page, 'registers.list', { register: 'warnings' })).entries
  expect(made).toMatchObject({
    person: { agent: 'A01' },
    values: { month: '2026-11', step: 'verbal', evidence: proof },
  })

  const linked = page.getByRole('region', { name: zh.registers.entry.linked })
  await linked.getByRole('link', { name: zh.registers.links.chat }).click()
  await page.getByRole('log', { name: zh.archive.reader.label }).getByText('顶级货源').waitFor()

  // What was begun before is still there, and comes back when asked for – without the chat of the other.
  await goTo(page, 'ledger?tab=warnings&new=1')
  await page.getByText(formText.found).waitFor()
  expect(await field('text').inputValue()).toBe('写了一半')
  expect(await page.getByText(formText.belongsTo(zh.registers.links.chat)).count()).toBe(0)
  expect(faults).toEqual([])
})

test('words that are typed into the lists outlive the page until they are saved or given up', async () => {
  const { page, faults } = await startForClicks()
  await ask(page, 'settings.initTeam', { team: smallTeam })
  const own = words.listEditor.words(words.lists.own)
  const openOwn = async () => {
    await goTo(page, 'quality?tab=lists')
    await page.getByRole('option', { name: words.lists.own }).click()
  }
  await openOwn()
  await fillIn(page, own, '半个词')
  await goTo(page, 'settings')
  await openOwn()
  await page.getByText(words.listEditor.found).waitFor()
  expect(await page.getByLabel(own, { exact: true }).inputValue()).toBe('半个词')
  await page.reload()
  await openOwn()
  await expect.poll(() => page.getByLabel(own, { exact: true }).inputValue()).toBe('半个词')
  await press(page, words.listEditor.discard)
  expect(await page.getByLabel(own, { exact: true }).inputValue()).toBe('')
  await expect.poll(() => ask(page, 'quality.listsDraft', {})).toEqual({ body: null })
  expect((await ask(page, 'quality.lists', {})).now.version).toBe(1)
  expect(faults).toEqual([])
})
