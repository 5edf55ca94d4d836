import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { ask, goTo, startApp, zh } from '#test/support/app-under-test.ts'
import type { LaunchedApp } from '#test/support/launch.ts'

const routes = [
  'today',
  'handovers',
  'handovers?tab=sheet',
  'handovers?tab=sheet&id=1',
  'handovers?tab=sheet&id=1&show=slip',
  'handovers?tab=calendar&month=2026-10',
  'handovers?tab=list&month=2026-10',
  'handovers?tab=settings',
  'roster?month=2026-10',
  'roster?tab=solve&month=2026-10',
  'roster?tab=requests&month=2026-10',
  'roster?tab=attendance&month=2026-10',
  'roster?tab=demand&month=2026-10',
  'roster?tab=rules',
  'chats',
  'chats?tab=figures&from=2026-10-25&to=2026-10-31&by=agent',
  'chats?tab=archive',
  'chats?tab=questions',
  'chats?tab=rules',
  'orders?month=2026-10',
  'orders?tab=contested&month=2026-10',
  'orders?tab=missing&month=2026-10',
  'orders?tab=unpaid&day=2026-10-31',
  'orders?tab=commission&month=2026-10',
  'orders?tab=commission&month=2026-10&agent=A01',
  'orders?tab=whatif&month=2026-10',
  'orders?tab=plans',
  'orders?tab=rules',
  'quality?tab=scan&span=month&day=2026-10-01',
  'quality?tab=sample&month=2026-10',
  'quality?tab=results&month=2026-10',
  'quality?tab=complaints',
  'quality?tab=reviews',
  'quality?tab=after-sales',
  'quality?tab=care&from=2026-10-01&to=2026-10-31',
  'quality?tab=lists',
  'quality?tab=forms',
  'problems?tab=log',
  'problems?tab=knowledge',
  'problems?tab=digest&week=2026-W43',
  'problems?tab=lost',
  'problems?tab=follow-up',
  'problems?tab=visits',
  'meetings?tab=week&week=2026-W44',
  'meetings?tab=actions',
  'meetings?tab=past',
  'meetings?tab=settings',
  'performance?month=2026-10',
  'performance?month=2026-10&show=summary',
  'performance?tab=scores&month=2026-10',
  'performance?tab=months&month=2026-10',
  'performance?tab=appeals',
  'performance?tab=schemes',
  'ledger?tab=proposals&month=2026-10',
  'ledger?tab=awards',
  'ledger?tab=warnings',
  'ledger?tab=improvement',
  'ledger?tab=fund&month=2026-10',
  'ledger?tab=settings',
  'people',
  'people?tab=shops',
  'people?tab=training',
  'people?tab=mentoring',
  'people?tab=office',
  'roster?tab=shifts',
  'imports',
  'settings',
  'settings?tab=backups',
  'settings?tab=data',
  'settings?tab=access',
  'settings?tab=audit',
] as const

const folder = 'test-results/screens'

/** Waits until the screen stands: nothing is loading and two frames have passed. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => document.querySelector('main, [role="main"]') !== null && !document.querySelector('.ant-spin-spinning'),
  )
  await page.waitForTimeout(350)
}

const look = async (page: Page, name: string): Promise<void> => {
  await settled(page)
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name.replace(/[^a-z0-9]+/gi, '-')}.png`) })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
}

const usual = { laptop: [1366, 768], desk: [1920, 1080] } as const

/** The smallest window always, for what does not fit; of the two usual ones each in every theme, in one of the languages. */
const sizesOf = (language: 'zh-CN' | 'en', theme: 'light' | 'dark'): readonly (readonly [number, number])[] => [
  [1280, 720],
  (language === 'zh-CN') === (theme === 'light') ? usual.desk : usual.laptop,
]

const sizeTo = async (app: LaunchedApp['app'], page: Page, width: number, height: number): Promise<void> => {
  await app.evaluate(
    ({ BrowserWindow }, [across, down]) => BrowserWindow.getAllWindows()[0]?.setContentSize(across, down),
    [width, height] as const,
  )
  await page.waitForFunction((across) => window.innerWidth === across, width)
}

describe.each(['zh-CN', 'en'] as const)('every screen in %s', (language) => {
  test.each(['light', 'dark'] as const)('%s, two sizes, without a fault in the console', async (theme) => {
    const { app, page, faults } = await startApp()
    await ask(page, 'settings.loadSample', {})
    await ask(page, 'settings.change', { language, theme })
    for (const route of routes) {
      await goTo(page, route)
      for (const [width, height] of sizesOf(language, theme)) {
        await sizeTo(app, page, width, height)
        await look(page, `${language} ${theme} ${width} ${route}`)
      }
    }
    if (language === 'en') expect(await page.locator('nav').innerText()).not.toMatch(/订单|设置|团队/)
    expect(faults).toEqual([])
  })

  test('an empty shop teaches instead of showing nothing', async () => {
    const { page, faults } = await startApp()
    await ask(page, 'settings.change', { language, theme: 'light' })
    for (const route of routes) {
      await goTo(page, route)
      await look(page, `${language} empty ${route}`)
    }
    expect(faults).toEqual([])
  })
})

test('the sample shop is one click away, and Ctrl+K finds a person', async () => {
  const { page } = await startApp()
  await page.getByRole('button', { name: zh.today.empty.sample }).first().click()
  await expect.poll(async () => (await ask(page, 'people.list', {})).length, { timeout: 15_000 }).toBe(8)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('小美')
  await page.getByText('A01').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => window.location.hash !== '#/today' && window.location.hash !== '')
})
