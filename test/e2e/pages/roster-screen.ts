import type { Locator, Page } from 'playwright-core'
import { formats } from '#shared/text/format.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { press } from '#test/support/screen-acts.ts'

const words = zh.rosterGrid

/** Two shifts and so many agents A01, A02, … in two groups. */
export const fillTeam = async (page: Page, count: number): Promise<void> => {
  const people = Array.from({ length: count }, (_unused, index) => ({
    number: `A${String(index + 1).padStart(2, '0')}`,
    name: `客服${index + 1}`,
    group: index * 2 < count ? '售前' : '售后',
    level: '中级',
  }))
  await ask(page, 'settings.initTeam', { team: { shops: [{ name: '示例旗舰店', platform: 'taobao' }], people } })
  await ask(page, 'roster.saveShiftKind', {
    code: 'D',
    name: '白班',
    segments: [['09:00', '16:00']],
    minimum: 1,
    nightly: false,
  })
  await ask(page, 'roster.saveShiftKind', {
    code: 'E',
    name: '晚班',
    segments: [['16:00', '23:00']],
    minimum: 1,
    nightly: true,
  })
}

/** The month grid of December 2026 in a window. */
export const rosterScreen = (page: Page) => {
  const grid = page.locator('.roster-grid')
  const cell = (row: number, day: number): Locator => page.locator(`#roster-cell-${row}-${day - 1}`)
  return {
    grid,
    cell,
    open: async (month = '2026-12'): Promise<void> => {
      await goTo(page, `roster?tab=grid&month=${month}`)
      await page.getByRole('grid', { name: words.grid.label(formats['zh-CN'].month(month)) }).waitFor()
    },
    brush: (name: string, key: string): Promise<void> => press(page, words.palette.key(name, key)),
    /** Signs of a row's first days as shown. */
    signs: async (row: number, days: number): Promise<string> =>
      (await Promise.all(Array.from({ length: days }, (_unused, index) => cell(row, index + 1).innerText())))
        .map((sign) => sign || '·')
        .join(''),
    /** What is kept of somebody's first days: codes, `off` as `x`, nothing as a dot. */
    kept: async (agent: string, days: number): Promise<string> => {
      const month: RosterMonth = await ask(page, 'roster.month', { month: '2026-12' as Month })
      const shifts = new Map(
        month.cells.filter((entry) => entry.agent === agent).map(({ date, shift }) => [date as string, shift]),
      )
      return Array.from({ length: days }, (_unused, index) => {
        const shift = shifts.get(`2026-12-${String(index + 1).padStart(2, '0')}`)
        return shift === undefined ? '·' : shift === 'off' ? 'x' : shift
      }).join('')
    },
    drag: async (from: Locator, to: Locator): Promise<void> => {
      await from.hover()
      await page.mouse.down()
      await to.hover()
      await page.mouse.up()
    },
    keys: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    },
  }
}
