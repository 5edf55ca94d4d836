import { expect, test } from 'vitest'
import { formats } from '#shared/text/format.ts'
import { ask, goTo, startApp, zh } from '#test/support/app-under-test.ts'
import { smallTeam } from '#test/support/test-team.ts'

const words = zh.problems

const withTeam = async () => {
  const launched = await startApp()
  await ask(launched.page, 'settings.initTeam', { team: smallTeam })
  return launched
}

type Launched = Awaited<ReturnType<typeof withTeam>>

const clipboard = ({ app }: Launched): Promise<string> => app.evaluate(({ clipboard: kept }) => kept.readText())

test('a settled problem becomes an answer in one click, is found by / and copied by Enter', async () => {
  const launched = await withTeam()
  const { page, faults } = launched
  const problem = await ask(page, 'registers.add', {
    register: 'problems',
    person: 'A02',
    values: { category: 'product', text: '能放电饭煲吗', product: '置物架' },
  })
  await goTo(page, `problems?tab=log&id=${problem.id}`)
  await page.getByRole('dialog').getByText('能放电饭煲吗').first().waitFor()
  expect(await page.getByRole('button', { name: words.knowledge.fromProblem }).count()).toBe(0)
  await ask(page, 'registers.move', { id: problem.id, move: 'settle', values: { answer: '可以，每层承重 20 公斤' } })
  await page.getByRole('button', { name: words.knowledge.fromProblem }).click()
  await page.getByText(words.knowledge.made).waitFor()
  await page.getByRole('dialog').getByText('可以，每层承重 20 公斤').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: words.knowledge.search }).waitFor()
  await page.keyboard.type('饭煲 承重')
  await page.getByRole('option', { name: '能放电饭煲吗' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(words.knowledge.copied, { exact: true }).waitFor()
  expect(await clipboard(launched)).toBe('可以，每层承重 20 公斤')
  await page.getByText(words.knowledge.used('1')).waitFor()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: zh.app.palette.title }).fill('电饭煲')
  await page.locator('#palette-list').getByRole('option', { name: '能放电饭煲吗' }).click()
  await page.getByText(zh.app.palette.copied).waitFor()
  expect((await ask(page, 'problems.knowledge', { search: '' })).hits[0]?.used).toBe(2)
  expect(faults).toEqual([])
})

test('the answers that come with the app fill an empty base; a blank to be filled in is pointed out', async () => {
  const launched = await withTeam()
  const { page, faults } = launched
  await goTo(page, 'problems?tab=knowledge')
  await page.getByRole('button', { name: words.knowledge.empty.load }).click()
  await page.getByText(words.knowledge.empty.loaded('20')).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('fh')
  await page.getByRole('option', { name: '什么时候发货' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(words.knowledge.copiedWithGaps).waitFor()
  expect(await clipboard(launched)).toContain('【时限】')
  expect(faults).toEqual([])
})

test('a question without an answer becomes one, and a lost inquiry gets its reason by a key', async () => {
  const { page, faults } = await startApp()
  await ask(page, 'settings.loadSample', {})
  const week = { from: '2026-10-19', to: '2026-10-25' } as const
  const scope = { ...week, shopId: null, product: null, limit: 1 }
  await expect.poll(async () => (await ask(page, 'chats.questions', scope)).isComplete, { timeout: 60_000 }).toBe(true)
  const [gap] = await ask(page, 'problems.gaps', week)
  if (gap === undefined) throw new Error('the sample has no question without an answer')
  await goTo(page, `problems?tab=digest&from=${week.from}`)
  await page.getByRole('button', { name: words.digest.gaps.writeOf(gap.question) }).click()
  const form = page.getByRole('dialog')
  await form.getByText(zh.registerWords.registers.knowledge.fields.question).first().waitFor()
  await expect.poll(() => form.locator('#register-new-question').inputValue()).toBe(gap.question)
  if (gap.answers.length === 0) await form.locator('#register-new-answer').fill('照实回答')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await ask(page, 'problems.gaps', week)).map(({ question }) => question), { timeout: 20_000 })
    .not.toContain(gap.question)

  await page.waitForURL(/tab=knowledge&id=/)
  await goTo(page, `problems?tab=lost&from=${week.from}`)
  const list = page.getByRole('listbox', { name: words.lost.list })
  await list.waitFor()
  const before = await ask(page, 'problems.lost', week)
  await list.press('2')
  await expect
    .poll(async () => (await ask(page, 'problems.lost', week)).noted, { timeout: 20_000 })
    .toBe(before.noted + 1)
  const [first] = (await ask(page, 'problems.lost', week)).inquiries
  expect(first?.reason).toBe('size')
  expect(await list.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true')
  expect(faults).toEqual([])
})

test('digest and lost inquiries begin with the newest week that holds something, and stay there', async () => {
  const { page, faults } = await startApp()
  await ask(page, 'settings.loadSample', {})
  const week = formats['zh-CN']
  const shown = words.digest.week(week.date('2026-10-26'), week.date('2026-11-01'))
  for (const tab of ['digest', 'lost']) {
    await goTo(page, `problems?tab=${tab}`)
    await page.getByText(shown).waitFor()
  }
  // Something noted today does not lead away from the week that is being looked at.
  await ask(page, 'registers.add', {
    register: 'problems',
    person: 'A02',
    values: { category: 'memo', text: '今天的' },
  })
  await expect
    .poll(async () => (await ask(page, 'problems.startWeek', {})).from, { timeout: 10_000 })
    .toBe('2026-11-16')
  expect(await page.getByText(shown).count()).toBe(1)
  await page.getByRole('button', { name: words.digest.previous }).click()
  await page.getByText(words.digest.week(week.date('2026-10-19'), week.date('2026-10-25'))).waitFor()
  expect(faults).toEqual([])
})
