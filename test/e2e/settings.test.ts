import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import type { ElectronApplication, Page } from 'playwright-core'
import { texts } from '#shared/text/text.ts'
import { ask, chooseFiles, goTo, saveTo, zh } from '#test/support/app-under-test.ts'
import { button, fillIn, pick, press, rowWith, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const { settings: words } = zh
const en = texts.en

const menuOf = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])

const navigationWidth = async (page: Page): Promise<number> =>
  (await page.getByRole('navigation', { name: zh.app.navigation }).boundingBox())?.width ?? 0

const themeOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['theme'])

const namesOf = async (page: Page): Promise<string[]> => (await ask(page, 'people.list', {})).map(({ name }) => name)

test('language, theme and zoom change the window at once and are kept', async () => {
  const { app, page, faults } = await startForClicks()
  await goTo(page, 'settings')
  const { general } = words
  expect(await menuOf(app)).toEqual([zh.app.menu.file, zh.app.menu.edit, zh.app.menu.view])
  await page.getByRole('radiogroup', { name: general.theme }).getByText(general.themes.dark).click()
  await expect.poll(() => themeOf(page)).toBe('dark')
  await page.getByRole('radiogroup', { name: general.theme }).getByText(general.themes.light).click()
  await expect.poll(() => themeOf(page)).toBe('light')
  const before = await navigationWidth(page)
  await pick(page, general.zoom, general.zoomOf('125'))
  await expect.poll(async () => (await navigationWidth(page)) / before).toBeCloseTo(1.25)

  await page.getByRole('radiogroup', { name: general.language }).getByText(general.languages.en).click()
  await page.getByRole('link', { name: en.app.screens.people, exact: true }).waitFor()
  await page.getByRole('heading', { name: en.settings.title }).waitFor()
  expect(await page.locator('nav').innerText()).not.toMatch(/\p{Script=Han}/u)
  await expect.poll(() => menuOf(app)).toEqual([en.app.menu.file, en.app.menu.edit, en.app.menu.view])
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  const kept = await ask(page, 'settings.get', {})
  expect(kept).toMatchObject({ language: 'en', theme: 'light', zoom: 1.25 })
  expect(faults).toEqual([])
})

const restoreBackup = async (page: Page): Promise<void> => {
  const { backups } = words
  await button(page.getByRole('row').filter({ hasText: backups.reasons.manual }), backups.restore).click()
  const confirmation = page.getByRole('dialog').filter({ hasText: backups.restoreTitle })
  await press(confirmation, zh.kit.cancel)
  await confirmation.waitFor({ state: 'hidden' })
  expect(await namesOf(page)).toContain('后来的人')
  await button(page.getByRole('row').filter({ hasText: backups.reasons.manual }), backups.restore).click()
  await press(confirmation, backups.restoreYes)
  await page.getByText(backups.restored, { exact: true }).first().waitFor()
}

test('a backup in a chosen folder brings the former data back; what was replaced is kept aside', async () => {
  const started = await startForClicks()
  const { page, dataDir, faults } = started
  const { backups } = words
  await ask(page, 'settings.initTeam', { team: smallTeam })
  const before = await ask(page, 'people.list', {})
  await goTo(page, 'settings?tab=backups')
  const folder = join(dataDir, 'elsewhere')
  mkdirSync(folder)
  await chooseFiles(started, [folder])
  await press(page, backups.chooseFolder)
  await page.getByText(words.saved).first().waitFor()
  await page.getByText(folder, { exact: true }).first().waitFor()

  await press(page, backups.make)
  const row = page.getByRole('row').filter({ hasText: backups.reasons.manual })
  await row.getByText(backups.isVerified).first().waitFor()
  const [made] = (await ask(page, 'settings.backups', {})).filter(({ reason }) => reason === 'manual')
  expect(made).toMatchObject({ isVerified: true })
  expect(readdirSync(folder)).toContain(basename(made?.file ?? ''))
  await goTo(page, 'people?open=add')
  const form = page.getByRole('dialog')
  await fillIn(form, zh.people.form.number, 'A09')
  await fillIn(form, zh.people.form.name, '后来的人')
  await press(form, zh.people.form.save)
  await expect.poll(() => namesOf(page)).toContain('后来的人')

  await goTo(page, 'settings?tab=backups')
  await restoreBackup(page)
  await expect.poll(() => namesOf(page)).not.toContain('后来的人')
  expect(await ask(page, 'people.list', {})).toEqual(before)
  const [, aside = ''] = /：(.+)$/.exec(await page.getByText(backups.keptAside('')).innerText()) ?? []
  expect(existsSync(aside)).toBe(true)
  await page.getByRole('row').filter({ hasText: backups.reasons['before-restore'] }).waitFor()
  await goTo(page, 'people')
  await rowWith(page, 'A01').waitFor()
  expect(await rowWith(page, 'A09').count()).toBe(0)
  expect(faults).toEqual([])
})

const exportTeam = async (page: Page, path: string): Promise<unknown> => {
  await press(page, words.data.exportTeam)
  await page.getByText(words.data.exported(path)).first().waitFor()
  return JSON.parse(readFileSync(path, 'utf8'))
}

test('the sample is loaded, checked, told in the audit trail and its team goes out as a file', async () => {
  const started = await startForClicks()
  const { page, dataDir, faults } = started
  const { data, audit } = words
  await goTo(page, 'settings?tab=data')
  await press(page, data.sample)
  await page.getByText(data.sampleLoaded).first().waitFor()
  await page.getByText(data.onlyEmpty).first().waitFor()
  expect(await button(page, data.sample).isDisabled()).toBe(true)
  expect(await button(page, data.initTeam).isDisabled()).toBe(true)
  expect(await ask(page, 'people.list', {})).toHaveLength(8)

  await press(page, data.verify)
  await page.getByText(data.allGood).first().waitFor()
  for (const check of Object.values(data.checks)) await rowWith(page, check).getByText(data.isOk).first().waitFor()

  const path = join(dataDir, 'team.json')
  await saveTo(started, path)
  const team = (await exportTeam(page, path)) as { people: { number: string }[]; shops: unknown[] }
  const people = await ask(page, 'people.list', {})
  expect(team.people.map(({ number }) => number).sort()).toEqual(people.map(({ number }) => number).sort())
  expect(team.shops).toHaveLength((await ask(page, 'people.shops', {})).length)
  expect(team).toEqual(await ask(page, 'settings.exportTeam', {}))

  await ask(page, 'people.addShop', { name: '分店', platform: 'jd' })
  await page.getByRole('tab', { name: words.tabs.audit }).click()
  const line = rowWith(page, audit.methods['people.addShop']).filter({ hasText: '分店' })
  await line.getByText(audit.callers.supervisor).first().waitFor()
  await rowWith(page, audit.methods['settings.loadSample']).waitFor()
  expect(faults).toEqual([])
})

test('a team file from another computer fills an empty app; one that is no team file is refused with a sentence', async () => {
  const started = await startForClicks()
  const { page, dataDir, faults } = started
  const sources = { good: join(dataDir, 'team.json'), bad: join(dataDir, 'broken.json') }
  writeFileSync(sources.good, `\ufeff${JSON.stringify(smallTeam)}`)
  writeFileSync(sources.bad, '{ "people": [')
  await goTo(page, 'settings?tab=data')
  await chooseFiles(started, [sources.bad])
  await press(page, words.data.initTeam)
  await page.getByText(zh.failures['team-file-invalid'].next).first().waitFor()
  expect(await ask(page, 'people.list', {})).toEqual([])
  await chooseFiles(started, [sources.good])
  await press(page, words.data.initTeam)
  await page.getByText(words.data.initialised).first().waitFor()
  expect((await namesOf(page)).sort()).toEqual(smallTeam.people.map(({ name }) => name).sort())
  expect(faults).toEqual([])
})
