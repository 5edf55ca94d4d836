import type { Page } from 'playwright-core'
import { launchApp } from '#test/support/launch.ts'
import type { Fact } from './measure.ts'

const people = 40
const month = '2026-12'
const shifts = ['M', 'D', 'N', 'E']

const send = (page: Page, method: string, input: unknown): Promise<unknown> =>
  page.evaluate(([name, value]) => window.zhangban.call(name, value), [method, input] as const)

/** Forty people, four shifts, every cell of a month planned, then the grid of it. */
const openFull = async (page: Page): Promise<void> => {
  const team = Array.from({ length: people }, (_unused, index) => ({
    number: `A${String(index + 1).padStart(2, '0')}`,
    name: `客服${index + 1}`,
    group: index < 22 ? '售前' : '售后',
    level: '中级',
  }))
  await send(page, 'settings.initTeam', {
    team: { shops: [{ name: '示例旗舰店', platform: 'taobao' }], people: team },
  })
  for (const [index, code] of shifts.entries())
    await send(page, 'roster.saveShiftKind', {
      code,
      name: ['早班', '白班', '中班', '晚班'][index],
      segments: [[`${String(8 + index * 2).padStart(2, '0')}:00`, `${16 + index * 2}:00`]],
      minimum: 2,
      nightly: code === 'E',
    })
  const cells = team.flatMap(({ number }, person) =>
    Array.from({ length: 31 }, (_unused, day) => ({
      agent: number,
      date: `${month}-${String(day + 1).padStart(2, '0')}`,
      shift: (day + person) % 7 === 6 ? 'off' : shifts[(person + Math.floor(day / 7)) % 4],
    })),
  )
  await send(page, 'roster.edit', { month, cells, marks: [], reason: null })
  await page.evaluate((route) => {
    window.location.hash = route
  }, `#/roster?tab=grid&month=${month}`)
  await page.locator(`#roster-cell-${people - 1}-30`).waitFor()
  await page.waitForTimeout(1_000)
}

/** Milliseconds from a key to the grid laid out again with every check done, one for each edit; the frame is not waited for. */
const editTimes = (page: Page, edits: number): Promise<number[]> =>
  page.evaluate(async (count) => {
    const grid = document.querySelector<HTMLElement>('.roster-grid')
    grid?.focus()
    const press = (key: string): void => {
      grid?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
    const times: number[] = []
    for (let edit = 0; edit < count; edit++) {
      press(edit % 2 === 0 ? 'ArrowRight' : 'ArrowDown')
      await new Promise((done) => setTimeout(done, 120))
      const start = performance.now()
      press(String(1 + (edit % 4)))
      await Promise.resolve()
      document.body.getBoundingClientRect()
      times.push(performance.now() - start)
      await new Promise((done) => setTimeout(done, 120))
    }
    return times
  }, edits)

/** Milliseconds between frames while the grid is scrolled up and down. */
const frameTimes = (page: Page, frames: number): Promise<number[]> =>
  page.evaluate(async (count) => {
    const grid = document.querySelector<HTMLElement>('.roster-grid')
    const times: number[] = []
    let last = performance.now()
    for (let frame = 0; frame < count; frame++) {
      await new Promise((done) => requestAnimationFrame(done))
      const now = performance.now()
      times.push(now - last)
      last = now
      grid?.scrollBy({ top: Math.floor(frame / 30) % 2 === 0 ? 20 : -20 })
    }
    return times.slice(2)
  }, frames)

const rankOf = (times: readonly number[], share: number): number =>
  Math.round((times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10

/** How the month grid of forty people answers in a real window: edits with all checks, and frames while it scrolls. */
export const gridBench = async (edits: number): Promise<Fact[]> => {
  const { page, close } = await launchApp({ env: { ZHANGBAN_NOW: '2026-11-22 09:00:00' } })
  await openFull(page)
  await editTimes(page, 8)
  const edited = await editTimes(page, edits)
  await page.waitForTimeout(1_000)
  const frames = await frameTimes(page, 240)
  await close()
  return [
    { name: 'roster 40 × 31: edit with all checks, median', value: rankOf(edited, 0.5), unit: 'ms', aim: { most: 50 } },
    {
      name: 'roster 40 × 31: edit with all checks, slowest of 20',
      value: rankOf(edited, 0.95),
      unit: 'ms',
      aim: { most: 50 },
    },
    {
      name: 'roster 40 × 31: frame while scrolling, median',
      value: rankOf(frames, 0.5),
      unit: 'ms',
      aim: { most: 17 },
    },
    {
      name: 'roster 40 × 31: frame while scrolling, slowest of 20',
      value: rankOf(frames, 0.95),
      unit: 'ms',
      aim: { most: 17 },
    },
  ]
}
